//! `plenary act` and `plenary preview`: an act from the command line, to the record in a folder or to a server.

use crate::clock::System;
use crate::data::{self, Data};
use crate::ending::{Ending, Outcome};
use crate::out::outln;
use crate::{client, files, say};
use desk::answer::Answer;
use desk::clock::Clock;
use desk::house::House;
use desk::perform::Actor;
use desk::preview::preview;
use desk::rehearsal::read_acts;
use rulebook::act::{Act, registry};
use rulebook::calendar::Zone;
use rulebook::edition::Edition;
use rulebook::id::PersonId;
use rulebook::refusal::Refusal;
use serde_json::{Map, Value, json};
use std::collections::HashSet;
use std::io::Read;
use std::path::{Path, PathBuf};
use words::Lang;

/// An act.
#[derive(Clone, Debug, clap::Args)]
pub(crate) struct Args {
    /// Name of the act, such as tap.reply; `plenary acts` lists them all.
    name: Option<String>,
    /// Acts one after the other, from a file as `plenary read --acts` prints it: `[[step]]` with `act` and `with`. The first refusal ends it.
    #[arg(long, value_name = "FILE.toml", conflicts_with_all = ["name", "fields", "with", "files", "id", "receipt"])]
    acts: Option<PathBuf>,
    /// Its fields, such as text=X.inv-1 circular=7 'languages=["en"]' deviation.reason="...".
    #[arg(value_name = "FIELD=VALUE")]
    fields: Vec<String>,
    /// Its fields as JSON; @FILE reads them from a file, - from standard input.
    #[arg(long, value_name = "JSON")]
    with: Option<String>,
    /// A file that the act names, such as attachments=comments.pdf or scan=letter.png; again for each file.
    #[arg(long = "file", value_name = "FIELD=PATH")]
    files: Vec<String>,
    /// The login that acts, such as "focal point of Administration 17". A token says it where a server is asked.
    #[arg(long = "as", value_name = "PERSON")]
    person: Option<String>,
    /// Id of the act, 32 hexadecimal digits: the same id again gets the first answer. Left out: a new one.
    #[arg(long, value_name = "HEX", value_parser = act_id)]
    id: Option<[u8; 16]>,
    #[command(flatten)]
    data: Data,
    /// Address of a server that holds the record, such as `https://plenary.example.org` or `http://localhost:8080`.
    #[arg(long, value_name = "URL", requires = "token_file")]
    server: Option<String>,
    /// File with the token for the server.
    #[arg(long, value_name = "FILE")]
    token_file: Option<PathBuf>,
    /// Write the receipt of the act to this file.
    #[arg(long, value_name = "FILE", conflicts_with = "server")]
    receipt: Option<PathBuf>,
}

/// Reads the id of an act.
fn act_id(text: &str) -> Result<[u8; 16], String> {
    let bytes = hex::decode(text).ok().and_then(|bytes| bytes.try_into().ok());
    bytes.ok_or_else(|| format!("`{text}` is no id; write 32 hexadecimal digits"))
}

/// What is asked: to do it, or to see what would follow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Asked {
    /// To do it.
    Act,
    /// To see what would follow.
    Preview,
}

/// Hands an act in, or previews it.
pub(crate) fn run(args: &Args, asked: Asked, lang: Lang) -> Outcome {
    if let Some(path) = &args.acts {
        let acts = read_acts(&files::text(path)?).map_err(|found| files::mistake(path, &found))?;
        return acts.into_iter().try_for_each(|act| one(args, asked, act, &[], lang));
    }
    let Some(name) = args.name.as_deref() else {
        let no = "name an act, such as tap.reply (`plenary acts` lists them), or give a file of acts: --acts FILE.toml";
        return Err(Ending::Unreadable(no.to_owned()));
    };
    let files = handed_files(args, lang)?;
    let with = named(name, with(args, name)?, &files)?;
    let act = Act::read(name, &with).map_err(|invalid| Ending::Unreadable(invalid.to_string()))?;
    one(args, asked, act, &files, lang)
}

