# 命令在标准错误输出上说的话。

command-reading = 正在读取记录：已读 { $read } 条，共 { $all } 条

# plenary papers。
command-papers-no-letter = 本系统中没有信函“{ $letter }”
command-papers-written-elsewhere = 本软件不以{ $languages }撰写信函：请另行制成HTML页面，作为文件提交，并将其摘要值加入papers
command-papers-not-printed = 因字体缺少其中某个字符，未生成{ $languages }的PDF：信函将以页面形式发出
