# 操作无法读取的原因。每条说明应如何填写。

invalid-no-such-act = 没有名为“{ $name }”的操作。或许应为“{ $near }”。
invalid-no-object = 操作的各栏应写成一个对象，每栏注明名称。
invalid-no-such-field = 该操作没有这一栏。其各栏为：{ $fields }。
invalid-missing = 此栏必填。请填写后重新提交。
invalid-unreadable = 此处内容无法读取。请按提示填写。
invalid-one-of = 请从下列各项中选择一项：{ $words }。
invalid-day = 日历中没有这一天。请选择日期，或按年-月-日填写，例如2024-09-02。
invalid-moment = 此处不是有效的时刻。请填写日期和时间并注明时区，例如2024-08-20T14:05:00Z，其中Z表示协调世界时。
invalid-moment-in-zone = 因夏令时调整，{ $zone }的时钟会两次显示或从不显示这一时间。请将时区选为协调世界时，并按协调世界时填写。
invalid-zone = 没有这一时区。请填写IANA名称，例如Europe/Zurich或UTC。
invalid-number = 此处不是整数。请只填写数字，不带正负号。
invalid-yes-or-no = 此处请回答是或否。
invalid-act-id = 每项操作须带有由提交方生成的标识：16个随机字节，写成32位十六进制数字。
invalid-twice = 此栏出现了两次，只能取其一。请只填写一次。
invalid-value-of-another-choice = 此项内容属于另一选项。请改选该选项，或将此处留空。
invalid-mail-address = 这不是邮件地址。请填写如name@example.org的地址。
