//! `cargo xtask profile`

use anyhow::{Context, Result, ensure};
use serde_json::Value;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::ExitCode;
use std::time::Duration;
use webauthn_checkup::rules::Part;
use xtask::bundle;
use xtask::bundle::program::blocks::Code;
use xtask::bundle::program::module::Module;
use xtask::bundle::program::profile::Profile;
use xtask::bundle::program::{self, watch};
use xtask::chromium::fantoccini::Locator;
use xtask::chromium::{Agent, Driver, Network, SessionOptions, Tab, of_a_phone};
use xtask::process::say;
use xtask::server::{Options, Override, Server};
use xtask::tools::{Browser, Machine};
use xtask::workspace;

/// Finds out which functions of the program a first verdict needs, and writes them into xtask/first-verdict.txt.
///
/// The next build puts these into the file that is loaded first, and all others into the one that comes after the
/// verdict. Opens the built page in a real Chromium, as visitors of several kinds, with a program that takes notes.
#[derive(clap::Args)]
pub struct Arguments {}

/// A visitor, and what is done beside the visit.
struct Visitor {
    name: &'static str,
    browser: fn() -> SessionOptions,
    /// Whether the phone has a screen lock set up.
    authenticator: bool,
    /// What the page's address ends in.
    address: &'static str,
    /// Runs before the page, such as what takes something away from it.
    before: &'static str,
    then: Then,
}

/// What is done beside the visit, mostly once the verdict stands.
#[derive(PartialEq)]
enum Then {
    Nothing,
    /// Not even a stay.
    Leave,
    /// All takes its time, so that other things happen first, and more of them before the next drawing.
    Slowly,
    /// The trial is begun, as its first call has to be made inside the tap, and stays open.
    Trial,
    /// The network is gone: what is tapped then cannot fetch what it needs, and a call that passes has to wait for it.
    NoNetwork,
}

const fn visitor(name: &'static str, browser: fn() -> SessionOptions) -> Visitor {
    Visitor {
        name,
        browser,
        authenticator: true,
        address: "",
        before: "",
        then: Then::Nothing,
    }
}

/// Those whom the verdict shall reach with the first file alone: one a way that the page can turn out.
const VISITORS: [Visitor; 20] = [
    Visitor {
        then: Then::Trial,
        ..visitor("an Android phone, and its trial", SessionOptions::phone)
    },
    Visitor {
        then: Then::Trial,
        ..visitor("an iPhone", || {
            SessionOptions::phone().agent(Agent::iphone_safari())
        })
    },
    visitor("a PC", SessionOptions::default),
    Visitor {
        authenticator: false,
        ..visitor("a phone without a screen lock", SessionOptions::phone)
    },
    Visitor {
        authenticator: false,
        ..visitor("an old phone without a screen lock", || {
            SessionOptions::phone().agent(Agent::old_android())
        })
    },
    visitor("a phone that blocks cookies", || {
        SessionOptions::phone().pref("profile.default_content_setting_values.cookies", 2)
    }),
    Visitor {
        then: Then::NoNetwork,
        ..visitor("a phone that loses its network", SessionOptions::phone)
    },
    Visitor {
        then: Then::Slowly,
        ..visitor("a slow phone", SessionOptions::phone)
    },
    visitor("LINE on an iPhone", || {
        SessionOptions::phone().agent(Agent::line_on_iphone())
    }),
    visitor("Chrome on an iPhone", || {
        SessionOptions::phone().agent(Agent::iphone_chrome())
    }),
    visitor("Samsung Internet", || {
        SessionOptions::phone().agent(Agent::samsung_internet())
    }),
    Visitor {
        authenticator: false,
        before: "const ask = window.fetch;
            window.fetch = (url, ...more) => /found/.test(url) ? new Promise(() => {}) : ask(url, ...more);",
        ..visitor("a phone whose network stops", SessionOptions::phone)
    },
    Visitor {
        authenticator: false,
        before: "delete window.PublicKeyCredential; delete Navigator.prototype.credentials;",
        ..visitor("a browser without WebAuthn", SessionOptions::phone)
    },
    Visitor {
        authenticator: false,
        address: "?lang=en",
        ..visitor(
            "a phone in English, without a screen lock",
            SessionOptions::phone,
        )
    },
    Visitor {
        address: "?lang=en",
        ..visitor("a phone in English", SessionOptions::phone)
    },
    Visitor {
        authenticator: false,
        address: "?lang=en",
        ..visitor("an old phone in English, without a screen lock", || {
            SessionOptions::phone().agent(Agent::old_android())
        })
    },
    Visitor {
        address: "?lang=en",
        ..visitor("an iPhone in English", || {
            SessionOptions::phone().agent(Agent::iphone_safari())
        })
    },
    Visitor {
        authenticator: false,
        address: "?lang=en",
        ..visitor("a PC in English, without a screen lock", SessionOptions::default)
    },
    Visitor {
        authenticator: false,
        ..visitor("a PC without a screen lock", SessionOptions::default)
    },
    Visitor {
        address: "?case=K-1&seen=2.13",
        ..visitor(
            "somebody whom the desk has sent a link",
            SessionOptions::phone,
        )
    },
];

