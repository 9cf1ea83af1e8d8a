//! One entry, for whoever saw its screen: whether anything needs doing, what to do, why it happened, whom to ask.

use super::{OnTap, Scene, Tap, asks, button, contact, lookup, steps};
use crate::device::{Device, Reader};
use crate::facts::Answer;
use crate::lang::{FoundUiText, Lang, UiText};
use crate::rules::{Condition, Entry, Kind, Moment, Reference, Remedy, Rules, ShownOn, Text};
use crate::wording::{fill, fill_unknown};
use yew::{Html, MouseEvent, html};

/// What the screen of this entry means in a line, if the rules have it. It begins with the number in the manual, as
/// several have one headline.
pub fn name(lang: Lang, rules: &Rules, id: &str) -> Option<String> {
    let entry = rules.entry(id)?;
    let headline = fill_unknown(lang, &entry.headline);
    Some(if rules.service.beside_the_manual(id) {
        headline
    } else {
        [&entry.id, " ", &headline].concat()
    })
}

/// An entry as a page of its own. `back` is where the look-up stands; the address says which page that is.
pub fn page(scene: &Scene, id: &str, back: &'static str, tap: &OnTap) -> Html {
    let lang = scene.lang;
    let content = match scene.rules.entry(id) {
        Some(entry) => html! {
            <>
                { chips(lang, scene.rules, entry) }
                <h2 id="entry-title" tabindex="-1">{ fill_unknown(lang, &entry.headline) }</h2>
                { body(scene, entry, tap) }
            </>
        },
        None => html! {
            <p id="entry-title" tabindex="-1" role="status">{ lang.t(UiText::LookupNoEntry) }</p>
        },
    };
    // In the history it takes the place of the entry, so that the browser's way back does not lead here again.
    let leave = tap.reform(move |event: MouseEvent| {
        event.prevent_default();
        Tap::Leave(back)
    });
    html! {
        <article class="card entry" id="entry" data-entry={id.to_owned()}>
            <p class="back"><a href={back} onclick={leave}>{ lang.t(FoundUiText::EntryBack) }</a></p>
            { content }
        </article>
    }
}

/// Where it stands in the manual, on what it is shown, and during what.
fn chips(lang: Lang, rules: &Rules, entry: &Entry) -> Html {
    let place = match rules.service.shown_on(&entry.id) {
        ShownOn::Any => None,
        ShownOn::Phone => Some(FoundUiText::OnPhone),
        ShownOn::Pc => Some(FoundUiText::OnPc),
    };
    let moments = entry.at.iter().map(|moment| match moment {
        Moment::Registration => FoundUiText::AtRegistration,
        Moment::SignIn => FoundUiText::AtSignIn,
        Moment::Card => FoundUiText::AtCard,
        Moment::CardRegistration => FoundUiText::AtCardRegistration,
    });
    html! {
        <p class="chips">
            { for place.map(|word| html! { <span class="chip here">{ lang.t(word) }</span> }) }
            if !rules.service.beside_the_manual(&entry.id) {
                <span class="chip">{ lang.t(UiText::Manual) }{ " " }{ &entry.id }</span>
            }
            { for moments.map(|word| html! { <span class="chip">{ lang.t(word) }</span> }) }
        </p>
    }
}

/// What the entry says to its reader.
pub fn body(scene: &Scene, entry: &Entry, tap: &OnTap) -> Html {
    let (lang, rules) = (scene.lang, scene.rules);
    let reader = Reader::of(rules, entry, scene.device, scene.facts, scene.platform);
    let t = |text: &Text| fill(lang, text, &reader.platform);
    let remedies: Vec<&Remedy> = entry
        .remedies
        .iter()
        .filter(|remedy| concerns(&reader, remedy.when.as_ref()))
        .collect();
    let causes: Vec<&Text> = entry
        .causes
        .iter()
        .filter(|cause| concerns(&reader, cause.when.as_ref()))
        .map(|cause| &cause.text)
        .collect();
    html! {
        <div class="entry-body">
            { quoted(entry) }
            <p class="summary">{ t(&entry.summary) }</p>
            <p>{ t(&entry.meaning) }</p>
            { for entry.nothing_to_do.as_ref().map(|text| html! {
                <div class="nothing-to-do">
                    <span class="sign pass" aria-hidden="true">{ "✓" }</span>
                    <div><h3>{ lang.t(if entry.harmless { FoundUiText::NothingToDo } else { FoundUiText::NothingToDoIf }) }</h3><p>{ t(text) }</p></div>
                </div>
            }) }
            if entry.differs_by_device() {
                { switch(lang, reader.device, tap) }
            }
            <h3>{ t(&entry.action) }</h3>
            if remedies.is_empty() {
                <p class="note">{ lang.t(FoundUiText::NotForThisDevice) }</p>
            }
            <ol class="remedies">
                { for remedies.iter().enumerate().map(|(at, remedy)| self::remedy(lang, rules, &reader, remedy, at == 0)) }
            </ol>
            { for entry.notes.iter().map(|note| html! { <p class="note">{ t(note) }</p> }) }
            if !entry.references.is_empty() {
                <ul class="references">{ for entry.references.iter().map(|reference| self::reference(lang, reference)) }</ul>
            }
            { for entry.contact.as_ref().map(|contact| html! {
                <><h3>{ lang.t(FoundUiText::ContactTitle) }</h3><p>{ t(contact) }</p>{ for (!scene.remote).then(|| contact::reachable(lang, scene.rules, &entry.id)) }</>
            }) }
            if !causes.is_empty() {
                <details class="more causes">
                    <summary>{ lang.t(FoundUiText::CausesTitle) }</summary>
                    <ul>{ for causes.into_iter().map(|cause| html! { <li>{ t(cause) }</li> }) }</ul>
                </details>
            }
            { see(lang, rules, entry) }
            { foot(scene, entry, tap) }
        </div>
    }
}

