# 所有信函共用的词语。此处的改动会影响全部信函。

# 来源未提供某一事实时印出的文字。
unknown = [未提供]

# 演练文件上的标记。
mark-rehearsal = 演练：本文件不具效力

# “甲、乙和丙”
list-comma = { $first }、{ $next }
list-and = { $first }和{ $next }

# 信函中引用的版本。
edition-res1-2016 = 第1号决议（2016年，哈马马特，修订版）
edition-res1-2022 = 第1号决议（2022年，日内瓦，修订版）

study-group = ITU-T第{ $number }研究组
study-group-with-title = ITU-T第{ $number }研究组（{ $title }）

# $kind：new（新）、revised（经修订的）、amendment（修正）。$numbers：“Q.1”、“Q.1和Q.2”。
draft-text =
    { $kind ->
        [revised]
            { $count ->
               *[other] ITU-T { $numbers }建议书修订草案
            }
        [amendment]
            { $count ->
               *[other] ITU-T { $numbers }修正草案
            }
       *[new]
            { $count ->
               *[other] ITU-T { $numbers }新建议书草案
            }
    }
determined-draft-text =
    { $kind ->
        [revised]
            { $count ->
               *[other] 已确定的ITU-T { $numbers }建议书修订草案
            }
        [amendment]
            { $count ->
               *[other] 已确定的ITU-T { $numbers }修正草案
            }
       *[new]
            { $count ->
               *[other] 已确定的ITU-T { $numbers }新建议书草案
            }
    }
# 同上，用于表格的行首。
row-text =
    { $kind ->
        [revised] ITU-T { $number }建议书修订草案
        [amendment] ITU-T { $number }修正草案
       *[new] ITU-T { $number }新建议书草案
    }

# 案文在起草期间的代号。
formerly = （前{ $provisional }）

circular-name = 电信标准化局第{ $circular }号通函
salutation = 尊敬的先生/女士：
closing = 顺致敬意！
signed-as = 电信标准化局主任
place-and-date = { $place }，{ $date }
annex = 附件{ $number }
annex-count =
    { $count ->
       *[other] 附件：{ $count }件
    }
record-head = 本通函发出时，秘书处的公开记录共有{ $size }条，其根值为{ $root }。

label-issued = 发出
label-to = 致
label-copy = 抄送
label-subject = 事由
label-telephone = 电话
label-fax = 传真
label-email = 电子邮件
label-web = 网址
