# The values that fields of acts can take.


# Answers and channels.

option-authorize = Authorizes consideration
option-authorize-with-comments = Authorizes consideration, with comments attached
option-not-authorize = Does not authorize consideration
option-not-explicit = Says neither explicitly
option-form = On the form
option-mail = By letter post
option-e-mail = By e-mail
option-fax = By fax
option-matches = It is what the scan shows
option-differs = It differs from the scan
option-may-proceed = The study group may consider the text
option-not-at-this-meeting = Not at this meeting

# Texts and procedures.
option-new = New Recommendation
option-revised = Revised Recommendation
option-amendment = Amendment
option-tap = Traditional approval procedure (TAP)
option-aap = Alternative approval procedure (AAP)
option-consensus = By consensus
option-vote = By a vote of Member States
option-no-consensus = No consensus, and no vote
option-cv-246d = Convention, No. 246D
option-cv-246f = Convention, No. 246F
option-cv-246h = Convention, No. 246H
option-none = None
option-principles = On principles
option-methodology = On methodology
option-delivered = Delivered with the text
option-missing = Missing
option-not-needed = Not needed
option-td = In a TD
option-res1-2016 = Resolution 1 (Rev. Hammamet, 2016)
option-res1-2022 = Resolution 1 (Rev. Geneva, 2022)

# Changes at the meeting, and referral.
option-editorial-only = Editorial only
option-technical = Technical or editorial
option-major = Major: affects the intent or points of principle
option-contribution = Contribution
option-consultation-result = Result of the consultation
option-liaison-statement = Liaison statement
option-administrative = Administrative, concerning ITU-T as a whole
option-delicate = Particularly difficult or delicate
option-no-agreement = No agreement in the study group
option-seeks-approval-there = The study group seeks approval at the assembly

# Languages, in themselves.
option-ar = العربية
option-zh = 中文
option-en = English
option-fr = Français
option-ru = Русский
option-es = Español

# Roles, members, groups.
option-director = Director of TSB
option-tsb-officer = Officer of TSB
option-chair = Chair of a group
option-focal-point = Focal point of a member
option-delegate = Head of delegation
option-member-state = Member State
option-sector-member = Sector Member
option-associate = Associate
option-academia = Academia
option-study-group = Study group
option-working-party = Working party
option-regional-group = Regional group
option-assembly = Assembly

# Duties: the same words as everywhere.
option-circular = { duty-circular }
option-collective-letter = { duty-collective-letter }
option-notice-to-others = { duty-notice-to-others }
option-text-in-official-languages = { duty-text-in-official-languages }
option-advice-to-chair = { duty-advice-to-chair }
option-comments-td = { duty-comments-td }
option-plenary-session = { duty-plenary-session }
option-corrigendum = { duty-corrigendum }
option-reservations-in-report = { duty-reservations-in-report }
option-note-on-text = { duty-note-on-text }
option-result-circular = { duty-result-circular }
option-itu-notification = { duty-itu-notification }
option-pre-publication = { duty-pre-publication }
option-publication = { duty-publication }
option-cover-text = { duty-cover-text }
option-lists = { duty-lists }
option-return-to-study-group = { duty-return-to-study-group }
option-inform-sg3-chair = { duty-inform-sg3-chair }
option-prompt-attention = { duty-prompt-attention }
option-tell-assembly = { duty-tell-assembly }
option-report-to-assembly = { duty-report-to-assembly }
option-ask-for-reasons = { duty-ask-for-reasons }
