//! The way out of an app, or of another browser: one button, the address to copy, and what to do if it does not open.

use super::{OnTap, Scene, Tap, button, part, steps};
use crate::diagnosis::Diagnosis;
use crate::lang::{Lang, LaterWord, Word};
use crate::rules::{Certainty, Rules};
use crate::state::Sharing;
use crate::way_out::{Target, WayOut};
use yew::{Html, html};

/// First thing on the page inside an app.
pub fn out_of_app(scene: &Scene, sharing: &Sharing, way: &WayOut, tap: &OnTap) -> Html {
    let lang = scene.lang;
    let words = Words::to(way.to);
    let (note, steps_title) = if way.links.is_empty() {
        (words.only, LaterWord::HowToOpen)
    } else {
        (words.opens, LaterWord::IfNotOpening)
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
                <h2 id="way-out-title">{ lang.say(words.title) }</h2>
                <p>{ lang.say(note) }</p>
                { doors(lang, sharing, way, "primary", tap) }
            </section>
            <section class="card" aria-labelledby="not-opening-title">
                <h2 id="not-opening-title">{ lang.say(steps_title) }</h2>
                { for way.links.iter().skip(1).map(|link| door(lang, link, "secondary", LaterWord::OtherDoor)) }
                { for guide(&guides.leave_app) }
                <details class="more">
                    <summary>{ lang.say(words.always) }</summary>
                    { for guide(&guides.default_browser) }
                </details>
                <details class="more phone">
                    <summary>{ lang.say(LaterWord::OtherDevice) }</summary>
                    <p>{ lang.say(LaterWord::OtherDeviceNote) }</p>
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
            <a class="door primary" href={address}>{ lang.say(Word::OpenOverHttps) }</a>
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
    let words = Words::to(way.to);
    let (class, note) = match leads {
        true if way.links.is_empty() => ("primary", words.only),
        true => ("primary", words.opens),
        false => ("secondary", words.may_work),
    };
    html! {
        <section id="way-out" class="card" aria-labelledby="way-out-title">
            <h2 id="way-out-title">{ lang.say(words.title) }</h2>
            <p>{ lang.say(note) }</p>
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
        Some(Ok(())) => (lang.say(LaterWord::AddressCopied), false),
        Some(Err(_)) => (lang.say(LaterWord::AddressCopyFailed), true),
    };
    html! {
        <>
            { for way.links.first().map(|link| door(lang, link, class, Words::to(way.to).title)) }
            { button(copy, lang.say(LaterWord::CopyAddress), Tap::CopyAddress, tap) }
            <p role="status">{ outcome }</p>
            if failed {
                <p class="address">{ &way.address }</p>
            }
        </>
    }
}

fn door(lang: Lang, link: &str, class: &'static str, label: LaterWord) -> Html {
    html! { <a class={["door ", class].concat()} href={link.to_owned()}>{ lang.say(label) }</a> }
}

/// What is said about a browser.
struct Words {
    title: LaterWord,
    opens: LaterWord,
    only: LaterWord,
    may_work: LaterWord,
    always: LaterWord,
}

impl Words {
    fn to(target: Target) -> Words {
        match target {
            Target::Safari => Words {
                title: LaterWord::OpenInSafari,
                opens: LaterWord::OpensSafari,
                only: LaterWord::OnlySafari,
                may_work: LaterWord::MayWorkSafari,
                always: LaterWord::AlwaysSafari,
            },
            Target::Chrome => Words {
                title: LaterWord::OpenInChrome,
                opens: LaterWord::OpensChrome,
                only: LaterWord::OnlyChrome,
                may_work: LaterWord::MayWorkChrome,
                always: LaterWord::AlwaysChrome,
            },
        }
    }
}
