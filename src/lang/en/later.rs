//! English: the words of the look-up, the report and the desk.

use crate::lang::LaterWord;

pub fn say_later(word: LaterWord) -> &'static str {
    match word {
        LaterWord::SharePhone => "If you call, read this result code out.",
        LaterWord::ShareOpen => "See the result, then send it",
        LaterWord::ShareWords => "The message",
        LaterWord::ShareNow => "Send this",
        LaterWord::CopyWords => "Copy the message",
        LaterWord::CopyLink => "Copy the link",
        LaterWord::ShowQr => "Show a QR code",
        LaterWord::HideQr => "Hide the QR code",
        LaterWord::ReportQrAlt => "QR code of the result",
        LaterWord::RecordTitle => "What is in the link, the QR code and the file",
        LaterWord::RecordNote => {
            "The model of the device, the browser and what was found; no personal names and nothing of your passkeys. It stays on this device unless you send it."
        }
        LaterWord::Copy => "Copy the contents",
        LaterWord::SaveFile => "Save as a file",
        LaterWord::ReportLink => "Link that opens this result",
        LaterWord::Copied => "Copied",
        LaterWord::CopyFailed => "It could not be copied. Press and hold the text to copy it.",
        LaterWord::HandedToSheet => "Opened in the app you chose",
        LaterWord::Saved => "The download has started",
        LaterWord::NotHanded => {
            "It could not be sent or saved. Please copy the message and send it."
        }
        LaterWord::WordsWhen => "When: ",
        LaterWord::WordsDevice => "Device: ",
        LaterWord::WordsResult => "Result: ",
        LaterWord::WordsFound => "Entries: ",
        LaterWord::WordsTrial => "Trial: ",
        LaterWord::WordsCode => "Result code: ",
        LaterWord::WordsLink => "Full result: ",
        LaterWord::CheckThisDevice => "Check this device",
        LaterWord::SendTitle => "Send a check",
        LaterWord::SenderLabel => "Who sends it (so that it does not look like phishing)",
        LaterWord::CaseLabel => "Inquiry number (optional)",
        LaterWord::CaseNumber => "Inquiry number: ",
        LaterWord::SeenLabel => "Screen that the person saw (optional)",
        LaterWord::NoScreen => "None",
        LaterWord::ChannelLabel => "Send by",
        LaterWord::ByMail => "Email",
        LaterWord::BySms => "SMS",
        LaterWord::ByLine => "LINE",
        LaterWord::LangLabel => "Language",
        LaterWord::MessageTitle => "See the message",
        LaterWord::CopyMessage => "Copy the message",
        LaterWord::PrintPoster => "Print on A4",
        LaterWord::SendQrAlt => "QR code of the check",
        LaterWord::LeavesLine => {
            "Even when sent by LINE, the link opens in a browser outside LINE."
        }
        LaterWord::SendLink => "Link to the check",
        LaterWord::SaveSvg => "Save as SVG",
        LaterWord::SavePng => "Save as PNG",
        LaterWord::MailGreeting => "Thank you for contacting us.",
        LaterWord::MailAsk => {
            "Please open this link on the phone that you sign in to {} with. It checks in seconds whether the phone can be used."
        }
        LaterWord::MailSteps => {
            "1. The check starts by itself when the link opens.\n2. When \"Run a trial registration\" appears, press it and follow the screen.\n3. At the end, send us the result from \"Tell support\". If you call, read the twelve characters of the result code out."
        }
        LaterWord::MailPrivacy => "The result stays on your device unless you send it.",
        LaterWord::SentBy => "From: ",
        LaterWord::AsksNothing => "This page never asks for {}.",
        LaterWord::SentTitle => "[{}] Phone check",
        LaterWord::ShortAsk => {
            "Please open this link on the phone that you sign in with. It checks whether the phone can be used."
        }
        LaterWord::ShortEnd => "At the end, send us the result from \"Tell support\".",
        LaterWord::PosterFor => {
            "Checks in seconds whether the phone that you sign in to {} with is ready."
        }
        LaterWord::PosterScan => "Scan the QR code with your camera.",
        LaterWord::PosterTry => {
            "When the automatic check is done, press \"Run a trial registration\"."
        }
        LaterWord::PosterTell => {
            "If it does not work, tell the support desk the twelve characters of the result code that is shown."
        }
        LaterWord::ReadTitle => "Read a result",
        LaterWord::ReadLabel => {
            "Paste the message or the link, or type the result code that is read out to you."
        }
        LaterWord::CodeGoesOn => "Characters to go: {}.",
        LaterWord::CodeTooLong => "A result code has 12 characters. There are too many here.",
        LaterWord::CodeCharacter => "The character \"{}\" is never used in a result code.",
        LaterWord::CodeGroup => "Ask for group {place} again: \"{heard}\" may be \"{meant}\".",
        LaterWord::CodeSeveral => "The result code seems to be wrong. Ask for all of it again.",
        LaterWord::ResultNewer => {
            "This result was made by a newer version of the page. Reload this page and open it again."
        }
        LaterWord::LinkTooLong => "This is too long to be the link of a result.",
        LaterWord::LinkDamaged => {
            "A part of the link is missing or was changed. Ask for the whole link again."
        }
        LaterWord::DeskEmpty => "The result will be shown here.",
        LaterWord::GuideTitle => "What to say",
        LaterWord::NothingFound => "No entry applies.",
        LaterWord::SeenFactsTitle => "State of the device",
        LaterWord::ElapsedLine => "Time taken",
        LaterWord::SheetLine => "Fingerprint or face screen",
        LaterWord::SheetYes => "shown",
        LaterWord::SheetNo => "not shown",
        LaterWord::SentDetails => "What the device says of itself",
        LaterWord::RulesVersion => "Guidance data",
        LaterWord::BySpokenCode => "From a result code",
        LaterWord::CodeCarries => {
            "A result code tells the system and the browser, each check as fine or not, how the trial ended, and the first thing to do."
        }
        LaterWord::CodeOfOtherRules => {
            "This code was made by the rules of another service or of another version. What was found cannot be told here. Ask for the link of the result."
        }
        LaterWord::OtherRules => {
            "The device showed \"{shown}\" (guidance data {then}). The advice below uses guidance data {now}."
        }
        LaterWord::CompareTitle => "Results of this inquiry side by side",
        LaterWord::FoundLine => "Entries that apply",
        LaterWord::Changed => "changed",
        LaterWord::SheetsTitle => "Which screen did you see?",
        LaterWord::SheetsNote => "Choose the one that is most like it to see what to do.",
        LaterWord::SheetsNone => "None of these",
        LaterWord::NetworkNote => {
            "The sites above are accessed only when you press the button. No result is sent. As with any page that you open, they learn your IP address and the kind of browser."
        }
        LaterWord::NetworkStart => "Check whether they can be reached",
        LaterWord::NetworkAgain => "Check the network again",
        LaterWord::ReachedMeans => {
            "All that is known is that something responded, not what: a refusal counts as \"response\", too. If you see one of these screens, read here what it means."
        }
        LaterWord::NotReachedMeans => {
            "Why there was no response is not known. Ad blockers and filters can be the cause, and so can a bad connection or a service that is down for a while."
        }
        LaterWord::NoAnswerMeans => {
            "There was no response within 8 seconds. Try again where the connection is better."
        }
        LaterWord::StoppedByPolicyMeans => {
            "This page's own Content-Security-Policy stopped the access. Neither this device nor the connection is the cause."
        }
        LaterWord::OfflineMeans => {
            "This device is not connected to the internet. Try again once it is."
        }
        LaterWord::AddressWithoutResult => {
            "This address carries no result. Have the result sent again from \"Tell support\"."
        }
        LaterWord::NothingToRead => {
            "There is no link to a result and no result code in it. Paste the whole message that you received."
        }
        LaterWord::StatusReady => "Works",
        LaterWord::StatusNoObstacle => "Trial not done yet",
        LaterWord::StatusFixNeeded => "Settings need changing",
        LaterWord::StatusNotHeard => "No result yet",
        LaterWord::OnlyLabel => "Filter by verdict",
        LaterWord::OnlyAll => "All {}",
        LaterWord::ColumnName => "Name",
        LaterWord::ColumnMessage => "Message",
        LaterWord::FilesLabel => {
            "Open a saved table (CSV) or mails (.eml, .txt). You can also drop them here."
        }
        LaterWord::FilesRows => "{} rows were read from the table. ",
        LaterWord::FilesUnread => "Files without a result: {}",
        LaterWord::PeopleTitle => "Send to several people",
        LaterWord::PeopleNote => {
            "Each person gets an inquiry number. The link carries only the number. Names are not sent anywhere."
        }
        LaterWord::PeopleLabel => {
            "Names or staff numbers (one a line; you can paste from a spreadsheet)"
        }
        LaterWord::PeopleAdd => "Assign numbers",
        LaterWord::PeopleAdded => "{} people got a number.",
        LaterWord::PeopleNone => "There is no new name.",
        LaterWord::PeopleList => "People with a number",
        LaterWord::CopyMessageFor => "Copy the message for {}",
        LaterWord::PeoplePrint => "Print cards for {} people on A4",
        LaterWord::PeopleSave => "Save numbers, links and messages as CSV",
        LaterWord::StatusUnsupported => "Does not work",
        LaterWord::SecondTitle => "Try once more in another way",
        LaterWord::SecondDiscoverable => {
            "This registers another kind of passkey. If that works, the cause is the app that was to keep the passkey. If it ends in the same way, the cause is the phone or the browser."
        }
        LaterWord::SecondAnyAttachment => {
            "This registers without naming where to keep the passkey. If that works, the cause is the place on this device. If it ends in the same way, the cause is the device or the browser."
        }
        LaterWord::SecondStart => "Try in another way",
        LaterWord::SecondPassed => "In the other way it could be registered.",
        LaterWord::SecondFailed => "It could not be registered in the other way either.",
        LaterWord::CopyRequest => "Copy a text to send",
        LaterWord::ContactHours => "Open: ",
        LaterWord::ContactReady => "Have ready: ",
        LaterWord::ResultsRead => "Results read: {}. ",
        LaterWord::UnreadParts => "Not readable: {}. ",
        LaterWord::StaleNote => "The result shown is of what stood in this box before.",
        LaterWord::ResultsTitle => "Results read in this tab",
        LaterWord::SaveTable => "Save the list as CSV",
        LaterWord::NoNumber => "no number",
        LaterWord::ColumnVerdict => "Verdict",
        LaterWord::ColumnNumber => "Inquiry number",
        LaterWord::ColumnPhone => "Phone",
        LaterWord::ColumnSystem => "System and browser",
        LaterWord::ColumnTime => "Date and time",
        LaterWord::ColumnCode => "Result code",
        LaterWord::RequestNetworkTitle => "[{}] Please allow a connection",
        LaterWord::RequestNetworkAsk => {
            "To sign in to {}, phones and computers of our staff need to reach the hosts below. Please check that your network lets them through."
        }
        LaterWord::RequestHosts => "Hosts (HTTPS):",
        LaterWord::RequestHost => "- {} (TCP {port}): ",
        LaterWord::RequestReached => "Even a host that responds may refuse the connection.",
        LaterWord::RequestAllow => {
            "What we ask for:\n1. Allow HTTPS to the hosts above.\n2. Take them out of content filters and ad blocking.\n3. If there is a proxy server or TLS inspection, exempt them from it, or have it pass on TLS client authentication.\n"
        }
        LaterWord::RequestAuthorityTitle => "[{}] Question about a registration",
        LaterWord::RequestAuthorityAsk => {
            "I cannot sign in to {}. Please tell me how my registration stands and what I have to do."
        }
        LaterWord::RequestId => "Your ID (medical or pharmacist registration number): ",
        LaterWord::RequestName => "Name: ",
        LaterWord::RequestReply => "Contact: ",
        LaterWord::RequestMessage => "Message on the screen: ",
    }
}
