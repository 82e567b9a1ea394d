# 关于信函发送的说明：由 `plenary dispatch` 给出，也由 `serve` 写到标准错误输出。

dispatch-nothing = 没有待办事项
dispatch-state-planned = 待交付
dispatch-state-handing = 正在交付
dispatch-state-handed-over = 已交付
dispatch-state-deferred = 已推迟
dispatch-state-refused = 被拒绝
dispatch-state-doubtful = 存疑
dispatch-state-bounced = 被退回
dispatch-state-resent = 已改发
dispatch-state-by-post = 待邮寄
dispatch-state-posted = 已邮寄

dispatch-counts = { $letter }，第 { $version } 版：{ $counts }
dispatch-count = { $state } { $number }
dispatch-parcel = { $id }  { $state }  { $name }  { $address }  已尝试 { $attempts } 次
dispatch-no-address = 无电子邮件地址
dispatch-held = 在有人放行发件箱之前，不交付任何信函：{ $reason }

dispatch-task-doubtful = 存疑：服务器可能已经收下。请查看服务器日志，然后执行：plenary dispatch decide ID send-again | count-as-handed-over
dispatch-task-refused = 被服务器拒绝：plenary dispatch resend ID --to ADDRESS | --by-post
dispatch-task-bounced = 被退回：plenary dispatch resend ID --to ADDRESS | --by-post
dispatch-task-long = 推迟超过一天：用 plenary dispatch show ID 查看服务器的答复
dispatch-task-by-post = 待邮寄：plenary dispatch post-list
dispatch-task-unmatched = 不属于任何邮件的报告：plenary dispatch bounce FILE --parcel ID
dispatch-report = { $at }  { $action }  { $recipient }  { $told }（{ $message }）

dispatch-show-letter = 信函：{ $letter }，第 { $version } 版，第 { $position } 条记录
dispatch-show-addressee = 收件人：{ $name }（{ $id }），{ $category }，语文 { $lang }
dispatch-category-to = 主送
dispatch-category-copy = 抄送
dispatch-show-address = 电子邮件地址：{ $address }
dispatch-show-message = Message-ID：{ $message }
dispatch-show-replaces = 代替：{ $id }
dispatch-show-next = 此前不再尝试：{ $at }
dispatch-show-step = { $at }  { $state }，第 { $attempts } 次尝试{ $who }{ $told }
dispatch-show-who = ，由 { $who } 决定
dispatch-show-told = ：{ $told }

dispatch-told-interrupted = 在记下服务器的答复之前，进程已经终止
dispatch-told-no-answer = 正文已经发出，但没有收到答复
dispatch-told-no-connection = 无法连接
dispatch-told-not-begun = 正文发出之前，连接已不可用
dispatch-told-address-unreadable = 电子邮件地址无法识别
dispatch-told-no-smtputf8 = 服务器不接受此类地址（SMTPUTF8）
dispatch-told-letter-not-given = 无法取得信函
dispatch-told-send-again = 再次发送
dispatch-told-counted = 视为已交付
dispatch-told-posted = 已经邮寄
dispatch-told-resent = 已被代替，新邮件为
dispatch-told-came-back = 被退回
dispatch-told-with = { $told }（{ $detail }）

dispatch-decided = { $id }：{ $state }
dispatch-resent = { $old } 已由 { $new } 代替
dispatch-counted =
    { $count ->
       *[other] { $letter }：{ $count }件视为已交付
    }
dispatch-bounce-bounced = { $id } 被退回，现为待办事项：plenary dispatch resend { $id } --to ADDRESS | --by-post
dispatch-bounce-kept = 已随 { $id } 保存；其状态不变（{ $action }）
dispatch-bounce-unmatched = 已保存；不属于此处已知的任何邮件（{ $message }）。请用 --parcel ID 指明
dispatch-bounce-known = 此前已经提交
dispatch-bounce-needs = 请指明 FILE，或者同时给出 --parcel ID 和 --reason TEXT

dispatch-no-parcel = 没有邮件 `{ $id }`
dispatch-several = 有几个邮件以 `{ $id }` 开头
dispatch-wrong-state = 不能这样做：该邮件的状态为“{ $state }”
dispatch-no-mail-address = `{ $address }` 不是电子邮件地址
dispatch-no-officer = `{ $login }` 今天既不是电信标准化局职员，也不是主任
dispatch-no-state = 没有状态 `{ $word }`；可用的有：{ $known }
dispatch-file = 无法读取 { $file }：{ $why }
dispatch-no-typesetter = 本版本不能生成PDF；请使用 --format html 并打印该页面

dispatch-round = 发送：新列入 { $planned } 件，已交付 { $handed } 件，推迟 { $deferred } 件，被拒绝 { $refused } 件，存疑 { $doubtful } 件
dispatch-round-tasks = 发送：需要人工处理：plenary dispatch list --tasks

