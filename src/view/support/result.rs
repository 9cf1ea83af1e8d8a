//! One result: where it comes from, the verdict and what to say to the caller, and beside it what was seen.

use crate::diagnosis::Diagnosis;
use crate::facts::{Outcome, Trial};
use crate::lang::{Lang, LaterUiText, UiText};
use crate::rules::Rules;
use crate::state::{Probing, Sharing};
use crate::support::{Desk, Reading, Received, Understood};
use crate::view::{OnTap, Scene, checks, finding, trial, verdict};
use crate::wording;
use std::rc::Rc;
use yew::{Html, html};

/// The result that is shown, or what will be shown here. `own` is the scene of the desk itself.
pub fn result(own: &Scene, desk: &Desk, sharing: &Sharing, tap: &OnTap) -> Html {
    let lang = own.lang;
    let Some(reading) = desk.reading() else {
        let unread = desk.unread.as_ref().filter(|_| desk.typed.is_empty());
        return html! {
            <section class="card empty">
                <p>{ unread.map_or_else(|| lang.t(LaterUiText::DeskEmpty).to_owned(), |why| super::read::said(lang, why)) }</p>
            </section>
        };
    };
    let understood = reading.understood(own.rules);
    let code = reading.code(own.rules, &understood);
    let Understood {
        facts,
        diagnosis,
        checks,
    } = understood;
    let scene = Scene {
        facts: &facts,
        platform: &diagnosis.platform,
        device: None,
        remote: true,
        ..*own
    };
    let (first, others) = finding::findings(&scene, &diagnosis, tap);
    html! {
        <section class="card result" data-stale={desk.stale().then_some("true")}>
            { chips(lang, reading, &diagnosis) }
            { verdict::verdict(lang, Some((&scene, &diagnosis)), &Probing::settled(), None) }
            { otherwise(lang, reading, own.rules, &diagnosis) }
            <div class="columns">
                <div>
                    <h2>{ lang.t(LaterUiText::GuideTitle) }</h2>
                    { for first }
                    { others }
                    { for diagnosis.findings.first().map(|first| super::contacts::contacts(lang, own.rules, &first.entry, &code, sharing, tap)) }
                    if diagnosis.findings.is_empty() {
                        <p>{ lang.t(LaterUiText::NothingFound) }</p>
                    }
                </div>
                <div>
                    <h2>{ lang.t(LaterUiText::SeenFactsTitle) }</h2>
                    { checks::lines(lang, &checks) }
                    { for facts.trial.as_ref().map(|trial| self::trial_seen(lang, trial)) }
                    { sent(lang, reading) }
                </div>
            </div>
        </section>
    }
}

fn chips(lang: Lang, reading: &Rc<Reading>, diagnosis: &Diagnosis) -> Html {
    html! {
        <p class="chips">
            <span class="chip here">{ wording::platform(&diagnosis.platform) }</span>
            { for reading.case.as_ref().map(|case| html! { <span class="chip">{ case }</span> }) }
            <span class="chip">{ reading.age(lang) }</span>
            if let Received::Report(sent) = &reading.received {
                <span class="chip">{ lang.t(LaterUiText::RulesVersion) }{ " " }{ &sent.rules }</span>
            }
        </p>
    }
}

/// The phone may have had other rules than this page.
fn otherwise(lang: Lang, reading: &Rc<Reading>, rules: &Rules, diagnosis: &Diagnosis) -> Html {
    let sent = match &reading.received {
        Received::Report(sent) => sent,
        Received::Spoken(spoken) if spoken.is_of(&rules.service) => {
            return html! { <p class="note">{ lang.t(LaterUiText::CodeCarries) }</p> };
        }
        Received::Spoken(_) => {
            let text = lang.t(LaterUiText::CodeOfOtherRules);
            return html! { <p class="note" id="other-rules">{ text }</p> };
        }
    };
    let now = diagnosis.findings.iter().map(|finding| &finding.entry);
    if sent.rules == rules.version && now.eq(&sent.shown) {
        return Html::default();
    }
    let shown = if sent.shown.is_empty() {
        lang.t(LaterUiText::NothingFound).to_owned()
    } else {
        sent.shown.join(", ")
    };
    let text = lang
        .t(LaterUiText::OtherRules)
        .replace("{then}", &sent.rules)
        .replace("{now}", &rules.version)
        .replace("{shown}", &shown);
    html! { <p class="note" id="other-rules">{ text }</p> }
}

/// How the trial went, as lines beside the checks.
fn trial_seen(lang: Lang, trial: &Trial) -> Html {
    let line = |sign: &'static str, mark: &'static str, label: &str, seen: String| {
        html! {
            <li>
                <span class="line">
                    <span class={["sign ", sign].concat()} aria-hidden="true">{ mark }</span>
                    <span class="label">{ label }</span>
                    <span class="seen">{ seen }</span>
                </span>
            </li>
        }
    };
    let (sign, mark) = match trial.outcome {
        Outcome::Passed => ("pass", "✓"),
        Outcome::Failed | Outcome::Silent => ("fail", "✕"),
    };
    let sheet = trial.lost_focus.map(|lost| {
        lang.t(if lost {
            LaterUiText::SheetYes
        } else {
            LaterUiText::SheetNo
        })
    });
    html! {
        <>
            <ul class="checks">
                { line(sign, mark, lang.t(UiText::TrialLine), lang.t(wording::trial(trial)).to_owned()) }
                { for trial.elapsed_ms.map(|elapsed| line("unknown", "・", lang.t(LaterUiText::ElapsedLine), wording::seconds(lang, elapsed))) }
                { for sheet.map(|sheet| line("unknown", "・", lang.t(LaterUiText::SheetLine), sheet.to_owned())) }
            </ul>
            { trial::thrown(trial) }
        </>
    }
}

/// Everything else that was sent.
fn sent(lang: Lang, reading: &Rc<Reading>) -> Html {
    let Received::Report(sent) = &reading.received else {
        return Html::default();
    };
    let hints = sent.facts.client_hints.as_ref();
    let model = hints
        .and_then(|hints| hints.model.clone())
        .unwrap_or_default();
    html! {
        <details class="more">
            <summary>{ lang.t(LaterUiText::SentDetails) }</summary>
            <p class="note">{ &sent.time }{ " ・ " }{ &sent.app }{ " ・ " }{ model }</p>
            <pre lang="en">{ sent.facts.user_agent.clone().unwrap_or_default() }</pre>
        </details>
    }
}
