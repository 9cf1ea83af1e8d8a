//! English.

mod later;

pub use later::later_text;

use super::{FoundUiText, UiText};

pub fn text(text: UiText) -> &'static str {
    match text {
        UiText::PageTitle => "Phone check",
        UiText::Checking => "checking",
        UiText::CheckingTitle => "Checking this device",
        UiText::CheckingNote => "This takes a few seconds. Please wait.",
        UiText::NoObstacleTitle => "No problem so far",
        UiText::NoObstacleNote => "One more step: a trial registration.",
        UiText::NoObstaclePcNote => {
            "You register and sign in with a phone. The QR code below opens this check on the phone."
        }
        UiText::ReadyTitle => "This device works",
        UiText::ReadyNote => {
            "Registration and sign-in were both tried and work. Go on to the real registration or login; there is nothing more to do here."
        }
        UiText::SignFix => "Settings need changing",
        UiText::SignAttention => "Attention",
        UiText::SignFine => "Fine",
        UiText::SignProblem => "problem",
        UiText::SignNo => "Does not work",
        UiText::SignUnknown => "Unknown",
        UiText::SignRunning => "Running",
        UiText::Certain => "Certain",
        UiText::Likely => "Almost certain",
        UiText::Possible => "Possible",
        UiText::Manual => "Manual",
        UiText::Rechecked => "Checked again at {}.",
        UiText::RecheckedSame => "Checked again at {}. The result is the same.",
        UiText::PassedBefore => "This was tried before {}.",
        UiText::Recheck => "Check again",
        UiText::ChecksTitle => "Checked automatically",
        UiText::Why => "Why this is checked",
        UiText::PhoneTitle => "Open on a phone",
        UiText::PhoneNote => "Scan this with the phone's camera to open the page there.",
        UiText::QrAlt => "QR code of this page",
        UiText::ShareTitle => "Tell support",
        UiText::OnlyRegistered => "registration only",
        UiText::BothPassed => "registration and sign-in passed",
        UiText::RegistrationFailed => "registration failed",
        UiText::SignInFailed => "sign-in failed",
        UiText::NoReply => "no response",
        UiText::DeskLink => "For support staff",
        UiText::DeskTitle => "Support desk",
        UiText::DeskSubtitle => "Send a check, read a result",
        UiText::TrialLine => "Trial",
        UiText::AgeUnknown => "date unknown",
        UiText::ClocksDiffer => "the clocks differ",
        UiText::JustNow => "just now",
        UiText::MinutesAgo => "{} min ago",
        UiText::HoursAgo => "{} h ago",
        UiText::DaysAgo => "{} d ago",
        UiText::VerdictLine => "Verdict",
        UiText::NotAPromise => {
            "This page does not run on the same site as the real sign-in. Even if it finds no problem, it cannot guarantee that the real one works."
        }
        UiText::TrialTitle => "Run a trial registration",
        UiText::TrialNote => {
            "You will be asked for your fingerprint or face. Your real registration is not touched."
        }
        UiText::TrialRemoves => "At the end the device is asked to delete the trial passkey.",
        UiText::TrialLeaves => "At the end the page shows how to delete the trial passkey.",
        UiText::TrialStart => "Run a trial registration",
        UiText::TrialLength => "About 20 seconds; you may stop at any time",
        UiText::TrialOpenTitle => "Please use your fingerprint or face",
        UiText::TrialOpenNote => {
            "You can also use the screen lock. If no screen appears, please wait."
        }
        UiText::TrialCountdown => "It ends after {} seconds at most.",
        UiText::TrialRegisteredTitle => "Registered",
        UiText::TrialRegisteredNote => {
            "Next, sign in with the passkey that was just made. After that the device is asked to delete it."
        }
        UiText::TrialNext => "Run a trial sign-in",
        UiText::TrialAgainTitle => "After the change, try again",
        UiText::TrialAgain => "Try again",
        UiText::TrialPassedTitle => "The passkey made for the trial",
        UiText::TrialThrown => "The browser's error",
        UiText::TrialSilent => "The browser did not respond within the time limit.",
        UiText::TrialTook => "It took {}.",
        UiText::Seconds => "s",
        UiText::SheetShown => "The fingerprint or face screen seems to have appeared.",
        UiText::SheetNotShown => "No fingerprint or face screen appeared.",
        UiText::KeptBy => "It was saved in {}.",
        UiText::KeptSomewhere => "It was saved on this device.",
        UiText::CleanupAsked => {
            "The device was asked to delete it. Whether it is gone cannot be seen from this page."
        }
        UiText::CleanupByHand => {
            "The device could not be asked to delete it. It does no harm if it stays. To delete it, follow these steps."
        }
        UiText::UserNotVerified => "You were not verified by fingerprint or face.",
        UiText::NotThisDevice => "A passkey on another device was used, not on this one.",
        UiText::LeftoverAsked => {
            "A passkey from an earlier trial was left here; the device was asked to delete it."
        }
        UiText::LeftoverByHand => {
            "A passkey from an earlier trial is left here. It does no harm. To delete it, follow these steps."
        }
        UiText::SomeApp => "an app",
        UiText::SomeBrowser => "another browser",
        UiText::BrowserLabel => "Browser",
        UiText::OsVersionLabel => "System",
        UiText::WebauthnApiLabel => "WebAuthn (FIDO)",
        UiText::PlatformAuthenticatorLabel => "Screen lock, biometrics",
        UiText::CookiesLabel => "Cookies",
        UiText::LocalStorageLabel => "Data storage (long-term)",
        UiText::SessionStorageLabel => "Data storage (for this tab)",
        UiText::IndexedDbLabel => "Data storage (large)",
        UiText::JavaScriptLabel => "JavaScript",
        UiText::WebAssemblyLabel => "WebAssembly",
        UiText::SecureContextLabel => "Secure connection",
        UiText::NetworkLabel => "Network",
        UiText::BrowserWhy => {
            "The service supports certain browsers. Inside another app's screen you cannot register."
        }
        UiText::OsVersionWhy => {
            "The settings differ by version of the operating system. One that is too old cannot do FIDO."
        }
        UiText::WebauthnApiWhy => "The browser's part of FIDO, the sign-in by fingerprint or face.",
        UiText::PlatformAuthenticatorWhy => {
            "Whether the device is set up to verify you by fingerprint, face or screen lock. What devices say of this is not always right."
        }
        UiText::CookiesWhy => {
            "The sign-in uses a cookie to keep its state. One was really saved, read back and deleted."
        }
        UiText::StorageWhy => {
            "Whether data saved in the browser can be read back. Where it is blocked, cookies often are as well."
        }
        UiText::JavaScriptWhy => {
            "It runs the pages of registration and sign-in. Where a part of it is missing, a page may stay white."
        }
        UiText::WebAssemblyWhy => {
            "It runs this page. Lockdown Mode and the like stop it, but the sign-in does not use it."
        }
        UiText::SecureContextWhy => {
            "FIDO works only on a page that was opened over an encrypted connection (https)."
        }
        UiText::NetworkWhy => {
            "Whether the pages of the sign-in can be reached. This is not checked automatically."
        }
        UiText::Usable => "works",
        UiText::NotUsable => "does not work",
        UiText::StoreBlocked => "blocked",
        UiText::StoreFull => "full",
        UiText::NotPermitted => "not permitted",
        UiText::InsideApp => "inside an app",
        UiText::VersionHidden => "version not known",
        UiText::Lacks => "missing",
        UiText::Secure => "secure",
        UiText::NotSecure => "not secure",
        UiText::Framed => "inside another page",
        UiText::Offline => "offline",
        UiText::NotAsked => "not asked",
        UiText::TimedOut => "no response",
        UiText::AskingBlocked => "may not be asked",
        UiText::Threw => "could not be asked",
        UiText::NotExposed => "not known",
        UiText::VersionIos18Or26 => "18, or 26 or later",
        UiText::VersionWindows10Or11 => "10 or 11",
        UiText::VersionAndroid10 => "10 or later",
        UiText::SeeVersionIos18Or26 => {
            "Your iOS is 18, or 26 or later. Settings > General > About shows which."
        }
        UiText::SeeVersionIos => "Settings > General > About shows the version of iOS.",
        UiText::SeeVersionAndroid => "Settings > About phone shows the version of Android.",
        UiText::OwnTab => "Open in a new tab",
        UiText::OwnTabWhy => {
            "It is shown inside another page. FIDO sign-in may be blocked like this."
        }
        UiText::OpenOwnTab => "Open in a new tab",
        UiText::OpenOverHttps => "Open over https",
        UiText::OwnTabElse => "If it does not open, copy this address and paste it into a new tab.",
        UiText::LookupTitle => "Look up what the screen says",
        UiText::PicksTitle => "What happened?",
        UiText::LookupLabel => "Type the message or number on the screen, or a part of it",
        UiText::LookupExample => "Such as 405, timed out",
        UiText::PartFailed => {
            "The guidance could not be loaded. Try again where the connection is better."
        }
        UiText::Retry => "Load again",
        UiText::PageRenewed => "This page was updated. Reload it to go on.",
        UiText::Reload => "Reload",
        UiText::LookupLoading => "The guidance is loading.",
        UiText::LookupNothing => {
            "Nothing was found. Try other words, or pick from the lists below."
        }
        UiText::LookupFound => " found.",
        UiText::LookupNoEntry => "There is no guidance with this number. Pick one from the lists.",
        UiText::PhoneScreens => "All screens on phones",
        UiText::PcScreens => "All screens on PCs",
        UiText::AllScreens => "All screens",
        UiText::Reached => "response",
        UiText::NotReached => "no response",
        UiText::StoppedByPolicy => "stopped by this page's policy",
    }
}

