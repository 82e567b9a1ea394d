# Why an act was not accepted: what cannot be done, the facts, and what would make it possible. The page prints the clause beside the text.


# The order of the steps.

refusal-not-begun = No approval procedure has begun for { $text }. It begins when the study group or a working party determines the text, or when TSB takes the case over from its letters.
refusal-not-at-this-stage = { $text } stands at: { $stage }. This step belongs to another stage of the procedure; the page of the text shows which steps are open now, and to whom.
refusal-only-calendar = This step on { $text } is taken by the calendar when its deadline has passed, and by nobody by hand. Nothing needs to be done for it.
refusal-not-due = The period that runs on { $text } has not ended yet. The calendar takes this step when it has; nothing needs to be done for it.
refusal-field-empty = This step on { $text } needs a text in the field that is marked, and nothing stands there. Fill in the field and send the act again.
refusal-date-in-the-future = The day or time given for { $text } has not come yet. What is recorded has already happened: give the day on which it did, or wait until it has.

# Who may.
refusal-act-unknown = There is no act of the name “{ $act }”. Choose one of the acts that the page offers.
refusal-nobody-may = No login may ask for this: { $act }. The calendar takes such a step at its deadline; the founding of the body is done once, on the machine that holds the record.
refusal-no-authority = No role that “{ $login }” holds today allows this: { $act }. It is for: { $roles }. A person in such a role can do it, or the Director can appoint “{ $login }” to one.
refusal-only-director = This step on { $text } is reserved to the Director of TSB. Ask the Director to take it.
refusal-only-secretariat = This step on { $text } is taken by TSB. An officer of TSB or the Director can do it.
refusal-only-chair = This is for the chair of { $group }, or for TSB on behalf of that group. Ask one of them to do it.
refusal-only-the-chair-in-person = This is for the chair of { $group } in person, and TSB does not do it on the chair's behalf. Ask the chair.
refusal-deviation-by-director = Only the Director of TSB can record a deviation for { $text }. Ask the Director to take this step, or keep to the period and leave the deviation out.
refusal-act-id-taken = This request carries an id under which another act was recorded, as No. { $position }. Send it again with a new id.

# The registers.
refusal-name-unknown = “{ $name }” does not stand in the registers as the member or group that is needed here. Check the name; for a role that is held for no member or group, leave it out.
refusal-body-founded-already = A body is founded once, by the first act of its record, and this record already belongs to one: { $name }. Later changes are acts of their own.
refusal-ends-before-it-begins = The appointment of { $name } would end before it begins. Correct the first or the last day.
refusal-member-unknown = No reply can be registered for { $who } on { $text }: no such member stands in the register. Check the name against the register of members.
refusal-text-unknown = { $text } is not in the work programme. Check the number; if it is right, TSB registers the text first.
refusal-text-exists = { $text } cannot be entered again: it is already in the work programme. Open it there, or give the new text a number of its own.
refusal-title-missing = { $text } cannot be entered in the work programme without a title. Give its full title in English.

# Meetings.
refusal-meeting-unknown = The meeting concerned is not in the register of meetings. Check its name; if it is right, TSB convenes the meeting first.
refusal-meeting-exists = { $meeting } has already been convened. Give the new meeting a name of its own, or change the days of the existing one.
refusal-meeting-ends-before-it-opens = The last day of { $meeting } lies before its first day. Correct the days.
refusal-meeting-has-opened = { $meeting } has begun or is over, and can no longer be announced, moved or opened. Choose a later meeting of the group.
refusal-meeting-moves-into-the-past = { $meeting } cannot be moved to a first day that has already passed. Give a day from today on.
refusal-meeting-not-on-this-day = { $meeting } cannot be opened today: its first day is { $opens } and its last { $ends }. Open it on one of its days, or change its days before it begins.
refusal-meeting-not-in-session = { $meeting } is not in session. It has to be opened on one of its days, by its chair or by TSB on behalf of the group; once it is closed, nothing more can be done there.
refusal-delegation-is-no-member-state = { $delegation } cannot be recorded as present at the item: it is not in the register as a Member State, and only delegations of Member States are recorded. Check the name.

