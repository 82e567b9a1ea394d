# What renderings of papers add to the words of the letters.

# What a screen reader says for boxes and empty lines.
paper-box-square = box to tick
paper-box-round = circle to mark
paper-blank = to be filled in
paper-addressees = Addressees
paper-letterhead = Sender
paper-page = page { $page } of { $pages }

# What stands in an empty field of a Word form until somebody writes in it.
paper-control-text = Click here to write
paper-control-date = Click here to choose a day

# What a screen reader says of a field of a PDF form: what the field belongs to ("From", a text), and its label.
paper-field-of = { $of }: { $label }
