//! A second question to the phone: whether trying the registration once more, with one thing changed, can tell causes
//! apart. One exception stands for many causes; how two different calls end says more than one.

use crate::diagnosis::{Diagnosis, diagnose};
use crate::facts::{Call, Differs, Facts, Outcome, Trial};
use crate::platform::Os;
use crate::rules::{Certainty, Rules};

/// What to change in a second registration. `None` where the first says enough, or where no rule would find anything else
/// whichever way the second one ends.
pub fn worthwhile(facts: &Facts, rules: &Rules, diagnosis: &Diagnosis) -> Option<Differs> {
    let first = facts.trial.as_ref()?;
    let failed = first.call == Call::Create && first.outcome == Outcome::Failed;
    let mut findings = diagnosis.findings.iter();
    let unsure = findings.all(|finding| finding.certainty == Certainty::Possible);
    if !failed || !unsure || facts.second_trial.is_some() || facts.seen.is_some() {
        return None;
    }
    let differs = match diagnosis.platform.os {
        // The Credential Manager asks another keeper for a discoverable key.
        Os::Android => Differs::Discoverable,
        _ => Differs::AnyAttachment,
    };
    let passed = Trial::ended(Call::Create, Outcome::Passed);
    let decides = [passed, first.clone()].into_iter().any(|second| {
        let with = Facts {
            second_trial: Some(Trial {
                differs: Some(differs),
                ..second
            }),
            ..facts.clone()
        };
        diagnose(&with, rules).findings != diagnosis.findings
    });
    decides.then_some(differs)
}
