# 事项所处的阶段：用于标签和拒绝说明。

stage-none = 尚未开始
stage-regional-decided = 已决定适用区域程序
stage-regional-stopped = 因第3研究组反对而终止
stage-regional-cleared = 第3研究组无反对
stage-determined = 已确定
stage-requested = 已请求发出通知
stage-in-consultation = 磋商进行中
stage-closed-not-established = 回复已截止，结果待认定
stage-awaits-director = 待主任裁定
stage-authorized = 已授权审议
stage-not-at-this-meeting = 不在本次会议审议
stage-deferred = 推迟审议
stage-more-time = 更多时间期间
stage-awaits-confirmation = 决定待确认
stage-approved = 已批准
stage-not-approved = 未获批准
stage-returned = 退回研究组
stage-forwarded = 已提交全会

# 目前的情况，一句话。
now-none = { $text }的批准程序尚未开始；{ $group }尚未认定其已足够成熟、可以寻求批准。
now-regional-decided = 区域组已决定对{ $text }适用该程序；现由第3研究组对草案作总体审查。
now-regional-stopped = 第3研究组在原则或方法上对{ $text }提出反对；区域程序不予启动。
now-regional-cleared = 第3研究组已审查{ $text }且无反对；现可由区域组予以确定。
now-determined = { $text }已经确定；{ $group }主席现可请主任就寻求批准的意向发出通知。
now-requested = { $group }主席已请求就{ $text }发出通知；尚待电信标准化局收到最后文本并由主任发出通知。
now-in-consultation = 正在征询成员国是否授权{ $group }在{ $meeting }上审议{ $text }以便批准。
now-closed-not-established = 关于{ $text }的回复已经截止；主任尚未认定结果。
now-awaits-director = 已收到关于{ $text }的回复，但均未明确表示授权与否；由主任裁定{ $group }可否在{ $meeting }上审议。
now-authorized = { $group }可在{ $meeting }上审议{ $text }以便批准。
now-not-at-this-meeting = 明确的回复中支持审议者不足：{ $text }不在{ $meeting }上审议。该案文仍处于已确定状态，{ $group }可重新决定寻求批准。
now-deferred = { $text }已推迟至另一次会议审议；{ $group }主席可请求重新发出通知。
now-more-time = { $text }在{ $meeting }上无人反对，但有代表团要求更多时间；期限内如无正式反对，该案文即获批准。
now-awaits-confirmation = 关于{ $text }的决定所依据的结果已重新认定；由主任确认或更正该决定。
now-approved = { $text }已获批准。
now-not-approved = { $text }在{ $meeting }上遭到反对，未获批准；后续由{ $group }决定。
now-returned = { $text }在期限内遭到正式反对，已退回{ $group }；主席与有关各方磋商后可继续推进。
now-forwarded = { $text }已提交全会，由全会决定。
