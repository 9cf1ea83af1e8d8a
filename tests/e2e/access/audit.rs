//! What is looked at in every view: axe-core, and the size of what can be tapped.

use crate::visit::Page;
use serde_json::{Value, json};
use std::sync::LazyLock;
use xtask::tools::{Machine, axe};

/// What axe cannot say by itself, and why it is fine: rule, part of the element's selector, reason.
const JUDGED: [(&str, &str, &str); 1] = [(
    "color-contrast",
    "text[",
    "labels of the drawn browsers: their ground is the drawn phone, with the card's own colours",
)];

static AXE: LazyLock<String> = LazyLock::new(|| axe(&Machine::this()).unwrap());

/// All problems of one visit, to be read at once.
pub struct Audit<'a> {
    page: &'a Page,
    problems: Vec<String>,
}

impl<'a> Audit<'a> {
    pub fn of(page: &'a Page) -> Self {
        Self {
            page,
            problems: Vec::new(),
        }
    }

    /// Looks at what is to be seen now, with everything unfolded: first in the light scheme, then at the dark one's colours.
    pub async fn look(&mut self, state: &str) {
        self.page.js(UNFOLD).await;
        if self.page.js("typeof axe === 'undefined'").await == true {
            evaluate(self.page, &AXE).await;
            evaluate(self.page, CONTRAST).await;
            evaluate(self.page, IN_PLACE).await;
        }
        let tags = json!({ "type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] });
        let whole = json!({ "runOnly": tags, "rules": { "target-size": { "enabled": true } }, "resultTypes": ["violations", "incomplete"] });
        let contrast =
            json!({ "runOnly": ["color-contrast"], "resultTypes": ["violations", "incomplete"] });
        self.scheme("light").await;
        let mut found = axed(self.page, &whole).await;
        self.scheme("dark").await;
        let dark = axed(self.page, &contrast).await;
        found.extend(dark.into_iter().map(|problem| format!("dark {problem}")));
        self.scheme("light").await;
        let small = self.page.js(SMALL).await;
        let small = small.as_array().unwrap().iter();
        found.extend(small.map(|target| format!("too small for a finger: {target}")));
        self.page.js(FOLD).await;
        let found = found
            .into_iter()
            .map(|problem| format!("{state}: {problem}"));
        self.problems.extend(found);
    }

    async fn scheme(&self, scheme: &str) {
        let media = json!({ "features": [{ "name": "prefers-color-scheme", "value": scheme }] });
        self.page
            .cdp("Emulation.setEmulatedMedia", media)
            .await
            .unwrap();
    }

    /// Says all that is wrong.
    #[track_caller]
    pub fn end(self) {
        assert!(self.problems.is_empty(), "\n{}", self.problems.join("\n"));
    }
}

async fn axed(page: &Page, options: &Value) -> Vec<String> {
    let run = format!(
        "axe.run(document, {options}).then(({{ violations, incomplete }}) => [violations, incomplete].map(list =>
            list.flatMap(({{ id, nodes }}) => nodes.map(({{ target, failureSummary, any, all, none }}) =>
                [id, target.join(' '), (failureSummary || [...any, ...all, ...none].map(check => check.message).join(' ')).replace(/\\s+/g, ' ')]))))"
    );
    let [wrong, unsure]: [Vec<[String; 3]>; 2] =
        serde_json::from_value(evaluate(page, &run).await).unwrap();
    let judged = |[rule, target, _]: &[String; 3]| {
        JUDGED
            .iter()
            .any(|(known, part, _)| rule == known && target.contains(part))
    };
    let unsure = unsure.into_iter().filter(|one| !judged(one));
    let unsure = unsure.map(|one| format!("to be judged: {}", one.join(" | ")));
    wrong
        .into_iter()
        .map(|one| one.join(" | "))
        .chain(unsure)
        .collect()
}

/// Signs of one character count as text (but for `!` and `?`, which axe never looks at), and large text gets no rebate. A
/// number drawn beside a step is no ground of its text.
const CONTRAST: &str = "axe.configure({ checks: [{ id: 'color-contrast', options: { ...axe._audit.checks['color-contrast'].options,
    ignoreUnicode: false, ignoreLength: true, ignorePseudo: true, contrastRatio: { normal: { expected: 4.5 }, large: { expected: 4.5 } } } }] })";

/// A button that stays in sight would hide from axe what it stands on.
const IN_PLACE: &str = "(() => { const sheet = new CSSStyleSheet();
    sheet.replaceSync('.primary { position: static !important }');
    document.adoptedStyleSheets = [sheet]; })()";

/// By the browser itself, as the page's policy lets nobody else put scripts in.
pub async fn evaluate(page: &Page, expression: &str) -> Value {
    let call = json!({ "expression": expression, "awaitPromise": true, "returnByValue": true });
    let answer = page.cdp("Runtime.evaluate", call).await.unwrap();
    assert!(answer["exceptionDetails"].is_null(), "{answer}");
    answer["result"]["value"].clone()
}

/// What is folded is part of the page, too.
const UNFOLD: &str = "(window.__folded = [...document.querySelectorAll('details:not([open])')], window.__folded.forEach(fold => fold.open = true))";
const FOLD: &str = "window.__folded.forEach(fold => fold.open = false)";

/// Under 44 CSS pixels.
const SMALL: &str =
    "[...document.querySelectorAll('a[href], button, summary, input, select')].filter(target => {
    const { width, height } = target.getBoundingClientRect();
    return target.checkVisibility() && Math.min(width, height) < 43.9;
}).map(target => target.outerHTML.slice(0, 120) + ' ' + target.getBoundingClientRect().height)";
