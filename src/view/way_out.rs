//! The way out of an app, or of another browser: one button, the address to copy, and what to do if it does not open.

use super::{OnTap, Scene, Tap, button, part, steps};
use crate::diagnosis::Diagnosis;
use crate::lang::{FoundWord, Lang, Word};
use crate::rules::Certainty;
use crate::state::Sharing;
use crate::way_out::{Target, WayOut};
use yew::{Html, html};

/// The guide whose steps are the way out in words.
pub const LEAVE: &str = "leave-app";

/// The guide that makes the right browser the one that always opens.
const DEFAULT: &str = "default-browser";

/// First thing on the page inside an app.
pub fn out_of_app(scene: &Scene, sharing: &Sharing, way: &WayOut, tap: &OnTap) -> Html {
    let lang = scene.lang;
    let words = Words::to(way.to);
    let (note, steps_title) = if way.links.is_empty() {
        (words.only, FoundWord::HowToOpen)
    } else {
        (words.opens, FoundWord::IfNotOpening)
    };
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
                { for way.links.iter().skip(1).map(|link| door(lang, link, "secondary", FoundWord::OtherDoor)) }
                { for guide(LEAVE) }
                <details class="more">
                    <summary>{ lang.say(words.always) }</summary>
                    { for guide(DEFAULT) }
                </details>
                <details class="more phone">
                    <summary>{ lang.say(FoundWord::OtherDevice) }</summary>
                    <p>{ lang.say(FoundWord::OtherDeviceNote) }</p>
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
pub fn leads(diagnosis: &Diagnosis) -> bool {
    diagnosis.findings.first().is_some_and(|first| {
        first.certainty >= Certainty::Likely
            && first.guides.first().is_some_and(|guide| guide == DEFAULT)
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
        Some(Ok(())) => (lang.say(FoundWord::AddressCopied), false),
        Some(Err(_)) => (lang.say(FoundWord::AddressCopyFailed), true),
    };
    html! {
        <>
            { for way.links.first().map(|link| door(lang, link, class, Words::to(way.to).title)) }
            { button(copy, lang.say(FoundWord::CopyAddress), Tap::CopyAddress, tap) }
            <p role="status">{ outcome }</p>
            if failed {
                <p class="address">{ &way.address }</p>
            }
        </>
    }
}

fn door(lang: Lang, link: &str, class: &'static str, label: FoundWord) -> Html {
    html! { <a class={["door ", class].concat()} href={link.to_owned()}>{ lang.say(label) }</a> }
}

/// What is said about a browser.
struct Words {
    title: FoundWord,
    opens: FoundWord,
    only: FoundWord,
    may_work: FoundWord,
    always: FoundWord,
}

impl Words {
    fn to(target: Target) -> Words {
        match target {
            Target::Safari => Words {
                title: FoundWord::OpenInSafari,
                opens: FoundWord::OpensSafari,
                only: FoundWord::OnlySafari,
                may_work: FoundWord::MayWorkSafari,
                always: FoundWord::AlwaysSafari,
            },
            Target::Chrome => Words {
                title: FoundWord::OpenInChrome,
                opens: FoundWord::OpensChrome,
                only: FoundWord::OnlyChrome,
                may_work: FoundWord::MayWorkChrome,
                always: FoundWord::AlwaysChrome,
            },
        }
    }
}
