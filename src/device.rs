//! For which device an entry is read: this one, or another one that somebody asks about on the telephone.

use crate::facts::{Answer, Facts};
use crate::lang::FoundUiText;
use crate::platform::{Os, Platform};
use crate::rules::{Entry, Rules, ShownOn};

/// The devices that the manual tells apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Device {
    /// An iPhone or iPad with iOS 18 or later.
    NewIphone,
    /// With iOS 17 or earlier.
    OldIphone,
    /// An Android phone.
    Android,
    /// A PC.
    Pc,
}

/// Whose words an entry is in.
pub struct Reader {
    /// Which of the devices.
    pub device: Device,
    /// What is known of it.
    pub facts: Facts,
    /// The same.
    pub platform: Platform,
}

impl Device {
    /// All of them, as they are offered.
    pub const ALL: [Device; 4] = [
        Device::NewIphone,
        Device::OldIphone,
        Device::Android,
        Device::Pc,
    ];

    /// What people call it.
    pub fn label(self) -> FoundUiText {
        match self {
            Device::NewIphone => FoundUiText::DeviceNewIphone,
            Device::OldIphone => FoundUiText::DeviceOldIphone,
            Device::Android => FoundUiText::DeviceAndroid,
            Device::Pc => FoundUiText::DevicePc,
        }
    }

    /// Any device of this system, where the manual tells it apart.
    pub fn of_system(os: Os) -> Option<Device> {
        match os {
            Os::Ios | Os::IpadOs => Some(Device::NewIphone),
            Os::Android => Some(Device::Android),
            _ => None,
        }
    }

    /// Which of them a platform is; an iPhone that hides its version counts as a new one.
    pub fn of(platform: &Platform) -> Option<Device> {
        match platform.os {
            Os::Android => Some(Device::Android),
            Os::Ios | Os::IpadOs if platform.os_major.is_some_and(|major| major < 18) => {
                Some(Device::OldIphone)
            }
            Os::Ios | Os::IpadOs => Some(Device::NewIphone),
            _ => platform.os_known().then_some(Device::Pc),
        }
    }

    /// Any device of the kind: nothing but the kind is known of it.
    fn platform(self) -> Platform {
        let (os, os_major) = match self {
            Device::NewIphone => (Os::Ios, Some(18)),
            Device::OldIphone => (Os::Ios, Some(17)),
            Device::Android => (Os::Android, None),
            Device::Pc => (Os::Windows, None),
        };
        Platform::of_system(os, os_major)
    }
}

impl Reader {
    /// For whom this entry is worded: whom the person chose, else this device, unless its screen cannot be this one's.
    pub fn of(
        rules: &Rules,
        entry: &Entry,
        chosen: Option<Device>,
        facts: &Facts,
        platform: &Platform,
    ) -> Reader {
        let own = Device::of(platform);
        let of_pc = rules.service.shown_on(&entry.id) == ShownOn::Pc;
        let device = chosen
            .or_else(|| of_pc.then_some(Device::Pc))
            .or_else(|| own.filter(|_| says_something(entry, facts, platform)))
            .or_else(|| {
                Device::ALL
                    .into_iter()
                    .find(|device| says_something(entry, &Facts::default(), &device.platform()))
            })
            .unwrap_or(Device::NewIphone);
        // The manual's steps for a PC are those of Windows.
        if own == Some(device) && (device != Device::Pc || platform.os == Os::Windows) {
            return Reader {
                device,
                facts: facts.clone(),
                // The screen may have come up in another app or browser than the one that this page is read in.
                platform: Platform {
                    standing: None,
                    ..platform.clone()
                },
            };
        }
        Reader {
            device,
            facts: Facts::default(),
            platform: device.platform(),
        }
    }
}

fn says_something(entry: &Entry, facts: &Facts, platform: &Platform) -> bool {
    entry.remedies.iter().any(|remedy| {
        remedy
            .when
            .as_ref()
            .is_none_or(|when| when.holds(facts, platform) != Answer::No)
    })
}
