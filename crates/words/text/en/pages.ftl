# Texts of the pages. What the frame of each page says (menu, footer, clock) stands in site.ftl.

page-question = Question { $question }
page-refused = Not accepted.
page-erased = This text was erased together with the personal data of its author.
page-glossary = Glossary
page-not-found = There is no such page
page-not-found-what = Nothing here bears the name “{ $what }”. Check the address, or search for the text, the meeting or the clause.
page-not-found-scene = Choose another scene

# The board.
page-board-title = Everything open
page-board-lead = Every text whose procedure is under way, the soonest deadline first.
page-board-empty = Nothing is open. A text appears here once a study group has determined it or TSB has taken its case over.
page-board-count =
    { $count ->
        [one] { $count } open text
       *[other] { $count } open texts
    }
page-board-text = Text
page-board-state = State
page-board-next = Next step, and by whom
page-board-closes = Due
page-board-no-date = no date set by a rule
page-board-pages = Pages of the list

# A text.
page-item-now = What now
page-item-edition = decided under { $edition }
page-item-source = Facts from: { $source }
page-item-invented = This text and everything about it is invented.
page-item-unverified-edition = Some numbers of this edition could not be checked against its own text.
page-item-unverified = Not verifiable from the sources:
page-item-moved = The meeting has moved, and a period that the announcement kept no longer holds. The Director announces the text for the next meeting or keeps this one with a recorded deviation.
page-item-told = Done: { $act }.
page-item-must = To be done:
page-item-may = May be done:
page-item-can = What you can do
page-item-why-not = There is nothing that { $who } can do here now; the text stands at: { $stage }.
page-item-why-not-visitor = A visitor can read everything that is public; to act takes a login that holds a role.
page-item-why-not-visitor-serve = Everything public can be read here. Whoever holds a role acts over the API with a token; a Member State can also reply on paper.
page-item-timeline = Timeline
page-item-as-table = The same as a table
page-item-day = Day
page-item-what = What
page-item-clause = Clause
page-item-today = Today
page-item-scrolls = The picture is wider than the screen: move it sideways, or read the table.
due-overdue = overdue
page-item-happened = done
page-item-last-day = last day
page-item-forecast = expected
page-item-until = until { $day }
page-item-result = Result of the consultation
page-item-tsb-only = Only the TSB desk sees this until the Director establishes the result.
page-item-sealed = How many replies there are, and what they say, is shown to nobody outside TSB until the Director establishes the result.
page-item-support = Authorize consideration
page-item-against = Do not authorize
page-item-not-explicit = Not explicit
page-item-line = { $share } %
page-item-counting = Only explicit replies are counted. Consideration is authorized when at least { $share } % of them support it, or when nobody replied.
page-item-replies = Replies
page-item-member = Member State
page-item-answer = Answer
page-item-received = Received
page-item-standing = Standing
page-item-counts = counts
page-item-awaits-check = waits for its check
page-item-superseded = does not count: replaced by a later reply, or found to differ from its scan
page-item-reasons-owed = reasons owed
page-item-registered-by = registered by { $who }
page-item-decision = Decision at the meeting
page-item-present = Delegations present
page-item-abstaining = Abstaining
page-item-opposing = Opposing
page-item-reserving = With a reservation
page-item-more-time = Asked for more time
page-item-approved-on = Approved on
page-item-deviations = Recorded deviations
page-item-duties = Duties
page-item-done = done
page-item-open = open
page-item-facts = Facts
page-item-computed = The rule gives { $computed }; the letter printed { $printed }, which binds.
page-item-papers = Papers
page-item-quoted-only = The sources do not give all that this circular says, so it is quoted and not written anew.
page-item-acts = Acts
page-item-all-acts = All acts on this text

# Marks and periods of the timeline.
mark-determined = Determined
mark-announced = Announced
mark-closes = Replies close
mark-text = Text in the official languages
mark-decided = Decision
mark-approved = Approved
mark-result-by = Result to be notified
mark-notified = Result notified
period-consultation = Consultation of Member States
period-meeting = Meeting
period-more-time = Period for more time

