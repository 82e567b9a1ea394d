# 本应不同、但未阻止操作的情况。

warning-reasons-owed = { $who }尚未就{ $text }给出否定答复或正式反对应附的全部内容。该答复或反对仍然有效；电信标准化局将索取理由以及可能有所帮助的修改。
warning-other-chairs-not-consulted = { $text }还涉及{ $groups }的职责范围，而填报的磋商对象中没有这些组的主席。所述原因随请求一并记录。
warning-amended-within-two-years = { $text }所修正的建议书在{ $until }之前通常不应再作修正。该项确定有效；但应说明其所依据的例外。
