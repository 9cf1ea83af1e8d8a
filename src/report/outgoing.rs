//! Everything that a person may send, made from what the page knows.

use super::code::Spoken;
use super::link::link;
use super::{APP_VERSION, Report, Sent};
use crate::derived::Derived;
use crate::lang::{Lang, LaterUiText};
use crate::rules::Rules;
use crate::state::State;
use crate::wording;

/// One result in the forms in which it can be handed on.
#[derive(Clone, Debug, PartialEq)]
pub struct Outgoing {
    /// [`Report`] as JSON, to be read by people and replayed by `tests/cases/`.
    pub json: String,
    /// The address that opens the report.
    pub link: String,
    /// Twelve characters to be read out.
    pub code: String,
    /// The result in a few lines of text, with the code and the link.
    pub words: String,
    /// This browser has a share sheet (`navigator.share`).
    pub can_share: bool,
}

/// The moment at which it is made.
pub struct Now {
    /// In ISO 8601, as `Date.prototype.toISOString` writes it.
    pub iso: String,
    /// As the person's own clock shows it.
    pub local: String,
}

/// How the JSON is written: in the browser by its own `JSON.stringify`.
pub trait Json {
    /// With line breaks.
    fn pretty(&self, report: &Report) -> Option<String>;
    /// Without.
    fn compact(&self, sent: &Sent) -> Option<String>;
}

impl Outgoing {
    /// What can be sent now; `None` before there is a diagnosis.
    pub fn of(
        state: &State,
        derived: &Derived,
        now: Now,
        json: &dyn Json,
        can_share: bool,
    ) -> Option<Outgoing> {
        let (rules, diagnosis) = (state.known_rules()?, derived.diagnosis.as_ref()?);
        let report = Report {
            app: APP_VERSION,
            rules: &rules.version,
            time: now.iso,
            case: state.opened.case.as_deref(),
            facts: &state.facts,
            diagnosis,
        };
        let link = link(&state.opened.address, &Sent::from(&report), |sent| {
            json.compact(sent)
        })?;
        let trial = state.facts.trial.as_ref();
        let code = Spoken::of(&rules.service, &derived.checks, trial, diagnosis).code();
        let words = words(state.lang, rules, &report, &now.local, &code, &link);
        Some(Outgoing {
            json: json.pretty(&report)?,
            words,
            link,
            code,
            can_share,
        })
    }
}

/// The result in a few lines of text, with the code and the link.
fn words(lang: Lang, rules: &Rules, report: &Report, when: &str, code: &str, link: &str) -> String {
    let diagnosis = report.diagnosis;
    let line = |word: LaterUiText, text: &str| [lang.t(word), text].concat();
    let mut lines = vec![lang.choose(&rules.service.title).to_owned()];
    lines.extend(report.case.map(|case| line(LaterUiText::CaseNumber, case)));
    lines.push(line(LaterUiText::WordsWhen, when));
    lines.push(line(
        LaterUiText::WordsDevice,
        &wording::platform(&diagnosis.platform),
    ));
    let (title, _) = wording::verdict(lang, rules, diagnosis, false);
    lines.push(line(LaterUiText::WordsResult, &title));
    for finding in &diagnosis.findings {
        let known = rules.entry(&finding.entry);
        let action =
            known.map(|entry| wording::fill(lang, finding.action(entry), &diagnosis.platform));
        let certainty = lang.t(wording::certainty(finding.certainty));
        let parts = [
            &finding.entry,
            " ",
            &action.unwrap_or_default(),
            " [",
            certainty,
            "]",
        ];
        lines.push(line(LaterUiText::WordsFound, &parts.concat()));
    }
    if let Some(trial) = &report.facts.trial {
        let thrown = wording::thrown(trial).map(|thrown| [" ", &thrown].concat());
        let ended = lang.t(wording::trial(trial));
        lines.push(line(
            LaterUiText::WordsTrial,
            &[ended, &thrown.unwrap_or_default()].concat(),
        ));
    }
    lines.push(line(LaterUiText::WordsCode, code));
    lines.push(line(LaterUiText::WordsLink, ""));
    lines.push(link.to_owned());
    lines.join("\n")
}
