//! The notation of the files that hold the words of a language: `[name]` begins a list, and each
//! line behind `=` has words of it with `|` between them.

/// The words of a file in order, each with the name of its list. What is not in this notation is
/// left out.
pub(super) fn words(file: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    let mut list = "";
    file.lines().flat_map(move |line| {
        let line = line.trim();
        let name = line
            .strip_prefix('[')
            .and_then(|rest| rest.strip_suffix(']'));
        list = name.unwrap_or(list);
        let (words, list) = (line.strip_prefix("= "), list);
        words
            .into_iter()
            .flat_map(move |words| words.split('|').map(move |word| (list, word.trim())))
    })
}
