//! What the page knows at one moment, and the one pure function that changes it.

use crate::checks::{Check, checks, marked};
use crate::diagnosis::{Diagnosis, diagnose};
use crate::facts::{Call, Cleanup, Facts, Trial};
use crate::lang::Lang;
use crate::lookup::{Looked, Lookup};
use crate::network::{Survey, any_reason};
use crate::platform::{Platform, detect};
use crate::probes::{self, Observation, PROBES, Probe};
use crate::rules::Rules;
use crate::support::{AtDesk, Desk, Reading};
use crate::trial::Passkey;
use crate::way_out::{WayOut, over_https, way_out, with_query};
use std::rc::Rc;

/// Everything that the page shows comes from here.
#[derive(Clone)]
pub struct State {
    /// Language of the page.
    pub lang: Lang,
    /// Support's number for this inquiry, from the link that opened the page.
    pub case: Option<String>,
    /// The page's own address, for opening it on another device. It names the language once that was chosen.
    pub address: String,
    /// What stood behind it, `#` and all.
    pub fragment: String,
    /// What was observed so far.
    pub facts: Facts,
    /// Ids of the probes that have not answered yet.
    pub pending: Vec<&'static str>,
    /// Counts the times that the probes were started: answers to an earlier start are dropped.
    pub run: u32,
    /// The rules, once they are there.
    pub rules: Loading,
    /// How far the trial is; how it ended stands in the facts.
    pub trial: Stage,
    /// What became of a passkey that a reload in the middle of a trial had left behind.
    pub leftover: Option<Cleanup>,
    /// The person saw none of the screens that were offered.
    pub saw_none: bool,
    /// What the person last tried to hand on, and whether that worked.
    pub handed: Option<(Handed, bool)>,
    /// Whether the last attempt to copy the page's address worked.
    pub address_copied: Option<bool>,
    /// The service's hosts are being asked for.
    pub asking_network: bool,
    /// The report stands there as a QR code.
    pub qr_shown: bool,
    /// All of the program is here, not only what a first verdict runs.
    pub whole: bool,
    /// What the person looks up.
    pub lookup: Lookup,
    /// The support desk, where a check is sent and a result is read.
    pub desk: Desk,
    /// These are not this device's facts but what support was told.
    pub told: Option<Rc<Reading>>,
}

/// What a person hands on, and how.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Handed {
    /// The record, copied.
    Record,
    /// The result in words, copied.
    Words,
    /// The report's link, copied.
    Link,
    /// The result in words, by the system's share sheet.
    Shared,
    /// The record, as a file.
    File,
    /// The message with a link to the check, copied.
    Message,
}

/// How far the trial is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stage {
    /// No call is open: it can be started.
    Idle,
    /// This call is open.
    Open(Call),
    /// Registered; the sign-in is next.
    Registered(Passkey),
}

/// A file on its way.
#[derive(Clone)]
pub enum Loading {
    /// Asked for.
    Waiting,
    /// Read and checked.
    Ready(Rc<Rules>),
    /// Why it cannot be used.
    Failed(String),
}

/// Something that happened.
pub enum Action {
    /// `rules.json` was read, or could not be.
    RulesRead(Result<Rules, String>),
    /// A probe answered.
    Observed {
        /// The start of the probes that it answers to.
        run: u32,
        /// Which probe.
        probe: &'static Probe,
        /// What it saw.
        observation: Observation,
    },
    /// A call of the trial was made.
    TrialBegun(Call),
    /// It ended so; a passed registration left this passkey.
    TrialEnded(Trial, Option<Passkey>),
    /// A passkey left behind by a reload was taken care of.
    LeftoverRemoved(Cleanup),
    /// The person saw this entry's screen, or none of those offered.
    Saw(Option<String>),
    /// The person wants everything checked again.
    Recheck,
    /// The page is to speak this language from now on.
    Speak(Lang),
    /// Handing something on worked, or did not.
    Handed(Handed, bool),
    /// The same for copying the page's address.
    AddressCopied(bool),
    /// The service's hosts are asked for, on the person's tap.
    NetworkAsked,
    /// They have answered, or not.
    NetworkAnswered(Survey),
    /// The report is to be shown as a QR code, or no longer.
    QrShown(bool),
    /// All of the program has come.
    Whole,
    /// Something happened at the support desk.
    Desk(AtDesk),
    /// The person looked something up.
    Looked(Looked),
}

