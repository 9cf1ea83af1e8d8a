//! What was found and what to do about it: the first finding open, with the one next action; the others folded.

use super::way_out::LEAVE;
use super::{Tap, button, fill, steps};
use crate::diagnosis::{Diagnosis, Finding};
use crate::facts::{Answer, Facts};
use crate::lang::{Lang, Word};
use crate::platform::{Os, Platform, Standing};
use crate::rules::{Certainty, Entry, Remedy, Rules};
use crate::state::State;
use yew::prelude::*;

/// What every part of a finding is drawn from.
struct Scene<'a> {
    lang: Lang,
    facts: &'a Facts,
    platform: &'a Platform,
    rules: &'a Rules,
}

/// All findings in order.
pub fn findings(state: &State, rules: &Rules, diagnosis: &Diagnosis, tap: &Callback<Tap>) -> Html {
    let scene = Scene {
        lang: state.lang,
        facts: &state.facts,
        platform: &diagnosis.platform,
        rules,
    };
    let known = diagnosis
        .findings
        .iter()
        .filter_map(|finding| Some((finding, rules.entry(&finding.entry)?)));
    // Inside an app the way out stands above in full; a finding that would say it again is folded.
    let said_above = |finding: &Finding| {
        diagnosis.platform.standing == Some(Standing::InApp)
            && finding.guides.first().is_some_and(|guide| guide == LEAVE)
    };
    let open = diagnosis
        .findings
        .first()
        .is_some_and(|first| first.certainty >= Certainty::Likely && !said_above(first));
    let drawn = known
        .enumerate()
        .map(|(place, (finding, entry))| match place {
            0 if open => first(&scene, finding, entry, tap),
            _ => further(&scene, finding, entry),
        });
    html! { <>{ for drawn }</> }
}

fn first(scene: &Scene, finding: &Finding, entry: &Entry, tap: &Callback<Tap>) -> Html {
    html! {
        <section class="card finding" data-finding={finding.entry.clone()}>
            { chips(scene, finding) }
            <h2>{ fill(scene.lang, &entry.action, scene.platform) }</h2>
            { body(scene, finding, entry, Some(tap)) }
        </section>
    }
}

fn further(scene: &Scene, finding: &Finding, entry: &Entry) -> Html {
    html! {
        <section class="card finding" data-finding={finding.entry.clone()}>
            <details>
                <summary>
                    { chips(scene, finding) }
                    <h2>{ fill(scene.lang, &entry.action, scene.platform) }</h2>
                </summary>
                { body(scene, finding, entry, None) }
            </details>
        </section>
    }
}

fn chips(scene: &Scene, finding: &Finding) -> Html {
    let lang = scene.lang;
    let certainty = match finding.certainty {
        Certainty::Certain => Word::Certain,
        Certainty::Likely => Word::Likely,
        Certainty::Possible => Word::Possible,
    };
    html! {
        <p class="chips">
            <span class="chip here">{ place(scene.platform) }</span>
            if !finding.entry.starts_with('A') {
                <span class="chip">{ lang.say(Word::Manual) }{ " " }{ &finding.entry }</span>
            }
            <span class="chip">{ lang.say(certainty) }</span>
        </p>
    }
}

/// Such as 「iPhone ・ iOS 18」.
fn place(platform: &Platform) -> String {
    let mut text = match platform.os {
        Os::Ios => "iPhone ・ ",
        Os::IpadOs => "iPad ・ ",
        _ => "",
    }
    .to_owned();
    text.push_str(platform.os.name());
    if let Some(major) = platform.os_major {
        text.push(' ');
        text.push_str(&major.to_string());
    }
    text
}

/// Meaning; the first guide's steps; the next action; whatever else may help, folded; whom to ask.
fn body(scene: &Scene, finding: &Finding, entry: &Entry, tap: Option<&Callback<Tap>>) -> Html {
    let lang = scene.lang;
    let first_guide = finding.guides.first().and_then(|id| scene.rules.guide(id));
    let shown_already = |remedy: &&Remedy| {
        remedy.guide.is_none() || remedy.guide.as_ref() != finding.guides.first()
    };
    let remedies: Vec<_> = entry
        .remedies
        .iter()
        .filter(|remedy| applies(scene, remedy))
        .filter(shown_already)
        .collect();
    html! {
        <>
            { for finding.reason.as_ref().map(|reason| html! { <p class="reason">{ fill(lang, reason, scene.platform) }</p> }) }
            <p>{ fill(lang, &entry.meaning, scene.platform) }</p>
            { for first_guide.map(|guide| steps::guide(lang, guide, scene.platform, scene.facts)) }
            { for tap.map(|tap| button("primary", lang.say(Word::RecheckAfterFix), Tap::Recheck, tap)) }
            if !remedies.is_empty() || entry.contact.is_some() {
                <details class="more">
                    <summary>{ lang.say(Word::MoreToTry) }</summary>
                    <ul>{ for remedies.iter().map(|remedy| self::remedy(scene, remedy)) }</ul>
                    { for entry.contact.as_ref().map(|contact| html! {
                        <><h3>{ lang.say(Word::ContactTitle) }</h3><p>{ fill(lang, contact, scene.platform) }</p></>
                    }) }
                </details>
            }
        </>
    }
}

fn applies(scene: &Scene, remedy: &Remedy) -> bool {
    remedy
        .when
        .as_ref()
        .is_none_or(|when| when.holds(scene.facts, scene.platform) != Answer::No)
}

fn remedy(scene: &Scene, remedy: &Remedy) -> Html {
    let guide = remedy.guide.as_ref().and_then(|id| scene.rules.guide(id));
    html! {
        <li>
            <p>{ fill(scene.lang, &remedy.text, scene.platform) }</p>
            { for guide.map(|guide| html! {
                <details>
                    <summary>{ scene.lang.of(&guide.title) }</summary>
                    { steps::guide(scene.lang, guide, scene.platform, scene.facts) }
                </details>
            }) }
        </li>
    }
}
