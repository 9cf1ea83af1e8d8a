//! Looking up a screen: a box for its words, what was found as it is typed, and lists of all screens to pick from.

use super::{OnTap, Tap, asks, part};
use crate::lang::{Lang, UiText};
use crate::lookup::Lookup;
use crate::parts::{self, Parts};
use crate::rules::{Entry, Kind, Rules, ShownOn};
use crate::wording::fill_unknown;
use yew::{Html, html};

/// The lists of all screens: one for each kind of device that a chapter of the manual is about.
const LISTS: [(ShownOn, UiText); 3] = [
    (ShownOn::Any, UiText::AllScreens),
    (ShownOn::Phone, UiText::PhoneScreens),
    (ShownOn::Pc, UiText::PcScreens),
];

/// The whole look-up.
pub fn lookup(lang: Lang, rules: &Rules, lookup: &Lookup, parts: &Parts, tap: &OnTap) -> Html {
    let chapters = rules
        .service
        .chapters
        .iter()
        .filter(|chapter| chapter.manual);
    html! {
        <section class="card lookup" id="lookup" aria-labelledby="lookup-title">
            <h2 id="lookup-title" tabindex="-1">{ lang.t(UiText::LookupTitle) }</h2>
            <h3 id="picks-title">{ lang.t(UiText::PicksTitle) }</h3>
            <div class="picks" role="group" aria-labelledby="picks-title">
                if parts.later.awaited() {
                    <p class="note">{ lang.t(UiText::LookupLoading) }</p>
                } else if parts.all_here() {
                    { for parts::later().map(|later| (later.picks)(lang, rules, lookup.picked, tap)) }
                }
            </div>
            <label for="message-search">{ lang.t(UiText::LookupLabel) }</label>
            <input type="search" id="message-search" autocomplete="off" autocapitalize="off" spellcheck="false" maxlength="600"
                placeholder={lang.t(UiText::LookupExample)} oninput={asks(tap, Tap::TypeMessage)} onfocusin={asks(tap, Tap::FocusLookup)} />
            <p class="note" role="status">{ status(lang, lookup, parts) }</p>
            if parts.later.failed() {
                { part::in_its_place(lang, &parts.later, tap) }
            }
            if !lookup.hits.is_empty() {
                { for parts::later().map(|later| (later.hits)(lang, rules, lookup)) }
            }
            { for LISTS.iter().filter(|(on, _)| chapters.clone().any(|chapter| chapter.on == *on)).map(|(on, title)| list(lang, rules, parts, *on, *title, tap)) }
        </section>
    }
}

/// How the search stands, in one line that is read aloud when it changes.
fn status(lang: Lang, lookup: &Lookup, parts: &Parts) -> String {
    let nothing_to_say = lookup.picked.is_none()
        && (lookup.typed.trim().is_empty() || lookup.too_short || lookup.composing);
    if nothing_to_say || parts.later.failed() {
        String::new()
    } else if parts.later.awaited() {
        lang.t(UiText::LookupLoading).to_owned()
    } else if lookup.hits.is_empty() {
        lang.t(UiText::LookupNothing).to_owned()
    } else {
        [&lookup.hits.len().to_string(), lang.t(UiText::LookupFound)].concat()
    }
}

/// All screens of one kind of device, folded.
fn list(lang: Lang, rules: &Rules, parts: &Parts, on: ShownOn, title: UiText, tap: &OnTap) -> Html {
    html! {
        <details class="more">
            <summary onclick={asks(tap, Tap::FocusLookup)}>{ lang.t(title) }</summary>
            { part::later(lang, parts, tap, |later| (later.screens)(lang, rules, on)) }
        </details>
    }
}

/// What the look-up has found.
pub fn hits(lang: Lang, rules: &Rules, lookup: &Lookup) -> Html {
    let hits = lookup.hits.iter().filter_map(|hit| rules.entry(&hit.entry));
    html! { <ul class="screens" id="message-hits">{ for hits.map(|entry| link(lang, entry)) }</ul> }
}

/// What happened, to pick from without knowing what to type.
pub fn picks(lang: Lang, rules: &Rules, picked: Option<usize>, tap: &OnTap) -> Html {
    let picks = rules.picks.iter().enumerate().map(|(place, pick)| {
        let pressed = (picked == Some(place)).to_string();
        let onclick = asks(tap, Tap::Pick(place));
        html! { <button type="button" class="choice" aria-pressed={pressed} {onclick}>{ lang.choose(&pick.text) }</button> }
    });
    html! { { for picks } }
}

/// All screens of one kind of device.
pub fn screens(lang: Lang, rules: &Rules, on: ShownOn) -> Html {
    let entries = rules.shown_on(&[on]);
    html! { <ul class="screens">{ for entries.into_iter().map(|entry| link(lang, entry)) }</ul> }
}

/// A screen as it looks, and what it comes to.
pub fn link(lang: Lang, entry: &Entry) -> Html {
    let screen = entry.messages.first().map(|message| match entry.kind {
        Kind::Symptom => message.clone(),
        _ => ["「", message, "」"].concat(),
    });
    let (said, headline) = (screen.is_some(), fill_unknown(lang, &entry.headline));
    html! {
        <li>
            <a href={["#entry=", &entry.id].concat()}>
                { for screen.map(|screen| html! { <span class="screen" lang="ja">{ screen }</span> }) }
                <span class={if said { "headline" } else { "screen" }}>{ headline }</span>
            </a>
        </li>
    }
}
