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
}

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
        }
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
            let due = due[usize::from(version == Version::En)].replace("195", &self.circular.to_string());
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
        let Self { group, serial, circular, mail_of, .. } = self;
        let formal = |day| dates::formal_date(Lang::Zh, day);
        let range = |first, last| dates::range(Lang::Zh, first, last);
        let eve = days(self.opens, -1);
        let (replies, zone) =
            (formal(days(self.opens, -12)), if self.zone_of_replies { "（日内瓦时间）" } else { "" });
        let agenda = if self.without_agenda { "附件C" } else { "附件B" };
        format!(
            "\t{issued}，日内瓦\n\n\t文号：\n\t电信标准化局第{serial}/{group}号集体函\nSG{group}/XY\n\t致：\n-\t各成员国主管部门\n\n\
             \t电子邮件：\n\ttsbsg{mail_of}@example.org\n\n\t事由：\n\tITU-T第{group}研究组会议（{days}，日内瓦）\n\n\n尊敬的先生/女士：\n\
             谨邀请您参加第{group}研究组（标题）的会议，日期为{invited}。会议可以远程参会。\n\
             请注意第{circular}号通函，该通函就ITU-T X.1 (X.a)和X.2 (X.b)新建议书草案进行磋商。答复的截止日期为{replies}23时59分{zone}。\n\
             会议第一天将于9时30分开始。\n\
             第{group}研究组管理班子扩大会议定于{eve}（{weekday}）19:00-21:00（日内瓦时间）以虚拟方式举行。\n\
             会议实用信息见附件A。由第{group}研究组主席某某先生（某国）起草的会议议程草案见{agenda}。\n重要截止日期：\n{table}\n\n顺致敬意！\n\n\
             附件：{annexes}件\n\n附件A\n会议实用信息\n口译：略。\n\n附件B\n议程草案\n1. 开幕\n2. 批准议程\n3. 闭会\n",
            issued = formal(self.issued),
            days = range(self.opens, self.ends),
            invited = range(self.opens, days(self.ends, self.invitation_off)),
            eve = formal(eve),
            weekday = self.weekday(eve, Version::Zh),
            table = self.table(Version::Zh),
            annexes = self.annexes,
        )
    }

    fn en(&self) -> String {
        let Self { group, serial, circular, mail_of, .. } = self;
        let formal = |day| dates::formal_date(Lang::En, day);
        let range = |first, last| dates::range(Lang::En, first, last);
        let eve = days(self.opens, -1);
        let (replies, zone) =
            (formal(days(self.opens, -12)), if self.zone_of_replies { " (Geneva time)" } else { "" });
        let agenda = if self.without_agenda { "Annex C" } else { "Annex B" };
        format!(
            "\tGeneva, {issued}\n\n\tRef:\n\tTSB Collective letter {serial}/{group}\nSG{group}/XY\n\tTo:\n-\tAdministrations of Member States\n\n\
             \tE-mail:\n\ttsbsg{mail_of}@example.org\n\n\tSubject:\n\tMeeting of ITU-T Study Group {group} (Geneva, {days})\n\n\nDear Sir or Madam,\n\
             I invite you to the meeting of Study Group {group} (Title), {invited}. Remote participation is possible.\n\
             I draw your attention to TSB Circular {circular}, a consultation on draft new Recommendations ITU-T X.1 (X.a) and X.2 (X.b). The deadline is {replies}, 23:59{zone}.\n\
             The meeting opens on the first day at 09:30.\n\
             The management team meeting is virtual: {weekday} {eve}, 19:00-21:00 (Geneva time).\n\
             Practical information is in Annex A. The agenda was prepared by N. N. (Somewhere) and stands in {agenda}.\nKey deadlines\n{table}\n\nYours faithfully,\n\n\
             Annexes: {annexes}\n\nAnnex A\nPractical information\nInterpretation: as usual.\n\nAnnex B\nDraft agenda\n1. Opening\n2. Agenda\n3. Closing\n",
            issued = formal(self.issued),
            days = range(self.opens, self.ends),
            invited = range(self.opens, days(self.ends, self.invitation_off)),
            eve = formal(eve),
            weekday = self.weekday(eve, Version::En),
            table = self.table(Version::En),
            annexes = self.annexes,
        )
    }
}
