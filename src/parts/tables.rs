//! The tables of the parts: which functions each has, and the split points through which they come.
#![cfg_attr(feature = "split", allow(unsafe_code))] // what the macro `wasm_split` writes

use crate::diagnosis::Diagnosis;
use crate::facts::{Differs, Facts};
use crate::lang::Lang;
use crate::lookup::Lookup;
use crate::platform::Platform;
use crate::report::outgoing::Outgoing;
use crate::rules::{Guide, MoreRules, Rules, ShownOn};
use crate::state::{Sharing, State, TrialProgress};
#[cfg(feature = "desk")]
use crate::support::table::Local;
use crate::support::{Desk, DeskAction};
use crate::view::{self, OnTap, Scene};
use crate::way_out::WayOut;
use std::rc::Rc;
use yew::Html;

#[cfg(target_arch = "wasm32")]
use crate::browser;
#[cfg(target_arch = "wasm32")]
use crate::derived::Derived;
#[cfg(target_arch = "wasm32")]
use crate::parts::Part;

/// What reads entries and draws findings.
pub struct Found {
    /// The finding to act on, open, and the others.
    pub findings: fn(&Scene, &Diagnosis, &OnTap) -> (Option<Html>, Html),
    /// What is said for some time.
    pub notices: fn(&Scene, &Diagnosis) -> Html,
    /// The way out of an app.
    pub out_of_app: fn(&Scene, &Sharing, &WayOut, &OnTap) -> Html,
    /// The way to the supported browser.
    pub to_supported: fn(&Scene, &Sharing, &WayOut, bool, &OnTap) -> Html,
    /// The steps of a guide for this place, if it has any.
    pub guide: fn(Lang, &Guide, &Platform, &Facts) -> Option<Html>,
    /// The rules with what was read.
    pub merged: fn(&Rules, MoreRules) -> Rules,
    /// Reads entries, guides and rules.
    #[cfg(target_arch = "wasm32")]
    pub read: browser::ReadMore,
}

/// The look-up, the report, QR codes, the desk.
pub struct Later {
    /// An entry as a page of its own, with where the way back leads.
    pub entry: fn(&Scene, &str, &'static str, &OnTap) -> Html,
    /// What the window is called while this entry is open.
    pub entry_name: fn(Lang, &Rules, &str) -> Option<String>,
    /// What happened, to pick from.
    pub picks: fn(Lang, &Rules, Option<usize>, &OnTap) -> Html,
    /// What the look-up has found.
    pub hits: fn(Lang, &Rules, &Lookup) -> Html,
    /// All screens of one kind of device.
    pub screens: fn(Lang, &Rules, ShownOn) -> Html,
    /// Looks up what was typed.
    pub search: fn(&mut Lookup, &Rules),
    /// What can be sent to support.
    pub share: fn(Lang, &Sharing, &Outgoing, &OnTap) -> Html,
    /// An address as a QR code and as text.
    pub address: fn(Lang, &str) -> Html,
    /// The reachability check: its button, and what the answers mean.
    pub network: fn(&Scene, bool, &OnTap) -> Html,
    /// The system's sheets to pick from after a failed trial.
    pub sheets: fn(&Scene, &TrialProgress, &OnTap) -> Html,
    /// The second trial: its offer, and how it ended.
    pub second_trial: fn(&Scene, Option<Differs>, &OnTap) -> Html,
    /// The desk.
    pub desk: fn(&State, &Platform, &OnTap) -> Html,
    /// Changes the desk as what happened asks for.
    pub reduce_desk: fn(&mut Rc<Desk>, DeskAction),
    /// Carries out a tap.
    #[cfg(target_arch = "wasm32")]
    pub tapped: browser::Tapped,
    /// Makes what can be sent.
    #[cfg(target_arch = "wasm32")]
    pub outgoing: fn(&State, &Derived) -> Option<Outgoing>,
    /// Reads picks, sheets, words of the search and contacts.
    #[cfg(target_arch = "wasm32")]
    pub read: browser::ReadLater,
    /// Reads the result that the address carries.
    #[cfg(target_arch = "wasm32")]
    pub read_address: fn(&str) -> DeskAction,
}

#[cfg(all(feature = "desk", target_arch = "wasm32"))]
const LOCAL: Local = browser::local_time;
/// On the host as it is, in UTC.
#[cfg(all(feature = "desk", not(target_arch = "wasm32")))]
const LOCAL: Local = str::to_owned;

static FOUND: Found = Found {
    findings: view::finding::findings,
    notices: view::notice::notices,
    out_of_app: view::way_out::out_of_app,
    to_supported: view::way_out::to_supported,
    guide: view::steps::for_place,
    merged: Rules::merged,
    #[cfg(target_arch = "wasm32")]
    read: browser::read_more,
};

static LATER: Later = Later {
    entry: view::entry::page,
    entry_name: view::entry::name,
    picks: view::lookup::picks,
    hits: view::lookup::hits,
    screens: view::lookup::screens,
    search: Lookup::search,
    share: view::share::share,
    address: view::qr::address,
    network: view::network::network,
    sheets: view::sheets::sheets,
    second_trial: view::second_trial::second_trial,
    #[cfg(feature = "desk")]
    desk: |state, platform, tap| view::support::desk(state, platform, LOCAL, tap),
    #[cfg(not(feature = "desk"))]
    desk: |_, _, _| Html::default(),
    reduce_desk: |desk, action| {
        if cfg!(feature = "desk") {
            Rc::make_mut(desk).reduce(action);
        }
    },
    #[cfg(target_arch = "wasm32")]
    tapped: browser::tapped,
    #[cfg(target_arch = "wasm32")]
    outgoing: browser::outgoing,
    #[cfg(target_arch = "wasm32")]
    read_address: browser::read_address,
    #[cfg(target_arch = "wasm32")]
    read: browser::read_later,
};

#[cfg(all(target_arch = "wasm32", feature = "split"))]
mod split {
    use super::{FOUND, Found, LATER, Later, Part};
    use std::cell::Cell;
    use wasm_split_helpers::{SplitLoaderError, wasm_split};

