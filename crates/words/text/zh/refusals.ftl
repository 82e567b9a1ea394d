# 操作未被接受的说明：不能做什么、事实如何、怎样才能成立。条款由页面印在旁边。


# 步骤的先后。

refusal-not-begun = { $text }的批准程序尚未开始。研究组或工作组确定该案文之后，或电信标准化局依据有关信函接续办理该事项之后，程序方可开始。
refusal-not-at-this-stage = { $text }目前处于“{ $stage }”。这一步骤属于程序的另一阶段；该案文的页面列明现在可以采取的步骤以及由谁采取。
refusal-only-calendar = { $text }的这一步骤在期限届满后由系统日历自动完成，任何人均不得手动操作。对此无须采取任何行动。
refusal-not-due = { $text }的期限尚未届满。届满时系统日历将自动完成这一步骤，无须采取任何行动。
refusal-field-empty = { $text }的这一步骤要求填写所标出的栏目，而该栏为空。请填写后重新提交。
refusal-date-in-the-future = 为{ $text }填写的日期或时间尚未到来。只能记录已经发生的事项：请填写实际发生的日期，或待其发生后再记录。

# 由谁来做。
refusal-act-unknown = 没有名为“{ $act }”的操作。请从页面所列的操作中选择。
refusal-nobody-may = 任何登录用户均不得提出此项操作：{ $act }。此类步骤由系统日历在期限届满时完成；机构的设立则在保存记录的机器上一次性完成。
refusal-no-authority = “{ $login }”今日所担任的角色均不允许此项操作：{ $act }。可以办理的是：{ $roles }。请由具有该角色的人员办理，或由主任任命“{ $login }”担任该角色。
refusal-only-director = { $text }的这一步骤只能由电信标准化局主任采取。请提请主任办理。
refusal-only-secretariat = { $text }的这一步骤由电信标准化局采取。请由电信标准化局官员或主任办理。
refusal-only-chair = 此事应由{ $group }主席办理，或由电信标准化局代表该组办理。请提请其中一方办理。
refusal-only-the-chair-in-person = 此事须由{ $group }主席本人办理，电信标准化局不得代为办理。请提请主席办理。
refusal-deviation-by-director = 只有电信标准化局主任可以为{ $text }记录偏离。请提请主任采取这一步骤，或遵守期限而不作偏离。
refusal-act-id-taken = 此项请求所用的标识已用于另一操作，其记录编号为{ $position }。请改用新的标识重新提交。

# 名册。
refusal-name-unknown = 名册中没有此处所需的成员或组“{ $name }”。请核对名称；如该角色不代表任何成员或组，请勿填写此栏。
refusal-body-founded-already = 一个机构只能由其记录中的第一项操作设立一次，而本记录已属于一个机构：{ $name }。其后的变更应以各自的操作提出。
refusal-ends-before-it-begins = 对{ $name }的任命将在开始之前结束。请更正首日或末日。
refusal-member-unknown = 不能为{ $who }登记关于{ $text }的回复：名册中没有该成员。请对照成员名册核对名称。
refusal-text-unknown = { $text }不在工作计划中。请核对编号；如编号无误，请先由电信标准化局登记该案文。
refusal-text-exists = { $text }不能再次登记：该案文已在工作计划中。请打开已有条目，或为新案文另定编号。
refusal-title-missing = { $text }没有标题，不能列入工作计划。请填写英文全称。

