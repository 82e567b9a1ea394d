# A corrigendum to a collective letter or to a circular that was issued. The letter itself is never changed.
# Paragraphs written for one corrigendum alone follow the table of days; without any, its reason is printed in their place.

# DC-35: the how-manieth to that letter.
title = Corrigendum { $number } to { $letter }
collective-letter-name = TSB Collective letter { $number }
label-file = Reference

# It goes to whom the letter went (C241-1, C241-2, CL8-17-4).
to-member-states = Administrations of the Member States of the Union
to-sector-members = ITU-T Sector Members
to-associates = ITU-T Associates that take part in the work of { $group }
to-academia = ITU Academia
copy-sector-members = ITU-T Sector Members
copy-associates = Associates of { $group }
copy-academia = ITU Academia
copy-officers = Chair and Vice-Chairs of { $group }
copy-bdt = Director of the Telecommunication Development Bureau
copy-br = Director of the Radiocommunication Bureau

subject-meeting = Correction to the invitation to the meeting of { $group } ({ $days })
subject-texts = Correction with regard to the { $texts }

# Paragraph 1.
refers = { $letter } of { $date } is corrected as this corrigendum says. Everything else in it stands.

# DC-3, DC-26: what was printed binds until a corrigendum changes it for all.
days-title = Days that are corrected
column-due = What is due
column-printed = As printed
column-corrected = As corrected
not-printed = not printed
due-translation = Contributions that are to be translated
due-captioning = Requests for captioning and sign language interpretation
due-fellowship = Requests for fellowships
due-interpretation = Requests for interpretation
due-registration = Registration
due-visa = Requests for visa support letters
due-contributions = Contributions
due-tap-replies = Replies of Member States
replies-until = Replies of Member States are now due by { $deadline }.

reason = { $reason }
corrigendum-record-head = When this corrigendum was issued, the public record of the secretariat held { $size } entries; its root was { $root }.
