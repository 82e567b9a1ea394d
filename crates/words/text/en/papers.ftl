# What renderings of papers add to the words of the letters.

# What a screen reader says for boxes and empty lines.
paper-box-square = box to tick
paper-box-round = circle to mark
paper-blank = to be filled in
paper-addressees = Addressees
paper-letterhead = Sender
paper-page = page { $page } of { $pages }
