//! A fake browser: a table of paths, each with a value or a misbehaviour.

use futures_util::future::{LocalBoxFuture, pending};
use std::cell::RefCell;
use std::collections::BTreeMap;
use webauthn_checkup::facts::Call;
use webauthn_checkup::host::{Attempt, Failure, Host, HostFuture, Ping, Value};

/// How a path behaves.
#[derive(Clone, Debug)]
pub enum Behaviour {
    /// A property with this value.
    Is(Value),
    /// A method that answers this.
    Answers(Value),
    /// The getter throws an exception of this name.
    GetterThrows(&'static str),
    /// A method that throws, or whose promise is rejected.
    Throws(&'static str),
    /// A method whose promise never settles.
    Hangs,
}

use Behaviour::{Answers, GetterThrows, Hangs, Is, Throws};

/// What is not in the table is `undefined`.
#[derive(Default)]
pub struct Fake {
    table: BTreeMap<&'static str, Behaviour>,
    cookies: RefCell<Vec<String>>,
    forgets_cookies: bool,
    stored: RefCell<BTreeMap<String, String>>,
    /// What the next `navigator.credentials` calls give; none left means that they never settle.
    attempts: RefCell<Vec<Attempt>>,
    /// What an address gives that is asked for; what is not there hangs.
    pings: BTreeMap<&'static str, Result<Ping, Failure>>,
    /// Every such call and every cleaning signal with its argument, in order.
    log: RefCell<Vec<(String, Value)>>,
}

/// A browser in which everything works.
pub fn sound() -> Fake {
    let function = || Is(Value::Function);
    let table = [
        ("navigator.userAgent", Is(text("Mozilla/5.0 (test)"))),
        ("navigator.platform", Is(text("Linux armv81"))),
        ("navigator.maxTouchPoints", Is(Value::Number(5.0))),
        (
            "navigator.userAgentData.getHighEntropyValues",
            Answers(hints()),
        ),
        ("navigator.standalone", Is(Value::Bool(false))),
        ("navigator.onLine", Is(Value::Bool(true))),
        ("isSecureContext", Is(Value::Bool(true))),
        ("self", Is(text("window"))),
        ("top", Is(text("window"))),
        ("location.hostname", Is(text("check.example.jp"))),
        ("PublicKeyCredential", function()),
        ("navigator.credentials.create", function()),
        ("navigator.credentials.get", function()),
        (
            "PublicKeyCredential.isUserVerifyingPlatformAuthenticatorAvailable",
            Answers(Value::Bool(true)),
        ),
        (
            "PublicKeyCredential.isConditionalMediationAvailable",
            Answers(Value::Bool(true)),
        ),
        (
            "PublicKeyCredential.getClientCapabilities",
            Answers(object([("hybridTransport", Value::Bool(true))])),
        ),
        ("document.featurePolicy", Is(object([]))),
        (
            "document.featurePolicy.features",
            Answers(list([
                "publickey-credentials-create",
                "publickey-credentials-get",
            ])),
        ),
        (
            "document.featurePolicy.allowsFeature",
            Answers(Value::Bool(true)),
        ),
        ("document.cookie", Is(text(""))),
        ("localStorage", Is(object([]))),
        ("sessionStorage", Is(object([]))),
        ("indexedDB", Is(object([]))),
        ("Promise", function()),
        ("Uint8Array", function()),
        ("Array.isArray", function()),
        ("prompt", function()),
        ("WebAssembly.instantiate", Answers(object([]))),
    ];
    Fake {
        table: table.into_iter().collect(),
        ..Fake::default()
    }
}

impl Fake {
    /// The same browser, but this path behaves so.
    pub fn but(mut self, path: &'static str, behaviour: Behaviour) -> Fake {
        self.table.insert(path, behaviour);
        self
    }

    /// The same browser without this path and whatever lies below it.
    pub fn without(mut self, path: &'static str) -> Fake {
        let below = format!("{path}.");
        self.table
            .retain(|known, _| *known != path && !known.starts_with(&below));
        self
    }

    /// The same browser, but cookies are not kept, without a word.
    pub fn forgetting_cookies(mut self) -> Fake {
        self.forgets_cookies = true;
        self
    }

    /// Every path of the table.
    pub fn paths(&self) -> Vec<&'static str> {
        self.table.keys().copied().collect()
    }

    /// The same browser, in which the next `navigator.credentials` calls give these.
    pub fn giving(self, attempts: Vec<Attempt>) -> Fake {
        Fake {
            attempts: RefCell::new(attempts),
            ..self
        }
    }

    /// The same browser, in which this address gives this when it is asked for.
    pub fn pinging(mut self, url: &'static str, answer: Result<Ping, Failure>) -> Fake {
        self.pings.insert(url, answer);
        self
    }

    /// The `navigator.credentials` calls and cleaning signals so far.
    pub fn log(&self) -> Vec<(String, Value)> {
        self.log.borrow().clone()
    }

    /// What was left behind by cookies and storage.
    pub fn leftovers(&self) -> usize {
        self.cookies.borrow().len() + self.stored.borrow().len()
    }

    fn storage_call(&self, path: &str, arguments: &[Value]) -> Option<Value> {
        let (area, method) = path.split_once('.')?;
        let name = format!("{area}/{}", arguments.first()?.text()?);
        let mut stored = self.stored.borrow_mut();
        match method {
            "setItem" => stored
                .insert(name, arguments.get(1)?.text()?.to_owned())
                .map_or(Some(Value::Undefined), |_| Some(Value::Undefined)),
            "getItem" => Some(stored.get(&name).map_or(Value::Null, |kept| text(kept))),
            "removeItem" => stored
                .remove(&name)
                .map_or(Some(Value::Undefined), |_| Some(Value::Undefined)),
            _ => None,
        }
    }
}

const STORAGE_METHODS: [&str; 3] = ["setItem", "getItem", "removeItem"];

impl Host for Fake {
    fn get(&self, path: &str) -> Result<Value, Failure> {
        // A getter that throws on the way, throws.
        for (known, behaviour) in &self.table {
            if let GetterThrows(name) = behaviour
                && (path == *known || path.starts_with(&format!("{known}.")))
            {
                return Err(thrown(name));
            }
        }
        if let Some((area @ ("localStorage" | "sessionStorage"), method)) = path.split_once('.')
            && STORAGE_METHODS.contains(&method)
            && !self.table.contains_key(path)
        {
            let there = matches!(self.table.get(area), Some(Is(Value::Object(_))));
            return Ok(if there {
                Value::Function
            } else {
                Value::Undefined
            });
        }
        match self.table.get(path) {
            Some(Is(Value::Text(_))) if path == "document.cookie" => {
                Ok(text(&self.cookies.borrow().join("; ")))
            }
            Some(Is(value)) => Ok(value.clone()),
            Some(Answers(_) | Throws(_) | Hangs) => Ok(Value::Function),
            Some(GetterThrows(name)) => Err(thrown(name)),
            None => Ok(Value::Undefined),
        }
    }

