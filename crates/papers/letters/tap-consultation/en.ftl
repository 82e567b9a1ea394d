# The circular that opens a consultation of Member States under the traditional approval procedure.
# The clause after each comment is the rule whose wording or formula belongs there.
# Paragraphs written for one circular alone follow paragraph 4.

# Res. 1 9.3.1f, 9.4.1: who is asked.
to-member-states = Administrations of the Member States of the Union

# Res. 1 9.3.1f, 9.4.3: who is informed.
copy-sector-members = ITU-T Sector Members
copy-associates = Associates of { $group }
copy-academia = ITU Academia
copy-officers = Chair and Vice-Chairs of { $group }
copy-bdt = Director of the Telecommunication Development Bureau
copy-br = Director of the Radiocommunication Bureau

# Res. 1 9.3.1a: the act, the state of the text, its kind and number, the meeting.
subject = Consultation of Member States on the { $texts }, proposed for approval at the meeting of { $group } ({ $place }, { $days })

# Paragraph 1. Res. 1 9.3.1a: the intention to apply the procedure, and the edition that governs it.
intention = { $group } intends to apply the traditional approval procedure of section 9 of WTSA { $edition } at its next meeting, to be held in { $place } on { $days }, with a view to approving the { $texts }. The agenda of that meeting, and everything else that participants need to know about it, will be found in TSB Collective letter { $letter }.

# Paragraph 2. Res. 1 9.3.1d, 9.3.1e: the summary and the place of the text.
annexed =
    { $count ->
        [one] Annex 1 gives the title and the summary of the proposed text and names the document in which the determined text can be found.
       *[other] Annex 1 gives, for each of the { $count } proposed texts, its title and its summary and names the document in which the determined text can be found.
    }

# Paragraph 3. Res. 1 9.4.1, 9.4.3: the consultation, the question, who may reply, by when and how.
consultation =
    { $count ->
        [one] This circular opens the formal consultation of Member States under clause 9.4 of Resolution 1. They are asked whether the text may be considered for approval at the meeting. Only Member States may reply. Their replies, on the form in Annex 2, are to be received by { $deadline }.
       *[other] This circular opens the formal consultation of Member States under clause 9.4 of Resolution 1. They are asked, for each of the { $count } texts, whether it may be considered for approval at the meeting. Only Member States may reply. Their replies, on the form in Annex 2, are to be received by { $deadline }.
    }

# Paragraph 4. Res. 1 9.4.4, 9.4.5: the share of the replies, and what a reply of "no" must bring.
threshold = If { $share } % or more of the replies from Member States support consideration for approval, a Plenary session will be set aside to apply the approval procedure. Member States that do not reply are left out of the count. A Member State that does not authorize the study group to proceed must inform the Director of TSB of the reasons for its disagreement and indicate the changes that could help the work to move forward.

annex-1-title = Summary and location of the determined text
annex-2-title = Form for the reply of a Member State

# Annex 1, for each text. $kind: new, revised, amendment.
text-heading =
    { $kind ->
        [revised] Draft revised Recommendation ITU-T { $number }{ $formerly } [{ $report }]
        [amendment] Draft amendment ITU-T { $number }{ $formerly } [{ $report }]
       *[new] Draft new Recommendation ITU-T { $number }{ $formerly } [{ $report }]
    }
text-title = { $title }
label-summary = Summary
text-summary = { $summary }

# Rec. ITU-T A.5: references that need a justification.
references-justified = The determined text has normative references that call for a justification under Recommendation ITU-T A.5. The justification is in [{ $document }].
references-none = The determined text has no normative references that call for a justification under Recommendation ITU-T A.5.
references-unknown = Normative references that call for a justification under Recommendation ITU-T A.5: { $unknown }

label-note = Note by TSB
# Res. 1 9.4.2. $database leads to the database of patents and software copyrights.
ipr-none-received = On the date of this circular ({ $date }), TSB had received no statement on intellectual property with regard to this draft text. Since this may change, members are advised to consult the database: { $database }
# Res. 1 9.4.2 and Appendix II: the formula that Appendix II recommends belongs here.
ipr-received = By the date of this circular ({ $date }), TSB had been told in one or more statements that putting this draft text into practice may call for intellectual property that is protected by patents, granted or applied for, or by software copyright. What is known can be looked up in the database, which members are advised to consult: { $database }
ipr-unknown = Statements on intellectual property received by the date of this circular ({ $date }): { $unknown } Members are advised to consult the database: { $database }