    thread_local! {
        static FOUND_HERE: Cell<Option<&'static Found>> = const { Cell::new(None) };
        static LATER_HERE: Cell<Option<&'static Later>> = const { Cell::new(None) };
    }

    #[wasm_split(found, fallible)]
    fn found_part() -> Result<&'static Found, SplitLoaderError> {
        Ok(&FOUND)
    }

    #[wasm_split(later, fallible)]
    fn later_part() -> Result<&'static Later, SplitLoaderError> {
        Ok(&LATER)
    }

    /// The table of the part, if it has come.
    pub fn found() -> Option<&'static Found> {
        FOUND_HERE.get()
    }

    /// The table of the part, if it has come.
    pub fn later() -> Option<&'static Later> {
        LATER_HERE.get()
    }

    /// Fetches and compiles the files of a part that are not here yet.
    ///
    /// # Errors
    /// One cannot be fetched or compiled. The next call tries again.
    pub async fn load(part: Part) -> Result<(), SplitLoaderError> {
        match part {
            Part::Found => FOUND_HERE.set(Some(found_part().await?)),
            Part::Later => LATER_HERE.set(Some(later_part().await?)),
        }
        Ok(())
    }
}

#[cfg(not(all(target_arch = "wasm32", feature = "split")))]
mod whole {
    use super::{FOUND, Found, LATER, Later};

    /// The table of the part, if it has come. In this build it is there from the start.
    pub fn found() -> Option<&'static Found> {
        Some(&FOUND)
    }

    /// The table of the part, if it has come. In this build it is there from the start.
    pub fn later() -> Option<&'static Later> {
        Some(&LATER)
    }

    /// Fetches the files of a part. This build has none.
    ///
    /// # Errors
    /// None.
    #[cfg(target_arch = "wasm32")]
    pub async fn load(_: super::Part) -> Result<(), std::convert::Infallible> {
        Ok(())
    }
}

#[cfg(all(target_arch = "wasm32", feature = "split"))]
pub use split::{found, later, load};
#[cfg(all(target_arch = "wasm32", not(feature = "split")))]
pub use whole::load;
#[cfg(not(all(target_arch = "wasm32", feature = "split")))]
pub use whole::{found, later};
