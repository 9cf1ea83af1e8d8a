//! Notices, above everything that is to be done.

use super::Scene;
use crate::diagnosis::Diagnosis;
use crate::lang::FoundUiText;
use yew::{Html, html};

/// The notices that concern this phone today.
pub fn notices(scene: &Scene, diagnosis: &Diagnosis) -> Html {
    let found = diagnosis.findings.iter();
    let found: Vec<&str> = found.map(|finding| finding.entry.as_str()).collect();
    let today = scene.opened.at.get(..10).unwrap_or_default();
    let notices = scene
        .rules
        .notices(scene.facts, scene.platform, &found, today);
    html! {
        <>
            { for notices.into_iter().map(|notice| html! {
                <section class="card" data-notice={notice.id.clone()}>
                    <h2>{ scene.lang.t(FoundUiText::NoticeTitle) }</h2>
                    <p>{ scene.lang.choose(&notice.text) }</p>
                </section>
            }) }
        </>
    }
}
