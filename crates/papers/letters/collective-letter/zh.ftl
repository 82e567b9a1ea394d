# 集体函：研究组会议的邀请函（A.1建议书1.3.2）。
# 每条注释后面的条款，是其文字或惯用语所依据的规则；CL8-17、CL13-17和CL11-20取自各份集体函。
# 每个条款自成一段、列表中的一项或表格中的一行。印出哪些条款，取决于参会方式。
# 只为某一集体函撰写的段落置于各项活动之后。

# CL8-17-2、CL8-17-3：该组集体函的序号及研究组。
letter-name = 电信标准化局第{ $serial }/{ $group }号集体函
label-file = 文号

# CL8-17-4：四类成员，没有抄送对象。
to-member-states = 国际电联各成员国主管部门
to-sector-members = ITU-T部门成员
to-associates = 参加{ $group }工作的ITU-T部门准成员
to-academia = 国际电联学术成员

# CL8-17-6、CL13-17-2、CL11-20-2：会议类型、地点、日期。
subject-in-place = { $group }会议（{ $place }，{ $days }）
subject-virtual = { $group }虚拟会议（{ $days }）
subject-special = { $group }特别电子化全体会议（虚拟会议，{ $days }）

# CLT-2、增补4第6.4节：会议形式、地点、首日和末日。
invitation-physical = 谨邀请您出席{ $group }的下次会议。此次会议为实体会议，{ $where }举行，日期为{ $days }（首末两日均包括在内），不提供远程参会。
invitation-hybrid = 谨邀请您出席{ $group }的下次会议。此次会议为可远程参会的实体会议，{ $where }举行，日期为{ $days }（首末两日均包括在内）。
invitation-virtual = 谨邀请您出席{ $group }的下次会议。此次会议完全以虚拟方式举行，日期为{ $days }（首末两日均包括在内）。
invitation-special = 谨邀请您出席{ $group }的特别电子化全体会议。此次会议为虚拟会议，日期为{ $days }。
invitation-unknown = 谨邀请您出席{ $group }的下次会议，日期为{ $days }。会议形式：{ $mode }。
where-venue = 在{ $place }的{ $venue }
where-place = 在{ $place }

# CL8-17-8。
leads = 该研究组在ITU-T中牵头负责下列课题领域：

# CL13-17-4：议事范围封闭的会议所能处理的事项。CL13-17-6：案文数目按议程计算。
scope = 此次会议仅处理下列事项：
scope-reports = 对该研究组提交{ $assembly }的报告作最后一次审议；
scope-future = 规划该研究组在{ $assembly }之后的会议；
scope-determined =
    { $count ->
       *[other] 就该研究组在{ $days }的会议上确定的{ $count }份案文作出所需的决定，这些案文列于附件{ $annex }。
    }
# CL13-17-5。
contributions-closed = 因此，请各成员不要就任何其他议题向此次会议提交文稿。

# CL8-17-9、CL8-17-10：每一项待作决定的磋商，附截止时间及其时区。
consultation =
    { $count ->
       *[other] 请注意电信标准化局第{ $circular }号通函，该通函按传统批准程序（TAP）就{ $count }份案文征询成员国意见：{ $texts }。谨此提醒成员国，回复的截止时间为{ $deadline }。
    }
draft-of-unknown-kind =
    { $count ->
       *[other] ITU-T { $numbers }建议书草案
    }
text-with-code = { $number }（{ $code }）
deadline-in-parts = { $date }{ " " }{ $time }（{ $zone }）

# CL13-17-3、CL11-20-4。
english-only = 会议自始至终只使用英文，不安排口译。
no-fellowships = 此次会议不发放与会补贴。

# CL8-17-11、CL13-17-3、CL11-20-5、增补4第6.1节：会议所用时区的时刻；时区已知时并列UTC时刻。
opening-in-place = 会议在首日{ $opens }开幕。
opening-with-tool = 会议在首日{ $opens }通过远程参会工具{ $tool }开幕。
opening-online = 会议在首日{ $opens }通过远程参会工具开幕。
hours-of-day = 会议时间为{ $hours }。
hour-zoned = { $time }（{ $zone }，即UTC { $utc }）
hour-in-zone = { $time }（{ $zone }）
hours-plain = { $from }至{ $to }
hours-zoned = { $from }至{ $to }（{ $zone }，即UTC { $utc-from }至{ $utc-to }）
hours-in-zone = { $from }至{ $to }（{ $zone }）
# CL8-17-12、CL8-17-13。
badge-desk-at = 当日自{ $time }起，在{ $entrance }入口处向与会者发放胸卡。
badge-desk = 当日自{ $time }起向与会者发放胸卡。
rooms = 每日会议室的使用情况在楼内屏幕上公布，也可上网查看。

