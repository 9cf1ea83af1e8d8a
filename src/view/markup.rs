//! Yew's `html!` with an expansion that is small: a call for each tag, attribute and child, where Yew's own macro writes
//! out how a node is put together, 130 bytes of wasm an element. The first visit waits for every byte of it.
//!
//! It takes what our views need of [Yew's syntax](https://yew.rs/docs/concepts/html): elements, `<>`, attributes whose
//! value is a literal or stands in braces, `{ expression }`, `{ for iterator }`, and `if` with or without `else`. A tag
//! that is closed by another does not compile.

use std::mem;
use std::rc::Rc;
use yew::virtual_dom::{AttrValue, AttributeOrProperty, Attributes, VList, VNode, VTag};

/// What is known of an element when the program is built.
pub struct Opening {
    /// Its name.
    pub tag: &'static str,
    /// Its attributes with their values, if all of them are literals.
    pub fixed: &'static [(&'static str, AttributeOrProperty)],
    /// The names of its attributes otherwise; the values are set one after the other.
    pub keys: &'static [&'static str],
}

/// An element or fragment that is not closed yet.
#[derive(Default)]
struct Level {
    opening: Option<&'static Opening>,
    values: Vec<Option<AttributeOrProperty>>,
    children: Vec<VNode>,
}

/// Nodes as they are written down, from the outermost to where the pen is.
#[derive(Default)]
pub struct Markup {
    outer: Vec<Level>,
    now: Level,
}

impl Markup {
    /// Begins an element.
    #[inline(never)]
    pub fn open(&mut self, opening: &'static Opening) {
        self.group();
        self.now.opening = Some(opening);
    }

    /// Begins a fragment: what stands in it counts as one child, however many nodes that is, so that what follows keeps
    /// its place and with it its element.
    #[inline(never)]
    pub fn group(&mut self) {
        let outer = mem::take(&mut self.now);
        self.outer.push(outer);
    }

    /// The value of the next attribute.
    #[inline(never)]
    fn set(&mut self, value: Option<AttrValue>) {
        self.now
            .values
            .push(value.map(AttributeOrProperty::Attribute));
    }

    /// Ends what was begun last.
    #[inline(never)]
    pub fn close(&mut self) {
        let outer = self.outer.pop().unwrap_or_default();
        let level = mem::replace(&mut self.now, outer);
        self.now.children.push(level.node());
    }

    /// A node that is there already.
    #[inline(never)]
    fn put(&mut self, node: VNode) {
        self.now.children.push(node);
    }

    /// A text.
    #[inline(never)]
    fn text(&mut self, text: AttrValue) {
        self.put(yew::virtual_dom::VText::new(text).into());
    }

    /// Keeps the place of a child that is not there.
    #[inline(never)]
    pub fn nothing(&mut self) {
        self.put(VNode::default());
    }

    /// Everything that an iterator gives.
    pub fn each<T: Draw>(&mut self, items: impl IntoIterator<Item = T>) {
        self.group();
        for item in items {
            item.draw(self);
        }
        self.close();
    }

    /// The one node that was written.
    #[inline(never)]
    pub fn finish(mut self) -> VNode {
        self.now.children.pop().unwrap_or_default()
    }
}

impl Level {
    fn node(mut self) -> VNode {
        let Some(opening) = self.opening else {
            return VList::with_children(self.children, None).into();
        };
        let mut tag = VTag::new(opening.tag);
        // What a person types into changes only its property (HTML, 4.10.5.4), and Yew sets that.
        if matches!(opening.tag, "input" | "textarea")
            && let Some(at) = opening.keys.iter().position(|key| *key == "value")
            && let Some(AttributeOrProperty::Attribute(value)) = self.values[at].take()
        {
            tag.set_value(value);
        }
        tag.attributes = if opening.keys.is_empty() {
            Attributes::Static(opening.fixed)
        } else {
            Attributes::Dynamic {
                keys: opening.keys,
                values: self.values.into_boxed_slice(),
            }
        };
        tag.add_children(self.children);
        tag.into()
    }
}

/// What can stand between tags.
pub trait Draw {
    /// Writes it there.
    fn draw(self, markup: &mut Markup);
}

impl Draw for VNode {
    fn draw(self, markup: &mut Markup) {
        markup.put(self);
    }
}

impl Draw for &str {
    fn draw(self, markup: &mut Markup) {
        markup.text(AttrValue::from(Rc::from(self)));
    }
}

impl Draw for String {
    fn draw(self, markup: &mut Markup) {
        markup.text(AttrValue::from(self));
    }
}

impl Draw for &String {
    fn draw(self, markup: &mut Markup) {
        self.as_str().draw(markup);
    }
}

impl<T: Draw> Draw for Option<T> {
    fn draw(self, markup: &mut Markup) {
        match self {
            Some(it) => it.draw(markup),
            None => markup.nothing(),
        }
    }
}

/// What can be the value of an attribute.
pub trait Value {
    /// Sets it.
    fn set(self, markup: &mut Markup);
}

impl Value for &'static str {
    fn set(self, markup: &mut Markup) {
        markup.set(Some(AttrValue::Static(self)));
    }
}

impl Value for String {
    fn set(self, markup: &mut Markup) {
        markup.set(Some(AttrValue::from(self)));
    }
}

/// Whether it is there at all.
impl Value for bool {
    fn set(self, markup: &mut Markup) {
        markup.set(self.then_some(AttrValue::Static("")));
    }
}

impl<T: Value> Value for Option<T> {
    fn set(self, markup: &mut Markup) {
        match self {
            Some(value) => value.set(markup),
            None => markup.set(None),
        }
    }
}

