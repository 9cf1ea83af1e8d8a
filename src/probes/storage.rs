//! What the probes of localStorage, sessionStorage and IndexedDB share.

use super::{call, own_name, read, wrong_type};
use crate::facts::{StorageState, Unknown};
use crate::host::{Host, Value};

/// How the name of what is written begins.
pub const NAME: &str = "webauthn-checkup-probe";
/// The text that is written.
pub const TEXT: &str = "1";

/// Writes to a Web Storage area, reads it back and deletes it.
pub async fn round_trip(
    host: &dyn Host,
    [area, set, get, remove]: [&str; 4],
) -> Result<StorageState, Unknown> {
    // A web view without DOM storage answers null.
    if read(host, area)? == Value::Null {
        return Ok(StorageState::Blocked);
    }
    let name = own_name(host, NAME);
    let name = || Value::Text(name.clone());
    call(host, set, vec![name(), Value::Text(TEXT.into())]).await?;
    let kept = call(host, get, vec![name()]).await?;
    call(host, remove, vec![name()]).await?;
    verdict(&kept)
}

/// What a value read back says.
pub fn verdict(kept: &Value) -> Result<StorageState, Unknown> {
    match kept {
        Value::Text(text) if text == TEXT => Ok(StorageState::Works),
        Value::Text(_) | Value::Null | Value::Undefined => Ok(StorageState::Blocked),
        _ => Err(wrong_type()),
    }
}

/// Takes what the exceptions say about the store for an answer.
pub fn settle(result: Result<StorageState, Unknown>) -> Result<StorageState, Unknown> {
    match result {
        Err(Unknown::Blocked) => Ok(StorageState::Blocked),
        Err(Unknown::Threw(name))
            if name == "QuotaExceededError" || name == "NS_ERROR_DOM_QUOTA_REACHED" =>
        {
            Ok(StorageState::Full)
        }
        other => other,
    }
}
