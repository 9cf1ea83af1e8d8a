use super::{Observation, Probe, fact};
use crate::host::{Host, Value};

pub const PROBE: Probe = Probe {
    id: "webassembly",
    asks: "Is WebAssembly there? The Lockdown Mode of iOS takes it away.",
    spec: "https://www.w3.org/TR/wasm-js-api-2/",
    ask: |host| Box::pin(ask(host)),
};

async fn ask(host: &dyn Host) -> Observation {
    let there = host.get("WebAssembly.instantiate")? == Value::Function;
    fact(move |facts| facts.webassembly = Some(there))
}
