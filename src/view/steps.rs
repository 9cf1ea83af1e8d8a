//! Settings steps drawn as the phone shows them: rows to tap, switches in the position where they should end.

use super::look;
use crate::checks::version_hint;
use crate::facts::Facts;
use crate::lang::{Lang, Word};
use crate::platform::Platform;
use crate::rules::{Guide, Icon, Position, Step, Text, Variant};
use yew::prelude::*;

/// Whether a guide has anything for this place.
pub fn apply(guide: &Guide, platform: &Platform, facts: &Facts) -> bool {
    !guide.variants_for(platform, model(facts)).is_empty()
}

/// The variants of a guide that may apply here.
pub fn guide(lang: Lang, guide: &Guide, platform: &Platform, facts: &Facts) -> Html {
    let variants = guide.variants_for(platform, model(facts));
    let several = variants.len() > 1;
    html! {
        <>
            if several {
                <p class="note">{ lang.say(Word::WhichVersion) }{ for version_hint(platform).map(|hint| lang.say(hint)) }</p>
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
                <h3>{ lang.of(&variant.name) }</h3>
            }
            { for variant.picture.map(|picture| look::look(lang, picture)) }
            <ol class="steps">{ for variant.steps.iter().map(|step| self::step(lang, step)) }</ol>
            if variant.source.may_differ() {
                <p class="note">{ lang.say(Word::MayDiffer) }</p>
            }
        </>
    }
}

fn step(lang: Lang, step: &Step) -> Html {
    let (drawing, note) = match step {
        Step::Tap(row) => (
            self::row("tap", row.icon, &row.label, lang.say(Word::TapThis)),
            row.note.as_ref(),
        ),
        Step::Check(row) => (
            self::row("look", row.icon, &row.label, lang.say(Word::LookAt)),
            row.note.as_ref(),
        ),
        Step::Switch { label, to, note } => (switch(lang, label, *to), note.as_ref()),
        Step::Choose { label, note } => (
            self::row("choose", None, label, lang.say(Word::ChooseThis)),
            note.as_ref(),
        ),
        Step::Type { label, note } => (
            self::row("type", None, label, lang.say(Word::TypeThis)),
            note.as_ref(),
        ),
        Step::Say(text) => (
            html! { <p class="say">{ lang.of(text) }</p> },
            None::<&Text>,
        ),
    };
    html! {
        <li>
            { drawing }
            { for note.map(|note| html! { <p class="note">{ lang.of(note) }</p> }) }
        </li>
    }
}

/// `action` is seen where the drawing does not say it (type, choose, look) and only read aloud where it does (tap).
fn row(kind: &'static str, icon: Option<Icon>, label: &str, action: &str) -> Html {
    html! {
        <div class={classes!("row", kind)}>
            { for icon.map(drawn) }
            <span class="label" lang="ja">{ label }</span>
            <span class={if kind == "tap" { "unseen" } else { "action" }}>{ action }</span>
        </div>
    }
}

fn switch(lang: Lang, label: &str, to: Position) -> Html {
    let (class, word) = match to {
        Position::On => ("on", Word::SwitchOn),
        Position::Off => ("off", Word::SwitchOff),
    };
    html! {
        <>
            <div class="row">
                <span class="label" lang="ja">{ label }</span>
                <span class={classes!("switch", class)} aria-hidden="true"></span>
            </div>
            <p class="note">{ lang.say(word) }</p>
        </>
    }
}

fn drawn(icon: Icon) -> Html {
    let (class, sign) = match icon {
        Icon::Settings => ("grey", "⚙"),
        Icon::Apps => ("violet", "▦"),
        Icon::Browser => ("blue", "◎"),
        Icon::Security => ("green", "⛨"),
        Icon::Key => ("grey", "⚿"),
        Icon::Person => ("blue", "◉"),
        Icon::Cloud => ("blue", "☁"),
        Icon::Menu => ("grey", "⋮"),
        Icon::Info => ("grey", "i"),
        Icon::Lock => ("green", "⊡"),
    };
    html! { <span class={classes!("icon", class)} aria-hidden="true">{ sign }</span> }
}
