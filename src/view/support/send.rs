//! Sending a check: for whom and after which screen, as a message, a link, a QR code or a sheet of paper.

use crate::lang::{Lang, LaterUiText};
use crate::rules::{Entry, Kind, Rules, ShownOn};
use crate::state::{Sharing, Via};
use crate::support::{Channel, Desk, Invitation, Paper};
use crate::view::{DeskTap, OnTap, Tap, asks, button, qr, share};
use yew::{Html, html};

/// The form and what comes of it.
pub fn send(
    lang: Lang,
    rules: &Rules,
    desk: &Desk,
    address: &str,
    sharing: &Sharing,
    tap: &OnTap,
) -> Html {
    let invitation = &desk.invitation;
    let link = invitation.link(address);
    let service = Some(&*rules.service);
    let last = sharing.last.as_ref();
    let last = last.filter(|(via, _)| matches!(via, Via::CopyMessage | Via::SaveFile));
    html! {
        <section class="card send" id="send" aria-labelledby="send-title">
            <h2 id="send-title">{ lang.t(LaterUiText::SendTitle) }</h2>
            <label for="send-case">{ lang.t(LaterUiText::CaseLabel) }</label>
            <input id="send-case" autocomplete="off" maxlength="40" value={invitation.case.clone()} oninput={asks(tap, Tap::Desk(DeskTap::TypeCase))} />
            <label for="send-sender">{ lang.t(LaterUiText::SenderLabel) }</label>
            <input id="send-sender" autocomplete="organization" maxlength="60" value={invitation.sender.clone()} placeholder={invitation.sender(service).map(str::to_owned)} oninput={asks(tap, Tap::Desk(DeskTap::TypeSender))} />
            <label for="send-seen">{ lang.t(LaterUiText::SeenLabel) }</label>
            { screens(lang, rules, invitation, tap) }
            <div class="pair">
                <div>
                    <label for="send-channel">{ lang.t(LaterUiText::ChannelLabel) }</label>
                    <select id="send-channel" onchange={asks(tap, Tap::Desk(DeskTap::PickChannel))}>
                        { for Channel::ALL.iter().enumerate().map(|(place, &channel)| html! {
                            <option value={place.to_string()} selected={channel == invitation.channel}>{ lang.t(channel.label()) }</option>
                        }) }
                    </select>
                </div>
                <div>
                    <label for="send-lang">{ lang.t(LaterUiText::LangLabel) }</label>
                    <select id="send-lang" onchange={asks(tap, Tap::Desk(DeskTap::PickLang))}>
                        { for Lang::ALL.iter().map(|&other| html! {
                            <option value={other.tag()} lang={other.tag()} selected={other == invitation.lang}>{ other.own_name() }</option>
                        }) }
                    </select>
                </div>
            </div>
            <details>
                <summary>{ lang.t(LaterUiText::MessageTitle) }</summary>
                <pre id="send-message" tabindex="0" role="group" aria-label={lang.t(LaterUiText::MessageTitle)} lang={invitation.lang.tag()}>{ invitation.message(address, service) }</pre>
            </details>
            <div class="pair">
                { button("primary", lang.t(LaterUiText::CopyMessage), Tap::Share(Via::CopyMessage), tap) }
                { button("secondary", lang.t(LaterUiText::PrintPoster), Tap::Desk(DeskTap::Print(Paper::Poster)), tap) }
            </div>
            <p role="status">{ share::outcome(lang, last) }</p>
            <div class="beside">
                { for qr::drawn(&link, lang.t(LaterUiText::SendQrAlt)) }
                <p class="note">{ lang.t(LaterUiText::LeavesLine) }</p>
                <div class="pair">
                    { button("secondary", lang.t(LaterUiText::SaveSvg), Tap::Desk(DeskTap::SaveSvg), tap) }
                    { button("secondary", lang.t(LaterUiText::SavePng), Tap::Desk(DeskTap::SavePng), tap) }
                </div>
            </div>
            <input id="send-link" class="address" readonly=true aria-label={lang.t(LaterUiText::SendLink)} value={link} />
        </section>
    }
}

/// All screens of the manual, as the caller would read them out.
fn screens(lang: Lang, rules: &Rules, invitation: &Invitation, tap: &OnTap) -> Html {
    let entries = rules.shown_on(&[ShownOn::Any, ShownOn::Phone, ShownOn::Pc]);
    let screen = |entry: &Entry| match entry.messages.first() {
        Some(message) if entry.kind != Kind::Symptom => ["「", message, "」"].concat(),
        Some(symptom) => symptom.clone(),
        None => lang.choose(&entry.headline).to_owned(),
    };
    html! {
        <select id="send-seen" onchange={asks(tap, Tap::Desk(DeskTap::PickScreen))}>
            <option value="" selected={invitation.seen.is_empty()}>{ lang.t(LaterUiText::NoScreen) }</option>
            { for entries.iter().map(|entry| html! {
                <option value={entry.id.clone()} selected={entry.id == invitation.seen} lang="ja">{ &entry.id }{ " " }{ screen(entry) }</option>
            }) }
        </select>
    }
}
