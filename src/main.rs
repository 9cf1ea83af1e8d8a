//! The page's entry. On the host there is no page: see `cargo xtask`.

fn main() {
    #[cfg(target_arch = "wasm32")]
    webauthn_checkup::browser::start();
}
