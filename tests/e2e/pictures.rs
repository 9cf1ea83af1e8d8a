//! The pictures of README and docs, light and dark, written anew into `www/pictures`:
//! `CHECKUP_DIST=$PWD/dist cargo test --package e2e -- --ignored pictures`.

use crate::visit::{Page, Visit};
use serde_json::json;
use std::fs::File;
use std::path::{Path, PathBuf};
use xtask::chromium::{SessionOptions, Viewport};
use xtask::workspace;

/// Space around and between phones, in pixels.
const GAP: usize = 24;
/// What is behind them, in both schemes.
const GREY: u8 = 0x80;

/// A picture of what is in sight.
async fn picture(page: &Page, scheme: &str, name: &str) -> PathBuf {
    let media = json!([{ "name": "prefers-color-scheme", "value": scheme }]);
    page.cdp("Emulation.setEmulatedMedia", json!({ "features": media }))
        .await
        .unwrap();
    let file = workspace::scratch("pictures").join(format!("{name}-{scheme}.png"));
    page.js("scrollTo(0, 0)").await;
    page.save_screenshot(&file).await.unwrap();
    file
}

/// A phone in one of three states.
fn phone(scheme: &'static str, name: &'static str) -> PathBuf {
    let cookies = "profile.default_content_setting_values.cookies";
    let visit = match name {
        "cookies" => Visit::phone().pref(cookies, 2),
        _ => Visit::phone(),
    };
    let mut file = PathBuf::new();
    visit.look(async |page| {
        page.becomes("done").await;
        if name == "ready" {
            page.tap("#trial-start").await;
            page.tap("#trial-next").await;
            page.shows("#verdict[data-verdict=ready]").await;
        }
        page.becomes_whole().await;
        file = picture(page, scheme, name).await;
    });
    file
}

/// Pixels of red, green and blue, line by line.
struct Pixels {
    width: usize,
    height: usize,
    rgb: Vec<u8>,
}

fn read(file: &Path) -> Pixels {
    let decoder = png::Decoder::new(std::io::BufReader::new(File::open(file).unwrap()));
    let mut reader = decoder.read_info().unwrap();
    let mut bytes = vec![0; reader.output_buffer_size().unwrap()];
    let info = reader.next_frame(&mut bytes).unwrap();
    let pixels = bytes[..info.buffer_size()].chunks(info.color_type.samples());
    Pixels {
        width: info.width as usize,
        height: info.height as usize,
        rgb: pixels.flat_map(|pixel| pixel[..3].to_vec()).collect(),
    }
}

fn write(pixels: &Pixels, name: &str) {
    let folder = workspace::root().join("www/pictures");
    std::fs::create_dir_all(&folder).unwrap();
    let file = folder.join(name);
    let (width, height) = (pixels.width as u32, pixels.height as u32);
    let mut encoder = png::Encoder::new(File::create(file).unwrap(), width, height);
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_compression(png::Compression::High);
    let mut writer = encoder.write_header().unwrap();
    writer.write_image_data(&pixels.rgb).unwrap();
}

/// Pictures of one height beside each other.
fn side_by_side(all: &[Pixels]) -> Pixels {
    let width = all.iter().map(|one| one.width + GAP).sum::<usize>() + GAP;
    let height = all[0].height + 2 * GAP;
    let mut rgb = vec![GREY; width * height * 3];
    let mut left = GAP;
    for one in all {
        for (y, line) in one.rgb.chunks(one.width * 3).enumerate() {
            let start = ((y + GAP) * width + left) * 3;
            rgb[start..start + line.len()].copy_from_slice(line);
        }
        left += one.width + GAP;
    }
    Pixels { width, height, rgb }
}

#[test]
#[ignore = "writes www/pictures"]
fn pictures() {
    let mut link = String::new();
    let cookies = "profile.default_content_setting_values.cookies";
    let blocked = Visit::phone().pref(cookies, 2).with_query("?case=K-0412");
    blocked.look(async |page| {
        page.becomes("done").await;
        page.shows("#report-json").await;
        let address = page.js("document.querySelector('#report-link').href").await;
        link = address.as_str().unwrap().to_owned();
    });
    for scheme in ["light", "dark"] {
        let phones = ["cookies", "clean", "ready"].map(|name| read(&phone(scheme, name)));
        write(&side_by_side(&phones), &format!("page-{scheme}.png"));
        let viewport = Viewport {
            width: 1280,
            height: 800,
            mobile: false,
        };
        let desk = Visit::with(SessionOptions::default().viewport(viewport));
        desk.look(async |page| {
            let address = page.server.url().to_owned() + &link[link.find('#').unwrap()..];
            page.goto("about:blank").await.unwrap();
            page.goto(&address).await.unwrap();
            page.becomes("done").await;
            page.shows("[data-finding]").await;
            let file = picture(page, scheme, "desk").await;
            write(&read(&file), &format!("desk-{scheme}.png"));
        });
    }
}
