# What stands on buttons and headings (act-…), and what the act does in one sentence (act-help-…).


# The registers.

act-body-found = Found the body
act-help-body-found = Enters members, groups, appointments and holidays from one file; it is the first act of a record.
act-body-appoint = Appoint to a role
act-help-body-appoint = Gives a login a role from a day on, and perhaps until one.

# Meetings.
act-meeting-convene = Convene a meeting
act-help-meeting-convene = Enters a meeting of a group with its days, its place and its time zone.
act-meeting-move = Change the days of the meeting
act-help-meeting-move = Gives the meeting new days before it opens; deadlines are computed again, and what was printed stays.
act-meeting-open = Open the meeting
act-help-meeting-open = Puts the meeting in session, so that its items can be taken up.
act-meeting-delegations-present = Record the delegations present
act-help-meeting-delegations-present = Records which Member State delegations are present at an item; without it nothing can be decided there.
act-meeting-close = Close the meeting
act-help-meeting-close = Ends the meeting; without this act it ends with its last day.

# Work items and the selection of their procedure.
act-item-register = Enter a text in the work programme
act-help-item-register = Enters a text with its group and Question; its procedure follows from its policy or regulatory implications.
act-item-ipr-statement = Register a patent statement
act-help-item-ipr-statement = Registers a dated statement that intellectual property may be needed to implement the text.
act-selection-change = Change the procedure
act-help-selection-change = Records that the study group, or the assembly, changed the procedure of a text that is not yet determined.

# Up to the consultation.
act-tap-decide-regionally = Decide to apply the regional procedure
act-help-tap-decide-regionally = The regional group decides on its own to handle a matter of its region by this procedure.
act-tap-examine-regional = Record Study Group 3's examination
act-help-tap-examine-regional = Study Group 3 examines the regional draft in broad terms, and objects on principles or methodology or does not.
act-tap-determine = Determine the text
act-help-tap-determine = Records that a meeting found the draft mature enough to seek approval; from then on its procedure cannot change.
act-tap-request = Ask the Director to announce
act-help-tap-request = The chair asks the Director to announce the intention to seek approval.
act-tap-deposit = Record the final text at TSB
act-help-tap-deposit = TSB records the final edited text with its summary, its electronic material and the justification of its references.
act-tap-announce = Announce and open the consultation
act-help-tap-announce = The Director announces the intention to seek approval at the next meeting and asks Member States whether they authorize consideration.
act-tap-distribute = Record the distribution of the text
act-help-tap-distribute = TSB records in which official languages the text was distributed, and when.
act-tap-extend = Extend the consultation
act-help-tap-extend = The Director extends the consultation for all by a corrigendum, when the meeting has moved to later days.
act-tap-keep-meeting = Keep the meeting with a deviation
act-help-tap-keep-meeting = The Director keeps the text at a meeting that moved to earlier days, and records the period that no longer holds.
act-case-take-over = Take a case over
act-help-case-take-over = Brings in a case that is already in consultation, with what its letters give; what they do not give stays unknown.

# The consultation and its result.
act-tap-reply = Reply to the consultation
act-help-tap-reply = The Member State says whether it authorizes consideration of the text for approval; a later reply replaces an earlier one.
act-tap-register-reply = Register a reply
act-help-tap-register-reply = TSB registers a reply that came by letter, e-mail or fax, as it came; it counts once a second officer has checked it.
act-tap-check-reply = Check the registered reply
act-help-tap-check-reply = An officer other than the one who registered the reply compares it with its scan.
act-tap-correct-reply = Correct the registered reply
act-help-tap-correct-reply = TSB corrects a reply that was misread; it is then checked again.
act-tap-close-consultation = Close the consultation
act-help-tap-close-consultation = The calendar closes the form at the deadline; nothing is decided by it.
act-tap-establish-result = Establish the result
act-help-tap-establish-result = The Director establishes the count of the replies and what follows from it.
act-tap-rule-on-no-explicit-reply = Rule where no reply is explicit
act-help-tap-rule-on-no-explicit-reply = Replies came and none says explicitly yes or no: the Director rules whether the study group may consider the text.
act-tap-seek-again = Record a fresh decision to seek approval
act-help-tap-seek-again = The study group or a working party decides afresh to seek approval of a text whose consideration was not authorized.

