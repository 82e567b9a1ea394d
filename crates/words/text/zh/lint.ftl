# 读取程序和检查程序关于信函的说明。

paper-kind-collective-letter = 集体函
paper-kind-tap-consultation = 启动成员国磋商的通函
paper-kind-tap-result = 通报批准结果的通函
paper-kind-reply-form = 成员国的回复
paper-kind-unknown = 读取程序不认识的信函

read-unused =
    { $count ->
       *[other] 有{ $count }行未用于任何事实。
    }
read-nothing-found = 未发现问题。
read-not-known = 其中没有本系统能够识别为信函的内容。
lint-not-understood = 无法确定{ $what }：“{ $passage }”。请查看。
read-not-given = 信函未说明：{ $facts }。
read-not-understood = 无法确定：{ $fact }，“{ $passage }”
read-addressees = 致：{ $whom }
read-copies = 抄送：{ $whom }
read-legend = 无标记：本系统用语；~ 很可能；? 存疑，请核对。
read-errors =
    { $count ->
       *[other] 发现{ $count }处错误。
    }

lint-error = 错误
lint-warning = 提示

unreadable-other-kind = 内容不是DOCX、PDF、HTML或纯文本；请将信函存为其中一种格式
unreadable-encoding = 文本的编码无法读取；请存为UTF-8
unreadable-circular = 文件的页面列表首尾循环，无法找到页面；请重新保存信函
unreadable-too-large = 文件展开后超出信函应有的大小，或读取时间过长；未再读取
unreadable-too-deep = 文件的元素嵌套过深；未再读取
unreadable-declares = 文件自带文档类型或实体声明，信函无需此类声明；未再读取
unreadable-macros = 文件含有宏；请将信函存为不含宏的DOCX
unreadable-encrypted = 文件已加密；请将信函存为无密码的文件
unreadable-damaged = 文件已损坏：部分内容无法展开或读取；请重新保存信函
unreadable-no-text = 文件只有页面而没有文字，例如扫描件；请使用生成该文件的原始文档

# 检查程序的发现。每条说明问题所在和处理办法。

lint-missing = 信函未说明{ $what }。请补充。
lint-what-letter-number = 信函编号
lint-what-letter-date = 发出日期
lint-what-letter-group = 由哪个组开会
lint-what-letter-days = 会议日期
lint-what-letter-mode = 会议形式：实体、远程或兼有
lint-what-circular-number = 通函编号
lint-what-deadline-with-zone = 回复截止的日期、时间及其时区
lint-what-texts = 涉及哪些案文
lint-what-practical = 会议实用信息
lint-what-agenda = 议程草案
lint-what-title = 标题
lint-what-summary = 概要
lint-what-report = 载有案文的文件
lint-what-ipr = 知识产权说明

lint-no-such-day = 日历中没有“{ $printed }”这一天。请更正。
lint-weekday = “{ $printed }”与{ $day }不符。请更正其中之一。
lint-letter-after-opening = 信函日期为{ $date }，而会议于{ $opens }开幕。请更正其中之一。
lint-ends-before-it-opens = 会议末日{ $ends }早于首日{ $opens }。请更正日期。
lint-rows-out-of-order = { $day }一行排在{ $before }之后。请按日期排列。
lint-management-after-opening = 管理班子会议定于{ $day }，晚于{ $opens }的开幕。请核对日期。
lint-deadline-before-letter = 截止日期{ $day }比信函本身的日期（{ $date }）早{ $days }天。按规则应为{ $computed }。
lint-deadline-before-letter-alone = 截止日期{ $day }早于信函本身的日期（{ $date }）。请更正。
lint-deadline-after-opening = 截止日期{ $day }不早于{ $opens }的开幕。请更正。
lint-moved-off-a-weekend = { $what }：信函印为{ $day }；按规则为{ $computed }，适逢周末。仅在经人决定移动时保留。
lint-wrong-year = { $what }：信函印为{ $day }；按规则为{ $computed }。年份有误。
lint-deadline-differs = { $what }：信函印为{ $day }；按规则为{ $computed }。请更正，或记录不同的原因。
lint-count-differs = 信函称有{ $said }份案文，而议程列出{ $listed }份。请更正数目或清单。
lint-annex-count = 信函称有{ $said }个附件，实有{ $there }个。请更正数目或补齐附件。
lint-annex-missing = 信函称附件{ $annex }载有{ $what }，但没有该附件。请补充附件或更正该句。
lint-annex-lacks = 信函称附件{ $annex }载有{ $what }，但该附件中没有。请补充，或说明载于何处。
lint-consultation-row-differs = 正文称对第{ $circular }号通函的回复截止日期为{ $until }，而表中为{ $row }。请使两处一致。
lint-zone-missing = 第{ $circular }号通函的截止日期没有注明时区。请注明该日在哪一时区结束。
lint-consultation-without-texts = 提及第{ $circular }号通函而未列出其案文。请列出。
lint-texts-without-consultation = 议程将{ $listed }份案文付诸决定，而信函未提及就其征询成员国意见的通函。请注明通函，或核对所用程序。
lint-group-differs = 信函涉及第{ $group }研究组，而此处为{ $other }。请更正其中之一。
lint-days-differ = 事由中的会议日期为{ $subject }，邀请段落中为{ $said }。请使两处一致。
lint-management-zone = 管理班子会议以虚拟方式举行，但其时间未注明时区。请补充。
lint-opening-zone = 会议为虚拟会议，但开幕时间未注明时区。请补充。
lint-event-zone = “{ $event }”的时间未注明时区。请补充。
lint-travel-to-a-virtual-meeting = { $what }：虚拟会议不涉及差旅。请删去此项，或更正会议形式。
lint-edition-not-in-force = 信函引用{ $cited }；{ $day }有效的版本为{ $edition }。请更正引文。
lint-text-not-annexed = 事由提及{ $text }，而附件1未列出。请补充，或更正事由。
lint-text-not-in-subject = 附件1列出{ $text }，而事由未提及。请补入事由，或从附件中删去。
lint-text-lacks = { $text }：附件未提供{ $what }。请补充，或说明尚不掌握。
lint-versions-differ = 两种语文版本的“{ $fact }”不一致：一为{ $one }，一为{ $other }。请更正其中之一。
lint-versions-count = 两种语文版本的“{ $fact }”不一致：一有{ $one }项，一有{ $other }项。请更正其中之一。
lint-length =
    { $unit ->
        [hours] { $count }小时
        [days] { $count }天
        [weeks] { $count }周
       *[months] { $count }个月
    }