/// One act.
fn one(args: &Args, asked: Asked, mut act: Act, files: &[Handed], lang: Lang) -> Outcome {
    let id = match args.id {
        Some(id) => id,
        None => random()?,
    };
    if let Some(server) = &args.server {
        let mut body = serde_json::to_value(&act)?;
        body["id"] = json!(hex::encode(id));
        return to_server(server, args, asked, &body, files);
    }
    let person = args.person.as_deref().ok_or_else(|| {
        Ending::Unreadable("say who acts: --as \"focal point of Administration 17\"".to_owned())
    })?;
    let actor = Actor::Person(PersonId::from(person));
    match asked {
        Asked::Preview => {
            let house = data::house(&args.data.data, lang)?;
            confirm(args, files, &mut act, &house, lang).map_err(|no| refused(&no, lang))?;
            let found = preview(&house, &actor, &act, System.now()).map_err(|no| refused(&no, lang))?;
            outln!("{}", serde_json::to_string_pretty(&found)?);
            Ok(())
        }
        Asked::Act => here(args, id, actor, act, files, lang),
    }
}

/// Hands the act in to the record in the folder. The desk itself sees to it that every file it names is held.
fn here(args: &Args, id: [u8; 16], actor: Actor, act: Act, files: &[Handed], lang: Lang) -> Outcome {
    let desk = data::desk(&args.data.data, lang)?;
    for file in files {
        desk::files::keep(desk.blobs(), &file.name, &file.bytes)?;
    }
    let ticket = desk.receive();
    match desk.submit(ticket, id, actor, act)? {
        Answer::Refused(no) => Err(refused(&no, lang)),
        Answer::Accepted(accepted) => {
            outln!("{}", serde_json::to_string_pretty(&accepted)?);
            for warning in &accepted.warnings {
                eprintln!("{}: {}", warning.clause, words::warning(lang, warning));
            }
            if let (Some(path), Some(receipt)) = (&args.receipt, desk.receipt(accepted.position)?) {
                std::fs::write(path, receipt.to_json())?;
            }
            Ok(())
        }
    }
}

/// A file from the command line.
struct Handed {
    field: String,
    name: String,
    bytes: Vec<u8>,
}

/// The files of `--file`, read and judged (H-3).
fn handed_files(args: &Args, lang: Lang) -> Result<Vec<Handed>, Ending> {
    let edition = Edition::on(Zone::utc().day(System.now())).id;
    let read = |given: &String| {
        let (field, path) = given.split_once('=').ok_or_else(|| {
            Ending::Unreadable(format!(
                "`{given}` is no file of a field; write it as FIELD=PATH, such as attachments=comments.pdf"
            ))
        })?;
        let path = Path::new(path);
        let bytes = files::bytes(path)?;
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        desk::files::judge(&name, &bytes, field, edition).map_err(|no| refused(&no, lang))?;
        Ok(Handed { field: field.to_owned(), name, bytes })
    };
    args.files.iter().map(read).collect()
}

/// The fields of an act with its files in them.
fn named(act: &str, mut with: Value, files: &[Handed]) -> Result<Value, Ending> {
    let described = registry().iter().find(|known| known.name == act);
    for file in files {
        let attachment = serde_json::to_value(desk::files::described(&file.name, &file.bytes))?;
        let field = file.field.as_str();
        let of = described.map(|known| &known.fields["properties"][field]);
        let several = of.is_some_and(|of| of["type"] == "array");
        // What goes along with a letter is a file in a language, or in all.
        let within = of.is_some_and(|of| of["items"]["properties"]["file"].is_object());
        let attachment = if within { json!({ "file": attachment }) } else { attachment };
        match &mut with {
            Value::Object(map) if several => match map.entry(field).or_insert_with(|| json!([])) {
                Value::Array(list) => list.push(attachment),
                other => *other = attachment,
            },
            Value::Object(map) => match map.insert(field.to_owned(), attachment) {
                None => {}
                Some(_) => return Err(Ending::Unreadable(format!("field `{field}` takes one file"))),
            },
            _ => {}
        }
    }
    Ok(with)
}

/// Before a preview: what the act names is held in the folder, or would be handed in with it.
fn confirm(
    args: &Args,
    files: &[Handed],
    act: &mut Act,
    house: &House,
    lang: Lang,
) -> Result<(), Box<Refusal>> {
    let blobs = data::reader(&args.data.data, lang).ok().map(|reader| reader.blobs());
    let held = |hash: &[u8; 32]| {
        let digest = hex::encode(hash);
        let mut own = files.iter().filter(|file| desk::files::described("", &file.bytes).sha256 == digest);
        own.next().map(|file| file.bytes.clone()).or_else(|| blobs.as_ref()?.read(hash).ok())
    };
    let edition = Edition::on(house.zone().day(System.now())).id;
    desk::files::confirm(&held, act, edition).map_err(Box::new)
}

/// A refusal in words, on standard error.
fn refused(no: &Refusal, lang: Lang) -> Ending {
    let field = no.field.as_ref().map(|field| format!("\nfield: {field}")).unwrap_or_default();
    Ending::No(format!("{}{field}", say::refusal(lang, no)))
}

