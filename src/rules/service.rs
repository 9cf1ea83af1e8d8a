//! The service that the phone is checked for, and how its entries are numbered.

use super::Text;
use crate::platform::{Os, Platform, Standing, names};
use serde::Deserialize;

/// The service that the phone is checked for.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[cfg_attr(not(target_arch = "wasm32"), serde(deny_unknown_fields))]
pub struct Service {
    /// As people know it: stands in the messages and on the poster that the desk sends.
    pub name: Text,
    /// What the page is called: in the window's title, above everything, on the poster and in what is sent.
    pub title: Text,
    /// What it checks for, below the title.
    pub subtitle: Text,
    /// What stands in the page before the program, and where it cannot run.
    // Only the build reads it, not the browser.
    #[cfg_attr(target_arch = "wasm32", serde(skip))]
    pub page: StaticPage,
    /// The error manual that the entry numbers belong to.
    pub manual: Text,
    /// Who sends the check, such as the support desk of a hospital: stands in every message and on the poster. The desk
    /// may type another.
    #[serde(default)]
    pub sender: Option<Text>,
    /// What the page never asks for, such as 「診察券番号とパスワード」: stands in every message and on the poster.
    pub never_asked: Text,
    /// How the entries are numbered, in the order in which they are listed. A spoken code carries an entry by its place
    /// in them: append, and never reorder.
    pub chapters: Vec<Chapter>,
    /// Spoken codes were in use before they named the rules that they are of. Only for such a service, and only while its
    /// chapters stay as they were.
    #[serde(default)]
    pub unmarked_codes: bool,
    /// Guides that the page itself leads to.
    pub guides: OwnGuides,
    /// The browsers of phones that the service supports. On each system the first is where the way out leads.
    pub browsers: Vec<Supported>,
}

/// What stands in the page before the program, and where it cannot run. The build puts it in.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[cfg_attr(not(target_arch = "wasm32"), serde(deny_unknown_fields))]
pub struct StaticPage {
    /// What the page does, for search engines and previews of links.
    pub description: Text,
    /// The entry of a browser that is too old, if the manual has one.
    #[serde(default)]
    pub old_browser: Option<String>,
    /// The entry of a browser without JavaScript, if the manual has one.
    #[serde(default)]
    pub no_javascript: Option<String>,
}

/// A browser that the service supports on some systems.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[cfg_attr(not(target_arch = "wasm32"), serde(deny_unknown_fields))]
pub struct Supported {
    /// Its name, as the page tells it: `Safari`, `Chrome`, `Edge`, `Firefox`, ...
    pub browser: String,
    /// Systems of phones and tablets.
    pub on: Vec<Os>,
}

/// A run of entries, by number or by name.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[cfg_attr(not(target_arch = "wasm32"), serde(deny_unknown_fields))]
pub struct Chapter {
    /// What stands before the number, such as `2.` or `E-`; before each of `ids` as well.
    #[serde(default)]
    pub prefix: String,
    /// The first number.
    #[serde(default = "one")]
    pub first: u16,
    /// The last number; without numbers, 0.
    #[serde(default)]
    pub last: u16,
    /// Names, where entries have no numbers.
    #[serde(default)]
    pub ids: Vec<String>,
    /// The devices that show these screens.
    #[serde(default)]
    pub on: ShownOn,
    /// Whether the manual has these entries. What is beside the manual has no number that people know, and need not be
    /// there up to the last.
    #[serde(default = "yes")]
    pub manual: bool,
}

/// Which devices show a screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ShownOn {
    /// Phones and PCs alike.
    #[default]
    Any,
    /// Phones.
    Phone,
    /// PCs.
    Pc,
}

/// Guides that the page itself leads to.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[cfg_attr(not(target_arch = "wasm32"), serde(deny_unknown_fields))]
pub struct OwnGuides {
    /// The way out of an app, in words.
    pub leave_app: String,
    /// Makes a supported browser the one that always opens.
    pub default_browser: String,
}

/// A sheet of the system, to pick from after a trial that showed nothing else.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[cfg_attr(not(target_arch = "wasm32"), serde(deny_unknown_fields))]
pub struct Sheet {
    /// The entry that it belongs to; its first message is what stands on the sheet.
    pub entry: String,
    /// The systems that show it.
    pub on: Vec<Os>,
    /// The sheet in a few strokes, line by line.
    pub sketch: Vec<String>,
}

