//! `cargo xtask profile`

use anyhow::{Context, Result, ensure};
use serde_json::Value;
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::process::ExitCode;
use std::time::Duration;
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
    name: String,
    browser: SessionOptions,
    /// Whether the phone has a screen lock set up.
    authenticator: bool,
    /// What the page's address ends in.
    address: String,
    /// Runs before the page, such as what takes something away from it.
    before: &'static str,
    then: Then,
}

/// What is done beside the visit, mostly once the verdict stands.
#[derive(PartialEq)]
enum Then {
    Nothing,
    /// The visit ends with the verdict.
    Leave,
    /// All takes its time, so that other things happen first, and more of them before the next drawing.
    Slowly,
    /// The trial is begun, as its first call has to be made inside the tap, and stays open.
    Trial,
    /// The network is gone: what is tapped then cannot fetch what it needs, and a call that passes has to wait for it.
    NoNetwork,
}

fn visitor(name: &str, browser: SessionOptions) -> Visitor {
    Visitor {
        name: name.to_owned(),
        browser,
        authenticator: true,
        address: String::new(),
        before: "",
        then: Then::Nothing,
    }
}

/// Those whom the verdict shall reach with the first file alone.
fn visitors() -> Result<Vec<Visitor>> {
    let phone = SessionOptions::phone;
    let with = |agent| SessionOptions::phone().agent(agent);
    let mut all = vec![
        Visitor {
            then: Then::Trial,
            ..visitor("an Android phone, and its trial", phone())
        },
        Visitor {
            then: Then::Trial,
            ..visitor("an iPhone", with(Agent::iphone_safari()))
        },
        visitor("a PC", SessionOptions::default()),
        Visitor {
            authenticator: false,
            ..visitor("a PC without a screen lock", SessionOptions::default())
        },
        Visitor {
            authenticator: false,
            address: "?lang=en".into(),
            ..visitor("a PC in English", SessionOptions::default())
        },
        Visitor {
            authenticator: false,
            ..visitor("an Android phone without a screen lock", phone())
        },
        Visitor {
            authenticator: false,
            ..visitor("an old phone", with(Agent::old_android()))
        },
        Visitor {
            address: "?lang=en".into(),
            ..visitor("an Android phone in English", phone())
        },
        Visitor {
            then: Then::NoNetwork,
            ..visitor("a phone that loses its network", phone())
        },
        Visitor {
            authenticator: false,
            before: "const ask = window.fetch;
                window.fetch = (url, ...more) => /found/.test(url) ? new Promise(() => {}) : ask(url, ...more);",
            ..visitor("a phone whose network stops", phone())
        },
        Visitor {
            then: Then::Slowly,
            ..visitor("a slow phone", phone())
        },
        visitor("a browser without a name", with(nameless())),
        Visitor {
            authenticator: false,
            ..visitor("a browser without a name or a lock", with(nameless()))
        },
        Visitor {
            authenticator: false,
            address: "?lang=en".into(),
            ..visitor("the same in English", with(nameless()))
        },
        visitor("LINE on an iPhone", with(Agent::line_on_iphone())),
        visitor("Chrome on an iPhone", with(Agent::iphone_chrome())),
        visitor("Samsung Internet", with(Agent::samsung_internet())),
    ];
    all.extend(in_trouble());
    all.extend(of_all_browsers()?);
    Ok(all)
}

/// A browser made of Chromium that does not say which.
fn nameless() -> Agent {
    let chrome = Agent::android_chrome();
    let hints = chrome.client_hints.map(|hints| {
        let text = hints.to_string().replace("Google Chrome", "Chromium");
        text.parse().unwrap_or(hints)
    });
    Agent {
        client_hints: hints,
        ..chrome
    }
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
/// What a trouble makes of a visitor.
type Trouble = fn(Visitor) -> Visitor;

fn without_cookies(all: Visitor) -> Visitor {
    let cookies = "profile.default_content_setting_values.cookies";
    Visitor {
        browser: all.browser.pref(cookies, 2),
        ..all
    }
}

/// What stands in people's way.
const TROUBLES: [(&str, Trouble); 11] = [
    ("blocked cookies", without_cookies),
    ("no WebAuthn", |all| Visitor {
        before: "delete window.PublicKeyCredential; delete Navigator.prototype.credentials;",
        ..all
    }),
    ("blocked storage", |all| Visitor {
        before: "const no = { get() { throw new DOMException('', 'SecurityError'); } };
            for (const name of ['indexedDB', 'localStorage', 'sessionStorage']) {
                Object.defineProperty(window, name, no);
            }",
        ..all
    }),
    ("no network", |all| Visitor {
        before: "Object.defineProperty(Navigator.prototype, 'onLine', { get: () => false });",
        ..all
    }),
    ("answers that do not come", |all| Visitor {
        before: "const never = () => new Promise(() => {});
            PublicKeyCredential.isUserVerifyingPlatformAuthenticatorAvailable = never;
            PublicKeyCredential.getClientCapabilities = never;",
        ..all
    }),
    ("no permission", |all| Visitor {
        before: "document.featurePolicy.allowsFeature = () => false;",
        ..all
    }),
    ("missing JavaScript", |all| Visitor {
        before: "delete window.prompt;",
        ..all
    }),
    ("full storage", |all| Visitor {
        before: "Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError'); };",
        ..all
    }),
    ("refused answers", |all| Visitor {
        before: "const no = () => Promise.reject(new DOMException('', 'NotAllowedError'));
            PublicKeyCredential.isUserVerifyingPlatformAuthenticatorAvailable = no;
            PublicKeyCredential.getClientCapabilities = no;
            IDBFactory.prototype.open = () => { throw new DOMException('', 'UnknownError'); };",
        ..all
    }),
    ("a language of their own", |all| Visitor {
        before: "Object.defineProperties(Navigator.prototype, {
            language: { get: () => 'fr' }, languages: { get: () => ['fr'] } });",
        ..all
    }),
    ("a link of the desk", |all| Visitor {
        address: all.address.replace('?', "?case=K-1&seen=2.1&"),
        ..all
    }),
];
/// User agents beside those of the tests' cases.
const BROWSERS: &str = "xtask/browsers.txt";
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
        let (visitors, ran) = (visitors()?, RefCell::<Ran>::default());
        let waiting = RefCell::new(visitors.iter());
        let one_by_one = async || {
            loop {
                let next = waiting.borrow_mut().next();
                let Some(visitor) = next else {
                    return anyhow::Ok(());
                };
                let name = &visitor.name;
                let seen = visit(&driver, &server, visitor).await;
                let seen = seen.with_context(|| name.clone())?;
                let mut ran = ran.borrow_mut();
                let before = count(&ran);
                for (ran, seen) in ran.iter_mut().zip(seen) {
                    ran.extend(seen);
                }
                if count(&ran) > before {
                    say(format!("{name}: {} blocks more", count(&ran) - before));
                }
            }
        };
        // Two at a time: most of a visit is waiting.
        tokio::try_join!(one_by_one(), one_by_one())?;
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

