//! The page for everyone (WCAG 2.2 AA): every view and state under axe-core, in both languages and both schemes, and for
//! fingers; with a keyboard alone; as a screen reader is told; with large text and with replaced colours.

mod audit;
mod focus;
mod room;
mod spoken;
mod states;
