# 操作各栏可取的值。


# 答复与渠道。

option-authorize = 授权审议
option-authorize-with-comments = 授权审议，附有意见
option-not-authorize = 不授权审议
option-not-explicit = 未明确表示授权与否
option-form = 通过表格
option-mail = 信函
option-e-mail = 电子邮件
option-fax = 传真
option-matches = 与扫描件一致
option-differs = 与扫描件不一致
option-may-proceed = 研究组可以审议该案文
option-not-at-this-meeting = 不在本次会议审议

# 案文与程序。
option-new = 新建议书
option-revised = 修订建议书
option-amendment = 修正
option-tap = 传统批准程序（TAP）
option-aap = 备选批准程序（AAP）
option-consensus = 协商一致
option-vote = 成员国表决
option-no-consensus = 未能协商一致，也未表决
option-cv-246d = 《公约》第246D款
option-cv-246f = 《公约》第246F款
option-cv-246h = 《公约》第246H款
option-none = 无
option-principles = 原则上
option-methodology = 方法上
option-delivered = 已随案文提交
option-missing = 缺
option-not-needed = 不需要
option-td = 载于临时文件
option-res1-2016 = 第1号决议（2016年，哈马马特，修订版）
option-res1-2022 = 第1号决议（2022年，日内瓦，修订版）

# 会议上的修改与提交全会。
option-editorial-only = 仅属编辑性质
option-technical = 技术性或编辑性修改
option-major = 重大：影响原意或原则性问题
option-contribution = 文稿
option-consultation-result = 磋商结果
option-liaison-statement = 联络声明
option-administrative = 涉及整个ITU-T的行政事项
option-delicate = 特别困难或敏感
option-no-agreement = 研究组内未能达成一致
option-seeks-approval-there = 研究组寻求由全会批准

# 语文，以各自语文书写。
option-ar = العربية
option-zh = 中文
option-en = English
option-fr = Français
option-ru = Русский
option-es = Español

# 角色、成员、各组。
option-director = 电信标准化局主任
option-tsb-officer = 电信标准化局官员
option-chair = 组主席
option-focal-point = 成员的联系人
option-delegate = 代表团团长
option-member-state = 成员国
option-sector-member = 部门成员
option-associate = 部门准成员
option-academia = 学术成员
option-study-group = 研究组
option-working-party = 工作组
option-regional-group = 区域组
option-assembly = 全会

# 应办事项：与各处用词相同。
option-circular = { duty-circular }
option-collective-letter = { duty-collective-letter }
option-notice-to-others = { duty-notice-to-others }
option-text-in-official-languages = { duty-text-in-official-languages }
option-advice-to-chair = { duty-advice-to-chair }
option-comments-td = { duty-comments-td }
option-plenary-session = { duty-plenary-session }
option-corrigendum = { duty-corrigendum }
option-reservations-in-report = { duty-reservations-in-report }
option-note-on-text = { duty-note-on-text }
option-result-circular = { duty-result-circular }
option-itu-notification = { duty-itu-notification }
option-pre-publication = { duty-pre-publication }
option-publication = { duty-publication }
option-cover-text = { duty-cover-text }
option-lists = { duty-lists }
option-return-to-study-group = { duty-return-to-study-group }
option-inform-sg3-chair = { duty-inform-sg3-chair }
option-prompt-attention = { duty-prompt-attention }
option-tell-assembly = { duty-tell-assembly }
option-report-to-assembly = { duty-report-to-assembly }
option-ask-for-reasons = { duty-ask-for-reasons }
