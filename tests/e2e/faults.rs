//! Nothing stops it: every API that the page asks, each with every fault, one page a cell; and real surroundings.
//!
//! The faults are laid by a script of the test server that runs before all others (`faults/fault.js`), so that the same
//! table serves every engine. `matrix` is a step of its own: `cargo xtask test faults`.

mod matrix;
mod recorder;
mod surroundings;
pub mod table;
pub mod walk;
