# 各页面的文字。各页的框架（菜单、页脚、时钟）见site.ftl。

page-question = 课题{ $question }
page-refused = 未予接受。
page-erased = 此段文字已随其作者的个人数据一并删除。
page-glossary = 词汇表
page-not-found = 没有此页
page-not-found-what = 此处没有名为“{ $what }”的内容。请核对网址，或搜索案文、会议或条款。
page-not-found-scene = 选择另一场景

# 总览。
page-board-title = 全部未结事项
page-board-lead = 程序进行中的全部案文，期限最近者在前。
page-board-empty = 没有未结事项。研究组确定案文或电信标准化局接续办理既有事项之后，案文将在此列出。
page-board-count =
    { $count ->
       *[other] { $count }份未结案文
    }
page-board-text = 案文
page-board-state = 状态
page-board-next = 下一步骤及办理者
page-board-closes = 期限
page-board-no-date = 规则未规定日期
page-board-pages = 列表分页

# 案文。
page-item-now = 目前情况
page-item-edition = 适用{ $edition }
page-item-source = 事实来源：{ $source }
page-item-invented = 此案文及其全部内容均属虚构。
page-item-unverified-edition = 该版本的部分数字未能与其原文核对。
page-item-unverified = 无法根据来源核实：
page-item-moved = 会议已改期，通知当时满足的一项期限不再满足。请由主任就下一次会议发出通知，或在记录偏离后保留本次会议。
page-item-told = 已完成：{ $act }。
page-item-must = 应办：
page-item-may = 可办：
page-item-can = 您可以做什么
page-item-why-not = { $who }目前在此没有可以采取的步骤；该案文处于“{ $stage }”。
page-item-why-not-visitor = 访客可以阅读全部公开内容；如需办理，须有具有相应角色的登录用户。
page-item-why-not-visitor-serve = 此处可以阅读全部公开内容。具有相应角色者使用令牌通过API办理；成员国亦可以纸质方式回复。
page-item-timeline = 时间线
page-item-as-table = 以表格显示
page-item-day = 日期
page-item-what = 事项
page-item-clause = 条款
page-item-today = 今日
page-item-scrolls = 图宽于屏幕：可左右移动，或查看表格。
due-overdue = 已逾期
page-item-happened = 已完成
page-item-last-day = 最后一日
page-item-forecast = 预计
page-item-until = 至{ $day }
page-item-result = 磋商结果
page-item-tsb-only = 在主任认定结果之前，只有电信标准化局可见。
page-item-sealed = 在主任认定结果之前，回复的数目和内容不向电信标准化局以外的任何人显示。
page-item-support = 授权审议
page-item-against = 不授权审议
page-item-not-explicit = 未明确表示
page-item-line = { $share }%
page-item-counting = 只计入明确的回复。其中至少{ $share }%支持审议，或无人回复时，即授权审议。
page-item-replies = 回复
page-item-member = 成员国
page-item-answer = 答复
page-item-received = 收到时间
page-item-standing = 计入情况
page-item-counts = 计入
page-item-awaits-check = 待核对
page-item-superseded = 不计入：已被较晚的回复取代，或与扫描件不一致
page-item-reasons-owed = 尚缺理由
page-item-registered-by = 登记人：{ $who }
page-item-decision = 会议上的决定
page-item-present = 出席的代表团
page-item-abstaining = 弃权
page-item-opposing = 反对
page-item-reserving = 提出保留
page-item-more-time = 要求更多时间
page-item-approved-on = 批准日期
page-item-deviations = 记录的偏离
page-item-duties = 应办事项
page-item-done = 已办理
page-item-open = 待办
page-item-facts = 事实
page-item-computed = 按规则计算为{ $computed }；信函载明{ $printed }，以此为准。
page-item-papers = 文件
page-item-quoted-only = 来源未提供该通函的全部内容，因此只作引用，不另行撰写。
page-item-acts = 操作
page-item-all-acts = 关于此案文的全部操作

# 时间线上的标记和期间。
mark-determined = 确定
mark-announced = 发出通知
mark-closes = 回复截止
mark-text = 正式语文案文
mark-decided = 作出决定
mark-approved = 批准
mark-result-by = 应通报结果
mark-notified = 结果已通报
period-consultation = 成员国磋商
period-meeting = 会议
period-more-time = 更多时间期间

