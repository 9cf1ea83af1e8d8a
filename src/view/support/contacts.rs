//! Whom to ask about the result that is shown, with a text to send them.

use crate::lang::{FoundUiText, Lang, LaterUiText};
use crate::rules::{Contact, ContactChannel, Rules};
use crate::state::{Sharing, Via};
use crate::view::{OnTap, Tap, button, contact, share};
use yew::{Html, html};

/// The contacts of this entry; nothing where it has none. `code` is the spoken code of the result.
pub fn contacts(
    lang: Lang,
    rules: &Rules,
    entry: &str,
    code: &str,
    sharing: &Sharing,
    tap: &OnTap,
) -> Html {
    let contacts = rules.contacts(entry);
    if contacts.is_empty() {
        return Html::default();
    }
    let last = sharing.last.as_ref();
    let last = last.filter(|(via, _)| matches!(via, Via::CopyRequest(_)));
    html! {
        <section id="contacts" aria-labelledby="contacts-title">
            <h2 id="contacts-title">{ lang.t(FoundUiText::ContactTitle) }</h2>
            { for contacts.into_iter().map(|contact| self::contact(lang, contact, code, tap)) }
            <p role="status">{ share::outcome(lang, last) }</p>
        </section>
    }
}

/// Who is called hears the code; to all others the text is sent.
fn contact(lang: Lang, contact: &Contact, code: &str, tap: &OnTap) -> Html {
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
            <p>{ contact::channel(contact) }</p>
            if matches!(contact.channel, Some(ContactChannel::Telephone(_))) {
                <p>{ lang.t(LaterUiText::WordsCode) }<b lang="en">{ code }</b></p>
            }
            { for contact.request.map(|request| {
                let copy = Tap::Share(Via::CopyRequest(request));
                button("secondary", lang.t(LaterUiText::CopyRequest), copy, tap)
            }) }
        </>
    }
}
