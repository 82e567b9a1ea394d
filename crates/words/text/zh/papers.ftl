# 文件呈现时在信函文字之外补充的文字。

# 屏幕阅读器对方框和空白处的读法。
paper-box-square = 待勾选的方框
paper-box-round = 待选的圆圈
paper-blank = 待填写
paper-addressees = 收件方
paper-letterhead = 发件方
paper-page = 第{ $page }页，共{ $pages }页

# Word表格的空白栏目中，在填写之前显示的文字。
paper-control-text = 点击此处填写
paper-control-date = 点击此处选择日期

# 屏幕阅读器对PDF表格栏目的读法：栏目所属部分（“发件人”、某一案文）及其名称。
paper-field-of = { $of }：{ $label }