# Facts of a case.
fact-source = ({ $source })
fact-provisional = Provisional name
fact-question = Question
fact-report = Report with the determination
fact-determined = Determined on
fact-reference = Final text
fact-a5 = Justification of references
fact-posted = Circular posted on
fact-circular = Circular
fact-meeting = Meeting announced
fact-closes = Replies close
fact-ipr = Patent statements
fact-ipr-none = none received
fact-ipr-count =
    { $count ->
        [one] { $count } statement received
       *[other] { $count } statements received
    }

# Papers.
paper-consultation = Circular of the consultation
paper-reply-form = Reply form
paper-result = Circular of the result
paper-as-pdf = PDF
paper-as-docx = Word

# A PDF that cannot be made.
page-unprintable = This paper cannot be had as a PDF
page-unprintable-glyph = It holds the character { $letter } ({ $code }), which no font of the PDF has. Whoever wrote the text can replace the character.
page-unprintable-failed = The typesetter failed. What it said stands in the log of the house; whoever operates it can look there.
page-unprintable-instead = The same paper can be had as a page and as a Word document.

# The form of an act, and its preview.
page-act-preview = See what would follow
page-act-preview-again = See again what would follow
page-act-files = The files that belong to it. Their content decides what kind they are, not their name.
page-act-deviation-possible = The Director can take the same step with a recorded deviation: with its reason, the document that shows it, and who was told.
page-act-foreign-form = This form was sent from another site and was not taken. Open the page here and send it again.
page-act-sign-in = Nothing was recorded: nobody is acting. Choose who to be, and send it again.
page-act-sign-in-serve = Nothing was recorded: an act is handed in over the API, with a token.
page-act-broken-form = The form did not arrive whole, and nothing was recorded. What arrived is below; complete it and send it again.
page-act-no-id = Nothing was recorded: the form carries no id of its own. Open the page again and send it from there.
page-act-filled = Change what you filled in
page-act-choice = Choice
page-preview-values = What you hand in
page-act-moment = Day and time, to the second
page-act-moment-zone = On the clock of
page-preview-title = What would follow
page-preview-events = What becomes a fact
page-preview-stage = New state
page-preview-then = What then has to be done
page-preview-recipients = Who is written to
page-preview-rests = What rests on it
page-preview-touched = Other texts that are touched
page-preview-undo = Can it be undone?

# The reply of a Member State.
page-reply-title = Reply on { $text }
page-reply-trail = reply
page-reply-question = Do you authorize { $group } to consider { $text } for approval at its meeting?
page-reply-closes = Replies close
page-reply-may = You may reply.
page-reply-may-not = You may not reply here.
page-reply-why = You reply for { $member }, a Member State.
page-reply-sign-in = Only a Member State replies, through its focal point. Choose to be that focal point.
page-reply-sign-in-serve = Only a Member State replies, through its focal point: over the API with a token, or on paper, by letter, e-mail or fax.
page-reply-own = Your replies so far
page-reply-replace = A new reply replaces these; all of them are kept.
page-reply-one-box = Exactly one of the two
page-reply-one-circle = And one of these
page-reply-authorize = Authorizes { $group } to consider this text for approval
page-reply-no-comments = No comments or suggested changes
page-reply-comments-attached = Comments and suggested changes are attached
page-reply-not-authorize = Does not authorize { $group } to consider this text for approval
page-reply-with-no = With a “no”: the reasons, and an outline of changes that would help the work forward
page-reply-attachments = Attachments
page-reply-signature = Signature
page-reply-send = Send the reply on { $text }
page-reply-received = Your reply was received.
page-reply-answered = What was answered: { $answer }.
page-reply-again = Reply again: the new reply replaces this one
page-reply-kept = kept; untick to leave it out
page-reply-role = Official title
page-reply-receipt = Receipt
page-reply-receipt-help = The receipt proves when your reply was received. Anybody can check it, away from this record, with the public keys of the record, had from elsewhere (plenary keys, or /api/record/keys). The format is described in docs/operator.md, so that others can write a checker of their own:
page-reply-refused = The reply was not accepted.
page-reply-still = What you typed is still below.
page-reply-if = If you send it
page-reply-if-state = The text stays in consultation until replies close.
page-reply-if-seen = Who sees it
page-reply-if-seen-by = You and TSB now; members and chairs once the Director has established the result.
page-reply-if-then = When replies have closed, the Director establishes the result. Your reply counts if it was received in time.
page-reply-if-personal = Names and reasons
page-reply-if-sealed = They are sealed beside the record and can be erased; that you replied, and what, stays.
page-reply-print = The form on paper, to print
page-reply-other-channels = The same form can be printed, signed and sent by letter, e-mail or fax; TSB registers it with its moment of receipt.

