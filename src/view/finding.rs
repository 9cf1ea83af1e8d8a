//! What was found and what to do about it: the first finding open, with the one next action; the others folded.

use super::{OnTap, Scene, Tap, button, contact, entry, part, steps};
use crate::diagnosis::{Diagnosis, Finding, Verdict};
use crate::facts::{Answer, Outcome, Trial};
use crate::lang::{FoundUiText, UiText};
use crate::platform::Standing;
use crate::rules::{Entry, Remedy};
use crate::wording::{self, fill};
use yew::{Html, html};

/// The findings in order, in two parts: the one to act on now, open, if there is one; the others, folded. The trial
/// stands between them.
pub fn findings(scene: &Scene, diagnosis: &Diagnosis, tap: &OnTap) -> (Option<Html>, Html) {
    // Inside an app the way out stands above in full; a finding that would say it again is folded.
    let said_above = diagnosis.platform.standing == Some(Standing::InApp)
        && diagnosis
            .findings
            .first()
            .and_then(|first| first.guides.first())
            .is_some_and(|guide| *guide == scene.rules.service.guides.leave_app);
    let acute = diagnosis.verdict != Verdict::Ready && diagnosis.verdict != Verdict::NoObstacle;
    let open = acute && !said_above;
    // After a failed trial the next action is the trial again, which has its own button, and without https to open it so.
    // Support reads it for somebody else, who has the button.
    let over_https = scene.opened.over_https(scene.facts);
    let acts_here = scene.facts.trial.is_none() && !scene.remote && over_https.is_none();
    let (all, tap) = (tap, Some(tap).filter(|_| acts_here));
    let seen = |finding: &Finding| scene.facts.seen.as_ref() == Some(&finding.entry);
    let drawn = |finding: &Finding, open: bool| match scene.rules.entry(&finding.entry) {
        None => unread(scene, finding, all),
        Some(entry) if seen(finding) => self::seen(scene, finding, entry, all),
        Some(entry) if open => first(scene, finding, entry, tap),
        Some(entry) => further(scene, finding, entry),
    };
    let mut findings = diagnosis.findings.iter();
    let now = findings.by_ref().take(usize::from(open)).last();
    (
        now.map(|finding| drawn(finding, true)),
        html! { <>{ for findings.map(|finding| drawn(finding, false)) }</> },
    )
}

/// Its entry is still on its way, or could not be fetched: the number alone is worth something to support.
fn unread(scene: &Scene, finding: &Finding, tap: &OnTap) -> Html {
    html! {
        <section class="card finding" data-finding={finding.entry.clone()}>
            { chips(scene, finding) }
            { part::in_its_place(scene.lang, &scene.parts.later, tap) }
        </section>
    }
}

fn first(scene: &Scene, finding: &Finding, entry: &Entry, tap: Option<&OnTap>) -> Html {
    html! {
        <section class="card finding" data-finding={finding.entry.clone()}>
            { chips(scene, finding) }
            <h2>{ fill(scene.lang, finding.action(entry), scene.platform) }</h2>
            { body(scene, finding, entry, tap) }
            { on_the_service(scene, entry) }
        </section>
    }
}

/// The screen that the person says they saw: everything about it, for any device.
fn seen(scene: &Scene, finding: &Finding, entry: &Entry, tap: &OnTap) -> Html {
    html! {
        <section class="card finding" data-finding={finding.entry.clone()}>
            { chips(scene, finding) }
            <h2>{ scene.lang.t(FoundUiText::SeenTitle) }</h2>
            { entry::body(scene, entry, tap) }
            if scene.facts.trial.is_none() && !scene.remote {
                { button("primary", scene.lang.t(FoundUiText::RecheckAfterFix), Tap::Recheck, tap) }
            }
        </section>
    }
}

fn further(scene: &Scene, finding: &Finding, entry: &Entry) -> Html {
    html! {
        <section class="card finding" data-finding={finding.entry.clone()}>
            <details>
                <summary>
                    { chips(scene, finding) }
                    <h2>{ fill(scene.lang, finding.action(entry), scene.platform) }</h2>
                </summary>
                { body(scene, finding, entry, None) }
            </details>
        </section>
    }
}

fn chips(scene: &Scene, finding: &Finding) -> Html {
    let lang = scene.lang;
    html! {
        <p class="chips">
            <span class="chip here">{ wording::system(scene.platform) }</span>
            if !scene.rules.service.beside_the_manual(&finding.entry) {
                <span class="chip">{ lang.t(UiText::Manual) }{ " " }{ &finding.entry }</span>
            }
            <span class="chip">{ lang.t(wording::certainty(finding.certainty)) }</span>
        </p>
    }
}

/// Meaning; the first guide's steps; the next action; whatever else may help, folded; whom to ask.
fn body(scene: &Scene, finding: &Finding, entry: &Entry, tap: Option<&OnTap>) -> Html {
    let lang = scene.lang;
    let first_guide = finding.guides.first().and_then(|id| scene.rules.guide(id));
    let first_guide = first_guide.filter(|guide| steps::apply(guide, scene.platform, scene.facts));
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
            { for tap.map(|tap| button("primary", lang.t(FoundUiText::RecheckAfterFix), Tap::Recheck, tap)) }
            if !remedies.is_empty() || entry.contact.is_some() {
                // Where nothing could be drawn above, these are what to do.
                <details class="more" open={first_guide.is_none()}>
                    <summary>{ lang.t(if first_guide.is_none() { FoundUiText::ToTry } else { FoundUiText::MoreToTry }) }</summary>
                    <ul class={first_guide.is_none().then_some("ordered")}>{ for remedies.iter().map(|remedy| self::remedy(scene, remedy)) }</ul>
                    { for entry.contact.as_ref().map(|contact| html! {
                        <><h3>{ lang.t(FoundUiText::ContactTitle) }</h3><p>{ fill(lang, contact, scene.platform) }</p>{ for (!scene.remote).then(|| contact::reachable(lang, scene.rules, &entry.id)) }</>
                    }) }
                </details>
            }
        </>
    }
}

/// After a failed trial: how the real service would have worded it, where that is not what the trial threw.
fn on_the_service(scene: &Scene, entry: &Entry) -> Html {
    let otherwise = |trial: &Trial| {
        trial.outcome == Outcome::Failed
            && !wording::thrown(trial).is_some_and(|thrown| entry.messages.contains(&thrown))
    };
    let shown = entry
        .messages
        .first()
        .filter(|_| scene.facts.trial.as_ref().is_some_and(otherwise));
    html! {
        if let Some(message) = shown {
            <h3>{ scene.lang.t(FoundUiText::OnTheService) }</h3>
            <pre class="thrown" lang="ja">{ message }</pre>
        }
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
                    <summary>{ scene.lang.choose(&guide.title) }</summary>
                    { steps::guide(scene.lang, guide, scene.platform, scene.facts) }
                </details>
            }) }
        </li>
    }
}
