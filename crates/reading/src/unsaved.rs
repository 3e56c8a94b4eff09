//! What has changed since the last backup, and when a reader should be reminded of it.

use crate::json::record;

/// From so many texts and entries on that have changed, the reader is reminded.
const MANY: usize = 5;

/// From so many days on after the first change.
const LONG: i64 = 30;

/// What has changed since the last backup.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Unsaved {
    /// The day of the last backup, ISO 8601; empty where there was none.
    pub made: String,
    /// The day of the first change since; empty where nothing has changed.
    pub since: String,
    /// Which texts and entries have changed; no more than are needed for the reminder.
    pub changed: Vec<String>,
}

record!(Unsaved {
    made,
    since,
    changed
});

impl Unsaved {
    /// Notes that a text or entry has changed on that day; returns whether that was not known.
    pub fn note(&mut self, what: &str, today: &str) -> bool {
        if self.changed.len() >= MANY || self.changed.iter().any(|known| known == what) {
            return false;
        }
        if self.changed.is_empty() {
            today.clone_into(&mut self.since);
        }
        self.changed.push(what.to_owned());
        true
    }

    /// Whether the reader should be reminded on that day.
    pub fn is_due(&self, today: &str) -> bool {
        let days = days(today).zip(days(&self.since));
        self.changed.len() >= MANY || days.is_some_and(|(today, since)| today - since >= LONG)
    }

    /// What is left after a backup on that day.
    pub fn saved(today: &str) -> Unsaved {
        Unsaved {
            made: today.to_owned(),
            ..Unsaved::default()
        }
    }

    /// The reader does not want to be reminded now: what changes from now on counts.
    #[must_use]
    pub fn put_off(self) -> Unsaved {
        Unsaved {
            made: self.made,
            ..Unsaved::default()
        }
    }
}

/// The number of a day, ISO 8601, counted from some day long ago.
fn days(day: &str) -> Option<i64> {
    let mut parts = day.splitn(3, '-').map(|part| part.parse::<i64>().ok());
    let (year, month, day) = (parts.next()??, parts.next()??, parts.next()??);
    // The year begins in March: then only its last month has another length in leap years.
    let (year, month) = match month {
        3.. => (year, month - 3),
        _ => (year - 1, month + 9),
    };
    let leaps = year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400);
    Some(365 * year + leaps + (153 * month + 2) / 5 + day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn many_changes_or_an_old_one_are_a_reason() {
        let mut unsaved = Unsaved::saved("2026-01-31");
        assert!(!unsaved.is_due("2027-01-31"));
        assert!(unsaved.note("a", "2026-02-01"));
        assert!(!unsaved.note("a", "2026-02-20"));
        assert!(!unsaved.is_due("2026-03-02"));
        assert!(unsaved.is_due("2026-03-03"));
        for what in ["b", "c", "d", "e"] {
            assert!(!unsaved.is_due("2026-02-02"));
            assert!(unsaved.note(what, "2026-02-02"));
        }
        assert!(unsaved.is_due("2026-02-02"));
        // It is enough for the reminder.
        assert!(!unsaved.note("f", "2026-02-02"));
        assert_eq!(unsaved.changed.len(), MANY);
        let put_off = unsaved.put_off();
        assert!(!put_off.is_due("2030-01-01"));
        assert_eq!(put_off.made, "2026-01-31");
    }

    #[test]
    fn days_are_counted_over_the_ends_of_months_and_years() {
        let between = |from, to| days(to).zip(days(from)).map(|(to, from)| to - from);
        assert_eq!(between("2024-02-28", "2024-03-01"), Some(2));
        assert_eq!(between("2026-02-28", "2026-03-01"), Some(1));
        assert_eq!(between("2025-12-31", "2026-01-01"), Some(1));
        assert_eq!(between("2000-01-01", "2100-01-01"), Some(36_525));
        assert_eq!(days("hier"), None);
    }
}
