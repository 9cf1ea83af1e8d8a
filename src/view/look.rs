//! What Safari and Chrome look like (manual 4.6), in our own plain lines, to hold the screen against.

use crate::lang::{Lang, Word};
use crate::rules::Picture;
use yew::prelude::*;

/// The drawing, with its labels and, for those who do not see it, its description.
pub fn look(lang: Lang, picture: Picture) -> Html {
    let (drawing, alt, labels): (_, _, &[Word]) = match picture {
        Picture::Safari => (
            include_str!("look/safari.svg"),
            Word::SafariLook,
            &[
                Word::LookAddress,
                Word::LookBottomAddress,
                Word::LookButtons,
            ],
        ),
        Picture::Chrome => (
            include_str!("look/chrome.svg"),
            Word::ChromeLook,
            &[
                Word::LookHome,
                Word::LookTabs,
                Word::LookMenu,
                Word::LookPhoneButtons,
            ],
        ),
    };
    let mut drawn = drawing.replace("{alt}", lang.say(alt));
    for (place, label) in ["{1}", "{2}", "{3}", "{4}"].iter().zip(labels) {
        drawn = drawn.replace(place, lang.say(*label));
    }
    html! {
        <figure>
            <figcaption>{ lang.say(Word::LookTitle) }</figcaption>
            { Html::from_html_unchecked(drawn.into()) } // nothing in it but the page's own words
        </figure>
    }
}
