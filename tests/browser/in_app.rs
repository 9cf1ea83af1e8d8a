//! A link that was opened inside an app.

use crate::visit::Visit;
use xtask::chromium::{Agent, SessionOptions, Viewport};

#[test]
fn line_on_an_iphone_is_told_the_way_out() {
    let phone = SessionOptions::default().viewport(Viewport::phone(390, 844));
    Visit::with(phone.agent(Agent::line_on_iphone())).look(async |page| {
        page.becomes("done").await;
        assert_eq!(
            page.findings().await.first().map(String::as_str),
            Some("2.7")
        );
        assert_eq!(page.verdict().await, "fix_needed");
        assert_ne!(page.checks().await["browser"], "pass");
        page.screenshot("line-iphone-390").await;
    });
}
