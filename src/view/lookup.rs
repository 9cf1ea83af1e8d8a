//! Looking up a screen: a box for its words, what was found as it is typed, and lists of all screens to pick from.

use super::{OnTap, Tap, asks, part};
use crate::lang::{Lang, Word};
use crate::ordered;
use crate::parts;
use crate::rules::{Entry, Kind, Rules};
use crate::state::State;
use crate::wording::fill_unknown;
use yew::{Html, html};

/// The whole look-up.
pub fn lookup(state: &State, tap: &OnTap) -> Html {
    let lang = state.lang;
    let Some(rules) = state.known_rules() else {
        return Html::default();
    };
    html! {
        <section class="card lookup" id="lookup" aria-labelledby="lookup-title">
            <h2 id="lookup-title" tabindex="-1">{ lang.say(Word::LookupTitle) }</h2>
            <label for="message-search">{ lang.say(Word::LookupLabel) }</label>
            <input type="search" id="message-search" autocomplete="off" autocapitalize="off" spellcheck="false" maxlength="600"
                placeholder={lang.say(Word::LookupExample)} oninput={asks(tap, Tap::TypedMessage)} onfocusin={asks(tap, Tap::TurnToLookup)} />
            <p class="note" role="status">{ status(state) }</p>
            if state.parts.later.failed() {
                { part::in_its_place(lang, &state.parts.later, tap) }
            }
            if !state.lookup.hits.is_empty() {
                { for parts::later().map(|later| (later.hits)(state, rules)) }
            }
            { list(state, rules, false, Word::PhoneScreens, tap) }
            { list(state, rules, true, Word::PcScreens, tap) }
        </section>
    }
}

/// How the search stands, in one line that is read aloud when it changes.
fn status(state: &State) -> String {
    let lang = state.lang;
    let lookup = &state.lookup;
    if lookup.typed.trim().is_empty() || state.parts.later.failed() {
        String::new()
    } else if state.parts.later.awaited() {
        lang.say(Word::LookupLoading).to_owned()
    } else if lookup.hits.is_empty() {
        lang.say(Word::LookupNothing).to_owned()
    } else {
        [&lookup.hits.len().to_string(), lang.say(Word::LookupFound)].concat()
    }
}

/// All screens of one chapter, folded.
fn list(state: &State, rules: &Rules, of_pc: bool, title: Word, tap: &OnTap) -> Html {
    let lang = state.lang;
    html! {
        <details class="more">
            <summary onclick={asks(tap, Tap::TurnToLookup)}>{ lang.say(title) }</summary>
            { part::later(state, tap, |later| (later.screens)(state, rules, of_pc)) }
        </details>
    }
}

/// What the look-up has found.
pub fn hits(state: &State, rules: &Rules) -> Html {
    let hits = state.lookup.hits.iter().filter_map(|id| rules.entry(id));
    html! { <ul class="screens" id="message-hits">{ for hits.map(|entry| link(state.lang, entry)) }</ul> }
}

/// All screens of phones, or of PCs.
pub fn screens(state: &State, rules: &Rules, of_pc: bool) -> Html {
    let mut entries: Vec<&Entry> = rules
        .entries
        .iter()
        .filter(|entry| !entry.beside_the_manual() && entry.of_pc() == of_pc)
        .collect();
    ordered::by_key(&mut entries, |entry| entry.place());
    html! { <ul class="screens">{ for entries.into_iter().map(|entry| link(state.lang, entry)) }</ul> }
}

/// A screen as it looks, and what it comes to.
pub fn link(lang: Lang, entry: &Entry) -> Html {
    let screen = entry.messages.first().map(|message| match entry.kind {
        Kind::Symptom => message.clone(),
        _ => ["「", message, "」"].concat(),
    });
    let headline = fill_unknown(lang, &entry.headline);
    html! {
        <li>
            <a href={["#entry=", &entry.id].concat()}>
                { for screen.map(|screen| html! { <span class="screen" lang="ja">{ screen }</span> }) }
                <span class="headline">{ headline }</span>
            </a>
        </li>
    }
}
