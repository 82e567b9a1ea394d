# 按照传统批准程序启动成员国磋商的通函。
# 每条注释后面的条款，是其文字或惯用语所依据的规则。
# 只为某一通函撰写的段落置于第4段之后。

# 第1号决议9.3.1、9.4.1：征询对象。
to-member-states = 国际电联各成员国主管部门

# 第1号决议9.3.1、9.4.3：通报对象。
copy-sector-members = ITU-T部门成员
copy-associates = { $group }部门准成员
copy-academia = 国际电联学术成员
copy-officers = { $group }正副主席
copy-bdt = 电信发展局主任
copy-br = 无线电通信局主任

# 第1号决议9.3.1：行为、案文状态、类别和编号、会议。
subject = 就提议在{ $group }会议（{ $days }，{ $place }）上批准的{ $texts }征询成员国意见

# 第1段。第1号决议9.3.1：采用该程序的意向及适用的版本。
intention = { $group }拟在下次会议（{ $days }，{ $place }）上采用世界电信标准化全会{ $edition }第9节规定的传统批准程序，以期批准{ $texts }。该次会议的议程和其他参会信息，将载于电信标准化局第{ $letter }号集体函。

# 第2段。第1号决议9.3.1：概要及案文所在文件。
annexed =
    { $count ->
        [1] 附件1列出提议批准的案文的标题、概要，以及载有已确定案文的文件。
       *[other] 附件1列出提议批准的案文（共{ $count }份）的标题、概要，以及载有已确定案文的文件。
    }

# 第3段。第1号决议9.4.1、9.4.3：磋商、所提问题、何者可以回复、期限与方式。
consultation =
    { $count ->
        [1] 本通函依照第1号决议第9.4节正式启动与成员国的磋商，所提问题是：可否在上述会议上审议该案文以便予以批准。只有成员国可以回复。请成员国填写附件2中的表格并寄回，表格须在{ $deadline }之前送达。
       *[other] 本通函依照第1号决议第9.4节正式启动与成员国的磋商，所提问题是：可否在上述会议上审议附件1所列案文（共{ $count }份）以便予以批准。只有成员国可以回复。请成员国填写附件2中的表格并寄回，表格须在{ $deadline }之前送达。
    }

# 第4段。第1号决议9.4.4、9.4.5：回复中的比例，以及不授权时须说明的内容。
threshold = 如成员国的回复中有{ $share }%或以上支持审议批准，则将专门安排一次全体会议采用批准程序。未回复的成员国不计算在内。不授权研究组这样做的成员国，必须将其不同意的理由告知电信标准化局主任，并指出哪些修改可能有助于推进此项工作。

annex-1-title = 已确定案文的概要及出处
annex-2-title = 成员国回复表

# 附件1，每份案文。$kind：new（新）、revised（经修订的）、amendment（修正）。
text-heading =
    { $kind ->
        [revised] ITU-T { $number }建议书修订草案{ $formerly }[{ $report }]
        [amendment] ITU-T { $number }修正草案{ $formerly }[{ $report }]
       *[new] ITU-T { $number }新建议书草案{ $formerly }[{ $report }]
    }
text-title = { $title }
label-summary = 概要
text-summary = { $summary }

# ITU-T A.5建议书：需要论证的参考文献。
references-justified = 该案文含有须按ITU-T A.5建议书进行论证的规范性参考文献，论证见[{ $document }]。
references-none = 该案文没有须按ITU-T A.5建议书进行论证的规范性参考文献。
references-unknown = 须按ITU-T A.5建议书进行论证的规范性参考文献：{ $unknown }

label-note = 电信标准化局注
# 第1号决议9.4.2。$database为专利和软件版权数据库的地址。
ipr-none-received = 在本通函发出之日（{ $date }），电信标准化局没有收到涉及本案文草案的知识产权声明。情况可能变化，请各成员查询数据库：{ $database }
# 第1号决议9.4.2和附录II：附录II建议的惯用语置于此处。
ipr-received = 截至本通函发出之日（{ $date }），电信标准化局收到一份或多份声明，表示实施本案文草案可能需要使用受专利（已授予或申请中）或软件版权保护的知识产权。已知情况可在数据库中查阅，请各成员查询：{ $database }
ipr-unknown = 截至本通函发出之日（{ $date }）收到的知识产权声明：{ $unknown } 请各成员查询数据库：{ $database }
