//! The ES5 guard of `www/guard.js`, which owns the fallback: it works where this program does not.

use super::js;
use js_sys::Array;

/// Gives the guard what is known so far. It is shown if the program breaks, whoever is to blame then.
pub fn keep(report: &str) {
    // Without the guard nobody could show it.
    let _ = js::call(
        &js_sys::global(),
        "checkupKeep",
        &Array::of1(&report.into()),
    );
}

/// Shows the guard's fallback for a cause that it knows (`panic`, `rules`), with a detail for support.
pub fn fall_back(cause: &str, detail: &str) {
    // Without the guard there is nothing left to call.
    let _ = js::call(
        &js_sys::global(),
        "checkupFallback",
        &Array::of2(&cause.into(), &detail.into()),
    );
}
