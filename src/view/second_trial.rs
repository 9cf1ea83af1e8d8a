//! The second trial, in the card of the first: the offer to register once more with one thing changed, and how that ended.

use super::trial::{left, outcome, thrown};
use super::{OnTap, Scene, Tap, button_named};
use crate::facts::{Differs, Outcome, Trial};
use crate::lang::{Lang, LaterUiText, UiText};
use yew::{Html, html};

/// The offer, if there is one, and how it ended, once it has.
pub fn second_trial(scene: &Scene, offer: Option<Differs>, tap: &OnTap) -> Html {
    html! {
        <>
            { for offer.map(|differs| offered(scene.lang, differs, tap)) }
            { for scene.facts.second_trial.as_ref().map(|trial| ended(scene, trial)) }
        </>
    }
}

/// A second registration with one thing changed: beforehand it is said what that will tell apart.
fn offered(lang: Lang, differs: Differs, tap: &OnTap) -> Html {
    let note = match differs {
        Differs::Discoverable => LaterUiText::SecondDiscoverable,
        Differs::AnyAttachment => LaterUiText::SecondAnyAttachment,
    };
    html! {
        <>
            <h3>{ lang.t(LaterUiText::SecondTitle) }</h3>
            <p>{ lang.t(note) }</p>
            { button_named(Some("trial-second"), "secondary", lang.t(LaterUiText::SecondStart), Tap::SecondTrial, tap) }
        </>
    }
}

/// How it ended, and what became of what it made.
fn ended(scene: &Scene, trial: &Trial) -> Html {
    let lang = scene.lang;
    let word = match trial.outcome {
        Outcome::Passed => LaterUiText::SecondPassed,
        Outcome::Failed | Outcome::Silent => LaterUiText::SecondFailed,
    };
    html! {
        <div id="second-trial" data-outcome={outcome(trial)}>
            <h3>{ lang.t(LaterUiText::SecondTitle) }</h3>
            <p>{ lang.t(word) }</p>
            { thrown(trial) }
            { for trial.cleanup.map(|cleanup| left(scene, cleanup, [UiText::CleanupAsked, UiText::CleanupByHand])) }
        </div>
    }
}
