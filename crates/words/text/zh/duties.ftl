# 事项事实所产生的应办事项。

duty-circular = 磋商通函
duty-collective-letter = 载有议程的会议集体函
duty-notice-to-others = 通知其他各局和参加工作的组织
duty-text-in-official-languages = 正式语文案文
duty-advice-to-chair = 就结果告知主席
duty-comments-td = 载有所收意见的临时文件
duty-plenary-session = 专为批准安排的全体会议
duty-corrigendum = 通函的勘误
duty-reservations-in-report = 在会议报告中载明保留意见
duty-note-on-text = 附于案文的保留意见说明
duty-result-circular = 结果通函
duty-itu-notification = 在国际电联通知中公布
duty-pre-publication = 在线提供案文并注明可能并非最后文本
duty-publication = 以各正式语文出版
duty-cover-text = 封面的知识产权说明
duty-lists = 建议书清单
duty-return-to-study-group = 将该事项退回研究组
duty-inform-sg3-chair = 将区域组的决定告知第3研究组主席
duty-prompt-attention = 请研究组尽快关注受到不利影响的情况
duty-tell-assembly = 将受到不利影响的情况告知下一届全会
duty-report-to-assembly = 在提交全会的报告中载明最后案文和理由
duty-ask-for-reasons = 索取尚缺的理由