impl Service {
    /// The supported browsers on this system, the one to lead to first.
    pub fn browsers_on(&self, os: Os) -> impl Iterator<Item = &str> {
        let here = self.browsers.iter();
        here.filter(move |supported| supported.on.contains(&os))
            .map(|supported| supported.browser.as_str())
    }

    /// The platform with what the service says of its browser. Whoever claims to be Safari or Chrome has to look exactly
    /// like it: apps take their names.
    #[must_use]
    pub fn judged(&self, mut platform: Platform) -> Platform {
        let phone = matches!(
            platform.standing,
            Some(Standing::Recommended | Standing::OtherBrowser)
        );
        if let (true, Some(browser)) = (phone && platform.os.is_phone(), platform.browser) {
            // Chrome on an iPhone is known by a token of its own, as all others are.
            let by_shape = match browser {
                names::SAFARI => true,
                names::CHROME => platform.os == Os::Android,
                _ => false,
            };
            let desktop = platform.os == Os::Android && platform.desktop_site;
            let supported = self.browsers_on(platform.os).any(|known| known == browser);
            let genuine = if by_shape { platform.genuine } else { !desktop };
            platform.standing = Some(if supported && genuine {
                Standing::Recommended
            } else {
                Standing::OtherBrowser
            });
        }
        platform
    }

    /// The place of an entry among all that can be, from 1.
    pub fn position(&self, id: &str) -> Option<usize> {
        let mut before = 0;
        for chapter in &self.chapters {
            if let Some(place) = chapter.position(id) {
                return Some(before + place + 1);
            }
            before += chapter.len();
        }
        None
    }

    /// The entry at this place, from 1.
    pub fn id_at(&self, place: usize) -> Option<String> {
        let mut place = place.checked_sub(1)?;
        for chapter in &self.chapters {
            if let Some(id) = chapter.id_at(place) {
                return Some(id);
            }
            place = place.checked_sub(chapter.len())?;
        }
        None
    }

    /// How many entries there can be.
    pub fn positions(&self) -> usize {
        self.chapters.iter().map(Chapter::len).sum()
    }

    fn chapter(&self, id: &str) -> Option<&Chapter> {
        let mut chapters = self.chapters.iter();
        chapters.find(|chapter| chapter.position(id).is_some())
    }

    /// The devices that show the screen of this entry.
    pub fn shown_on(&self, id: &str) -> ShownOn {
        self.chapter(id).map_or(ShownOn::Any, |chapter| chapter.on)
    }

    /// Whether the manual lacks this entry.
    pub fn beside_the_manual(&self, id: &str) -> bool {
        self.chapter(id).is_none_or(|chapter| !chapter.manual)
    }
}

impl Chapter {
    /// Numbers first, then names.
    fn numbers(&self) -> usize {
        (usize::from(self.last) + 1).saturating_sub(self.first.into())
    }

    fn len(&self) -> usize {
        self.numbers() + self.ids.len()
    }

    /// From 0.
    fn position(&self, id: &str) -> Option<usize> {
        let rest = id.strip_prefix(self.prefix.as_str())?;
        if let Some(place) = self.ids.iter().position(|known| known == rest) {
            return Some(self.numbers() + place);
        }
        let number = rest.parse::<u16>().ok()?;
        let written_so = number.to_string() == rest;
        (written_so && (self.first..=self.last).contains(&number))
            .then(|| usize::from(number - self.first))
    }

    fn id_at(&self, place: usize) -> Option<String> {
        let (first, numbers) = (usize::from(self.first), self.numbers());
        let rest = if place < numbers {
            (first + place).to_string()
        } else {
            self.ids.get(place - numbers)?.clone()
        };
        Some([self.prefix.as_str(), &rest].concat())
    }

    /// Every entry that it can have.
    pub fn all(&self) -> impl Iterator<Item = String> {
        (0..self.len()).filter_map(|place| self.id_at(place))
    }
}

fn one() -> u16 {
    1
}

fn yes() -> bool {
    true
}
