# Offices: who has to do something.

office-director = Director of TSB
office-secretariat = TSB
office-chair = Chair of the group
office-study-group = Study group
office-member-state = Member States
office-delegation = Delegations of Member States
office-secretary-general = Secretary-General
office-calendar = Calendar

# The one who acts, where a sentence begins.
who-director = The Director of TSB
who-tsb = TSB
who-calendar = The calendar
who-chair-of = The chair of { $group }

# What rests on a reply that is changed.
rested-result = The established result
rested-ruling = The Director's ruling
rested-advice = The advice already given to the chair
rested-comments-td = The TD with the comments
rested-decision = The decision at the meeting
rested-approval = The approval
rested-notification = The circular that notified the result

# How an act can be undone.
undo-replace-until-close = Until the consultation closes, a later reply replaces this one; both are kept in the record.
undo-correct-reply = The registration can be corrected by a later act, and is then checked again.
undo-until-decision = Until the chair puts the text to decision, the delegation can change its position.
undo-until-announced = Until the announcement, a later deposit replaces this one.
undo-never = This cannot be undone. What turns out wrong is put right by a later act, and both stay in the record.

# Who is written to.
recipients-member-states = Administrations of Member States
recipients-sector-members = Sector Members
recipients-associates = Associates
recipients-academia = Academia
recipients-chair = Chair of the study group

# Positions of delegations.
position-opposes = Opposes
position-reserves = Does not oppose, with a reservation
position-asks-more-time = Asks for more time
position-abstains = Abstains
position-none = No position taken

# What became of a consultation.
outcome-authorized = Consideration authorized
outcome-not-at-this-meeting = Not authorized for this meeting
outcome-awaits-director = No explicit reply; the Director rules

# Logins that say what they are, in the middle of a line.
login-director = Director
login-calendar = calendar
login-founder = founder
login-focal-point = focal point of { $of }
login-delegate = delegate of { $of }
login-chair = chair of { $of }
login-tsb-officer = TSB officer { $of }
login-correspondent = correspondent of { $of }

# Clauses as they are cited.
clause-and = {"; "}
clause-comma = {", "}
clause-resolution-1 = Res. 1 ({ $year }) { $number }
clause-resolution-1-at = Res. 1 ({ $year }), { $number }
clause-circular = TSB Circular { $letter } ({ $year }) { $number }
clause-circular-at = TSB Circular { $letter } ({ $year }), { $number }
clause-collective-letter = TSB Collective letter { $letter } ({ $year }) { $number }
clause-collective-letter-at = TSB Collective letter { $letter } ({ $year }), { $number }
clause-collective-letters = TSB Collective letters ({ $year }) { $number }
clause-collective-letters-at = TSB Collective letters ({ $year }), { $number }
clause-recommendation = Rec. ITU-T { $letter } { $number }
clause-practice-of-the-body = Practice of the body { $number }
clause-practice-rule = Practice { $number }
clause-practice = Practice, { $number }
clause-place-annex = Annex { $annex } { $number }
clause-place-addressee = addressee
clause-place-addressees = addressees
clause-place-closing = closing
clause-place-contacts = contacts
clause-place-events = events
clause-place-invitation = invitation
clause-place-issue = issue
clause-place-issue-of-the-letter = issue of the letter
clause-place-key-deadlines = key deadlines
clause-place-letter = letter
clause-place-letterhead = letterhead
clause-place-letters = letters
clause-place-note = note
clause-place-note-by-tsb = Note by TSB
clause-place-number = number
clause-place-numbers = numbers
clause-place-reference = reference
clause-place-registration = registration
clause-place-signature = signature
clause-place-subject = subject
clause-reading = Reading { $number }
clause-house-rule = House rule { $number }