# Meetings.
page-meetings-empty = No meeting has been convened. TSB convenes meetings.
page-meeting-name = Meeting
page-meeting-days = Days
page-meeting-place = Place
page-meeting-in-session = In session
page-meeting-over = Over
page-meeting-to-come = To come
page-meeting-moved = Moved
page-meeting-texts = Texts for approval
page-meeting-no-texts = No text has been announced for this meeting. The Director announces a text at its chair's request.
page-meeting-ask-present = Which delegations of Member States are present at this item?
page-meeting-ask-final = Is the text in final form available to all participants?
page-meeting-ask-positions = Does any delegation oppose, register a reservation, ask for more time or abstain?
page-meeting-outcomes = One opposition: not approved. No opposition, but a request for more time: the period for it runs. Neither: approved.
page-meeting-present =
    { $count ->
        [one] { $count } delegation present
       *[other] { $count } delegations present
    }
page-meeting-read-aloud = “Member States have been consulted and { $group } may consider { $text }. Is any delegation opposed to its approval? Does any delegation wish for more time? I see none: { $text } is approved.”
page-meeting-calendar = Dates that follow from the meeting
page-meeting-edition = Counted under { $edition }.
page-meeting-now = May be decided now
page-meeting-days-end = Days end by { $zone }.
when-announcement-received-by = Announcement received by
when-text-distributed-by = Text in the official languages by
when-consultation-closes = Replies close
when-result-circular-by = Result notified by
when-result-circular-by-if-more-time = Result notified by, if more time is given

# The reader's own desk.
page-desk-nobody = This desk belongs to nobody yet. Once you are somebody who holds a role, what is yours to do stands here.
page-desk-nobody-serve = A desk belongs to a login. What is yours to do is told over the API, to whoever brings a token.
page-desk-empty = Nothing is yours to do.
page-desk-next = Next known date: { $at }.
page-desk-count =
    { $count ->
        [one] { $count } thing is yours to do
       *[other] { $count } things are yours to do
    }
page-desk-standing = Replies so far (authorize / do not authorize / not explicit): { $standing }
page-desk-start = What you can begin
page-desk-waiting = What you wait for from others
page-desk-refusals = What was refused lately
page-desk-no-refusals = Nothing was refused.

# Clauses and authority.
page-clauses-lead = Every rule that the software holds, in our own words. A link leads from each state, date and refusal to its rule here.
page-clauses-editions = Editions
page-clauses-editions-text = A case keeps the edition under which it began. Of the edition of 2016, only what a letter shows has been verified.
page-clause-rule = Rule
page-clause-clause = Clause
page-clause-text = In our own words
page-clause-force = Force
page-clause-shall = It binds: what it forbids is refused.
page-clause-should = It advises: the act goes through with a warning.
page-clause-deviation = Can the Director record a deviation?
page-clause-numbers = Numbers
page-clause-edition = Edition
page-clause-from = from { $day }
page-clause-value = Value
page-clause-status = Checked
page-clause-verified = verified
page-clause-unverified = not verified
page-clause-agrees = agrees with a letter
page-clause-readings = Readings
page-clause-readings-text = Where the clause leaves something open, a numbered reading decides.
page-clause-acts = Acts whose authority rests on it
unit-percent = { $amount } %
unit-week-inclusive-after = { $amount } weeks after (the last day is in time)
unit-month-inclusive-before = { $amount } months before (the day itself is in time)
unit-working-day-clear-before = { $amount } clear working days before
unit-year-inclusive-after = { $amount } years after (the last day is in time)
page-authority-lead = Who may ask for which act. A login may do what one of its roles allows on that day, for its own member or group.

