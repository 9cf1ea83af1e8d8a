//! Real browsers of the engines beside Chromium: Firefox and WebKitGTK.
//!
//! Their tabs are [`Tab`](crate::chromium::Tab)s, too; what of it goes through the DevTools protocol or ChromeDriver's
//! logs, they refuse with an error.

mod firefox;
pub(crate) mod program;
pub(crate) mod service;
mod webkit;

pub use firefox::Firefox;
pub use webkit::WebKit;