/// How far the page is, as in `body[data-app]`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// Probes or rules are still awaited.
    Running,
    /// The verdict stands until the person acts.
    Done,
    /// Without rules there is no verdict: the static guidance takes over.
    Fallback,
}

impl State {
    /// The state of a page that was just opened: every probe is awaited.
    pub fn opened(lang: Lang, case: Option<String>, address: String) -> State {
        State {
            lang,
            case,
            address,
            fragment: String::new(),
            facts: Facts::default(),
            pending: all_probes(),
            run: 0,
            rules: Loading::Waiting,
            trial: Stage::Idle,
            leftover: None,
            saw_none: false,
            handed: None,
            address_copied: None,
            asking_network: false,
            qr_shown: false,
            whole: false,
            lookup: Lookup::default(),
            desk: Desk::default(),
            told: None,
        }
    }

    /// The state after something happened.
    #[must_use]
    pub fn after(mut self, action: Action) -> State {
        self.happens(action);
        self
    }

    /// Something happens.
    pub fn happens(&mut self, action: Action) {
        match action {
            Action::RulesRead(Ok(rules)) => self.rules = Loading::Ready(Rc::new(rules)),
            Action::RulesRead(Err(why)) => self.rules = Loading::Failed(why),
            Action::Observed {
                run,
                probe,
                observation,
            } if run == self.run => {
                probes::record(&mut self.facts, probe, observation);
                self.pending.retain(|id| *id != probe.id);
            }
            Action::Observed { .. } => {}
            Action::TrialBegun(call) => {
                self.trial = Stage::Open(call);
                // What its end may need is asked for again, if it could not be fetched before.
                self.lookup.failed = None;
                if call == Call::Create {
                    self.leftover = self.by_hand();
                    self.facts.trial = None;
                    self.facts.seen = None;
                    self.saw_none = false;
                }
            }
            Action::TrialEnded(trial, passkey) => {
                self.trial = passkey.map_or(Stage::Idle, Stage::Registered);
                self.facts.trial = Some(trial);
                self.handed = None;
            }
            Action::LeftoverRemoved(cleanup) => self.leftover = Some(cleanup),
            Action::Saw(entry) => {
                self.saw_none = entry.is_none();
                self.facts.seen = entry;
            }
            Action::Recheck => {
                // What a trial has found stands until the next one, unless it is what was just put right.
                let begun = self.trial != Stage::Idle;
                if !begun {
                    self.leftover = self.by_hand().or(self.leftover);
                }
                self.facts = Facts {
                    trial: self.facts.trial.take().filter(|_| begun),
                    ..Facts::default()
                };
                self.pending = all_probes();
                // What could not be read is asked for again.
                self.lookup.failed = None;
                self.run += 1;
                self.handed = None;
                self.address_copied = None;
            }
            Action::Speak(lang) => {
                self.lang = lang;
                self.address = with_query(&self.address, "lang", lang.tag());
                // What was found is there in the other one.
                self.turn();
            }
            Action::Handed(what, worked) => self.handed = Some((what, worked)),
            Action::QrShown(shown) => self.qr_shown = shown,
            Action::Whole => self.whole = true,
            Action::Desk(what) => {
                // What the address had asked for then is left.
                if matches!(what, AtDesk::Opened(false)) {
                    self.fragment.clear();
                }
                self.desk.after(what);
            }
            Action::AddressCopied(worked) => self.address_copied = Some(worked),
            Action::NetworkAsked => self.asking_network = true,
            Action::NetworkAnswered(survey) => {
                survey.record(&mut self.facts);
                self.asking_network = false;
                self.handed = None;
            }
            Action::Looked(looked) => self.look_up(looked),
        }
    }

