//! Settings steps drawn as the phone shows them: rows to tap, switches in the position where they should end.

use super::look;
use crate::checks::version_hint;
use crate::facts::Facts;
use crate::lang::{FoundUiText, Lang};
use crate::platform::{Os, Platform};
use crate::rules::{Guide, Icon, Position, SettingsRow, Step, Text, Variant};
use yew::{Html, html};

/// Whether a guide has anything for this place.
pub fn apply(guide: &Guide, platform: &Platform, facts: &Facts) -> bool {
    !guide.variants_for(platform, model(facts)).is_empty()
}

/// The guide's steps, if it has any for this place.
pub fn for_place(lang: Lang, guide: &Guide, platform: &Platform, facts: &Facts) -> Option<Html> {
    apply(guide, platform, facts).then(|| self::guide(lang, guide, platform, facts))
}

/// The variants of a guide that may apply here.
pub fn guide(lang: Lang, guide: &Guide, platform: &Platform, facts: &Facts) -> Html {
    let variants = guide.variants_for(platform, model(facts));
    let several = variants.len() > 1;
    html! {
        <>
            if several {
                <p class="note">{ lang.t(FoundUiText::WhichVersion) }{ for version_hint(platform).map(|hint| lang.t(hint)) }</p>
            }
            { for variants.iter().map(|variant| self::variant(lang, variant, several)) }
        </>
    }
}

fn model(facts: &Facts) -> Option<&str> {
    facts.client_hints.as_ref()?.model.as_deref()
}

fn variant(lang: Lang, variant: &Variant, named: bool) -> Html {
    html! {
        <>
            if named {
                <h3>{ lang.choose(&variant.name) }</h3>
            }
            { for variant.picture.map(|picture| look::look(lang, picture)) }
            <ol class={if variant.os.contains(&Os::Android) { "steps android" } else { "steps" }}>{ for variant.steps.iter().map(|step| self::step(lang, step)) }</ol>
            if variant.source.may_differ() {
                <p class="note">{ lang.t(FoundUiText::MayDiffer) }</p>
            }
        </>
    }
}

fn step(lang: Lang, step: &Step) -> Html {
    let (drawing, note) = match step {
        Step::Tap(row) => (
            match row.icon {
                Some(Icon::Menu) => self::row(lang, "tap dots", row, FoundUiText::TapThis),
                _ => self::row(lang, "tap", row, FoundUiText::TapThis),
            },
            &row.note,
        ),
        Step::Check(row) => (self::row(lang, "look", row, FoundUiText::LookAt), &row.note),
        Step::Choose(row) => (
            self::row(lang, "choose", row, FoundUiText::ChooseThis),
            &row.note,
        ),
        Step::Type(row) => (
            self::row(lang, "type", row, FoundUiText::TypeThis),
            &row.note,
        ),
        Step::Switch {
            label,
            gloss,
            to,
            note,
        } => (switch(lang, self::label(lang, label, gloss), *to), note),
        Step::Say(text) => (
            html! { <p class="say">{ lang.choose(text) }</p> },
            &None::<Text>,
        ),
    };
    html! {
        <li>
            { drawing }
            { for note.as_ref().map(|note| html! { <p class="note">{ lang.choose(note) }</p> }) }
        </li>
    }
}

/// `action` is seen where the drawing does not say it (type, choose, look) and only read aloud where it does (tap).
fn row(lang: Lang, kind: &'static str, row: &SettingsRow, action: FoundUiText) -> Html {
    html! {
        <div class={["row ", kind].concat()}>
            { for row.icon.and_then(drawn) }
            { label(lang, &row.label, &row.gloss) }
            <span class={if kind.starts_with("tap") { "unseen" } else { "action" }}>{ lang.t(action) }</span>
        </div>
    }
}

/// As it stands on the screen, and for whoever does not read that, what it says.
fn label(lang: Lang, label: &str, gloss: &Option<String>) -> Html {
    let gloss = gloss.as_ref().filter(|_| lang == Lang::En);
    html! {
        <span class="label" lang="ja">
            { label }
            { for gloss.map(|gloss| html! { <span class="gloss" lang="en">{ gloss }</span> }) }
        </span>
    }
}

fn switch(lang: Lang, label: Html, to: Position) -> Html {
    let (class, word) = match to {
        Position::On => ("on", FoundUiText::SwitchOn),
        Position::Off => ("off", FoundUiText::SwitchOff),
    };
    html! {
        <>
            <div class="row">
                { label }
                <span class={["switch ", class].concat()} aria-hidden="true"></span>
            </div>
            <p class="note">{ lang.t(word) }</p>
        </>
    }
}

/// Strokes of our own in a square of 24; the three dots of a menu are a label already.
fn drawn(icon: Icon) -> Option<Html> {
    let (class, path) = match icon {
        Icon::Settings => (
            "grey",
            "M12 5a7 7 0 1 0 .1 0M12 9a3 3 0 1 0 .1 0M12 2v3m0 14v3M2 12h3m14 0h3M5 5l2 2m10 10 2 2M5 19l2-2M17 7l2-2",
        ),
        Icon::Apps => (
            "violet",
            "M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h6v6h-6z",
        ),
        Icon::Browser => (
            "blue",
            "M12 3a9 9 0 1 0 .1 0M3 12h18M12 3q-8 9 0 18 8-9 0-18",
        ),
        Icon::Security => ("green", "M12 3 5 6v5q0 7 7 10 7-3 7-10V6zM9 12l2 2 4-4"),
        Icon::Key => ("grey", "M8 8a4 4 0 1 0 .1 0M12 12h9v4m-4-4v3"),
        Icon::Person => ("blue", "M12 4a4 4 0 1 0 .1 0M4 20q1-5 8-5t8 5"),
        Icon::Cloud => ("blue", "M7 18a4 4 0 0 1 0-8 5 5 0 0 1 10 0 4 4 0 0 1 0 8z"),
        Icon::Info => ("grey", "M12 3a9 9 0 1 0 .1 0M12 11v6M12 7v.1"),
        Icon::Lock => ("green", "M6 11h12v9H6zM8 11V8a4 4 0 0 1 8 0v3"),
        Icon::Menu => return None,
    };
    Some(
        html! { <svg class={["icon ", class].concat()} viewBox="0 0 24 24" aria-hidden="true"><path d={path} /></svg> },
    )
}
