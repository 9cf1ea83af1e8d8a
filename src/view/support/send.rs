//! Sending a check: for whom and after which screen, as a message, a link, a QR code or a sheet of paper.

use crate::lang::{Lang, Word};
use crate::ordered;
use crate::rules::{Entry, Kind, Rules};
use crate::state::{Handed, State};
use crate::support::{Channel, Invitation};
use crate::view::{OnTap, Tap, asks, button, qr, share};
use yew::{Html, html};

/// The form and what comes of it.
pub fn send(state: &State, tap: &OnTap) -> Html {
    let lang = state.lang;
    let invitation = &state.desk.invitation;
    let link = invitation.link(&state.address);
    let service = state.known_rules().map(|rules| &rules.service);
    let handed = state
        .handed
        .filter(|(what, _)| matches!(what, Handed::Message | Handed::File));
    html! {
        <section class="card send" id="send" aria-labelledby="send-title">
            <h2 id="send-title">{ lang.say(Word::SendTitle) }</h2>
            <label for="send-case">{ lang.say(Word::CaseLabel) }</label>
            <input id="send-case" autocomplete="off" maxlength="40" value={invitation.case.clone()} oninput={asks(tap, Tap::TypedCase)} />
            <label for="send-seen">{ lang.say(Word::SeenLabel) }</label>
            { screens(lang, state.known_rules(), invitation, tap) }
            <div class="pair">
                <div>
                    <label for="send-channel">{ lang.say(Word::ChannelLabel) }</label>
                    <select id="send-channel" onchange={asks(tap, Tap::PickedChannel)}>
                        { for Channel::ALL.iter().enumerate().map(|(place, &channel)| html! {
                            <option value={place.to_string()} selected={channel == invitation.channel}>{ lang.say(channel.label()) }</option>
                        }) }
                    </select>
                </div>
                <div>
                    <label for="send-lang">{ lang.say(Word::LangLabel) }</label>
                    <select id="send-lang" onchange={asks(tap, Tap::PickedLang)}>
                        { for Lang::ALL.iter().map(|&other| html! {
                            <option value={other.tag()} lang={other.tag()} selected={other == invitation.lang}>{ other.own_name() }</option>
                        }) }
                    </select>
                </div>
            </div>
            <details>
                <summary>{ lang.say(Word::MessageTitle) }</summary>
                <pre id="send-message" tabindex="0" role="group" aria-label={lang.say(Word::MessageTitle)} lang={invitation.lang.tag()}>{ invitation.message(&state.address, service) }</pre>
            </details>
            <div class="pair">
                { button("primary", lang.say(Word::CopyMessage), Tap::Hand(Handed::Message), tap) }
                { button("secondary", lang.say(Word::PrintPoster), Tap::Print, tap) }
            </div>
            <p role="status">{ share::outcome(lang, handed) }</p>
            <div class="beside">
                { for qr::drawn(&link, lang.say(Word::SendQrAlt)) }
                <p class="note">{ lang.say(Word::LeavesLine) }</p>
                <div class="pair">
                    { button("secondary", lang.say(Word::SaveSvg), Tap::SaveSvg, tap) }
                    { button("secondary", lang.say(Word::SavePng), Tap::SavePng, tap) }
                </div>
            </div>
            <input id="send-link" class="address" readonly=true aria-label={lang.say(Word::SendLink)} value={link} />
        </section>
    }
}

/// All screens of the manual, as the caller would read them out.
fn screens(lang: Lang, rules: Option<&Rules>, invitation: &Invitation, tap: &OnTap) -> Html {
    let mut entries: Vec<&Entry> = rules.into_iter().flat_map(|rules| &rules.entries).collect();
    entries.retain(|entry| !entry.beside_the_manual());
    ordered::by_key(&mut entries, |entry| entry.place());
    let screen = |entry: &Entry| match entry.messages.first() {
        Some(message) if entry.kind != Kind::Symptom => ["「", message, "」"].concat(),
        Some(symptom) => symptom.clone(),
        None => lang.of(&entry.headline).to_owned(),
    };
    html! {
        <select id="send-seen" onchange={asks(tap, Tap::PickedScreen)}>
            <option value="" selected={invitation.seen.is_empty()}>{ lang.say(Word::NoScreen) }</option>
            { for entries.iter().map(|entry| html! {
                <option value={entry.id.clone()} selected={entry.id == invitation.seen} lang="ja">{ &entry.id }{ " " }{ screen(entry) }</option>
            }) }
        </select>
    }
}