    fn set(&self, path: &str, text: &str) -> Result<(), Failure> {
        match self.table.get(path) {
            Some(GetterThrows(name)) => Err(thrown(name)),
            Some(Is(Value::Text(_))) if path == "document.cookie" => {
                let cookie = text.split("; ").next().unwrap_or_default().to_owned();
                let mut cookies = self.cookies.borrow_mut();
                cookies.retain(|kept| *kept != cookie);
                if !text.contains("Max-Age=0") && !self.forgets_cookies {
                    cookies.push(cookie);
                }
                Ok(())
            }
            // Like a browser that blocks cookies: writing is ignored.
            _ => Ok(()),
        }
    }

    fn same(&self, one: &str, other: &str) -> Result<bool, Failure> {
        Ok(self.get(one)? == self.get(other)?)
    }

    fn call<'a>(&'a self, path: &'a str, arguments: Vec<Value>) -> HostFuture<'a, Value> {
        if path.contains("signal") {
            self.log
                .borrow_mut()
                .push((path.to_owned(), arguments[0].clone()));
        }
        let answer = match self.table.get(path) {
            Some(Answers(value)) => Ok(value.clone()),
            Some(Throws(name)) => Err(thrown(name)),
            Some(Hangs) => return Box::pin(pending()),
            _ => self
                .storage_call(path, &arguments)
                .ok_or_else(|| Failure::type_error("not a function")),
        };
        Box::pin(async { answer })
    }

    fn indexed_db<'a>(&'a self, _database: &'a str, kept: &'a str) -> HostFuture<'a, Value> {
        match self.table.get("indexedDB.open") {
            Some(Hangs) => Box::pin(pending()),
            Some(Throws(name)) => Box::pin(async move { Err(thrown(name)) }),
            Some(Answers(value)) => Box::pin(async { Ok(value.clone()) }),
            _ => Box::pin(async move { Ok(text(kept)) }),
        }
    }

    fn credential(&self, call: Call, public_key: Value) -> LocalBoxFuture<'_, Attempt> {
        self.log
            .borrow_mut()
            .push((format!("{call:?}"), public_key));
        let mut attempts = self.attempts.borrow_mut();
        if attempts.is_empty() {
            return Box::pin(pending());
        }
        let attempt = attempts.remove(0);
        Box::pin(async { attempt })
    }

    fn ping<'a>(&'a self, url: &'a str) -> HostFuture<'a, Ping> {
        match self.pings.get(url).cloned() {
            Some(answer) => Box::pin(async { answer }),
            None => Box::pin(pending()),
        }
    }

    fn random(&self, count: u32) -> Vec<u8> {
        vec![7; count as usize]
    }

    fn sleep(&self, _ms: u32) -> LocalBoxFuture<'_, ()> {
        // Deadlines strike at once; what answers at all has answered before them.
        Box::pin(async {})
    }
}

pub fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}

pub fn list<const N: usize>(texts: [&str; N]) -> Value {
    Value::List(texts.iter().map(|element| text(element)).collect())
}

pub fn object<const N: usize>(properties: [(&str, Value); N]) -> Value {
    Value::Object(
        properties
            .into_iter()
            .map(|(name, value)| (name.to_owned(), value))
            .collect(),
    )
}

fn hints() -> Value {
    let brand =
        |name: &str, version: &str| object([("brand", text(name)), ("version", text(version))]);
    object([
        ("platform", text("Android")),
        ("platformVersion", text("15.0.0")),
        ("model", text("Pixel 8")),
        ("mobile", Value::Bool(true)),
        ("brands", Value::List(vec![brand("Google Chrome", "141")])),
        (
            "fullVersionList",
            Value::List(vec![brand("Google Chrome", "141.0.7390.55")]),
        ),
    ])
}

fn thrown(name: &str) -> Failure {
    Failure {
        name: name.to_owned(),
        message: "by the fake".to_owned(),
    }
}
