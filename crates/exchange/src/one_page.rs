//! A lesson as one file: the article, its notes and entries, the styles, and the reader itself.
//!
//! `site build` publishes the file without a lesson, with gaps between at signs; whoever makes a file fills them in.

use crate::gaps::{Missing, fill};

/// The longest name of a file, in characters, without its ending.
const LONGEST_NAME: usize = 60;

/// What a file has of its lesson.
#[derive(Clone, Copy, Debug)]
pub struct Parts<'p> {
    /// The title.
    pub title: &'p str,
    /// The absolute address to which the links of the page are relative.
    pub address: &'p str,
    /// The body, as HTML that this project has drawn.
    pub body: &'p str,
    /// The data blocks.
    pub data: &'p str,
}

impl Parts<'_> {
    /// The file.
    ///
    /// # Errors
    ///
    /// Where the template has other gaps: it is of another version.
    pub fn file(&self, template: &str) -> Result<String, Missing> {
        let gaps = [
            ("@title@", &*escaped(self.title)),
            ("@address@", &*escaped(self.address)),
            ("@body@", self.body),
            ("@data@", self.data),
        ];
        fill(template, &gaps)
    }
}

/// A data block of a page, with that JSON in it. Without `<` nothing can end the block early.
pub fn data_block(id: &str, json: &str) -> String {
    let json = json.replace('<', "\\u003c");
    format!("<script type=\"application/json\" id=\"{id}\">{json}</script>")
}

/// The body with a picture in it, where it had that address of one.
pub fn with_picture(body: &str, address: &str, svg: &str) -> String {
    // Of an SVG, only these end the attribute or mean something else in an address.
    let svg = svg.trim().replace('%', "%25").replace('#', "%23");
    let svg = svg.replace('<', "%3C").replace('>', "%3E");
    let svg = svg.replace('&', "%26").replace('"', "'");
    let inside = format!("src=\"data:image/svg+xml,{svg}\"");
    body.replace(&format!("src=\"{address}\""), &inside)
}

/// The body without the figure in which a picture of that address stands.
pub fn without_picture(body: &str, address: &str) -> String {
    let cut = || {
        let (before, rest) = body.split_once(&format!("src=\"{address}\""))?;
        let (before, _) = before.rsplit_once("<figure")?;
        let (_, rest) = rest.split_once("</figure>")?;
        Some(format!("{before}{rest}"))
    };
    cut().unwrap_or_else(|| body.to_owned())
}

/// The name of the file of a text with that title: words and hyphens, which every disk takes.
pub fn file_name(title: &str) -> String {
    let words = title.split(|letter: char| !letter.is_alphanumeric());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    let name: String = words.join("-").to_lowercase();
    let name: String = name.chars().take(LONGEST_NAME).collect();
    match name.trim_matches('-') {
        "" => "en-regard.html".to_owned(),
        name => format!("{name}.html"),
    }
}

/// A text as it stands in an element or an attribute.
fn escaped(text: &str) -> String {
    let text = text.replace('&', "&amp;").replace('<', "&lt;");
    text.replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use proptest::prelude::*;

    const TEMPLATE: &str = "<html data-address=\"@address@\"><title>@title@</title><style>@media print {}</style>@body@@data@";

    fn file(title: &str, data: &str) -> String {
        let parts = Parts {
            title,
            address: "https://a.test/lire/",
            body: "<p>@data@</p>",
            data,
        };
        parts.file(TEMPLATE).unwrap()
    }

    #[test]
    fn a_picture_is_put_in_or_left_out_with_its_words() {
        let body =
            "<p>a</p><figure class=\"map\"><img src=\"../maps/a.svg\"><p>b</p></figure><p>c</p>";
        let with = with_picture(body, "../maps/a.svg", "<svg a=\"#\"/>");
        assert!(with.contains("src=\"data:image/svg+xml,%3Csvg a='%23'/%3E\""));
        assert_eq!(without_picture(body, "../maps/a.svg"), "<p>a</p><p>c</p>");
        assert_eq!(without_picture(body, "../maps/b.svg"), body);
    }

    #[test]
    fn what_fills_a_gap_is_not_filled() {
        assert_eq!(
            file("@body@ & <b>\"", "{}"),
            "<html data-address=\"https://a.test/lire/\"><title>@body@ &amp; &lt;b>&quot;</title>\
            <style>@media print {}</style><p>@data@</p>{}"
        );
        assert!(
            Parts {
                title: "",
                address: "",
                body: "",
                data: ""
            }
            .file("<html>")
            .is_err()
        );
    }

    #[test]
    fn a_picture_stands_in_the_body() {
        let body = "<img src=\"../maps/a.svg\" alt=\"\"><img src=\"../maps/b.svg\">";
        let svg = "<svg fill=\"#fff\" width=\"50%\"/>\n";
        assert_eq!(
            with_picture(body, "../maps/a.svg", svg),
            "<img src=\"data:image/svg+xml,%3Csvg fill='%23fff' width='50%25'/%3E\" alt=\"\">\
            <img src=\"../maps/b.svg\">"
        );
    }

    #[test]
    fn names_of_files_are_words() {
        for (title, name) in [
            ("Le port rouvre", "le-port-rouvre.html"),
            ("« L’été » : 2 / 3 ?", "l-été-2-3.html"),
            ("../..\\", "en-regard.html"),
            ("", "en-regard.html"),
        ] {
            assert_eq!(file_name(title), name);
        }
        assert_eq!(file_name(&"long ".repeat(30)).chars().count(), 59 + 5);
    }

    proptest! {
        #[test]
        fn nothing_ends_a_block_or_a_title_early(text in "(</script>|<!--|</title>|[<>&\"@a-z]){0,12}") {
            let block = data_block("x", &text);
            prop_assert_eq!(block.matches('<').count(), 2);
            let file = file(&text, &block);
            prop_assert_eq!(file.matches('<').count(), TEMPLATE.matches('<').count() + 2 + 2);
        }
    }
}
