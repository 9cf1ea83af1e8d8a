//! The trial: one card that offers it, waits with the person, and says how it ended.

use super::{OnTap, Scene, Tap, button_named, part};
use crate::diagnosis::Verdict;
use crate::facts::{Call, Cleanup, Differs, Outcome, Trial};
use crate::lang::{Lang, UiText};
use crate::parts;
use crate::rules::Rules;
use crate::state::{Stage, TrialProgress};
use crate::trial::provider_name;
use crate::wording;
use yew::{Html, html};

/// The card. Only one of its two buttons is ever there, and none while a call is open.
pub fn trial(
    scene: &Scene,
    verdict: Verdict,
    progress: &TrialProgress,
    second: Option<Differs>,
    tap: &OnTap,
) -> Html {
    let lang = scene.lang;
    let idle = progress.stage == Stage::Idle;
    let ended = scene.facts.trial.as_ref().filter(|_| idle);
    let passed = ended.is_some_and(Trial::signed_in);
    let (title, announced, body) = match (&progress.stage, ended) {
        (Stage::Open(_), _) => (
            UiText::TrialOpenTitle,
            Some(UiText::TrialOpenNote),
            waiting(lang, scene.rules),
        ),
        (Stage::Registered(_), _) => (
            UiText::TrialRegisteredTitle,
            Some(UiText::TrialRegisteredNote),
            registered(lang, tap),
        ),
        (Stage::Idle, None) => (UiText::TrialTitle, None, offered(scene, verdict, tap)),
        (Stage::Idle, Some(trial)) if passed => {
            (UiText::TrialPassedTitle, None, keeper(lang, trial))
        }
        (Stage::Idle, Some(trial)) => (UiText::TrialAgainTitle, None, failed(lang, trial, tap)),
    };
    let title = html! { <h2 id="trial-title">{ lang.t(title) }</h2> };
    // Always there, as a status that comes together with its text is not announced. The verdict says how it ended.
    let status = announced.map(|note| html! { <>{ title.clone() }<p>{ lang.t(note) }</p></> });
    let cleanup = ended.and_then(|trial| trial.cleanup).map(|cleanup| {
        left(
            scene,
            cleanup,
            [UiText::CleanupAsked, UiText::CleanupByHand],
        )
    });
    // Said once.
    let by_hand = |trial: &Trial| trial.cleanup.is_some_and(|it| it != Cleanup::Asked);
    let leftover = progress.leftover.filter(|_| !ended.is_some_and(by_hand));
    let leftover = leftover.map(|cleanup| {
        left(
            scene,
            cleanup,
            [UiText::LeftoverAsked, UiText::LeftoverByHand],
        )
    });
    html! {
        <section id="trial" tabindex="-1" class="card" aria-label={lang.t(UiText::TrialLine)} data-stage={stage(&progress.stage)} data-outcome={ended.map(outcome)}>
            <div role="status">{ for status }</div>
            if announced.is_none() {
                { title }
            }
            { body }
            { for progress.passed_before.as_ref().filter(|_| passed).map(|at| html! {
                <p class="note">{ wording::with(lang, UiText::PassedBefore, at) }</p>
            }) }
            { for cleanup }
            { for leftover }
            if passed {
                { again("secondary", lang, tap) }
            }
            if second.is_some() || idle && scene.facts.second_trial.is_some() {
                { part::later(lang, scene.parts, tap, |later| (later.second_trial)(scene, second, tap)) }
            }
        </section>
    }
}

/// The next thing to do only where nothing else comes first.
fn offered(scene: &Scene, verdict: Verdict, tap: &OnTap) -> Html {
    let lang = scene.lang;
    let class = if verdict == Verdict::NoObstacle && !super::on_pc(scene.platform) {
        "primary"
    } else {
        "secondary"
    };
    html! {
        <>
            <p>{ lang.t(UiText::TrialNote) }{ " " }{ lang.t(if can_ask_to_remove(scene) { UiText::TrialRemoves } else { UiText::TrialLeaves }) }</p>
            { button_named(Some("trial-start"), class, lang.t(UiText::TrialStart), Tap::StartTrial, tap) }
            <p class="note">{ lang.t(UiText::TrialLength) }</p>
        </>
    }
}

/// Whether this browser says that it can ask the passkey's keeper to remove it (WebAuthn Level 3, 5.1.7): no more is
/// promised before a trial.
fn can_ask_to_remove(scene: &Scene) -> bool {
    let capabilities = scene.facts.webauthn.capabilities.as_ref();
    capabilities.and_then(|known| known.get("signalUnknownCredential")) == Some(&true)
}

