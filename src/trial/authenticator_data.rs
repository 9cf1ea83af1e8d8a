//! Authenticator data (WebAuthn Level 3, 6.1): 32 bytes rpIdHash, 1 flags, 4 signCount, then, where the AT flag is set,
//! 16 bytes AAGUID and the credential.

const FLAGS: usize = 32;
const AAGUID: std::ops::Range<usize> = 37..53;

const USER_VERIFIED: u8 = 1 << 2;
const ATTESTED_CREDENTIAL_DATA: u8 = 1 << 6;

/// Flags and AAGUID of an authenticator's answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuthenticatorData {
    flags: u8,
    aaguid: Option<[u8; 16]>,
}

impl AuthenticatorData {
    /// Reads what is there; `None` where it is too short to have flags.
    pub fn parse(bytes: &[u8]) -> Option<AuthenticatorData> {
        let flags = *bytes.get(FLAGS)?;
        let attested = flags & ATTESTED_CREDENTIAL_DATA != 0;
        let aaguid = bytes
            .get(AAGUID)
            .filter(|_| attested)
            .and_then(|bytes| bytes.try_into().ok());
        Some(AuthenticatorData { flags, aaguid })
    }

    /// The UV flag: the authenticator checked its user.
    pub fn user_verified(&self) -> bool {
        self.flags & USER_VERIFIED != 0
    }

    /// The authenticator's make, as a UUID. All zeros mean that it does not say.
    pub fn aaguid(&self) -> Option<String> {
        let bytes = self.aaguid.filter(|bytes| *bytes != [0; 16])?;
        let mut uuid = String::with_capacity(36);
        for (at, byte) in bytes.iter().enumerate() {
            if matches!(at, 4 | 6 | 8 | 10) {
                uuid.push('-');
            }
            for digit in [byte >> 4, byte & 15] {
                uuid.extend(char::from_digit(u32::from(digit), 16));
            }
        }
        Some(uuid)
    }
}

#[cfg(test)]
mod tests {
    use super::AuthenticatorData;

    fn data(flags: u8, aaguid: &[u8]) -> Vec<u8> {
        [&[7; 32], [flags].as_slice(), &[0; 4], aaguid].concat()
    }

    #[test]
    fn flags_and_aaguid_are_read() {
        let google = [
            0xea, 0x9b, 0x8d, 0x66, 0x4d, 0x01, 0x1d, 0x21, 0x3c, 0xe4, 0xb6, 0xb4, 0x8c, 0xb5,
            0x75, 0xd4,
        ];
        let read = AuthenticatorData::parse(&data(0b0100_0101, &google));
        assert!(read.as_ref().is_some_and(AuthenticatorData::user_verified));
        assert_eq!(
            read.and_then(|data| data.aaguid()).as_deref(),
            Some("ea9b8d66-4d01-1d21-3ce4-b6b48cb575d4")
        );
    }

    #[test]
    fn what_is_not_said_is_not_known() {
        let aaguid = |bytes: &[u8]| AuthenticatorData::parse(bytes).and_then(|data| data.aaguid());
        assert_eq!(aaguid(&data(0b0100_0001, &[0; 16])), None, "all zeros");
        assert_eq!(aaguid(&data(0b0000_0001, &[1; 16])), None, "no AT flag");
        assert_eq!(aaguid(&data(0b0100_0001, &[1; 3])), None, "cut");
        assert_eq!(AuthenticatorData::parse(&[0; 32]), None);
        assert!(AuthenticatorData::parse(&data(1, &[])).is_some_and(|data| !data.user_verified()));
    }
}
