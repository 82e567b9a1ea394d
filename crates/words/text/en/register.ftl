# The register of letters, the page of a letter, lists in forms, and what a letter that was read gives rise to.

site-nav-letters = Letters
page-letters-lead = Circulars of TSB and collective letters of the groups. Numbers start again with each study period: period, series and number together name a letter.
page-letters-series = Series
page-letters-any = Any
page-letters-letter = Letter
page-letters-about = About
page-letters-empty = There is no letter yet. The TSB desk drafts one for a meeting or for texts, or enters one that was sent elsewhere.
page-letters-none-such = No letter is of this kind.
page-letters-all =
    { $count ->
        [one] Show the one letter that there is
       *[other] Show all { $count } letters
    }
page-letters-count =
    { $count ->
        [one] { $count } letter
       *[other] { $count } letters
    }
letter-series-circulars = Circulars
letter-series-collective-letters = Collective letters
letter-kind-collective-letter = Collective letter
letter-kind-tap-consultation = Circular of a consultation
letter-kind-tap-result = Circular of a result
letter-state-draft = Draft
letter-state-approved = Approved
letter-state-issued = Issued
letter-state-taken-over = Sent elsewhere
letter-state-withdrawn = Withdrawn
letter-corrigendum = Corrigendum { $number }

letter-now-draft = Revision { $revision } is drafted. A second person reads it and approves it; then it is issued. Nobody but the TSB desk sees it.
letter-now-approved = Revision { $revision } is approved by a second person, and can be issued. If it is revised, it is approved again.
letter-now-issued = It went out on { $day }, and is never changed. What is wrong in it is put right by a corrigendum.
letter-now-corrigendum = It went out on { $day }, and corrects another letter, which stays as it is.
letter-now-taken-over = It was sent elsewhere and is of { $day }. It stands here as its source gives it; what the source does not give stays unknown.
letter-now-taken-over-undated = It was sent elsewhere, and its source gives no date. It stands here as its source gives it; what the source does not give stays unknown.
letter-now-withdrawn = The draft was given up; it never went out.

page-letter-revision = revision { $revision }
page-letter-corrected = This letter was corrected:
page-letter-days = Last days
page-letter-due = What is due
page-letter-computed = By the rules
page-letter-set = Set by a person
page-letter-printed = Printed
page-letter-differs = Not the day of the rules
page-letter-weekend = On a weekend
page-letter-why = What is corrected, and why
page-letter-went-to = To whom it went
page-letter-would-go-to = To whom it would go today
page-letter-to-nobody-known = To whom it went is not known here.
page-letter-to = Addressed
page-letter-copy = Copy
page-letter-drafted-by = Drafted by
page-letter-entered-by = Entered by
page-letter-last-by = Last written by
page-letter-approved-by = Approved by
page-letter-no-paper = No paper can be written: what it is about is not known well enough.
page-letter-rewritten = Written anew from the facts that its source gives. The letter itself is not held here.
page-letter-not-the-letter = This is how the letter would look today; it is not the letter.
page-letter-enclosed = Goes along with it
page-letter-history = What was done
page-letter-draft = The paper
page-letter-draft-text = As it would go out today, with the next number. Beside it is what is wrong in it, read back from the paper itself.
page-letter-elsewhere = Papers in these languages are written elsewhere and handed in when the letter is issued:

page-letter-of-meeting = Its letter
page-letter-of-text = Letters
page-letter-none-yet = There is no letter yet.

page-issue-ready = What goes out
page-issue-look = Look at it
page-issue-not-printed = This paper has a character that no font of the PDF has. It goes out as a page alone.
page-issue-elsewhere = Paper in { $language }, written elsewhere
page-issue-not-there =
    { $count ->
        [one] The letter that this corrects has not come to { $count } addressee yet: it waits, was refused, came back, or is in doubt. See the page of that letter.
       *[other] The letter that this corrects has not come to { $count } addressees yet: it waits, was refused, came back, or is in doubt. See the page of that letter.
    }
page-issue-confirm = I have read what is wrong and what is not given; the letter goes out all the same.
page-issue-changed = Nothing was issued: the papers are others than those that you looked at, because a fact, the number or the date changed. Look at them again, and issue the letter.
page-issue-unconfirmed = Nothing was issued: something is certainly wrong with the papers, or a fact is not given. Put it right in the draft or the facts of the meeting; or say below that the letter goes out all the same.
page-preview-letter-to = To whom it goes
page-preview-public = Becomes public

page-act-go-on = Go on
page-act-held = The form shows what is known now. What you empty becomes unknown again.
page-act-then = After this
page-act-skip = Leave this one out
page-act-doubtful = Read with doubt: compare it with the letter.
page-act-some-doubtful = The reader was not sure of some fields; they are marked. Compare them with the letter before you hand the act in.
page-act-row-fields = What the fields mean
page-act-row-add = Add a row
page-act-row-insert = Insert a row before
page-act-row-remove = Remove
page-act-row-up = Move up
page-act-row-down = Move down

page-read-legend = Words from which something was read are marked with a number; the number stands again beside the fact. Underlined: in our own words; dashed: likely; dotted and framed: doubtful.
page-read-whole = from the whole line
page-read-doubtful =
    { $count ->
        [0] The reader is not in doubt about any of them.
        [one] The reader is in doubt about { $count } of them.
       *[other] The reader is in doubt about { $count } of them.
    }
page-read-acts = What it gives rise to
page-read-acts-text = Each act opens as a form with the fields that the letter gives. Look at it, and hand it in; the next one follows.
page-read-acts-others = These acts are the secretariat’s. An officer of TSB hands them in after a look.
page-read-acts-none = Everything that it gives rise to is here already.
page-read-open = Open the form
page-read-missing = The letter does not give:
page-read-act-doubtful =
    { $count ->
        [one] { $count } field to compare with the letter
       *[other] { $count } fields to compare with the letter
    }

propose-collective-letter = Collective letter { $number }
propose-circular = TSB Circular { $number }
propose-circular-name = Circular { $number }

refusal-told-in-no-language = A text about { $meeting } is given in no language. Write it in English, in Chinese, or in both; or leave it out.
deadline-fellowship-advised-start = Fellowships: advised to begin by
read-acts-missing = Not given by the letter, and needed: { $fields }
read-acts-doubtful = Compare with the letter: { $fields }
page-act-row-more = More fields
field-help-meeting-describe-on = The day on which it is held.
field-help-meeting-describe-email = Mail address of the office.
field-help-letter-draft-kind = The collective letter of a meeting, or a circular on texts.
field-help-letter-take-over-kind = The collective letter of a meeting, or a circular on texts.
field-help-letter-draft-languages = The languages in which it goes out.
field-help-letter-revise-languages = The languages in which it goes out.
field-help-letter-correct-languages = The languages in which it goes out.
field-help-letter-take-over-languages = The languages in which it is known to have gone out.
field-help-meeting-describe-languages = The languages in which the meeting works; English alone for a meeting in English only.
page-letter-unknown =
    { $count ->
        [one] One fact is not given: the paper says so in its place.
       *[other] { $count } facts are not given: the paper says so in their places.
    }
page-letter-proof = How it reached them
page-letter-proof-none = Nothing was handed to a mail server or posted so far.
page-letter-proof-count = { $delivered } of { $addressees } handed over or posted.
page-letter-proof-state = State
page-letter-proof-said = What the server said
scene-letters = Letters 2021
scene-help-letters = Two collective letters with their meetings, as they were sent: a fully virtual meeting, and a special e-plenary. Read a letter here, and see what it gives rise to.
field-fellowship-advised-start = Fellowship, advised