fn concerns(reader: &Reader, when: Option<&Condition>) -> bool {
    when.is_none_or(|when| when.holds(&reader.facts, &reader.platform) != Answer::No)
}

/// The text of the screen, as it stands there.
fn quoted(entry: &Entry) -> Html {
    if entry.kind == Kind::Symptom {
        return Html::default();
    }
    html! {
        { for entry.messages.first().map(|message| html! { <blockquote lang="ja">{ message.clone() }</blockquote> }) }
    }
}

fn switch(lang: Lang, device: Device, tap: &OnTap) -> Html {
    let choices = Device::ALL.into_iter().map(|choice| {
        let onclick = asks(tap, Tap::For(choice));
        html! {
            <button type="button" class="choice" aria-pressed={(choice == device).to_string()} {onclick}>{ lang.t(choice.label()) }</button>
        }
    });
    html! {
        <div class="devices" role="group" aria-label={lang.t(FoundUiText::DeviceTitle)}>{ for choices }</div>
    }
}

/// What to do; the steps of the first one are there at once.
fn remedy(lang: Lang, rules: &Rules, reader: &Reader, remedy: &Remedy, open: bool) -> Html {
    let guide = remedy.guide.as_ref().and_then(|id| rules.guide(id));
    let model = reader.facts.client_hints.as_ref();
    let model = model.and_then(|hints| hints.model.as_deref());
    // Where nobody knows the steps for this device, the sentence stands alone.
    let guide = guide.filter(|guide| !guide.variants_for(&reader.platform, model).is_empty());
    html! {
        <li>
            <p>{ fill(lang, &remedy.text, &reader.platform) }</p>
            { for guide.map(|guide| html! {
                <details {open}>
                    <summary>{ lang.choose(&guide.title) }</summary>
                    { steps::guide(lang, guide, &reader.platform, &reader.facts) }
                </details>
            }) }
        </li>
    }
}

fn reference(lang: Lang, reference: &Reference) -> Html {
    html! {
        <li>
            { lang.t(FoundUiText::UserManual) }{ " " }{ &reference.chapter }
            <span lang="ja">{ ["「", &reference.label, "」"].concat() }</span>
            { " ・ " }{ lang.choose(&reference.text) }
        </li>
    }
}

fn see(lang: Lang, rules: &Rules, entry: &Entry) -> Html {
    let alike = entry.see.iter().filter_map(|id| rules.entry(id));
    let alike: Vec<Html> = alike.map(|entry| lookup::link(lang, entry)).collect();
    if alike.is_empty() {
        return Html::default();
    }
    html! {
        <details class="more alike">
            <summary>{ lang.t(FoundUiText::AlikeTitle) }</summary>
            <ul class="screens">{ for alike }</ul>
        </details>
    }
}

/// Its own link, to be sent, and paper.
fn foot(scene: &Scene, entry: &Entry, tap: &OnTap) -> Html {
    let lang = scene.lang;
    let address = scene.opened.link_to(&entry.id);
    html! {
        <div class="foot">
            { button("secondary", lang.t(FoundUiText::Print), Tap::Print, tap) }
            <p class="note">{ lang.t(FoundUiText::EntryLink) }</p>
            <p class="note"><a class="entry-link alone" href={address.clone()}>{ address.clone() }</a></p>
        </div>
    }
}
