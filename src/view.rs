//! The page, drawn from the state. Nothing here decides and nothing here touches the browser, so it renders on the
//! host too, where tests read its HTML. Parts are plain functions from data to HTML, which keeps the wasm small.

mod checks;
pub(crate) mod entry;
pub(crate) mod finding;
mod look;
pub(crate) mod lookup;
pub(crate) mod network;
mod own_tab;
mod part;
pub(crate) mod phone;
mod qr;
pub(crate) mod share;
pub(crate) mod sheets;
pub(crate) mod steps;
#[cfg(feature = "desk")]
pub(crate) mod support;
mod trial;
mod verdict;
pub(crate) mod way_out;

use crate::device::Device;
use crate::diagnosis::{Diagnosis, Verdict};
use crate::lang::{Lang, Word};
use crate::parts::{self, Arrival};
use crate::platform::Standing;
use crate::report::outgoing::Outgoing;
use crate::rules::Rules;
use crate::state::{Handed, State};
use yew::{Callback, Html, html};

/// Who hears what the person asks for.
pub type OnTap = Callback<Tap>;

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
    /// Ask again for a part of the page that did not come.
    Retry,
    /// Save the check's QR code as a drawing.
    SaveSvg,
    /// The same as pixels.
    SavePng,
}

/// The whole page. `outgoing` is what a person may send, once there is something.
pub fn page(state: &State, outgoing: Option<&Outgoing>, tap: &OnTap) -> Html {
    #[cfg(feature = "desk")]
    if state.desk.open {
        return match (&state.parts.later, parts::later()) {
            (Arrival::Here, Some(later)) => (later.desk)(state, tap),
            (arrival, _) => desk_to_come(state.lang, arrival, tap),
        };
    }
    let lang = state.lang;
    let diagnosed = state.diagnosed();
    html! {
        <>
            { masthead(lang, Word::PageTitle, Word::PageSubtitle, tap) }
            <main class={state.lookup.open.is_some().then_some("reading")}>
                if state.lookup.open.is_some() {
                    { opened_entry(state, tap) }
                }
                { verdict::verdict(state, diagnosed.as_ref()) }
                <div class="acts">
                    { for diagnosed.as_ref().map(|(rules, diagnosis)| acts(state, rules, diagnosis, tap)) }
                    if diagnosed.is_some() {
                        { share_card(state, outgoing, tap) }
                    }
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
fn acts(state: &State, rules: &Rules, diagnosis: &Diagnosis, tap: &OnTap) -> Html {
    let lang = state.lang;
    // Where the trial has passed, there is nothing to leave.
    let way = state
        .way_out()
        .filter(|_| diagnosis.verdict != Verdict::Ready);
    let way = way.as_ref();
    let found = (!diagnosis.findings.is_empty()).then(|| findings(state, rules, diagnosis, tap));
    let (now, others) = found.unwrap_or_default();
    html! {
        <>
            if state.facts.framed == Some(true) {
                { own_tab::own_tab(state) }
            }
            { for way.filter(|way| way.in_app).map(|way| part::found(state, tap, |found| (found.out_of_app)(state, rules, diagnosis, way, tap))) }
            { for now }
            if on_pc(diagnosis) {
                <section class="card phone" aria-labelledby="phone-title">
                    <h2 id="phone-title">{ lang.say(Word::PhoneTitle) }</h2>
                    <p>{ lang.say(Word::PhoneNote) }</p>
                    { part::later(state, tap, |later| (later.phone)(state)) }
                </section>
            }
            { trial::trial(state, rules, diagnosis, tap) }
            if state.facts.trial.is_some() && state.parts.all_here() {
                { for parts::later().map(|later| (later.sheets)(state, rules, diagnosis, tap)) }
            }
            { others }
            { for way.filter(|way| !way.in_app).map(|way| part::found(state, tap, |found| (found.to_supported)(state, way, tap))) }
        </>
    }
}

/// What the window is called: people and screen readers tell the check, an entry and
/// the desk from each other by it, and a printed entry has it as its name.
pub fn title(state: &State) -> String {
    let say = |word| state.lang.say(word);
    if let Some(id) = &state.lookup.open
        && let Some(name) = parts::later().and_then(|later| (later.entry_name)(state, id))
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
fn masthead(lang: Lang, title: Word, subtitle: Word, tap: &OnTap) -> Html {
    let other = lang.other();
    let onclick = asks(tap, Tap::Speak(other));
    html! {
        <header class="masthead">
            <svg width="36" height="36" viewBox="0 0 24 24" aria-hidden="true"><rect x="5" y="2" width="14" height="20" rx="3" /><path d="m9 12 2 2 4-4" /></svg>
            <div>
                <h1 id="title" tabindex="-1">{ lang.say(title) }</h1>
                <div class="under">
                    <p>{ lang.say(subtitle) }</p>
                    <button type="button" class="lang" id="lang" lang={other.tag()} {onclick}>{ other.own_name() }</button>
                </div>
            </div>
        </header>
    }
}

fn on_pc(diagnosis: &Diagnosis) -> bool {
    diagnosis.platform.standing == Some(Standing::NotPhone)
}

/// The finding to act on and the others, once their entries have come. What is waited for here is named by the verdict.
fn findings(
    state: &State,
    rules: &Rules,
    diagnosis: &Diagnosis,
    tap: &OnTap,
) -> (Option<Html>, Html) {
    match (&state.parts.found, parts::found()) {
        (Arrival::Here, Some(found)) => (found.findings)(state, rules, diagnosis, tap),
        (arrival, _) => (
            Some(finding_to_come(state, diagnosis, arrival, tap)),
            Html::default(),
        ),
    }
}

/// The number alone is worth something to support.
fn finding_to_come(state: &State, diagnosis: &Diagnosis, arrival: &Arrival, tap: &OnTap) -> Html {
    let lang = state.lang;
    let first = diagnosis.findings.first().map(|finding| &finding.entry);
    html! {
        <section class="card finding" data-finding={first.cloned()}>
            { for first.map(|entry| html! { <p class="chips"><span class="chip">{ lang.say(Word::Manual) }{ " " }{ entry }</span></p> }) }
            { part::in_its_place(lang, arrival, tap) }
        </section>
    }
}

/// The entry that is open, as a page of its own.
fn opened_entry(state: &State, tap: &OnTap) -> Html {
    match (&state.parts.later, parts::later()) {
        (Arrival::Here, Some(later)) => (later.entry)(state, tap),
        (arrival, _) => html! {
            <article class="card entry" id="entry">
                <h2 id="entry-title" tabindex="-1">{ state.lookup.open.clone() }</h2>
                { part::in_its_place(state.lang, arrival, tap) }
            </article>
        },
    }
}

/// What can be sent to support.
fn share_card(state: &State, outgoing: Option<&Outgoing>, tap: &OnTap) -> Html {
    let lang = state.lang;
    html! {
        <section class="card share" id="share" aria-labelledby="share-title">
            <h2 id="share-title">{ lang.say(Word::ShareTitle) }</h2>
            { part::later(state, tap, |later| html! { { for outgoing.map(|outgoing| (later.share)(state, outgoing, tap)) } }) }
        </section>
    }
}

/// The desk before it has come.
#[cfg(feature = "desk")]
fn desk_to_come(lang: Lang, arrival: &Arrival, tap: &OnTap) -> Html {
    html! {
        <>
            { masthead(lang, Word::DeskTitle, Word::DeskSubtitle, tap) }
            <main class="desk"><section class="card">{ part::in_its_place(lang, arrival, tap) }</section></main>
        </>
    }
}

/// A listener that asks for this.
fn asks<E: 'static>(tap: &OnTap, asked: Tap) -> Callback<E> {
    tap.reform(move |_| asked)
}

/// A button that asks for something.
fn button(class: &'static str, label: &str, asked: Tap, tap: &OnTap) -> Html {
    button_named(None, class, label, asked, tap)
}

/// The same with an id.
fn button_named(
    id: Option<&'static str>,
    class: &'static str,
    label: &str,
    asked: Tap,
    tap: &OnTap,
) -> Html {
    let onclick = asks(tap, asked);
    html! { <button type="button" {id} {class} {onclick}>{ label }</button> }
}
