# 以邮寄方式接收信函者的名单：每个收件人一栏，供抄写信封并逐一勾销。

title = 邮寄名单
label-letter = 信函
intro =
    { $count ->
       *[other] 共有{ $count }份需要邮寄。寄出后请在相应的邮件上注明。
    }
table-title = 收件人
column-addressee = 收件人
column-address = 地址、信函和邮件编号
no-address = 没有登记的邮寄地址。
sent = { $letter }，{ $language }。邮件编号{ $parcel }
