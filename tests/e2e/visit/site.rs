//! What serves the page to a visitor.

mod nginx;

pub use nginx::Nginx;
use std::path::Path;
use xtask::server::{Options, Server};
use xtask::tools::{Machine, Nginx as Tool};

/// Our own server, which can play faults, or a real nginx, chosen by `CHECKUP_SERVER=nginx` for a whole run of tests.
pub enum Site {
    Ours(Server),
    Nginx(Nginx),
}

impl Site {
    pub fn start(dist: &Path, options: Options, faults: usize) -> Self {
        match std::env::var("CHECKUP_SERVER").as_deref() {
            Ok("nginx") => {
                assert!(!options.bare && faults == 0, "nginx plays no faults");
                let tool = Tool::find(&Machine::this()).unwrap();
                Self::Nginx(Nginx::start(&tool, dist, &options.base))
            }
            _ => Self::Ours(Server::start(dist, options).unwrap()),
        }
    }

    /// The address of the page.
    pub fn url(&self) -> &str {
        match self {
            Self::Ours(server) => server.url(),
            Self::Nginx(server) => server.url(),
        }
    }

    /// The network is gone: nothing is answered from here on.
    pub fn stop(&self) {
        match self {
            Self::Ours(server) => server.stop(),
            Self::Nginx(_) => panic!("nginx plays no faults"),
        }
    }

    /// Every path asked for so far, in order.
    pub fn requests(&self) -> Vec<String> {
        match self {
            Self::Ours(server) => server.requests(),
            Self::Nginx(server) => server.requests(),
        }
    }
}