/// Keeps hold of the program that the page starts.
const HOLD: &str = "const start = WebAssembly.instantiateStreaming;
WebAssembly.instantiateStreaming = async (...given) => {
    const made = await start.apply(WebAssembly, given);
    window.heldProgram = made.instance.exports;
    return made;
};";
/// The numbers of the notes that have been taken.
const RAN: &str = "const notes = new Uint8Array(window.heldProgram.notes.buffer), ran = [];
notes.forEach((note, place) => { if (note) { ran.push(place); } });
return ran;";
/// How many times slower a slow phone is.
const SLOW: f64 = 6.0;
/// As long as a page may take to its verdict.
const PATIENCE: Duration = Duration::from_secs(30);
/// What a verdict or a tap sets off has run by then, and the rest of the program is not asked for yet.
const SETTLED: Duration = Duration::from_millis(2_500);

/// Runs the command.
pub fn run(_: &Arguments) -> Result<ExitCode> {
    let machine = Machine::this();
    let dist = bundle::ready(&machine, false)?;
    let browser = Browser::ready(&machine)?;
    let whole = program::whole();
    let whole = fs::read(&whole).with_context(|| format!("cannot read {}", whole.display()))?;
    let site = tempfile::tempdir().context("no temporary folder")?;
    let (watched, places) = watch::watched(&whole)?;
    lay(&dist, site.path(), &watched)?;
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    let ran = runtime.block_on(async {
        let driver = Driver::start(&browser)?;
        let server = Server::start(site.path(), without_the_rest())?;
        let mut ran = BTreeSet::new();
        for visitor in &VISITORS {
            let before = ran.len();
            ran.extend(
                visit(&driver, &server, visitor, &(visitor.browser)())
                    .await
                    .with_context(|| visitor.name)?,
            );
            say(format!(
                "{}: {} blocks more",
                visitor.name,
                ran.len() - before
            ));
        }
        let before = ran.len();
        for (browser, visitor) in of_the_cases()? {
            ran.extend(visit(&driver, &server, &visitor, &browser).await?);
        }
        say(format!("the cases: {} blocks more", ran.len() - before));
        anyhow::Ok(ran)
    })?;
    let module = Module::parse(&whole)?;
    let names = program::names(&module)?;
    let (mut profile, mut functions) = (Profile::default(), 0);
    for ((function, body), place) in module.defined().zip(places.windows(2)) {
        let blocks: Vec<bool> = (place[0]..place[1])
            .map(|place| ran.contains(&place))
            .collect();
        let name = names.get(&function);
        if let Some(name) = name.filter(|_| blocks.contains(&true)) {
            profile.add(name.clone(), &Code::read(body)?, &blocks);
            functions += 1;
        }
    }
    fs::write(workspace::root().join(program::LIST), profile.list())
        .with_context(|| format!("cannot write {}", program::LIST))?;
    say(format!(
        "{functions} of {} functions run, and {} of {} blocks: written into {}; build the page again",
        module.bodies.len(),
        ran.len(),
        places.last().copied().unwrap_or_default(),
        program::LIST
    ));
    Ok(ExitCode::SUCCESS)
}

