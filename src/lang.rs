//! The page's own texts: one exhaustive match a language. What a help desk may change stands in `rules.json`.

mod en;
mod ja;

use serde::Deserialize;

/// A language of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lang {
    /// Japanese.
    #[default]
    Ja,
    /// English.
    En,
}

/// One text of the rules in both languages. `{app}` and `{browser}` stand for the names found.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[cfg_attr(not(target_arch = "wasm32"), serde(deny_unknown_fields))]
pub struct Text {
    /// Japanese.
    pub ja: String,
    /// English.
    pub en: String,
}

impl Lang {
    /// All of them.
    pub const ALL: [Lang; 2] = [Lang::Ja, Lang::En];

    /// What it calls itself.
    pub fn own_name(self) -> &'static str {
        match self {
            Lang::Ja => "日本語",
            Lang::En => "English",
        }
    }

    /// The language of a tag such as `en` or `ja-JP`, if the page has it.
    pub fn from_tag(tag: &str) -> Option<Lang> {
        let first = tag.split(['-', '_']).next()?;
        let mut all = Self::ALL.into_iter();
        all.find(|lang| first.eq_ignore_ascii_case(lang.tag()))
    }

    /// The language to open in: what the address asks for, else the first of the browser's own that the page has.
    pub fn at_opening(asked: Option<&str>, preferred: &[String]) -> Lang {
        let first = || preferred.iter().find_map(|tag| Lang::from_tag(tag));
        let asked = asked.and_then(Lang::from_tag);
        asked.or_else(first).unwrap_or_default()
    }

    /// The one that the switch of the page leads to.
    pub fn other(self) -> Lang {
        match self {
            Lang::Ja => Lang::En,
            Lang::En => Lang::Ja,
        }
    }

    /// Its tag.
    pub fn tag(self) -> &'static str {
        match self {
            Lang::Ja => "ja",
            Lang::En => "en",
        }
    }

    /// One of the page's own texts.
    pub fn t(self, text: impl Localized) -> &'static str {
        text.t(self)
    }

    /// A text of the rules; in the other language, where this one is still on its way.
    pub fn choose(self, text: &Text) -> &str {
        let (own, other) = match self {
            Lang::Ja => (&text.ja, &text.en),
            Lang::En => (&text.en, &text.ja),
        };
        if own.is_empty() { other } else { own }
    }
}

/// What has a text in each language.
pub trait Localized: Copy {
    /// Its text in this language.
    fn t(self, lang: Lang) -> &'static str;
}

macro_rules! ui_texts {
    ($(#[$doc:meta])* $name:ident by $list:ident: $($text:ident)*) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[allow(missing_docs)] // their texts are in lang/ja.rs and lang/en.rs
        pub enum $name { $($text),* }

        impl $name {
            /// All of them.
            #[cfg(not(target_arch = "wasm32"))]
            pub const ALL: &[$name] = &[$($name::$text),*];
        }

        impl Localized for $name {
            fn t(self, lang: Lang) -> &'static str {
                match lang {
                    Lang::Ja => ja::$list(self),
                    Lang::En => en::$list(self),
                }
            }
        }
    };
}

ui_texts! {
    /// One of the page's own texts that a verdict or a trial may need.
    UiText by text:
    PageTitle Checking CheckingTitle CheckingNote
    NoObstacleTitle NoObstacleNote NoObstaclePcNote ReadyTitle ReadyNote
    SignFix SignProblem SignAttention SignFine SignNo SignUnknown SignRunning
    Certain Likely Possible Manual Recheck Rechecked RecheckedSame PassedBefore
    ChecksTitle Why PhoneTitle PhoneNote QrAlt
    ShareTitle
    NotAPromise
    OnlyRegistered BothPassed RegistrationFailed SignInFailed NoReply
    DeskTitle DeskSubtitle DeskLink
    TrialLine
    AgeUnknown ClocksDiffer JustNow MinutesAgo HoursAgo DaysAgo
    VerdictLine
    TrialTitle TrialNote TrialRemoves TrialLeaves TrialStart TrialLength TrialOpenTitle TrialOpenNote TrialCountdown TrialRegisteredTitle
    TrialRegisteredNote TrialNext TrialAgainTitle TrialAgain TrialPassedTitle TrialThrown TrialSilent TrialTook Seconds
    SheetShown SheetNotShown KeptBy KeptSomewhere CleanupAsked CleanupByHand UserNotVerified NotThisDevice
    LeftoverAsked LeftoverByHand SomeApp SomeBrowser
    BrowserLabel OsVersionLabel WebauthnApiLabel PlatformAuthenticatorLabel CookiesLabel LocalStorageLabel
    SessionStorageLabel IndexedDbLabel JavaScriptLabel WebAssemblyLabel SecureContextLabel NetworkLabel
    BrowserWhy OsVersionWhy WebauthnApiWhy PlatformAuthenticatorWhy CookiesWhy StorageWhy JavaScriptWhy
    WebAssemblyWhy SecureContextWhy NetworkWhy
    Usable NotUsable StoreBlocked StoreFull NotPermitted InsideApp VersionHidden Lacks Secure NotSecure Framed
    Offline NotAsked TimedOut AskingBlocked Threw NotExposed
    VersionIos18Or26 VersionWindows10Or11 VersionAndroid10 SeeVersionIos18Or26 SeeVersionIos SeeVersionAndroid
    OwnTab OwnTabWhy OpenOwnTab OwnTabElse OpenOverHttps
    LookupTitle PicksTitle LookupLabel LookupExample PartFailed Retry PageRenewed Reload LookupLoading LookupNothing LookupFound LookupNoEntry PhoneScreens
    PcScreens AllScreens
    Reached NotReached StoppedByPolicy
}

