# 成员国回复表，可单独使用，也是通函的附件2。

title = 成员国对电信标准化局第{ $circular }号通函的回复

# 事由引用通函的编号和标题。
subject = 成员国对电信标准化局第{ $circular }号通函“就{ $texts }征询意见”的回复

label-from = 发自
label-name = 姓名
label-position = 正式职务
label-address = 通信地址
label-date = 日期
label-place = 地点
label-administration = 主管部门（成员国）
label-signature = 签名

# 签名者的声明：意见属于主管部门。
statement =
    { $count ->
        [1] 关于就电信标准化局第{ $circular }号通函所列已确定的案文草案征询成员国意见一事，现将我主管部门的意见告知如下表。
       *[other] 关于就电信标准化局第{ $circular }号通函所列已确定的案文草案（共{ $count }份）征询成员国意见一事，现将我主管部门的意见告知如下表。
    }

# 第1号决议9.4.1、9.4.4。
choose = 每份案文的两个方框中，请只勾选一个。
column-text = 案文
column-opinion = 主管部门的意见
authorize = 授权{ $group }审议本案文以便批准（在此情况下，请在两个圆圈中只选一个）：
no-comments = 没有意见或修改建议
comments-attached = 附上意见和修改建议
not-authorize = 不授权{ $group }审议本案文以便批准（附上持此意见的理由，以及可能有助于推进此项工作的修改的概述）

# 表格以何种方式、在何时之前送达。
return-by = 本表可邮寄、传真或以电子邮件发送，须在{ $deadline }之前送达。