/// Asks a server.
fn to_server(server: &str, args: &Args, asked: Asked, body: &Value, files: &[Handed]) -> Outcome {
    let file = args.token_file.as_deref().unwrap_or(Path::new("token"));
    let token = files::text(file)?;
    let server = client::Server { address: server.trim_end_matches('/'), token: token.trim() };
    for file in files {
        said(server.file(&file.name, &file.bytes)?)?;
    }
    let path = match asked {
        Asked::Act => "/api/acts",
        Asked::Preview => "/api/preview",
    };
    outln!("{}", serde_json::to_string_pretty(&said(server.act(path, body)?)?)?);
    Ok(())
}

/// What a server said, or the end that it stands for.
pub(crate) fn said(client::Said { status, body: said }: client::Said) -> Result<Value, Ending> {
    let part = |name: &str| said[name].as_str().unwrap_or_default().to_owned();
    let detail =
        [part("detail"), part("title")].into_iter().find(|text| !text.is_empty()).unwrap_or_default();
    match status {
        200 => Ok(said),
        409 => Err(Ending::No(format!("{}: {detail}", say::cited(&part("clause"), &part("rule"))))),
        401 | 403 => Err(Ending::Unreadable(format!("the server does not take this token: {detail}"))),
        400 | 413 | 415 | 422 => {
            let field = part("field");
            let at = if field.is_empty() { String::new() } else { format!("field `{field}`: ") };
            Err(Ending::Unreadable(format!("{at}{detail}")))
        }
        other => Err(anyhow::anyhow!("the server answered {other}: {detail}").into()),
    }
}

/// Sixteen new bytes.
fn random() -> Result<[u8; 16], Ending> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes).map_err(|error| anyhow::anyhow!("no random bytes: {error}"))?;
    Ok(bytes)
}

/// The fields: the JSON that was given, and over it each `FIELD=VALUE`.
fn with(args: &Args, act: &str) -> Result<Value, Ending> {
    let mut value = match args.with.as_deref() {
        None => Value::Object(Map::new()),
        Some("-") => {
            let mut text = String::new();
            std::io::stdin().read_to_string(&mut text)?;
            json_of("standard input", &text)?
        }
        Some(given) => match given.strip_prefix('@') {
            Some(path) => json_of(path, &files::text(Path::new(path))?)?,
            None => json_of("--with", given)?,
        },
    };
    let mut given = HashSet::new();
    for field in &args.fields {
        let (name, text) = field.split_once('=').ok_or_else(|| {
            Ending::Unreadable(format!(
                "`{field}` is no field; write it as FIELD=VALUE, such as text=X.inv-1"
            ))
        })?;
        if !given.insert(name) {
            return Err(Ending::Unreadable(format!("field `{name}`: this field stands twice; give it once")));
        }
        put(&mut value, name, value_of(act, name, text));
    }
    Ok(value)
}

/// Reads JSON, and says at which line and column it cannot be read, or which field stands in it twice.
fn json_of(place: &str, text: &str) -> Result<Value, Ending> {
    if let Some(field) = desk::json::twice(text.as_bytes()) {
        return Err(Ending::Unreadable(format!(
            "{place}: field `{field}`: this field stands twice; give it once"
        )));
    }
    serde_json::from_str(text).map_err(|error| {
        let problem = error.to_string();
        let problem = problem.split(" at line ").next().unwrap_or_default();
        Ending::Unreadable(format!("{place}:{}:{}: {problem}", error.line().max(1), error.column().max(1)))
    })
}

/// A value as its field takes it: text where it takes text, JSON otherwise.
fn value_of(act: &str, name: &str, text: &str) -> Value {
    let described = registry().iter().find(|known| known.name == act);
    let kind = described.map(|known| &known.fields["properties"][name]["type"]);
    let takes_text = match kind {
        Some(Value::String(one)) => one == "string",
        Some(Value::Array(several)) => several.iter().any(|one| one == "string"),
        _ => false,
    };
    if takes_text {
        return Value::String(text.to_owned());
    }
    serde_json::from_str(text).unwrap_or_else(|_| Value::String(text.to_owned()))
}

/// Puts a value at a name, whose points lead into tables.
fn put(value: &mut Value, name: &str, new: Value) {
    let Value::Object(map) = value else { return };
    match name.split_once('.') {
        None => drop(map.insert(name.to_owned(), new)),
        Some((head, rest)) => {
            put(map.entry(head).or_insert_with(|| Value::Object(Map::new())), rest, new);
        }
    }
}
