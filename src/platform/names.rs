//! The names of browsers, engines and apps that code asks for. All others are rows of the tables, which nothing but data
//! asks for; `known.rs` lists them together.

pub const SAFARI: &str = "Safari";
pub const CHROME: &str = "Chrome";
pub const EDGE: &str = "Edge";
pub const FIREFOX: &str = "Firefox";
pub const BRAVE: &str = "Brave";
pub const OPERA_GX: &str = "Opera GX";
pub const ANDROID_BROWSER: &str = "Android Browser";

/// Engines within apps.
pub const WK_WEB_VIEW: &str = "WKWebView";
pub const ANDROID_WEB_VIEW: &str = "Android WebView";
pub const ELECTRON: &str = "Electron";

pub const LINE: &str = "LINE";
pub const INSTAGRAM: &str = "Instagram";
pub const TELEGRAM: &str = "Telegram";
/// An app's built-in browser, the app unknown.
pub const SOME_APP: &str = "WebView";
