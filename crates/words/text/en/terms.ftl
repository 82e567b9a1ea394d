# The glossary: each term with its definition in our own words.

# The four states that people mix up.

term-determined = determined
    .definition = Said of a draft under the traditional procedure that a study group or working party has found mature enough to seek approval. It is not approved.
term-consented = consented
    .definition = Said of a draft under the alternative procedure that a study group or working party has found mature enough for Last Call. It is not approved.
term-agreed = agreed
    .definition = Said of a text that needs no approval by Member States, such as a Supplement, once the study group has adopted it by agreement.
term-approved = approved
    .definition = Said of a Recommendation that has passed the last step of its procedure, and not before.
term-determination = determination
    .definition = The decision by which a draft becomes determined.
term-consent = consent
    .definition = The decision by which a draft becomes consented.

# Procedures and their periods.

term-tap = traditional approval procedure
    .definition = The way to approve a Recommendation in which Member States are first asked whether a study group may consider it and then decide, unopposed, at a meeting. Short: TAP. Resolution 1, section 9.
term-aap = alternative approval procedure
    .definition = The faster way to approve a Recommendation, by comments in writing. Short: AAP. Recommendation A.8.
term-last-call = Last Call
    .definition = The period in which members may comment on a consented draft.
term-additional-review = Additional Review
    .definition = The period for further comments after a draft was changed because of comments in Last Call.
term-consultation = consultation of Member States
    .definition = The period in which Member States are asked whether a study group may consider a determined draft for approval.
term-reply = reply
    .definition = What a Member State answers in a consultation. Only replies that are explicit weigh; silence does not.
term-tally = tally
    .definition = The count of the explicit replies, for and against, with the share that the rule asks for.
term-reservation = reservation
    .definition = A doubt that a delegation has put on record without opposing the approval. It is noted in the report and with the text.
term-abstention = abstention
    .definition = A delegation's statement that it takes no part in a decision. It then counts as if it were not present.
term-opposition = opposition
    .definition = A formal statement of a Member State against an approval. One is enough to prevent approval under the traditional procedure.
term-unopposed = unopposed
    .definition = Said of a decision against which no Member State delegation present spoke.
term-comment = comment
    .definition = A remark on a draft; typographical or substantive.
term-substantive-comment = substantive comment
    .definition = A comment that would change what the text says or requires.
term-typographical-comment = typographical comment
    .definition = A comment that corrects the form of the text without changing its meaning.

# Who.

term-member-state = Member State
    .definition = A State that belongs to the Union. Its administration speaks for it.
term-administration = administration
    .definition = The department or service of a Member State that answers for its duties in the Union.
term-sector-member = Sector Member
    .definition = A company or organization that takes part in the work of the Sector.
term-associate = Associate
    .definition = A member that takes part in the work of one study group.
term-academia = Academia
    .definition = A university or research institute that takes part in the work.
term-delegation = delegation
    .definition = The people whom a member has sent to a meeting.
term-delegate = delegate
    .definition = A person who takes part in a meeting for a member.
term-focal-point = focal point
    .definition = The person of a member who confirms its registrations and receives its notices.
term-director = Director of TSB
    .definition = The head of the secretariat, who sends circulars, establishes results and carries out what the procedures ask of the office.
term-tsb = Telecommunication Standardization Bureau
    .definition = The secretariat of the Sector. Short: TSB.
term-chair = chair
    .definition = The person who leads a group and its meetings.
term-vice-chair = vice-chair
    .definition = A person who helps the chair of a group and stands in for the chair.
term-rapporteur = Rapporteur
    .definition = The person who leads the work on a Question.
term-editor = editor
    .definition = The person who writes a draft for a Question.

# Groups.

term-study-group = study group
    .definition = A group of members with a mandate to study Questions and to prepare Recommendations. Short: SG.
term-working-party = working party
    .definition = A part of a study group that looks after several Questions. Short: WP.
term-wtsa = World Telecommunication Standardization Assembly
    .definition = The assembly of all members that decides on study groups, Questions and rules. Short: WTSA.