# Selection of the procedure.
refusal-selection-locked = The procedure of { $text } can no longer be changed: the text has been determined, and the selection is fixed from then on. Only before the determination is a change possible.
refusal-selection-same = { $text } already follows the procedure named. Name the other one, if it is to change.
refusal-selection-not-written = The procedure of { $text } cannot be changed: no written request is named. Name the contribution, or the TD after the deadline for contributions, that asks for it.
refusal-selection-without-reasons = The procedure of { $text } cannot be changed: the request gives no reasons. State the reasons that the document gives.
refusal-selection-without-basis = The procedure of { $text } cannot be changed: the request rests on none of the provisions of the Convention that allow it. Name at least one of those in the list.
refusal-selection-not-seconded = The procedure of { $text } cannot be changed: nobody is named who seconded the proposal. Name the Member State or Sector Member that did.
refusal-selection-by-other-group = The procedure of { $text } cannot be changed by the group named: its own study group decides, or the assembly. Name the one that did.
refusal-selection-not-decided = The procedure of { $text } cannot be changed: it is not said how the meeting decided. State whether by consensus or by a vote.
refusal-selection-no-consensus = The procedure of { $text } stays as it is: there was no consensus, and no vote was taken. Where consensus fails, the Member States present may settle it by a vote.
refusal-selection-not-announced = The procedure of { $text } cannot be changed: the chair has not announced the change during the meeting. It can be recorded once the chair has.

# Regional texts.
refusal-not-regional = The regional procedure is not open to { $text }: it is not a text of Study Group 3 that is meant for one of its regional groups. It follows the ordinary procedure, and its study group determines it.
refusal-only-regional-group = Only the regional group for which { $text } is meant decides to apply the procedure. The chair of that group can record the decision.
refusal-only-sg3 = { $text } is examined by Study Group 3 itself, not by its regional group. The chair of Study Group 3, or TSB on its behalf, records the examination.
refusal-regional-first = { $text } is regional and cannot be determined yet. Its regional group first decides to apply the procedure, and Study Group 3 then examines the draft in broad terms.
refusal-not-cleared-by-sg3 = { $text } cannot be determined: Study Group 3 has not examined the regional draft, or has objected on principles or methodology. It can be determined once Study Group 3 has examined it without objection.
refusal-not-in-the-region = { $who } cannot reply to the consultation on { $text }: the text is regional, and only the Member States of its regional group are asked. It would have had to belong to that group on the day of the announcement.

# Determination and request.
refusal-determined-by-other-group = { $text } cannot rest on that decision: the group named is neither its study group, nor one of its working parties, nor the assembly. Name the group whose meeting decided.
refusal-not-under-tap = { $text } cannot be determined: the procedure selected for it is the alternative approval procedure. Before it can be determined, its study group has to change the selection.
refusal-outside-mandate = { $text } is outside the mandate of { $group }: its Question is not allocated to that group, and it amends no Recommendation for which the group is responsible. A group whose mandate covers it can take it up.
refusal-other-chairs-not-consulted = { $text } also touches the mandate of { $groups }, and their chairs are not named as consulted. Consult them and name the groups, or say why this was not done.

