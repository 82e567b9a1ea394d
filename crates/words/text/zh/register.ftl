# 信函登记册、信函页面、表格中的列表，以及读入的信函所引起的行为。

site-nav-letters = 信函
page-letters-lead = 电信标准化局的通函和各组的集体函。编号在每个研究期重新开始：研究期、系列和编号合在一起才能确定一封信函。
page-letters-series = 系列
page-letters-any = 不限
page-letters-letter = 信函
page-letters-about = 涉及
page-letters-empty = 尚无信函。由电信标准化局为会议或案文起草，或登记在他处发出的信函。
page-letters-none-such = 没有此类信函。
page-letters-all = 显示全部{ $count }封信函
page-letters-count = { $count }封信函
letter-series-circulars = 通函
letter-series-collective-letters = 集体函
letter-kind-collective-letter = 集体函
letter-kind-tap-consultation = 磋商通函
letter-kind-tap-result = 结果通函
letter-state-draft = 草稿
letter-state-approved = 已获批准
letter-state-issued = 已发出
letter-state-taken-over = 在他处发出
letter-state-withdrawn = 已撤回
letter-corrigendum = 第{ $number }号勘误

letter-now-draft = 第{ $revision }稿已起草。由第二人阅读并批准后发出。只有电信标准化局能看到草稿。
letter-now-approved = 第{ $revision }稿已由第二人批准，可以发出。如再修改，须重新批准。
letter-now-issued = 已于{ $day }发出，不再改动。如有错误，以勘误更正。
letter-now-corrigendum = 已于{ $day }发出，用于更正另一封信函；被更正的信函保持原样。
letter-now-taken-over = 该函在他处发出，日期为{ $day }，按其来源登记于此。来源未提供的内容仍属未知。
letter-now-taken-over-undated = 该函在他处发出，来源未提供日期，按其来源登记于此。来源未提供的内容仍属未知。
letter-now-withdrawn = 草稿已放弃，从未发出。

page-letter-revision = 第{ $revision }稿
page-letter-corrected = 本函已更正：
page-letter-days = 截止日期
page-letter-due = 事项
page-letter-computed = 按规则
page-letter-set = 由人设定
page-letter-printed = 印明
page-letter-differs = 与规则所得日期不同
page-letter-weekend = 周末
page-letter-why = 更正内容及原因
page-letter-went-to = 收函方
page-letter-would-go-to = 如今日发出的收函方
page-letter-to-nobody-known = 收函方在此未知。
page-letter-to = 致
page-letter-copy = 抄送
page-letter-drafted-by = 起草人
page-letter-entered-by = 登记人
page-letter-last-by = 最后修改人
page-letter-approved-by = 批准人
page-letter-no-paper = 无法编写文件：所涉事项的已知情况不足。
page-letter-rewritten = 根据来源提供的事实重新编写。此处不存有该函原件。
page-letter-not-the-letter = 这是该函今日的样子，并非正式信函。
page-letter-enclosed = 随附文件
page-letter-history = 经过
page-letter-draft = 文件
page-letter-draft-text = 如今日发出时的样子，采用下一个编号。旁边列出从文件本身读回后发现的问题。
page-letter-elsewhere = 下列语文的文件在他处编写，在发出信函时提交：

page-letter-of-meeting = 会议的信函
page-letter-of-text = 信函
page-letter-none-yet = 尚无信函。

page-issue-ready = 将要发出的内容
page-issue-look = 查看
page-issue-not-printed = 该文件含有PDF字体中没有的字符，只能以网页形式发出。
page-issue-elsewhere = 在他处编写的{ $language }文件
page-issue-not-there = 被更正的信函尚未送达{ $count }个收函方：待发、被拒、退回或存疑。请见该信函的页面。
page-issue-confirm = 我已阅读所列问题和未给出的事实；信函仍然发出。
page-issue-changed = 未发出：由于事实、编号或日期有变，文件与您所查看的不同。请重新查看后再发出。
page-issue-unconfirmed = 未发出：文件中确有错误，或有事实未给出。请在草稿或会议事实中更正；或在下方说明信函仍然发出。
page-preview-letter-to = 收函方
page-preview-public = 将公开

page-act-go-on = 继续
page-act-held = 表格显示目前已知的内容。您清空的内容将重新变为未知。
page-act-then = 其后
page-act-skip = 略过此项
page-act-doubtful = 读取存疑：请与信函核对。
page-act-some-doubtful = 阅读程序对部分字段没有把握，已作标记。提交前请与信函核对。
page-act-row-fields = 各字段的含义
page-act-row-add = 增加一行
page-act-row-insert = 在此行前插入
page-act-row-remove = 删除
page-act-row-up = 上移
page-act-row-down = 下移

page-read-legend = 从中读出内容的词语标有编号，旁边的事实标有相同编号。实线：本系统自身的措辞；虚线：可能；点线加框：存疑。
page-read-whole = 取自整行
page-read-doubtful =
    { $count ->
        [0] 其中没有存疑的。
       *[other] 其中{ $count }项存疑。
    }
page-read-acts = 由此引起的行为
page-read-acts-text = 每项行为都打开一张表格，其中填有信函提供的内容。请核对后提交，随后打开下一项。
page-read-acts-others = 这些行为由秘书处承担。电信标准化局的一名官员核对后提交。
page-read-acts-none = 该函引起的一切均已在此登记。
page-read-open = 打开表格
page-read-missing = 信函未提供：
page-read-act-doubtful = 有{ $count }个字段须与信函核对

propose-collective-letter = 第{ $number }号集体函
propose-circular = 电信标准化局第{ $number }号通函
propose-circular-name = 第{ $number }号通函

refusal-told-in-no-language = 关于{ $meeting }的某项文字未以任何语言给出。请用英文、中文或两种语言填写，或将其略去。
deadline-fellowship-advised-start = 与会补贴：建议开始申请的日期
read-acts-missing = 信函未提供而必需的字段：{ $fields }
read-acts-doubtful = 须与信函核对的字段：{ $fields }
page-act-row-more = 更多字段
field-help-meeting-describe-on = 举行的日期。
field-help-meeting-describe-email = 办公室的电子邮件地址。
field-help-letter-draft-kind = 会议的集体函，或关于案文的通函。
field-help-letter-take-over-kind = 会议的集体函，或关于案文的通函。
field-help-letter-draft-languages = 信函发出所用的语文。
field-help-letter-revise-languages = 信函发出所用的语文。
field-help-letter-correct-languages = 信函发出所用的语文。
field-help-letter-take-over-languages = 已知发出时所用的语文。
field-help-meeting-describe-languages = 会议的工作语文；仅以英文举行的会议只选英文。
page-letter-unknown = 有{ $count }项事实未给出；文件在相应位置注明。
page-letter-proof = 送达情况
page-letter-proof-none = 尚未交付邮件服务器或邮寄。
page-letter-proof-count = { $addressees }个收函方中，{ $delivered }个已交付或邮寄。
page-letter-proof-state = 状态
page-letter-proof-said = 服务器的答复
scene-letters = 信函2021年
scene-help-letters = 两封集体函及其会议，按发出时的原样：一次全虚拟会议和一次特别电子化全体会议。可在此读入信函，并查看由此引起的行为。
field-fellowship-advised-start = 补贴（建议）
