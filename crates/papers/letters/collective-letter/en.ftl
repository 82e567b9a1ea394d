# The collective letter: the invitation to a meeting of a group (Rec. A.1 1.3.2).
# The clause after each comment is the rule whose wording or formula belongs there; CL8-17, CL13-17 and CL11-20 were read off letters.
# Each clause fills a paragraph, an entry of a list or a line of a table of its own. Which of them are printed depends on how people take part.
# Paragraphs written for one letter alone follow the events.

# CL8-17-2, CL8-17-3: number of the letter in the group's series, and the group.
letter-name = TSB Collective letter { $serial }/{ $group }
label-file = Reference

# CL8-17-4: four classes of members, and nobody who is merely informed.
to-member-states = Administrations of the Member States of the Union
to-sector-members = ITU-T Sector Members
to-associates = ITU-T Associates that take part in the work of { $group }
to-academia = ITU Academia

# CL8-17-6, CL13-17-2, CL11-20-2: kind of meeting, place, days.
subject-in-place = Meeting of { $group } ({ $place }, { $days })
subject-virtual = Virtual meeting of { $group } ({ $days })
subject-special = Special e-plenary of { $group } (virtual meeting, { $days })

# CLT-2, Suppl. 4 6.4: the format, the place, the first and last day.
invitation-physical = I have pleasure in inviting you to the next meeting of { $group }. It is a physical meeting { $where } on { $days }, first and last day included. Remote participation is not provided.
invitation-hybrid = I have pleasure in inviting you to the next meeting of { $group }. It is a physical meeting with remote participation { $where } on { $days }, first and last day included.
invitation-virtual = I have pleasure in inviting you to the next meeting of { $group }. It is a fully virtual meeting on { $days }, first and last day included.
invitation-special = I have pleasure in inviting you to a special e-plenary of { $group }, which is a virtual meeting on { $days }.
invitation-unknown = I have pleasure in inviting you to the next meeting of { $group } on { $days }. The format of the meeting: { $mode }.
where-venue = at { $venue }, { $place },
where-place = in { $place }

# CL8-17-8.
leads = The study group leads in ITU-T on the following subjects:

# CL13-17-4: what a meeting with a closed scope may do. CL13-17-6: the number of texts is counted in the agenda.
scope = This meeting is held for the following purposes only:
scope-reports = to look for the last time at the study group's reports to { $assembly };
scope-future = to plan the study group's meetings after { $assembly };
scope-determined =
    { $count ->
        [one] to take the decisions that are needed on the { $count } text that the study group determined at its meeting of { $days }; it is listed in Annex { $annex }.
       *[other] to take the decisions that are needed on the { $count } texts that the study group determined at its meeting of { $days }; they are listed in Annex { $annex }.
    }
# CL13-17-5.
contributions-closed = Members are therefore asked not to submit contributions on any other subject to this meeting.

# CL8-17-9, CL8-17-10: each consultation that is to be decided, with its deadline and its zone.
consultation =
    { $count ->
        [one] I draw your attention to TSB Circular { $circular }, by which Member States are consulted under the traditional approval procedure (TAP) on the { $texts }. Member States are reminded that their replies are due by { $deadline }.
       *[other] I draw your attention to TSB Circular { $circular }, by which Member States are consulted under the traditional approval procedure (TAP) on { $count } texts: the { $texts }. Member States are reminded that their replies are due by { $deadline }.
    }
draft-of-unknown-kind =
    { $count ->
        [one] draft Recommendation ITU-T { $numbers }
       *[other] draft Recommendations ITU-T { $numbers }
    }
text-with-code = { $number } ({ $code })
deadline-in-parts = { $date }, { $time } ({ $zone })

# CL13-17-3, CL11-20-4.
english-only = The whole meeting is held in English only, and no interpretation is provided.
no-fellowships = No fellowships are awarded for this meeting.

# CL8-17-11, CL13-17-3, CL11-20-5, Suppl. 4 6.1: hours on the clock of the meeting, and in UTC where its zone is known.
opening-in-place = The meeting opens on its first day at { $opens }.
opening-with-tool = The meeting opens on its first day at { $opens } in the remote participation tool { $tool }.
opening-online = The meeting opens on its first day at { $opens } in the remote participation tool.
hours-of-day = The hours of the meeting are { $hours }.
hour-zoned = { $time } { $zone } ({ $utc } UTC)
hour-in-zone = { $time } { $zone }
hours-plain = { $from }–{ $to }
hours-zoned = { $from }–{ $to } { $zone } ({ $utc-from }–{ $utc-to } UTC)
hours-in-zone = { $from }–{ $to } { $zone }
# CL8-17-12, CL8-17-13.
badge-desk-at = Badges are issued to participants on that day from { $time } at the { $entrance } entrance.
badge-desk = Badges are issued to participants on that day from { $time }.
rooms = Which rooms are used is shown day by day on the screens in the building, and online.

