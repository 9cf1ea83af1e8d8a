//! What follows from a state, asked one question at a time.

use webauthn_checkup::checks::Check;
use webauthn_checkup::derived::{Derived, Phase};
use webauthn_checkup::diagnosis::Diagnosis;
use webauthn_checkup::parts::Part;
use webauthn_checkup::rules::Rules;
use webauthn_checkup::state::State;
use webauthn_checkup::way_out::WayOut;

/// See [`Derived`].
pub trait Follows {
    fn phase(&self) -> Phase;
    fn wants(&self, part: Part) -> bool;
    fn diagnosed(&self) -> Option<(&Rules, Diagnosis)>;
    fn checks(&self) -> Vec<Check>;
    fn way_out(&self) -> Option<WayOut>;
}

impl Follows for State {
    fn phase(&self) -> Phase {
        Derived::of(self).phase
    }

    fn wants(&self, part: Part) -> bool {
        Derived::of(self).wants(part)
    }

    fn diagnosed(&self) -> Option<(&Rules, Diagnosis)> {
        self.known_rules().zip(Derived::of(self).diagnosis)
    }

    fn checks(&self) -> Vec<Check> {
        Derived::of(self).checks
    }

    fn way_out(&self) -> Option<WayOut> {
        let platform = Derived::of(self).platform;
        let seen = self.facts.seen.as_deref();
        let service = &self.known_rules()?.service;
        self.opened.way_out(service, self.lang, seen, &platform)
    }
}
