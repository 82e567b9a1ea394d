# Words that every page shares. Nothing here belongs to one procedure.

language-en = English
language-zh = Chinese
language-ar = Arabic
language-es = Spanish
language-fr = French
language-ru = Russian
language-switch = Language

common-yes = Yes
common-no = No
common-none = None
place-geneva = Geneva
common-unknown = not given in the source
common-not-verifiable = not verifiable from the sources
common-invented = invented
common-rehearsal = rehearsal
common-blank = (blank)
common-list-separator = {", "}
common-sentence-separator = {"; "}
common-colon = {": "}
common-in-brackets = {" "}({ $what })
common-between-parts = {" · "}
common-as-of = as it stood on { $date }
common-source = Source
common-why = Why
common-details = Details
common-all = All
common-other = Other
common-and = { $first } and { $second }
common-label = { $label }:
common-of = { $part } of { $whole }
common-show = Show
common-hide = Hide
common-back = Back
common-next = Next
common-previous = Previous
common-first-page = First page
common-last-page = Last page
common-page-of = Page { $page } of { $pages }
common-edit = Change
common-cancel = Cancel
common-preview = Preview
common-print = Print
common-download = Download
common-download-as = Download as { $format }
common-copy = Copy
common-sort-by = Sort by { $column }
common-filter = Filter
common-search = Search
common-search-hint = Search everything
common-nothing-found = Nothing was found for “{ $query }”.
common-verify = Verify
common-optional = optional
common-required = required
common-sign-in = Sign in
common-sign-out = Sign out
common-skip-to-content = Skip to the content
common-open-in-record = Show in the record
common-items =
    { $count ->
        [one] { $count } item
       *[other] { $count } items
    }
common-documents =
    { $count ->
        [one] { $count } document
       *[other] { $count } documents
    }
common-replies =
    { $count ->
        [one] { $count } reply
       *[other] { $count } replies
    }
common-recipients =
    { $count ->
        [one] { $count } recipient
       *[other] { $count } recipients
    }
common-percent = { $percent } %

# The three kinds of no.
common-refused = Not accepted
common-refused-why = Why
common-refused-clause = Clause
common-refused-remedy = What would make it possible
common-invalid = This could not be read
common-invalid-field = Please look at this field.
common-fault = We failed
common-fault-text = Something went wrong on our side. What you sent was not recorded. Please try again; if it happens again, write to the secretariat and give the number { $number }.

# Columns and labels.
field-act = Act
field-actor = By
field-addressee = To
field-answer = Answer
field-clause = Clause
field-comment = Comment
field-date = Date
field-deadline = Deadline
field-document = Document
field-edition = Edition
field-email = E-mail
field-fax = Fax
field-from = From
field-happened = Happened
field-hash = Hash
field-language = Language
field-meeting = Meeting
field-name = Name
field-number = Number
field-place = Place
field-position = Position
field-reason = Reason
field-received = Received
field-recorded = Recorded
field-reference = Reference
field-role = Role
field-state = State
field-status = Status
field-subject = Subject
field-summary = Summary
field-telephone = Telephone
field-time = Time
field-title = Title
field-type = Type
field-zone = Time zone