# CL8-17-14, CL13-17-18: the management team's meeting.
management-virtual = The management team of { $group } holds an open and extended meeting, as part of this meeting, on { $date }, { $hours }; it is virtual.
management-in-place = The management team of { $group } holds an open and extended meeting, as part of this meeting, on { $date }, { $hours }.

# CL8-17-16, CL11-20-A3, Suppl. 4 6.4: who decides.
decided-in-room = Delegates are reminded that, under the rules in force, decisions rest with those who are physically present.
decided-remote = Remote delegates take part in every session, decision-making sessions included, and decisions are taken by consensus.
# CL8-17-17.
plenaries-remote = The opening and closing plenaries can be followed by interactive remote participation.

# CL8-17-15, CL8-17-18, CL13-17-10, CL11-20-10: the annexes, and the chair.
practical-in-annex = Annex { $annex } gives practical information about the meeting.
practical-on-page = Practical information about the meeting, and its documents, can be found on { $page }.
agenda-drawn-up = Annex { $annex } contains the draft agenda, which was drawn up by the chair of { $group }, { $chair }.
agenda-agreed = Annex { $annex } contains the draft agenda, to which the chair of { $group }, { $chair }, has agreed.
agenda-in-annex = Annex { $annex } contains the draft agenda.
chair-of-country = { $name } ({ $country })
home-page-at = the study group's home page ({ $web })
home-page = the study group's home page

# CLT-11: the table of deadlines. Each action names its channel.
deadlines-title = Key deadlines
column-date = Date
column-due = What is due
action-captioning = Requests for real-time captioning and/or sign language interpretation: tick the box on the registration form
action-translation = Contributions of ITU-T members that are to be translated: use Direct Document Posting
action-fellowship = Requests for fellowships: use the forms on the study group's home page (details in Annex { $annex })
action-interpretation = Requests for interpretation: tick the box on the registration form
action-registration = Registration: use the online form on the study group's home page
action-visa = Requests for visa support letters: tick the box on the registration form (details in Annex { $annex })
action-contributions = Contributions of ITU-T members: use Direct Document Posting
action-tap-replies =
    { $count ->
        [one] Replies of Member States on { $count } draft text: return the form annexed to TSB Circular { $circular }
       *[other] Replies of Member States on { $count } draft texts: return the form annexed to TSB Circular { $circular }
    }
action-tap-replies-unknown = Replies of Member States to consultations under TAP: return the form annexed to the circular

# CL11-20-11 to CL11-20-14: other events, each with day, hours, mode and registration.
events-title = I also draw your attention to the following events:
event-virtual = { $name }: { $date }, { $hours }, virtual{ $more }
event-in-place = { $name }: { $date }, { $hours }{ $more }
event-address = . Registration and further information: { $address }
event-must-register = . It has a registration of its own, which is mandatory and without which remote participation is not possible: { $address }

# CL8-17-24.
wishes = I wish you a fruitful and pleasant meeting.
latest = Latest meeting information: { $address }
letter-record-head = When this letter was issued, the public record of the secretariat held { $size } entries; its root was { $root }.

# Annex A.
practical-title = Practical information

documents-title = Documents
# CL8-17-A1.
paperless = No paper is handed out at the meeting.
# CL8-17-A2.
posting = Members submit their contributions with Direct Document Posting.
# CL8-17-A3. The address is that of the group's secretariat.
drafts-by-mail = Draft temporary documents (TDs) go by e-mail to the secretariat of the study group ({ $email }), written on the template for them.
# CL8-17-A4.
access = The documents of the meeting are reached from { $page }; only ITU-T members with an ITU user account that has TIES access can open them.

interpretation-title = Interpretation
language-title = Working language
# CL8-17-A5, CL8-17-A6.
interpretation = As the budget is limited, the closing plenary of the meeting is interpreted if Member States ask for it.
interpretation-request = Member States make this request by ticking the box on the registration form by { $until }, at least { $ahead } before the meeting begins.