dispatch-server-unreadable = “{ $url }”不是邮件服务器；请填写smtps://HOST、smtp+starttls://HOST，或填写smtp://HOST:PORT（本网络内的中继）
dispatch-server-password = 密码将以明文发送：请填写smtps://HOST或smtp+starttls://HOST，或在本机运行中继
dispatch-server-login = 登录文件应有两行：用户、密码
dispatch-server-certificate = 证书文件中没有PEM格式的证书，或未以TLS连接邮件服务器
dispatch-server-needs-from = 信函须以某人的名义发出：请加上 --mail-from "NAME <ADDRESS>"

# 邮件中信函以外的文字。
dispatch-mail-subject = { $title }：{ $subject }
dispatch-mail-subject-short = { $title }
dispatch-mail-subject-rehearsal = 演练 – { $title }：{ $subject }
dispatch-mail-subject-rehearsal-short = 演练 – { $title }
dispatch-mail-other-language = 登记的通信语文为{ $wanted }。本函仅以{ $issued }发出。
dispatch-to-chair = { $group }主席
dispatch-to-vice-chair = { $group }副主席

refusal-no-officer = { $login }今日未在电信标准化局任职。由电信标准化局官员或主任决定在途信函的处理。
refusal-parcel-state = 不能这样处理：该邮件的状态为“{ $state }”。请重新查看；可能已有人作出决定，或服务器已有答复。
refusal-letter-not-writable = 不能撰写{ $letter }：此处没有其会议、案文或所勘误的信函。请先登记所缺内容。

# 电信标准化局工作台上的在途信函。
page-dispatch-title = 在途信函
page-dispatch-count =
    { $count ->
       *[other] { $count }个收件人
    }
page-dispatch-addressee = 收件人
page-dispatch-letter = 信函
page-dispatch-said = 最近的答复
page-dispatch-decide = 您可作出的决定
page-dispatch-to = 邮件地址
page-dispatch-why = 原因
page-dispatch-post-list = 附地址的邮寄名单
page-dispatch-more = 其余见命令所列：plenary dispatch list --tasks
page-dispatch-doubtful = 存疑
page-dispatch-help-doubtful = 正文已发送但未收到答复，无从知晓邮件服务器是否已接收。请查看服务器日志。此类邮件不会自动重发。
page-dispatch-refused = 被拒绝
page-dispatch-help-refused = 邮件服务器最终拒绝了该地址。请查找其他地址，或改为邮寄。
page-dispatch-bounced = 被退回
page-dispatch-help-bounced = 邮件已被接收，后又退回。请查找其他地址，或改为邮寄。
page-dispatch-long = 推迟超过一天
page-dispatch-help-long = 邮件服务器未予接收，将继续尝试。请查看服务器的答复；地址或服务器可能需要人工处理。
page-dispatch-by-post = 待邮寄
page-dispatch-help-by-post = 没有登记的邮件地址。请邮寄信函，寄出后注明。
page-dispatch-unmatched = 不属于任何信函的退信报告
page-dispatch-help-unmatched = 有邮件被退回，但找不到相应的信函。请用以下命令指明：plenary dispatch bounce FILE --parcel ID
page-dispatch-do-send-again = 重新发送
page-dispatch-do-count-as-handed-over = 视为已交付
page-dispatch-do-posted = 已邮寄
page-dispatch-do-came-back = 已被退回
page-dispatch-do-resend = 改发至其他地址
page-dispatch-do-resend-by-post = 改为邮寄
page-dispatch-command-send-again = plenary dispatch decide { $id } send-again --as LOGIN
page-dispatch-command-count-as-handed-over = plenary dispatch decide { $id } count-as-handed-over --as LOGIN
page-dispatch-command-posted = plenary dispatch decide { $id } posted --as LOGIN
page-dispatch-command-came-back = plenary dispatch bounce --parcel { $id } --reason TEXT --as LOGIN
page-dispatch-command-resend = plenary dispatch resend { $id } --to ADDRESS --as LOGIN
page-dispatch-command-resend-by-post = plenary dispatch resend { $id } --by-post --as LOGIN

# 通函的发出日期及其证明。
fact-posted-counts = 视为收到日期
page-item-proof = 证明：{ $addressees }个收件人中已交付或寄出{ $delivered }个，最近一次为{ $at }
page-item-proof-none = 证明：尚未交付，共{ $addressees }个收件人
page-item-proof-elsewhere = 证明：该通函并非经信函登记册发出

# 信函的称谓。
letter-called-collective = 电信标准化局第{ $number }号集体函
letter-called-circular = 电信标准化局第{ $number }号通函
letter-called-corrigendum = { $letter }第{ $number }号勘误