term-tsag = Telecommunication Standardization Advisory Group
    .definition = The group that advises the Director and acts between two assemblies. Short: TSAG.
term-joint-coordination-activity = joint coordination activity
    .definition = A group that keeps the work of several groups on one subject in step. Short: JCA.
term-focus-group = focus group
    .definition = A group for a limited time, open to non-members, that prepares a subject for a study group.

# Work.

term-question = Question
    .definition = A subject of study that was assigned to a study group.
term-work-item = work item
    .definition = One text that is being worked on, with its title, editor and planned date.
term-work-programme = work programme
    .definition = The list of all work items of a group.
term-study-period = study period
    .definition = The years between two assemblies.
term-recommendation = Recommendation
    .definition = A standard of the Sector. It binds nobody by itself.
term-supplement = Supplement
    .definition = An informative text that goes with Recommendations. It is agreed, not approved.
term-amendment = amendment
    .definition = A published change that adds to a Recommendation or alters it.
term-corrigendum = corrigendum
    .definition = A published correction of a Recommendation or of a letter.
term-draft = draft
    .definition = A text on its way to agreement or approval.
term-summary = summary
    .definition = The brief outline of purpose and content without which a draft is not complete.
term-normative-reference = normative reference
    .definition = A document that a reader must follow in order to follow the text that names it.
term-a5-justification = justification of a reference
    .definition = The statement, asked for by Recommendation A.5, why a document of another organization is cited and on what terms it can be had.
term-ipr-statement = intellectual property statement
    .definition = A declaration that a patent or software copyright may be needed to implement a text.

# Documents.

term-contribution = contribution
    .definition = A document that a member hands in to a group.
term-td = TD
    .definition = A temporary document: written for one meeting by an officer, a group or the secretariat.
term-report = report
    .definition = The account of a meeting, with its decisions.
term-agenda = agenda
    .definition = The list of what a meeting will take up, in order.
term-circular = circular
    .definition = A numbered letter of the Director to all members: consultations, results, notices.
term-collective-letter = collective letter
    .definition = The numbered letter that convenes a meeting of a group and says how to take part.
term-liaison-statement = liaison statement
    .definition = A message from one group to another, or to another organization, for action, comment or information.
term-plenary = Plenary session
    .definition = A session of the whole group, in which it decides.
term-annex = annex
    .definition = A part at the end of a letter or a text that belongs to it.

# Words of this software.

term-act = act
    .definition = Something that a person or an office asks to do. It is accepted or refused, never half done.
term-event = event
    .definition = A fact that was recorded because an act was accepted. It is never edited.
term-duty = duty
    .definition = What a decision makes due: a letter, a notice, a period to watch.
term-obligation = obligation
    .definition = What somebody must or may still do, by when and under which clause.
term-refusal = refusal
    .definition = Why an act was not accepted: the clause, the facts, and what would make it possible.
term-deviation = deviation
    .definition = A missed period or formality that the Director has put on record with a reason. A vote or an opposition cannot be passed over in this way.
term-clause = clause
    .definition = A place in the rules: instrument, edition and number.
term-edition = edition
    .definition = The version of a rule that was in force when a case began. The case keeps it.
term-reading = reading
    .definition = A numbered decision on how to read a clause that is silent or unclear.
term-record = record
    .definition = The log of all accepted acts. It only grows.
term-receipt = receipt
    .definition = The proof that an act was recorded, with its time. It can be checked without this software.
term-rehearsal = rehearsal
    .definition = A run of a procedure for training or for a test, with steps that are invented. It has no effect.
term-procedure = procedure
    .definition = The steps of a subject, from one state to the next, as the rules lay them down.
term-computed-date = computed date
    .definition = A date that the rule gives.
term-printed-date = printed date
    .definition = The date that an issued letter states. It binds.
term-overridden-date = overridden date
    .definition = A date that a person has set in place of the computed one, with a reason.
term-working-day = working day
    .definition = A day that is neither on a weekend nor on the list of holidays.
