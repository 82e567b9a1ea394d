# Words that all letters share. Every letter may use them; a change here changes all of them.

# Printed where a fact is not given: by no source, or not yet by anybody.
unknown = [not given]

# The mark on papers of a rehearsal.
mark-rehearsal = Rehearsal: this paper has no effect

# "a, b and c"
list-comma = { $first }, { $next }
list-and = { $first } and { $next }

# Editions, as letters cite them.
edition-res1-2016 = Resolution 1 (Rev. Hammamet, 2016)
edition-res1-2022 = Resolution 1 (Rev. Geneva, 2022)

study-group = ITU-T Study Group { $number }
study-group-with-title = ITU-T Study Group { $number } ({ $title })

# $kind: new, revised, amendment. $numbers: "Q.1", "Q.1 and Q.2".
draft-text =
    { $kind ->
        [revised]
            { $count ->
                [one] draft revised Recommendation ITU-T { $numbers }
               *[other] draft revised Recommendations ITU-T { $numbers }
            }
        [amendment]
            { $count ->
                [one] draft amendment ITU-T { $numbers }
               *[other] draft amendments ITU-T { $numbers }
            }
       *[new]
            { $count ->
                [one] draft new Recommendation ITU-T { $numbers }
               *[other] draft new Recommendations ITU-T { $numbers }
            }
    }
determined-draft-text =
    { $kind ->
        [revised]
            { $count ->
                [one] determined draft revised Recommendation ITU-T { $numbers }
               *[other] determined draft revised Recommendations ITU-T { $numbers }
            }
        [amendment]
            { $count ->
                [one] determined draft amendment ITU-T { $numbers }
               *[other] determined draft amendments ITU-T { $numbers }
            }
       *[new]
            { $count ->
                [one] determined draft new Recommendation ITU-T { $numbers }
               *[other] determined draft new Recommendations ITU-T { $numbers }
            }
    }
# The same, at the beginning of a line of a table.
row-text =
    { $kind ->
        [revised] Draft revised Recommendation ITU-T { $number }
        [amendment] Draft amendment ITU-T { $number }
       *[new] Draft new Recommendation ITU-T { $number }
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

label-issued = Issued
label-to = To
label-copy = Copy
label-subject = Subject
label-telephone = Telephone
label-fax = Fax
label-email = E-mail
label-web = Web