/// The bar runs for as long as the browser may wait. The stylesheet moves it, a unit of its drawing a second, so that
/// nothing is drawn anew meanwhile and nothing is read aloud.
fn waiting(lang: Lang, rules: &Rules) -> Html {
    let seconds = (rules.trial.timeout_ms / 1000).to_string();
    html! {
        <>
            <p class="note">{ wording::with(lang, UiText::TrialCountdown, &seconds) }</p>
            <svg class="countdown" viewBox={["0 0 ", &seconds, " 4"].concat()} preserveAspectRatio="none" aria-hidden="true">
                <rect width={seconds} height="4" />
            </svg>
        </>
    }
}

fn registered(lang: Lang, tap: &OnTap) -> Html {
    html! {
        { button_named(Some("trial-next"), "primary", lang.t(UiText::TrialNext), Tap::NextTrial, tap) }
    }
}

/// Who keeps the passkey, and what is not as the service would have it.
fn keeper(lang: Lang, trial: &Trial) -> Html {
    let keeper = trial.provider.as_deref().and_then(provider_name);
    html! {
        <>
            <p>{ match keeper {
                Some(name) => wording::with(lang, UiText::KeptBy, name),
                None => lang.t(UiText::KeptSomewhere).to_owned(),
            } }</p>
            if trial.user_verified == Some(false) {
                <p>{ lang.t(UiText::UserNotVerified) }</p>
            }
            if trial.attachment.as_deref() == Some("cross-platform") {
                <p>{ lang.t(UiText::NotThisDevice) }</p>
            }
        </>
    }
}

fn failed(lang: Lang, trial: &Trial, tap: &OnTap) -> Html {
    html! {
        <>
            { again("primary", lang, tap) }
            { evidence(lang, trial) }
        </>
    }
}

fn again(class: &'static str, lang: Lang, tap: &OnTap) -> Html {
    button_named(
        Some("trial-start"),
        class,
        lang.t(UiText::TrialAgain),
        Tap::StartTrial,
        tap,
    )
}

/// The browser's own words, verbatim, to be read to support; and what was seen around them.
fn evidence(lang: Lang, trial: &Trial) -> Html {
    let took = |elapsed| wording::with(lang, UiText::TrialTook, &wording::seconds(lang, elapsed));
    let sheet = trial.lost_focus.map(|lost| {
        lang.t(if lost {
            UiText::SheetShown
        } else {
            UiText::SheetNotShown
        })
    });
    html! {
        <>
            if trial.outcome == Outcome::Silent {
                <p>{ lang.t(UiText::TrialSilent) }</p>
            } else {
                <h3>{ lang.t(UiText::TrialThrown) }</h3>
                { thrown(trial) }
            }
            <p class="note">{ for trial.elapsed_ms.map(took) }{ " " }{ for sheet }</p>
        </>
    }
}

/// What the call threw, verbatim.
pub fn thrown(trial: &Trial) -> Html {
    match wording::thrown(trial) {
        Some(text) => html! { <pre class="thrown" lang="en">{ text }</pre> },
        None => Html::default(),
    }
}

/// What became of the trial's passkey, with the place where it can be deleted by hand where that is needed.
pub fn left(scene: &Scene, cleanup: Cleanup, [asked, by_hand]: [UiText; 2]) -> Html {
    let (lang, rules) = (scene.lang, scene.rules);
    // The guide comes with the later part of the rules.
    let guide = rules.guide(&rules.trial.cleanup_guide);
    let guide = guide
        .filter(|_| cleanup != Cleanup::Asked)
        .and_then(|guide| {
            let draw = parts::found()?.guide;
            Some((guide, draw(lang, guide, scene.platform, scene.facts)?))
        });
    html! {
        <div data-cleanup={match cleanup {
            Cleanup::Asked => "asked",
            Cleanup::NotSupported => "not_supported",
            Cleanup::Failed => "failed",
        }}>
            <p class="note">{ lang.t(if cleanup == Cleanup::Asked { asked } else { by_hand }) }</p>
            { for guide.map(|(guide, steps)| html! {
                <details class="more">
                    <summary>{ lang.choose(&guide.title) }</summary>
                    { steps }
                </details>
            }) }
        </div>
    }
}

fn stage(stage: &Stage) -> &'static str {
    match stage {
        Stage::Idle => "idle",
        Stage::Open(Call::Create) => "registering",
        Stage::Open(Call::Get) => "signing-in",
        Stage::Registered(_) => "registered",
    }
}

/// As in `data-outcome`: how the trial as a whole ended.
pub fn outcome(trial: &Trial) -> &'static str {
    match trial.outcome {
        Outcome::Passed => "passed",
        Outcome::Failed => "failed",
        Outcome::Silent => "silent",
    }
}
