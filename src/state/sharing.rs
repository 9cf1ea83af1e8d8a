//! What the person last sent, copied or saved, and how that ended.

use crate::host::Failure;
use crate::rules::Request;

/// What a person shares of the result or of the check to be sent, and how.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Via {
    /// The record, copied.
    CopyJson,
    /// The result in words, copied.
    CopyWords,
    /// The report's link, copied.
    CopyLink,
    /// The result in words, by the system's share sheet (`navigator.share`).
    ShareSheet,
    /// As a file.
    SaveFile,
    /// The message with a link to the check, copied.
    CopyMessage,
    /// The message for this one of the people, copied.
    CopyInvitation(usize),
    /// The text that asks somebody else for help with a result, copied.
    CopyRequest(Request),
    /// The table of the results, as a file.
    SaveTable,
    /// The people with their links and messages, as a file.
    SavePeople,
}

/// How far sharing is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sharing {
    /// The last attempt, and why it failed if it did.
    pub last: Option<(Via, Result<(), Failure>)>,
    /// The same for copying the page's address.
    pub address: Option<Result<(), Failure>>,
    /// The report stands there as a QR code.
    pub qr_shown: bool,
}

/// Something that happened to it.
#[derive(Clone, Debug, PartialEq)]
pub enum SharingAction {
    /// An attempt ended.
    Tried(Via, Result<(), Failure>),
    /// Copying the page's address ended.
    AddressCopied(Result<(), Failure>),
    /// The report is to be shown as a QR code, or no longer.
    QrShown(bool),
}

impl Sharing {
    /// Changes it as what happened asks for.
    pub fn reduce(&mut self, action: SharingAction) {
        match action {
            SharingAction::Tried(via, ended) => self.last = Some((via, ended)),
            SharingAction::AddressCopied(ended) => self.address = Some(ended),
            SharingAction::QrShown(shown) => self.qr_shown = shown,
        }
    }
}
