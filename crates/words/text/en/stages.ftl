# Where a case stands: for chips, and in refusals.

stage-none = Not begun
stage-regional-decided = Regional procedure decided
stage-regional-stopped = Stopped by SG3
stage-regional-cleared = Cleared by SG3
stage-determined = Determined
stage-requested = Announcement requested
stage-in-consultation = In consultation
stage-closed-not-established = Replies closed, result not established
stage-awaits-director = Awaits the Director's ruling
stage-authorized = Consideration authorized
stage-not-at-this-meeting = Not at this meeting
stage-deferred = Deferred
stage-more-time = More time given
stage-awaits-confirmation = Decision awaits confirmation
stage-approved = Approved
stage-not-approved = Not approved
stage-returned = Returned to the study group
stage-forwarded = Referred to the assembly

# What is happening now, in one sentence.
now-none = No approval procedure has begun for { $text }; { $group } has yet to find it mature enough to seek approval.
now-regional-decided = The regional group has decided to apply the procedure to { $text }; Study Group 3 now examines the draft in broad terms.
now-regional-stopped = Study Group 3 objected to { $text } on principles or methodology; the regional procedure is not initiated.
now-regional-cleared = Study Group 3 has examined { $text } without objection; the regional group can now determine it.
now-determined = { $text } has been determined; the chair of { $group } can now ask the Director to announce the intention to seek approval.
now-requested = The chair of { $group } has asked for the announcement of { $text }; it waits for the final text at TSB and for the Director.
now-in-consultation = Member States are asked whether { $group } may consider { $text } for approval at { $meeting }.
now-closed-not-established = Replies on { $text } have closed; the Director has yet to establish the result.
now-awaits-director = Replies on { $text } came, but none says explicitly yes or no; the Director rules whether { $group } may consider it at { $meeting }.
now-authorized = { $group } may consider { $text } for approval at { $meeting }.
now-not-at-this-meeting = Too few of the explicit replies support consideration: { $text } is not considered at { $meeting }. It stays determined, and { $group } may decide afresh to seek approval.
now-deferred = { $text } was deferred to another meeting; the chair of { $group } can ask for a new announcement.
now-more-time = Nobody opposed { $text } at { $meeting }, but a delegation asked for more time; unless it is formally opposed within the period, the text is approved.
now-awaits-confirmation = The result on which the decision on { $text } rested was established again; the Director confirms or corrects the decision.
now-approved = { $text } has been approved.
now-not-approved = { $text } was opposed at { $meeting } and not approved; { $group } decides how to go on.
now-returned = { $text } was formally opposed in time and has gone back to { $group }; its chair may proceed again after consulting the parties.
now-forwarded = { $text } has been referred to the assembly, which decides on it.
