//! Addresses as QR codes.

use qrcodegen::{QrCode, QrCodeEcc, QrSegment, Version};

/// An address as a QR code of level M (a seventh may be covered), if it fits into one.
///
/// What stands behind `#r=` packs tighter than the rest, in the mode for large letters and digits.
pub fn code(address: &str) -> Option<QrCode> {
    let parts = address.rsplit_once('=');
    let parts = parts.filter(|(_, payload)| QrSegment::is_alphanumeric(payload));
    let (before, payload) = match parts {
        Some((before, payload)) => (address.get(..=before.len())?, payload),
        None => (address, ""),
    };
    let mut segments = vec![QrSegment::make_bytes(before.as_bytes())];
    if !payload.is_empty() {
        segments.push(QrSegment::make_alphanumeric(payload));
    }
    let (smallest, largest) = (Version::MIN, Version::MAX);
    let level = QrCodeEcc::Medium;
    QrCode::encode_segments_advanced(&segments, level, smallest, largest, None, true).ok()
}

/// Empty modules around it, as ISO/IEC 18004 asks for.
pub const QUIET: i32 = 4;

/// The dark modules as the path of a drawing that is `size + 2 * QUIET` wide.
pub fn path(code: &QrCode) -> String {
    let mut path = String::new();
    for (x, y) in dark(code) {
        let corner = [(x + QUIET).to_string(), (y + QUIET).to_string()];
        for part in ["M", &corner[0], " ", &corner[1], "h1v1h-1z"] {
            path.push_str(part);
        }
    }
    path
}

/// The places of the dark modules, from the left and from the top.
pub fn dark(code: &QrCode) -> impl Iterator<Item = (i32, i32)> {
    let places = (0..code.size()).flat_map(|y| (0..code.size()).map(move |x| (x, y)));
    places.filter(|&(x, y)| code.get_module(x, y))
}

/// The same as an SVG file.
pub fn svg(code: &QrCode) -> String {
    let side = (code.size() + 2 * QUIET).to_string();
    [
        r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 "#,
        &side,
        " ",
        &side,
        r##""><rect width="100%" height="100%" fill="#fff"/><path fill="#000" shape-rendering="crispEdges" d=""##,
        &path(code),
        r#""/></svg>"#,
    ]
    .concat()
}
