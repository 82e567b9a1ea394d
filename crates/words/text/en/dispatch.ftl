# What is said of the dispatch of letters: by `plenary dispatch`, and by `serve` on standard error.

dispatch-nothing = nothing waits
dispatch-state-planned = to be handed over
dispatch-state-handing = being handed over
dispatch-state-handed-over = handed over
dispatch-state-deferred = put off
dispatch-state-refused = refused
dispatch-state-doubtful = doubtful
dispatch-state-bounced = came back
dispatch-state-resent = resent
dispatch-state-by-post = to be posted
dispatch-state-posted = posted

dispatch-counts = { $letter }, version { $version }: { $counts }
dispatch-count = { $state } { $number }
dispatch-parcel = { $id }  { $state }  { $name }  { $address }  tried { $attempts }
dispatch-no-address = no mail address
dispatch-held = nothing is handed over until a person releases the outbox: { $reason }

dispatch-task-doubtful = Doubtful: the server may have taken them. Look into its log, then: plenary dispatch decide ID send-again | count-as-handed-over
dispatch-task-refused = Refused by the server: plenary dispatch resend ID --to ADDRESS | --by-post
dispatch-task-bounced = Came back: plenary dispatch resend ID --to ADDRESS | --by-post
dispatch-task-long = Put off for more than a day: look at the server's answers with plenary dispatch show ID
dispatch-task-by-post = To be posted: plenary dispatch post-list
dispatch-task-unmatched = Reports that belong to no parcel: plenary dispatch bounce FILE --parcel ID
dispatch-report = { $at }  { $action }  { $recipient }  { $told }  ({ $message })

dispatch-show-letter = letter: { $letter }, version { $version }, entry { $position }
dispatch-show-addressee = addressee: { $name } ({ $id }), { $category }, in { $lang }
dispatch-category-to = addressed
dispatch-category-copy = copied
dispatch-show-address = mail address: { $address }
dispatch-show-message = Message-ID: { $message }
dispatch-show-replaces = in the place of: { $id }
dispatch-show-next = not tried again before: { $at }
dispatch-show-step = { $at }  { $state }, attempt { $attempts }{ $who }{ $told }
dispatch-show-who = , by { $who }
dispatch-show-told = : { $told }

dispatch-told-interrupted = the process ended before the server's answer was written down
dispatch-told-no-answer = the text was sent, and no answer came
dispatch-told-no-connection = no connection
dispatch-told-not-begun = the connection was of no use before the text was sent
dispatch-told-address-unreadable = the mail address cannot be read
dispatch-told-no-smtputf8 = the server does not take addresses of this kind (SMTPUTF8)
dispatch-told-letter-not-given = the letter could not be given
dispatch-told-send-again = is sent again
dispatch-told-counted = counts as handed over
dispatch-told-posted = was posted
dispatch-told-resent = replaced by
dispatch-told-came-back = came back
dispatch-told-with = { $told } ({ $detail })

dispatch-decided = { $id }: { $state }
dispatch-resent = { $old } is replaced by { $new }
dispatch-counted =
    { $count ->
        [one] { $letter }: { $count } parcel counts as handed over
       *[other] { $letter }: { $count } parcels count as handed over
    }
dispatch-bounce-bounced = { $id } came back; it is a task now: plenary dispatch resend { $id } --to ADDRESS | --by-post
dispatch-bounce-kept = kept with { $id }; its state stays as it is ({ $action })
dispatch-bounce-unmatched = kept; it belongs to no parcel that is known here ({ $message }). Name one with --parcel ID
dispatch-bounce-known = was handed in before
dispatch-bounce-needs = name a FILE, or --parcel ID and --reason TEXT

dispatch-no-parcel = there is no parcel `{ $id }`
dispatch-several = several parcels begin with `{ $id }`
dispatch-wrong-state = this cannot be done: the parcel is “{ $state }”
dispatch-no-mail-address = `{ $address }` is no mail address
dispatch-no-officer = `{ $login }` is neither a TSB officer nor the Director today
dispatch-no-state = there is no state `{ $word }`; there are: { $known }
dispatch-file = { $file } cannot be read: { $why }
dispatch-no-typesetter = this build makes no PDF; write --format html and print the page

dispatch-round = dispatch: { $planned } planned, { $handed } handed over, { $deferred } put off, { $refused } refused, { $doubtful } doubtful
dispatch-round-tasks = dispatch: a person has to look: plenary dispatch list --tasks

