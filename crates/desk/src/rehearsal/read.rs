//! Reads a rehearsal, and says at which line and column it cannot be read.

use super::body::{DEMO, read_body};
use super::name::Logins;
use super::place::{Mistake, Text};
use super::table::{Fields, Placed, parse, place, to_json};
use super::{Doing, Expect, Mark, Rehearsal, Step};
use jiff::Timestamp;
use rulebook::act::Act;
use rulebook::approval::tap::{DutyKind, Stage};
use rulebook::body::{self, BodyFile};
use rulebook::clause::EditionId;
use rulebook::id::TextId;
use serde_json::Value;
use toml::de::DeValue;

/// What the file as a whole may say.
const HEADER: &[&str] = &["title", "body", "edition", "start", "step"];
/// What a step may say.
const STEP: &[&str] =
    &["at", "by", "for", "act", "with", "deviation", "expect", "source", "invented", "note"];
/// What a step may expect.
const EXPECT: &[&str] = &["events", "duties", "refused", "stage", "warnings"];

/// Reads a rehearsal. `load` finds the file of a body by the path that the rehearsal names.
///
/// # Errors
/// The first mistake, with its line and column.
pub fn read(text: &str, load: &dyn Fn(&str) -> Result<String, String>) -> Result<Rehearsal, Mistake> {
    let text = Text(text);
    let whole = parse(text)?;
    let span = whole.span();
    let header = Fields::of(text, whole.get_ref(), &span, HEADER)?;
    let title = header.as_string(header.need("title")?)?.to_owned();
    let body = body_of(&header, load)?;
    let edition = edition(&header)?;
    let list = header.need("step")?;
    let tables = list.get_ref().as_array().ok_or_else(|| header.wrong(list, "`[[step]]` over each step"))?;
    let mut reader = Reader { text, logins: Logins::of(&body), texts: Vec::new(), last: None };
    let mut steps = Vec::with_capacity(tables.len());
    for table in tables.iter() {
        steps.push(reader.step(table)?);
    }
    let first = steps.first().ok_or_else(|| header.mistake(list, "there is no step"))?.at;
    let start = match header.get("start") {
        None => first,
        Some(value) => moment(&header, value)?,
    };
    if start > first {
        return Err(header.mistake_here("the first step is earlier than `start`"));
    }
    Ok(Rehearsal { title, body, edition, start, steps })
}

/// Reads acts that stand one after the other in a file: each a `[[step]]` with `act` and `with`, as a rehearsal has them without moment
/// and actor.
///
/// # Errors
/// The first mistake, with its line and column.
pub fn read_acts(text: &str) -> Result<Vec<Act>, Mistake> {
    let text = Text(text);
    let whole = parse(text)?;
    let span = whole.span();
    let header = Fields::of(text, whole.get_ref(), &span, &["step"])?;
    let list = header.need("step")?;
    let tables = list.get_ref().as_array().ok_or_else(|| header.wrong(list, "`[[step]]` over each act"))?;
    let mut acts = Vec::with_capacity(tables.len());
    for table in tables.iter() {
        let span = table.span();
        let step =
            table.get_ref().as_table().ok_or_else(|| header.wrong(table, "`[[step]]` over each act"))?;
        let fields = Fields::of(text, step, &span, &["act", "with"])?;
        let named = fields.need("act")?;
        acts.push(act(text, &fields, named, fields.as_string(named)?)?);
    }
    Ok(acts)
}

/// The body: the invented one, or that of a file.
fn body_of(
    header: &Fields<'_, '_>,
    load: &dyn Fn(&str) -> Result<String, String>,
) -> Result<BodyFile, Mistake> {
    let named = header.need("body")?;
    let name = header.as_string(named)?;
    let file = match name {
        "demo" => DEMO.to_owned(),
        path => load(path).map_err(|problem| header.mistake(named, problem))?,
    };
    read_body(&file).map_err(|inner| header.mistake(named, format!("body `{name}`, {inner}")))
}

/// The edition under which the cases run.
fn edition(header: &Fields<'_, '_>) -> Result<Option<EditionId>, Mistake> {
    let Some(value) = header.get("edition") else { return Ok(None) };
    let known = EditionId::ALL.map(EditionId::as_str).join(", ");
    match EditionId::parse(header.as_string(value)?) {
        Some(edition) => Ok(Some(edition)),
        None => Err(header.mistake(value, format!("there is no such edition; there are: {known}"))),
    }
}

