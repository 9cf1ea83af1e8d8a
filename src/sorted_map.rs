//! Values by name, in the order of their names: what JSON calls an object. A `BTreeMap` is made for thousands, and each
//! kind of value would cost a visitor more than a kilobyte.

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde::{Serialize, Serializer};
use std::fmt;
use std::marker::PhantomData;

/// A handful of values, each under a name of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SortedMap<V>(Vec<(String, V)>);

impl<V> SortedMap<V> {
    /// The value of this name.
    pub fn get(&self, name: &str) -> Option<&V> {
        let place = self.place(name).ok()?;
        self.0.get(place).map(|(_, value)| value)
    }

    /// Puts a value in the place of whatever has this name.
    pub fn insert(&mut self, name: String, value: V) {
        match self.place(&name) {
            Ok(place) => self.0[place].1 = value,
            Err(place) => self.0.insert(place, (name, value)),
        }
    }

    /// Takes the value of this name out.
    pub fn remove(&mut self, name: &str) -> Option<V> {
        let place = self.place(name).ok()?;
        Some(self.0.remove(place).1)
    }

    /// Keeps only those of these names.
    pub fn retain(&mut self, stays: impl Fn(&str) -> bool) {
        self.0.retain(|(name, _)| stays(name));
    }

    /// All, in the order of their names.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &V)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value))
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    fn place(&self, name: &str) -> Result<usize, usize> {
        self.0
            .binary_search_by(|(known, _)| known.as_str().cmp(name))
    }
}

impl<V> Default for SortedMap<V> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<V, N: Into<String>> FromIterator<(N, V)> for SortedMap<V> {
    fn from_iter<I: IntoIterator<Item = (N, V)>>(pairs: I) -> Self {
        let mut named = Self::default();
        for (name, value) in pairs {
            named.insert(name.into(), value);
        }
        named
    }
}

impl<V: Serialize> Serialize for SortedMap<V> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.iter())
    }
}

impl<'de, V: Deserialize<'de>> Deserialize<'de> for SortedMap<V> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(Pairs(PhantomData))
    }
}

struct Pairs<V>(PhantomData<V>);

impl<'de, V: Deserialize<'de>> Visitor<'de> for Pairs<V> {
    type Value = SortedMap<V>;

    fn expecting(&self, to: &mut fmt::Formatter) -> fmt::Result {
        to.write_str("a map")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut pairs: A) -> Result<Self::Value, A::Error> {
        let mut named = SortedMap::default();
        while let Some((name, value)) = pairs.next_entry()? {
            named.insert(name, value);
        }
        Ok(named)
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::SortedMap;

    #[test]
    fn the_last_of_a_name_counts_and_names_are_in_order() {
        let mut named: SortedMap<u8> = [("b", 1), ("a", 2), ("b", 3), ("c", 4)]
            .into_iter()
            .collect();
        assert_eq!(
            named.iter().collect::<Vec<_>>(),
            [("a", &2), ("b", &3), ("c", &4)]
        );
        assert_eq!((named.get("b"), named.get("d")), (Some(&3), None));
        assert_eq!((named.remove("a"), named.remove("a")), (Some(2), None));
        named.retain(|name| name != "c");
        assert_eq!(named.iter().collect::<Vec<_>>(), [("b", &3)]);
    }

    #[test]
    fn json_says_the_same() {
        let named: SortedMap<bool> = serde_json::from_str(r#"{"b": true, "a": false}"#).unwrap();
        assert_eq!(
            serde_json::to_string(&named).unwrap(),
            r#"{"a":false,"b":true}"#
        );
        assert!(serde_json::from_str::<SortedMap<bool>>("[]").is_err());
    }
}