# CL8-17-14、CL13-17-18：管理班子会议。
management-virtual = 作为此次会议的组成部分，{ $group }管理班子将于{ $date } { $hours }以虚拟方式召开公开的扩大会议。
management-in-place = 作为此次会议的组成部分，{ $group }管理班子将于{ $date } { $hours }召开公开的扩大会议。

# CL8-17-16、CL11-20-A3、增补4第6.4节：由谁作出决定。
decided-in-room = 谨此提醒各位代表，依照现行规则，由到场的代表作出决定。
decided-remote = 远程代表可参加包括决策会议在内的所有会议，各项决定均以协商一致的方式作出。
# CL8-17-17。
plenaries-remote = 开幕和闭幕全体会议可以交互方式远程参加。

# CL8-17-15、CL8-17-18、CL13-17-10、CL11-20-10：附件及主席。
practical-in-annex = 附件{ $annex }载有此次会议的实用信息。
practical-on-page = 此次会议的实用信息和文件，请见{ $page }。
agenda-drawn-up = 附件{ $annex }载有{ $group }主席{ $chair }起草的议程草案。
agenda-agreed = 附件{ $annex }载有已征得{ $group }主席{ $chair }同意的议程草案。
agenda-in-annex = 附件{ $annex }载有议程草案。
chair-of-country = { $name }（{ $country }）
home-page-at = 研究组主页（{ $web }）
home-page = 研究组主页

# CLT-11：截止日期表。每项行动均说明途径。
deadlines-title = 重要截止日期
column-date = 日期
column-due = 应办事项
action-captioning = 申请实时字幕和/或手语翻译：在注册表中勾选
action-translation = ITU-T成员提交要求翻译的文稿：使用文件直传系统
action-fellowship = 申请与会补贴：使用研究组主页上的表格（详见附件{ $annex }）
action-interpretation = 申请口译：在注册表中勾选
action-registration = 注册：使用研究组主页上的在线表格
action-visa = 申请签证协办函：在注册表中勾选（详见附件{ $annex }）
action-contributions = ITU-T成员提交文稿：使用文件直传系统
action-tap-replies =
    { $count ->
       *[other] 成员国就{ $count }份案文草案作出回复：寄回电信标准化局第{ $circular }号通函所附表格
    }
action-tap-replies-unknown = 成员国对TAP磋商作出回复：寄回通函所附表格

# CL11-20-11至CL11-20-14：其他活动，各有日期、时间、形式和注册办法。
events-title = 另请注意下列活动：
event-virtual = { $name }：{ $date }，{ $hours }，虚拟方式{ $more }
event-in-place = { $name }：{ $date }，{ $hours }{ $more }
event-address = 。注册和更多信息：{ $address }
event-must-register = 。该活动须另行注册，未注册者不能远程参加：{ $address }

# CL8-17-24。
wishes = 预祝会议圆满成功，富有成果。
latest = 会议最新信息：{ $address }
letter-record-head = 本函发出时，秘书处的公开记录共有{ $size }条，其根值为{ $root }。

# 附件A。
practical-title = 实用信息

documents-title = 文件
# CL8-17-A1。
paperless = 会议期间不分发纸质文件。
# CL8-17-A2。
posting = 各成员使用文件直传系统提交文稿。
# CL8-17-A3。地址为研究组秘书处的地址。
drafts-by-mail = 临时文件（TD）草案请按专用模板编写，并以电子邮件发送研究组秘书处（{ $email }）。
# CL8-17-A4。
access = 会议文件可从{ $page }调阅，但只有持国际电联用户账户并具有TIES权限的ITU-T成员才能打开。

interpretation-title = 口译
language-title = 工作语文
# CL8-17-A5、CL8-17-A6。
interpretation = 由于预算有限，只有在成员国提出要求时，才为会议的闭幕全体会议安排口译。
interpretation-request = 成员国应最迟于{ $until }在注册表中勾选相应方框提出要求，即至少在会议开始前{ $ahead }。