# 事项的事实。
fact-source = （{ $source }）
fact-provisional = 暂用名称
fact-question = 课题
fact-report = 载有确定决定的报告
fact-determined = 确定日期
fact-reference = 最后文本
fact-a5 = 参考文献论证
fact-posted = 通函发出日期
fact-circular = 通函
fact-meeting = 所通知的会议
fact-closes = 回复截止
fact-ipr = 专利声明
fact-ipr-none = 未收到
fact-ipr-count =
    { $count ->
       *[other] 已收到{ $count }份声明
    }

# 文件。
paper-consultation = 磋商通函
paper-reply-form = 回复表格
paper-result = 结果通函
paper-as-pdf = PDF
paper-as-docx = Word

# 无法制成的PDF。
page-unprintable = 本文件无法制成PDF
page-unprintable-glyph = 文件中有字符{ $letter }（{ $code }），PDF所用字体均不含该字符。案文提交方可将其替换。
page-unprintable-failed = 排版程序出错。出错信息已记入系统日志，运营人员可查阅。
page-unprintable-instead = 同一文件可以网页或Word文档形式获取。

# 操作的表格及其预览。
page-act-preview = 查看将产生的结果
page-act-preview-again = 再次查看将产生的结果
page-act-files = 所附的文件。文件类型以内容而非名称为准。
page-act-deviation-possible = 主任可以在记录偏离的情况下采取同一步骤：须注明理由、能够表明此事的文件以及已告知何人。
page-act-foreign-form = 该表格由其他网站发出，未予接受。请在本站打开页面后重新提交。
page-act-sign-in = 未作任何记录：尚未选择身份。请选择身份后重新提交。
page-act-sign-in-serve = 未作任何记录：须使用令牌通过API提交。
page-act-broken-form = 表格未完整送达，未作任何记录。已送达的内容见下；请补全后重新提交。
page-act-no-id = 未作任何记录：表格没有自身的标识。请重新打开页面后提交。
page-act-filled = 修改所填写的内容
page-act-choice = 选择
page-preview-values = 您提交的内容
page-act-moment = 日期和时间，精确到秒
page-act-moment-zone = 所用时区
page-preview-title = 将产生的结果
page-preview-events = 成为事实的事项
page-preview-stage = 新的状态
page-preview-then = 其后应办的事项
page-preview-recipients = 收件方
page-preview-rests = 以此为依据的事项
page-preview-touched = 受影响的其他案文
page-preview-undo = 能否撤销

# 成员国的回复。
page-reply-title = 对{ $text }的回复
page-reply-trail = 回复
page-reply-question = 贵国是否授权{ $group }在其会议上审议{ $text }以便批准？
page-reply-closes = 回复截止
page-reply-may = 您可以回复。
page-reply-may-not = 您不能在此回复。
page-reply-why = 您代表成员国{ $member }回复。
page-reply-sign-in = 只有成员国可以通过其联系人回复。请选择以该联系人的身份。
page-reply-sign-in-serve = 只有成员国可以通过其联系人回复：使用令牌通过API提交，或以信函、电子邮件或传真提交纸质回复。
page-reply-own = 您此前的回复
page-reply-replace = 新的回复将取代以上回复；全部回复均予保留。
page-reply-one-box = 必须且只能选择其一
page-reply-one-circle = 并选择其中之一
page-reply-authorize = 授权{ $group }审议本案文以便批准
page-reply-no-comments = 没有意见或修改建议
page-reply-comments-attached = 附有意见和修改建议
page-reply-not-authorize = 不授权{ $group }审议本案文以便批准
page-reply-with-no = 如不授权：说明理由，并概述可能有助于推进此项工作的修改
page-reply-attachments = 附件
page-reply-signature = 签字
page-reply-send = 提交对{ $text }的回复
page-reply-received = 您的回复已收到。
page-reply-answered = 所作答复：{ $answer }。
page-reply-again = 再次回复：新的回复将取代此回复
page-reply-kept = 已保留；取消勾选即不附此文件
page-reply-role = 正式职务
page-reply-receipt = 回执
page-reply-receipt-help = 回执证明您的回复的收到时间。任何人都可以使用另行取得的记录公钥（plenary keys，或/api/record/keys），在本记录之外核验。其格式载于docs/operator.md，他人可以据此编写自己的核验程序：
page-reply-refused = 该回复未被接受。
page-reply-still = 您填写的内容仍保留在下方。
page-reply-if = 提交之后
page-reply-if-state = 在回复截止之前，该案文仍处于磋商阶段。
page-reply-if-seen = 谁可以看到
page-reply-if-seen-by = 目前为您和电信标准化局；主任认定结果之后，成员和主席亦可看到。
page-reply-if-then = 回复截止之后，由主任认定结果。期限内收到的回复予以计入。
page-reply-if-personal = 姓名和理由
page-reply-if-sealed = 加密后单独保存，可以删除；贵国已经回复及其答复则予保留。
page-reply-print = 可打印的纸质表格
page-reply-other-channels = 同一表格可以打印、签字后以信函、电子邮件或传真寄送；电信标准化局按收到时间予以登记。

