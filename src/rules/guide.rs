//! Settings steps as data: the view draws them as the phone shows them, an editor changes them.

use super::{Span, Text};
use crate::facts::Answer;
use crate::platform::{Os, Platform};
use serde::Deserialize;

/// How to do one task in the settings, such as `cookies`.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[cfg_attr(not(target_arch = "wasm32"), serde(deny_unknown_fields))]
pub struct Guide {
    /// What entries and rules call it.
    pub id: String,
    /// What is done.
    pub title: Text,
    /// The manual's section, such as `4.5`, where it has one.
    #[serde(default)]
    pub manual: Option<String>,
    /// One a system and version, the newest first.
    pub variants: Vec<Variant>,
}

/// The steps on one kind of system.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[cfg_attr(not(target_arch = "wasm32"), serde(deny_unknown_fields))]
pub struct Variant {
    /// What it is for, such as 「iOS 18 以降」: read where more than one variant may apply.
    pub name: Text,
    /// Systems that it is for.
    pub os: Vec<Os>,
    /// Major versions of the system; all if missing.
    #[serde(default)]
    pub os_major: Span,
    /// Browsers that it is for; all if empty.
    #[serde(default)]
    pub browser: Vec<String>,
    /// Apps that it is the way out of; nowhere else is it shown. Any place if empty.
    #[serde(default)]
    pub in_app: Vec<String>,
    /// The maker whose phones name their rows so; any if missing.
    #[serde(default)]
    pub maker: Option<Maker>,
    /// How well the labels are known.
    pub source: Source,
    /// A drawing to hold the screen against.
    #[serde(default)]
    pub picture: Option<Picture>,
    /// What to do, in order.
    pub steps: Vec<Step>,
}

/// Drawings of whole screens, our own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Picture {
    /// Safari on an iPhone.
    Safari,
    /// Chrome on Android.
    Chrome,
}

/// A maker of Android phones.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[cfg_attr(not(target_arch = "wasm32"), serde(deny_unknown_fields))]
pub struct Maker {
    /// Its name.
    pub name: String,
    /// How its model names begin in the client hints, such as `SM-`.
    pub models: Vec<String>,
}

/// Where the labels of a variant come from. Composed and third-party ones are shown with a word of caution.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Source {
    /// The service's error manual.
    Manual,
    /// The maker's own page or its user interface strings.
    Official,
    /// Each label was read somewhere, the whole path nowhere.
    Composed,
    /// Somebody else's page.
    ThirdParty,
    /// Our own words; no label is claimed.
    Words,
}

/// One step. `label` is the text on the screen, verbatim, in the language of the phone.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[cfg_attr(not(target_arch = "wasm32"), serde(deny_unknown_fields))]
pub enum Step {
    /// Tap the row or button of this name.
    Tap(SettingsRow),
    /// Bring the switch of this name into this position.
    Switch {
        /// The text beside it.
        label: String,
        /// What that says, in English.
        #[serde(default)]
        gloss: Option<String>,
        /// Where it should end.
        to: Position,
        /// A word for what the drawing cannot say.
        #[serde(default)]
        note: Option<Text>,
    },
    /// Choose this option.
    Choose(SettingsRow),
    /// Type this text.
    Type(SettingsRow),
    /// Look at the row of this name.
    Check(SettingsRow),
    /// Do what the words say; for what has no label of its own, or none that is known.
    Say(Text),
}

/// A row of a settings screen, an option, or what is typed.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[cfg_attr(not(target_arch = "wasm32"), serde(deny_unknown_fields))]
pub struct SettingsRow {
    /// Its text.
    pub label: String,
    /// What that says, in English: shown under the label to whoever reads English.
    #[serde(default)]
    pub gloss: Option<String>,
    /// The plain drawing before it.
    #[serde(default)]
    pub icon: Option<Icon>,
    /// A word for what the drawing cannot say.
    #[serde(default)]
    pub note: Option<Text>,
}

/// Where a switch should end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum Position {
    On,
    Off,
}

/// Our own plain drawings; no maker's logo.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Icon {
    /// A gear: the settings app.
    Settings,
    /// A grid: installed apps.
    Apps,
    /// A globe: a browser.
    Browser,
    /// A shield: security, privacy.
    Security,
    /// A key: passwords and passkeys.
    Key,
    /// A person: the account at the top of the settings.
    Person,
    /// A cloud: iCloud.
    Cloud,
    /// Three dots: a menu.
    Menu,
    /// An i in a circle: information about the device.
    Info,
    /// A padlock: lock screen, passcode.
    Lock,
}

impl Guide {
    /// The variants to show, of those that nothing known excludes: inside an app, its own alone; else those of the phone's
    /// maker alone, where the model tells it; else those without a maker, or all if there are none.
    pub fn variants_for<'a>(
        &'a self,
        platform: &Platform,
        model: Option<&str>,
    ) -> Vec<&'a Variant> {
        let fitting = || {
            self.variants
                .iter()
                .filter(|variant| variant.may_apply(platform))
        };
        let makers = |variant: &&Variant| {
            variant
                .maker
                .as_ref()
                .is_some_and(|maker| maker.made(model))
        };
        let apps: Vec<_> = fitting()
            .filter(|variant| !variant.in_app.is_empty())
            .collect();
        if !apps.is_empty() {
            return apps;
        }
        let own: Vec<_> = fitting().filter(makers).collect();
        if !own.is_empty() {
            return own;
        }
        let general: Vec<_> = fitting()
            .filter(|variant| variant.maker.is_none())
            .collect();
        if general.is_empty() {
            fitting().collect()
        } else {
            general
        }
    }
}

impl Variant {
    fn may_apply(&self, platform: &Platform) -> bool {
        (!platform.os_known() || self.os.contains(&platform.os))
            && platform.os_major_within(self.os_major.from, self.os_major.to) != Answer::No
            && (self.in_app.is_empty()
                || platform
                    .in_app
                    .is_some_and(|app| self.in_app.iter().any(|name| name == app)))
            && (self.browser.is_empty()
                || platform
                    .browser
                    .is_none_or(|found| self.browser.iter().any(|name| name == found)))
    }
}

impl Maker {
    fn made(&self, model: Option<&str>) -> bool {
        model.is_some_and(|model| {
            self.models
                .iter()
                .any(|prefix| model.starts_with(prefix.as_str()))
        })
    }
}

impl Source {
    /// Whether a phone may name its rows otherwise.
    pub fn may_differ(self) -> bool {
        matches!(self, Source::Composed | Source::ThirdParty)
    }
}
