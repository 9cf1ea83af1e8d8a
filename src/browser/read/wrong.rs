//! What is the matter with JSON, and where.

use super::parts::property;
use serde::de::Error;
use std::fmt;
use wasm_bindgen::JsValue;

/// What is the matter, and where, such as `entries 2.1, remedies: ...`.
#[derive(Debug)]
pub struct Wrong(Box<Told>);

#[derive(Debug)]
struct Told {
    place: String,
    why: String,
}

impl Wrong {
    /// In a field of this name.
    pub fn within(mut self, field: &str) -> Self {
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
        let Told { place, why } = &*self.0;
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
        }))
    }
}