/// Whether a tag is closed by its own name.
pub const fn closes(open: &str, close: &str) -> bool {
    let (open, close) = (open.as_bytes(), close.as_bytes());
    let mut at = 0;
    while at < open.len() && at < close.len() && open[at] == close[at] {
        at += 1;
    }
    at == open.len() && at == close.len()
}

/// HTML to a [`VNode`].
macro_rules! html {
    ($($html:tt)*) => {{
        let mut markup = $crate::view::markup::Markup::default();
        $crate::view::markup::draw!(markup [] $($html)*);
        markup.finish()
    }};
}

/// The statements that write it: the first list holds the tags that are open, the innermost first.
macro_rules! draw {
    ($to:ident []) => {};
    ($to:ident [$($open:ident)+]) => { compile_error!("a tag is not closed") };

    ($to:ident [$($open:ident)*] < > $($rest:tt)*) => {
        $to.group();
        $crate::view::markup::draw!($to [fragment $($open)*] $($rest)*);
    };
    ($to:ident [$last:ident $($open:ident)*] < / > $($rest:tt)*) => {
        const _: () = assert!($crate::view::markup::closes(stringify!($last), "fragment"));
        $to.close();
        $crate::view::markup::draw!($to [$($open)*] $($rest)*);
    };
    ($to:ident [$last:ident $($open:ident)*] < / $tag:ident > $($rest:tt)*) => {
        const _: () = assert!($crate::view::markup::closes(stringify!($last), stringify!($tag)));
        $to.close();
        $crate::view::markup::draw!($to [$($open)*] $($rest)*);
    };
    ($to:ident [$($open:ident)*] < $tag:ident $($rest:tt)*) => {
        $crate::view::markup::draw!(@tag $to [$($open)*] $tag [] $($rest)*);
    };

    ($to:ident $open:tt { for $items:expr } $($rest:tt)*) => {
        $to.each($items);
        $crate::view::markup::draw!($to $open $($rest)*);
    };
    ($to:ident $open:tt { $($it:tt)* } $($rest:tt)*) => {
        $crate::view::markup::Draw::draw({ $($it)* }, &mut $to);
        $crate::view::markup::draw!($to $open $($rest)*);
    };
    ($to:ident $open:tt if $($rest:tt)*) => {
        $crate::view::markup::draw!(@if $to $open [] $($rest)*);
    };

    (@if $to:ident $open:tt [$($when:tt)*] { $($then:tt)* } else { $($other:tt)* } $($rest:tt)*) => {
        $to.group();
        if $($when)* {
            $crate::view::markup::draw!($to [] $($then)*);
        } else {
            $crate::view::markup::draw!($to [] $($other)*);
        }
        $to.close();
        $crate::view::markup::draw!($to $open $($rest)*);
    };
    (@if $to:ident $open:tt [$($when:tt)*] { $($then:tt)* } $($rest:tt)*) => {
        $crate::view::markup::draw!(@if $to $open [$($when)*] { $($then)* } else {} $($rest)*);
    };
    (@if $to:ident $open:tt [$($when:tt)*] $next:tt $($rest:tt)*) => {
        $crate::view::markup::draw!(@if $to $open [$($when)* $next] $($rest)*);
    };

    // The list: attributes, each with whether its value is a literal.
    (@tag $to:ident $open:tt $tag:ident $attributes:tt { $name:ident } $($rest:tt)*) => {
        $crate::view::markup::draw!(@tag $to $open $tag $attributes $name = { $name } $($rest)*);
    };
    (@tag $to:ident [$($open:ident)*] $tag:ident $attributes:tt / > $($rest:tt)*) => {
        $crate::view::markup::draw!(@open $to $tag $attributes);
        $to.close();
        $crate::view::markup::draw!($to [$($open)*] $($rest)*);
    };
    (@tag $to:ident [$($open:ident)*] $tag:ident $attributes:tt > $($rest:tt)*) => {
        $crate::view::markup::draw!(@open $to $tag $attributes);
        $crate::view::markup::draw!($to [$tag $($open)*] $($rest)*);
    };
    (@tag $to:ident $open:tt $tag:ident [$($attributes:tt)*]
        $key:ident $(- $more:ident)* = $value:literal $($rest:tt)*) => {
        $crate::view::markup::draw!(@tag $to $open $tag
            [$($attributes)* (literal (concat!(stringify!($key) $(, "-", stringify!($more))*)) $value)]
            $($rest)*);
    };
    (@tag $to:ident $open:tt $tag:ident [$($attributes:tt)*]
        $key:ident $(- $more:ident)* = { $($value:tt)* } $($rest:tt)*) => {
        $crate::view::markup::draw!(@tag $to $open $tag
            [$($attributes)* (set (concat!(stringify!($key) $(, "-", stringify!($more))*)) ($($value)*))]
            $($rest)*);
    };

    (@open $to:ident $tag:ident [$((literal $key:tt $value:literal))*]) => {
        $to.open(const { &$crate::view::markup::Opening {
            tag: stringify!($tag),
            fixed: &[$(($key, ::yew::virtual_dom::AttributeOrProperty::Static($value))),*],
            keys: &[],
        } });
    };
    (@open $to:ident $tag:ident [$(($kind:ident $key:tt $value:tt))*]) => {
        $to.open(const { &$crate::view::markup::Opening {
            tag: stringify!($tag),
            fixed: &[],
            keys: &[$($key),*],
        } });
        $($crate::view::markup::Value::set($value, &mut $to);)*
    };
}

pub(super) use {draw, html};
