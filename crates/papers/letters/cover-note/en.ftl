# The note on the cover of a new or revised Recommendation.

title = Intellectual property

# Res. 1 9.6.4 a): the formula that the clause suggests belongs here.
no-position = Whoever puts this Recommendation into practice may need to use something to which others claim an intellectual property right. ITU does not judge whether such a claim is proven, valid or applicable, whether it is made by a member of ITU or by anybody else.

# Res. 1 9.6.4 b): the formula that the clause suggests belongs here, in its two variants.
notice-had = On { $date }, the day on which this Recommendation was approved, ITU had received notice of intellectual property, protected by patents or software copyright, that may be needed to put it into practice. There may be news since then: implementers are strongly urged to consult the databases of ITU-T at { $database }
notice-had-not = On { $date }, the day on which this Recommendation was approved, ITU had not received notice of intellectual property, protected by patents or software copyright, that may be needed to put it into practice. There may be news since then: implementers are strongly urged to consult the databases of ITU-T at { $database }
notice-unknown = Notice of intellectual property received by { $date }, the day on which this Recommendation was approved: { $unknown } Implementers are strongly urged to consult the databases of ITU-T at { $database }
