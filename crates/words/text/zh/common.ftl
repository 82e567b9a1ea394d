# 各页共用的词语，不属于任何一个程序。

language-en = 英文
language-zh = 中文
language-ar = 阿拉伯文
language-es = 西班牙文
language-fr = 法文
language-ru = 俄文
language-switch = 语言

common-yes = 是
common-no = 否
common-none = 无
place-geneva = 日内瓦
common-unknown = 来源中未提供
common-not-verifiable = 无法根据来源核实
common-invented = 虚构
common-rehearsal = 演练
common-blank = （空）
common-list-separator = {"、"}
common-sentence-separator = {"；"}
common-colon = {"："}
common-in-brackets = （{ $what }）
common-between-parts = {" · "}
common-as-of = 截至{ $date }的情况
common-source = 来源
common-why = 原因
common-details = 详情
common-all = 全部
common-other = 其他
common-and = { $first }和{ $second }
common-label = { $label }：
common-of = { $part }/{ $whole }
common-show = 显示
common-hide = 隐藏
common-back = 返回
common-next = 下一页
common-previous = 上一页
common-first-page = 首页
common-last-page = 末页
common-page-of = 第{ $page }页，共{ $pages }页
common-edit = 修改
common-cancel = 取消
common-preview = 预览
common-print = 打印
common-download = 下载
common-download-as = 下载{ $format }格式
common-copy = 复制
common-sort-by = 按{ $column }排序
common-filter = 筛选
common-search = 搜索
common-search-hint = 搜索全部内容
common-nothing-found = 没有找到与“{ $query }”相符的内容。
common-verify = 核验
common-optional = 选填
common-required = 必填
common-sign-in = 登录
common-sign-out = 退出
common-skip-to-content = 跳至正文
common-open-in-record = 在记录中查看
common-items =
    { $count ->
       *[other] { $count }项
    }
common-documents =
    { $count ->
       *[other] { $count }份文件
    }
common-replies =
    { $count ->
       *[other] { $count }份回复
    }
common-recipients =
    { $count ->
       *[other] { $count }个收件方
    }
common-percent = { $percent }%

# 三种“不”。
common-refused = 未予接受
common-refused-why = 原因
common-refused-clause = 条款
common-refused-remedy = 怎样才能成立
common-invalid = 无法读取所填内容
common-invalid-field = 请检查此栏。
common-fault = 系统出错
common-fault-text = 我方系统出现问题，您发送的内容未被记录。请重试；如问题再次出现，请写信给秘书处并注明编号{ $number }。

# 栏目与标签。
field-act = 操作
field-actor = 操作人
field-addressee = 致
field-answer = 答复
field-clause = 条款
field-comment = 意见
field-date = 日期
field-deadline = 截止期限
field-document = 文件
field-edition = 版本
field-email = 电子邮件
field-fax = 传真
field-from = 自
field-happened = 发生时间
field-hash = 散列值
field-language = 语言
field-meeting = 会议
field-name = 名称
field-number = 编号
field-place = 地点
field-position = 职务
field-reason = 理由
field-received = 收到时间
field-recorded = 记录时间
field-reference = 文号
field-role = 角色
field-state = 状态
field-status = 状况
field-subject = 事由
field-summary = 概要
field-telephone = 电话
field-time = 时间
field-title = 标题
field-type = 类型
field-zone = 时区
