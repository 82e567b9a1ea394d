# The pages of the site: frame, board, item, reply, desk, meeting, clauses, record, demo, help.

site-rehearsal = Rehearsal.
site-rehearsal-note = Persons, replies and decisions here are invented; what a letter of the ITU says is marked with its source.
site-clock = Clock: { $at }
site-turn-clock = Turn the clock
site-choose-actor = Choose who to be
site-visitor = Visitor
site-public = Public
site-search-hint = Text, code, clause
site-main-navigation = Main
site-nav-board = Board
site-nav-meetings = Meetings
site-nav-clauses = Rules
site-nav-authority = Who may
site-nav-record = Record
site-nav-help = Help
site-nav-desk =
    { $count ->
        [0] My desk
        [one] My desk ({ $count })
       *[other] My desk ({ $count })
    }
site-nav-desk-bare = My desk
site-footer = Plenary carries the approval of Recommendations as the ITU-T’s own rulebook describes it. Every state and date shows its clause.

refusal-attachment-too-large = The file “{ $file }” is larger than 25 MB. Send it in parts, or as a smaller file.
refusal-attachment-empty = The file “{ $file }” is empty. Save it again and attach it, or leave it out.
refusal-attachments-too-large = The files together are larger than 100 MB. Leave some out, or send them smaller; “{ $file }” was the last.
refusal-attachment-of-other-kind = The content of “{ $file }” is none of PDF, DOCX, ODT, plain text (UTF-8, UTF-16 with its mark, or an older encoding such as GBK), PNG, JPEG or TIFF; its name does not count. Save it as one of these and attach it again.
refusal-request-too-large = The files together are larger than 100 MB, and nothing was taken. What you typed is kept where it arrived; attach fewer or smaller files and send again.
refusal-attachment-unknown = The file “{ $file }” is not here. Hand it in first, then name it by its digest.
refusal-one-sub-option = With the first box one of its two circles has to be chosen, and none or both are. Choose either no comments or comments attached.
refusal-no-sub-option = A circle is chosen, and the circles belong to the first box. Choose the first box, or leave both circles empty.
page-act-see-field = One of the fields below cannot be read; it says what to write instead.
