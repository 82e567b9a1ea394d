# 按钮和标题上的文字（act-…），以及对该操作的一句话说明（act-help-…）。


# 名册。

act-body-found = 设立机构
act-help-body-found = 从一个文件录入成员、各组、任命和节假日；这是记录中的第一项操作。
act-body-appoint = 任命
act-help-body-appoint = 自某日起（也可注明至某日止）赋予某登录用户一个角色。

# 会议。
act-meeting-convene = 召集会议
act-help-meeting-convene = 登记某组的一次会议及其日期、地点和时区。
act-meeting-move = 更改会议日期
act-help-meeting-move = 在会议开始前更改日期；各项期限重新计算，已印发的日期保持不变。
act-meeting-open = 宣布开会
act-help-meeting-open = 使会议进入进行状态，以便处理各议项。
act-meeting-delegations-present = 记录出席的代表团
act-help-meeting-delegations-present = 记录出席某议项的成员国代表团；未作记录则不能就该议项作出决定。
act-meeting-close = 宣布闭会
act-help-meeting-close = 结束会议；如无此项操作，会议于末日结束时终止。

# 工作项目及其程序的选择。
act-item-register = 将案文列入工作计划
act-help-item-register = 登记案文及其所属的组和课题；适用何种程序取决于其是否涉及政策或监管问题。
act-item-ipr-statement = 登记专利声明
act-help-item-ipr-statement = 登记一份注明日期的声明，说明实施该案文可能需要使用知识产权。
act-selection-change = 更改程序
act-help-selection-change = 记录研究组或全会对尚未确定的案文更改程序的决定。

# 磋商之前。
act-tap-decide-regionally = 决定适用区域程序
act-help-tap-decide-regionally = 区域组自行决定以该程序处理本区域的事项。
act-tap-examine-regional = 记录第3研究组的审查
act-help-tap-examine-regional = 第3研究组对区域性草案作总体审查，并在原则或方法上提出反对或不提出反对。
act-tap-determine = 确定案文
act-help-tap-determine = 记录会议认定草案已足够成熟、可以寻求批准；自此不得再更改其程序。
act-tap-request = 请主任发出通知
act-help-tap-request = 主席请主任就寻求批准的意向发出通知。
act-tap-deposit = 记录电信标准化局收到的最后文本
act-help-tap-deposit = 电信标准化局记录最后编辑文本及其概要、电子材料和参考文献论证。
act-tap-announce = 发出通知并启动磋商
act-help-tap-announce = 主任通知拟在下一次会议上寻求批准，并询问成员国是否授权审议。
act-tap-distribute = 记录案文的分发
act-help-tap-distribute = 电信标准化局记录案文以何种正式语文、于何日分发。
act-tap-extend = 延长磋商
act-help-tap-extend = 会议推迟后，主任以勘误为全体成员国延长磋商。
act-tap-keep-meeting = 记录偏离并保留会议
act-help-tap-keep-meeting = 会议提前后，主任将案文保留在该次会议上，并记录不再满足的期限。
act-case-take-over = 接续办理既有事项
act-help-case-take-over = 接续办理已处于磋商阶段的事项，按有关信函的内容录入；信函未提供的内容保留为不详。

# 磋商及其结果。
act-tap-reply = 回复磋商
act-help-tap-reply = 成员国表明是否授权审议该案文以便批准；较晚的回复取代较早的回复。
act-tap-register-reply = 登记回复
act-help-tap-register-reply = 电信标准化局按原样登记以信函、电子邮件或传真收到的回复；经另一名官员核对后计入。
act-tap-check-reply = 核对已登记的回复
act-help-tap-check-reply = 由登记人以外的官员将登记内容与扫描件对照。
act-tap-correct-reply = 更正已登记的回复
act-help-tap-correct-reply = 电信标准化局更正误读的回复；其后须再次核对。
act-tap-close-consultation = 截止磋商
act-help-tap-close-consultation = 系统日历在期限届满时关闭表格；这并不作出任何决定。
act-tap-establish-result = 认定结果
act-help-tap-establish-result = 主任认定回复的统计及由此产生的结果。
act-tap-rule-on-no-explicit-reply = 就无明确回复的情况作出裁定
act-help-tap-rule-on-no-explicit-reply = 已收到回复但均未明确表示授权与否：由主任裁定研究组可否审议该案文。
act-tap-seek-again = 记录重新寻求批准的决定
act-help-tap-seek-again = 对于未获授权审议的案文，研究组或工作组重新决定寻求批准。

