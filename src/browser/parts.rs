//! Fetches the parts of the program, with the files of the rules that belong to them.

use super::{js, rules, store::Dispatch};
use crate::lang::Lang;
use crate::parts::{self, Missing, Part, PartsAction, found, later};
use crate::rules::MoreRules;
use crate::state::{Action, Loading, State};
use futures_util::future::join;
use gloo::timers::future::TimeoutFuture;
use js_sys::Array;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;

/// How long a part is waited for before the page says that it does not come, in milliseconds. What comes later is
/// taken all the same.
const PATIENCE: u32 = 8_000;

/// Fetches a part and says what became of it.
pub fn fetch(part: Part, state: &State, dispatch: &Dispatch) {
    let (parted, lang) = (is_parted(state), state.lang);
    let settled = Rc::new(Cell::new(false));
    dispatch.emit(Action::Parts(PartsAction::Asked(part)));
    spawn_local({
        let (dispatch, settled) = (dispatch.clone(), settled.clone());
        async move {
            let came = load(part, parted, lang).await;
            settled.set(true);
            dispatch.emit(Action::Parts(PartsAction::Came(part, came)));
        }
    });
    let dispatch = dispatch.clone();
    spawn_local(async move {
        TimeoutFuture::new(PATIENCE).await;
        if !settled.get() {
            let late = Missing::Unreachable("no answer yet".into());
            dispatch.emit(Action::Parts(PartsAction::Came(part, Err(late))));
        }
    });
}

fn is_parted(state: &State) -> bool {
    matches!(&state.rules, Loading::Ready(rules) if rules.parted)
}

async fn load(part: Part, parted: bool, lang: Lang) -> Result<MoreRules, Missing> {
    let file = if parted {
        part.rules_file(lang)
    } else {
        rules::FILE
    };
    let program = async {
        // The later part needs what reads entries.
        let found = parts::load(Part::Found);
        match part {
            Part::Found => found.await,
            Part::Later => {
                let (found, later) = join(found, parts::load(Part::Later)).await;
                found.and(later)
            }
        }
    };
    let (program, text) = join(program, rules::fetch_text(file)).await;
    let read = async {
        program.map_err(|why| why.to_string())?;
        let found = found().ok_or("not loaded")?;
        rules::parsed(file, text, |json| {
            let mut more = (found.read)(json.clone())?;
            if part == Part::Later {
                let later = later().ok_or("not loaded")?;
                more.later = Some((later.read)(json)?);
            }
            Ok(more)
        })
    };
    match read.await {
        Ok(more) => Ok(more),
        Err(_) if is_renewed().await => Err(Missing::Renewed),
        Err(why) => Err(Missing::Unreachable(why)),
    }
}

/// Whether the host has another build of the page now, so that the files of this one are gone. The version stands in
/// the page itself.
async fn is_renewed() -> bool {
    let own = js::get("document").and_then(|document| {
        let meta = Array::of1(&"meta[name=version]".into());
        let meta = js::call(&document, "querySelector", &meta)?;
        js::property(&meta, "content")
    });
    let own = own.ok().and_then(|version| version.as_string());
    match (own, rules::fetch_fresh("index.html").await) {
        (Some(own), Ok(page)) => !own.is_empty() && !page.contains(&own),
        _ => false,
    }
}
