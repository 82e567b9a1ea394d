# What the reader and the linter say of a letter.

paper-kind-collective-letter = collective letter
paper-kind-tap-consultation = circular that opens a consultation of Member States
paper-kind-tap-result = circular of the result of an approval
paper-kind-reply-form = reply of a Member State
paper-kind-unknown = a letter of a kind that the reader does not know

read-unused =
    { $count ->
        [one] { $count } line was not needed for any fact.
       *[other] { $count } lines were not needed for any fact.
    }
read-nothing-found = Nothing wrong was found.
read-not-known = There is nothing in it that Plenary knows as a letter.
lint-not-understood = It could not be made out { $what }: “{ $passage }”. Please look.
read-not-given = The letter does not say: { $facts }.
read-not-understood = not made out: { $fact }, “{ $passage }”
read-addressees = To: { $whom }
read-copies = Copy: { $whom }
read-legend = No mark: in our own words. ~ likely. ? doubtful: please check.
read-errors =
    { $count ->
        [one] { $count } error was found.
       *[other] { $count } errors were found.
    }

lint-error = error
lint-warning = warning

unreadable-other-kind = the content is none of DOCX, PDF, HTML and plain text; save the letter as one of these
unreadable-encoding = the text is in an encoding that cannot be read; save it as UTF-8
unreadable-circular = the list of pages of the file leads back to itself, so that no page can be found; save the letter again
unreadable-too-large = the file unpacks to more than a letter can hold, or takes too long to read; it was not read further
unreadable-too-deep = the elements of the file lie too deep in each other; it was not read further
unreadable-declares = the file declares a document type or entities of its own, which no letter needs; it was not read further
unreadable-macros = the file holds macros; save the letter as DOCX without macros
unreadable-encrypted = the file is encrypted; save the letter without a password
unreadable-damaged = the file is damaged: a part of it cannot be unpacked or read; save the letter again
unreadable-no-text = the file has pages and no text, such as a scan; use the document that it was made from

# What the linter finds. Each says what is wrong and what to do.

lint-missing = The letter does not say { $what }. Add it.
lint-what-letter-number = its number
lint-what-letter-date = on which day it is issued
lint-what-letter-group = which group meets
lint-what-letter-days = on which days the meeting is held
lint-what-letter-mode = how people take part: in person, remotely or both
lint-what-circular-number = its number
lint-what-deadline-with-zone = until when replies are taken, with the hour and its zone
lint-what-texts = which texts it is about
lint-what-practical = practical information
lint-what-agenda = the draft agenda
lint-what-title = title
lint-what-summary = summary
lint-what-report = the document that carries the text
lint-what-ipr = note on intellectual property

lint-no-such-day = “{ $printed }” is no day of the calendar. Correct it.
lint-weekday = { $printed } stands beside { $day }, which is another day of the week. Correct one of the two.
lint-letter-after-opening = The letter is dated { $date }, but the meeting opens on { $opens }. Correct one of the two.
lint-ends-before-it-opens = The last day, { $ends }, comes before the first, { $opens }. Correct the days.
lint-rows-out-of-order = The row of { $day } stands after that of { $before }. Put the rows in order of date.
lint-management-after-opening = The management team meets on { $day }, after the opening on { $opens }. Check the day.
lint-deadline-before-letter = The deadline { $day } lies { $days } days before the letter itself ({ $date }). By the rules it is { $computed }.
lint-deadline-before-letter-alone = The deadline { $day } comes before the letter itself ({ $date }). Correct it.
lint-deadline-after-opening = The deadline { $day } does not come before the opening on { $opens }. Correct it.
lint-moved-off-a-weekend = { $what }: the letter prints { $day }; by the rules it is { $computed }, which falls on a weekend. Keep it only if a person has moved it.
lint-wrong-year = { $what }: the letter prints { $day }; by the rules it is { $computed }. The year is wrong.
lint-deadline-differs = { $what }: the letter prints { $day }; by the rules it is { $computed }. Correct it, or record why it differs.
lint-count-differs = The letter speaks of { $said } texts, and its agenda lists { $listed }. Correct the number or the list.
lint-annex-count = The letter says that it has { $said } annexes; { $there } are there. Correct the number, or add what is missing.
lint-annex-missing = The letter says that Annex { $annex } holds { $what }; there is no such annex. Add it, or correct the sentence.
lint-annex-lacks = The letter says that Annex { $annex } holds { $what }; the annex does not. Add it, or say where it is found.
lint-consultation-row-differs = The text says that replies to Circular { $circular } are due by { $until }; the table says { $row }. Print the same in both.
lint-zone-missing = The deadline of Circular { $circular } has no zone. Say in which zone the day ends.
lint-consultation-without-texts = Circular { $circular } is mentioned without its texts. Name them.
lint-texts-without-consultation = The agenda puts { $listed } texts to decision and the letter names no circular that consulted Member States on them. Name it, or check the procedure.
lint-group-differs = The letter is about Study Group { $group }, and here it names { $other }. Correct one of the two.
lint-days-differ = The subject gives { $subject } for the meeting, the invitation { $said }. Print the same in both.
lint-management-zone = The management team meets in the network, and the hours have no zone. Add it.
lint-opening-zone = The meeting is virtual, and its opening hour has no zone. Add it.
lint-event-zone = The hours of “{ $event }” have no zone. Add it.
lint-travel-to-a-virtual-meeting = { $what }: nobody travels to a virtual meeting. Leave the line out, or correct the kind of meeting.
lint-edition-not-in-force = The letter cites { $cited }; on { $day } the edition in force is { $edition }. Correct the citation.
lint-text-not-annexed = The subject names { $text }, which Annex 1 does not list. Add it, or correct the subject.
lint-text-not-in-subject = Annex 1 lists { $text }, which the subject does not name. Add it to the subject, or take it out.
lint-text-lacks = { $text }: the annex does not give this: { $what }. Add it, or say that it is not known.
lint-versions-differ = The two language versions differ in “{ $fact }”: { $one } in one, { $other } in the other. Correct one of them.
lint-versions-count = The two language versions differ in “{ $fact }”: there are { $one } in one, { $other } in the other. Correct one of them.
lint-length =
    { $unit ->
        [hours]
            { $count ->
                [one] { $count } hour
               *[other] { $count } hours
            }
        [days]
            { $count ->
                [one] { $count } day
               *[other] { $count } days
            }
        [weeks]
            { $count ->
                [one] { $count } week
               *[other] { $count } weeks
            }
       *[months]
            { $count ->
                [one] { $count } month
               *[other] { $count } months
            }
    }