/// Those who have a trouble, in the browsers that most have.
fn in_trouble() -> Vec<Visitor> {
    let with = |agent| SessionOptions::phone().agent(agent);
    let browsers = [
        ("Chrome on Android", SessionOptions::phone()),
        // As inside most apps, and before Chrome 89.
        (
            "Chrome on Android without hints",
            with(Agent {
                client_hints: None,
                ..Agent::android_chrome()
            }),
        ),
        ("Safari", with(Agent::iphone_safari())),
        ("LINE", with(Agent::line_on_iphone())),
        ("a PC", SessionOptions::default()),
    ];
    let mut visitors = Vec::new();
    for (browser, options) in browsers {
        for (trouble, with_it) in TROUBLES {
            for (address, authenticator) in [("?", true), ("?lang=en", false)] {
                visitors.push(with_it(Visitor {
                    authenticator,
                    address: address.into(),
                    then: Then::Leave,
                    ..visitor(&format!("{browser}, {trouble}"), options.clone())
                }));
            }
        }
    }
    visitors
}

/// Browsers of all kinds, as far as a user agent goes, with a screen lock and without, with cookies and without, in both
/// languages: what is to be done differs by browser.
fn of_all_browsers() -> Result<Vec<Visitor>> {
    let mut agents = BTreeMap::new();
    for file in bundle::files(&workspace::root().join("tests/cases"))? {
        let case: Value = serde_json::from_str(&fs::read_to_string(&file)?)
            .with_context(|| format!("{} is no JSON", file.display()))?;
        let fact = |name: &str| case["facts"][name].as_str().map(str::to_owned);
        if let Some(user_agent) = fact("user_agent") {
            agents.insert(user_agent, fact("navigator_platform").unwrap_or_default());
        }
    }
    let list = fs::read_to_string(workspace::root().join(BROWSERS))
        .with_context(|| format!("cannot read {BROWSERS}"))?;
    for line in list.lines().filter(|line| !line.starts_with('#')) {
        agents.entry(line.to_owned()).or_default();
    }
    let mut visitors = Vec::new();
    for (user_agent, platform) in agents {
        let agent = Agent {
            user_agent,
            platform,
            client_hints: None,
        };
        for (address, authenticator, cookies) in [
            ("", true, true),
            ("", false, false),
            ("?lang=en", false, true),
            ("?lang=en", true, false),
        ] {
            let browser = SessionOptions::phone().agent(agent.clone());
            let visitor = Visitor {
                authenticator,
                address: address.into(),
                then: Then::Leave,
                ..visitor(&agent.user_agent, browser)
            };
            visitors.push(match cookies {
                true => visitor,
                false => without_cookies(visitor),
            });
        }
    }
    Ok(visitors)
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

async fn visit(driver: &Driver, server: &Server, visitor: &Visitor) -> Result<Ran> {
    let tab = driver.session(&visitor.browser).await?;
    let ran = look(&tab, server, visitor).await;
    tab.close().await?;
    ran
}

async fn look(tab: &Tab, server: &Server, visitor: &Visitor) -> Result<Ran> {
    let authenticator = match visitor.authenticator {
        true => Some(tab.add_authenticator(of_a_phone()).await?),
        false => None,
    };
    tab.before_load(HOLD).await?;
    tab.before_load(visitor.before).await?;
    if visitor.then == Then::Slowly {
        tab.throttle(SLOW, Network::SLOW).await?;
    }
    tab.goto(&[server.url(), &visitor.address].concat()).await?;
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
