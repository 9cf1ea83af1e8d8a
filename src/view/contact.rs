//! Whom to ask about an entry, with the number, address or form that leads there.

use crate::lang::Lang;
use crate::rules::{Contact, Rules};
use yew::{Html, html};

/// The contacts of an entry that can be reached from here; nothing before the later part has brought them.
pub fn reachable(lang: Lang, rules: &Rules, entry: &str) -> Html {
    let contacts = rules.contacts(entry).into_iter();
    html! { <>{ for contacts.filter(|contact| contact.channel.is_some()).map(|contact| self::contact(lang, contact)) }</> }
}

fn contact(lang: Lang, contact: &Contact) -> Html {
    let texts = [&contact.for_whom, &contact.when].into_iter().flatten();
    html! {
        <>
            <p><b>{ lang.choose(&contact.name) }</b>{ " " }{ channel(contact) }</p>
            { for texts.map(|text| html! { <p class="note">{ lang.choose(text) }</p> }) }
        </>
    }
}

/// A link that calls, writes or opens the form.
pub fn channel(contact: &Contact) -> Html {
    html! {
        <>{ for contact.channel.as_ref().map(|channel| html! {
            <a class="alone" href={channel.href()}>{ channel.shown() }</a>
        }) }</>
    }
}
