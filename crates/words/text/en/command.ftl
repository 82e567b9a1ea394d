# What the command says on standard error.

command-reading = reading the record: { $read } of { $all } entries
