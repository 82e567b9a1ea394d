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

dispatch-round = 发送：新列入 { $planned } 件，已交付 { $handed } 件，推迟 { $deferred } 件，被拒绝 { $refused } 件，存疑 { $doubtful } 件
dispatch-round-tasks = 发送：需要人工处理：plenary dispatch list --tasks

dispatch-server-unreadable = `{ $url }` 不是邮件服务器；请写 smtp://HOST:PORT
dispatch-server-password = 密码以明文发送，因此只能发给本机上的服务器：请写 smtp://localhost:PORT，或在本机运行一个中继
dispatch-server-login = 登录文件应有两行：用户、密码
dispatch-server-needs-from = 信函须以某人的名义发出：请加上 --mail-from "NAME <ADDRESS>"

# 邮件中信函以外的文字。
dispatch-mail-subject = { $title }：{ $subject }
dispatch-mail-subject-short = { $title }
dispatch-mail-subject-rehearsal = 演练 – { $title }：{ $subject }
dispatch-mail-subject-rehearsal-short = 演练 – { $title }
dispatch-mail-other-language = 登记的通信语文为{ $wanted }。本函仅以{ $issued }发出。
dispatch-to-chair = { $group }主席
dispatch-to-vice-chair = { $group }副主席