    /// That a passkey of an earlier trial has to be deleted by hand: said until the next trial tells of its own.
    fn by_hand(&self) -> Option<Cleanup> {
        let of_trial = self.facts.trial.as_ref().and_then(|trial| trial.cleanup);
        of_trial
            .or(self.leftover)
            .filter(|cleanup| *cleanup != Cleanup::Asked)
    }

    /// How far the page is.
    pub fn phase(&self) -> Phase {
        match &self.rules {
            Loading::Failed(_) => Phase::Fallback,
            Loading::Ready(_) if self.desk.open && self.wants_any() => Phase::Running,
            Loading::Ready(_) if self.desk.open => Phase::Done,
            Loading::Ready(_) if self.lookup.at_opening && self.wants_any() => Phase::Running,
            Loading::Ready(_) if self.pending.is_empty() && !self.awaits_found() => Phase::Done,
            _ => Phase::Running,
        }
    }

    /// Which start of the probes is due: none where the page does not check this device.
    pub fn probing(&self) -> Option<u32> {
        (!self.desk.open && !self.pending.is_empty()).then_some(self.run)
    }

    /// Where the page was opened, as far as is known.
    pub fn platform(&self) -> Platform {
        match self.spoken() {
            Some(spoken) => spoken.platform.clone(),
            None => detect(&self.facts),
        }
    }

    /// The way from here to the right browser, if this is not it. The address carries along what the page knows.
    pub fn way_out(&self) -> Option<WayOut> {
        let lang = (self.lang != Lang::default()).then(|| self.lang.tag());
        let carried = [
            ("case", self.case.as_deref()),
            ("seen", self.facts.seen.as_deref()),
            ("lang", lang),
        ];
        let known = carried
            .iter()
            .filter_map(|(name, value)| Some((name, (*value)?)));
        let address = known.fold(
            [self.address.as_str(), &self.fragment].concat(),
            |address, (name, value)| with_query(&address, name, value),
        );
        way_out(&self.platform(), &address)
    }

    /// This page over https, where it was opened without.
    pub fn over_https(&self) -> Option<String> {
        over_https(
            &self.facts,
            &[self.address.as_str(), &self.fragment].concat(),
        )
    }

    /// The list of checks as it stands.
    pub fn checks(&self) -> Vec<Check> {
        if let Some(spoken) = self.spoken() {
            return spoken.checks();
        }
        let platform = self.platform();
        let network = self.asking_network.then_some("network");
        let pending: Vec<&str> = self.pending.iter().copied().chain(network).collect();
        let checks = checks(&self.facts, &platform, &pending);
        match &self.rules {
            Loading::Ready(rules) => marked(checks, rules, &self.facts, &platform),
            _ => checks,
        }
    }

    /// Whether the person has let the page ask for the service's hosts, and it came to something.
    pub fn network_known(&self) -> bool {
        !self.facts.network.is_empty() || any_reason(&self.facts).is_some()
    }

    /// The rules and the diagnosis by them, once all probes have answered.
    pub fn diagnosed(&self) -> Option<(&Rules, Diagnosis)> {
        match &self.rules {
            Loading::Ready(rules) if self.phase() == Phase::Done => {
                let diagnosis = match self.spoken() {
                    Some(spoken) => spoken.diagnosis(rules),
                    None => diagnose(&self.facts, rules),
                };
                Some((rules, diagnosis))
            }
            _ => None,
        }
    }
}

impl Phase {
    /// As in `body[data-app]`.
    pub fn name(self) -> &'static str {
        match self {
            Phase::Running => "running",
            Phase::Done => "done",
            Phase::Fallback => "fallback",
        }
    }
}

fn all_probes() -> Vec<&'static str> {
    PROBES.iter().map(|probe| probe.id).collect()
}
