//! English.

use super::Word;

pub fn say(word: Word) -> &'static str {
    match word {
        Word::PageTitle => "Phone check",
        Word::PageSubtitle => "FIDO sign-in for HPKI-KAGURA",
        Word::Checking => "checking",
        Word::CheckingTitle => "Checking this device",
        Word::CheckingNote => "This takes a few seconds. Please wait.",
        Word::NoObstacleTitle => "No problem so far",
        Word::NoObstacleNote => "One more step: a trial registration.",
        Word::NoObstaclePcNote => {
            "You register and sign in with a phone. The QR code below opens this check on the phone."
        }
        Word::ReadyTitle => "This device works",
        Word::ReadyNote => "Registration and sign-in were both tried and work.",
        Word::SignFix => "Settings need changing",
        Word::SignAttention => "Attention",
        Word::SignFine => "Fine",
        Word::SignNo => "Does not work",
        Word::SignUnknown => "Unknown",
        Word::SignRunning => "Running",
        Word::Certain => "Certain",
        Word::Likely => "Almost certain",
        Word::Possible => "Possible",
        Word::Manual => "Manual",
        Word::Recheck => "Check again",
        Word::RecheckAfterFix => "I have changed it: check again",
        Word::ToTry => "To try, in this order",
        Word::MoreToTry => "If that does not help",
        Word::WhichVersion => "The steps differ by device. Follow the ones that match your screen.",
        Word::MayDiffer => "Nobody has tried these steps on a real device. Your screen may differ.",
        Word::TapThis => ": choose it",
        Word::SwitchOn => "Turn the switch on (green or blue).",
        Word::SwitchOff => "Turn the switch off (grey).",
        Word::TypeThis => "Type this text.",
        Word::LookAt => "Look here.",
        Word::ChooseThis => "Choose this.",
        Word::ContactTitle => "Whom to ask, and what to say",
        Word::ChecksTitle => "Checked automatically",
        Word::Why => "Why this is checked",
        Word::PhoneTitle => "Open on a phone",
        Word::PhoneNote => "Scan this with the phone's camera to open the page there.",
        Word::QrAlt => "QR code of this page",
        Word::ShareTitle => "Tell support",
        Word::SharePhone => "If you call, read this result code out.",
        Word::ShareOpen => "See the result, then send it",
        Word::ShareWords => "The message",
        Word::ShareNow => "Send this",
        Word::CopyWords => "Copy the message",
        Word::CopyLink => "Copy the link",
        Word::ShowQr => "Show a QR code",
        Word::HideQr => "Hide the QR code",
        Word::ReportQrAlt => "QR code of the result",
        Word::RecordTitle => "What is in the link, the QR code and the file",
        Word::RecordNote => {
            "The model of the device, the browser and what was found; no personal names and nothing of your passkeys. It stays on this device unless you send it."
        }
        Word::Copy => "Copy the contents",
        Word::SaveFile => "Save as a file",
        Word::ReportLink => "Link that opens this result",
        Word::Copied => "Copied",
        Word::CopyFailed => "It could not be copied. Press and hold the text to copy it.",
        Word::HandedToSheet => "Opened in the app you chose",
        Word::Saved => "The download has started",
        Word::NotHanded => "It could not be sent or saved. Please copy the message and send it.",
        Word::WordsWhen => "When: ",
        Word::WordsDevice => "Device: ",
        Word::WordsResult => "Result: ",
        Word::WordsFound => "Entries: ",
        Word::WordsTrial => "Trial: ",
        Word::WordsCode => "Result code: ",
        Word::WordsLink => "Full result: ",
        Word::OnlyRegistered => "registration only",
        Word::BothPassed => "registration and sign-in passed",
        Word::RegistrationFailed => "registration failed",
        Word::SignInFailed => "sign-in failed",
        Word::NoReply => "no response",
        Word::DeskTitle => "Support desk",
        Word::DeskSubtitle => "Send a check, read a result",
        Word::CheckThisDevice => "Check this device",
        Word::SendTitle => "Send a check",
        Word::CaseLabel => "Inquiry number (optional)",
        Word::CaseNumber => "Inquiry number: ",
        Word::SeenLabel => "Screen that the person saw (optional)",
        Word::NoScreen => "None",
        Word::ChannelLabel => "Send by",
        Word::ByMail => "Email",
        Word::BySms => "SMS",
        Word::ByLine => "LINE",
        Word::LangLabel => "Language",
        Word::MessageTitle => "See the message",
        Word::CopyMessage => "Copy the message",
        Word::PrintPoster => "Print on A4",
        Word::SendQrAlt => "QR code of the check",
        Word::LeavesLine => "Even when sent by LINE, the link opens in Safari or Chrome.",
        Word::SendLink => "Link to the check",
        Word::SaveSvg => "Save as SVG",
        Word::SavePng => "Save as PNG",
        Word::MailGreeting => "Thank you for contacting us.",
        Word::MailAsk => {
            "Please open this link on the phone that you sign in to {} with. It checks in seconds whether the phone can be used."
        }
        Word::MailSteps => {
            "1. The check starts by itself when the link opens.\n2. When \"Run a trial registration\" appears, press it and follow the screen.\n3. At the end, send us the result from \"Tell support\". If you call, read the twelve characters of the result code out."
        }
        Word::MailPrivacy => "The result stays on your device unless you send it.",
        Word::SentBy => "From: ",
        Word::AsksNothing => {
            "This page never asks for your ID, a password or the QR code of the letter that you received."
        }
        Word::SentTitle => "[{}] Phone check",
        Word::ShortAsk => {
            "Please open this link on the phone that you sign in with. It checks whether the phone can be used."
        }
        Word::ShortEnd => "At the end, send us the result from \"Tell support\".",
        Word::PosterFor => {
            "Checks in seconds whether the phone that you sign in to {} with is ready."
        }
        Word::PosterScan => "Scan the QR code with your camera.",
        Word::PosterTry => "When the automatic check is done, press \"Run a trial registration\".",
        Word::PosterTell => {
            "If it does not work, tell the support desk the twelve characters of the result code that is shown."
        }
        Word::ReadTitle => "Read a result",
        Word::ReadLabel => "Paste a link, or type the result code that is read out to you.",
        Word::CodeGoesOn => "Characters to go: {}.",
        Word::CodeTooLong => "A result code has 12 characters. There are too many here.",
        Word::CodeCharacter => "The character \"{}\" is never used in a result code.",
        Word::CodeGroup => "Ask for group {place} again: \"{heard}\" may be \"{meant}\".",
        Word::CodeSeveral => "The result code seems to be wrong. Ask for all of it again.",
        Word::ResultNewer => {
            "This result was made by a newer version of the page. Reload this page and open it again."
        }
        Word::LinkTooLong => "This is too long to be the link of a result.",
        Word::LinkDamaged => {
            "A part of the link is missing or was changed. Ask for the whole link again."
        }
        Word::DeskEmpty => "The result will be shown here.",
        Word::GuideTitle => "What to say",
        Word::NothingFound => "No entry applies.",
        Word::SeenFactsTitle => "State of the device",
        Word::TrialLine => "Trial",
        Word::ElapsedLine => "Time taken",
        Word::SheetLine => "Fingerprint or face screen",
        Word::SheetYes => "shown",
        Word::SheetNo => "not shown",
        Word::SentDetails => "What the device says of itself",
        Word::RulesVersion => "Guidance data",
        Word::BySpokenCode => "From a result code",
        Word::CodeCarries => {
            "A result code tells the system and the browser, each check as fine or not, how the trial ended, and the first thing to do."
        }
        Word::OtherRules => {
            "The device showed \"{shown}\" (guidance data {then}). The advice below uses guidance data {now}."
        }
        Word::AgeUnknown => "date unknown",
        Word::ClocksDiffer => "the clocks differ",
        Word::JustNow => "just now",
        Word::MinutesAgo => "{} min ago",
        Word::HoursAgo => "{} h ago",
        Word::DaysAgo => "{} d ago",
        Word::ToldNotFine => "problem",
        Word::CompareTitle => "Results of this inquiry side by side",
        Word::VerdictLine => "Verdict",
        Word::FoundLine => "Entries that apply",
        Word::Changed => "changed",
        Word::NotAPromise => {
            "This page does not run on the same site as the real sign-in. Even if it finds no problem, it cannot guarantee that the real one works."
        }
        Word::TrialTitle => "Run a trial registration",
        Word::TrialNote => {
            "You will be asked for your fingerprint or face. Your real registration is not touched. At the end the device is asked to delete the trial passkey."
        }
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
        Word::OnTheService => "On the real service you may see",
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
        Word::SheetsTitle => "Which screen did you see?",
        Word::SheetsNote => "Choose the one that is most like it to see what to do.",
        Word::SheetsNone => "None of these",
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
            "The service supports Safari on an iPhone and Chrome on Android. Inside another app's screen you cannot register."
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
        Word::OpenInSafari => "Open in Safari",
        Word::OpenInChrome => "Open in Chrome",
        Word::OpensSafari => "The button opens this page in Safari.",
        Word::OpensChrome => "The button opens this page in Chrome.",
        Word::OnlySafari => "Copy the address, then paste and open it in Safari.",
        Word::OnlyChrome => "Copy the address, then paste and open it in Chrome.",
        Word::MayWorkSafari => "This browser may work, but Safari is the supported one.",
        Word::MayWorkChrome => "This browser may work, but Chrome is the supported one.",
        Word::OwnTab => "Open in a new tab",
        Word::OwnTabWhy => {
            "It is shown inside another page. FIDO sign-in may be blocked like this."
        }
        Word::OpenOwnTab => "Open in a new tab",
        Word::OwnTabElse => "If it does not open, copy this address and paste it into a new tab.",
        Word::CopyAddress => "Copy the address",
        Word::AddressCopied => "Copied",
        Word::AddressCopyFailed => "Could not copy. Press and hold the address below to copy it.",
        Word::IfNotOpening => "If it does not open",
        Word::HowToOpen => "How to open it",
        Word::OtherDoor => "Open it another way",
        Word::AlwaysSafari => "Always open links in Safari",
        Word::AlwaysChrome => "Always open links in Chrome",
        Word::OtherDevice => "Open on another device",
        Word::OtherDeviceNote => "Scan this QR code with the other device's camera.",
        Word::LookTitle => "What it looks like",
        Word::SafariLook => {
            "Drawing of Safari: the address bar fills the width, and there are five icons at the bottom: back, forward, share, bookmarks, tabs."
        }
        Word::ChromeLook => {
            "Drawing of Chrome: at the top a home icon, the address bar, the number of tabs and a menu of three dots. At the bottom only the phone's own buttons."
        }
        Word::LookAddress => "The address bar fills the width",
        Word::LookBottomAddress => "It may also be at the bottom",
        Word::LookButtons => "Back, forward, share, bookmarks, tabs",
        Word::LookHome => "Address bar right of the home icon",
        Word::LookTabs => "Number of tabs",
        Word::LookMenu => "Menu",
        Word::LookPhoneButtons => "Only the phone's buttons",
        Word::DeviceNewIphone => "iPhone (iOS 18 or later)",
        Word::DeviceOldIphone => "iPhone (iOS 17 or earlier)",
        Word::DeviceAndroid => "Android",
        Word::DevicePc => "PC",
        Word::DeviceTitle => "Choose the device",
        Word::NotForThisDevice => "There is no setting to change on this device.",
        Word::LookupTitle => "Look up what the screen says",
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
        Word::EntryBack => "Back to the lists and the search",
        Word::EntryLink => "Link to this guidance:",
        Word::Print => "Print this guidance",
        Word::OnPc => "On the PC",
        Word::OnPhone => "On the phone",
        Word::AtRegistration => "At registration",
        Word::AtSignIn => "At sign-in",
        Word::AtCard => "Signing in with a card",
        Word::AtCardRegistration => "Registering a My Number card",
        Word::NothingToDo => "You need not do anything",
        Word::SeenTitle => "When you see this screen",
        Word::NothingToDoIf => "When you need not do anything",
        Word::CausesTitle => "Possible causes",
        Word::AlikeTitle => "Similar screens",
        Word::UserManual => "User manual",
        Word::NetworkNote => {
            "The sites above are accessed only when you press the button. No result is sent. As with any page that you open, they learn your IP address and the kind of browser."
        }
        Word::NetworkStart => "Check whether they can be reached",
        Word::NetworkAgain => "Check the network again",
        Word::Reached => "response",
        Word::NotReached => "no response",
        Word::StoppedByPolicy => "stopped by this page's policy",
        Word::ReachedMeans => {
            "All that is known is that something responded, not what: a refusal counts as \"response\", too. If you see one of these screens, read here what it means."
        }
        Word::NotReachedMeans => {
            "Why there was no response is not known. Ad blockers and filters can be the cause, and so can a bad connection or a service that is down for a while."
        }
        Word::NoAnswerMeans => {
            "There was no response within 8 seconds. Try again where the connection is better."
        }
        Word::StoppedByPolicyMeans => {
            "This page's own Content-Security-Policy stopped the access. Neither this device nor the connection is the cause."
        }
        Word::OfflineMeans => "This device is not connected to the internet. Try again once it is.",
        Word::AddressWithoutResult => {
            "This address carries no result. Have the result sent again from \"Tell support\"."
        }
        Word::NothingToRead => {
            "There is no link to a result and no result code in it. Paste the whole message that you received."
        }
        Word::StatusReady => "Works",
        Word::StatusNoObstacle => "Trial not done yet",
        Word::StatusFixNeeded => "Settings need changing",
        Word::StatusUnsupported => "Does not work",
        Word::StatusNotHeard => "No result yet",
        Word::ColumnNumber => "Inquiry number",
        Word::ColumnName => "Name",
        Word::ColumnPhone => "Phone",
        Word::ColumnSystem => "System and browser",
        Word::ColumnTime => "Date and time",
        Word::ColumnCode => "Result code",
        Word::RequestNetworkTitle => "[{}] Please allow a connection",
        Word::RequestNetworkAsk => {
            "To sign in to {}, phones and computers of our staff need to reach the hosts below. Please check that your network lets them through."
        }
        Word::RequestHosts => "Hosts (HTTPS):",
        Word::RequestHost => "- {} (TCP {port}): ",
        Word::RequestReached => "Even a host that responds may refuse the connection.",
        Word::RequestAllow => {
            "What we ask for:\n1. Allow HTTPS to the hosts above.\n2. Take them out of content filters and ad blocking.\n3. If there is a proxy server or TLS inspection, exempt them from it, or have it pass on TLS client authentication.\n"
        }
        Word::RequestAuthorityTitle => "[{}] Question about a registration",
        Word::RequestAuthorityAsk => {
            "I cannot sign in to {}. Please tell me how my registration stands and what I have to do."
        }
        Word::RequestId => "Your ID (medical or pharmacist registration number): ",
        Word::RequestName => "Name: ",
        Word::RequestReply => "Contact: ",
        Word::RequestMessage => "Message on the screen: ",
    }
}
