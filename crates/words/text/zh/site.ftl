# 网站页面：框架、总览、案文、答复、工作台、会议、规则、记录、演练、帮助。

site-rehearsal = 演练。
site-rehearsal-note = 此处的人员、答复和决定均属虚构；凡国际电联信函所载内容，均注明出处。
site-clock = 时钟：{ $at }
site-turn-clock = 拨动时钟
site-choose-actor = 选择身份
site-visitor = 访客
site-public = 公众
site-search-hint = 案文、代号、条款
site-main-navigation = 主导航
site-nav-board = 总览
site-nav-meetings = 会议
site-nav-clauses = 规则
site-nav-authority = 权限
site-nav-record = 记录
site-nav-help = 帮助
site-nav-desk =
    { $count ->
        [0] 我的工作台
       *[other] 我的工作台（{ $count }）
    }
site-nav-desk-bare = 我的工作台
site-footer = Plenary按照ITU-T自身的规则办理建议书的批准。每一状态和日期均列出其条款。

refusal-attachment-too-large = 文件“{ $file }”超过25 MB。请拆分或缩小后重新发送。
refusal-attachment-empty = 文件“{ $file }”是空的。请重新保存后附上，或不附此文件。
refusal-attachments-too-large = 各文件合计超过100 MB。请减少或缩小后重新发送；“{ $file }”为最后一个。
refusal-attachment-of-other-kind = “{ $file }”的内容不是PDF、DOCX、ODT、纯文本（UTF-8、带标记的UTF-16，或GBK等较早的编码）、PNG、JPEG或TIFF；文件名不作为依据。请另存为上述格式后重新附上。
refusal-request-too-large = 文件总量超过100 MB，未予接收。已送达的填写内容予以保留；请减少或缩小附件后重新提交。
refusal-attachment-unknown = 此处没有文件“{ $file }”。请先提交文件，再以其摘要值引用。
refusal-one-sub-option = 选择第一个方框时须在其两个圆圈中选一个，而目前未选或两者均选。请选择没有意见或附有意见之一。
refusal-no-sub-option = 已选圆圈，而圆圈属于第一个方框。请选择第一个方框，或将两个圆圈均留空。
page-act-see-field = 下方有一栏无法读取；该栏已说明应如何填写。
