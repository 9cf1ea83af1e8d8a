//! How the page was opened.

use crate::facts::Facts;
use crate::lang::Lang;
use crate::platform::Platform;
use crate::rules::Service;
use crate::way_out::{WayOut, over_https, way_out, with_query};

/// The page's address in its parts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Opened {
    /// Support's number for this inquiry (`?case=`).
    pub case: Option<String>,
    /// The page's own address without its fragment. It names the language once that was chosen.
    pub address: String,
    /// The fragment, `#` and all.
    pub fragment: String,
    /// When, by the clock here, such as `2026-12-01 21:40`.
    pub at: String,
    /// The page is the support desk: it does not check this device.
    pub at_desk: bool,
}

impl Opened {
    /// Names the language in the address.
    pub fn speak(&mut self, lang: Lang) {
        self.address = with_query(&self.address, "lang", lang.tag());
    }

    /// The way from this platform to the right browser, if it is not that. The address carries along what the page knows.
    pub fn way_out(
        &self,
        service: &Service,
        lang: Lang,
        seen: Option<&str>,
        platform: &Platform,
    ) -> Option<WayOut> {
        let lang = (lang != Lang::default()).then(|| lang.tag());
        let carried = [
            ("case", self.case.as_deref()),
            ("seen", seen),
            ("lang", lang),
        ];
        let known = carried
            .iter()
            .filter_map(|(name, value)| Some((name, (*value)?)));
        let address = known.fold(
            [self.address.as_str(), &self.fragment].concat(),
            |address, (name, value)| with_query(&address, name, value),
        );
        way_out(service, platform, &address)
    }

    /// This page over https, where it was opened without.
    pub fn over_https(&self, facts: &Facts) -> Option<String> {
        over_https(facts, &[self.address.as_str(), &self.fragment].concat())
    }

    /// The address that opens the page with this entry, without what this visit was opened with.
    pub fn link_to(&self, entry: &str) -> String {
        let page = self.address.split('?').next().unwrap_or_default();
        [page, "?seen=", entry].concat()
    }
}
