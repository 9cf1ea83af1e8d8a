//! The state of the running page, and what is made of it once and shown often.

use super::{opened, report};
use crate::lang::Lang;
use crate::parts::later;
use crate::report::outgoing::Outgoing;
use crate::state::{Action, Phase, State};
use std::cell::RefCell;
use std::rc::Rc;
use yew::Callback;

/// Takes note of what happened.
pub type Happens = Callback<Action>;

/// The state, and what a person may send of it.
pub struct Store {
    state: RefCell<Rc<State>>,
    outgoing: RefCell<(Option<MadeOf>, Option<Rc<Outgoing>>)>,
}

/// What a person may send changes with nothing else. The facts as text, as what writes that is there anyway.
type MadeOf = (Lang, Option<String>);

impl Store {
    /// That of the page that was just opened.
    pub fn opened() -> Self {
        Self {
            state: RefCell::new(Rc::new(opened::state())),
            outgoing: RefCell::default(),
        }
    }

    /// The state as it is.
    pub fn state(&self) -> Rc<State> {
        self.state.borrow().clone()
    }

    /// Something happens.
    pub fn happens(&self, action: Action) {
        Rc::make_mut(&mut *self.state.borrow_mut()).happens(action);
    }

    /// What a person may send, if there is something.
    pub fn outgoing(&self) -> Option<Rc<Outgoing>> {
        self.outgoing.borrow().1.clone()
    }

    /// Makes it anew where the state has changed.
    pub fn make_outgoing(&self) {
        let state = self.state();
        let later = later().filter(|_| state.parts.all_here());
        let (Phase::Done, false, Some(later)) = (state.phase(), state.desk.open, later) else {
            self.outgoing.take();
            return;
        };
        let made_of = Some((state.lang, report::facts(&state)));
        if self.outgoing.borrow().0 != made_of {
            let made = (later.outgoing)(&state).map(Rc::new);
            self.outgoing.replace((made_of, made));
        }
    }
}
