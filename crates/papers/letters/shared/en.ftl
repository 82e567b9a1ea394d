# Words that all letters share. Every letter may use them; a change here changes all of them.

# Printed where no source gives a fact.
unknown = [not given in the source]

# The mark on papers of a rehearsal.
mark-rehearsal = Rehearsal: nothing in this paper is real

# "a, b and c"
list-comma = { $first }, { $next }
list-and = { $first } and { $next }

# Editions, as letters cite them.
edition-res1-2016 = Resolution 1 (Rev. Hammamet, 2016)
edition-res1-2022 = Resolution 1 (Rev. Geneva, 2022)

study-group = ITU-T Study Group { $number }
study-group-with-title = ITU-T Study Group { $number } ({ $title })

# $kind: new, revised, amendment.
draft-text =
    { $kind ->
        [revised] draft revised Recommendation ITU-T { $number }
        [amendment] draft amendment ITU-T { $number }
       *[new] draft new Recommendation ITU-T { $number }
    }
determined-draft-text =
    { $kind ->
        [revised] determined draft revised Recommendation ITU-T { $number }
        [amendment] determined draft amendment ITU-T { $number }
       *[new] determined draft new Recommendation ITU-T { $number }
    }

# The code that a text had while it was worked on. { " " } keeps the space before the bracket.
formerly = { " " }(ex { $provisional })

circular-name = TSB Circular { $circular }
salutation = Dear Sir or Madam,
closing = Yours faithfully,
signed-as = Director of the Telecommunication Standardization Bureau
place-and-date = { $place }, { $date }
annex = Annex { $number }
annex-count =
    { $count ->
        [one] Annex: { $count }
       *[other] Annexes: { $count }
    }
record-head = When this circular was issued, the public record of the secretariat held { $size } entries; its root was { $root }.

label-reference = Reference
label-issued = Issued
label-to = To
label-copy = Copy
label-subject = Subject
label-telephone = Telephone
label-fax = Fax
label-email = E-mail
