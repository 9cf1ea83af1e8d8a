//! What a test changes about an answer.

use std::time::Duration;

/// Changes to one answer; what is not named stays as it is.
#[derive(Clone, Debug, Default)]
pub struct Override {
    /// Another status, such as 404.
    pub status: Option<u16>,
    /// Another type.
    pub content_type: Option<String>,
    /// Another body; also makes a path answer that has no file.
    pub body: Option<Vec<u8>>,
    /// Text to put at the start of the `<head>` of a page. The policy lets its scripts run.
    pub head: Option<String>,
    /// How long the answer takes to begin.
    pub delay: Duration,
    /// Never send a compressed copy.
    pub plain: bool,
}

impl Override {
    /// Another body.
    pub fn body(body: impl Into<Vec<u8>>) -> Self {
        Self {
            body: Some(body.into()),
            ..Self::default()
        }
    }

    /// Another status, with an empty body.
    pub fn status(status: u16) -> Self {
        Self {
            status: Some(status),
            ..Self::body("")
        }
    }

    /// A late answer.
    pub fn delay(delay: Duration) -> Self {
        Self {
            delay,
            ..Self::default()
        }
    }

    /// The body with the text in its head.
    pub(super) fn with_head(&self, body: Vec<u8>) -> Vec<u8> {
        let Some(text) = &self.head else {
            return body;
        };
        let html = String::from_utf8_lossy(&body);
        let start = html
            .find("<head")
            .and_then(|tag| html[tag..].find('>').map(|end| tag + end + 1));
        let (before, after) = html.split_at(start.unwrap_or_default());
        format!("{before}{text}{after}").into_bytes()
    }
}
