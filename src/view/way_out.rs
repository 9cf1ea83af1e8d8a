//! The way out of an app, or of another browser: one button, the address to copy, and what to do if it does not open.

use super::{OnTap, Scene, Tap, button, part, steps};
use crate::diagnosis::Diagnosis;
use crate::lang::{FoundUiText, Lang, UiText};
use crate::rules::{Certainty, Rules};
use crate::state::Sharing;
use crate::way_out::WayOut;
use crate::wording;
use yew::{Html, html};

/// First thing on the page inside an app.
pub fn out_of_app(scene: &Scene, sharing: &Sharing, way: &WayOut, tap: &OnTap) -> Html {
    let lang = scene.lang;
    let say = |word| wording::with(lang, word, &way.to);
    let (note, steps_title) = if way.links.is_empty() {
        (FoundUiText::Only, FoundUiText::HowToOpen)
    } else {
        (FoundUiText::Opens, FoundUiText::IfNotOpening)
    };
    let guides = &scene.rules.service.guides;
    let guide = |id: &str| {
        scene
            .rules
            .guide(id)
            .map(|guide| steps::guide(lang, guide, scene.platform, scene.facts))
    };
    html! {
        <>
            <section id="way-out" class="card" aria-labelledby="way-out-title">
                <h2 id="way-out-title">{ say(FoundUiText::OpenIn) }</h2>
                <p>{ say(note) }</p>
                { doors(lang, sharing, way, "primary", tap) }
            </section>
            <section class="card" aria-labelledby="not-opening-title">
                <h2 id="not-opening-title">{ lang.t(steps_title) }</h2>
                { for way.links.iter().skip(1).map(|link| door(link, "secondary", lang.t(FoundUiText::OtherDoor))) }
                { for guide(&guides.leave_app) }
                <details class="more">
                    <summary>{ say(FoundUiText::Always) }</summary>
                    { for guide(&guides.default_browser) }
                </details>
                <details class="more phone">
                    <summary>{ lang.t(FoundUiText::OtherDevice) }</summary>
                    <p>{ lang.t(FoundUiText::OtherDeviceNote) }</p>
                    { part::later(lang, scene.parts, tap, |later| (later.address)(lang, &way.address)) }
                </details>
            </section>
        </>
    }
}

/// Opened without https: the button that matters there.
pub fn over_https(lang: Lang, address: String) -> Html {
    html! {
        <section id="over-https" class="card">
            <a class="door primary" href={address}>{ lang.t(UiText::OpenOverHttps) }</a>
        </section>
    }
}

/// Whether the supported browser is what the first finding asks for. Elsewhere another one may work as it is.
pub fn leads(rules: &Rules, diagnosis: &Diagnosis) -> bool {
    diagnosis.findings.first().is_some_and(|first| {
        first.certainty >= Certainty::Likely
            && first
                .guides
                .first()
                .is_some_and(|guide| *guide == rules.service.guides.default_browser)
    })
}

/// In another browser: before what was found where that asks for the supported one, else beside it.
pub fn to_supported(
    scene: &Scene,
    sharing: &Sharing,
    way: &WayOut,
    leads: bool,
    tap: &OnTap,
) -> Html {
    let lang = scene.lang;
    let say = |word| wording::with(lang, word, &way.to);
    let (class, note) = match leads {
        true if way.links.is_empty() => ("primary", FoundUiText::Only),
        true => ("primary", FoundUiText::Opens),
        false => ("secondary", FoundUiText::MayWork),
    };
    html! {
        <section id="way-out" class="card" aria-labelledby="way-out-title">
            <h2 id="way-out-title">{ say(FoundUiText::OpenIn) }</h2>
            <p>{ say(note) }</p>
            { doors(lang, sharing, way, class, tap) }
        </section>
    }
}

/// The first link and the button that copies; where there is no link, copying is the one thing to do.
fn doors(lang: Lang, sharing: &Sharing, way: &WayOut, class: &'static str, tap: &OnTap) -> Html {
    let copy = if way.links.is_empty() {
        class
    } else {
        "secondary"
    };
    let (outcome, failed) = match &sharing.address {
        None => ("", false),
        Some(Ok(())) => (lang.t(FoundUiText::AddressCopied), false),
        Some(Err(_)) => (lang.t(FoundUiText::AddressCopyFailed), true),
    };
    html! {
        <>
            { for way.links.first().map(|link| door(link, class, &wording::with(lang, FoundUiText::OpenIn, &way.to))) }
            { button(copy, lang.t(FoundUiText::CopyAddress), Tap::CopyAddress, tap) }
            <p role="status">{ outcome }</p>
            if failed {
                <p class="address">{ &way.address }</p>
            }
        </>
    }
}

fn door(link: &str, class: &'static str, label: &str) -> Html {
    html! { <a class={["door ", class].concat()} href={link.to_owned()}>{ label }</a> }
}
