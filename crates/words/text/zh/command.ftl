# 命令在标准错误输出上说的话。

command-reading = 正在读取记录：已读 { $read } 条，共 { $all } 条
