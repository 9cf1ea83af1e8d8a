//! The page's entry. On the host there is no page: see `cargo xtask`.

/// A smaller one than Rust's own: the first visit waits for every byte.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

fn main() {
    #[cfg(target_arch = "wasm32")]
    webauthn_checkup::browser::start();
}
