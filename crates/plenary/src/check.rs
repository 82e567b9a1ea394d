//! `plenary verify`, `receipt verify` and `audit`: does the record hold, does a receipt, would today's rulebook decide otherwise?

use crate::data::{self, Data};
use crate::ending::{Ending, Outcome};
use crate::files;
use crate::out::outln;
use desk::house::House;
use record::{KeyRing, Receipt, VerifyReport};
use serde_json::json;
use std::path::{Path, PathBuf};
use words::Lang;

/// A record to be verified.
#[derive(Clone, Debug, clap::Args)]
pub(crate) struct Verify {
    /// Folder of the record, in place of --data: for a copy that lies elsewhere.
    dir: Option<PathBuf>,
    #[command(flatten)]
    data: Data,
    /// Print JSON.
    #[arg(long)]
    json: bool,
}

/// Verifies a record beside its writer: chain, tree, heads, sealed data, files, and the fold.
pub(crate) fn verify(args: &Verify, lang: Lang) -> Outcome {
    let dir = args.dir.as_deref().unwrap_or(&args.data.data);
    let report = record::verify_with(dir, &data::options(lang), &desk::seal::named).map_err(data::held)?;
    if !report.holds() {
        return Err(Ending::No(broken(&report)));
    }
    let house = match desk::fold(&data::reader(dir, lang)?, dir) {
        Ok((house, _)) => house,
        Err(not) => {
            return Err(Ending::No(format!("the record does not fold: {:#}", anyhow::Error::new(not))));
        }
    };
    if args.json {
        outln!("{}", serde_json::to_string_pretty(&as_json(&report, &house))?);
    } else {
        tell(&report, &house);
    }
    Ok(())
}

/// Every problem, each with its reason.
fn broken(report: &VerifyReport) -> String {
    let each = report.problems.iter().map(|problem| {
        let why = std::error::Error::source(problem).map(|why| format!(": {why}")).unwrap_or_default();
        format!("{problem}{why}")
    });
    format!("the record is broken\n{}", each.collect::<Vec<_>>().join("\n"))
}

/// What was recorded as a deviation, text by text.
fn deviations(house: &House) -> Vec<(String, String, String)> {
    let cases = house.texts.values().filter_map(|file| Some((&file.item.facts.text, file.tap.as_ref()?)));
    cases
        .flat_map(|(text, tap)| {
            tap.deviations
                .iter()
                .map(move |held| (text.to_string(), held.rules.join(", "), held.deviation.reason.clone()))
        })
        .collect()
}

/// Gates that the sources leave open, text by text (DC-32).
fn unverified(house: &House) -> Vec<(String, String)> {
    let cases = house.texts.values().filter_map(|file| Some((&file.item.facts.text, file.tap.as_ref()?)));
    cases
        .filter(|(_, tap)| !tap.unverified.is_empty())
        .map(|(text, tap)| (text.to_string(), tap.unverified.join(", ")))
        .collect()
}

fn tell(report: &VerifyReport, house: &House) {
    outln!("{} holds: {} entries, {} texts", report.origin, report.tail.position, house.texts.len());
    outln!("root {}", hex::encode(report.root));
    outln!(
        "{} published heads, {} files, sealed data: {} opened, {} erased, {} closed",
        report.heads,
        report.blobs,
        report.opened,
        report.erased,
        report.closed
    );
    for (text, rules, reason) in deviations(house) {
        outln!("deviation on {text} from {rules}: {reason}");
    }
    for (text, rules) in unverified(house) {
        outln!("not verifiable from the sources, {text}: {rules}");
    }
}

fn as_json(report: &VerifyReport, house: &House) -> serde_json::Value {
    let deviations = deviations(house);
    let deviations = deviations
        .iter()
        .map(|(text, rules, reason)| json!({ "text": text, "rules": rules, "reason": reason }));
    let unverified = unverified(house);
    let unverified = unverified.iter().map(|(text, rules)| json!({ "text": text, "rules": rules }));
    json!({
        "origin": report.origin,
        "entries": report.tail.position,
        "root": hex::encode(report.root),
        "heads": report.heads,
        "files": report.blobs,
        "sealed": { "opened": report.opened, "erased": report.erased, "closed": report.closed },
        "deviations": deviations.collect::<Vec<_>>(),
        "not_verifiable_from_the_sources": unverified.collect::<Vec<_>>(),
    })
}

/// What to do with receipts.
#[derive(Clone, Debug, clap::Subcommand)]
pub(crate) enum ReceiptCommand {
    /// Verify a receipt, without any record at hand.
    Verify {
        /// The receipt.
        file: PathBuf,
        /// Keys of the record, had from elsewhere (`plenary keys`). Without them the receipt is only checked in itself.
        #[arg(long, value_name = "FILE")]
        keys: Option<PathBuf>,
    },
}

/// Verifies a receipt.
pub(crate) fn receipt(command: &ReceiptCommand) -> Outcome {
    let ReceiptCommand::Verify { file, keys } = command;
    let keys = keys.as_deref().map(ring).transpose()?;
    let no = |not: record::NotVerified| Ending::No(not.to_string());
    let verified = Receipt::from_json(&files::text(file)?).map_err(no)?.verify(keys.as_ref()).map_err(no)?;
    outln!(
        "entry {} of {} stands under the head of {} entries",
        verified.position,
        verified.head.origin,
        verified.head.size
    );
    outln!("signed by key {}", verified.key);
    if let Some(entry) = verified.entry {
        outln!("act {}", entry.act_id);
        outln!("{}", String::from_utf8_lossy(&entry.payload));
    }
    if !verified.trusted {
        eprintln!("the receipt is whole, but without --keys anybody could have made it");
    }
    Ok(())
}

/// Keys from a file.
fn ring(path: &Path) -> Result<KeyRing, Ending> {
    serde_json::from_str(&files::text(path)?).map_err(|error| {
        Ending::Unreadable(format!(
            "{}:{}:{}: these are no keys",
            path.display(),
            error.line(),
            error.column()
        ))
    })
}

/// A record to be audited.
#[derive(Clone, Debug, clap::Args)]
pub(crate) struct Audit {
    #[command(flatten)]
    data: Data,
    /// Print JSON.
    #[arg(long)]
    json: bool,
}

/// Decides every act again by today's rulebook.
pub(crate) fn audit(args: &Audit, lang: Lang) -> Outcome {
    let found = desk::audit::audit(&data::reader(&args.data.data, lang)?)?;
    if args.json {
        outln!("{}", serde_json::to_string_pretty(&found)?);
    } else {
        outln!("{} acts decided again by rulebook {}", found.acts, found.rulebook);
        for one in &found.differences {
            let text = one.text.as_deref().unwrap_or("-");
            outln!(
                "entry {} ({} on {text}, rulebook {}) differs in {}",
                one.position,
                one.act,
                one.rulebook,
                one.parts.join(", ")
            );
            outln!("  was   {}", one.was);
            outln!("  would {}", one.would);
        }
    }
    match found.differences.len() {
        0 => Ok(()),
        count => {
            Err(Ending::No(format!("{count} acts would be decided otherwise today; the changelog says why")))
        }
    }
}
