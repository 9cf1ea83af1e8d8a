//! The port: the few questions that may be put to a browser.
//!
//! `browser/host.rs` answers them from a real one, tests from a fake that lacks, refuses, throws and hangs.
//! Everything is asked by path (`navigator.userAgentData`) and answered as an owned [`Value`], because browsers and
//! extensions replace these objects by plain ones and an object's class proves nothing.

use crate::facts::Call;
use futures_util::future::LocalBoxFuture;

/// An answer that may come later, or never.
pub type HostFuture<'a, T> = LocalBoxFuture<'a, Result<T, Failure>>;

/// What a browser can be asked.
pub trait Host {
    /// The value at a path below the global object; `Undefined` where any step of it is missing.
    ///
    /// # Errors
    /// What a getter threw.
    fn get(&self, path: &str) -> Result<Value, Failure>;

    /// Assigns a text to the property at a path.
    ///
    /// # Errors
    /// What a setter threw, or a `TypeError` where the object before the last step is missing.
    fn set(&self, path: &str, text: &str) -> Result<(), Failure>;

    /// Whether both paths lead to the very same object.
    ///
    /// # Errors
    /// What a getter threw.
    fn same(&self, one: &str, other: &str) -> Result<bool, Failure>;

    /// Calls the method at a path and waits for what it promises. A promise may never settle.
    ///
    /// # Errors
    /// What the method threw or its promise was rejected with; a `TypeError` where there is no such method.
    fn call<'a>(&'a self, path: &'a str, arguments: Vec<Value>) -> HostFuture<'a, Value>;

    /// Writes a text into a new IndexedDB database of this name, reads it back and deletes the database.
    /// It stands apart from `call` because IndexedDB answers by events.
    ///
    /// # Errors
    /// The request's error.
    fn indexed_db<'a>(&'a self, database: &'a str, text: &'a str) -> HostFuture<'a, Value>;

    /// Calls `navigator.credentials.create()` or `get()` with these `publicKey` options. The call is made now, not when
    /// the answer is first waited for, because it has to stand inside the tap; and it is never aborted.
    fn credential(&self, call: Call, public_key: Value) -> LocalBoxFuture<'_, Attempt>;

    /// Asks another host for any answer at all (`fetch` in `no-cors` mode, without credentials, past every cache).
    /// Dropped before its end, the request is aborted.
    ///
    /// # Errors
    /// What kept the request from being made, such as a missing `fetch`.
    fn ping<'a>(&'a self, url: &'a str) -> HostFuture<'a, Ping>;

    /// So many random bytes (`crypto.getRandomValues`); fewer where the browser has none.
    fn random(&self, count: u32) -> Vec<u8>;

    /// Ends after so many milliseconds.
    fn sleep(&self, ms: u32) -> LocalBoxFuture<'_, ()>;
}

/// How a request to another host ended. A `no-cors` answer says nothing but that it came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ping {
    /// Something answered.
    Answered,
    /// A network error: the browser does not say which.
    Unanswered,
    /// The page's own Content Security Policy did not let the request out.
    StoppedByPolicy,
}

/// A JavaScript value, as far as the checker looks into it.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// `undefined`.
    Undefined,
    /// `null`.
    Null,
    /// A boolean.
    Bool(bool),
    /// A number.
    Number(f64),
    /// A string.
    Text(String),
    /// An `ArrayBuffer` or a view of one; only ever passed to the browser.
    Bytes(Vec<u8>),
    /// An array.
    List(Vec<Value>),
    /// Any other object, with its own enumerable properties.
    Object(Vec<(String, Value)>),
    /// A function or class.
    Function,
}

/// What was thrown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// `name` of the exception, such as `SecurityError`; empty where a plain value was thrown.
    pub name: String,
    /// Its `message`, or the plain value as text.
    pub message: String,
}

impl std::fmt::Display for Failure {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        to.write_str(&self.name)?;
        if !self.name.is_empty() && !self.message.is_empty() {
            to.write_str(": ")?;
        }
        to.write_str(&self.message)
    }
}

/// A `navigator.credentials` call and the evidence around it.
#[derive(Clone, Debug, PartialEq)]
pub struct Attempt {
    /// What it gave.
    pub result: Result<Credential, Thrown>,
    /// From the call to its end, in milliseconds.
    pub elapsed_ms: f64,
    /// The page lost focus or was hidden meanwhile, so a sheet was shown; `None` where it had no focus to begin with.
    pub lost_focus: Option<bool>,
}

/// A `PublicKeyCredential`, as far as the trial looks into it (WebAuthn Level 3, 5.1).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Credential {
    /// `id`: the credential id in base64url.
    pub id: String,
    /// `rawId`: the same in bytes.
    pub raw_id: Vec<u8>,
    /// `authenticatorAttachment`, where the browser gives it.
    pub attachment: Option<String>,
    /// The authenticator data of either response (6.1); empty where the browser does not give it.
    pub authenticator_data: Vec<u8>,
}

/// What a `navigator.credentials` call threw, read without trusting its class.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Thrown {
    /// Its name and message.
    pub failure: Failure,
    /// `DOMException.code`, 0 for the modern names.
    pub code: Option<u32>,
    /// It really is a `DOMException`; an extension's own `Error` is not.
    pub dom_exception: bool,
}

impl Failure {
    /// For a value that is not what the specification promises.
    pub fn type_error(message: &str) -> Failure {
        Failure {
            name: "TypeError".into(),
            message: message.into(),
        }
    }
}

impl Value {
    /// `undefined` or `null`.
    pub fn is_missing(&self) -> bool {
        matches!(self, Value::Undefined | Value::Null)
    }

    /// The boolean, if it is one.
    pub fn bool(&self) -> Option<bool> {
        if let Value::Bool(value) = self {
            Some(*value)
        } else {
            None
        }
    }

    /// The text, if it is one.
    pub fn text(&self) -> Option<&str> {
        if let Value::Text(value) = self {
            Some(value)
        } else {
            None
        }
    }

    /// The number, if it is a whole one in the range of `u32`.
    pub fn whole(&self) -> Option<u32> {
        match self {
            Value::Number(value) if *value >= 0.0 && *value <= f64::from(u32::MAX) => {
                Some(*value as u32)
            }
            _ => None,
        }
    }

    /// A property; `Undefined` where there is none.
    pub fn field(&self, name: &str) -> &Value {
        self.properties()
            .iter()
            .find(|(key, _)| key == name)
            .map_or(&Value::Undefined, |(_, value)| value)
    }

    /// All properties; none where it is no object.
    pub fn properties(&self) -> &[(String, Value)] {
        if let Value::Object(properties) = self {
            properties
        } else {
            &[]
        }
    }

    /// All elements; none where it is no array.
    pub fn elements(&self) -> &[Value] {
        if let Value::List(elements) = self {
            elements
        } else {
            &[]
        }
    }
}
