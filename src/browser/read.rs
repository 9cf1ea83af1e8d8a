//! JSON that the browser has parsed, into types.
//!
//! A library would hand each type the names that it finds, and each type would compare them with its own, in code of its
//! own: half of what it takes to read the rules. Here the names are looked up in the types' lists, in one place, and the
//! types get numbers. An error knows its place.

use js_sys::{Array, Object, Reflect};
use serde::de::value::U32Deserializer;
use serde::de::{
    DeserializeOwned, DeserializeSeed, Deserializer, EnumAccess, Error, Expected, IntoDeserializer,
    MapAccess, SeqAccess, Unexpected, VariantAccess, Visitor,
};
use std::fmt;
use wasm_bindgen::{JsCast, JsValue};

/// Reads a value that `JSON.parse()` has made.
///
/// # Errors
/// Where it has another shape than the type, and what is the matter there.
pub fn read<T: DeserializeOwned>(json: &JsValue) -> Result<T, Wrong> {
    T::deserialize(Json(json))
}

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
    fn within(mut self, field: &str) -> Self {
        let place = &mut self.0.place;
        let apart = match place.chars().next() {
            None | Some(' ') => "",
            Some(_) => ", ",
        };
        *place = [field, apart, place].concat();
        self
    }

    /// In this element of a list: its id says more than its number.
    fn among(mut self, number: u32, element: &JsValue) -> Self {
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

/// A property, or `undefined`: of what JSON makes, none throws.
fn property(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &name.into()).unwrap_or_default()
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
        Ok(Elements {
            list: self.0.unchecked_ref(),
            next: 0,
            element: JsValue::UNDEFINED,
        })
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

macro_rules! never {
    ($($method:ident)*) => {
        $(fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Wrong> {
            Err(self.other(&visitor))
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
        visitor.visit_map(Pairs {
            object,
            keys: Object::keys(object).unchecked_into(),
            next: 0,
        })
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        names: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Wrong> {
        let object = self.object(&visitor)?;
        visitor.visit_map(Fields {
            object,
            names,
            next: 0,
            value: JsValue::UNDEFINED,
        })
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        names: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Wrong> {
        visitor.visit_enum(Variant::of(self.0, names)?)
    }

    never! {
        deserialize_any deserialize_char deserialize_bytes deserialize_byte_buf deserialize_unit deserialize_identifier
        deserialize_ignored_any
    }

    fn deserialize_unit_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Wrong> {
        Err(self.other(&visitor))
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

struct Elements<'j> {
    list: &'j Array,
    next: u32,
    element: JsValue,
}

impl Elements<'_> {
    #[inline(never)]
    fn advance(&mut self) -> bool {
        let there = self.next < self.list.length();
        if there {
            self.element = self.list.get(self.next);
            self.next += 1;
        }
        there
    }
}

impl<'de> SeqAccess<'de> for Elements<'_> {
    type Error = Wrong;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Wrong> {
        if !self.advance() {
            return Ok(None);
        }
        match seed.deserialize(Json(&self.element)) {
            Ok(value) => Ok(Some(value)),
            Err(wrong) => Err(wrong.among(self.next - 1, &self.element)),
        }
    }
}

/// The properties of an object whose names are nobody's.
struct Pairs<'j> {
    object: &'j Object,
    keys: Array,
    next: u32,
}

impl<'de> MapAccess<'de> for Pairs<'_> {
    type Error = Wrong;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, Wrong> {
        if self.next >= self.keys.length() {
            return Ok(None);
        }
        seed.deserialize(Json(&self.keys.get(self.next))).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Wrong> {
        let key = self.keys.get(self.next);
        self.next += 1;
        let value = Reflect::get(self.object, &key).unwrap_or_default();
        let key = key.as_string().unwrap_or_default();
        seed.deserialize(Json(&value))
            .map_err(|wrong| wrong.within(&key))
    }
}

/// Those properties of an object that a type has as fields, by their numbers.
struct Fields<'j> {
    object: &'j Object,
    names: &'static [&'static str],
    next: usize,
    value: JsValue,
}

impl Fields<'_> {
    /// The number of the next one that is there.
    #[inline(never)]
    fn advance(&mut self) -> Option<u32> {
        while let Some(name) = self.names.get(self.next) {
            self.next += 1;
            self.value = property(self.object, name);
            if !self.value.is_undefined() {
                return Some(self.next as u32 - 1);
            }
        }
        None
    }
}

impl<'de> MapAccess<'de> for Fields<'_> {
    type Error = Wrong;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, Wrong> {
        match self.advance() {
            Some(number) => seed.deserialize(number.into_deserializer()).map(Some),
            None => Ok(None),
        }
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Wrong> {
        let read = seed.deserialize(Json(&self.value));
        read.map_err(|wrong| wrong.within(self.names.get(self.next - 1).unwrap_or(&"")))
    }
}

/// One of several: its name, or an object with the name and what belongs to it.
struct Variant {
    number: u32,
    name: &'static str,
    content: JsValue,
}

impl Variant {
    #[inline(never)]
    fn of(value: &JsValue, names: &'static [&'static str]) -> Result<Self, Wrong> {
        let mut content = JsValue::UNDEFINED;
        let mut name = value.as_string();
        if name.is_none() && value.is_object() {
            let keys = Object::keys(value.unchecked_ref::<Object>());
            if keys.length() == 1 {
                name = keys.get(0).as_string();
                content = Reflect::get(value, &keys.get(0)).unwrap_or_default();
            }
        }
        let Some(name) = name else {
            return Err(Wrong::custom("not one of those that there are"));
        };
        match names.iter().position(|known| *known == name) {
            Some(number) => Ok(Self {
                number: number as u32,
                name: names[number],
                content,
            }),
            None => Err(Wrong::unknown_variant(&name, names)),
        }
    }
}

impl<'de> EnumAccess<'de> for Variant {
    type Error = Wrong;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Self), Wrong> {
        let number: U32Deserializer<Wrong> = self.number.into_deserializer();
        Ok((seed.deserialize(number)?, self))
    }
}

impl<'de> VariantAccess<'de> for Variant {
    type Error = Wrong;

    fn unit_variant(self) -> Result<(), Wrong> {
        match self.content.is_undefined() {
            true => Ok(()),
            false => Err(Wrong::custom("nothing belongs to it").within(self.name)),
        }
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Wrong> {
        let read = seed.deserialize(Json(&self.content));
        read.map_err(|wrong| wrong.within(self.name))
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Wrong> {
        let read = Json(&self.content).deserialize_seq(visitor);
        read.map_err(|wrong| wrong.within(self.name))
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        names: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Wrong> {
        let read = Json(&self.content).deserialize_struct(self.name, names, visitor);
        read.map_err(|wrong| wrong.within(self.name))
    }
}