# 会议上。
act-tap-present-final-text = 提交最后形式的案文
act-help-tap-present-final-text = 注明可供全体与会者使用的、载有最后形式案文的文件。
act-tap-accept-change = 接受修改
act-help-tap-accept-change = 会议接受对案文的修改，并注明书面依据；如属重大修改，还须有主席的认定。
act-tap-defer = 推迟审议
act-help-tap-defer = 主席将案文推迟至另一次会议审议。
act-tap-oppose = 反对批准
act-help-tap-oppose = 代表团表示反对；只要有一个代表团反对，案文即不获批准。
act-tap-withdraw-opposition = 撤回反对
act-help-tap-withdraw-opposition = 代表团在作出决定之前撤回反对。
act-tap-reserve = 提出保留
act-help-tap-reserve = 代表团不表示反对，但要求将其保留载入报告并附于案文。
act-tap-withdraw-reservation = 撤回保留
act-help-tap-withdraw-reservation = 代表团在作出决定之前撤回其保留。
act-tap-request-more-time = 要求更多时间
act-help-tap-request-more-time = 代表团要求更多时间考虑其立场；此项要求只能在会议期间提出。
act-tap-withdraw-more-time = 撤回更多时间的要求
act-help-tap-withdraw-more-time = 代表团不再需要更多时间，并在作出决定之前说明。
act-tap-abstain = 弃权
act-help-tap-abstain = 代表团不参与决定，在作出决定时不予计入。
act-tap-revoke-abstention = 撤销弃权
act-help-tap-revoke-abstention = 代表团改为参与决定；此项操作只能在会议期间作出。
act-tap-decide = 提请作出决定
act-help-tap-decide = 主席将案文提请出席的成员国代表团决定；如无反对且无代表团要求更多时间，即获批准。

# 会后。
act-tap-confirm-decision = 确认决定
act-help-tap-confirm-decision = 结果重新认定后仍支持有关决定的，由主任予以确认。
act-tap-correct-decision = 更正决定
act-help-tap-correct-decision = 结果重新认定后不再支持有关决定的，由主任予以更正。
act-tap-oppose-formally = 提出正式反对
act-help-tap-oppose-formally = 其代表团曾要求更多时间的成员国在期限内反对批准；该事项随即退回研究组。
act-tap-register-opposition = 登记正式反对
act-help-tap-register-opposition = 电信标准化局登记以信函、电子邮件或传真收到的正式反对。
act-tap-check-opposition = 核对登记的反对
act-help-tap-check-opposition = 由登记人以外的官员对照扫描件核对；核对无误后，该反对自收到之时起有效。
act-tap-end-more-time = 结束更多时间期间
act-help-tap-end-more-time = 系统日历结束该期间；如无正式反对，案文即获批准。
act-tap-proceed-again = 继续推进
act-help-tap-proceed-again = 正式反对之后，主席在与有关各方磋商后继续推进，无须重新确定案文。
act-tap-refer-to-assembly = 提交全会
act-help-tap-refer-to-assembly = 研究组将案文提交全会，并在其报告中载明最后案文和理由。
act-tap-notify-result = 通报结果
act-help-tap-notify-result = 主任以通函告知成员该案文是否获得批准。
act-tap-correct-editorially = 记录编辑性更正
act-help-tap-correct-editorially = 经研究组主席同意，电信标准化局更正已批准案文中的明显疏漏。
act-tap-refer-adverse-case = 向主任提交情况
act-help-tap-refer-adverse-case = 认为自身因已批准的案文受到不利影响的成员国，将情况提交主任。
act-tap-carry-out = 记录应办事项已办理
act-help-tap-carry-out = 注明能够表明应办事项已经办理的文件。
act-body-rotate-signing-key = 记录新的签署密钥
act-help-body-rotate-signing-key = 此后由另一密钥签署摘要和回执；原密钥所签署者仍然有效。
