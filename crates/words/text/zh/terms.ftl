# 词汇表：每个术语及我们自己撰写的定义。

# 容易混淆的四种状态。

term-determined = 确定
    .definition = 传统批准程序中，研究组或工作组认定某草案已足够成熟、可以寻求批准时所处的状态。此时尚未获得批准。
term-consented = 同意
    .definition = 备选批准程序中，研究组或工作组认定某草案已足够成熟、可以进入最后征询时所处的状态。此时尚未获得批准。
term-agreed = 商定
    .definition = 增补等无须成员国批准的案文，经研究组一致接受后所处的状态。
term-approved = 批准
    .definition = 建议书通过其程序的最后一步之后所处的状态，在此之前均不称批准。
term-determination = 确定（决定）
    .definition = 使草案进入“确定”状态的决定。
term-consent = 同意（决定）
    .definition = 使草案进入“同意”状态的决定。

# 程序及其期限。

term-tap = 传统批准程序
    .definition = 批准建议书的一种方式：先征询成员国是否授权研究组审议，再由出席会议的成员国在无人反对的情况下作出决定。简称TAP，见第1号决议第9节。
term-aap = 备选批准程序
    .definition = 以书面意见为主、较快的建议书批准方式。简称AAP，见ITU-T A.8建议书。
term-last-call = 最后征询
    .definition = 成员可对已获同意的草案提出意见的期限。
term-additional-review = 额外审议
    .definition = 草案因最后征询中的意见而修改之后，再次征求意见的三周期限。
term-consultation = 成员国磋商
    .definition = 就可否由研究组审议并批准已确定的草案征询成员国意见的期间。
term-reply = 回复
    .definition = 成员国在磋商中的答复。只有态度明确的回复才计入，沉默不计。
term-tally = 回复统计
    .definition = 对明确表示支持与不支持的回复的统计，以及规则所要求的比例。
term-reservation = 保留意见
    .definition = 代表团在不反对批准的前提下要求记录的疑虑，载入会议报告并附于案文。
term-abstention = 弃权
    .definition = 代表团声明不参与某项决定，此时视同未出席。
term-opposition = 反对
    .definition = 成员国对批准的正式反对。在传统批准程序中，一个成员国反对即不能批准。
term-unopposed = 无反对
    .definition = 指出席会议的成员国代表团均未反对的决定。
term-comment = 意见
    .definition = 对草案的评论，分为文字性意见和实质性意见。
term-substantive-comment = 实质性意见
    .definition = 会改变案文内容或要求的意见。
term-typographical-comment = 文字性意见
    .definition = 只更正形式、不改变含义的意见。

# 人员与成员。

term-member-state = 成员国
    .definition = 国际电联的成员国家，由其主管部门代表。
term-administration = 主管部门
    .definition = 代表成员国履行其在国际电联义务的政府部门或机构。
term-sector-member = 部门成员
    .definition = 参加本部门工作的公司或组织。
term-associate = 部门准成员
    .definition = 参加一个研究组工作的成员。
term-academia = 学术成员
    .definition = 参加工作的大学或研究机构。
term-delegation = 代表团
    .definition = 某成员派出席会议的人员。
term-delegate = 代表
    .definition = 代表某成员出席会议的人。
term-focal-point = 联系人
    .definition = 成员指定的人员，负责确认注册并接收通知。
term-director = 电信标准化局主任
    .definition = 秘书处的负责人，发出通函、认定结果，并履行程序赋予该职务的职责。
term-tsb = 电信标准化局
    .definition = 本部门的秘书处，简称TSB。
term-chair = 主席
    .definition = 主持一个组及其会议的人。
term-vice-chair = 副主席
    .definition = 协助主席并在必要时代行主席职责的人。
term-rapporteur = 报告人
    .definition = 负责一项课题工作的人。
term-editor = 编辑人
    .definition = 为一项课题起草案文的人。

# 各组。

term-study-group = 研究组
    .definition = 受权研究课题、制定建议书的成员组。简称SG。
term-working-party = 工作组
    .definition = 研究组中负责若干课题的部分。简称WP。
term-wtsa = 世界电信标准化全会
    .definition = 全体成员的大会，决定研究组、课题和规则。简称WTSA。
