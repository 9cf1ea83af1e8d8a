//! All contact with JavaScript. Nothing outside this folder can name it: the crates are not there on the host.

mod address;
mod app;
mod credential;
mod desk;
mod dom;
mod events;
mod focus;
mod guard;
mod host;
mod indexed_db;
mod js;
mod language;
mod network;
mod opened;
mod parts;
mod reachability;
mod report;
mod rules;
mod share;
mod store;
mod taps;
mod trial;

pub use desk::read_address;
pub use host::BrowserHost;
pub use report::{local_time, outgoing};
pub use rules::{ReadLater, ReadMore, read_later, read_more};
pub use taps::{Tapped, tapped};

/// Starts the page in `#app`. A panic from here on ends in the guard's fallback, not in a dead page.
pub fn start() {
    // Not `std::panic::set_hook`: Yew would put its own in its place.
    yew::set_custom_panic_hook(Box::new(|panic| {
        guard::fall_back("panic", &panic.to_string())
    }));
    let root = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.get_element_by_id("app"));
    match root {
        Some(root) => {
            // Yew itself takes the static text out.
            yew::Renderer::<app::App>::with_root(root).render();
        }
        None => guard::fall_back("panic", "#app is missing"),
    }
}