/// An instant: with its offset, in quotes or not.
fn moment(fields: &Fields<'_, '_>, value: &Placed<'_>) -> Result<Timestamp, Mistake> {
    let text = match value.get_ref() {
        DeValue::Datetime(at) => at.to_string(),
        DeValue::String(text) => text.to_string(),
        _ => return Err(fields.wrong(value, "an instant such as 2025-09-12T16:00:00Z")),
    };
    text.parse().map_err(|_| {
        fields.mistake(
            value,
            format!("`{text}` is no instant with its offset; write it as 2025-09-12T16:00:00Z or 2025-09-12T18:00:00+02:00"),
        )
    })
}

/// What is known while the steps are read.
struct Reader<'t> {
    text: Text<'t>,
    logins: Logins,
    texts: Vec<TextId>,
    last: Option<Timestamp>,
}

impl<'t> Reader<'t> {
    /// One step.
    fn step(&mut self, table: &Placed<'t>) -> Result<Step, Mistake> {
        let span = table.span();
        let fields = match table.get_ref() {
            DeValue::Table(inner) => Fields::of(self.text, inner, &span, STEP)?,
            _ => return Err(self.text.mistake(&span, "a step is a table under `[[step]]`")),
        };
        let mark = mark(&fields)?;
        let at = moment(&fields, fields.need("at")?)?;
        if self.last.is_some_and(|last| at < last) {
            return Err(fields.mistake(fields.need("at")?, "this is earlier than the step before"));
        }
        self.last = Some(at);
        let doing = self.doing(&fields)?;
        let note = fields.string("note")?.map(ToOwned::to_owned);
        let expect = expect(self.text, &fields)?;
        Ok(Step { line: self.text.line(span.start), at, doing, expect, mark, note })
    }

    /// What is done.
    fn doing(&mut self, fields: &Fields<'_, 't>) -> Result<Doing, Mistake> {
        let named = fields.need("act")?;
        let name = fields.as_string(named)?;
        if name == "wait" {
            return self.wait(fields);
        }
        let act = act(self.text, fields, named, name)?;
        let by = fields.need("by")?;
        let person = self
            .logins
            .login(fields.as_string(by)?, act.name())
            .map_err(|problem| fields.mistake(by, problem))?;
        if let Some(office) = fields.get("for") {
            self.logins
                .acts_for(&person, fields.as_string(office)?)
                .map_err(|problem| fields.mistake(office, problem))?;
        }
        if let Act::Body(body::Act::Appoint(appointment)) = &act {
            self.logins.appoint(appointment);
        }
        if let Some(id) = act.text().filter(|id| !self.texts.contains(id)) {
            self.texts.push(id.clone());
        }
        Ok(Doing::Act { by: person, act: Box::new(act) })
    }

    /// Time passes. The text whose stage is looked at is named, or is the only one.
    fn wait(&self, fields: &Fields<'_, 't>) -> Result<Doing, Mistake> {
        let text = match fields.get("with") {
            None if self.texts.len() == 1 => self.texts.first().cloned(),
            None => None,
            Some(with) => {
                let DeValue::Table(inner) = with.get_ref() else {
                    return Err(fields.wrong(with, "a table such as { text = \"X.inv-1\" }"));
                };
                let span = with.span();
                let with = Fields::of(self.text, inner, &span, &["text"])?;
                with.string("text")?.map(TextId::from)
            }
        };
        Ok(Doing::Wait { text })
    }
}

/// The act with its fields; a deviation may stand beside them.
fn act(text: Text<'_>, fields: &Fields<'_, '_>, named: &Placed<'_>, name: &str) -> Result<Act, Mistake> {
    let with = fields.get("with");
    let mut value =
        with.map_or_else(|| Value::Object(serde_json::Map::new()), |with| to_json(with.get_ref()));
    let deviation = fields.get("deviation");
    if let (Some(deviation), Value::Object(map)) = (deviation, &mut value) {
        map.insert("deviation".to_owned(), to_json(deviation.get_ref()));
    }
    Act::read(name, &value).map_err(|invalid| {
        let at = match (invalid.field.split_once('.'), with, deviation) {
            _ if invalid.field.is_empty() => named.span(),
            (Some(("deviation", rest)), _, Some(deviation)) => place(deviation, rest),
            (None, _, Some(deviation)) if invalid.field == "deviation" => deviation.span(),
            (_, Some(with), _) => place(with, &invalid.field),
            (_, None, _) => named.span(),
        };
        text.mistake(&at, hinted(&invalid.to_string()))
    })
}

