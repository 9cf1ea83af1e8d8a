//! The page, drawn from what is known. Nothing here decides and nothing here touches the browser, so it renders on the
//! host too, where tests read its HTML. Views are plain functions from data to HTML.

mod checks;
mod contact;
pub(crate) mod entry;
pub(crate) mod finding;
mod look;
pub(crate) mod lookup;
pub(crate) mod network;
pub(crate) mod notice;
mod own_tab;
mod part;
pub(crate) mod qr;
pub(crate) mod second_trial;
pub(crate) mod share;
pub(crate) mod sheets;
pub(crate) mod steps;
#[cfg(feature = "desk")]
pub(crate) mod support;
mod tap;
mod trial;
mod verdict;
pub(crate) mod way_out;

pub use tap::{DeskTap, OnTap, Tap};

use crate::derived::Derived;
use crate::device::Device;
use crate::diagnosis::{Diagnosis, Verdict};
use crate::facts::Facts;
use crate::lang::{Lang, UiText};
use crate::parts::{self, Arrival, Parts};
use crate::platform::{Platform, Standing};
use crate::report::outgoing::Outgoing;
use crate::rules::Rules;
use crate::state::{Opened, State};
use tap::{asks, button, button_named};
use yew::{Html, html};

/// What one device's result is drawn from: this device's, or one that was read at the desk.
#[derive(Clone, Copy)]
pub struct Scene<'a> {
    /// The language.
    pub lang: Lang,
    /// The rules.
    pub rules: &'a Rules,
    /// What was observed on the device.
    pub facts: &'a Facts,
    /// What the device is.
    pub platform: &'a Platform,
    /// The device that entries are read for, where the person chose one.
    pub device: Option<Device>,
    /// How this page was opened.
    pub opened: &'a Opened,
    /// How far the parts of this page are.
    pub parts: &'a Parts,
    /// The result is another device's: what is to be done is done there.
    pub remote: bool,
}

/// The whole page. `outgoing` is what a person may send, once there is something.
pub fn page(state: &State, derived: &Derived, outgoing: Option<&Outgoing>, tap: &OnTap) -> Html {
    #[cfg(feature = "desk")]
    if state.opened.at_desk {
        return desk(state, derived, tap);
    }
    let lang = state.lang;
    let scene = state.known_rules().map(|rules| Scene {
        lang,
        rules,
        facts: &state.facts,
        platform: &derived.platform,
        device: state.lookup.device,
        opened: &state.opened,
        parts: &state.parts,
        remote: false,
    });
    let diagnosed = scene.as_ref().zip(derived.diagnosis.as_ref());
    let (title, subtitle) = names(state);
    html! {
        <>
            { masthead(lang, title, subtitle, tap) }
            <main class={state.lookup.open.is_some().then_some("reading")}>
                { for state.lookup.open.as_ref().map(|id| opened_entry(state, scene.as_ref(), id, "#lookup", tap)) }
                { verdict::verdict(lang, diagnosed, &state.probing, derived.rechecked.as_ref()) }
                <div class="acts">
                    { for diagnosed.map(|(scene, diagnosis)| acts(state, derived, scene, diagnosis, tap)) }
                    if diagnosed.is_some() {
                        { share_card(state, outgoing, tap) }
                    }
                </div>
                <div class="evidence">
                    { for scene.as_ref().map(|scene| lookup::lookup(lang, scene.rules, &state.lookup, &state.parts, tap)) }
                    { checks::list(lang, &derived.checks, diagnosed.map(|(scene, _)| scene), state.probing.asking_network, tap) }
                </div>
            </main>
            <footer>
                <p>{ lang.t(UiText::NotAPromise) }</p>
                if cfg!(feature = "desk") {
                    <p><a class="alone" href="#support">{ lang.t(UiText::DeskLink) }</a></p>
                }
            </footer>
        </>
    }
}

/// What to do: the way out of an app, the finding to act on, on a PC the way to the phone, the trial, then the rest.
fn acts(
    state: &State,
    derived: &Derived,
    scene: &Scene,
    diagnosis: &Diagnosis,
    tap: &OnTap,
) -> Html {
    let (lang, sharing) = (scene.lang, &state.sharing);
    // Where the trial has passed, there is nothing to leave.
    let seen = state.facts.seen.as_deref();
    let way = state
        .opened
        .way_out(&scene.rules.service, lang, seen, scene.platform)
        .filter(|_| diagnosis.verdict != Verdict::Ready);
    let way = way.as_ref();
    let (now, others) = if diagnosis.findings.is_empty() {
        (None, Html::default())
    } else {
        findings(scene, diagnosis, tap)
    };
    let in_app = way.filter(|way| way.in_app);
    let leads = way_out::leads(scene.rules, diagnosis);
    let to_supported = |first: bool| {
        let way = way.filter(|way| !way.in_app && first == leads);
        way.map(|way| {
            part::found(scene, tap, |found| {
                (found.to_supported)(scene, sharing, way, leads, tap)
            })
        })
    };
    html! {
        <>
            { for parts::found().map(|found| (found.notices)(scene, diagnosis)) }
            if state.facts.framed == Some(true) {
                { own_tab::own_tab(lang, &state.opened.address) }
            }
            { for state.opened.over_https(scene.facts).map(|address| way_out::over_https(lang, address)) }
            { for in_app.map(|way| part::found(scene, tap, |found| (found.out_of_app)(scene, sharing, way, tap))) }
            { for to_supported(true) }
            { for now }
            if on_pc(scene.platform) {
                <section class="card phone" aria-labelledby="phone-title">
                    <h2 id="phone-title">{ lang.t(UiText::PhoneTitle) }</h2>
                    <p>{ lang.t(UiText::PhoneNote) }</p>
                    if scene.parts.later.awaited() {
                        // Keeps the place of the QR code, so that nothing moves when it comes.
                        <svg class="qr" viewBox="0 0 1 1" aria-hidden="true"><rect width="1" height="1" fill="#eee" /></svg>
                        <p class="address">{ &state.opened.address }</p>
                    } else {
                        { part::later(lang, scene.parts, tap, |later| (later.address)(lang, &state.opened.address)) }
                    }
                </section>
            }
            { trial::trial(scene, diagnosis.verdict, &state.trial, derived.second_trial, tap) }
            if state.facts.trial.is_some() && scene.parts.all_here() {
                { for parts::later().map(|later| (later.sheets)(scene, &state.trial, tap)) }
            }
            { others }
            { for to_supported(false) }
        </>
    }
}