# 会议。
refusal-meeting-unknown = 会议名册中没有有关会议。请核对会议名称；如名称无误，请先由电信标准化局召集该会议。
refusal-meeting-exists = { $meeting }已经召集。请为新会议另定名称，或更改已有会议的日期。
refusal-meeting-ends-before-it-opens = { $meeting }的末日早于首日。请更正日期。
refusal-meeting-has-opened = { $meeting }已经开始或已经结束，不能再就其发出通知，也不能再改期或宣布开会。请选择该组较晚的一次会议。
refusal-meeting-moves-into-the-past = { $meeting }不能改到首日已过的日期。请选择今日或今日之后的日期。
refusal-meeting-not-on-this-day = { $meeting }今日不能宣布开会：会议首日为{ $opens }，末日为{ $ends }。请在会期内宣布开会，或在会议开始前更改日期。
refusal-meeting-not-in-session = { $meeting }不在会议进行期间。须由主席或由电信标准化局代表该组在会期内宣布开会；闭会之后不能再采取任何步骤。
refusal-delegation-is-no-member-state = 不能记录{ $delegation }出席该议项：名册中没有该成员国，而此处只记录成员国代表团。请核对名称。

# 程序的选择。
refusal-selection-locked = { $text }的程序不能再更改：案文已经确定，其程序选择自此不变。只有在确定之前才能更改。
refusal-selection-same = { $text }已适用所填的程序。如需更改，请填写另一程序。
refusal-selection-not-written = 不能更改{ $text }的程序：未注明书面请求。请注明提出该请求的文稿，或文稿截止期限之后的临时文件。
refusal-selection-without-reasons = 不能更改{ $text }的程序：请求未说明理由。请填写该文件所述的理由。
refusal-selection-without-basis = 不能更改{ $text }的程序：请求未以《公约》中允许更改的任何规定为依据。请至少选择列表中的一项规定。
refusal-selection-not-seconded = 不能更改{ $text }的程序：未注明由谁附议。请填写附议该提案的成员国或部门成员。
refusal-selection-by-other-group = 所填的组不能更改{ $text }的程序：只有该案文所属的研究组或全会可以决定。请填写作出决定的一方。
refusal-selection-not-decided = 不能更改{ $text }的程序：未说明会议如何作出决定。请注明是协商一致还是表决。
refusal-selection-no-consensus = { $text }的程序保持不变：未能协商一致，也未进行表决。未能协商一致时，可由出席会议的成员国表决决定。
refusal-selection-not-announced = 不能更改{ $text }的程序：主席未在会议期间宣布这一更改。主席宣布后方可记录。

# 区域性案文。
refusal-not-regional = { $text }不能适用区域程序：该案文不是第3研究组为其某一区域组制定的案文。该案文适用一般程序，由其研究组确定。
refusal-only-regional-group = 只有{ $text }所针对的区域组可以决定适用该程序。请由该区域组主席记录这一决定。
refusal-only-sg3 = { $text }由第3研究组本身审查，而非由其区域组审查。请由第3研究组主席或由电信标准化局代表其记录审查结果。
refusal-regional-first = { $text }属区域性案文，尚不能确定。须先由其区域组决定适用该程序，再由第3研究组对草案作总体审查。
refusal-not-cleared-by-sg3 = { $text }不能确定：第3研究组尚未审查该区域性草案，或已在原则或方法上提出反对。第3研究组审查且无反对之后方可确定。
refusal-not-in-the-region = { $who }不能对{ $text }的磋商作出回复：该案文属区域性案文，只征询其区域组的成员国。只有在发出通知之日属于该区域组的成员国可以回复。

# 确定与请求。
refusal-determined-by-other-group = { $text }不能以该决定为依据：所填的组既不是该案文所属的研究组或其工作组，也不是全会。请填写作出决定的会议所属的组。
refusal-not-under-tap = { $text }不能确定：该案文选择的是备选批准程序。须先由其研究组更改程序选择，方可确定。
refusal-outside-mandate = { $text }不属于{ $group }的职责范围：有关课题未分配给该组，该案文所修正的也不是该组负责的建议书。可由职责范围涵盖该案文的组承担。
refusal-other-chairs-not-consulted = { $text }还涉及{ $groups }的职责范围，而填报的磋商对象中没有这些组的主席。请与其磋商并填写有关组，或说明未磋商的原因。