# The record.
page-record-lead = Every act that was accepted, the newest first. Acts on replies appear once the result of their consultation is established.
page-record-empty = No act fits this filter.
page-record-when = When
page-record-act = Act
page-record-by = By
page-record-heads = Published heads
page-record-heads-text = At fixed times the head of the record is signed and published. Whoever keeps one can show later that nothing before it was changed.
page-record-no-heads = No head has been published yet.
page-record-entries =
    { $count ->
        [one] { $count } entry
       *[other] { $count } entries
    }
page-record-origin = Name of the record
page-record-key = Public key
page-record-check = Check a receipt
page-record-receipt-file = The receipt, as a file
page-record-no-receipt = There is no receipt to check. Choose the file that you were given with the receipt.
page-record-receipt-holds = The receipt holds.
page-record-receipt-at = It proves entry No. { $position } of a record that had { $size } entries when the receipt was made.
page-record-receipt-fails = The receipt does not hold: { $why }
receipt-malformed = this is no receipt of a format that is read here ({ $what } cannot be read)
receipt-wrong-record = it is of the record { $found }, not of { $expected }
receipt-unknown-key = its signing key { $key } is not known, or was not in force
receipt-bad-signature = the signature of the head does not hold
receipt-not-included = entry { $position } does not lead to the signed head
page-entry-title = Entry { $position }
page-entry-link = Hash of the entry before
page-entry-leaf = Hash of this entry

# Help.
page-help-what = Plenary runs the procedures of ITU-T: it knows the rules, says what is to be done by whom and by when, and keeps a record that can be checked.
page-help-tap = The traditional approval procedure, step by step
page-help-step-determine = The study group or a working party determines that the text is mature; from then on its procedure cannot change.
page-help-step-announce = At the chair's request the Director announces by circular that approval will be sought at the next meeting, and asks Member States whether they authorize consideration.
page-help-step-reply = Member States reply before the closing moment; only explicit replies are counted.
page-help-step-establish = The Director establishes the result: consideration is authorized, or the text is not considered at this meeting.
page-help-step-decide = At the meeting the text is approved unless a delegation of a Member State opposes; a delegation may ask for more time.
page-help-step-notify = The Director notifies the result by circular, and the text is published.
page-help-where = Where to find what
page-help-board = everything open, the soonest deadline first
page-help-clauses = every rule in our own words, with its numbers
page-help-authority = who may ask for which act
page-help-record = every accepted act, and how to check it
page-help-demo = The demonstration
page-help-demo-text = Choose a scene, act in any role, and turn the clock: deadlines pass, periods end, and duties fall due. It is a rehearsal and has no effect.
page-help-api = The programming interface
page-help-api-text = Programs can read and do what pages can, by the same rules. Its description:

# The demonstration.
page-demo-title = The demonstration
page-demo-lead = A rehearsal: the delegations are invented, nobody real acts in it, and it has no effect.
page-demo-clock = Clock
page-demo-next = Next deadline: { $at }
page-demo-hour = One hour on
page-demo-day = One day on
page-demo-week = One week on
page-demo-before = To just before the next deadline
page-demo-deadline = To the next deadline
page-demo-actor = Act as
page-demo-offices = Offices
page-demo-members = Members
page-demo-member = Member
page-demo-choose = Act as this member
page-demo-visitor = Look as a visitor
page-demo-scene = Scene
page-demo-over = Start over
page-demo-over-text = Everything done since the scene opened is dropped.
scene-geneva-2020 = Geneva 2020
scene-help-geneva-2020 = The consultation on Q.3643, four days before it closes, with the facts that its circular gives.
scene-geneva-2024 = Geneva 2024
scene-help-geneva-2024 = Eight texts as a collective letter names them, and two invented ones on which every step can be tried.

# A rehearsal, step by step, on the command line.
when-weekend = { $what }: { $day } is a weekend; a deadline is never moved by itself (DC-4)
rehearse-calendar = calendar
rehearse-refused = refused
rehearse-warning = warning
rehearse-due = due
rehearse-due-by = { $what } by { $day }
rehearse-wait = wait
rehearse-stage = stage
rehearse-differs = DIFFERS