/// Browsers of all kinds: those that the cases of the host tests were seen in, as far as a user agent goes, in both
/// languages by turns.
fn of_the_cases() -> Result<Vec<(SessionOptions, Visitor)>> {
    let mut visitors = Vec::new();
    for file in bundle::files(&workspace::root().join("tests/cases"))? {
        let case: Value = serde_json::from_str(&fs::read_to_string(&file)?)
            .with_context(|| format!("{} is no JSON", file.display()))?;
        let facts = &case["facts"];
        let Some(user_agent) = facts["user_agent"].as_str() else {
            continue;
        };
        let agent = Agent {
            user_agent: user_agent.to_owned(),
            platform: facts["navigator_platform"]
                .as_str()
                .unwrap_or_default()
                .to_owned(),
            client_hints: None,
        };
        let (address, locks) = match visitors.len() % 2 {
            0 => ("?lang=ja", [true, false]),
            _ => ("?lang=en", [false, true]),
        };
        for authenticator in locks {
            let visitor = Visitor {
                authenticator,
                address,
                then: Then::Leave,
                ..visitor("a case", SessionOptions::phone)
            };
            visitors.push((SessionOptions::phone().agent(agent.clone()), visitor));
        }
    }
    Ok(visitors)
}

/// A server that never answers for what is asked for after the verdict: what comes of it is nothing that runs before.
fn without_the_rest() -> Options {
    let late = |path: &str| {
        (path.ends_with(Part::More.file()) || path.starts_with("/more-"))
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
        if !text.starts_with(program::FIRST) {
            fs::copy(&file, &copy)?;
        } else if text.ends_with(".wasm") {
            programs += 1;
            fs::write(&copy, program)?;
        }
    }
    ensure!(programs == 1, "dist/ has {programs} first files");
    Ok(())
}

async fn visit(
    driver: &Driver,
    server: &Server,
    visitor: &Visitor,
    browser: &SessionOptions,
) -> Result<Vec<u32>> {
    let tab = driver.session(browser).await?;
    let ran = look(&tab, server, visitor).await;
    tab.close().await?;
    ran
}

async fn look(tab: &Tab, server: &Server, visitor: &Visitor) -> Result<Vec<u32>> {
    let authenticator = match visitor.authenticator {
        true => Some(tab.add_authenticator(of_a_phone()).await?),
        false => None,
    };
    tab.before_load(HOLD).await?;
    tab.before_load(visitor.before).await?;
    if visitor.then == Then::Slowly {
        tab.throttle(SLOW, Network::SLOW).await?;
    }
    tab.goto(&[server.url(), visitor.address].concat()).await?;
    tab.wait_for_app(&["done"], PATIENCE).await?;
    // Without one the call stays open, as it does while a person looks at the phone's sheet.
    if let (Then::Trial, Some(authenticator)) = (&visitor.then, authenticator) {
        tab.remove_authenticator(&authenticator).await?;
    }
    if visitor.then == Then::NoNetwork {
        tab.go_offline().await?;
        tap(tab, "#lang").await?;
        tokio::time::sleep(SETTLED / 5).await;
    }
    if matches!(visitor.then, Then::Trial | Then::NoNetwork) {
        tap(tab, "#trial-start").await?;
    }
    if visitor.then != Then::Leave {
        tokio::time::sleep(SETTLED).await;
    }
    let ran = tab.execute(RAN, Vec::new()).await?;
    let ran = ran
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_u64);
    let ran: Vec<u32> = ran.map(|function| function as u32).collect();
    ensure!(
        !ran.is_empty(),
        "the page did not run the program that takes notes"
    );
    Ok(ran)
}

async fn tap(tab: &Tab, selector: &str) -> Result<()> {
    tab.find(Locator::Css(selector)).await?.click().await?;
    Ok(())
}
