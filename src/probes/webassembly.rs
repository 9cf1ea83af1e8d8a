use super::{Observation, Probe};
use crate::facts::Fact;
use crate::host::{Host, Value};

pub const PROBE: Probe = Probe {
    asks: super::doc(
        "Can WebAssembly run? The Lockdown Mode of iOS takes it away, a policy can refuse it.",
    ),
    spec: super::doc("https://www.w3.org/TR/wasm-js-api-2/"),
    ask: |host| Box::pin(ask(host)),
};

/// A module with nothing in it.
const EMPTY: [u8; 8] = *b"\0asm\x01\0\0\0";

async fn ask(host: &dyn Host) -> Observation {
    const PATH: &str = "WebAssembly.instantiate";
    let there = host.get(PATH)? == Value::Function
        && host
            .call(PATH, vec![Value::Bytes(EMPTY.to_vec())])
            .await
            .is_ok();
    Ok(Fact::WebAssembly(there))
}