dispatch-server-unreadable = `{ $url }` is no mail server; write smtps://HOST, smtp+starttls://HOST, or smtp://HOST:PORT for a relay of your own network
dispatch-server-password = a password would be sent in the clear: write smtps://HOST or smtp+starttls://HOST, or run a relay on this machine
dispatch-server-login = the login file has two lines: user, password
dispatch-server-certificate = the certificate file holds no certificate in PEM, or the mail server is not spoken to over TLS
dispatch-server-needs-from = letters go out in somebody's name: add --mail-from "NAME <ADDRESS>"

# What a mail says besides its letter.
dispatch-mail-subject = { $title }: { $subject }
dispatch-mail-subject-short = { $title }
dispatch-mail-subject-rehearsal = Rehearsal – { $title }: { $subject }
dispatch-mail-subject-rehearsal-short = Rehearsal – { $title }
dispatch-mail-other-language = You are registered to be written to in { $wanted }. This letter was issued in { $issued } only.
dispatch-to-chair = Chair of { $group }
dispatch-to-vice-chair = Vice-chair of { $group }

refusal-no-officer = { $login } holds no office at the TSB desk today. A TSB officer or the Director decides of letters on their way.
refusal-parcel-state = This cannot be done: the parcel is “{ $state }”. Look at it again; somebody may have decided of it, or the server answered.
refusal-letter-not-writable = { $letter } cannot be written: its meeting, its texts or the letter that it corrects are not known here. Enter what is missing first.

# Letters on their way, at the TSB desk.
page-dispatch-title = Letters on their way
page-dispatch-count =
    { $count ->
        [one] { $count } addressee
       *[other] { $count } addressees
    }
page-dispatch-addressee = Addressee
page-dispatch-letter = Letter
page-dispatch-said = What was said last
page-dispatch-decide = What you can decide
page-dispatch-to = Mail address
page-dispatch-why = Why
page-dispatch-post-list = Post list with addresses
page-dispatch-more = More are in the list of the command: plenary dispatch list --tasks
page-dispatch-doubtful = Doubtful
page-dispatch-help-doubtful = The text was sent and no answer came, so nobody knows whether the mail server took it. Look into its log. It is never sent again by itself.
page-dispatch-refused = Refused
page-dispatch-help-refused = The mail server refused the address for good. Find another address, or send the letter by post.
page-dispatch-bounced = Came back
page-dispatch-help-bounced = The mail was taken and came back. Find another address, or send the letter by post.
page-dispatch-long = Put off for more than a day
page-dispatch-help-long = The mail server does not take it, and it is tried again. Look at what the server says; the address or the server may need a person.
page-dispatch-by-post = To be posted
page-dispatch-help-by-post = No mail address is registered. Post the letter, and note it when it has been posted.
page-dispatch-unmatched = Reports that belong to no letter
page-dispatch-help-unmatched = A mail came back whose letter could not be found. Name it with: plenary dispatch bounce FILE --parcel ID
page-dispatch-do-send-again = Send again
page-dispatch-do-count-as-handed-over = Count as handed over
page-dispatch-do-posted = It was posted
page-dispatch-do-came-back = It came back
page-dispatch-do-resend = Send to another address
page-dispatch-do-resend-by-post = Send by post
page-dispatch-command-send-again = plenary dispatch decide { $id } send-again --as LOGIN
page-dispatch-command-count-as-handed-over = plenary dispatch decide { $id } count-as-handed-over --as LOGIN
page-dispatch-command-posted = plenary dispatch decide { $id } posted --as LOGIN
page-dispatch-command-came-back = plenary dispatch bounce --parcel { $id } --reason TEXT --as LOGIN
page-dispatch-command-resend = plenary dispatch resend { $id } --to ADDRESS --as LOGIN
page-dispatch-command-resend-by-post = plenary dispatch resend { $id } --by-post --as LOGIN

# When a circular was posted, and the proof.
fact-posted-counts = counts as received
page-item-proof = Proof: { $delivered } of { $addressees } handed over or posted, the last on { $at }
page-item-proof-none = Proof: nothing handed over yet, { $addressees } addressees
page-item-proof-elsewhere = Proof: the circular was not issued through the register of letters

# What a letter is called.
letter-called-collective = TSB Collective letter { $number }
letter-called-circular = TSB Circular { $number }
letter-called-corrigendum = Corrigendum { $number } to { $letter }