ui_texts! {
    /// One of the page's own texts that only findings and entries need. In a list of their own they come with these
    /// (src/parts.rs).
    FoundUiText by found_text:
    RecheckAfterFix
    ToTry MoreToTry WhichVersion MayDiffer TapThis SwitchOn SwitchOff TypeThis LookAt ChooseThis ContactTitle NoticeTitle
    OnTheService OpenIn Opens Only MayWork
    CopyAddress AddressCopied AddressCopyFailed IfNotOpening HowToOpen OtherDoor Always OtherDevice
    OtherDeviceNote LookTitle SafariLook ChromeLook LookAddress LookBottomAddress LookButtons LookHome LookTabs LookMenu
    LookPhoneButtons
    DeviceNewIphone DeviceOldIphone DeviceAndroid DevicePc DeviceTitle NotForThisDevice
    EntryBack EntryLink Print OnPc OnPhone AtRegistration AtSignIn AtCard AtCardRegistration NothingToDo
    SeenTitle NothingToDoIf CausesTitle AlikeTitle UserManual
}

ui_texts! {
    /// One of the page's own texts that only the look-up, the report and the desk need; likewise.
    LaterUiText by later_text:
    SharePhone ShareOpen ShareWords ShareNow CopyWords CopyLink ShowQr HideQr ReportQrAlt JsonTitle JsonNote
    Copy SaveFile ReportLink Copied CopyFailed SheetOpened Saved ShareFailed
    WordsWhen WordsDevice WordsResult WordsFound WordsTrial WordsCode WordsLink
    CheckThisDevice SendTitle CaseLabel SenderLabel CaseNumber SeenLabel NoScreen ChannelLabel ByMail BySms ByLine
    LangLabel MessageTitle CopyMessage PrintPoster SendQrAlt LeavesLine SendLink SaveSvg SavePng
    MailGreeting MailAsk MailSteps MailPrivacy SentBy AsksNothing SentTitle ShortAsk ShortEnd PosterFor PosterScan PosterTry PosterTell
    ReadTitle ReadLabel CodeGoesOn CodeTooLong CodeCharacter CodeGroup CodeSeveral ResultNewer LinkTooLong LinkDamaged
    DeskEmpty GuideTitle NothingFound SeenFactsTitle ElapsedLine SheetLine SheetYes SheetNo SentDetails RulesVersion BySpokenCode
    CodeCarries OtherRules CodeOfOtherRules
    CompareTitle FoundLine Changed
    SheetsTitle SheetsNote SheetsNone
    NetworkNote NetworkStart NetworkAgain ReachedMeans NotReachedMeans NoAnswerMeans
    StoppedByPolicyMeans OfflineMeans
    AddressWithoutResult NothingToRead
    StatusReady StatusNoObstacle StatusFixNeeded StatusUnsupported StatusNotHeard
    OnlyLabel OnlyAll ColumnName ColumnMessage FilesLabel FilesRows FilesUnread
    PeopleTitle PeopleNote PeopleLabel PeopleAdd PeopleAdded PeopleNone PeopleList CopyMessageFor PeoplePrint PeopleSave
    SecondTitle SecondDiscoverable SecondAnyAttachment SecondStart SecondPassed SecondFailed
    CopyRequest ContactHours ContactReady ResultsRead UnreadParts StaleNote ResultsTitle SaveTable NoNumber
    ColumnVerdict ColumnNumber ColumnPhone ColumnSystem ColumnTime ColumnCode
    RequestNetworkTitle RequestNetworkAsk RequestHosts RequestHost RequestReached RequestAllow
    RequestAuthorityTitle RequestAuthorityAsk RequestId RequestName RequestReply RequestMessage
}
