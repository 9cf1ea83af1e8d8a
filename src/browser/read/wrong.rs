//! What is the matter with JSON, and where.

use super::parts::property;
use serde::de::{Error, Expected};
use std::fmt;
use wasm_bindgen::JsValue;

/// What is the matter, and where, such as `entries 2.1, remedies: ...`.
#[derive(Debug)]
pub struct Wrong(Box<Told>);

#[derive(Debug, Default)]
struct Told {
    place: String,
    why: String,
    /// The number of the field that is not there.
    lacks: Option<usize>,
}

impl Wrong {
    /// Nothing is there. Most often that is fine, so no words are made of it.
    pub fn nothing() -> Self {
        Self(Box::default())
    }

    /// With the name of the field that is not there, if that is what is wrong.
    pub fn of_fields(mut self, names: &[&str]) -> Self {
        if let Some(name) = self.0.lacks.take().and_then(|number| names.get(number)) {
            self.0.why = ["missing field `", name, "`"].concat();
        }
        self
    }

    /// In a field of this name.
    pub fn within(mut self, field: &str) -> Self {
        self.0.lacks = None;
        let place = &mut self.0.place;
        let apart = match place.chars().next() {
            None | Some(' ') => "",
            Some(_) => ", ",
        };
        *place = [field, apart, place].concat();
        self
    }

    /// In this element of a list: its id says more than its number.
    pub fn among(mut self, number: u32, element: &JsValue) -> Self {
        let id = property(element, "id").as_string();
        let id = id.unwrap_or_else(|| number.to_string());
        let place = &mut self.0.place;
        let apart = if place.is_empty() { "" } else { ", " };
        *place = [" ", &id, apart, place].concat();
        self
    }
}

impl fmt::Display for Wrong {
    fn fmt(&self, to: &mut fmt::Formatter) -> fmt::Result {
        let Told { place, why, .. } = &*self.0;
        let apart = if place.is_empty() { "" } else { ": " };
        [place.trim_start(), apart, why]
            .iter()
            .try_for_each(|part| to.write_str(part))
    }
}

impl std::error::Error for Wrong {}

impl Error for Wrong {
    fn custom<T: fmt::Display>(why: T) -> Self {
        Self(Box::new(Told {
            place: String::new(),
            why: why.to_string(),
            lacks: None,
        }))
    }

    fn invalid_length(length: usize, expected: &dyn Expected) -> Self {
        let mut wrong = Self::custom(expected);
        wrong.0.lacks = Some(length);
        wrong
    }
}
