//! The page's language and the browser: which ones it prefers, and where the chosen one is written.

use super::js;
use crate::host::Value;
use crate::lang::Lang;
use crate::way_out::with_query;
use js_sys::Array;

/// The languages that the browser is set to, the preferred one first.
pub fn preferred() -> Vec<String> {
    // The second is the first one of the first, and all that some apps have.
    let told = ["navigator.languages", "navigator.language"].into_iter();
    told.filter_map(|path| js::get(path).ok())
        .flat_map(|value| match js::owned(&value) {
            Value::List(tags) => tags,
            tag => vec![tag],
        })
        .filter_map(|tag| match tag {
            Value::Text(tag) => Some(tag),
            _ => None,
        })
        .collect()
}

/// Tells the browser and screen readers what language the page is in, and what it is called.
pub fn show(lang: Lang, title: &str) {
    // Where these cannot be set, the page is read all the same.
    if let Ok(root) = js::get("document.documentElement") {
        let _ = js::set(&root, "lang", &lang.tag().into());
    }
    if let Ok(document) = js::get("document") {
        let _ = js::set(&document, "title", &title.into());
    }
}

/// Writes the language into the address, so that a reload and a copied address keep it.
pub fn keep(lang: Lang) {
    let href = js::get("location.href").ok();
    let Some(href) = href.and_then(|href| href.as_string()) else {
        return;
    };
    let address = with_query(&href, "lang", lang.tag());
    if let (Ok(history), Ok(state)) = (js::get("history"), js::get("history.state")) {
        // A page from a file or in a sandbox may not: then only the reload forgets it.
        let arguments = Array::of3(&state, &"".into(), &address.into());
        let _ = js::call(&history, "replaceState", &arguments);
    }
}