term-tsag = 电信标准化顾问组
    .definition = 为主任提供咨询、在两届全会之间行使职责的组。简称TSAG。
term-joint-coordination-activity = 联合协调活动
    .definition = 使多个组在同一主题上的工作协调一致的组。简称JCA。
term-focus-group = 焦点组
    .definition = 有限期、向非成员开放、为研究组准备某一主题的组。

# 工作。

term-question = 课题
    .definition = 分配给研究组的研究项目。
term-work-item = 工作项目
    .definition = 正在起草的一份案文及其标题、编辑人和计划日期。
term-work-programme = 工作计划
    .definition = 一个组全部工作项目的清单。
term-study-period = 研究期
    .definition = 两届全会之间的年份。
term-recommendation = 建议书
    .definition = 本部门的标准，其本身不具约束力。
term-supplement = 增补
    .definition = 与建议书相配的资料性案文，经商定而非批准。
term-amendment = 修正
    .definition = 对已出版建议书的补充或更改。
term-corrigendum = 勘误
    .definition = 对已出版建议书或信函的更正。
term-draft = 草案
    .definition = 有待商定或批准的案文。
term-summary = 概要
    .definition = 简要说明目的和内容的文字；缺少概要的草案不视为完整。
term-normative-reference = 规范性参考文献
    .definition = 遵循某案文时必须同时遵循的文件。
term-a5-justification = 参考文献论证
    .definition = ITU-T A.5建议书要求的说明：为何引用其他组织的文件，以及该文件如何取得。
term-ipr-statement = 知识产权声明
    .definition = 声明实施某案文可能需要使用某项专利或软件版权。

# 文件。

term-contribution = 文稿
    .definition = 成员提交给一个组的文件。
term-td = 临时文件
    .definition = 由职务负责人、组或秘书处为一次会议编写的文件。
term-report = 报告
    .definition = 会议情况及其决定的记述。
term-agenda = 议程
    .definition = 会议将依次处理的事项清单。
term-circular = 通函
    .definition = 主任致全体成员的编号信函，用于磋商、结果和通知。
term-collective-letter = 集体函
    .definition = 召集某组会议并说明如何参会的编号信函。
term-liaison-statement = 联络声明
    .definition = 一个组发给另一个组或其他组织的信息，用于行动、征求意见或通报。
term-plenary = 全体会议
    .definition = 全组参加并作出决定的会议。
term-annex = 附件
    .definition = 信函或案文末尾、属于其组成部分的内容。

# 本软件的用语。

term-act = 操作
    .definition = 某人或某职务要求做的一件事；或被接受，或被拒绝，不会只做一半。
term-event = 事件
    .definition = 因操作被接受而记录的事实，永不改动。
term-duty = 应办事项
    .definition = 因决定而须办理的事：一封信函、一项通知、一个须留意的期限。
term-obligation = 待办义务
    .definition = 某人还须或还可做的事、期限以及所依据的条款。
term-refusal = 拒绝
    .definition = 操作未被接受的说明：条款、事实，以及怎样才能成立。
term-deviation = 偏离
    .definition = 主任附理由记录在案的期限或手续上的欠缺；表决和反对不能以此绕过。
term-clause = 条款
    .definition = 规则中的一处：文书、版本和编号。
term-edition = 版本
    .definition = 事项开始时有效的规则版本，该事项始终适用。
term-reading = 释读
    .definition = 对条款未作规定或不明确之处如何理解的编号决定。
term-record = 记录
    .definition = 全部被接受操作的日志，只增不减。
term-receipt = 回执
    .definition = 证明操作及其时间已被记录的凭据，可在本软件之外核验。
term-rehearsal = 演练
    .definition = 为培训或测试而进行的程序演示，其中含有虚构的步骤，不具任何效力。
term-procedure = 程序
    .definition = 规则规定的、从一个状态到下一个状态的各个步骤。
term-computed-date = 计算日期
    .definition = 由规则得出的日期。
term-printed-date = 印发日期
    .definition = 已发出的信函载明的日期，具有约束力。
term-overridden-date = 人工改定日期
    .definition = 由人附理由确定、取代计算日期的日期。
term-working-day = 工作日
    .definition = 既非周末、也不在节假日清单上的日子。
