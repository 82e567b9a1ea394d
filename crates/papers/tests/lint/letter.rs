//! Letters in the layout of other hands, made from facts, so that an error can be put into each. The words are ours.

use jiff::Span;
use jiff::civil::Date;
use words::{Lang, dates};

/// In which language a letter is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Version {
    Zh,
    En,
}

/// A letter, with the places where errors are sown.
#[derive(Clone, Debug)]
pub(crate) struct Letter {
    pub(crate) group: u32,
    serial: u32,
    issued: Date,
    opens: Date,
    ends: Date,
    pub(crate) circular: u32,
    /// Days with what is due on them, in Chinese and English.
    pub(crate) rows: Vec<(Date, [&'static str; 2])>,
    pub(crate) annexes: u32,
    pub(crate) without_agenda: bool,
    pub(crate) weekday_off: i32,
    pub(crate) replies_row_off: i32,
    pub(crate) zone_of_replies: bool,
    pub(crate) mail_of: u32,
    pub(crate) invitation_off: i32,
    /// The circular that the table names.
    pub(crate) circular_of_row: u32,
    /// The groups of the addressees, of the invitation and of the chair.
    pub(crate) groups: [u32; 3],
    /// How many texts the body says that the consultation is about: there are two.
    pub(crate) consulted: usize,
    /// How many texts the body says that the meeting decides on: the agenda has three under two items, and one for consent.
    pub(crate) determined: usize,
    pub(crate) zone_of_management: bool,
    /// The edition of Resolution 1 that is cited: its place in Chinese and English, and its year.
    pub(crate) cited: ([&'static str; 2], i16),
    /// Is the zone of the replies another?
    pub(crate) zone_elsewhere: bool,
    /// Is the last day of replies one that no calendar has?
    pub(crate) impossible: bool,
    /// The office that signs, in Chinese and English.
    pub(crate) office: [&'static str; 2],
}

/// An office that signs no such letter, in Chinese and English.
pub(crate) const ANOTHER_OFFICE: [&str; 2] =
    ["无线电通信局主任", "Director of the Radiocommunication Bureau"];

/// The editions of Resolution 1.
pub(crate) const EDITIONS: [([&str; 2], i16); 2] =
    [(["哈马马特", "Hammamet"], 2016), (["日内瓦", "Geneva"], 2022)];

/// Small numbers in words.
const COUNTS: [[&str; 2]; 6] =
    [["零", "zero"], ["一", "one"], ["两", "two"], ["三", "three"], ["四", "four"], ["五", "five"]];

/// A day so many days later.
pub(crate) fn days(day: Date, by: i32) -> Date {
    day.checked_add(Span::new().days(by)).expect("a day")
}

/// A day so many years later.
pub(crate) fn years(day: Date, by: i32) -> Date {
    day.checked_add(Span::new().years(by)).expect("a day")
}

fn months(day: Date, by: i32) -> Date {
    day.checked_add(Span::new().months(by)).expect("a day")
}

const WEEKDAYS: [[&str; 2]; 7] = [
    ["星期一", "Monday"],
    ["星期二", "Tuesday"],
    ["星期三", "Wednesday"],
    ["星期四", "Thursday"],
    ["星期五", "Friday"],
    ["星期六", "Saturday"],
    ["星期日", "Sunday"],
];

impl Letter {
    /// The correct letter of a meeting that opens on a day and lasts some days more.
    pub(crate) fn of(group: u32, serial: u32, opens: Date, more: i32) -> Self {
        let rows = vec![
            (months(opens, -2), ["申请实时字幕", "Requests for real-time captioning"]),
            (days(opens, -42), ["申请口译", "Requests for interpretation"]),
            (months(opens, -1), ["预注册", "Pre-registration"]),
            (days(opens, -13), ["提交文稿", "Contributions"]),
            (days(opens, -12), ["提交第195号通函所附的表格", "Form of TSB Circular 195"]),
        ];
        Self {
            group,
            serial,
            issued: days(opens, -120),
            opens,
            ends: days(opens, more),
            circular: 195,
            rows,
            annexes: 2,
            without_agenda: false,
            weekday_off: 0,
            replies_row_off: 0,
            zone_of_replies: true,
            mail_of: group,
            invitation_off: 0,
            circular_of_row: 195,
            groups: [group; 3],
            consulted: 2,
            determined: 3,
            zone_of_management: true,
            zone_elsewhere: false,
            impossible: false,
            cited: EDITIONS[usize::from(Self::is_late(opens))],
            office: ["电信标准化局主任", "Director of the Telecommunication Standardization Bureau"],
        }
    }

    /// Does the edition of 2022 hold on the day of the letter?
    pub(crate) fn is_late(opens: Date) -> bool {
        days(opens, -120) >= jiff::civil::date(2022, 3, 9)
    }

    /// The first day of the meeting.
    pub(crate) fn opens(&self) -> Date {
        self.opens
    }

    /// A group that was not there in the study period of the letter.
    pub(crate) fn group_of_another_period(&self) -> u32 {
        if self.opens < jiff::civil::date(2024, 10, 25) { 21 } else { 16 }
    }

    /// The same letter of another group.
    pub(crate) fn becomes(&mut self, group: u32) {
        (self.group, self.mail_of, self.groups) = (group, group, [group; 3]);
    }

    /// The zone of the replies, of two.
    fn zone(&self, zones: [&'static str; 2]) -> &'static str {
        if self.zone_of_replies { zones[usize::from(self.zone_elsewhere)] } else { "" }
    }

    fn weekday(&self, day: Date, version: Version) -> &'static str {
        let at = i32::from(day.weekday().to_monday_zero_offset()) + self.weekday_off;
        WEEKDAYS[usize::try_from(at.rem_euclid(7)).expect("a day of the week")]
            [usize::from(version == Version::En)]
    }

    fn table(&self, version: Version) -> String {
        let lang = if version == Version::Zh { Lang::Zh } else { Lang::En };
        let row = |(at, (day, due)): (usize, &(Date, [&str; 2]))| {
            let last = at + 1 == self.rows.len();
            let day = if last { days(*day, self.replies_row_off) } else { *day };
            let due =
                due[usize::from(version == Version::En)].replace("195", &self.circular_of_row.to_string());
            format!("\t{}\n\t–\t{due}\n\n", dates::formal_date(lang, day))
        };
        self.rows.iter().enumerate().map(row).collect()
    }

    /// The letter as text.
    pub(crate) fn write(&self, version: Version) -> String {
        match version {
            Version::Zh => self.zh(),
            Version::En => self.en(),
        }
    }

    fn zh(&self) -> String {
        let Self { group, serial, circular, mail_of, groups: [associates, invited, of_chair], .. } = self;
        let formal = |day| dates::formal_date(Lang::Zh, day);
        let range = |first, last| dates::range(Lang::Zh, first, last);
        let eve = days(self.opens, -1);
        let (replies, zone) =
            (formal(days(self.opens, -12)), self.zone(["（日内瓦时间）", "（协调世界时）"]));
        let agenda = if self.without_agenda { "附件C" } else { "附件B" };
        let (([place, _], year), [office, _]) = (self.cited, self.office);
        format!(
            "\t{issued}，日内瓦\n\n\t文号：\n\t电信标准化局第{serial}/{group}号集体函\nSG{group}/XY\n\t致：\n-\t各成员国主管部门\n-\t第{associates}研究组部门准成员\n\n\
             \t电子邮件：\n\ttsbsg{mail_of}@example.org\n\n\t事由：\n\tITU-T第{group}研究组会议（{days}，日内瓦）\n\n\n尊敬的先生/女士：\n\
             谨邀请您参加第{invited}研究组（标题）的会议，日期为{dates}。会议可以远程参会。\n\
             会议对该组提交WTSA-20的各项报告进行最后审查，并就上次会议（{before}）确定的{determined}个项目做出决定。\n\
             请注意第{circular}号通函，该通函就{consulted}份新建议书草案进行磋商：ITU-T X.1 (X.a)和X.2 (X.b)。答复的截止日期为{replies}23时59分{zone}。\n\
             会议第一天将于9时30分开始。\n\
             第{group}研究组管理班子扩大会议定于{eve}（{weekday}）19:00-21:00{near}以虚拟方式举行。\n\
             会议实用信息见附件A。由第{of_chair}研究组主席某某先生（某国）起草的会议议程草案见{agenda}。\n重要截止日期：\n{table}\n\n顺致敬意！\n{office}\n\n\
             附件：{annexes}件\n\n附件A\n会议实用信息\n{not_a_day}工作依照第1号决议（{year}年，{place}，修订版）进行。\n\n附件B\n议程草案\n1. 开幕\n2. 批准议程\n\
             3. 供TAP批准的案文\n· X.1 (X.a) – R1\n· X.2 (X.b) – R2\n4. 供TAP批准的修正案\n· Amendment to X.3 – R3\n5. 供AAP同意的案文\n· X.4 (X.d) – R4\n6. 闭会\n",
            issued = formal(self.issued),
            days = range(self.opens, self.ends),
            dates = range(self.opens, days(self.ends, self.invitation_off)),
            before = range(days(self.issued, -40), days(self.issued, -30)),
            determined = COUNTS[self.determined][0],
            consulted = COUNTS[self.consulted][0],
            eve = formal(eve),
            weekday = self.weekday(eve, Version::Zh),
            near = if self.zone_of_management { "（日内瓦时间）" } else { "" },
            not_a_day = if self.impossible { "2月的末日并非2023年2月30日。\n" } else { "" },
            table = self.table(Version::Zh),
            annexes = self.annexes,
        )
    }

    fn en(&self) -> String {
        let Self { group, serial, circular, mail_of, groups: [associates, invited, of_chair], .. } = self;
        let formal = |day| dates::formal_date(Lang::En, day);
        let range = |first, last| dates::range(Lang::En, first, last);
        let eve = days(self.opens, -1);
        let (replies, zone) = (formal(days(self.opens, -12)), self.zone([" (Geneva time)", " (UTC)"]));
        let agenda = if self.without_agenda { "Annex C" } else { "Annex B" };
        let (([_, place], year), [_, office]) = (self.cited, self.office);
        format!(
            "\tGeneva, {issued}\n\n\tRef:\n\tTSB Collective letter {serial}/{group}\nSG{group}/XY\n\tTo:\n-\tAdministrations of Member States\n-\tITU-T Associates of Study Group {associates}\n\n\
             \tE-mail:\n\ttsbsg{mail_of}@example.org\n\n\tSubject:\n\tMeeting of ITU-T Study Group {group} (Geneva, {days})\n\n\nDear Sir or Madam,\n\
             I invite you to the meeting of Study Group {invited} (Title), {dates}. Remote participation is possible.\n\
             The meeting takes a final review of the reports to WTSA-20 and decides on the {determined} items determined at the last group meeting ({before}).\n\
             I draw your attention to TSB Circular {circular}, a consultation on {consulted} draft new Recommendations ITU-T X.1 (X.a) and X.2 (X.b). The deadline is {replies}, 23:59{zone}.\n\
             The meeting opens on the first day at 09:30.\n\
             The management team meeting is virtual: {weekday} {eve}, 19:00-21:00{near}.\n\
             Practical information is in Annex A. The agenda was prepared by the chair of Study Group {of_chair}, N. N. (Somewhere), and stands in {agenda}.\nKey deadlines\n{table}\n\nYours faithfully,\n{office}\n\n\
             Annexes: {annexes}\n\nAnnex A\nPractical information\n{not_a_day}Work follows Resolution 1 (Rev. {place}, {year}).\n\nAnnex B\nDraft agenda\n1. Opening\n2. Agenda\n\
             3. Texts for TAP approval\n· X.1 (X.a) – R1\n· X.2 (X.b) – R2\n4. Amendments for TAP approval\n· Amendment to X.3 – R3\n5. Text for AAP consent\n· X.4 (X.d) – R4\n6. Closing\n",
            issued = formal(self.issued),
            days = range(self.opens, self.ends),
            dates = range(self.opens, days(self.ends, self.invitation_off)),
            before = range(days(self.issued, -40), days(self.issued, -30)),
            determined = COUNTS[self.determined][1],
            consulted = COUNTS[self.consulted][1],
            eve = formal(eve),
            weekday = self.weekday(eve, Version::En),
            near = if self.zone_of_management { " (Geneva time)" } else { "" },
            not_a_day = if self.impossible { "February does not end on 30 February 2023.\n" } else { "" },
            table = self.table(Version::En),
            annexes = self.annexes,
        )
    }
}
