//! English.

use super::{FoundWord, LaterWord, Word};

pub fn say(word: Word) -> &'static str {
    match word {
        Word::PageTitle => "Phone check",
        Word::Checking => "checking",
        Word::CheckingTitle => "Checking this device",
        Word::CheckingNote => "This takes a few seconds. Please wait.",
        Word::NoObstacleTitle => "No problem so far",
        Word::NoObstacleNote => "One more step: a trial registration.",
        Word::NoObstaclePcNote => {
            "You register and sign in with a phone. The QR code below opens this check on the phone."
        }
        Word::ReadyTitle => "This device works",
        Word::ReadyNote => {
            "Registration and sign-in were both tried and work. Go on to the real registration or login; there is nothing more to do here."
        }
        Word::SignFix => "Settings need changing",
        Word::SignAttention => "Attention",
        Word::SignFine => "Fine",
        Word::ToldNotFine => "problem",
        Word::SignNo => "Does not work",
        Word::SignUnknown => "Unknown",
        Word::SignRunning => "Running",
        Word::Certain => "Certain",
        Word::Likely => "Almost certain",
        Word::Possible => "Possible",
        Word::Manual => "Manual",
        Word::Rechecked => "Checked again at {}.",
        Word::RecheckedSame => "Checked again at {}. The result is the same.",
        Word::PassedBefore => "This was tried before {}.",
        Word::Recheck => "Check again",
        Word::ChecksTitle => "Checked automatically",
        Word::Why => "Why this is checked",
        Word::PhoneTitle => "Open on a phone",
        Word::PhoneNote => "Scan this with the phone's camera to open the page there.",
        Word::QrAlt => "QR code of this page",
        Word::ShareTitle => "Tell support",
        Word::OnlyRegistered => "registration only",
        Word::BothPassed => "registration and sign-in passed",
        Word::RegistrationFailed => "registration failed",
        Word::SignInFailed => "sign-in failed",
        Word::NoReply => "no response",
        Word::DeskLink => "For support staff",
        Word::DeskTitle => "Support desk",
        Word::DeskSubtitle => "Send a check, read a result",
        Word::TrialLine => "Trial",
        Word::AgeUnknown => "date unknown",
        Word::ClocksDiffer => "the clocks differ",
        Word::JustNow => "just now",
        Word::MinutesAgo => "{} min ago",
        Word::HoursAgo => "{} h ago",
        Word::DaysAgo => "{} d ago",
        Word::VerdictLine => "Verdict",
        Word::NotAPromise => {
            "This page does not run on the same site as the real sign-in. Even if it finds no problem, it cannot guarantee that the real one works."
        }
        Word::TrialTitle => "Run a trial registration",
        Word::TrialNote => {
            "You will be asked for your fingerprint or face. Your real registration is not touched."
        }
        Word::TrialRemoves => "At the end the device is asked to delete the trial passkey.",
        Word::TrialLeaves => "At the end the page shows how to delete the trial passkey.",
        Word::TrialStart => "Run a trial registration",
        Word::TrialLength => "About 20 seconds; you may stop at any time",
        Word::TrialOpenTitle => "Please use your fingerprint or face",
        Word::TrialOpenNote => {
            "You can also use the screen lock. If no screen appears, please wait."
        }
        Word::TrialCountdown => "It ends after {} seconds at most.",
        Word::TrialRegisteredTitle => "Registered",
        Word::TrialRegisteredNote => {
            "Next, sign in with the passkey that was just made. After that the device is asked to delete it."
        }
        Word::TrialNext => "Run a trial sign-in",
        Word::TrialAgainTitle => "After the change, try again",
        Word::TrialAgain => "Try again",
        Word::TrialPassedTitle => "The passkey made for the trial",
        Word::TrialThrown => "The browser's error",
        Word::TrialSilent => "The browser did not respond within the time limit.",
        Word::TrialTook => "It took {}.",
        Word::Seconds => "s",
        Word::SheetShown => "The fingerprint or face screen seems to have appeared.",
        Word::SheetNotShown => "No fingerprint or face screen appeared.",
        Word::KeptBy => "It was saved in {}.",
        Word::KeptSomewhere => "It was saved on this device.",
        Word::CleanupAsked => {
            "The device was asked to delete it. Whether it is gone cannot be seen from this page."
        }
        Word::CleanupByHand => {
            "The device could not be asked to delete it. It does no harm if it stays. To delete it, follow these steps."
        }
        Word::UserNotVerified => "You were not verified by fingerprint or face.",
        Word::NotThisDevice => "A passkey on another device was used, not on this one.",
        Word::LeftoverAsked => {
            "A passkey from an earlier trial was left here; the device was asked to delete it."
        }
        Word::LeftoverByHand => {
            "A passkey from an earlier trial is left here. It does no harm. To delete it, follow these steps."
        }
        Word::SomeApp => "an app",
        Word::SomeBrowser => "another browser",
        Word::BrowserLabel => "Browser",
        Word::OsVersionLabel => "System",
        Word::WebauthnApiLabel => "WebAuthn (FIDO)",
        Word::PlatformAuthenticatorLabel => "Screen lock, biometrics",
        Word::CookiesLabel => "Cookies",
        Word::LocalStorageLabel => "Data storage (long-term)",
        Word::SessionStorageLabel => "Data storage (for this tab)",
        Word::IndexedDbLabel => "Data storage (large)",
        Word::JavaScriptLabel => "JavaScript",
        Word::WebAssemblyLabel => "WebAssembly",
        Word::SecureContextLabel => "Secure connection",
        Word::NetworkLabel => "Network",
        Word::BrowserWhy => {
            "The service supports certain browsers. Inside another app's screen you cannot register."
        }
        Word::OsVersionWhy => {
            "The settings differ by version of the operating system. One that is too old cannot do FIDO."
        }
        Word::WebauthnApiWhy => "The browser's part of FIDO, the sign-in by fingerprint or face.",
        Word::PlatformAuthenticatorWhy => {
            "Whether the device is set up to verify you by fingerprint, face or screen lock. What devices say of this is not always right."
        }
        Word::CookiesWhy => {
            "The sign-in uses a cookie to keep its state. One was really saved, read back and deleted."
        }
        Word::StorageWhy => {
            "Whether data saved in the browser can be read back. Where it is blocked, cookies often are as well."
        }
        Word::JavaScriptWhy => {
            "It runs the pages of registration and sign-in. Where a part of it is missing, a page may stay white."
        }
        Word::WebAssemblyWhy => {
            "It runs this page. Lockdown Mode and the like stop it, but the sign-in does not use it."
        }
        Word::SecureContextWhy => {
            "FIDO works only on a page that was opened over an encrypted connection (https)."
        }
        Word::NetworkWhy => {
            "Whether the pages of the sign-in can be reached. This is not checked automatically."
        }
        Word::Usable => "works",
        Word::NotUsable => "does not work",
        Word::StoreBlocked => "blocked",
        Word::StoreFull => "full",
        Word::NotPermitted => "not permitted",
        Word::InsideApp => "inside an app",
        Word::VersionHidden => "version not known",
        Word::Lacks => "missing",
        Word::Secure => "secure",
        Word::NotSecure => "not secure",
        Word::Framed => "inside another page",
        Word::Offline => "offline",
        Word::NotAsked => "not asked",
        Word::TimedOut => "no response",
        Word::AskingBlocked => "may not be asked",
        Word::Threw => "could not be asked",
        Word::NotExposed => "not known",
        Word::VersionIos18Or26 => "18, or 26 or later",
        Word::VersionWindows10Or11 => "10 or 11",
        Word::VersionAndroid10 => "10 or later",
        Word::SeeVersionIos18Or26 => {
            "Your iOS is 18, or 26 or later. Settings > General > About shows which."
        }
        Word::SeeVersionIos => "Settings > General > About shows the version of iOS.",
        Word::SeeVersionAndroid => "Settings > About phone shows the version of Android.",
        Word::OwnTab => "Open in a new tab",
        Word::OwnTabWhy => {
            "It is shown inside another page. FIDO sign-in may be blocked like this."
        }
        Word::OpenOwnTab => "Open in a new tab",
        Word::OpenOverHttps => "Open over https",
        Word::OwnTabElse => "If it does not open, copy this address and paste it into a new tab.",
        Word::LookupTitle => "Look up what the screen says",
        Word::PicksTitle => "What happened?",
        Word::LookupLabel => "Type the message or number on the screen, or a part of it",
        Word::LookupExample => "Such as 405, timed out",
        Word::PartFailed => {
            "The guidance could not be loaded. Try again where the connection is better."
        }
        Word::Retry => "Load again",
        Word::PageRenewed => "This page was updated. Reload it to go on.",
        Word::Reload => "Reload",
        Word::LookupLoading => "The guidance is loading.",
        Word::LookupNothing => "Nothing was found. Try other words, or pick from the lists below.",
        Word::LookupFound => " found.",
        Word::LookupNoEntry => "There is no guidance with this number. Pick one from the lists.",
        Word::PhoneScreens => "All screens on phones",
        Word::PcScreens => "All screens on PCs",
        Word::AllScreens => "All screens",
        Word::Reached => "response",
        Word::NotReached => "no response",
        Word::StoppedByPolicy => "stopped by this page's policy",
    }
}