# The text and its announcement.
refusal-no-final-text = The final edited text of { $text } is not at TSB in any official language. The step is open once TSB has received it in at least one of them.
refusal-summary-missing = { $text } cannot be announced: a text without its summary is not complete. Deposit the text again with the summary; no deviation passes this.
refusal-a5-missing = { $text } cannot be announced: some of its normative references need a justification under Recommendation ITU-T A.5, and none is available. Deposit the text again and name the TD that carries it.
refusal-electronic-material-missing = { $text } cannot be announced: electronic material belongs to the text, and TSB has not received it. Deposit the text again with that material, or let the Director record a deviation.
refusal-administrative-to-assembly = { $text } cannot be announced for approval by a study group: it is administrative and concerns ITU-T as a whole. Such a text goes to the assembly, to which the study group refers it.
refusal-circular-number = The circular about { $text } has no number, and circulars of TSB are cited by their number. Give the number under which it is issued.
refusal-announced-already = The intention to seek approval of { $text } has already been announced. It can be announced once more only for another meeting, after the meeting announced has moved so that its periods no longer hold.
refusal-meeting-of-other-group = { $text } cannot be announced for { $meeting }, which is a meeting of another group. Name a meeting of its study group, or of the regional group for which it is meant.
refusal-not-the-next-meeting = { $text } cannot be announced for { $meeting }: the announcement names the group's next meeting, or the first one for which there is still time; that is { $next }. Name { $next }.
refusal-determined-before-the-meeting = { $text } cannot have been determined by { $meeting } before it opened, on { $opens }. Give the day on which the meeting decided.
refusal-determined-before-the-decision = { $text } cannot have been determined again before the decision on it of { $decided }. Give the day on which the meeting decided.
refusal-posted-before-determination = The circular about { $text } cannot have been posted before the text was determined on { $determined }. Give the day on which its last language version was posted.
refusal-posted-before-the-fresh-decision = The circular about { $text } cannot have been posted before the fresh decision to seek approval, which was taken on { $day }. Give the day on which its last language version was posted.
refusal-posted-before-the-request = The circular about { $text } cannot have been posted before the chair asked for it, on { $day }. Give the day on which its last language version was posted.
refusal-posted-before-the-text = The circular about { $text } cannot have been posted before TSB had the final edited text, on { $day }. Give the day on which its last language version was posted.
refusal-target-before-determination = { $text } cannot be announced for { $meeting }: the announcement would have been due by { $due }, before the text was determined on { $determined }. Announce it for a later meeting; no deviation passes this.
refusal-announced-too-late = { $text } cannot be announced for { $meeting }: the announcement was due by { $due }, and its day of posting is { $posted }. Announce it for a later meeting, or let the Director record a deviation with its reason.
refusal-closes-before-it-opens = The consultation on { $text } would close on { $closes }, before its circular is posted. Give a later closing day if the meeting allows it; otherwise announce the text for a later meeting.
refusal-closes-too-late = The consultation on { $text } cannot close on { $closes }: counted back from the meeting, replies close by { $due }. Print that day or an earlier one, or let the Director record a deviation.
refusal-no-languages = No official language is named in which { $text } was distributed. Name at least one; where languages will stay missing, the Director records a deviation.
refusal-distributed-before-the-announcement = The text of { $text } cannot have been distributed for its consultation before { $posted }. Give the day on which it was distributed.
refusal-text-too-late = The text of { $text } in the official languages was due by { $due }, and this distribution is of { $on }. It can be recorded when the Director adds a deviation with its reason.

# A meeting that moved.
refusal-meeting-moved-too-near = { $text } cannot go on at { $meeting } as it stands: the meeting has moved, and for its new days the announcement was due by { $due }. The Director announces the text for the next meeting, or keeps this one with a recorded deviation.
refusal-closing-too-near = { $text } cannot go on at { $meeting } as it stands: the meeting has moved, and for its new days replies had to close by { $due }. The Director announces the text for the next meeting, or keeps this one with a recorded deviation.
refusal-meeting-did-not-move-later = The consultation on { $text } is not extended: { $meeting } has not moved to a later day since the announcement. A corrigendum extends it only for a meeting that has.
refusal-extension-not-later = The consultation on { $text } already runs until { $closes }, and a corrigendum can only extend it. Give a later day, { $due } at the latest.
refusal-extension-too-late = The consultation on { $text } cannot be extended to that day: for the meeting as it now stands, replies close by { $due }. Give a day after { $closes } and no later than { $due }.
refusal-nothing-to-deviate-from = There is nothing to record as a deviation: for { $text }, every period holds with the meeting as it now stands. The meeting is kept without any act.

# The consultation.
refusal-only-member-states-reply = { $who } cannot reply to the consultation on { $text }: only Member States are asked. Other views reach the study group as contributions to its meeting.
refusal-no-consultation = No consultation of Member States has been opened on { $text }. It opens when the Director announces the intention to seek approval.
refusal-reply-after-close = The reply on { $text } was not accepted. Replies closed on { $closes }; this one was received on { $received }. The study group still sees comments that are sent to TSB, as a TD.
refusal-reply-before-consultation = A reply on { $text } cannot have been received before its consultation was opened. Check the moment of receipt against the scan.
refusal-form-needs-one-box = The form on { $text } needs exactly one answer: to authorize consideration, or not. Choose one of the two; a Member State that wishes to give neither need not reply, and silence is not counted.
refusal-comments-without-their-option = The answer on { $text } authorizes consideration without comments, and yet comments are written. Choose the answer with comments, or take the comments out.
refusal-reasons-without-a-no = The answer on { $text } authorizes consideration, and yet reasons or changes that belong to the other answer are written. Take them out, write them as comments, or choose the answer that they belong to.
refusal-comments-missing = The answer on { $text } says that comments are attached, and there are none. Write the comments or attach a file, or authorize consideration without comments.
refusal-reasons-missing = The answer not to authorize consideration of { $text } gives no reasons. Write the reasons, or attach a file that states them.
refusal-changes-missing = The answer not to authorize consideration of { $text } outlines no changes that would help the work forward. Write the outline, or attach a file that contains it.
refusal-form-is-not-registered = What came on { $text } through the form is already recorded and is not registered again. Registration is for letters, e-mail and fax; choose the channel by which it came.
refusal-scan-missing = What comes by letter, e-mail or fax on { $text } is registered together with its scan, and none is attached. Attach the scan of the letter, or the message as a file.
refusal-reply-unknown = There is no reply No. { $reply } in the consultation on { $text }. Choose one from the list of replies.
refusal-form-needs-no-check = Reply No. { $reply } on { $text } came on the form and has no scan to be checked against. It counts as it is.
refusal-reply-checked-already = Reply No. { $reply } on { $text } has already been checked. If its registration is wrong, correct it; it is then checked once more.
refusal-checked-by-the-same-person = Reply No. { $reply } on { $text } cannot be checked by the person who registered it. Another officer of TSB checks it against its scan.
refusal-form-is-not-corrected = Reply No. { $reply } on { $text } came on the form, and TSB does not correct it. Its Member State can replace it until the consultation closes.
refusal-correction-changes-nothing = Reply No. { $reply } on { $text } is already registered with that answer. A correction gives the answer that the scan shows, where it is another.