# 案文与通知。
refusal-no-final-text = 电信标准化局尚未收到{ $text }任何正式语文的最后编辑文本。收到至少一种正式语文的文本后，方可采取这一步骤。
refusal-summary-missing = { $text }不能发出通知：没有概要的案文不完整。请连同概要重新提交案文；此项要求不能以偏离绕过。
refusal-a5-missing = { $text }不能发出通知：其部分规范性参考文献需要按照ITU-T A.5建议书加以论证，而目前没有论证。请重新提交案文并注明载有论证的临时文件。
refusal-electronic-material-missing = { $text }不能发出通知：该案文附有电子材料，而电信标准化局尚未收到。请连同该材料重新提交案文，或由主任记录偏离。
refusal-administrative-to-assembly = { $text }不能为由研究组批准而发出通知：该案文属行政事项，涉及整个ITU-T。此类案文须由研究组提交全会。
refusal-circular-number = 关于{ $text }的通函没有编号，而电信标准化局的通函须以编号引用。请填写该通函的编号。
refusal-announced-already = 关于寻求批准{ $text }的意向已经发出通知。只有在原定会议改期、致使有关期限不再满足时，才能就另一次会议重新发出通知。
refusal-meeting-of-other-group = { $text }不能就{ $meeting }发出通知，因为这是另一个组的会议。请填写其研究组的会议，或其所针对的区域组的会议。
refusal-not-the-next-meeting = 不能就{ $meeting }发出关于{ $text }的通知：通知针对该组的下次会议，或时间尚够的第一次会议，即{ $next }。请填写{ $next }。
refusal-determined-before-the-meeting = { $text }不可能在{ $meeting }于{ $opens }开幕之前由其确定。请填写会议作出决定的日期。
refusal-determined-before-the-decision = { $text }不可能在{ $decided }就其作出决定之前再次确定。请填写会议作出决定的日期。
refusal-posted-before-determination = 关于{ $text }的通函不可能在案文于{ $determined }确定之前发出。请填写其最后一种语文版本的发出日期。
refusal-posted-before-the-fresh-decision = 有关{ $text }的通函不可能在{ $day }重新决定寻求批准之前发出。请填写其最后一种语文版本发出的日期。
refusal-posted-before-the-request = 有关{ $text }的通函不可能在主席{ $day }提出请求之前发出。请填写其最后一种语文版本发出的日期。
refusal-posted-before-the-text = 有关{ $text }的通函不可能在电信标准化局{ $day }收到最后编辑文本之前发出。请填写其最后一种语文版本发出的日期。
refusal-target-before-determination = { $text }不能就{ $meeting }发出通知：通知本应最迟于{ $due }送达，早于案文确定之日（{ $determined }）。请就较晚的会议发出通知；此项要求不能以偏离绕过。
refusal-announced-too-late = { $text }不能就{ $meeting }发出通知：通知最迟应于{ $due }送达，而其发出日期为{ $posted }。请就较晚的会议发出通知，或由主任附理由记录偏离。
refusal-closes-before-it-opens = { $text }的磋商将于{ $closes }截止，早于通函发出之日。如会议日期允许，请填写较晚的截止日期；否则请就较晚的会议发出通知。
refusal-closes-too-late = { $text }的磋商不能于{ $closes }截止：从会议日期倒算，回复最迟应于{ $due }截止。请印发该日或更早的日期，或由主任记录偏离。
refusal-no-languages = 未注明{ $text }以何种正式语文分发。请至少填写一种语文；如某些语文版本将不予分发，由主任记录偏离。
refusal-distributed-before-the-announcement = { $text }的案文不可能在{ $posted }之前为此次磋商分发。请填写实际分发的日期。
refusal-text-too-late = { $text }的正式语文文本最迟应于{ $due }分发，而此次分发的日期为{ $on }。须由主任附理由记录偏离后，方可记录。