lint-consulted-count = 关于第{ $circular }号通函的段落称有{ $said }份案文，却列出{ $listed }份。请更正数目或清单。
lint-replies-count = 表中称第{ $circular }号通函涉及{ $said }份案文，而信函列出{ $listed }份。请更正数目或清单。
lint-row-of-another-circular = 表中要求对第{ $circular }号通函作出回复，而信函别处并未提及该通函。请更正编号，或说明该磋商。
lint-proposed-count = 通函称有{ $said }份案文，而其附件列出{ $listed }份。请更正数目或清单。
lint-annex-day-differs = { $what }：此处为{ $day }，截止日期表中为{ $row }。请使两处一致。
lint-office-differs = 此处署名职务为“{ $office }”；此类信函由电信标准化局主任签发。请更正职务名称。
lint-form-of-another-circular = 表格提及第{ $other }号通函，而本通函为第{ $circular }号。请更正其中之一。
lint-days-said-twice = 会议日期一处为{ $one }，此处为{ $other }。请使两处一致。
lint-note-of-another-day = 注中日期为{ $day }，而通函日期为{ $date }。请更正其中之一。
lint-clause-differs = 通函引用第1号决议第{ $cited }节，实为第{ $clause }节。请更正引文。
lint-letter-of-another-group = 第{ $number }号集体函不是第{ $group }研究组的集体函。请更正编号。
lint-report-of-another-group = 案文据称载于{ $number }，而该文件不是第{ $group }研究组的报告。请核对编号。
lint-share-differs = 通函要求回复中的比例为{ $share }%，而{ $edition }规定为{ $rule }%。请更正数字。
lint-no-such-conference = “{ $cited }”：该年并未在该地举行通过决议的大会。请更正地点或年份。
lint-edition-to-come = “{ $cited }”：该版本在{ $day }尚不存在。请更正引文。
lint-edition-before-first = “{ $cited }”：该决议于{ $first }年首次通过。请更正引文。
lint-group-not-of-period = { $period }研究期没有第{ $group }研究组。请更正编号或日期。
lint-circular-of-no-period = 信函引用{ $period }研究期的通函，而该研究期在{ $day }尚未开始。请更正研究期。
lint-circular-not-known = 信函就注册的批准引用第{ $circular }号通函，已知的为第{ $known }号。请核对编号。
lint-term-differs = { $what }：信函称会议前{ $said }；按规则为{ $rule }。请更正，或记录不同的原因。
lint-outcome-missing = { $text }：通函未说明作出何种决定。请补充。
lint-outcome-against-tally = { $text }：{ $support }份回复支持，{ $against }份反对，回复中的比例与此结果不符。请更正结果或计票。

deadline-captioning = 申请字幕和手语翻译
deadline-translation = 需要翻译的文稿
deadline-fellowship = 申请与会补贴
deadline-interpretation = 申请口译
deadline-registration = 注册
deadline-visa = 申请签证协办
deadline-contributions = 文稿
deadline-tap-replies = 对磋商的回复

# 读取信函。
page-read-title = 读取信函
page-read-lead = 读取集体函和通函，将每项事实列在其所在行旁，并指出错误。不保存任何内容。
page-read-file = 信函
page-read-kinds = DOCX、PDF、HTML或纯文本，英文或中文。
page-read-do = 读取
page-read-no-file = 未收到文件。请选择信函文件后重新提交。
page-read-facts =
    { $count ->
       *[other] 读出{ $count }项事实。
    }
