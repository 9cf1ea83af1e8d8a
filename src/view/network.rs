//! The reachability check: what a tap sends and to whom, the button, and what each answer proves and does not.

use super::{OnTap, Scene, Tap, asks, lookup};
use crate::facts::{Facts, Unknown};
use crate::lang::{Lang, LaterUiText, UiText};
use crate::network::{asked, reason};
use crate::rules::{Entry, Rules};
use yew::{Html, html};

/// Stands in the check's line, below what was seen.
pub fn network(scene: &Scene, asking: bool, tap: &OnTap) -> Html {
    let (lang, rules, facts) = (scene.lang, scene.rules, scene.facts);
    if rules.network.is_empty() {
        return Html::default();
    }
    let known = asked(facts);
    let label = if known {
        LaterUiText::NetworkAgain
    } else {
        LaterUiText::NetworkStart
    };
    let onclick = asks(tap, Tap::AskNetwork);
    html! {
        <div class="network">
            <ul>
                { for rules.network.iter().map(|host| html! {
                    <li><code>{ &host.url }</code>{ for answer(facts, &host.url).map(|word| [" ", lang.t(word)].concat()) }</li>
                }) }
            </ul>
            if known || facts.online == Some(false) {
                { meaning(lang, rules, facts) }
            }
            <p class="note">{ lang.t(LaterUiText::NetworkNote) }</p>
            <button type="button" id="network-start" class="secondary" aria-disabled={asking.then_some("true")} {onclick}>
                { if asking { lang.t(UiText::Checking) } else { lang.t(label) } }
            </button>
        </div>
    }
}

/// How it stands with one host; nothing before it was asked for.
fn answer(facts: &Facts, url: &str) -> Option<UiText> {
    let known = facts.network.iter().find(|reach| reach.url == url);
    match (known, reason(facts, url)) {
        (Some(reach), _) if reach.reachable => Some(UiText::Reached),
        (Some(_), _) => Some(UiText::NotReached),
        (None, reason) => reason.map(word),
    }
}

fn word(reason: &Unknown) -> UiText {
    match reason {
        Unknown::TimedOut => UiText::TimedOut,
        Unknown::Blocked => UiText::StoppedByPolicy,
        _ => UiText::Threw,
    }
}

/// What the answers prove and what they do not, once for each kind.
fn meaning(lang: Lang, rules: &Rules, facts: &Facts) -> Html {
    let reached = |reachable: bool| {
        facts
            .network
            .iter()
            .any(|reach| reach.reachable == reachable)
    };
    let hosts = || rules.network.iter();
    let is = |kind: Unknown| hosts().any(|host| reason(facts, &host.url) == Some(&kind));
    let known = [
        (reached(false), LaterUiText::NotReachedMeans),
        (is(Unknown::TimedOut), LaterUiText::NoAnswerMeans),
        (is(Unknown::Blocked), LaterUiText::StoppedByPolicyMeans),
        (facts.online == Some(false), LaterUiText::OfflineMeans),
        (reached(true), LaterUiText::ReachedMeans),
    ];
    let known = known.into_iter().filter(|(so, _)| *so);
    let mut see: Vec<&Entry> = Vec::new();
    let reachable = |url: &str| {
        facts
            .network
            .iter()
            .any(|reach| reach.url == url && reach.reachable)
    };
    for entry in hosts()
        .filter(|host| reachable(&host.url))
        .flat_map(|host| &host.see)
    {
        see.extend(rules.entry(entry).filter(|entry| !see.contains(entry)));
    }
    html! {
        <div role="status">
            { for known.map(|(_, word)| html! { <p>{ lang.t(word) }</p> }) }
            if !see.is_empty() {
                <ul class="screens">{ for see.into_iter().map(|entry| lookup::link(lang, entry)) }</ul>
            }
        </div>
    }
}
