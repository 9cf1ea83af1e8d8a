//! What stands in the page before the program: the words of the service, from its rules.

use anyhow::{Result, ensure};
use webauthn_checkup::lang::{Lang, Localized, UiText};
use webauthn_checkup::platform::Os;
use webauthn_checkup::rules::Service;

/// How `www/index.html` shows the number of an entry.
const CHIP: [&str; 2] = ["<span class=\"chip\">", "</span>"];

/// The page with the service's own words in the places that wait for them.
pub fn with_service(html: &str, service: &Service) -> Result<String> {
    let page = &service.page;
    let number = |id: &Option<String>| {
        let manual = UiText::Manual.t(Lang::Ja);
        id.as_ref().map(|id| format!("{manual} {id}"))
    };
    let mut html = html.to_owned();
    for (name, value) in [
        ("title", Some(service.title.ja.clone())),
        ("subtitle", Some(service.subtitle.ja.clone())),
        ("description", Some(page.description.ja.clone())),
        ("open_in", Some(open_in(service, Lang::Ja))),
        ("open_in_en", Some(open_in(service, Lang::En))),
        ("manual_old_browser", number(&page.old_browser)),
        ("manual_no_javascript", number(&page.no_javascript)),
        ("no_javascript", page.no_javascript.clone()),
    ] {
        let place = format!("{{{name}}}");
        ensure!(html.contains(&place), "index.html has no place for {place}");
        html = match value {
            Some(value) => html.replace(&place, &escaped(&value)),
            // Without a number, what would show it is not there.
            None => html
                .replace(&[CHIP[0], &place, CHIP[1]].concat(), "")
                .replace(&format!(" data-finding=\"{place}\""), ""),
        };
    }
    Ok(html)
}

/// In which browsers to open the page: 「iPhone では Safari、Android では Chrome」.
fn open_in(service: &Service, lang: Lang) -> String {
    let browsers = |os: Os, or: &str| service.browsers_on(os).collect::<Vec<_>>().join(or);
    match lang {
        Lang::Ja => format!(
            "iPhone では {}、Android では {}",
            browsers(Os::Ios, " か "),
            browsers(Os::Android, " か ")
        ),
        Lang::En => format!(
            "{} (iPhone) or {} (Android)",
            browsers(Os::Ios, " or "),
            browsers(Os::Android, " or ")
        ),
    }
}

fn escaped(text: &str) -> String {
    let text = text.replace('&', "&amp;").replace('<', "&lt;");
    text.replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::workspace;
    use webauthn_checkup::rules::Rules;

    fn filled(change: impl Fn(&mut Service)) -> String {
        let read = |name: &str| std::fs::read_to_string(workspace::root().join(name)).unwrap();
        let rules: Rules = serde_json::from_str(&read("rules.json")).unwrap();
        let mut service = *rules.service;
        change(&mut service);
        with_service(&read("www/index.html"), &service).unwrap()
    }

    #[test]
    fn the_page_names_the_service_and_its_numbers() {
        let html = filled(|_| {});
        for part in [
            "<title>スマートフォン動作チェック | HPKI-KAGURA の FIDO 認証</title>",
            "<p>HPKI-KAGURA の FIDO 認証</p>",
            "iPhone では Safari、Android では Chrome で開き直",
            "Safari (iPhone) or Chrome (Android)",
            "<main data-finding=\"2.16\">",
            "<span class=\"chip\">マニュアル 2.2</span>",
        ] {
            assert!(html.contains(part), "{part}");
        }
    }

    #[test]
    fn a_service_without_numbers_shows_none_and_no_text_becomes_html() {
        let html = filled(|service| {
            service.title.ja = "<b>\"a\" & b".into();
            service.subtitle.ja = "別".into();
            service.page.description.ja = "別".into();
            service.page.old_browser = None;
            service.page.no_javascript = None;
        });
        assert!(html.contains("<h1>&lt;b&gt;&quot;a&quot; &amp; b</h1>"));
        for none in ["HPKI", "マニュアル", "data-finding", "class=\"chip\"></"] {
            assert!(!html.contains(none), "{none}");
        }
        assert!(html.contains("<main>"));
    }
}
