# What is wrong with an act that cannot be read. Each says what to write instead.

invalid-no-such-act = There is no act named “{ $name }”. Perhaps “{ $near }” is meant.
invalid-no-object = The fields of an act are written as one object, each with its name.
invalid-no-such-field = This act has no such field. It has: { $fields }.
invalid-missing = This is needed. Fill it in and send the form again.
invalid-unreadable = This cannot be read. Write it as the hint says.
invalid-one-of = Choose one of these: { $words }.
invalid-day = This is no day of the calendar. Choose a day, or write it as year-month-day, for example 2024-09-02.
invalid-moment = This is no moment. Give the day and the time with its zone, for example 2024-08-20T14:05:00Z, where Z says UTC.
invalid-moment-in-zone = In { $zone } the clock shows this time twice, or never, since it is put forward or back then. Choose UTC as the zone and give the time in UTC.
invalid-zone = There is no such time zone. Write its IANA name, for example Europe/Zurich or UTC.
invalid-number = This is no whole number. Write digits only, without a sign.
invalid-yes-or-no = Answer yes or no here.
invalid-act-id = An act carries an identifier that its sender makes: 16 random bytes, as 32 hexadecimal digits.
invalid-twice = This stands twice, and only one of them can be meant. Give it once.
invalid-value-of-another-choice = This goes with another choice. Choose that one, or leave this empty.
invalid-mail-address = This is no mail address. Write one such as name@example.org.
