//! Settings steps drawn as the phone shows them: rows to tap, switches in the position where they should end.

use super::look;
use crate::checks::version_hint;
use crate::facts::Facts;
use crate::lang::{Lang, Word};
use crate::platform::Platform;
use crate::rules::{Guide, Icon, Position, Row, Step, Text, Variant};
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
        Step::Tap(row) => (self::row(lang, "tap", row, Word::TapThis), &row.note),
        Step::Check(row) => (self::row(lang, "look", row, Word::LookAt), &row.note),
        Step::Choose(row) => (self::row(lang, "choose", row, Word::ChooseThis), &row.note),
        Step::Type(row) => (self::row(lang, "type", row, Word::TypeThis), &row.note),
        Step::Switch {
            label,
            gloss,
            to,
            note,
        } => (switch(lang, self::label(lang, label, gloss), *to), note),
        Step::Say(text) => (
            html! { <p class="say">{ lang.of(text) }</p> },
            &None::<Text>,
        ),
    };
    html! {
        <li>
            { drawing }
            { for note.as_ref().map(|note| html! { <p class="note">{ lang.of(note) }</p> }) }
        </li>
    }
}

/// `action` is seen where the drawing does not say it (type, choose, look) and only read aloud where it does (tap).
fn row(lang: Lang, kind: &'static str, row: &Row, action: Word) -> Html {
    html! {
        <div class={classes!("row", kind)}>
            { for row.icon.map(drawn) }
            { label(lang, &row.label, &row.gloss) }
            <span class={if kind == "tap" { "unseen" } else { "action" }}>{ lang.say(action) }</span>
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
        Position::On => ("on", Word::SwitchOn),
        Position::Off => ("off", Word::SwitchOff),
    };
    html! {
        <>
            <div class="row">
                { label }
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