lint-consulted-count = The text on Circular { $circular } speaks of { $said } texts and names { $listed }. Correct the number or the list.
lint-replies-count = The table speaks of { $said } texts of Circular { $circular }; the letter names { $listed }. Correct the number or the list.
lint-row-of-another-circular = The table asks for replies to Circular { $circular }, which the letter names nowhere else. Correct the number, or name the consultation.
lint-proposed-count = The circular speaks of { $said } texts; its annex lists { $listed }. Correct the number or the list.
lint-annex-day-differs = { $what }: here the letter says { $day }, its table of deadlines { $row }. Print the same in both.
lint-office-differs = Here the letter bears the office “{ $office }”; such letters are signed by the Director of TSB. Correct the name of the office.
lint-form-of-another-circular = The form names Circular { $other }; this is Circular { $circular }. Correct one of the two.
lint-days-said-twice = The days of the meeting are { $one } in one place and { $other } here. Print the same in both.
lint-note-of-another-day = The note speaks of { $day }; the circular is dated { $date }. Correct one of the two.
lint-clause-differs = The circular cites clause { $cited } of Resolution 1; the clause is { $clause }. Correct the citation.
lint-letter-of-another-group = Collective letter { $number } is not one of Study Group { $group }. Correct the number.
lint-report-of-another-group = The text is said to be in { $number }, which is not a report of Study Group { $group }. Check the number.
lint-share-differs = The circular asks for { $share } % of the replies; { $edition } asks for { $rule } %. Correct the number.
lint-no-such-conference = “{ $cited }”: no conference that adopts Resolutions was held there in that year. Correct the place or the year.
lint-edition-to-come = “{ $cited }”: this edition did not exist on { $day }. Correct the citation.
lint-edition-before-first = “{ $cited }”: the Resolution was first adopted in { $first }. Correct the citation.
lint-group-not-of-period = There is no Study Group { $group } in the study period { $period }. Correct the number or the day.
lint-circular-of-no-period = The letter cites a circular of the study period { $period }, which had not begun on { $day }. Correct the study period.
lint-circular-not-known = The letter cites Circular { $circular } on the approval of registrations; known is { $known }. Check the number.
lint-term-differs = { $what }: the letter says { $said } before the meeting; by the rules it is { $rule }. Correct it, or record why it differs.
lint-outcome-missing = { $text }: the circular does not say what was decided. Add it.
lint-outcome-against-tally = { $text }: with { $support } replies in support and { $against } against, the share of the replies does not allow this outcome. Correct the outcome or the tally.

deadline-captioning = Requests for captioning and sign language interpretation
deadline-translation = Contributions for which translation is asked
deadline-fellowship = Requests for fellowships
deadline-interpretation = Requests for interpretation
deadline-registration = Registration
deadline-visa = Requests for visa support
deadline-contributions = Contributions
deadline-tap-replies = Replies to the consultation

# Reading a letter.
page-read-title = Read a letter
page-read-lead = Plenary reads collective letters and circulars, shows each fact beside the line on which it stands, and says what is wrong. Nothing is kept.
page-read-file = The letter
page-read-kinds = DOCX, PDF, HTML or text, in English or Chinese.
page-read-do = Read it
page-read-no-file = No file arrived. Choose the file of a letter and send the form again.
page-read-facts =
    { $count ->
        [one] { $count } fact was read.
       *[other] { $count } facts were read.
    }
