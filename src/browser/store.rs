//! The state of the running page, with what follows from it, computed once when something has happened.

use super::{opened, report};
use crate::derived::Derived;
use crate::lang::Lang;
use crate::parts::later;
use crate::report::outgoing::Outgoing;
use crate::state::{Action, State};
use std::cell::RefCell;
use std::rc::Rc;
use yew::Callback;

/// Takes note of what happened.
pub type Dispatch = Callback<Action>;

/// The state, what follows from it, and what a person may send of it.
pub struct Store {
    state: RefCell<Rc<State>>,
    derived: RefCell<Rc<Derived>>,
    outgoing: RefCell<(Option<MadeOf>, Option<Rc<Outgoing>>)>,
}

/// What a person may send changes with nothing else: the language, and the facts as text.
type MadeOf = (Lang, Option<String>);

impl Store {
    /// That of the page that was just opened.
    pub fn opened() -> Self {
        let state = opened::state();
        Self {
            derived: RefCell::new(Rc::new(Derived::of(&state))),
            state: RefCell::new(Rc::new(state)),
            outgoing: RefCell::default(),
        }
    }

    /// The state as it is.
    pub fn state(&self) -> Rc<State> {
        self.state.borrow().clone()
    }

    /// What follows from it.
    pub fn derived(&self) -> Rc<Derived> {
        self.derived.borrow().clone()
    }

    /// Changes the state as what happened asks for.
    pub fn reduce(&self, action: Action) {
        Rc::make_mut(&mut *self.state.borrow_mut()).reduce(action);
        let state = self.state();
        self.derived.replace(Rc::new(Derived::of(&state)));
        self.make_outgoing(&state);
    }

    /// What a person may send, if there is something.
    pub fn outgoing(&self) -> Option<Rc<Outgoing>> {
        self.outgoing.borrow().1.clone()
    }

    /// Makes it anew where what it is made of has changed.
    fn make_outgoing(&self, state: &State) {
        let derived = self.derived();
        let later = later().filter(|_| state.parts.all_here());
        let (Some(_), false, Some(later)) = (&derived.diagnosis, state.opened.at_desk, later)
        else {
            self.outgoing.take();
            return;
        };
        let made_of = Some((state.lang, report::facts(state)));
        if self.outgoing.borrow().0 != made_of {
            let made = (later.outgoing)(state, &derived).map(Rc::new);
            self.outgoing.replace((made_of, made));
        }
    }
}
