//! English.

mod later;

pub use later::say_later;

use super::{FoundWord, Word};

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