page-read-found = What is wrong
page-read-lines = Line by line
page-read-line = line { $line }
page-read-number = Line
page-read-text = Text
page-read-read = What was read
read-fact-other = another fact
read-certain = in our own words
read-likely = likely
read-doubtful = doubtful: please check
read-fact-serial = Number of the letter
read-fact-file = Reference of the file
read-fact-date = Day of issue
read-fact-group-number = Study group
read-fact-group-title = Title of the group
read-fact-body-place = Issued at
read-fact-body-telephone = Telephone
read-fact-body-fax = Fax
read-fact-body-email = E-mail
read-fact-body-web = Web
read-fact-body-ipr-database = Database of intellectual property
read-fact-meeting-days = Days of the meeting
read-fact-meeting-mode = Kind of meeting
read-fact-meeting-place = Place
read-fact-meeting-opens = Opens at
read-fact-meeting-closes = Ends at
read-fact-meeting-zone = Time zone
read-fact-meeting-badges = Badges from
read-fact-meeting-badges-at = Badges at
read-fact-meeting-scope = Scope
read-fact-meeting-collective-letter = Collective letter
read-fact-leads-on = Leads on
read-fact-consultations-circular = Circular
read-fact-consultations-texts = Text
read-fact-consultations-replies-until = Replies until
read-fact-consultations-replies-at = Until the minute
read-fact-consultations-zone = Zone of the deadline
read-fact-management-on = Management team meets on
read-fact-management-hours = Management team meets at
read-fact-chair-name = Chair
read-fact-chair-country = Country
read-fact-deadlines-on = Key deadline
read-fact-deadlines-actions = Due on it
read-fact-services-english-only = English only
read-fact-services-interpretation-on-request = Interpretation on request
read-fact-services-fellowships = Fellowships
read-fact-services-visa-support = Visa support
read-fact-services-deciding = Who decides
read-fact-services-captioning = Captioning
read-fact-services-contributions-closed = No other contributions
read-fact-services-newcomers = Newcomers
read-fact-facilities-tool = Remote participation tool
read-fact-facilities-latest = Latest meeting information
read-fact-facilities-wireless = Wireless LAN
read-fact-facilities-lockers = Electronic lockers
read-fact-facilities-printing = Printing
read-fact-facilities-laptops = Loan of laptops
read-fact-facilities-newcomers-desk = Newcomers write to
read-fact-facilities-fellowships-desk = Fellowship requests by e-mail
read-fact-facilities-fellowships-fax = Fellowship requests by fax
read-fact-facilities-visa-desk = Visa enquiries
read-fact-facilities-visa-subject = Subject of visa enquiries
read-fact-facilities-visiting = Visitors' information
read-fact-facilities-hotels = Hotels
read-fact-events-name = Event
read-fact-events-on = Day of the event
read-fact-events-hours = Hours of the event
read-fact-events-zone = Zone of the event
read-fact-events-address = Address of the event
read-fact-annexes = Annexes
read-fact-agenda-updates = Updates of the agenda
read-fact-agenda-items = Agenda item
read-fact-number = Number of the circular
read-fact-edition = Edition of Resolution 1
read-fact-deadline = Deadline for replies
read-fact-share = Share needed, per cent
read-fact-director = Director
read-fact-texts-number = Text
read-fact-texts-provisional = Former code
read-fact-texts-report = Carried by
read-fact-texts-title = Title
read-fact-texts-summary = Summary
read-fact-texts-references = References (A.5)
read-fact-texts-ipr = Intellectual property
read-fact-body-organization = Organization
read-fact-body-office = Office
read-fact-body-address = Postal address
read-fact-meeting-venue = House
read-fact-record-head-size = Entries of the public record
read-fact-record-head-root = Root of the public record
read-fact-agenda-ipr-call = Call on intellectual property
read-fact-agenda-updated = Where updates appear
read-fact-circulars-approval = Circular on the approval of registrations
read-fact-circulars-automatic = Circular on automatic approval
read-fact-replier-address = Postal address of the replier
read-fact-replier-email = E-mail of the replier
read-fact-replier-fax = Fax of the replier
read-fact-replier-member-state = Member State
read-fact-replier-name = Name of the replier
read-fact-replier-position = Official role of the replier
read-fact-terms-captioning = Captioning is asked for, before the meeting
read-fact-terms-fellowship-start = A request for a fellowship begins, before the meeting
read-fact-terms-fellowships = Partial fellowships a country
read-fact-terms-interpretation = Interpretation is asked for, before the meeting
read-fact-terms-registration = Registration, before the meeting
read-fact-terms-remote = Remote participation is asked for, before a session
read-fact-terms-visa = Visa support is asked for, before the meeting
read-fact-terms-visa-letter = Time for a letter on a visa
read-fact-texts-outcome = Outcome
read-fact-texts-published = Published at
read-fact-texts-tally-support = Replies in support
read-fact-texts-tally-against = Replies against
read-fact-texts-reservations = Reservation
read-fact-circular = Number of the circular
read-fact-consultation = Circular of the consultation
read-fact-paragraphs = Paragraph of this letter alone
read-fact-captioned = Groups with captioning
read-fact-management = Management team
read-fact-mark = Mark
