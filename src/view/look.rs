//! What Safari and Chrome look like, in our own plain lines, to hold the screen against.
//!
//! Drawn as elements, not as a text that becomes some: the page's policy (Trusted Types) lets no text become HTML.

use crate::lang::{FoundUiText, Lang};
use crate::rules::Picture;
use yew::{Html, html};

struct Drawing {
    alt: FoundUiText,
    /// Class and path, in drawing order.
    lines: &'static [(&'static str, &'static str)],
    /// Where a label stands, and which.
    labels: &'static [(&'static str, &'static str, FoundUiText)],
}

/// The drawing, with its labels and, for those who do not see it, its description.
pub fn look(lang: Lang, picture: Picture) -> Html {
    let drawing = match picture {
        Picture::Safari => &SAFARI,
        Picture::Chrome => &CHROME,
    };
    let line =
        |(class, path): &(&'static str, &'static str)| html! { <path class={*class} d={*path} /> };
    let label = |(x, y, word): &(&'static str, &'static str, FoundUiText)| html! { <text x={*x} y={*y}>{ lang.t(*word) }</text> };
    html! {
        <figure>
            <figcaption>{ lang.t(FoundUiText::LookTitle) }</figcaption>
            <svg class="look" role="img" aria-label={lang.t(drawing.alt)} viewBox="0 0 300 330">
                { for drawing.lines.iter().map(line) }
                { for drawing.labels.iter().map(label) }
            </svg>
        </figure>
    }
}

const SAFARI: Drawing = Drawing {
    alt: FoundUiText::SafariLook,
    lines: &[
        (
            "phone",
            "M66 4h168a26 26 0 0 1 26 26v270a26 26 0 0 1-26 26h-168a26 26 0 0 1-26-26v-270a26 26 0 0 1 26-26z",
        ),
        ("part", "M120 16h60"),
        (
            "field",
            "M62 34h176a10 10 0 0 1 10 10v14a10 10 0 0 1-10 10h-176a10 10 0 0 1-10-10v-14a10 10 0 0 1 10-10z",
        ),
        (
            "part",
            "M112 50v-4a5 5 0 0 1 10 0v4m-12 0h14v9h-14zM134 52h52",
        ),
        ("mark", "M52 76v8h196v-8"),
        ("page", "M64 142h172M64 160h172M64 178h120"),
        ("mark", "M52 246v-8h196v8"),
        ("bar", "M40 256h220"),
        (
            "part",
            "m74 272-9 10 9 10M105 272l9 10-9 10M144 280h-5v15h22v-15h-5M150 288v-20m-6 6 6-6 6 6M187 273q6-3 9 1 3-4 9-1v18q-6-3-9 1-3-4-9-1zM196 274v18M230 277v-7h17v17h-7M223 277h17v17h-17z",
        ),
        ("part", "M118 314h64"),
    ],
    labels: &[
        ("150", "101", FoundUiText::LookAddress),
        ("150", "117", FoundUiText::LookBottomAddress),
        ("150", "230", FoundUiText::LookButtons),
    ],
};

const CHROME: Drawing = Drawing {
    alt: FoundUiText::ChromeLook,
    lines: &[
        (
            "phone",
            "M60 4h180a20 20 0 0 1 20 20v282a20 20 0 0 1-20 20h-180a20 20 0 0 1-20-20v-282a20 20 0 0 1 20-20z",
        ),
        ("part", "M147 16a3 3 0 1 0 6 0a3 3 0 1 0-6 0"),
        ("part", "m52 50 11-10 11 10m-18-3v13h14V47"),
        (
            "field",
            "M101 34h78a17 17 0 0 1 17 17v0a17 17 0 0 1-17 17h-78a17 17 0 0 1-17-17v-0a17 17 0 0 1 17-17z",
        ),
        ("part", "M100 51h64"),
        (
            "part",
            "M210 42h10a4 4 0 0 1 4 4v10a4 4 0 0 1-4 4h-10a4 4 0 0 1-4-4v-10a4 4 0 0 1 4-4z",
        ),
        ("part", "m212 50 3-3v9"),
        ("dots", "M240 42v.1M240 51v.1M240 60v.1"),
        ("mark", "M52 76v8h144v-8"),
        ("mark", "M215 66v58"),
        ("mark", "M240 68v84"),
        (
            "page",
            "M64 130h100M64 148h100M64 166h100M64 200h172M64 218h120",
        ),
        ("mark", "M84 280v-8h132v8"),
        ("part", "m96 292-12 8 12 8zM208 292h16v16h-16z"),
        ("part", "M141 300a9 9 0 1 0 18 0a9 9 0 1 0-18 0"),
    ],
    labels: &[
        ("124", "102", FoundUiText::LookHome),
        ("215", "140", FoundUiText::LookTabs),
        ("230", "168", FoundUiText::LookMenu),
        ("150", "262", FoundUiText::LookPhoneButtons),
    ],
};