facilities-title = Facilities
# CL8-17-A7 to CL8-17-A10.
wireless = All meeting rooms have wireless access to the network. How to use it is explained on site and on the web: { $address }
lockers = Your badge opens an electronic locker for the time of the meeting. Lockers are found here: { $places }.
printing = There are printers near the meeting rooms. A document sent to a printer by e-mail needs no driver on your computer: { $address }
laptops = The service desk ({ $address }) lends a small number of laptops; who comes first is served first.

remote-title = Remote participation
# CL8-17-A11, CL11-20-A6.
best-effort = Remote participation is offered for all sessions, as well as circumstances allow.
# CL8-17-A12.
remote-on-request = In the other sessions it is interactive if a request arrives at least { $ahead } before the session.
# CL11-20-A3.
remote-with-tool = The tool { $tool } gives remote access to all sessions, among them the plenaries of the working parties and of the study group, where decisions are taken.
remote-online = Remote access is given to all sessions, among them the plenaries of the working parties and of the study group, where decisions are taken.
# CL8-17-A13, CL11-20-A4.
remote-registered = Only delegates who are registered for the meeting can take part in its sessions remotely.
# CL11-20-A5.
remote-identify = Delegates say who they are and for whom they speak whenever they take the floor.
# CL8-17-A14, CL11-20-A6.
remote-no-delay = As is usual, a meeting neither waits nor stops because a remote participant cannot connect, cannot hear or cannot be heard; the chair has discretion in this.
# CL8-17-A15, CL11-20-A7.
remote-sound = A chair who finds that a remote participant cannot be heard well may interrupt that participant, and may withhold the floor until the trouble appears to be over.
# CL8-17-A16.
chat-encouraged = The chat of the meeting is a good way to save time; the chair decides how it is used.
# CL11-20-A8.
chat-integral = The chat is an integral part of the meeting, and participants are encouraged to use it so as to save time.

accessibility-title = Accessibility
# CL8-17-A17, CL8-17-A18.
captioning = Real-time captioning and/or sign language interpretation can be arranged for persons who need it, provided that interpreters can be found and funds allow.
captioning-request = These services are asked for by ticking the box on the registration form by { $until }, at least { $ahead } before the day on which the meeting opens.
# CL11-20-A9.
captioning-plenaries = The opening and closing plenaries of the following groups have real-time captioning, which nobody needs to ask for: { $groups }.

registration-title = Registration
# CL8-17-A19, CL13-17-7, CL11-20-A10.
registration = All participants must register. This is done online on { $page } by { $until }, at least { $ahead } before the meeting begins.
# CL8-17-A20, CL8-17-A21, CL13-17-8: the circulars on the approval of registrations.
approval = Every registration needs the approval of the organization's focal point, as TSB Circular { $circular } explains.
automatic = A focal point can have registrations approved automatically, as TSB Circular { $circular } explains.
circular-of-period = { $number } (study period { $period })
# CL8-17-A22, CL11-20-A10.
options = Some options on the registration form are open to Member States only: the role in the delegation, requests for interpretation and requests for fellowships.
options-virtual = Some options on the registration form are open to Member States only.
# CL11-20-A4.
registration-tool = A delegate who is not registered cannot use the remote participation tool.
# Res. 55, instructs the Director 5 i: the sentence on women in delegations. CL8-17-A23, CL13-17-9.
women = Members are requested to include women in their delegations whenever possible.

newcomers-title = Newcomers
# CL8-17-A24.
newcomers-mentoring = A mentoring programme awaits delegates who come for the first time: a briefing to welcome them, a guided tour of the building, and an introduction to the work of ITU-T. Please write to: { $address }
newcomers-mentoring-plain = A mentoring programme awaits delegates who come for the first time: a briefing to welcome them, a guided tour of the building, and an introduction to the work of ITU-T.
# CL11-20-11.
newcomers-session = Delegates who come for the first time are invited to the orientation session for newcomers.

fellowships-title = Fellowships
# CL8-17-A25.
fellowship-kinds = To help delegates from eligible countries to take part, fellowships of two kinds are offered for this meeting: fellowships to attend in person, and e-fellowships.
# CL8-17-A26.
fellowship-remote = An e-fellowship refunds what the connection costs for as long as the meeting lasts.
# CL8-17-A27: how many is a parameter.
fellowship-number =
    { $count ->
        [one] In person, a country may be awarded { $count } partial fellowship at most, as far as funds are available.
       *[other] In person, a country may be awarded { $count } partial fellowships at most, as far as funds are available.
    }