/// A problem with a day or a moment, with the form to write.
fn hinted(problem: &str) -> String {
    let of_time = ["date", "timestamp", "year", "month", "day"].iter().any(|word| problem.contains(word));
    if of_time && problem.contains("pars") {
        format!("{problem}; a day is written 2024-09-02, a moment 2024-09-02T09:00:00Z")
    } else {
        problem.to_owned()
    }
}

/// Its source, or that it is invented: one of the two.
fn mark(fields: &Fields<'_, '_>) -> Result<Mark, Mistake> {
    let missing = "a step names its `source`, or says `invented = true`: one of the two";
    match (fields.string("source")?, fields.get("invented")) {
        (Some(source), None) if !source.trim().is_empty() => Ok(Mark::Source(source.to_owned())),
        (None, Some(value)) if value.get_ref().as_bool() == Some(true) => Ok(Mark::Invented),
        (None, Some(value)) => Err(fields.mistake(value, missing)),
        _ => Err(fields.mistake_here(missing)),
    }
}

/// What is to follow.
fn expect(text: Text<'_>, step: &Fields<'_, '_>) -> Result<Expect, Mistake> {
    let Some(value) = step.get("expect") else { return Ok(Expect::default()) };
    let DeValue::Table(table) = value.get_ref() else {
        return Err(step.wrong(value, "a table such as { events = [\"determined\"] }"));
    };
    let span = value.span();
    let fields = Fields::of(text, table, &span, EXPECT)?;
    let names = |name: &str| -> Result<Option<Vec<String>>, Mistake> {
        let list = fields.strings(name)?;
        Ok(list.map(|list| list.iter().filter_map(|v| v.get_ref().as_str()).map(str::to_owned).collect()))
    };
    for duty in fields.strings("duties")?.unwrap_or_default() {
        known_duty(&fields, duty)?;
    }
    for rule in fields.strings("warnings")?.unwrap_or_default().into_iter().chain(fields.get("refused")) {
        known_rule(&fields, rule)?;
    }
    Ok(Expect {
        events: names("events")?,
        duties: names("duties")?.unwrap_or_default(),
        refused: fields.string("refused")?.map(ToOwned::to_owned),
        stage: fields.get("stage").map(|value| stage(&fields, value)).transpose()?,
        warnings: names("warnings")?,
    })
}

/// A duty by its name, perhaps with its day.
fn known_duty(fields: &Fields<'_, '_>, value: &Placed<'_>) -> Result<(), Mistake> {
    let text = value.get_ref().as_str().unwrap_or_default();
    let name = text.split(" by ").next().unwrap_or_default().replace(' ', "-");
    if DutyKind::ALL.iter().any(|kind| kind.key() == name) {
        return Ok(());
    }
    let known = DutyKind::ALL.map(|kind| kind.key().replace('-', " ")).join(", ");
    Err(fields.mistake(value, format!("there is no duty `{text}`; there are: {known}")))
}

/// A rule that the tables hold.
fn known_rule(fields: &Fields<'_, '_>, value: &Placed<'_>) -> Result<(), Mistake> {
    let id = value.get_ref().as_str().ok_or_else(|| fields.wrong(value, "the id of a rule"))?;
    if rulebook::rules::texts().contains_key(id) {
        Ok(())
    } else {
        Err(fields.mistake(value, format!("there is no rule `{id}`; an id looks like R1-9.4.1a or DC-20")))
    }
}

/// A stage by its name.
fn stage(fields: &Fields<'_, '_>, value: &Placed<'_>) -> Result<Stage, Mistake> {
    let text = value.get_ref().as_str().unwrap_or_default();
    Stage::ALL.into_iter().find(|stage| stage.key() == text).ok_or_else(|| {
        let known = Stage::ALL.map(Stage::key).join(", ");
        fields.mistake(value, format!("there is no stage `{text}`; there are: {known}"))
    })
}
