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

dispatch-round = dispatch: { $planned } planned, { $handed } handed over, { $deferred } put off, { $refused } refused, { $doubtful } doubtful
dispatch-round-tasks = dispatch: a person has to look: plenary dispatch list --tasks

dispatch-server-unreadable = `{ $url }` is no mail server; write smtp://HOST:PORT
dispatch-server-password = a password is sent in the clear, so only to a server on this machine: write smtp://localhost:PORT, or run a relay here
dispatch-server-login = the login file has two lines: user, password
dispatch-server-needs-from = letters go out in somebody's name: add --mail-from "NAME <ADDRESS>"

# What a mail says besides its letter.
dispatch-mail-subject = { $title }: { $subject }
dispatch-mail-subject-short = { $title }
dispatch-mail-subject-rehearsal = Rehearsal – { $title }: { $subject }
dispatch-mail-subject-rehearsal-short = Rehearsal – { $title }
dispatch-mail-other-language = You are registered to be written to in { $wanted }. This letter was issued in { $issued } only.
dispatch-to-chair = Chair of { $group }
dispatch-to-vice-chair = Vice-chair of { $group }