pub fn found_text(text: FoundUiText) -> &'static str {
    match text {
        FoundUiText::RecheckAfterFix => "I have changed it: check again",
        FoundUiText::ToTry => "To try, in this order",
        FoundUiText::MoreToTry => "If that does not help",
        FoundUiText::WhichVersion => {
            "The steps differ by device. Follow the ones that match your screen."
        }
        FoundUiText::MayDiffer => {
            "Nobody has tried these steps on a real device. Your screen may differ."
        }
        FoundUiText::TapThis => ": choose it",
        FoundUiText::SwitchOn => "Turn the switch on (green or blue).",
        FoundUiText::SwitchOff => "Turn the switch off (grey).",
        FoundUiText::TypeThis => "Type this text.",
        FoundUiText::LookAt => "Look here.",
        FoundUiText::ChooseThis => "Choose this.",
        FoundUiText::NoticeTitle => "Notice",
        FoundUiText::ContactTitle => "Whom to ask, and what to say",
        FoundUiText::OnTheService => "On the real service you may see",
        FoundUiText::OpenIn => "Open in {}",
        FoundUiText::Opens => "The button opens this page in {}.",
        FoundUiText::Only => "Copy the address, then paste and open it in {}.",
        FoundUiText::MayWork => "This browser may work, but {} is the supported one.",
        FoundUiText::CopyAddress => "Copy the address",
        FoundUiText::AddressCopied => "Copied",
        FoundUiText::AddressCopyFailed => {
            "Could not copy. Press and hold the address below to copy it."
        }
        FoundUiText::IfNotOpening => "If it does not open",
        FoundUiText::HowToOpen => "How to open it",
        FoundUiText::OtherDoor => "Open it another way",
        FoundUiText::Always => "Always open links in {}",
        FoundUiText::OtherDevice => "Open on another device",
        FoundUiText::OtherDeviceNote => "Scan this QR code with the other device's camera.",
        FoundUiText::LookTitle => "What it looks like",
        FoundUiText::SafariLook => {
            "Drawing of Safari: the address bar fills the width, and there are five icons at the bottom: back, forward, share, bookmarks, tabs."
        }
        FoundUiText::ChromeLook => {
            "Drawing of Chrome: at the top a home icon, the address bar, the number of tabs and a menu of three dots. At the bottom only the phone's own buttons."
        }
        FoundUiText::LookAddress => "The address bar fills the width",
        FoundUiText::LookBottomAddress => "It may also be at the bottom",
        FoundUiText::LookButtons => "Back, forward, share, bookmarks, tabs",
        FoundUiText::LookHome => "Address bar right of the home icon",
        FoundUiText::LookTabs => "Number of tabs",
        FoundUiText::LookMenu => "Menu",
        FoundUiText::LookPhoneButtons => "Only the phone's buttons",
        FoundUiText::DeviceNewIphone => "iPhone (iOS 18 or later)",
        FoundUiText::DeviceOldIphone => "iPhone (iOS 17 or earlier)",
        FoundUiText::DeviceAndroid => "Android",
        FoundUiText::DevicePc => "PC",
        FoundUiText::DeviceTitle => "Choose the device",
        FoundUiText::NotForThisDevice => "There is no setting to change on this device.",
        FoundUiText::EntryBack => "Back to the lists and the search",
        FoundUiText::EntryLink => "Link to this guidance:",
        FoundUiText::Print => "Print this guidance",
        FoundUiText::OnPc => "On the PC",
        FoundUiText::OnPhone => "On the phone",
        FoundUiText::AtRegistration => "At registration",
        FoundUiText::AtSignIn => "At sign-in",
        FoundUiText::AtCard => "Signing in with a card",
        FoundUiText::AtCardRegistration => "Registering a My Number card",
        FoundUiText::NothingToDo => "You need not do anything",
        FoundUiText::SeenTitle => "When you see this screen",
        FoundUiText::NothingToDoIf => "When you need not do anything",
        FoundUiText::CausesTitle => "Possible causes",
        FoundUiText::AlikeTitle => "Similar screens",
        FoundUiText::UserManual => "User manual",
    }
}
