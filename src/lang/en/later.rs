//! English: the texts of the look-up, the report and the desk.

use crate::lang::LaterUiText;

pub fn later_text(text: LaterUiText) -> &'static str {
    match text {
        LaterUiText::SharePhone => "If you call, read this result code out.",
        LaterUiText::ShareOpen => "See the result, then send it",
        LaterUiText::ShareWords => "The message",
        LaterUiText::ShareNow => "Send this",
        LaterUiText::CopyWords => "Copy the message",
        LaterUiText::CopyLink => "Copy the link",
        LaterUiText::ShowQr => "Show a QR code",
        LaterUiText::HideQr => "Hide the QR code",
        LaterUiText::ReportQrAlt => "QR code of the result",
        LaterUiText::JsonTitle => "What is in the link, the QR code and the file",
        LaterUiText::JsonNote => {
            "The model of the device, the browser and what was found; no personal names and nothing of your passkeys. It stays on this device unless you send it."
        }
        LaterUiText::Copy => "Copy the contents",
        LaterUiText::SaveFile => "Save as a file",
        LaterUiText::ReportLink => "Link that opens this result",
        LaterUiText::Copied => "Copied",
        LaterUiText::CopyFailed => "It could not be copied. Press and hold the text to copy it.",
        LaterUiText::SheetOpened => "Opened in the app you chose",
        LaterUiText::Saved => "The download has started",
        LaterUiText::ShareFailed => {
            "It could not be sent or saved. Please copy the message and send it."
        }
        LaterUiText::WordsWhen => "When: ",
        LaterUiText::WordsDevice => "Device: ",
        LaterUiText::WordsResult => "Result: ",
        LaterUiText::WordsFound => "Entries: ",
        LaterUiText::WordsTrial => "Trial: ",
        LaterUiText::WordsCode => "Result code: ",
        LaterUiText::WordsLink => "Full result: ",
        LaterUiText::CheckThisDevice => "Check this device",
        LaterUiText::SendTitle => "Send a check",
        LaterUiText::SenderLabel => "Who sends it (so that it does not look like phishing)",
        LaterUiText::CaseLabel => "Inquiry number (optional)",
        LaterUiText::CaseNumber => "Inquiry number: ",
        LaterUiText::SeenLabel => "Screen that the person saw (optional)",
        LaterUiText::NoScreen => "None",
        LaterUiText::ChannelLabel => "Send by",
        LaterUiText::ByMail => "Email",
        LaterUiText::BySms => "SMS",
        LaterUiText::ByLine => "LINE",
        LaterUiText::LangLabel => "Language",
        LaterUiText::MessageTitle => "See the message",
        LaterUiText::CopyMessage => "Copy the message",
        LaterUiText::PrintPoster => "Print on A4",
        LaterUiText::SendQrAlt => "QR code of the check",
        LaterUiText::LeavesLine => {
            "Even when sent by LINE, the link opens in a browser outside LINE."
        }
        LaterUiText::SendLink => "Link to the check",
        LaterUiText::SaveSvg => "Save as SVG",
        LaterUiText::SavePng => "Save as PNG",
        LaterUiText::MailGreeting => "Thank you for contacting us.",
        LaterUiText::MailAsk => {
            "Please open this link on the phone that you sign in to {} with. It checks in seconds whether the phone can be used."
        }
        LaterUiText::MailSteps => {
            "1. The check starts by itself when the link opens.\n2. When \"Run a trial registration\" appears, press it and follow the screen.\n3. At the end, send us the result from \"Tell support\". If you call, read the twelve characters of the result code out."
        }
        LaterUiText::MailPrivacy => "The result stays on your device unless you send it.",
        LaterUiText::SentBy => "From: ",
        LaterUiText::AsksNothing => "This page never asks for {}.",
        LaterUiText::SentTitle => "[{}] Phone check",
        LaterUiText::ShortAsk => {
            "Please open this link on the phone that you sign in with. It checks whether the phone can be used."
        }
        LaterUiText::ShortEnd => "At the end, send us the result from \"Tell support\".",
        LaterUiText::PosterFor => {
            "Checks in seconds whether the phone that you sign in to {} with is ready."
        }
        LaterUiText::PosterScan => "Scan the QR code with your camera.",
        LaterUiText::PosterTry => {
            "When the automatic check is done, press \"Run a trial registration\"."
        }
        LaterUiText::PosterTell => {
            "If it does not work, tell the support desk the twelve characters of the result code that is shown."
        }
        LaterUiText::ReadTitle => "Read a result",
        LaterUiText::ReadLabel => {
            "Paste the message or the link, or type the result code that is read out to you."
        }
        LaterUiText::CodeGoesOn => "Characters to go: {}.",
        LaterUiText::CodeTooLong => "A result code has 12 characters. There are too many here.",
        LaterUiText::CodeCharacter => "The character \"{}\" is never used in a result code.",
        LaterUiText::CodeGroup => "Ask for group {place} again: \"{heard}\" may be \"{meant}\".",
        LaterUiText::CodeSeveral => "The result code seems to be wrong. Ask for all of it again.",
        LaterUiText::ResultNewer => {
            "This result was made by a newer version of the page. Reload this page and open it again."
        }
        LaterUiText::LinkTooLong => "This is too long to be the link of a result.",
        LaterUiText::LinkDamaged => {
            "A part of the link is missing or was changed. Ask for the whole link again."
        }
        LaterUiText::DeskEmpty => "The result will be shown here.",
        LaterUiText::GuideTitle => "What to say",
        LaterUiText::NothingFound => "No entry applies.",
        LaterUiText::SeenFactsTitle => "State of the device",
        LaterUiText::ElapsedLine => "Time taken",
        LaterUiText::SheetLine => "Fingerprint or face screen",
        LaterUiText::SheetYes => "shown",
        LaterUiText::SheetNo => "not shown",
        LaterUiText::SentDetails => "What the device says of itself",
        LaterUiText::RulesVersion => "Guidance data",
        LaterUiText::BySpokenCode => "From a result code",
        LaterUiText::CodeCarries => {
            "A result code tells the system and the browser, each check as fine or not, how the trial ended, and the first thing to do."
        }
        LaterUiText::CodeOfOtherRules => {
            "This code was made by the rules of another service or of another version. What was found cannot be told here. Ask for the link of the result."
        }
        LaterUiText::OtherRules => {
            "The device showed \"{shown}\" (guidance data {then}). The advice below uses guidance data {now}."
        }
        LaterUiText::CompareTitle => "Results of this inquiry side by side",
        LaterUiText::FoundLine => "Entries that apply",
        LaterUiText::Changed => "changed",
        LaterUiText::SheetsTitle => "Which screen did you see?",
        LaterUiText::SheetsNote => "Choose the one that is most like it to see what to do.",
        LaterUiText::SheetsNone => "None of these",
        LaterUiText::NetworkNote => {
            "The sites above are accessed only when you press the button. No result is sent. As with any page that you open, they learn your IP address and the kind of browser."
        }
        LaterUiText::NetworkStart => "Check whether they can be reached",
        LaterUiText::NetworkAgain => "Check the network again",
        LaterUiText::ReachedMeans => {
            "All that is known is that something responded, not what: a refusal counts as \"response\", too. If you see one of these screens, read here what it means."
        }
        LaterUiText::NotReachedMeans => {
            "Why there was no response is not known. Ad blockers and filters can be the cause, and so can a bad connection or a service that is down for a while."
        }
        LaterUiText::NoAnswerMeans => {
            "There was no response within 8 seconds. Try again where the connection is better."
        }
        LaterUiText::StoppedByPolicyMeans => {
            "This page's own Content-Security-Policy stopped the access. Neither this device nor the connection is the cause."
        }
        LaterUiText::OfflineMeans => {
            "This device is not connected to the internet. Try again once it is."
        }
        LaterUiText::AddressWithoutResult => {
            "This address carries no result. Have the result sent again from \"Tell support\"."
        }
        LaterUiText::NothingToRead => {
            "There is no link to a result and no result code in it. Paste the whole message that you received."
        }
        LaterUiText::StatusReady => "Works",
        LaterUiText::StatusNoObstacle => "Trial not done yet",
        LaterUiText::StatusFixNeeded => "Settings need changing",
        LaterUiText::StatusNotHeard => "No result yet",
        LaterUiText::OnlyLabel => "Filter by verdict",
        LaterUiText::OnlyAll => "All {}",
        LaterUiText::ColumnName => "Name",
        LaterUiText::ColumnMessage => "Message",
        LaterUiText::FilesLabel => {
            "Open a saved table (CSV) or mails (.eml, .txt). You can also drop them here."
        }
        LaterUiText::FilesRows => "{} rows were read from the table. ",
        LaterUiText::FilesUnread => "Files without a result: {}",
        LaterUiText::PeopleTitle => "Send to several people",
        LaterUiText::PeopleNote => {
            "Each person gets an inquiry number. The link carries only the number. Names are not sent anywhere."
        }
        LaterUiText::PeopleLabel => {
            "Names or staff numbers (one a line; you can paste from a spreadsheet)"
        }
        LaterUiText::PeopleAdd => "Assign numbers",
        LaterUiText::PeopleAdded => "{} people got a number.",
        LaterUiText::PeopleNone => "There is no new name.",
        LaterUiText::PeopleList => "People with a number",
        LaterUiText::CopyMessageFor => "Copy the message for {}",
        LaterUiText::PeoplePrint => "Print cards for {} people on A4",
        LaterUiText::PeopleSave => "Save numbers, links and messages as CSV",
        LaterUiText::StatusUnsupported => "Does not work",
        LaterUiText::SecondTitle => "Try once more in another way",
        LaterUiText::SecondDiscoverable => {
            "This registers another kind of passkey. If that works, the cause is the app that was to keep the passkey. If it ends in the same way, the cause is the phone or the browser."
        }
        LaterUiText::SecondAnyAttachment => {
            "This registers without naming where to keep the passkey. If that works, the cause is the place on this device. If it ends in the same way, the cause is the device or the browser."
        }
        LaterUiText::SecondStart => "Try in another way",
        LaterUiText::SecondPassed => "In the other way it could be registered.",
        LaterUiText::SecondFailed => "It could not be registered in the other way either.",
        LaterUiText::CopyRequest => "Copy a text to send",
        LaterUiText::ContactHours => "Open: ",
        LaterUiText::ContactReady => "Have ready: ",
        LaterUiText::ResultsRead => "Results read: {}. ",
        LaterUiText::UnreadParts => "Not readable: {}. ",
        LaterUiText::StaleNote => "The result shown is of what stood in this box before.",
        LaterUiText::ResultsTitle => "Results read in this tab",
        LaterUiText::SaveTable => "Save the list as CSV",
        LaterUiText::NoNumber => "no number",
        LaterUiText::ColumnVerdict => "Verdict",
        LaterUiText::ColumnNumber => "Inquiry number",
        LaterUiText::ColumnPhone => "Phone",
        LaterUiText::ColumnSystem => "System and browser",
        LaterUiText::ColumnTime => "Date and time",
        LaterUiText::ColumnCode => "Result code",
        LaterUiText::RequestNetworkTitle => "[{}] Please allow a connection",
        LaterUiText::RequestNetworkAsk => {
            "To sign in to {}, phones and computers of our staff need to reach the hosts below. Please check that your network lets them through."
        }
        LaterUiText::RequestHosts => "Hosts (HTTPS):",
        LaterUiText::RequestHost => "- {} (TCP {port}): ",
        LaterUiText::RequestReached => "Even a host that responds may refuse the connection.",
        LaterUiText::RequestAllow => {
            "What we ask for:\n1. Allow HTTPS to the hosts above.\n2. Take them out of content filters and ad blocking.\n3. If there is a proxy server or TLS inspection, exempt them from it, or have it pass on TLS client authentication.\n"
        }
        LaterUiText::RequestAuthorityTitle => "[{}] Question about a registration",
        LaterUiText::RequestAuthorityAsk => {
            "I cannot sign in to {}. Please tell me how my registration stands and what I have to do."
        }
        LaterUiText::RequestId => "Your ID (medical or pharmacist registration number): ",
        LaterUiText::RequestName => "Name: ",
        LaterUiText::RequestReply => "Contact: ",
        LaterUiText::RequestMessage => "Message on the screen: ",
    }
}
