//! Which APIs the page asks: a host that notes every path, run through by all probes and by a trial.

use crate::fake::{Behaviour, Fake, sound};
use futures::executor::block_on;
use futures_util::future::LocalBoxFuture;
use std::cell::RefCell;
use std::collections::BTreeMap;
use webauthn_checkup::facts::Call;
use webauthn_checkup::facts::FactId;
use webauthn_checkup::host::{Attempt, Credential, Failure, Host, HostFuture, Ping, Value};
use webauthn_checkup::lang::Lang;
use webauthn_checkup::probes::run;
use webauthn_checkup::rules::Rules;
use webauthn_checkup::trial::{Ended, register, sign_in};

/// An API by its path below the global object, and whether it is called or only read.
pub type Apis = BTreeMap<String, Use>;

/// What is done with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Use {
    Read,
    Called,
}

/// What the probes ask.
pub fn of_the_probes() -> Apis {
    let recorder = Recorder::new(sound());
    for &fact in FactId::ALL {
        assert!(block_on(run(fact, &recorder)).is_ok(), "{}", fact.path());
    }
    let mut apis = recorder.apis.into_inner();
    // The objects on the way, but for those that every page has.
    for path in apis.keys().cloned().collect::<Vec<_>>() {
        if let Some((object, _)) = path.rsplit_once('.')
            && !["navigator", "document", "location"].contains(&object)
        {
            apis.entry(object.to_owned()).or_insert(Use::Read);
        }
    }
    apis
}

/// What the trial asks beside them.
pub fn of_the_trial(rules: &Rules) -> Apis {
    let signal = "PublicKeyCredential.signalUnknownCredential";
    let browser = sound().but(signal, Behaviour::Answers(Value::Undefined));
    let recorder = Recorder::new(browser.giving(vec![passed(), passed()]));
    match block_on(register(&recorder, &rules.trial, Lang::Ja)) {
        Ended::Settled(_, Some(passkey)) => {
            block_on(sign_in(&recorder, &rules.trial, passkey));
        }
        _ => panic!("the fake does not register"),
    }
    let known = of_the_probes();
    let asked = recorder.apis.into_inner().into_iter();
    asked
        .filter(|(path, how)| known.get(path) != Some(how))
        .collect()
}

struct Recorder {
    browser: Fake,
    apis: RefCell<Apis>,
}

impl Recorder {
    fn new(browser: Fake) -> Self {
        Self {
            browser,
            apis: RefCell::default(),
        }
    }

    fn note(&self, path: &str, how: Use) {
        let mut apis = self.apis.borrow_mut();
        let known = apis.entry(path.to_owned()).or_insert(how);
        *known = how.max(*known);
    }
}

/// What the port does not name by path stands in `src/browser/`.
impl Host for Recorder {
    fn get(&self, path: &str) -> Result<Value, Failure> {
        let value = self.browser.get(path);
        self.note(path, Use::Read);
        value
    }

    fn set(&self, path: &str, text: &str) -> Result<(), Failure> {
        self.note(path, Use::Read);
        self.browser.set(path, text)
    }

    fn same(&self, one: &str, other: &str) -> Result<bool, Failure> {
        self.note(one, Use::Read);
        self.note(other, Use::Read);
        self.browser.same(one, other)
    }

    fn call<'a>(&'a self, path: &'a str, arguments: Vec<Value>) -> HostFuture<'a, Value> {
        self.note(path, Use::Called);
        self.browser.call(path, arguments)
    }

    fn indexed_db<'a>(&'a self, database: &'a str, text: &'a str) -> HostFuture<'a, Value> {
        self.note("indexedDB.open", Use::Called);
        self.note("indexedDB.deleteDatabase", Use::Called);
        self.browser.indexed_db(database, text)
    }

    fn credential(&self, call: Call, public_key: Value) -> LocalBoxFuture<'_, Attempt> {
        let path = match call {
            Call::Create => "navigator.credentials.create",
            Call::Get => "navigator.credentials.get",
        };
        self.note(path, Use::Called);
        self.browser.credential(call, public_key)
    }

    fn ping<'a>(&'a self, url: &'a str) -> HostFuture<'a, Ping> {
        self.note("fetch", Use::Called);
        self.browser.ping(url)
    }

    fn random(&self, count: u32) -> Vec<u8> {
        self.note("crypto.getRandomValues", Use::Called);
        self.browser.random(count)
    }

    fn sleep(&self, ms: u32) -> LocalBoxFuture<'_, ()> {
        self.browser.sleep(ms)
    }
}

fn passed() -> Attempt {
    Attempt {
        result: Ok(Credential {
            id: "c2VjcmV0".into(),
            raw_id: vec![1],
            attachment: None,
            authenticator_data: vec![],
        }),
        elapsed_ms: 1.0,
        lost_focus: None,
    }
}