# CL8-17-A28.
fellowship-covers = A partial fellowship is either an air ticket (one return ticket in economy class from the Member State to the venue, by the most direct and most economical route) or a suitable daily allowance (for accommodation, meals and small expenses).
# CL8-17-A29.
fellowship-ticket = A country that asks for more than one partial fellowship asks for an air ticket in at least one of them.
# CL8-17-A30.
fellowship-rest = All other costs of taking part are borne by the applicant's organization.
# CL8-17-A31.
fellowship-inclusion = In accordance with Resolution 213 (Dubai, 2018) of the Plenipotentiary Conference, those who nominate are encouraged to keep in mind the balance of genders and the inclusion of persons with disabilities and of persons with specific needs.
# CL8-17-A32.
fellowship-criteria = Awards depend on the budget that ITU has available, on active participation (written contributions among it), on a fair distribution among countries and regions, on applications by persons with disabilities and persons with specific needs, and on the balance of genders.
# CL8-17-A33.
fellowship-forms = The forms for both kinds are on { $page }. Requests go by e-mail to { $email } or by fax to { $fax }.
fellowship-forms-mail = The forms for both kinds are on { $page }. Requests go by e-mail to { $email }.
# CL8-17-A34.
fellowship-until = A request for a fellowship must be received by { $until }.
# CL8-17-A35.
fellowship-approved = Whoever makes the request must have registered before, and the focal point must have approved the registration.
# CL8-17-A36.
fellowship-start = It is strongly advised to register and to begin the request at least { $ahead } before the meeting begins.

visa-title = Visa support
# CL8-17-A37.
visa-mission = Those who need a visa must apply for it before they arrive, at the embassy or consulate of the host country in their own country or, where there is none, at the one nearest to the country from which they leave. As the time that this takes differs, please ask that office directly, and apply early.
# CL8-17-A38.
visa-official = Should there be difficulties, ITU can turn to the authorities of the host country, upon an official request from the administration or entity that the delegate represents.
# CL8-17-A39.
visa-letter = A letter in support of a visa is normally issued { $after } after the focal point has approved the registration.
# CL8-17-A40.
visa-request = The letter is therefore asked for by ticking the box on the registration form by { $until }, at least { $ahead } before the day on which the meeting opens.
# CL8-17-A41.
visa-questions = Questions are answered by the travel section: { $address }
visa-questions-marked = Questions are answered by the travel section ({ $address }); please mark the message "{ $subject }".

# CL11-20-A11.
no-travel-title = Fellowships and visa support
no-travel = Nobody has to travel to a virtual meeting. There are therefore no fellowships and no visa support for it.

# CL8-17-A42.
visiting-title = Visiting { $place }
visiting = Practical information for delegates who visit { $place }: { $address }
hotels = Hotels that offer delegates reduced rates and a card for free public transport: { $address }

# How long before, or after.
length =
    { $unit ->
        [hours]
            { $count ->
                [one] { $count } hour
               *[other] { $count } hours
            }
        [days]
            { $count ->
                [one] { $count } day
               *[other] { $count } days
            }
        [weeks]
            { $count ->
                [one] { $count } week
               *[other] { $count } weeks
            }
       *[months]
            { $count ->
                [one] { $count } month
               *[other] { $count } months
            }
    }

# The annex of the agenda.
agenda-title = Draft agenda
# CL8-17-B1, CL13-17-12, CL11-20-B16.
label-note = Note
updates-in = Updates of this agenda are found in { $document }.
updates-as-document = Updates of this agenda are published in a temporary document (TD).
updates-on-page = Updates of this agenda are found on { $page }.
agenda-table-title = Items of the agenda
column-number = No.
column-item = Item
column-documents = Documents
# CL13-17-14, CL11-20-B4: a text that is to be decided.
text-amendment = Amendment to { $number }
text-carried = { $text } – { $document }
text-with-title = ITU-T { $text }: { $title }
# CL11-20-B5: the chair's call, with its answers in the report.
ipr-call = Call: does anybody know of intellectual property (patents, copyright in software or in text, marks) that may have to be used by those who implement or publish the Recommendation under consideration?
management-note-virtual = The open and extended meeting of the management team of { $group } is held virtually on { $date }, { $hours }.
management-note = The open and extended meeting of the management team of { $group } is held on { $date }, { $hours }.
