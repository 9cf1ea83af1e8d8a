//! The driver's own commands, beside those of the WebDriver standard that fantoccini has.

use fantoccini::wd::WebDriverCompatibleCommand;
use http::Method;
use serde_json::Value;
use url::{ParseError, Url};

/// `METHOD /session/{id}/{path}`, with a JSON body where there is one.
#[derive(Debug)]
pub struct Command {
    /// Such as `POST`.
    pub method: Method,
    /// Below the session.
    pub path: String,
    /// The body.
    pub body: Option<Value>,
}

impl WebDriverCompatibleCommand for Command {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!(
            "session/{}/{}",
            session.unwrap_or_default(),
            self.path
        ))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (
            self.method.clone(),
            self.body.as_ref().map(ToString::to_string),
        )
    }
}
