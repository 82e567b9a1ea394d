# fields
field-by-meeting-of = Decided at the meeting of