# 改期的会议。
refusal-meeting-moved-too-near = { $text }目前不能在{ $meeting }上继续进行：会议已改期，按新的日期，通知最迟应于{ $due }送达。请由主任就下一次会议发出通知，或在记录偏离后保留本次会议。
refusal-closing-too-near = { $text }目前不能在{ $meeting }上继续进行：会议已改期，按新的日期，回复最迟应于{ $due }截止。请由主任就下一次会议发出通知，或在记录偏离后保留本次会议。
refusal-meeting-did-not-move-later = { $text }的磋商不予延长：自通知发出以来，{ $meeting }并未推迟。只有会议推迟时，才以勘误延长磋商。
refusal-extension-not-later = { $text }的磋商已持续至{ $closes }，而勘误只能将其延长。请填写更晚的日期，最迟为{ $due }。
refusal-extension-too-late = { $text }的磋商不能延长至该日：按目前的会议日期，回复最迟应于{ $due }截止。请填写{ $closes }之后、不晚于{ $due }的日期。
refusal-nothing-to-deviate-from = 没有需要记录偏离的事项：按目前的会议日期，{ $text }的各项期限均得到遵守。会议照常举行，无须采取任何操作。

# 磋商。
refusal-only-member-states-reply = { $who }不能对{ $text }的磋商作出回复：磋商只面向成员国。其他意见可作为文稿提交研究组会议。
refusal-no-consultation = 尚未就{ $text }启动成员国磋商。主任就寻求批准的意向发出通知时，磋商随即启动。
refusal-reply-after-close = 关于{ $text }的回复未被接受。回复截止时间为{ $closes }，该回复的收到时间为{ $received }。发送至电信标准化局的意见仍可作为临时文件提供给研究组。
refusal-reply-before-consultation = 不可能在磋商启动之前收到关于{ $text }的回复。请对照扫描件核对收到时间。
refusal-form-needs-one-box = 关于{ $text }的表格须作出且只能作出一种答复：授权审议，或不授权审议。请选择其一；不愿作出任何一种答复的成员国可不回复，未回复者不计算在内。
refusal-comments-without-their-option = 对{ $text }的答复为授权审议且无意见，却填写了意见。请选择附有意见的答复，或删去意见。
refusal-reasons-without-a-no = 对{ $text }的答复为授权审议，却填写了属于另一答复的理由或修改。请将其删去，或作为意见填写，或选择与之相应的答复。
refusal-comments-missing = 关于{ $text }的答复注明附有意见，但没有意见。请填写意见或附上文件，或改为不附意见的授权。
refusal-reasons-missing = 不授权审议{ $text }的答复未说明理由。请填写理由，或附上载有理由的文件。
refusal-changes-missing = 不授权审议{ $text }的答复未概述可能有助于推进此项工作的修改。请填写概述，或附上载有概述的文件。
refusal-form-is-not-registered = 通过表格就{ $text }提交的内容已有记录，无须再次登记。登记只适用于信函、电子邮件和传真；请选择实际的提交方式。
refusal-scan-missing = 以信函、电子邮件或传真就{ $text }提交的内容须连同扫描件一并登记，而目前没有扫描件。请附上信函扫描件或邮件文件。
refusal-reply-unknown = { $text }的磋商中没有第{ $reply }号回复。请从回复清单中选择。
refusal-form-needs-no-check = 关于{ $text }的第{ $reply }号回复是通过表格提交的，没有可供核对的扫描件，无须核对即计入。
refusal-reply-checked-already = 关于{ $text }的第{ $reply }号回复已经核对。如登记有误，请予更正，其后将再次核对。
refusal-checked-by-the-same-person = 关于{ $text }的第{ $reply }号回复不能由登记人核对。请由电信标准化局的另一名官员对照扫描件核对。
refusal-form-is-not-corrected = 关于{ $text }的第{ $reply }号回复是通过表格提交的，电信标准化局不作更正。在磋商截止之前，有关成员国可以提交新的回复予以取代。
refusal-correction-changes-nothing = 关于{ $text }的第{ $reply }号回复已按该答复登记。只有在扫描件显示的答复与登记不同时才需更正。