facilities-title = 设施
# CL8-17-A7至CL8-17-A10。
wireless = 各会议室均可无线上网。使用说明可在现场和网上查阅：{ $address }
lockers = 会议期间可用胸卡开启电子储物箱。储物箱位置：{ $places }。
printing = 会议室附近设有打印机。以电子邮件把文件发到打印机，计算机上无需安装驱动程序：{ $address }
laptops = 服务台（{ $address }）可出借少量手提电脑，先到者先得。

remote-title = 远程参会
# CL8-17-A11、CL11-20-A6。
best-effort = 所有会议均在条件允许的范围内提供远程参会。
# CL8-17-A12。
remote-on-request = 其余会议如在该会议开始前至少{ $ahead }收到要求，也以交互方式提供远程参会。
# CL11-20-A3。
remote-with-tool = 通过{ $tool }工具可远程参加所有会议，包括作出决定的工作组全体会议和研究组全体会议。
remote-online = 可远程参加所有会议，包括作出决定的工作组全体会议和研究组全体会议。
# CL8-17-A13、CL11-20-A4。
remote-registered = 只有已注册参加此次会议的代表，才能远程参加其各场会议。
# CL11-20-A5。
remote-identify = 代表每次发言时，均应说明自己的姓名和所代表的单位。
# CL8-17-A14、CL11-20-A6。
remote-no-delay = 按照惯例，会议不因某位远程与会者连接不上、听不见或其发言不能被听见而等候或中止，具体由主席斟酌。
# CL8-17-A15、CL11-20-A7。
remote-sound = 主席如认为某位远程与会者的声音听不清楚，可中断其发言，并可在故障看来排除之前不请其发言。
# CL8-17-A16。
chat-encouraged = 会议的聊天功能有助于节省时间，如何使用由主席决定。
# CL11-20-A8。
chat-integral = 聊天功能是会议的组成部分，鼓励与会者使用，以节省时间。

accessibility-title = 无障碍
# CL8-17-A17、CL8-17-A18。
captioning = 在能够找到译员且资金允许的条件下，可为有需要者安排实时字幕和/或手语翻译。
captioning-request = 申请这些服务应最迟于{ $until }在注册表中勾选相应方框，即至少在会议开幕日之前{ $ahead }。
# CL11-20-A9。
captioning-plenaries = 下列各组的开幕和闭幕全体会议配有实时字幕，无需申请：{ $groups }。

registration-title = 注册
# CL8-17-A19、CL13-17-7、CL11-20-A10。
registration = 所有与会者都必须注册。请最迟于{ $until }在{ $page }在线办理，即至少在会议开始前{ $ahead }。
# CL8-17-A20、CL8-17-A21、CL13-17-8：关于批准注册的通函。
approval = 每项注册均须由所属组织的联系人批准，详见电信标准化局第{ $circular }号通函。
automatic = 联系人可设置自动批准注册，详见电信标准化局第{ $circular }号通函。
circular-of-period = { $number }（{ $period }研究期）
# CL8-17-A22、CL11-20-A10。
options = 注册表中有些选项只供成员国使用：在代表团中的职务、口译要求和与会补贴申请。
options-virtual = 注册表中有些选项只供成员国使用。
# CL11-20-A4。
registration-tool = 未注册的代表无法使用远程参会工具。
# 第55号决议，责成电信标准化局主任5 i：关于代表团中女性的语句。CL8-17-A23、CL13-17-9。
women = 请各成员在一切可能的情况下让女性加入其代表团。

newcomers-title = 新代表
# CL8-17-A24。
newcomers-mentoring = 首次与会的代表可参加辅导计划，内容有迎新介绍、大楼导览以及ITU-T工作介绍。请来函联系：{ $address }
newcomers-mentoring-plain = 首次与会的代表可参加辅导计划，内容有迎新介绍、大楼导览以及ITU-T工作介绍。
# CL11-20-11。
newcomers-session = 请首次与会的代表参加新代表情况介绍会。

fellowships-title = 与会补贴
# CL8-17-A25。
fellowship-kinds = 为帮助符合条件的国家派代表与会，此次会议提供两种补贴：到场参会的补贴和远程与会补贴。
# CL8-17-A26。
fellowship-remote = 远程与会补贴用于报销会议期间的联网费用。
# CL8-17-A27：数目为参数。
fellowship-number =
    { $count ->
       *[other] 到场参会的，在资金允许的范围内，每个国家最多可获得{ $count }份部分补贴。
    }
