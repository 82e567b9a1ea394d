# The list of those who get a letter by post: a block an addressee, to be copied onto envelopes and ticked off.

title = Post list
label-letter = Letter
intro =
    { $count ->
        [one] { $count } copy goes by post. When it has been posted, note that for its parcel.
       *[other] { $count } copies go by post. When one has been posted, note that for its parcel.
    }
table-title = Addressees
column-addressee = Addressee
column-address = Address, letter and parcel
no-address = No postal address is registered.
sent = { $letter }, { $language }. Parcel { $parcel }
