# The form for a Member State's reply, by itself and as Annex 2 of the circular.

title = Reply of a Member State to TSB Circular { $circular }

# The subject quotes the number and the title of the circular.
subject = Member State's reply to TSB Circular { $circular }: Consultation on the { $texts }

label-from = From
label-name = Name
label-position = Official role or title
label-address = Postal address
label-date = Date
label-place = Place
label-administration = Administration of (Member State)
label-signature = Signature

# What the person who signs declares: the opinion is the administration's.
statement =
    { $count ->
        [one] With regard to the consultation of Member States on the determined draft text listed in TSB Circular { $circular }, I convey to you the opinion of my Administration, as shown in the table.
       *[other] With regard to the consultation of Member States on the { $count } determined draft texts listed in TSB Circular { $circular }, I convey to you the opinion of my Administration, as shown in the table.
    }

# Res. 1 9.4.1, 9.4.4.
choose = For each text, tick exactly one of the two square boxes.
column-text = Text
column-opinion = Opinion of the Administration
authorize = authorizes { $group } to consider this text for approval (then mark exactly one of the two circles):
no-comments = No comments or suggested changes
comments-attached = Comments and suggested changes are attached
not-authorize = does not authorize { $group } to consider this text for approval (the reasons for this opinion, and an outline of changes that could help the work to move forward, are attached)

# How and by when the form is to come in.
return-by = This form may be sent by post, by fax or by e-mail. It is to be received by { $deadline }.