# 会议。
page-meetings-empty = 尚未召集任何会议。会议由电信标准化局召集。
page-meeting-name = 会议
page-meeting-days = 会期
page-meeting-place = 地点
page-meeting-in-session = 会议进行中
page-meeting-over = 已结束
page-meeting-to-come = 尚未召开
page-meeting-moved = 已改期
page-meeting-texts = 待批准的案文
page-meeting-no-texts = 尚无案文就本次会议发出通知。由主任应主席请求发出通知。
page-meeting-ask-present = 哪些成员国代表团出席本议项？
page-meeting-ask-final = 最后形式的案文是否已提供给全体与会者？
page-meeting-ask-positions = 是否有代表团反对、提出保留、要求更多时间或弃权？
page-meeting-outcomes = 有一个代表团反对：不予批准。无人反对但有代表团要求更多时间：更多时间期间开始。两者皆无：予以批准。
page-meeting-present =
    { $count ->
       *[other] { $count }个代表团出席
    }
page-meeting-read-aloud = “已与成员国磋商，{ $group }可以审议{ $text }。是否有代表团反对批准？是否有代表团要求更多时间？没有，{ $text }获得批准。”
page-meeting-calendar = 由会议日期得出的各项日期
page-meeting-edition = 按{ $edition }计算。
page-meeting-now = 现可作出决定
page-meeting-days-end = 各日以{ $zone }为准。
when-announcement-received-by = 通知最迟送达
when-text-distributed-by = 正式语文案文最迟分发
when-consultation-closes = 回复截止
when-result-circular-by = 结果最迟通报
when-result-circular-by-if-more-time = 如给予更多时间，结果最迟通报

# 读者自己的工作台。
page-desk-nobody = 此工作台尚无使用者。具有相应角色者在此可看到其应办的事项。
page-desk-nobody-serve = 工作台属于登录用户。持有令牌者可通过API得知其应办的事项。
page-desk-empty = 目前没有您应办的事项。
page-desk-next = 下一个已知日期：{ $at }。
page-desk-count =
    { $count ->
       *[other] 您有{ $count }项应办事项
    }
page-desk-standing = 目前的回复（授权/不授权/未明确表示）：{ $standing }
page-desk-start = 您可以发起的事项
page-desk-waiting = 您等待他人办理的事项
page-desk-refusals = 近期被拒绝的操作
page-desk-no-refusals = 没有被拒绝的操作。

# 条款与权限。
page-clauses-lead = 本软件掌握的全部规则，以我们自己的文字表述。每一状态、日期和拒绝均有链接通向此处的规则。
page-clauses-editions = 版本
page-clauses-editions-text = 事项始终适用其开始时的版本。2016年版中，只有信函所显示的内容得到核实。
page-clause-rule = 规则
page-clause-clause = 条款
page-clause-text = 我们的表述
page-clause-force = 效力
page-clause-shall = 具有约束力：其所禁止者予以拒绝。
page-clause-should = 属建议性：操作可以进行，但给出提示。
page-clause-deviation = 主任可否记录偏离
page-clause-numbers = 数值
page-clause-edition = 版本
page-clause-from = 自{ $day }起
page-clause-value = 数值
page-clause-status = 核实情况
page-clause-verified = 已核实
page-clause-unverified = 未核实
page-clause-agrees = 与信函一致
page-clause-readings = 释读
page-clause-readings-text = 条款未作明确规定之处，以编号的释读为准。
page-clause-acts = 以此为权限依据的操作
unit-percent = { $amount }%
unit-week-inclusive-after = 其后{ $amount }周（含最后一日）
unit-month-inclusive-before = 会前{ $amount }个月（含当日）
unit-working-day-clear-before = 会前{ $amount }个完整工作日
unit-year-inclusive-after = 其后{ $amount }年（含最后一日）
page-authority-lead = 谁可以提出何种操作。登录用户当日可以采取其任一角色所允许的操作，且只代表其所属的成员或组。

