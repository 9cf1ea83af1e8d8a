//! Who visits the page: people with phones, browsers and troubles of all kinds.

use anyhow::{Context, Result};
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;
use xtask::bundle;
use xtask::chromium::{Agent, SessionOptions};
use xtask::workspace;

/// A visitor, and what is done beside the visit.
pub struct Visitor {
    /// Who it is.
    pub name: String,
    /// With what.
    pub browser: SessionOptions,
    /// Whether the phone has a screen lock set up.
    pub authenticator: bool,
    /// What the page's address ends in.
    pub address: String,
    /// Runs before the page, such as what takes something away from it.
    pub before: &'static str,
    /// What is done.
    pub then: Then,
}

/// What is done beside the visit, mostly once the verdict stands.
#[derive(PartialEq)]
pub enum Then {
    /// Nothing, for a while.
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
pub fn known() -> Result<Vec<Visitor>> {
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
            then: Then::NoNetwork,
            ..visitor("a phone with something to mend that loses its network", with(Agent::samsung_internet()))
        },
        Visitor {
            then: Then::NoNetwork,
            authenticator: false,
            ..visitor("a phone without a lock that loses its network", phone())
        },
        Visitor {
            then: Then::NoNetwork,
            address: "?lang=en".into(),
            ..without_cookies(visitor("a phone without cookies that loses its network", phone()))
        },
        Visitor {
            then: Then::NoNetwork,
            ..visitor("LINE that loses its network", with(Agent::line_on_iphone()))
        },
        Visitor {
            then: Then::NoNetwork,
            before: "delete Navigator.prototype.clipboard;",
            ..visitor("LINE without a clipboard that loses its network", with(Agent::line_on_iphone()))
        },
        Visitor {
            then: Then::NoNetwork,
            ..visitor("a PC that loses its network", SessionOptions::default())
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

/// Those of whom the list knows nothing: browsers of all kinds, each visit with another of the troubles.
pub fn strangers() -> Result<Vec<Visitor>> {
    let browsers = of_all_browsers()?.into_iter();
    let troubles = TROUBLES.iter().cycle();
    let troubled = browsers.zip(troubles).map(|(visitor, (trouble, with_it))| {
        let name = format!("{}, {trouble}", visitor.name);
        with_it(Visitor { name, ..visitor })
    });
    Ok(troubled.collect())
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
