//! What lists, objects and enumerations consist of, one after the other.

use super::{Json, Wrong};
use js_sys::{Array, Object, Reflect};
use serde::de::value::U32Deserializer;
use serde::de::{
    DeserializeSeed, Deserializer, EnumAccess, Error, IntoDeserializer, MapAccess, SeqAccess,
    VariantAccess, Visitor,
};
use wasm_bindgen::{JsCast, JsValue};

/// A property, or `undefined`: of what JSON makes, none throws.
pub fn property(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &name.into()).unwrap_or_default()
}

/// The elements of a list.
pub struct Elements<'j> {
    list: &'j Array,
    next: u32,
    element: JsValue,
}

impl<'j> Elements<'j> {
    /// From the first on.
    pub fn of(list: &'j Array) -> Self {
        Self {
            list,
            next: 0,
            element: JsValue::UNDEFINED,
        }
    }

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
pub struct Pairs<'j> {
    object: &'j Object,
    keys: Array,
    next: u32,
}

impl<'j> Pairs<'j> {
    /// From the first on.
    pub fn of(object: &'j Object) -> Self {
        Self {
            object,
            keys: Object::keys(object).unchecked_into(),
            next: 0,
        }
    }
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

/// What an object has for a type's fields, in the order of the fields.
pub struct Fields<'j> {
    object: &'j Object,
    names: &'static [&'static str],
    next: usize,
    value: JsValue,
}

impl<'j> Fields<'j> {
    /// From the first field on.
    pub fn of(object: &'j Object, names: &'static [&'static str]) -> Self {
        Self {
            object,
            names,
            next: 0,
            value: JsValue::UNDEFINED,
        }
    }

    #[inline(never)]
    fn advance(&mut self) {
        self.value = property(self.object, self.names.get(self.next).unwrap_or(&""));
        self.next += 1;
    }

    /// The name of the field that was asked for last.
    fn name(&self) -> &'static str {
        let last = self.next.saturating_sub(1);
        self.names.get(last).copied().unwrap_or_default()
    }

    /// What is wrong, if the type can do nothing with what there is.
    #[inline(never)]
    pub fn explained(&self, wrong: Wrong) -> Wrong {
        match self.value.is_undefined() {
            true => Wrong::custom(["missing field `", self.name(), "`"].concat()),
            false => wrong,
        }
    }
}

impl<'de> SeqAccess<'de> for Fields<'_> {
    type Error = Wrong;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Wrong> {
        self.advance();
        match seed.deserialize(Json(&self.value)) {
            Ok(value) => Ok(Some(value)),
            // It is not there, and no `Option` either: the type may have a default.
            Err(_) if self.value.is_undefined() => Ok(None),
            Err(wrong) => Err(wrong.within(self.name())),
        }
    }
}

/// One of several: its name, or an object with the name and what belongs to it.
pub struct Variant {
    number: u32,
    name: &'static str,
    content: JsValue,
}

impl Variant {
    /// The one that a value says.
    ///
    /// # Errors
    /// It says none of these names.
    #[inline(never)]
    pub fn of(value: &JsValue, names: &'static [&'static str]) -> Result<Self, Wrong> {
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
