use super::storage::{NAME, TEXT, settle, verdict};
use super::{Observation, Probe, own_name, read};
use crate::facts::{Fact, StorageState, Unknown};
use crate::host::{Host, Value};

pub const PROBE: Probe = Probe {
    asks: super::doc("Is what was written to IndexedDB there when read back?"),
    spec: super::doc("https://www.w3.org/TR/IndexedDB-3/"),
    ask: |host| Box::pin(ask(host)),
};

async fn ask(host: &dyn Host) -> Observation {
    let store = settle(round_trip(host).await)?;
    Ok(Fact::IndexedDb(store))
}

async fn round_trip(host: &dyn Host) -> Result<StorageState, Unknown> {
    // Firefox with storage denied answers null.
    if read(host, "indexedDB")? == Value::Null {
        return Ok(StorageState::Blocked);
    }
    verdict(&host.indexed_db(&own_name(host, NAME), TEXT).await?)
}
