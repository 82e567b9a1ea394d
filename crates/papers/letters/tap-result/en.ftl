# The circular that tells members what became of the texts after a consultation and a meeting (Res. 1 9.6.1).
# The clause after each comment is the rule whose wording belongs there.
# Paragraphs written for one circular alone follow the list of texts.

to-members = Administrations of the Member States of the Union
copy-sector-members = ITU-T Sector Members
copy-associates = Associates of { $group }
copy-academia = ITU Academia
copy-officers = Chair and Vice-Chairs of { $group }
copy-bdt = Director of the Telecommunication Development Bureau
copy-br = Director of the Radiocommunication Bureau

subject = Outcome of the consultation and of the meeting of { $group } ({ $place }, { $days }) on the { $texts }

# Paragraph 1. Res. 1 9.6.1a.
refers = TSB Circular { $consultation } consulted Member States on the { $texts }, which { $group } proposed to approve at its meeting in { $place }, { $days }, under the traditional approval procedure of section 9 of WTSA { $edition }.
# Paragraph 2.
outcome-follows = The table shows what was decided; the details follow it.

table-caption = What was decided
column-text = Text
column-outcome = Outcome
column-date = Date
cell-approved = Approved
cell-not-approved = Not approved
cell-no-date = none

text-heading =
    { $kind ->
        [revised] Draft revised Recommendation ITU-T { $number }{ $formerly }
        [amendment] Draft amendment ITU-T { $number }{ $formerly }
       *[new] Draft new Recommendation ITU-T { $number }{ $formerly }
    }
text-title = { $title }

# Res. 1 9.5.3: approved at the meeting.
approved-at-meeting = Approved at the meeting, on { $date }. No delegation of a Member State opposed.
# Res. 1 9.5.5: approved because no opposition came in the time that a delegation had asked for.
approved-after-more-time = Approved. During the meeting a delegation asked for more time to consider its position; by { $date }, when that time ended, its Member State had given no formal notice of opposition.
# Res. 1 9.5.3: opposed at the meeting.
not-approved-opposed-at-meeting = Not approved. At the meeting, on { $date }, the approval was opposed.
# Res. 1 9.5.5.2: opposed in the time that a delegation had asked for.
not-approved-opposed-after-meeting = Not approved. During the meeting a delegation asked for more time to consider its position; on { $date } the Director of TSB received its Member State's formal notice of opposition. The matter has been returned to { $group }.
# Res. 1 9.4.6: too few replies in support.
not-approved-not-authorized = Not approved. Less than { $share } % of the replies supported consideration for approval, so the text was not considered for approval at the meeting.
# Res. 1 9.5.2: put off to another meeting.
not-approved-deferred = Not approved. On { $date } consideration was deferred to another meeting.
# Res. 1 9.5.3: nobody was there who could decide.
not-approved-no-delegation = Not approved. On { $date } no delegation of a Member State was present to decide.
outcome-unknown = Outcome: { $unknown }

# Res. 1 9.4.5, 9.4.6: the tally of the consultation.
tally =
    { $count ->
        [one] Consultation: { $count } reply stated a view; { $support } supported consideration for approval, { $against } did not. The procedure asks for { $share } % or more in support.
       *[other] Consultation: { $count } replies stated a view; { $support } supported consideration for approval, { $against } did not. The procedure asks for { $share } % or more in support.
    }
tally-without-view =
    { $count ->
        [one] { $count } further reply stated no view and was not counted.
       *[other] { $count } further replies stated no view and were not counted.
    }
tally-silent = Consultation: no Member State replied.
tally-unknown = Consultation: number of replies { $unknown }

# Res. 1 9.5.4: reservations.
label-reservations = Reservations noted in the report of the meeting
reservation = { $delegation }: { $words }

# Res. 1 9.6.1c: the pre-published text.
published = The text is available at { $address }. It may not yet be in its final form of publication.
published-unknown = Where the text is available: { $unknown }

label-note = Note by TSB
# Res. 1 9.4.2 and Appendix II: the formula that Appendix II recommends belongs here.
ipr-none-received = On the date of this circular ({ $date }), TSB had received no statement on intellectual property with regard to this text. Since this may change, members are advised to consult the database: { $database }
ipr-received = By the date of this circular ({ $date }), TSB had been told in one or more statements that putting this text into practice may call for intellectual property that is protected by patents, granted or applied for, or by software copyright. What is known can be looked up in the database, which members are advised to consult: { $database }
ipr-unknown = Statements on intellectual property received by the date of this circular ({ $date }): { $unknown } Members are advised to consult the database: { $database }
