# fields
field-by-meeting-of = 作出决定的会议所属的组
