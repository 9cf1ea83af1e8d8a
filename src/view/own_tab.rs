//! Inside a frame, where browsers restrict WebAuthn: the way into a tab of its own.

use crate::lang::{Lang, UiText};
use yew::{Html, html};

/// The link and, as a sandbox may forbid it to open, the address to copy.
pub fn own_tab(lang: Lang, address: &str) -> Html {
    html! {
        <section id="own-tab" class="card">
            <h2>{ lang.t(UiText::OwnTab) }</h2>
            <p>{ lang.t(UiText::OwnTabWhy) }</p>
            <a class="door primary" target="_blank" rel="noopener" href={address.to_owned()}>{ lang.t(UiText::OpenOwnTab) }</a>
            <p>{ lang.t(UiText::OwnTabElse) }</p>
            <p class="address">{ address }</p>
        </section>
    }
}
