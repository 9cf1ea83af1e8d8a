use super::{Observation, Probe, call, wrong_type};
use crate::facts::{Brand, ClientHints, Fact};
use crate::host::{Host, Value};

pub const PROBE: Probe = Probe {
    asks: super::doc(
        "What do the user agent client hints add: system version, model, brands? Chromium only.",
    ),
    spec: super::doc("https://wicg.github.io/ua-client-hints/#getHighEntropyValues"),
    ask: |host| Box::pin(ask(host)),
};

const HINTS: [&str; 3] = ["platformVersion", "model", "fullVersionList"];

async fn ask(host: &dyn Host) -> Observation {
    let wanted = Value::List(
        HINTS
            .iter()
            .map(|hint| Value::Text((*hint).into()))
            .collect(),
    );
    let answer = call(
        host,
        "navigator.userAgentData.getHighEntropyValues",
        vec![wanted],
    )
    .await?;
    if !matches!(answer, Value::Object(_)) {
        return Err(wrong_type());
    }
    let hints = ClientHints {
        platform: text(&answer, "platform"),
        platform_version: text(&answer, "platformVersion"),
        model: text(&answer, "model"),
        mobile: answer.field("mobile").bool(),
        brands: brands(answer.field("brands")),
        full_version_list: brands(answer.field("fullVersionList")),
    };
    Ok(Fact::ClientHints(hints))
}

fn text(answer: &Value, name: &str) -> Option<String> {
    answer.field(name).text().map(str::to_owned)
}

fn brands(list: &Value) -> Vec<Brand> {
    let brand = |entry: &Value| {
        Some(Brand {
            brand: text(entry, "brand")?,
            version: text(entry, "version")?,
        })
    };
    list.elements().iter().filter_map(brand).collect()
}