# CL8-17-A28。
fellowship-covers = 一份部分补贴或为机票（一张从该成员国到会场、路线最直接且最经济的经济舱往返机票），或为适当的每日津贴（用于住宿、膳食和零星开支）。
# CL8-17-A29。
fellowship-ticket = 一个国家申请一份以上部分补贴的，其中至少一份须为机票。
# CL8-17-A30。
fellowship-rest = 其余参会费用均由申请人所属组织承担。
# CL8-17-A31。
fellowship-inclusion = 依照全权代表大会第213号决议（2018年，迪拜），鼓励提名者顾及性别平衡，并吸纳残疾人和有具体需求的人。
# CL8-17-A32。
fellowship-criteria = 补贴的发放取决于国际电联可用的预算、积极参与的程度（包括提交书面文稿）、在国家和区域之间的公平分配、残疾人和有具体需求者的申请，以及性别平衡。
# CL8-17-A33。
fellowship-forms = 两种补贴的申请表均在{ $page }。申请请以电子邮件发送{ $email }，或传真至{ $fax }。
fellowship-forms-mail = 两种补贴的申请表均在{ $page }。申请请以电子邮件发送{ $email }。
# CL8-17-A34。
fellowship-until = 与会补贴申请最晚须在{ $until }收到。
# CL8-17-A35。
fellowship-approved = 提出申请者必须事先注册，且注册已获联系人批准。
# CL8-17-A36。
fellowship-start = 强烈建议至少在会议开始前{ $ahead }注册并着手申请。

visa-title = 签证协办
# CL8-17-A37。
visa-mission = 需要签证者，必须在入境之前向东道国驻本国的使馆或领事馆申请；本国没有此类机构的，向距启程国最近的此类机构申请。所需时间不一，请直接询问该机构并及早申请。
# CL8-17-A38。
visa-official = 如遇困难，国际电联可应代表所属主管部门或实体的正式请求，与东道国当局联系。
# CL8-17-A39。
visa-letter = 签证协办函通常在联系人批准注册{ $after }后发出。
# CL8-17-A40。
visa-request = 因此，申请协办函应最迟于{ $until }在注册表中勾选相应方框，即至少在会议开幕日之前{ $ahead }。
# CL8-17-A41。
visa-questions = 有关问题请向差旅科提出：{ $address }
visa-questions-marked = 有关问题由差旅科（{ $address }）解答，来函请注明“{ $subject }”。

# CL11-20-A11。
no-travel-title = 与会补贴和签证协办
no-travel = 虚拟会议无需旅行，因此既没有与会补贴，也没有签证协办。

# CL8-17-A42。
visiting-title = 到访{ $place }
visiting = 供到访{ $place }的代表使用的实用信息：{ $address }
hotels = 向代表提供优惠价格和免费公共交通卡的酒店：{ $address }

# 提前或延后的时间长度。
length =
    { $unit ->
        [hours]
            { $count ->
               *[other] { $count }小时
            }
        [days]
            { $count ->
               *[other] { $count }天
            }
        [weeks]
            { $count ->
               *[other] { $count }周
            }
       *[months]
            { $count ->
               *[other] { $count }个月
            }
    }

# 议程附件。
agenda-title = 议程草案
# CL8-17-B1、CL13-17-12、CL11-20-B16。
label-note = 注
updates-in = 本议程的更新见{ $document }。
updates-as-document = 本议程的更新以临时文件（TD）发布。
updates-on-page = 本议程的更新见{ $page }。
agenda-table-title = 议程各项
column-number = 编号
column-item = 项目
column-documents = 文件
# CL13-17-14、CL11-20-B4：待作决定的案文。
text-amendment = 对{ $number }的修正
text-carried = { $text } – { $document }
text-with-title = ITU-T { $text }：{ $title }
# CL11-20-B5：主席的询问，答复载入报告。
ipr-call = 询问：有谁了解实施或发布正在审议的建议书时可能需要使用的知识产权（专利、软件或文字的版权、商标）？
management-note-virtual = { $group }管理班子公开的扩大会议以虚拟方式举行，时间为{ $date } { $hours }。
management-note = { $group }管理班子公开的扩大会议的举行时间为{ $date } { $hours }。
