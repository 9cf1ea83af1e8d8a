//! Whom to ask about the result that is shown, with a text to send them.

use crate::lang::{FoundUiText, Lang, LaterUiText};
use crate::rules::{Contact, Rules};
use crate::state::{Sharing, Via};
use crate::view::{OnTap, Tap, button, share};
use yew::{Html, html};

/// The contacts of this entry; nothing where it has none.
pub fn contacts(lang: Lang, rules: &Rules, entry: &str, sharing: &Sharing, tap: &OnTap) -> Html {
    let contacts = rules.contacts(entry);
    if contacts.is_empty() {
        return Html::default();
    }
    let last = sharing.last.as_ref();
    let last = last.filter(|(via, _)| matches!(via, Via::CopyRequest(_)));
    html! {
        <section id="contacts" aria-labelledby="contacts-title">
            <h2 id="contacts-title">{ lang.t(FoundUiText::ContactTitle) }</h2>
            { for contacts.into_iter().map(|contact| self::contact(lang, contact, tap)) }
            <p role="status">{ share::outcome(lang, last) }</p>
        </section>
    }
}

fn contact(lang: Lang, contact: &Contact, tap: &OnTap) -> Html {
    let said = [
        (None, &contact.for_whom),
        (Some(LaterUiText::ContactHours), &contact.when),
        (Some(LaterUiText::ContactReady), &contact.have_ready),
    ];
    let line = |(label, text): (Option<LaterUiText>, &Option<_>)| {
        let label = label.map_or("", |label| lang.t(label));
        let text = lang.choose(text.as_ref()?);
        Some(html! { <p class="note">{ label }{ text }</p> })
    };
    html! {
        <>
            <h3>{ lang.choose(&contact.name) }</h3>
            { for said.into_iter().filter_map(line) }
            { for contact.channel.as_ref().map(|channel| html! {
                <p><a class="alone" href={channel.href()}>{ channel.shown() }</a></p>
            }) }
            { for contact.request.map(|request| {
                let copy = Tap::Share(Via::CopyRequest(request));
                button("secondary", lang.t(LaterUiText::CopyRequest), copy, tap)
            }) }
        </>
    }
}