# The result of the consultation.
refusal-replies-unchecked =
    { $count ->
        [one] The result on { $text } cannot be established: { $count } registered reply waits for its check. An officer of TSB other than the one who registered it checks it against its scan.
       *[other] The result on { $text } cannot be established: { $count } registered replies wait for their check. An officer of TSB other than the one who registered them checks each against its scan.
    }
refusal-replies-misread =
    { $count ->
        [one] The result on { $text } cannot be established: { $count } reply received in time was registered wrongly, so that what it says is not known. TSB corrects it, or registers it again, and another officer checks it.
       *[other] The result on { $text } cannot be established: { $count } replies received in time were registered wrongly, so that what they say is not known. TSB corrects each, or registers it again, and another officer checks it.
    }
refusal-request-before-the-result = The chair cannot ask for a new announcement of { $text } yet: it is not established what the replies amount to. The Director establishes the result, and rules where no reply was explicit; after too little support, the group decides afresh.
refusal-others-not-informed = The result on { $text } cannot be established: nothing shows that the other Bureaux and the organizations taking part were informed of the consultation. Record the notice with its document, or let the Director record a deviation.
refusal-result-not-established = { $text } cannot be taken up at the meeting yet: replies have closed, but it is not settled whether its consideration is authorized. The Director first establishes the result, and rules where no reply was explicit.
refusal-result-does-not-carry = The decision on { $text } cannot be confirmed: by the result as established again, its consideration was not authorized. The Director can only correct the decision.
refusal-correction-against-result = The decision on { $text } cannot be corrected to that outcome. A correction follows the result as established again, and only where it no longer authorizes consideration; where it still does, the Director confirms the decision.

# At the meeting.
refusal-no-text-in-final-form = { $text } cannot be put to decision: no text in final form has been made available to all participants. Present that text first, with its document.
refusal-text-not-in-all-languages = { $text } cannot be put to decision: it has not been distributed in every official language. TSB distributes the languages still missing, or the Director records a deviation for them.
refusal-presence-not-recorded = { $text } cannot be put to decision: it is not recorded which delegations of Member States are present at the item. Record them first.
refusal-no-delegation-decides = { $text } cannot be decided: at the item, no delegation of a Member State is present that does not abstain. Record the delegations that are present, or defer the text.
refusal-opposing-delegation-is-away = { $text } cannot be put to decision: { $who } opposes it and is no longer recorded as present at the item. It withdraws its opposition, or is recorded as present.
refusal-did-not-reserve = This delegation has registered no reservation on { $text }, so there is none to withdraw. Nothing needs to be done.
refusal-did-not-ask-here = This delegation has not asked for more time on { $text }, so there is no request to withdraw. Nothing needs to be done.
refusal-only-delegations = { $who } can take no position on { $text } at the decision: that is for the delegations of Member States alone. A delegation of a Member State can take the matter up.
refusal-delegation-not-present = { $who } cannot take a position on { $text }: its delegation is not recorded as present at the item. The chair, or TSB on behalf of the group, records it first.
refusal-did-not-oppose = This delegation has not opposed the approval of { $text }, so there is no opposition to withdraw. Nothing needs to be done.
refusal-did-not-abstain = This delegation has not abstained on { $text }, so there is no abstention to revoke. It takes part in the decision as it is.
refusal-change-without-ground = The change to { $text } cannot be accepted: it is more than editorial, and no written ground is named. Name the contribution, the result of the consultation or the liaison statement on which it rests.
refusal-change-without-document = The change to { $text } cannot be accepted: no document is named that carries its written ground. Name the document.
refusal-major-without-finding = The change to { $text } is major and cannot be accepted without a finding of the chair. In consultation with TSB, the chair finds that it is reasonable for Member States not represented and that the text is stable; otherwise the text is deferred.
refusal-major-change-defers = The major change to { $text } cannot be accepted at this meeting: the chair does not find both that it is reasonable for Member States not adequately represented and that the text is stable. Defer the text to another meeting; no reason passes this.