# 磋商结果。
refusal-replies-unchecked =
    { $count ->
       *[other] { $text }的结果尚不能认定：还有{ $count }份已登记的回复有待核对。请由登记人以外的电信标准化局官员对照扫描件逐一核对。
    }
refusal-replies-misread =
    { $count ->
       *[other] { $text }的结果尚不能认定：有{ $count }份按时收到的回复登记有误，其内容尚不清楚。请由电信标准化局更正或重新登记，并由另一官员核对。
    }
refusal-request-before-the-result = 主席尚不能请求就{ $text }重新发出通知：回复的结果尚未认定。请由主任认定结果，无明确回复时由其裁定；支持不足的，由该组重新作出决定。
refusal-others-not-informed = { $text }的结果尚不能认定：没有文件表明已将磋商一事通知其他各局和参加工作的组织。请记录该通知及其文件，或由主任记录偏离。
refusal-result-not-established = { $text }尚不能在会议上审议：回复已经截止，但是否授权审议尚无定论。须先由主任认定结果，并在没有任何明确回复时就此作出裁定。
refusal-result-does-not-carry = 关于{ $text }的决定不能予以确认：按重新认定的结果，审议未获授权。主任只能更正该决定。
refusal-correction-against-result = 关于{ $text }的决定不能更正为该结果。更正须与重新认定的结果一致，且仅限于不再授权审议的情形；如结果仍授权审议，由主任确认该决定。

# 会议上。
refusal-no-text-in-final-form = { $text }不能提请决定：尚未向全体与会者提供最后形式的案文。请先提交该案文并注明文件。
refusal-text-not-in-all-languages = { $text }不能提请决定：尚未以所有正式语文分发。请由电信标准化局分发尚缺的语文版本，或由主任就此记录偏离。
refusal-presence-not-recorded = { $text }不能提请决定：尚未记录哪些成员国代表团出席该议项。请先予记录。
refusal-no-delegation-decides = { $text }不能作出决定：该议项没有未弃权的成员国代表团出席。请记录出席的代表团，或推迟审议该案文。
refusal-opposing-delegation-is-away = { $text }不能提交决定：{ $who }表示反对，但已不在该议项的出席记录之中。请由其撤回反对，或将其记录为出席。
refusal-did-not-reserve = 该代表团未对{ $text }提出保留，因此无可撤回。无须采取任何行动。
refusal-did-not-ask-here = 该代表团未就{ $text }要求更多时间，因此无可撤回。无须采取任何行动。
refusal-only-delegations = { $who }不能在就{ $text }作出决定时表明立场：只有成员国代表团可以表明立场。可由某一成员国代表团提出此事。
refusal-delegation-not-present = { $who }不能就{ $text }表明立场：该代表团未被记录为出席该议项。请先由主席或由电信标准化局代表该组予以记录。
refusal-did-not-oppose = 该代表团没有反对批准{ $text }，因此没有可以撤回的反对。无须采取任何行动。
refusal-did-not-abstain = 该代表团没有就{ $text }弃权，因此没有可以撤销的弃权。该代表团照常参与决定。
refusal-change-without-ground = 对{ $text }的修改不能接受：该修改不限于编辑性质，且未注明书面依据。请注明其依据的文稿、磋商结果或联络声明。
refusal-change-without-document = 对{ $text }的修改不能接受：未注明载有书面依据的文件。请注明该文件。
refusal-major-without-finding = 对{ $text }的修改属重大修改，没有主席的认定不能接受。主席须与电信标准化局磋商，认定该修改对未派代表出席的成员国是合理的且案文稳定；否则应推迟审议该案文。
refusal-major-change-defers = 对{ $text }的重大修改不能在本次会议上接受：主席未能同时认定该修改对未充分派代表出席的成员国是合理的且案文稳定。请将该案文推迟至另一次会议审议；任何理由均不能绕过此项要求。

