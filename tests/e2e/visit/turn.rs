//! At most two browsers at once, however many threads the test runner has: more only makes each of them late.

use std::sync::{Condvar, Mutex, MutexGuard};

const BROWSERS: usize = 2;

static OPEN: Mutex<usize> = Mutex::new(0);
static CLOSED: Condvar = Condvar::new();

/// The right to open a browser, until it is dropped.
pub struct Turn;

/// Waits for a turn.
pub fn take() -> Turn {
    let mut open = CLOSED
        .wait_while(lock(), |open| *open >= BROWSERS)
        .unwrap_or_else(|poisoned| poisoned.into_inner());
    *open += 1;
    Turn
}

impl Drop for Turn {
    fn drop(&mut self) {
        *lock() -= 1;
        CLOSED.notify_one();
    }
}

fn lock() -> MutexGuard<'static, usize> {
    OPEN.lock().unwrap_or_else(|poisoned| poisoned.into_inner())
}
