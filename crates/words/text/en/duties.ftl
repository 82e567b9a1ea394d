# What the facts of a case make due.

duty-circular = Circular of the consultation
duty-collective-letter = Collective letter of the meeting, with the agenda
duty-notice-to-others = Notice to the other Bureaux and the organizations taking part
duty-text-in-official-languages = Text in the official languages
duty-advice-to-chair = Advice to the chair on the result
duty-comments-td = TD with the comments received
duty-plenary-session = Plenary session devoted to the approval
duty-corrigendum = Corrigendum to the circular
duty-reservations-in-report = Reservations in the meeting report
duty-note-on-text = Note of reservations appended to the text
duty-result-circular = Circular of the result
duty-itu-notification = Entry in the ITU Notification
duty-pre-publication = Text online, marked as perhaps not final
duty-publication = Publication in the official languages
duty-cover-text = Cover text about intellectual property
duty-lists = Lists of Recommendations
duty-return-to-study-group = Return of the matter to the study group
duty-inform-sg3-chair = Notice of the regional decision to the chair of SG3
duty-prompt-attention = Request to the study group for prompt attention to an adverse case
duty-tell-assembly = Report of an adverse case to the next assembly
duty-report-to-assembly = Final text and reasons in the report to the assembly
duty-ask-for-reasons = Request for the reasons still owed
