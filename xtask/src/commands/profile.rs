//! `cargo xtask profile`

mod check;
mod visitors;

use anyhow::{Context, Result, ensure};
use serde_json::Value;
use std::cell::RefCell;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::ExitCode;
use std::time::Duration;
use visitors::{Then, Visitor};
use xtask::bundle;
use xtask::bundle::program::blocks::Code;
use xtask::bundle::program::module::Module;
use xtask::bundle::program::profile::Profile;
use xtask::bundle::program::{self, watch};
use xtask::chromium::fantoccini::Locator;
use xtask::chromium::{Driver, Network, Tab, of_a_phone};
use xtask::process::say;
use xtask::server::{Options, Override, Server};
use xtask::tools::{Browser, Machine};
use xtask::workspace;

/// Finds out which functions of the program a first verdict needs, and writes them into xtask/first-verdict.txt.
///
/// The next build puts these into the files that come until the verdict; all of the program comes after it. Opens the
/// built page in a real Chromium, as visitors of several kinds, with a program that takes notes.
#[derive(clap::Args)]
pub struct Arguments {
    /// Instead, visit the page as people of whom the list knows nothing, and say who has to start over, and where.
    #[arg(long)]
    check: bool,
}

/// Keeps hold of the program that the page starts, and begins its notes anew when what comes with the entries is there.
const HOLD: &str = "const start = WebAssembly.instantiateStreaming;
WebAssembly.instantiateStreaming = async (...given) => {
    const made = await start.apply(WebAssembly, given);
    if (/found-/.test((await given[0]).url)) {
        const notes = new Uint8Array(window.heldProgram.notes.buffer);
        window.heldNotes = notes.slice();
        notes.fill(0);
    }
    window.heldProgram = window.heldProgram || made.instance.exports;
    return made;
};";
/// The numbers of the notes that have been taken, before and after that.
const RAN: &str = "const notes = new Uint8Array(window.heldProgram.notes.buffer);
const [before, then] = window.heldNotes ? [window.heldNotes, notes] : [notes, []];
return [before, then].map(notes => Array.from(notes.keys()).filter(place => notes[place]));";
/// A module with nothing in it, in the place of what is apart from the first: the program that takes notes has it.
const NOTHING: &[u8] = b"\0asm\x01\0\0\0";
/// How many times slower a slow phone is.
const SLOW: f64 = 6.0;
/// As long as a page may take to its verdict.
const PATIENCE: Duration = Duration::from_secs(30);
/// What a verdict or a tap sets off has run by then, and the rest of the program is not asked for yet.
const SETTLED: Duration = Duration::from_millis(2_500);

/// Runs the command.
pub fn run(arguments: &Arguments) -> Result<ExitCode> {
    let machine = Machine::this();
    let dist = bundle::ready(&machine, false)?;
    let browser = Browser::ready(&machine)?;
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    if arguments.check {
        runtime.block_on(check::check(&dist, &browser))?;
        return Ok(ExitCode::SUCCESS);
    }
    let whole = program::whole();
    let whole = fs::read(&whole).with_context(|| format!("cannot read {}", whole.display()))?;
    let site = tempfile::tempdir().context("no temporary folder")?;
    let (watched, places) = watch::watched(&whole)?;
    lay(&dist, site.path(), &watched)?;
    let ran = runtime.block_on(async {
        let driver = Driver::start(&browser)?;
        let server = Server::start(site.path(), without_the_rest())?;
        let ran = RefCell::<Ran>::default();
        each(&visitors::known()?, async |visitor| {
            let tab = driver.session(&visitor.browser).await?;
            let seen = look(&tab, &server, visitor).await;
            tab.close().await?;
            let mut ran = ran.borrow_mut();
            let before = count(&ran);
            for (ran, seen) in ran.iter_mut().zip(seen?) {
                ran.extend(seen);
            }
            if count(&ran) > before {
                let more = count(&ran) - before;
                say(format!("{}: {more} blocks more", visitor.name));
            }
            Ok(())
        })
        .await?;
        anyhow::Ok(ran.into_inner())
    })?;
    let module = Module::parse(&whole)?;
    let names = program::names(&module)?;
    let (mut profile, mut functions) = (Profile::default(), 0);
    for ((function, body), place) in module.defined().zip(places.windows(2)) {
        let blocks = (ran.each_ref()).map(|ran| {
            let places = place[0]..place[1];
            places.map(|place| ran.contains(&place)).collect::<Vec<_>>()
        });
        let name = names.get(&function);
        if let Some(name) = name.filter(|_| blocks.iter().any(|ran| ran.contains(&true))) {
            profile.add(name.clone(), &Code::read(body)?, blocks);
            functions += 1;
        }
    }
    fs::write(workspace::root().join(program::LIST), profile.list())
        .with_context(|| format!("cannot write {}", program::LIST))?;
    say(format!(
        "{functions} of {} functions run, and {} of {} blocks: written into {}; build the page again",
        module.bodies.len(),
        count(&ran),
        places.last().copied().unwrap_or_default(),
        program::LIST
    ));
    Ok(ExitCode::SUCCESS)
}