# 记录。
page-record-lead = 全部被接受的操作，最新者在前。关于回复的操作在有关磋商的结果认定之后显示。
page-record-empty = 没有符合筛选条件的操作。
page-record-when = 时间
page-record-act = 操作
page-record-by = 操作人
page-record-heads = 已公布的记录头
page-record-heads-text = 记录头定时签署并公布。保存记录头者日后可以证明此前的内容未被更改。
page-record-no-heads = 尚未公布记录头。
page-record-entries =
    { $count ->
       *[other] { $count }条记录
    }
page-record-origin = 记录名称
page-record-key = 公钥
page-record-check = 核验回执
page-record-receipt-file = 回执文件
page-record-no-receipt = 没有可供核验的回执。请选择您收到的回执文件。
page-record-receipt-holds = 回执有效。
page-record-receipt-at = 回执证明第{ $position }条记录；出具回执时该记录共有{ $size }条。
page-record-receipt-fails = 回执无效：{ $why }
receipt-malformed = 不是此处可以读取的回执格式（无法读取{ $what }）
receipt-wrong-record = 回执属于记录{ $found }，而非{ $expected }
receipt-unknown-key = 签署密钥{ $key }不明，或当时尚未生效
receipt-bad-signature = 记录头的签名无效
receipt-not-included = 第{ $position }条记录不能归入所签署的记录头
page-entry-title = 第{ $position }条记录
page-entry-link = 前一条记录的散列值
page-entry-leaf = 本条记录的散列值

# 帮助。
page-help-what = Plenary运行ITU-T的各项程序：它掌握规则，说明由谁在何时之前办理何事，并保存可供核验的记录。
page-help-tap = 传统批准程序的各个步骤
page-help-step-determine = 研究组或工作组确定案文已经成熟；自此不得再更改其程序。
page-help-step-announce = 主任应主席请求，以通函通知将在下一次会议上寻求批准，并询问成员国是否授权审议。
page-help-step-reply = 成员国在截止时间之前回复；只计入明确的回复。
page-help-step-establish = 主任认定结果：授权审议，或不在本次会议上审议该案文。
page-help-step-decide = 会议上如无成员国代表团反对，案文即获批准；代表团可以要求更多时间。
page-help-step-notify = 主任以通函通报结果，案文随后出版。
page-help-where = 何处查找
page-help-board = 全部未结事项，期限最近者在前
page-help-clauses = 以我们自己的文字表述的全部规则及其数值
page-help-authority = 谁可以提出何种操作
page-help-record = 全部被接受的操作及其核验方法
page-help-demo = 演示
page-help-demo-text = 选择场景，以任一角色进行操作，并拨动时钟：期限届满、期间结束、应办事项到期。这是演练，不具任何效力。
page-help-api = 编程接口
page-help-api-text = 程序可以按照相同的规则读取和办理页面所能办理的事项。接口说明：

# 演示。
page-demo-title = 演示
page-demo-lead = 演练：各代表团均属虚构，没有真实的人参与，不具任何效力。
page-demo-clock = 时钟
page-demo-next = 下一期限：{ $at }
page-demo-hour = 前进一小时
page-demo-day = 前进一天
page-demo-week = 前进一周
page-demo-before = 至下一期限之前
page-demo-deadline = 至下一期限
page-demo-actor = 以何种身份
page-demo-offices = 职务
page-demo-members = 成员
page-demo-member = 成员
page-demo-choose = 以该成员的身份
page-demo-visitor = 以访客身份浏览
page-demo-scene = 场景
page-demo-over = 重新开始
page-demo-over-text = 场景开始以来所做的一切均被舍弃。
scene-geneva-2020 = 日内瓦2020年
scene-help-geneva-2020 = 关于Q.3643的磋商，距截止尚有四天，事实取自有关通函。
scene-geneva-2024 = 日内瓦2024年
scene-help-geneva-2024 = 集体函所列的八份案文，以及两份可供尝试各个步骤的虚构案文。

# 命令行中逐步显示的演练。
when-weekend = { $what }：{ $day }是周末；截止日期从不自动移动（DC-4）
rehearse-calendar = 系统日历
rehearse-refused = 被拒绝
rehearse-warning = 提示
rehearse-due = 应办
rehearse-due-by = { $what }（最晚{ $day }）
rehearse-wait = 等待
rehearse-stage = 阶段
rehearse-differs = 不一致
