//! Looking up a screen: a box for its words, what was found as it is typed, and lists of all screens to pick from.

use super::markup::html;
use super::{Tap, Taps, folded};
use crate::lang::{Lang, Word};
use crate::ordered;
use crate::rules::{Entry, Kind, Rules};
use crate::state::State;
use crate::wording::fill_unknown;
use yew::Html;

/// The whole look-up.
pub fn lookup(state: &State, tap: &Taps) -> Html {
    let lang = state.lang;
    let Some(rules) = state.known_rules() else {
        return Html::default();
    };
    html! {
        <section class="card lookup" id="lookup" aria-labelledby="lookup-title">
            <h2 id="lookup-title" tabindex="-1">{ lang.say(Word::LookupTitle) }</h2>
            <label for="message-search">{ lang.say(Word::LookupLabel) }</label>
            <input type="search" id="message-search" autocomplete="off" autocapitalize="off" spellcheck="false" maxlength="600"
                placeholder={lang.say(Word::LookupExample)} data-input={tap.on(Tap::TypedMessage)} data-focusin={tap.on(Tap::TurnToLookup)} />
            <p class="note" role="status">{ status(state) }</p>
            if !state.lookup.hits.is_empty() {
                <ul class="screens" id="message-hits">
                    { for state.lookup.hits.iter().filter_map(|id| rules.entry(id)).map(|entry| link(lang, entry)) }
                </ul>
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
    if lookup.failed.is_some() {
        lang.say(Word::LookupFailed).to_owned()
    } else if lookup.typed.trim().is_empty() {
        String::new()
    } else if state.wants_any() {
        lang.say(Word::LookupLoading).to_owned()
    } else if lookup.hits.is_empty() {
        lang.say(Word::LookupNothing).to_owned()
    } else {
        [&lookup.hits.len().to_string(), lang.say(Word::LookupFound)].concat()
    }
}

/// All screens of one chapter, folded.
fn list(state: &State, rules: &Rules, of_pc: bool, title: Word, tap: &Taps) -> Html {
    let lang = state.lang;
    html! {
        <details class="more">
            <summary data-click={tap.on(Tap::TurnToLookup)}>{ lang.say(title) }</summary>
            { folded(lang, state.whole && !state.wants_any(), || screens(lang, rules, of_pc)) }
        </details>
    }
}

fn screens(lang: Lang, rules: &Rules, of_pc: bool) -> Html {
    let mut entries: Vec<&Entry> = rules
        .entries
        .iter()
        .filter(|entry| !entry.beside_the_manual() && entry.of_pc() == of_pc)
        .collect();
    ordered::by_key(&mut entries, |entry| entry.place());
    html! { <ul class="screens">{ for entries.into_iter().map(|entry| link(lang, entry)) }</ul> }
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