# After the meeting.
refusal-only-member-states-oppose = { $who } cannot oppose { $text } formally: it does not stand in the register as a Member State. Only a Member State whose delegation asked for more time at the meeting can.
refusal-did-not-ask-more-time = { $who } cannot oppose { $text } formally: its delegation did not ask for more time at the meeting. If it considers itself adversely affected once the text is approved, it can refer its case to the Director.
refusal-opposition-too-late = The opposition to { $text } was not accepted. The time for it ended on { $until }; this one was received on { $received }. A Member State that considers itself adversely affected by the approved text can refer its case to the Director.
refusal-opposition-before-decision = A formal opposition to { $text } cannot have been received before the meeting decided. Check the moment of receipt; what a delegation stated earlier belongs to the meeting.
refusal-opposition-unknown = There is no registered opposition No. { $opposition } on { $text }. Choose one that waits for its check.
refusal-opposition-checked-already = The registered opposition No. { $opposition } on { $text } has already been checked. If it was registered wrongly, register it again.
refusal-opposition-checked-by-the-same-person = The opposition No. { $opposition } on { $text } cannot be checked by the person who registered it. Another officer of TSB checks it against its scan.
refusal-oppositions-unchecked =
    { $count ->
        [one] Nothing follows for { $text } yet: { $count } registered opposition waits for its check. An officer of TSB other than the one who registered it checks it against its scan.
       *[other] Nothing follows for { $text } yet: { $count } registered oppositions wait for their check. An officer of TSB other than the one who registered them checks each against its scan.
    }
refusal-others-may-still-oppose = The chair cannot proceed again with { $text } yet: { $who } asked for more time too, and may oppose until { $until }. Proceed when that has passed, or when it has opposed.
refusal-party-not-consulted = The chair cannot proceed again with { $text }: { $who } opposed it formally and is not named among the parties consulted. Consult it, then name it.
refusal-not-administrative = { $text } cannot be referred to the assembly on this ground: in the work programme it is not marked as administrative and concerning ITU-T as a whole. Choose another ground.
refusal-notified-already = The result on { $text } has already been notified by circular. Nothing further is due here.
refusal-posted-before-decision = The circular on the result on { $text } cannot have been posted before the decision that it notifies. Check the day of posting.
refusal-notified-too-late = The result on { $text } was to be notified by { $due }, and the circular is posted on { $posted }. It can be recorded when the Director adds a deviation with its reason.
refusal-chair-did-not-approve = { $text } cannot be corrected: TSB corrects an approved text only with the approval of the study group's chair, and no document shows it. Name the document by which the chair approved.
refusal-only-member-states-refer = { $who } cannot refer a case on { $text } to the Director: only a Member State that considers itself adversely affected can. The administration of that Member State may do so.
refusal-duty-not-open = This duty is not open for { $text }: it has not arisen, or it has been carried out. The page of the text lists the duties that are open.
refusal-duty-has-its-own-act = This duty for { $text } has an act of its own whose period is checked, and naming a document does not carry it out. Distribute the text in the official languages, or notify the result, by that act.

# Taking over.
refusal-edition-differs = The case of { $text } cannot be taken over: the edition named is not the one under which the act is decided. Name the edition under which the case began.
refusal-withdraw-opposition-first = { $who } opposes the approval of { $text }. It withdraws its opposition first; then it may register a reservation or ask for more time.
refusal-revoke-abstention-first = { $who } abstains from the decision on { $text }. It revokes its abstention first; then it may take a position.
refusal-name-not-usable = “{ $text }” cannot be a name: it stands in addresses and letters for ever. Use letters, digits, spaces, dots, dashes and brackets, and begin with a letter or digit.
refusal-item-not-at-this-meeting = { $text } is not announced for { $meeting }. Name a text whose approval is proposed at this meeting.
