//! JSON that the browser has parsed, into types.
//!
//! A library would hand each type the names that it finds, and each type would compare them with its own, in code of its
//! own. Here a type's list of its fields is gone through, in one place, and the type gets the values in that order; of an
//! enumeration it gets the number. An error knows its place.

mod parts;
mod wrong;

use js_sys::{Array, Object};
use parts::{Elements, Fields, Pairs, Variant};
use serde::de::{DeserializeOwned, Deserializer, Error, Expected, Unexpected, Visitor};
use serde::forward_to_deserialize_any;
use wasm_bindgen::{JsCast, JsValue};
pub use wrong::Wrong;

/// Reads a value that `JSON.parse()` has made.
///
/// # Errors
/// Where it has another shape than the type, and what is the matter there.
pub fn read<T: DeserializeOwned>(json: &JsValue) -> Result<T, Wrong> {
    T::deserialize(Json(json))
}

/// A value. Borrowed, as what reads it would else let go of it on every way out; and asked by functions that are there
/// once, not once for each type.
#[derive(Clone, Copy)]
struct Json<'j>(&'j JsValue);

impl<'j> Json<'j> {
    #[inline(never)]
    fn bool(self, expected: &dyn Expected) -> Result<bool, Wrong> {
        self.0.as_bool().ok_or_else(|| self.other(expected))
    }

    #[inline(never)]
    fn number(self, expected: &dyn Expected) -> Result<f64, Wrong> {
        self.0.as_f64().ok_or_else(|| self.other(expected))
    }

    #[inline(never)]
    fn text(self, expected: &dyn Expected) -> Result<String, Wrong> {
        self.0.as_string().ok_or_else(|| self.other(expected))
    }

    #[inline(never)]
    fn list(self, expected: &dyn Expected) -> Result<Elements<'j>, Wrong> {
        if !Array::is_array(self.0) {
            return Err(self.other(expected));
        }
        Ok(Elements::of(self.0.unchecked_ref()))
    }

    #[inline(never)]
    fn object(self, expected: &dyn Expected) -> Result<&'j Object, Wrong> {
        if !self.0.is_object() || Array::is_array(self.0) {
            return Err(self.other(expected));
        }
        Ok(self.0.unchecked_ref())
    }

    #[inline(never)]
    fn is_nothing(self) -> bool {
        self.0.is_null() || self.0.is_undefined()
    }

    fn other(self, expected: &dyn Expected) -> Wrong {
        // Most often that is fine, so little is made of it.
        if self.0.is_undefined() {
            return Wrong::custom("nothing is there");
        }
        let text = self.0.as_string();
        let found = match &text {
            Some(text) => Unexpected::Str(text),
            None if self.is_nothing() => Unexpected::Unit,
            None if Array::is_array(self.0) => Unexpected::Seq,
            None if self.0.is_object() => Unexpected::Map,
            None => match (self.0.as_bool(), self.0.as_f64()) {
                (Some(value), _) => Unexpected::Bool(value),
                (_, Some(value)) => Unexpected::Float(value),
                _ => Unexpected::Other("nothing that JSON has"),
            },
        };
        Wrong::invalid_type(found, expected)
    }
}

macro_rules! as_number {
    ($($method:ident)*) => {
        $(fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Wrong> {
            self.deserialize_f64(visitor)
        })*
    };
}

impl<'de> Deserializer<'de> for Json<'_> {
    type Error = Wrong;

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Wrong> {
        let value = self.bool(&visitor)?;
        visitor.visit_bool(value)
    }

    fn deserialize_f64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Wrong> {
        let value = self.number(&visitor)?;
        // Whole ones, as far as a number of JavaScript is exact.
        if value.trunc() == value && value.abs() < 9e15 {
            visitor.visit_i64(value as i64)
        } else {
            visitor.visit_f64(value)
        }
    }

    as_number! {
        deserialize_i8 deserialize_i16 deserialize_i32 deserialize_i64 deserialize_u8 deserialize_u16 deserialize_u32
        deserialize_u64 deserialize_f32
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Wrong> {
        let text = self.text(&visitor)?;
        visitor.visit_string(text)
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Wrong> {
        self.deserialize_string(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Wrong> {
        match self.is_nothing() {
            true => visitor.visit_none(),
            false => visitor.visit_some(self),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Wrong> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Wrong> {
        let list = self.list(&visitor)?;
        visitor.visit_seq(list)
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Wrong> {
        let object = self.object(&visitor)?;
        visitor.visit_map(Pairs::of(object))
    }

    // Each type's by itself: those of what is found are not needed where nothing is.
    #[inline(never)]
    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        names: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Wrong> {
        let mut fields = Fields::of(self.object(&visitor)?, names);
        let read = visitor.visit_seq(&mut fields);
        read.map_err(|wrong| fields.explained(wrong))
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        names: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Wrong> {
        visitor.visit_enum(Variant::of(self.0, names)?)
    }

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Wrong> {
        Err(self.other(&visitor))
    }

    forward_to_deserialize_any! {
        char bytes byte_buf unit unit_struct identifier ignored_any
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Wrong> {
        self.deserialize_seq(visitor)
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: usize,
        visitor: V,
    ) -> Result<V::Value, Wrong> {
        self.deserialize_seq(visitor)
    }
}