pub fn say_found(word: FoundWord) -> &'static str {
    match word {
        FoundWord::RecheckAfterFix => "I have changed it: check again",
        FoundWord::ToTry => "To try, in this order",
        FoundWord::MoreToTry => "If that does not help",
        FoundWord::WhichVersion => {
            "The steps differ by device. Follow the ones that match your screen."
        }
        FoundWord::MayDiffer => {
            "Nobody has tried these steps on a real device. Your screen may differ."
        }
        FoundWord::TapThis => ": choose it",
        FoundWord::SwitchOn => "Turn the switch on (green or blue).",
        FoundWord::SwitchOff => "Turn the switch off (grey).",
        FoundWord::TypeThis => "Type this text.",
        FoundWord::LookAt => "Look here.",
        FoundWord::ChooseThis => "Choose this.",
        FoundWord::NoticeTitle => "Notice",
        FoundWord::ContactTitle => "Whom to ask, and what to say",
        FoundWord::OnTheService => "On the real service you may see",
        FoundWord::OpenIn => "Open in {}",
        FoundWord::Opens => "The button opens this page in {}.",
        FoundWord::Only => "Copy the address, then paste and open it in {}.",
        FoundWord::MayWork => "This browser may work, but {} is the supported one.",
        FoundWord::CopyAddress => "Copy the address",
        FoundWord::AddressCopied => "Copied",
        FoundWord::AddressCopyFailed => {
            "Could not copy. Press and hold the address below to copy it."
        }
        FoundWord::IfNotOpening => "If it does not open",
        FoundWord::HowToOpen => "How to open it",
        FoundWord::OtherDoor => "Open it another way",
        FoundWord::Always => "Always open links in {}",
        FoundWord::OtherDevice => "Open on another device",
        FoundWord::OtherDeviceNote => "Scan this QR code with the other device's camera.",
        FoundWord::LookTitle => "What it looks like",
        FoundWord::SafariLook => {
            "Drawing of Safari: the address bar fills the width, and there are five icons at the bottom: back, forward, share, bookmarks, tabs."
        }
        FoundWord::ChromeLook => {
            "Drawing of Chrome: at the top a home icon, the address bar, the number of tabs and a menu of three dots. At the bottom only the phone's own buttons."
        }
        FoundWord::LookAddress => "The address bar fills the width",
        FoundWord::LookBottomAddress => "It may also be at the bottom",
        FoundWord::LookButtons => "Back, forward, share, bookmarks, tabs",
        FoundWord::LookHome => "Address bar right of the home icon",
        FoundWord::LookTabs => "Number of tabs",
        FoundWord::LookMenu => "Menu",
        FoundWord::LookPhoneButtons => "Only the phone's buttons",
        FoundWord::DeviceNewIphone => "iPhone (iOS 18 or later)",
        FoundWord::DeviceOldIphone => "iPhone (iOS 17 or earlier)",
        FoundWord::DeviceAndroid => "Android",
        FoundWord::DevicePc => "PC",
        FoundWord::DeviceTitle => "Choose the device",
        FoundWord::NotForThisDevice => "There is no setting to change on this device.",
        FoundWord::EntryBack => "Back to the lists and the search",
        FoundWord::EntryLink => "Link to this guidance:",
        FoundWord::Print => "Print this guidance",
        FoundWord::OnPc => "On the PC",
        FoundWord::OnPhone => "On the phone",
        FoundWord::AtRegistration => "At registration",
        FoundWord::AtSignIn => "At sign-in",
        FoundWord::AtCard => "Signing in with a card",
        FoundWord::AtCardRegistration => "Registering a My Number card",
        FoundWord::NothingToDo => "You need not do anything",
        FoundWord::SeenTitle => "When you see this screen",
        FoundWord::NothingToDoIf => "When you need not do anything",
        FoundWord::CausesTitle => "Possible causes",
        FoundWord::AlikeTitle => "Similar screens",
        FoundWord::UserManual => "User manual",
    }
}

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