page-read-found = 发现的问题
page-read-lines = 逐行对照
page-read-line = 第{ $line }行
page-read-number = 行
page-read-text = 文字
page-read-read = 读出的内容
read-fact-other = 其他事实
read-certain = 本系统用语
read-likely = 很可能
read-doubtful = 存疑，请核对
read-fact-serial = 信函序号
read-fact-file = 文号
read-fact-date = 发出日期
read-fact-group-number = 研究组
read-fact-group-title = 研究组名称
read-fact-body-place = 发出地点
read-fact-body-telephone = 电话
read-fact-body-fax = 传真
read-fact-body-email = 电子邮件
read-fact-body-web = 网址
read-fact-body-ipr-database = 知识产权数据库
read-fact-meeting-days = 会议日期
read-fact-meeting-mode = 会议形式
read-fact-meeting-place = 地点
read-fact-meeting-opens = 开幕时间
read-fact-meeting-closes = 结束时间
read-fact-meeting-zone = 时区
read-fact-meeting-badges = 胸卡发放时间
read-fact-meeting-badges-at = 胸卡发放地点
read-fact-meeting-scope = 议事范围
read-fact-meeting-collective-letter = 集体函
read-fact-leads-on = 牵头领域
read-fact-consultations-circular = 通函
read-fact-consultations-texts = 案文
read-fact-consultations-replies-until = 回复截止日期
read-fact-consultations-replies-at = 回复截止时间
read-fact-consultations-zone = 截止时间的时区
read-fact-management-on = 管理班子会议日期
read-fact-management-hours = 管理班子会议时间
read-fact-chair-name = 主席
read-fact-chair-country = 国家
read-fact-deadlines-on = 截止日期
read-fact-deadlines-actions = 应办事项
read-fact-services-english-only = 仅用英文
read-fact-services-interpretation-on-request = 应请求提供口译
read-fact-services-fellowships = 与会补贴
read-fact-services-visa-support = 签证协办
read-fact-services-deciding = 由谁决定
read-fact-services-captioning = 实时字幕
read-fact-services-contributions-closed = 不征求其他文稿
read-fact-services-newcomers = 新代表
read-fact-facilities-tool = 远程与会工具
read-fact-facilities-latest = 会议最新信息
read-fact-facilities-wireless = 无线局域网
read-fact-facilities-lockers = 电子储物箱
read-fact-facilities-printing = 打印
read-fact-facilities-laptops = 借用手提电脑
read-fact-facilities-newcomers-desk = 新代表联系地址
read-fact-facilities-fellowships-desk = 与会补贴申请（电子邮件）
read-fact-facilities-fellowships-fax = 与会补贴申请（传真）
read-fact-facilities-visa-desk = 签证咨询
read-fact-facilities-visa-subject = 签证咨询的主题词
read-fact-facilities-visiting = 访客信息
read-fact-facilities-hotels = 酒店
read-fact-events-name = 活动
read-fact-events-on = 活动日期
read-fact-events-hours = 活动时间
read-fact-events-zone = 活动时区
read-fact-events-address = 活动网址
read-fact-annexes = 附件数目
read-fact-agenda-updates = 议程更新
read-fact-agenda-items = 议程项目
read-fact-number = 通函编号
read-fact-edition = 第1号决议版本
read-fact-deadline = 回复截止时间
read-fact-share = 所需比例（%）
read-fact-director = 主任
read-fact-texts-number = 案文
read-fact-texts-provisional = 原代号
read-fact-texts-report = 载于
read-fact-texts-title = 标题
read-fact-texts-summary = 概要
read-fact-texts-references = 参考文献（A.5）
read-fact-texts-ipr = 知识产权
read-fact-body-organization = 组织
read-fact-body-office = 办公机构
read-fact-body-address = 邮政地址
read-fact-meeting-venue = 会场
read-fact-record-head-size = 公开记录条数
read-fact-record-head-root = 公开记录根值
read-fact-agenda-ipr-call = 知识产权询问
read-fact-agenda-updated = 更新的刊载处
read-fact-circulars-approval = 关于注册批准的通函
read-fact-circulars-automatic = 关于自动批准的通函
read-fact-replier-address = 回复方邮政地址
read-fact-replier-email = 回复方电子邮件
read-fact-replier-fax = 回复方传真
read-fact-replier-member-state = 成员国
read-fact-replier-name = 回复人姓名
read-fact-replier-position = 回复人正式职务
read-fact-terms-captioning = 申请字幕的提前时间
read-fact-terms-fellowship-start = 开始申请与会补贴的提前时间
read-fact-terms-fellowships = 每国非全额与会补贴数
read-fact-terms-interpretation = 申请口译的提前时间
read-fact-terms-registration = 注册的提前时间
read-fact-terms-remote = 申请远程参会的提前时间
read-fact-terms-visa = 申请签证协办的提前时间
read-fact-terms-visa-letter = 签发签证函所需时间
read-fact-texts-outcome = 结果
read-fact-texts-published = 发布网址
read-fact-texts-tally-support = 支持的回复
read-fact-texts-tally-against = 反对的回复
read-fact-texts-reservations = 保留意见
read-fact-circular = 通函编号
read-fact-consultation = 磋商的通函
read-fact-paragraphs = 仅为本函撰写的段落
read-fact-captioned = 提供字幕的组
read-fact-management = 管理班子
read-fact-mark = 标记