# 会后。
refusal-only-member-states-oppose = { $who }不能对{ $text }提出正式反对：名册中没有该成员国。只有其代表团在会议上要求更多时间的成员国可以提出。
refusal-did-not-ask-more-time = { $who }不能对{ $text }提出正式反对：其代表团未在会议上要求更多时间。如案文批准后该成员国认为自身受到不利影响，可将情况提交主任。
refusal-opposition-too-late = 对{ $text }的反对未被接受。提出反对的截止时间为{ $until }，该反对的收到时间为{ $received }。认为自身因案文获得批准而受到不利影响的成员国，可将情况提交主任。
refusal-opposition-before-decision = 对{ $text }的正式反对不可能在会议作出决定之前收到。请核对收到时间；代表团此前的表态属于会议本身的事项。
refusal-opposition-unknown = 对{ $text }没有编号为{ $opposition }的登记反对。请选择一份有待核对的反对。
refusal-opposition-checked-already = 对{ $text }的第{ $opposition }号登记反对已经核对。如登记有误，请重新登记。
refusal-opposition-checked-by-the-same-person = 对{ $text }的第{ $opposition }号反对不能由登记人核对。请由电信标准化局另一官员对照扫描件核对。
refusal-oppositions-unchecked =
    { $count ->
       *[other] { $text }尚不产生任何后果：还有{ $count }份已登记的反对有待核对。请由登记人以外的电信标准化局官员对照扫描件逐一核对。
    }
refusal-others-may-still-oppose = 主席尚不能再次推进{ $text }：{ $who }也曾要求更多时间，可在{ $until }之前提出反对。请在期满或其提出反对之后再推进。
refusal-party-not-consulted = 主席不能继续推进{ $text }：{ $who }曾提出正式反对，而填报的磋商各方中没有该成员国。请与其磋商后填写。
refusal-not-administrative = { $text }不能以此为由提交全会：工作计划中未注明该案文属于涉及整个ITU-T的行政事项。请选择其他理由。
refusal-notified-already = { $text }的结果已以通函通报。此处无须再办理任何事项。
refusal-posted-before-decision = 通报{ $text }结果的通函不可能早于其所通报的决定发出。请核对发出日期。
refusal-notified-too-late = { $text }的结果最迟应于{ $due }通报，而通函的发出日期为{ $posted }。须由主任附理由记录偏离后，方可记录。
refusal-chair-did-not-approve = { $text }不能更正：电信标准化局只有经研究组主席同意方可更正已批准的案文，而没有文件表明主席已经同意。请注明主席表示同意的文件。
refusal-only-member-states-refer = { $who }不能就{ $text }向主任提交情况：只有认为自身受到不利影响的成员国可以提交。请由该成员国主管部门提交。
refusal-duty-not-open = { $text }没有这项待办的应办事项：该事项尚未产生，或已经办理。该案文的页面列明待办的应办事项。
refusal-duty-has-its-own-act = { $text }的这项应办事项须以专门的操作办理并核查期限，仅注明文件不构成办理。请以专门的操作分发正式语文案文，或通报结果。

# 接续办理既有事项。
refusal-edition-differs = 不能接续办理{ $text }：所填的版本不是裁定该操作所适用的版本。请填写该案开始时适用的版本。
refusal-withdraw-opposition-first = { $who }反对批准{ $text }。请先撤回反对，然后可提出保留或要求更多时间。
refusal-revoke-abstention-first = { $who }对{ $text }的决定弃权。请先撤回弃权，然后方可表明立场。
refusal-name-not-usable = “{ $text }”不能用作名称：名称将长期用于网址和信函。请使用字母、数字、空格、句点、连字符和括号，并以字母或数字开头。
refusal-item-not-at-this-meeting = 尚未就{ $meeting }发出关于{ $text }的通知。请填写提议在本次会议上批准的案文。