# At the meeting.
act-tap-present-final-text = Present the text in final form
act-help-tap-present-final-text = Names the document with the text in final form that is available to all participants.
act-tap-accept-change = Accept a change
act-help-tap-accept-change = The meeting accepts a change of the text, with its written ground and, for a major one, the chair's finding.
act-tap-defer = Defer the text
act-help-tap-defer = The chair defers the text to another meeting.
act-tap-oppose = Oppose approval
act-help-tap-oppose = The delegation opposes; one opposition is enough for the text not to be approved.
act-tap-withdraw-opposition = Withdraw the opposition
act-help-tap-withdraw-opposition = The delegation gives up its opposition before the decision.
act-tap-reserve = Register a reservation
act-help-tap-reserve = The delegation does not oppose, and has its reservation noted in the report and with the text.
act-tap-withdraw-reservation = Withdraw the reservation
act-help-tap-withdraw-reservation = The delegation gives up its reservation before the decision.
act-tap-request-more-time = Ask for more time
act-help-tap-request-more-time = The delegation asks for more time to consider its position; this can be done only during the meeting.
act-tap-withdraw-more-time = Withdraw the request for more time
act-help-tap-withdraw-more-time = The delegation no longer needs more time and says so before the decision.
act-tap-abstain = Abstain
act-help-tap-abstain = The delegation takes no part in the decision and is left out of it.
act-tap-revoke-abstention = Revoke the abstention
act-help-tap-revoke-abstention = The delegation takes part in the decision after all; this can be done only during the meeting.
act-tap-decide = Put the text to decision
act-help-tap-decide = The chair puts the text to the Member State delegations present; unopposed, it is approved, unless one has asked for more time.

# After the meeting.
act-tap-confirm-decision = Confirm the decision
act-help-tap-confirm-decision = The Director confirms a decision whose result, established again, still carries it.
act-tap-correct-decision = Correct the decision
act-help-tap-correct-decision = The Director corrects a decision whose result, established again, no longer carries it.
act-tap-oppose-formally = Oppose formally
act-help-tap-oppose-formally = A Member State whose delegation asked for more time opposes the approval within the period; the matter then returns to the study group.
act-tap-register-opposition = Register a formal opposition
act-help-tap-register-opposition = TSB registers a formal opposition that came by letter, e-mail or fax.
act-tap-check-opposition = Check the registered opposition
act-help-tap-check-opposition = An officer other than the one who registered the opposition compares it with its scan; it counts from its receipt once it is found right.
act-tap-end-more-time = End the period for more time
act-help-tap-end-more-time = The calendar ends the period; without formal opposition the text is approved.
act-tap-proceed-again = Proceed again
act-help-tap-proceed-again = After a formal opposition, the chair proceeds again without a new determination, having consulted the parties.
act-tap-refer-to-assembly = Refer to the assembly
act-help-tap-refer-to-assembly = The study group sends the text to the assembly, with its final text and reasons in its report.
act-tap-notify-result = Notify the result
act-help-tap-notify-result = The Director tells members by circular whether the text was approved.
act-tap-correct-editorially = Record an editorial correction
act-help-tap-correct-editorially = TSB corrects an evident oversight in the approved text, with the approval of the study group's chair.
act-tap-refer-adverse-case = Refer a case to the Director
act-help-tap-refer-adverse-case = A Member State that considers itself adversely affected by the approved text refers its case to the Director.
act-tap-carry-out = Record a duty as carried out
act-help-tap-carry-out = Names the document that shows that a duty was carried out.
act-body-rotate-signing-key = Record a new signing key
act-help-body-rotate-signing-key = From here on another key signs heads and receipts; what the old one signed stays valid.
