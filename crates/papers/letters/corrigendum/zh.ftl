# 对已发出的集体函或通函的勘误。原信函永不改动。
# 只为某一勘误撰写的段落置于日期表之后；没有此类段落时，印出勘误的理由。

# DC-35：对该信函的第几号勘误。
title = { $letter }第{ $number }号勘误
collective-letter-name = 电信标准化局第{ $number }号集体函
label-file = 文号

# 发送对象与原信函相同（C241-1、C241-2、CL8-17-4）。
to-member-states = 国际电联各成员国主管部门
to-sector-members = ITU-T部门成员
to-associates = 参加{ $group }工作的ITU-T部门准成员
to-academia = 国际电联学术成员
copy-sector-members = ITU-T部门成员
copy-associates = { $group }部门准成员
copy-academia = 国际电联学术成员
copy-officers = { $group }正副主席
copy-bdt = 电信发展局主任
copy-br = 无线电通信局主任

subject-meeting = { $group }会议（{ $days }）邀请函的更正
subject-texts = 有关{ $texts }的更正

# 第1段。
refers = { $date }的{ $letter }按本勘误更正，其余内容不变。

# DC-3、DC-26：印出的日期具有约束力，直至勘误为所有人作出更改。
days-title = 更正的日期
column-due = 事项
column-printed = 原印日期
column-corrected = 更正后的日期
not-printed = 未印出
due-translation = 需要翻译的文稿
due-captioning = 字幕和手语翻译申请
due-fellowship = 与会补贴申请
due-interpretation = 口译申请
due-registration = 注册
due-visa = 签证支持函申请
due-contributions = 文稿
due-tap-replies = 成员国的回复
replies-until = 成员国回复的截止时间现为{ $deadline }。

reason = { $reason }
corrigendum-record-head = 本勘误发出时，秘书处的公开记录共有{ $size }条，其根值为{ $root }。
