//! From byte offsets to line numbers.

/// Where the lines of a file begin.
#[derive(Clone, Debug, Default)]
pub(crate) struct Lines {
    breaks: Vec<usize>,
}

impl Lines {
    /// Looks through a file once.
    pub(crate) fn new(text: &str) -> Self {
        let breaks = text.match_indices('\n').map(|(at, _)| at).collect();
        Lines { breaks }
    }

    /// The line of a byte offset, from 1.
    pub(crate) fn line(&self, offset: usize) -> usize {
        self.breaks.partition_point(|&at| at < offset) + 1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_ends_with_its_break() {
        let lines = Lines::new("ab\nc\n\nd");
        let found: Vec<usize> = (0..8).map(|offset| lines.line(offset)).collect();
        assert_eq!(found, [1, 1, 1, 2, 2, 3, 4, 4]);
    }
}
