//! One module a command: its arguments, which are also its `--help`, and `run`.

pub mod build;
pub mod diagnose;
pub mod measure;
pub mod rules;
pub mod search;
pub mod serve;
pub mod test;
