//! The page, drawn from the state. Nothing here decides and nothing here touches the browser, so it renders on the
//! host too, where tests read its HTML. Parts are plain functions from data to HTML, which keeps the wasm small.

mod checks;
mod entry;
mod finding;
mod look;
mod lookup;
mod network;
mod own_tab;
mod phone;
mod report;
mod sheets;
mod steps;
mod trial;
mod verdict;
mod way_out;

use crate::device::Device;
use crate::diagnosis::{Diagnosis, Verdict};
use crate::lang::{Lang, Word};
use crate::platform::{Platform, Standing};
use crate::rules::{Rules, Text};
use crate::state::State;
use yew::prelude::*;

/// Something that the person asked for with a tap.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tap {
    /// Check everything again.
    Recheck,
    /// Copy the report.
    CopyReport,
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
    /// Print the entry.
    Print,
    /// Ask whether the service's hosts can be reached.
    AskNetwork,
}

/// The whole page. `report` is the text of the report, once there is one.
pub fn page(state: &State, report: Option<&AttrValue>, tap: &Callback<Tap>) -> Html {
    let lang = state.lang;
    let diagnosed = state.diagnosed();
    html! {
        <>
            { masthead(lang) }
            <main class={classes!(state.lookup.open.is_some().then_some("reading"))}>
                { entry::page(state, tap) }
                { verdict::verdict(state, diagnosed.as_ref()) }
                <div class="acts">
                    { for diagnosed.as_ref().map(|(rules, diagnosis)| acts(state, rules, diagnosis, tap)) }
                </div>
                <div class="evidence">
                    { lookup::lookup(state, tap) }
                    { checks::list(state, diagnosed.is_some(), tap) }
                    { for report.map(|text| report::report(lang, text, state.copied, tap)) }
                </div>
            </main>
            <footer><p>{ lang.say(Word::NotAPromise) }</p></footer>
        </>
    }
}

/// What to do: the way out of an app, the finding to act on, the trial, then everything else.
fn acts(state: &State, rules: &Rules, diagnosis: &Diagnosis, tap: &Callback<Tap>) -> Html {
    // Where the trial has passed, there is nothing to leave.
    let way = state
        .way_out()
        .filter(|_| diagnosis.verdict != Verdict::Ready);
    let way = way.as_ref();
    let (now, others) = finding::findings(state, rules, diagnosis, tap);
    html! {
        <>
            if state.facts.framed == Some(true) {
                { own_tab::own_tab(state) }
            }
            { for way.filter(|way| way.in_app).map(|way| way_out::out_of_app(state, rules, diagnosis, way, tap)) }
            { for now }
            { trial::trial(state, rules, diagnosis, tap) }
            { sheets::sheets(state, rules, diagnosis, tap) }
            { others }
            { for way.filter(|way| !way.in_app).map(|way| way_out::to_supported(state, way, tap)) }
            if on_pc(diagnosis) {
                { phone::phone(state.lang, &state.address) }
            }
        </>
    }
}

fn masthead(lang: Lang) -> Html {
    html! {
        <header class="masthead">
            <svg viewBox="0 0 24 24" aria-hidden="true"><rect x="5" y="2" width="14" height="20" rx="3" /><path d="m9 12 2 2 4-4" /></svg>
            <div>
                <h1>{ lang.say(Word::PageTitle) }</h1>
                <p>{ lang.say(Word::PageSubtitle) }</p>
            </div>
        </header>
    }
}

fn on_pc(diagnosis: &Diagnosis) -> bool {
    diagnosis.platform.standing == Some(Standing::NotPhone)
}

/// A text of the rules with the names found put in. Japanese puts a space beside Latin names only.
fn fill(lang: Lang, text: &Text, platform: &Platform) -> String {
    let app = platform.in_app.filter(|app| *app != "WebView");
    let put = |text: String, placeholder: &str, name: Option<&str>, else_say: Word| match name {
        Some(name) => text.replace(placeholder, name),
        None if lang == Lang::Ja => text.replace(&[placeholder, " "].concat(), lang.say(else_say)),
        None => text.replace(placeholder, lang.say(else_say)),
    };
    let text = put(lang.of(text).to_owned(), "{app}", app, Word::SomeApp);
    put(text, "{browser}", platform.browser, Word::SomeBrowser)
}

/// The same where it is not known whose names to put in.
fn fill_unknown(lang: Lang, text: &Text) -> String {
    let nowhere = crate::platform::detect(&crate::facts::Facts::default());
    fill(lang, text, &nowhere)
}

/// A button that asks for something.
fn button(class: &'static str, label: &str, asks: Tap, tap: &Callback<Tap>) -> Html {
    button_named(None, class, label, asks, tap)
}

/// The same with an id.
fn button_named(
    id: Option<&'static str>,
    class: &'static str,
    label: &str,
    asks: Tap,
    tap: &Callback<Tap>,
) -> Html {
    let onclick = tap.reform(move |_: MouseEvent| asks);
    html! { <button type="button" {id} class={class} {onclick}>{ label }</button> }
}