/// The numbers of blocks that ran, before something was found and after.
type Ran = [BTreeSet<u32>; 2];

fn count(ran: &Ran) -> usize {
    let [before, then] = ran;
    before.union(then).count()
}

/// A server that never answers for the rest of the program: what comes of it is nothing that runs before.
fn without_the_rest() -> Options {
    let late = |path: &str| {
        path.starts_with("/more-")
            .then(|| Override::delay(PATIENCE))
    };
    Options {
        overrides: Some(Box::new(late)),
        ..Options::default()
    }
}

/// The page with the program that takes notes in the place of its first file.
fn lay(dist: &Path, site: &Path, program: &[u8]) -> Result<()> {
    let mut programs = 0;
    for file in bundle::files(dist)? {
        let name = file.strip_prefix(dist)?;
        let text = name.to_string_lossy();
        let copy = site.join(name);
        fs::create_dir_all(copy.parent().context("a file has a folder")?)?;
        let parts = [
            (program::FIRST, program),
            (program::WORDS, NOTHING),
            (program::FOUND, NOTHING),
        ];
        match parts.iter().find(|(start, _)| text.starts_with(start)) {
            None => drop(fs::copy(&file, &copy)?),
            Some((_, program)) if text.ends_with(".wasm") => {
                programs += 1;
                fs::write(&copy, program)?;
            }
            // A compressed copy of what was there.
            Some(_) => {}
        }
    }
    let expected = 2 + program::LANGUAGES.len();
    ensure!(
        programs == expected,
        "dist/ has {programs} files instead of {expected}"
    );
    Ok(())
}

/// What each comes to see, two at a time: most of a visit is waiting.
async fn each(visitors: &[Visitor], visit: impl AsyncFn(&Visitor) -> Result<()>) -> Result<()> {
    let waiting = RefCell::new(visitors.iter());
    let one_by_one = async || {
        loop {
            let next = waiting.borrow_mut().next();
            let Some(visitor) = next else {
                return anyhow::Ok(());
            };
            let seen = visit(visitor).await;
            seen.with_context(|| visitor.name.clone())?;
        }
    };
    tokio::try_join!(one_by_one(), one_by_one())?;
    Ok(())
}

/// Opens the page as a visitor and waits for the verdict; answers their authenticator, if they have one.
async fn open(tab: &Tab, server: &Server, visitor: &Visitor) -> Result<Option<String>> {
    let authenticator = match visitor.authenticator {
        true => Some(tab.add_authenticator(of_a_phone()).await?),
        false => None,
    };
    tab.before_load(visitor.before).await?;
    if visitor.then == Then::Slowly {
        tab.throttle(SLOW, Network::SLOW).await?;
    }
    tab.goto(&[server.url(), &visitor.address].concat()).await?;
    tab.wait_for_app(&["done"], PATIENCE).await?;
    Ok(authenticator)
}

async fn look(tab: &Tab, server: &Server, visitor: &Visitor) -> Result<Ran> {
    tab.before_load(HOLD).await?;
    let authenticator = open(tab, server, visitor).await?;
    // Without one the call stays open, as it does while a person looks at the phone's sheet.
    if let (Then::Trial, Some(authenticator)) = (&visitor.then, authenticator) {
        tab.remove_authenticator(&authenticator).await?;
    }
    if visitor.then == Then::NoNetwork {
        tab.go_offline().await?;
        tap(tab, "#lang").await?;
        tokio::time::sleep(SETTLED / 5).await;
        for done in [
            "document.querySelector('#way-out button')?.click()",
            "location.hash = '#entry=2.1'",
        ] {
            tab.execute(done, Vec::new()).await?;
            tokio::time::sleep(SETTLED / 5).await;
        }
    }
    if matches!(visitor.then, Then::Trial | Then::NoNetwork) {
        tap(tab, "#trial-start").await?;
    }
    if visitor.then != Then::Leave {
        tokio::time::sleep(SETTLED).await;
    }
    let ran = tab.execute(RAN, Vec::new()).await?;
    let ran = [0, 1].map(|time| {
        let ran = ran[time].as_array().into_iter().flatten();
        ran.filter_map(Value::as_u64)
            .map(|place| place as u32)
            .collect()
    });
    ensure!(
        count(&ran) > 0,
        "the page did not run the program that takes notes"
    );
    Ok(ran)
}

async fn tap(tab: &Tab, selector: &str) -> Result<()> {
    tab.find(Locator::Css(selector)).await?.click().await?;
    Ok(())
}