/// The finding to act on and the others, once their entries have come. What is waited for here is named by the verdict.
fn findings(scene: &Scene, diagnosis: &Diagnosis, tap: &OnTap) -> (Option<Html>, Html) {
    match (&scene.parts.found, parts::found()) {
        (Arrival::Here, Some(found)) => (found.findings)(scene, diagnosis, tap),
        _ => (
            Some(finding_to_come(scene, diagnosis, tap)),
            Html::default(),
        ),
    }
}

/// The number alone is worth something to support.
fn finding_to_come(scene: &Scene, diagnosis: &Diagnosis, tap: &OnTap) -> Html {
    let lang = scene.lang;
    let first = diagnosis.findings.first().map(|finding| &finding.entry);
    let numbered = first.filter(|entry| !scene.rules.service.beside_the_manual(entry));
    html! {
        <section class="card finding" data-finding={first.cloned()}>
            { for numbered.map(|entry| html! { <p class="chips"><span class="chip">{ lang.t(UiText::Manual) }{ " " }{ entry }</span></p> }) }
            { part::in_its_place(lang, &scene.parts.found, tap) }
        </section>
    }
}

/// The entry that is open, as a page of its own. `back` is where the look-up stands.
fn opened_entry(
    state: &State,
    scene: Option<&Scene>,
    id: &str,
    back: &'static str,
    tap: &OnTap,
) -> Html {
    match (&state.parts.later, parts::later(), scene) {
        (Arrival::Here, Some(later), Some(scene)) => (later.entry)(scene, id, back, tap),
        (arrival, ..) => html! {
            <article class="card entry" id="entry" data-entry={id.to_owned()}>
                <h2 id="entry-title" tabindex="-1">{ id }</h2>
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
            <h2 id="share-title">{ lang.t(UiText::ShareTitle) }</h2>
            { part::later(lang, &state.parts, tap, |later| html! {
                { for outgoing.map(|outgoing| (later.share)(lang, &state.sharing, outgoing, tap)) }
            }) }
        </section>
    }
}

/// The support desk, or its frame until it has come.
#[cfg(feature = "desk")]
fn desk(state: &State, derived: &Derived, tap: &OnTap) -> Html {
    let lang = state.lang;
    let main = match state.lookup.open {
        Some(_) => "desk reading",
        None => "desk",
    };
    html! {
        <>
            { masthead(lang, lang.t(UiText::DeskTitle), lang.t(UiText::DeskSubtitle), tap) }
            { match (&state.parts.later, parts::later()) {
                (Arrival::Here, Some(later)) => (later.desk)(state, &derived.platform, tap),
                (arrival, _) => html! { <main class={main}><section class="card">{ part::in_its_place(lang, arrival, tap) }</section></main> },
            } }
        </>
    }
}

/// What the window is called: people and screen readers tell the check, an entry and
/// the desk from each other by it, and a printed entry has it as its name.
pub fn title(state: &State) -> String {
    let (page, subtitle) = names(state);
    if let (Some(id), Some(rules)) = (&state.lookup.open, state.known_rules())
        && let Some(name) =
            parts::later().and_then(|later| (later.entry_name)(state.lang, rules, id))
    {
        return [&name, " | ", page].concat();
    }
    let place = if state.opened.at_desk {
        state.lang.t(UiText::DeskTitle)
    } else {
        page
    };
    match state.known_rules() {
        Some(_) => [place, " | ", subtitle].concat(),
        None => place.to_owned(),
    }
}

/// Title and subtitle of the page. Until the service is known, a space keeps the second one's place.
fn names(state: &State) -> (&str, &str) {
    match state.known_rules().map(|rules| &*rules.service) {
        Some(service) => (
            state.lang.choose(&service.title),
            state.lang.choose(&service.subtitle),
        ),
        None => (state.lang.t(UiText::PageTitle), "\u{a0}"),
    }
}

/// What the page is, and the switch to the other language, by that language's own name.
fn masthead(lang: Lang, title: &str, subtitle: &str, tap: &OnTap) -> Html {
    let other = lang.other();
    let onclick = asks(tap, Tap::Speak(other));
    html! {
        <header class="masthead">
            <svg width="36" height="36" viewBox="0 0 24 24" aria-hidden="true"><rect x="5" y="2" width="14" height="20" rx="3" /><path d="m9 12 2 2 4-4" /></svg>
            <div>
                <h1 id="title" tabindex="-1">{ title }</h1>
                <div class="under">
                    <p>{ subtitle }</p>
                    <button type="button" class="lang" id="lang" lang={other.tag()} {onclick}>{ other.own_name() }</button>
                </div>
            </div>
        </header>
    }
}

fn on_pc(platform: &Platform) -> bool {
    platform.standing == Some(Standing::NotPhone)
}
