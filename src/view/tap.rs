//! What a person can ask for with a tap, and the buttons that do.

use crate::device::Device;
use crate::lang::Lang;
use crate::state::Via;
use crate::support::Paper;
use crate::support::roster::Status;
use crate::support::table::Column;
use yew::{Callback, Html, html};

/// Who hears what the person asks for.
pub type OnTap = Callback<Tap>;

/// Something that the person asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tap {
    /// Check everything again.
    Recheck,
    /// Speak this language.
    Speak(Lang),
    /// Register on trial.
    StartTrial,
    /// Sign in with what was registered.
    NextTrial,
    /// Register once more, with one thing changed.
    SecondTrial,
    /// This one of the offered screens was seen, by its place in the rules.
    Saw(usize),
    /// None of the offered screens was.
    SawNone,
    /// Copy the page's address.
    CopyAddress,
    /// The search box or the list of screens was focused.
    FocusLookup,
    /// What stands in the search box has changed.
    TypeMessage,
    /// What happened was picked, by its place in the list.
    Pick(usize),
    /// Ask whether the service's hosts can be reached.
    AskNetwork,
    /// Ask again for a part of the page that did not come.
    Retry,
    /// Copy, send or save this.
    Share(Via),
    /// Show the report as a QR code, or no longer.
    ShowQr(bool),
    /// Read the entry for this device.
    For(Device),
    /// Leave the entry for this fragment of the page.
    Leave(&'static str),
    /// Print the entry.
    Print,
    /// Something at the support desk.
    Desk(DeskTap),
}

/// Something that the person asked for at the support desk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DeskTap {
    /// What stands in the box for the inquiry's number has changed.
    TypeCase,
    /// What stands in the box for the sender's name has changed.
    TypeSender,
    /// Another screen was picked for the check to be sent.
    PickScreen,
    /// Another language.
    PickLang,
    /// Another way of sending it.
    PickChannel,
    /// What stands in the box for a result has changed.
    TypeResult,
    /// Show this one of the results.
    ShowResult(usize),
    /// Read the files that were picked.
    OpenFiles,
    /// Show the result of this row of the table.
    ShowRow(usize),
    /// Sort the table by this column.
    SortBy(Column),
    /// Show only rows of this status, or all.
    Only(Option<Status>),
    /// Save the table of the results.
    SaveTable,
    /// Give a number to everybody in the pasted list.
    Invite,
    /// Save the people with their links and messages.
    SavePeople,
    /// Print this.
    Print(Paper),
    /// Save the check's QR code as a drawing.
    SaveSvg,
    /// The same as pixels.
    SavePng,
}

/// A listener that asks for this.
pub fn asks<E: 'static>(tap: &OnTap, asked: Tap) -> Callback<E> {
    tap.reform(move |_| asked)
}

/// A button that asks for something.
pub fn button(class: &'static str, label: &str, asked: Tap, tap: &OnTap) -> Html {
    button_named(None, class, label, asked, tap)
}

/// The same with an id.
pub fn button_named(
    id: Option<&'static str>,
    class: &'static str,
    label: &str,
    asked: Tap,
    tap: &OnTap,
) -> Html {
    let onclick = asks(tap, asked);
    html! { <button type="button" {id} {class} {onclick}>{ label }</button> }
}
