# 职务：由谁办理。

office-director = 电信标准化局主任
office-secretariat = 电信标准化局
office-chair = 该组主席
office-study-group = 研究组
office-member-state = 成员国
office-delegation = 成员国代表团
office-secretary-general = 秘书长
office-calendar = 系统日历

# 句首的操作方。
who-director = 电信标准化局主任
who-tsb = 电信标准化局
who-calendar = 系统日历
who-chair-of = { $group }主席

# 以被更改的回复为依据的事项。
rested-result = 已认定的结果
rested-ruling = 主任的裁定
rested-advice = 已向主席告知的结果
rested-comments-td = 载有意见的临时文件
rested-decision = 会议上的决定
rested-approval = 批准
rested-notification = 通报结果的通函

# 操作可以怎样撤销。
undo-replace-until-close = 在磋商截止之前，较晚的回复将取代此回复；两者均保留在记录中。
undo-correct-reply = 登记可由其后的操作更正，并须再次核对。
undo-until-decision = 在主席提请作出决定之前，代表团可以改变立场。
undo-until-announced = 在发出通知之前，其后提交的文本将取代此次提交的文本。
undo-never = 此项操作不可撤销。如有错误，以其后的操作纠正，两者均保留在记录中。

# 收件方。
recipients-member-states = 成员国主管部门
recipients-sector-members = 部门成员
recipients-associates = 部门准成员
recipients-academia = 学术成员
recipients-chair = 研究组主席

# 代表团的立场。
position-opposes = 反对
position-reserves = 不反对，提出保留
position-asks-more-time = 要求更多时间
position-abstains = 弃权
position-none = 未表明立场

# 磋商的结果。
outcome-authorized = 授权审议
outcome-not-at-this-meeting = 不授权在本次会议审议
outcome-awaits-director = 没有明确的回复，由主任裁定

# 登录名所表明的身份，用于行文之中。
login-director = 电信标准化局主任
login-calendar = 系统日历
login-founder = 设立人
login-focal-point = { $of }联系人
login-delegate = { $of }代表团团长
login-chair = { $of }主席
login-tsb-officer = 电信标准化局官员{ $of }
login-correspondent = { $of }来文人

# 条款的引用方式。
clause-and = ；
clause-comma = ，
clause-resolution-1 = 第1号决议（{ $year }年）{ $number }
clause-resolution-1-at = 第1号决议（{ $year }年），{ $number }
clause-circular = 电信标准化局第{ $letter }号通函（{ $year }年）{ $number }
clause-circular-at = 电信标准化局第{ $letter }号通函（{ $year }年），{ $number }
clause-collective-letter = 电信标准化局第{ $letter }号集体函（{ $year }年）{ $number }
clause-collective-letter-at = 电信标准化局第{ $letter }号集体函（{ $year }年），{ $number }
clause-collective-letters = 电信标准化局集体函（{ $year }年）{ $number }
clause-collective-letters-at = 电信标准化局集体函（{ $year }年），{ $number }
clause-recommendation = ITU-T { $letter }建议书{ $number }
clause-practice-of-the-body = 本机构惯例{ $number }
clause-practice-rule = 惯例{ $number }
clause-practice = 惯例，{ $number }
clause-place-annex = 附件{ $annex } { $number }
clause-place-addressee = 收函方
clause-place-addressees = 收函方
clause-place-closing = 结束语
clause-place-contacts = 联系方式
clause-place-events = 活动
clause-place-invitation = 邀请
clause-place-issue = 发出
clause-place-issue-of-the-letter = 信函的发出
clause-place-key-deadlines = 重要截止日期
clause-place-letter = 正文
clause-place-letterhead = 信头
clause-place-letters = 信函
clause-place-note = 注
clause-place-note-by-tsb = 电信标准化局注
clause-place-number = 编号
clause-place-numbers = 编号
clause-place-reference = 文号
clause-place-registration = 注册
clause-place-signature = 签名
clause-place-subject = 事由
clause-reading = 释读{ $number }
clause-house-rule = 内部规则{ $number }
