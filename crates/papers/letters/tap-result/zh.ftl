# 磋商和会议之后，向成员通报各案文结果的通函（第1号决议9.6.1）。
# 每条注释后面的条款，是其文字所依据的规则。
# 只为某一通函撰写的段落置于案文清单之后。

to-members = 国际电联各成员国主管部门
copy-sector-members = ITU-T部门成员
copy-associates = { $group }部门准成员
copy-academia = 国际电联学术成员
copy-officers = { $group }正副主席
copy-bdt = 电信发展局主任
copy-br = 无线电通信局主任

subject = { $texts }的磋商结果和{ $group }会议（{ $days }，{ $place }）的结果

# 第1段。第1号决议9.6.1。
refers = 电信标准化局第{ $consultation }号通函曾就{ $texts }征询成员国意见；{ $group }提议在其会议（{ $days }，{ $place }）上按照世界电信标准化全会{ $edition }第9节的传统批准程序予以批准。
# 第2段。
outcome-follows = 决定的结果见下表，详情列于表后。

table-caption = 决定的结果
column-text = 案文
column-outcome = 结果
column-date = 日期
cell-approved = 批准
cell-not-approved = 未批准
cell-no-date = 无

text-heading =
    { $kind ->
        [revised] ITU-T { $number }建议书修订草案{ $formerly }
        [amendment] ITU-T { $number }修正草案{ $formerly }
       *[new] ITU-T { $number }新建议书草案{ $formerly }
    }
text-title = { $title }

# 第1号决议9.5.3：会上批准。
approved-at-meeting = 于{ $date }在会上批准，没有成员国代表团反对。
# 第1号决议9.5.5：在代表团要求的更多时间内无人反对而批准。
approved-after-more-time = 已批准。会议期间有代表团要求更多时间考虑其立场；至该期限于{ $date }届满时，其成员国没有正式通知反对。
# 第1号决议9.5.3：会上有反对。
not-approved-opposed-at-meeting = 未批准。{ $date }在会上有成员国代表团反对批准。
# 第1号决议9.5.5.2：在代表团要求的更多时间内提出反对。
not-approved-opposed-after-meeting = 未批准。会议期间有代表团要求更多时间考虑其立场；{ $date }，电信标准化局主任收到其成员国的正式反对通知。此事已退回{ $group }。
# 第1号决议9.4.6：支持的回复不足。
not-approved-not-authorized = 未批准。支持审议批准的回复不足{ $share }%，因此会议没有审议批准该案文。
# 第1号决议9.5.2：推迟到另一次会议。
not-approved-deferred = 未批准。{ $date }决定推迟到另一次会议审议。
# 第1号决议9.5.3：没有可作决定的代表团。
not-approved-no-delegation = 未批准。{ $date }没有成员国代表团出席作出决定。
outcome-unknown = 结果：{ $unknown }

# 第1号决议9.4.5、9.4.6：磋商的计票结果。
tally =
    { $count ->
       *[other] 磋商：态度明确的回复共{ $count }份，其中{ $support }份支持审议批准，{ $against }份不支持。程序要求支持的比例达到{ $share }%或以上。
    }
tally-without-view =
    { $count ->
       *[other] 另有{ $count }份回复态度不明确，未计入。
    }
tally-silent = 磋商：没有成员国回复。
tally-unknown = 磋商：回复数目{ $unknown }

# 第1号决议9.5.4：保留意见。
label-reservations = 会议报告中记录的保留意见
reservation = { $delegation }：{ $words }

# 第1号决议9.6.1：预出版的案文。
published = 案文可在此处获取：{ $address }。该文本可能尚非最终出版形式。
published-unknown = 案文的获取地址：{ $unknown }

label-note = 电信标准化局注
# 第1号决议9.4.2和附录II：附录II建议的惯用语置于此处。
ipr-none-received = 在本通函发出之日（{ $date }），电信标准化局没有收到涉及本案文的知识产权声明。情况可能变化，请各成员查询数据库：{ $database }
ipr-received = 截至本通函发出之日（{ $date }），电信标准化局收到一份或多份声明，表示实施本案文可能需要使用受专利（已授予或申请中）或软件版权保护的知识产权。已知情况可在数据库中查阅，请各成员查询：{ $database }
ipr-unknown = 截至本通函发出之日（{ $date }）收到的知识产权声明：{ $unknown } 请各成员查询数据库：{ $database }
