//! What only frees memory, which the first file does not do: at the verdict it has come to 2.7 MB, the last file goes on
//! with the same memory, and who frees nothing until then needs no code that looks for what there is to free.

/// Whose method of this name gives memory back; what calls it comes to nothing once that does.
const ALLOCATORS: [&str; 3] = [
    "<alloc::alloc::Global ",
    "<alloc::raw_vec::RawVecInner>",
    "<rlsf::flex::FlexTlsf<",
];
const GIVE_BACK: &str = ">::deallocate";

/// Made by the compiler for each type: it drops what is in it.
const DROP: &str = "core::ptr::drop_in_place::<";

/// Of these there is nothing to drop but memory, and JavaScript's values, which stay known to the program until the page
/// is left. Ours are data, but for what waits for the browser or tells it to stop.
const DATA: [&str; 9] = [
    "alloc::boxed::Box",
    "alloc::string::String",
    "alloc::vec::",
    "core::array::",
    "core::option::Option",
    "core::result::Result",
    "wasm_bindgen::JsValue",
    "web_sys::",
    "webauthn_checkup::",
];
const NO_DATA: [&str; 4] = ["dyn ", "webauthn_checkup::browser::", "{", "&"];

/// Whether the function of this name only frees memory.
pub fn frees(name: &str) -> bool {
    let Some(dropped) = name.strip_prefix(DROP) else {
        let of_one = ALLOCATORS.iter().any(|one| name.starts_with(one));
        return of_one && name.contains(GIVE_BACK);
    };
    let part_of_path = |character: char| character.is_alphanumeric() || "_:".contains(character);
    let mut paths = dropped
        .split(|character| !part_of_path(character))
        .filter(|path| path.contains("::"));
    !NO_DATA.iter().any(|other| dropped.contains(other))
        && paths.all(|path| DATA.iter().any(|data| path.starts_with(data)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_holds_data_only_frees() {
        for name in [
            "<alloc::alloc::Global as core::alloc::Allocator>::deallocate.241",
            "<rlsf::flex::FlexTlsf<rlsf::global::wasm32::Source, usize, 32>>::deallocate",
            "core::ptr::drop_in_place::<alloc::string::String>",
            "core::ptr::drop_in_place::<core::option::Option<webauthn_checkup::facts::Trial>>",
            "core::ptr::drop_in_place::<alloc::vec::Vec<(alloc::string::String, bool)>>",
            "core::ptr::drop_in_place::<core::result::Result<wasm_bindgen::JsValue, webauthn_checkup::host::Failure>>",
        ] {
            assert!(frees(name), "{name}");
        }
    }

    #[test]
    fn what_does_more_is_dropped() {
        for name in [
            // Takes its listener away.
            "core::ptr::drop_in_place::<webauthn_checkup::browser::credential::FocusWatch>",
            // Gives back what was borrowed.
            "core::ptr::drop_in_place::<core::cell::RefMut<webauthn_checkup::state::State>>",
            // Whether there is another owner makes a difference.
            "core::ptr::drop_in_place::<alloc::rc::Rc<webauthn_checkup::state::State>>",
            "core::ptr::drop_in_place::<alloc::boxed::Box<dyn core::ops::function::FnMut<()>>>",
            "core::ptr::drop_in_place::<webauthn_checkup::trial::register::{closure#0}>",
            "core::ptr::drop_in_place::<futures_channel::oneshot::Sender<()>>",
            "<rlsf::flex::FlexTlsf<rlsf::global::wasm32::Source, usize, 32>>::allocate",
            "webauthn_checkup::diagnosis::diagnose",
        ] {
            assert!(!frees(name), "{name}");
        }
    }
}
