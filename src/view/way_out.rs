//! The way out of an app, or of another browser: one button, the address to copy, and what to do if it does not open.

use super::markup::html;
use super::{Tap, Taps, button, folded, qr, steps};
use crate::diagnosis::Diagnosis;
use crate::lang::{Lang, Word};
use crate::rules::{Certainty, Rules};
use crate::state::State;
use crate::way_out::{Target, WayOut};
use yew::Html;

/// The guide whose steps are the way out in words.
pub const LEAVE: &str = "leave-app";

/// The guide that makes the right browser the one that always opens.
const DEFAULT: &str = "default-browser";

/// First thing on the page inside an app.
pub fn out_of_app(
    state: &State,
    rules: &Rules,
    diagnosis: &Diagnosis,
    way: &WayOut,
    tap: &Taps,
) -> Html {
    let lang = state.lang;
    let words = Words::to(way.to);
    let (note, steps_title) = if way.links.is_empty() {
        (words.only, Word::HowToOpen)
    } else {
        (words.opens, Word::IfNotOpening)
    };
    let guide = |id: &str| {
        rules
            .guide(id)
            .map(|guide| steps::guide(lang, guide, &diagnosis.platform, &state.facts))
    };
    html! {
        <>
            <section id="way-out" class="card" aria-labelledby="way-out-title">
                <h2 id="way-out-title">{ lang.say(words.title) }</h2>
                <p>{ lang.say(note) }</p>
                { doors(state, way, "primary", tap) }
            </section>
            <section class="card" aria-labelledby="not-opening-title">
                <h2 id="not-opening-title">{ lang.say(steps_title) }</h2>
                { for way.links.iter().skip(1).map(|link| door(lang, link, "secondary", Word::OtherDoor)) }
                { for guide(LEAVE) }
                <details class="more">
                    <summary>{ lang.say(words.always) }</summary>
                    { folded(lang, state.whole, || html! { <>{ for guide(DEFAULT) }</> }) }
                </details>
                { other_device(state, way) }
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
pub fn to_supported(state: &State, way: &WayOut, leads: bool, tap: &Taps) -> Html {
    let lang = state.lang;
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
            { doors(state, way, class, tap) }
        </section>
    }
}

/// The first link and the button that copies; where there is no link, copying is the one thing to do.
fn doors(state: &State, way: &WayOut, class: &'static str, tap: &Taps) -> Html {
    let lang = state.lang;
    let copy = if way.links.is_empty() {
        class
    } else {
        "secondary"
    };
    let (outcome, failed) = match state.address_copied {
        None => ("", false),
        Some(true) => (lang.say(Word::AddressCopied), false),
        Some(false) => (lang.say(Word::AddressCopyFailed), true),
    };
    html! {
        <>
            { for way.links.first().map(|link| door(lang, link, class, Words::to(way.to).title)) }
            { button(copy, lang.say(Word::CopyAddress), Tap::CopyAddress, tap) }
            <p role="status">{ outcome }</p>
            if failed {
                <p class="address">{ &way.address }</p>
            }
        </>
    }
}

fn door(lang: Lang, link: &str, class: &'static str, label: Word) -> Html {
    html! { <a class={["door ", class].concat()} href={link.to_owned()}>{ lang.say(label) }</a> }
}

fn other_device(state: &State, way: &WayOut) -> Html {
    let lang = state.lang;
    html! {
        <details class="more phone">
            <summary>{ lang.say(Word::OtherDevice) }</summary>
            { folded(lang, state.whole, || html! {
                <>
                    <p>{ lang.say(Word::OtherDeviceNote) }</p>
                    { for qr::drawn(&way.address, lang.say(Word::QrAlt)) }
                    <p class="address">{ &way.address }</p>
                </>
            }) }
        </details>
    }
}

/// What is said about a browser.
struct Words {
    title: Word,
    opens: Word,
    only: Word,
    may_work: Word,
    always: Word,
}

impl Words {
    fn to(target: Target) -> Words {
        match target {
            Target::Safari => Words {
                title: Word::OpenInSafari,
                opens: Word::OpensSafari,
                only: Word::OnlySafari,
                may_work: Word::MayWorkSafari,
                always: Word::AlwaysSafari,
            },
            Target::Chrome => Words {
                title: Word::OpenInChrome,
                opens: Word::OpensChrome,
                only: Word::OnlyChrome,
                may_work: Word::MayWorkChrome,
                always: Word::AlwaysChrome,
            },
        }
    }
}
