# What the command says on standard error.

command-reading = reading the record: { $read } of { $all } entries

# `plenary papers`.
command-papers-no-letter = there is no letter `{ $letter }` in this house
command-papers-written-elsewhere = this software writes no letters in { $languages }: write them elsewhere as pages of HTML, hand them in as files, and add their digests to papers
command-papers-not-printed = no PDF was made in { $languages }, since no font has one of the characters: the letter goes out as a page
