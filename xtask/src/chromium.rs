//! A real Chromium, driven by ChromeDriver.

mod driver;
mod options;
mod tab;
mod wire;

pub use driver::Driver;
pub use fantoccini;
pub use options::{Agent, FLAGS, SessionOptions, of_a_phone};
pub use tab::{Network, Tab, Viewport};
