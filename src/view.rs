//! The page, drawn from the state. Nothing here decides and nothing here touches the browser, so it renders on the
//! host too, where tests read its HTML. Parts are plain functions from data to HTML, which keeps the wasm small.

mod checks;
mod entry;
mod finding;
mod look;
mod lookup;
mod markup;
mod network;
mod own_tab;
mod phone;
mod qr;
mod share;
mod sheets;
mod steps;
#[cfg(feature = "desk")]
mod support;
mod taps;
mod trial;
mod verdict;
mod way_out;

use self::markup::html;
pub use self::taps::{EVENTS, Taps};
use crate::device::Device;
use crate::diagnosis::{Diagnosis, Verdict};
use crate::lang::{Lang, Word};
use crate::platform::Standing;
use crate::report::outgoing::Outgoing;
use crate::rules::Rules;
use crate::state::{Handed, State};
use yew::Html;

/// Something that the person asked for with a tap.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tap {
    /// Check everything again.
    Recheck,
    /// Speak this language.
    Speak(Lang),
    /// Hand this on.
    Hand(Handed),
    /// Show the report as a QR code, or no longer.
    ShowQr(bool),
    /// Register on trial.
    StartTrial,
    /// Sign in with what was registered.
    NextTrial,
    /// This entry's screen was seen.
    Saw(&'static str),
    /// None of the offered screens was.
    SawNone,
    /// Copy the page's address.
    CopyAddress,
    /// The search box or the list of screens was touched.
    TurnToLookup,
    /// What stands in the search box has changed.
    TypedMessage,
    /// Read the entry for this device.
    For(Device),
    /// Print the entry, or the sheet of the support desk.
    Print,
    /// Ask whether the service's hosts can be reached.
    AskNetwork,
    /// What stands in the box for the inquiry's number has changed.
    TypedCase,
    /// Another screen was picked for the check to be sent.
    PickedScreen,
    /// Another language.
    PickedLang,
    /// Another way of sending it.
    PickedChannel,
    /// What stands in the box for a result has changed.
    TypedResult,
    /// Show this one of the results.
    ShowResult(usize),
    /// Save the check's QR code as a drawing.
    SaveSvg,
    /// The same as pixels.
    SavePng,
}

/// The whole page. `outgoing` is what a person may send, once there is something.
pub fn page(state: &State, outgoing: Option<&Outgoing>, tap: &Taps) -> Html {
    #[cfg(feature = "desk")]
    if state.desk.open {
        return support::desk(state, tap);
    }
    let lang = state.lang;
    let diagnosed = state.diagnosed();
    html! {
        <>
            { masthead(lang, Word::PageTitle, Word::PageSubtitle, tap) }
            <main class={state.lookup.open.is_some().then_some("reading")}>
                { entry::page(state, tap) }
                { verdict::verdict(state, diagnosed.as_ref()) }
                <div class="acts">
                    { for diagnosed.as_ref().map(|(rules, diagnosis)| acts(state, rules, diagnosis, tap)) }
                    { for outgoing.map(|outgoing| share::share(state, outgoing, tap)) }
                </div>
                <div class="evidence">
                    { lookup::lookup(state, tap) }
                    { checks::list(state, diagnosed.is_some(), tap) }
                </div>
            </main>
            <footer>
                <p>{ lang.say(Word::NotAPromise) }</p>
                if cfg!(feature = "desk") {
                    <p><a class="alone" href="#support">{ lang.say(Word::DeskTitle) }</a></p>
                }
            </footer>
        </>
    }
}

/// What to do: the way out of an app, the finding to act on, on a PC the way to the phone, the trial, then the rest.
fn acts(state: &State, rules: &Rules, diagnosis: &Diagnosis, tap: &Taps) -> Html {
    // Where the trial has passed, there is nothing to leave.
    let way = state
        .way_out()
        .filter(|_| diagnosis.verdict != Verdict::Ready);
    let way = way.as_ref();
    let leads = way_out::leads(diagnosis);
    let to_supported = |first: bool| {
        way.filter(|way| !way.in_app && first == leads)
            .map(|way| way_out::to_supported(state, way, leads, tap))
    };
    let (now, others) = finding::findings(state, rules, diagnosis, tap);
    html! {
        <>
            if state.facts.framed == Some(true) {
                { own_tab::own_tab(state) }
            }
            { for state.over_https().map(|address| way_out::over_https(state.lang, address)) }
            { for way.filter(|way| way.in_app).map(|way| way_out::out_of_app(state, rules, diagnosis, way, tap)) }
            { for to_supported(true) }
            { for now }
            if on_pc(diagnosis) {
                { phone::phone(state) }
            }
            { trial::trial(state, rules, diagnosis, tap) }
            { sheets::sheets(state, rules, diagnosis, tap) }
            { others }
            { for to_supported(false) }
        </>
    }
}

/// What the window is called: people and screen readers tell the check, an entry and
/// the desk from each other by it, and a printed entry has it as its name.
pub fn title(state: &State) -> String {
    let say = |word| state.lang.say(word);
    if let Some(id) = &state.lookup.open
        && let Some(name) = entry::name(state, id)
    {
        return [&name, " | ", say(Word::PageTitle)].concat();
    }
    let place = if state.desk.open {
        Word::DeskTitle
    } else {
        Word::PageTitle
    };
    [say(place), " | ", say(Word::PageSubtitle)].concat()
}

/// What the page is, and the switch to the other language, by that language's own name.
fn masthead(lang: Lang, title: Word, subtitle: Word, tap: &Taps) -> Html {
    let other = lang.other();
    let number = tap.on(Tap::Speak(other));
    html! {
        <header class="masthead">
            <svg width="36" height="36" viewBox="0 0 24 24" aria-hidden="true"><rect x="5" y="2" width="14" height="20" rx="3" /><path d="m9 12 2 2 4-4" /></svg>
            <div>
                <h1 id="title" tabindex="-1">{ lang.say(title) }</h1>
                <div class="under">
                    <p>{ lang.say(subtitle) }</p>
                    <button type="button" class="lang" id="lang" lang={other.tag()} data-click={number}>{ other.own_name() }</button>
                </div>
            </div>
        </header>
    }
}

fn on_pc(diagnosis: &Diagnosis) -> bool {
    diagnosis.platform.standing == Some(Standing::NotPhone)
}

/// What nobody sees before unfolding it, and no first verdict needs: drawn once all of the program is here, which a tap
/// brings.
fn folded(lang: Lang, whole: bool, draw: impl FnOnce() -> Html) -> Html {
    if whole {
        return draw();
    }
    html! { <p class="note">{ lang.say(Word::LookupLoading) }</p> }
}

/// A button that asks for something.
fn button(class: &'static str, label: &str, asks: Tap, tap: &Taps) -> Html {
    button_named(None, class, label, asks, tap)
}

/// The same with an id.
fn button_named(
    id: Option<&'static str>,
    class: &'static str,
    label: &str,
    asks: Tap,
    tap: &Taps,
) -> Html {
    let number = tap.on(asks);
    html! { <button type="button" {id} {class} data-click={number}>{ label }</button> }
}
