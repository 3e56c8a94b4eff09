//! What one file has of its lesson, be it a page of the site or a text that the reader has brought.

use browser::element::PageNode;
use browser::{address, json, page};
use exchange::one_page::{Parts, data_block, file_name, with_picture, without_picture};
use reading::address::Address;
use reading::json::InJson;
use reading::lesson::Lesson;
use reading::page_data::{ArticleData, GlossaryData};
use reading::page_element::PageElement;
use views::strings::SITE_NAME;

/// The data blocks of a page, in their order.
const BLOCKS: [&str; 2] = ["lesson-data", "glossary-data"];

/// How many bytes the pictures of a lesson may have together: a file should pass through any mail.
const MOST_OF_PICTURES: usize = 14_000;

/// A lesson, ready to become one file.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct OnePage {
    /// The name of the file.
    pub(super) name: String,
    /// The title of the page.
    pub(super) title: String,
    address: String,
    body: String,
    /// The addresses of the pictures in the body.
    pictures: Vec<String>,
    data: String,
}

impl OnePage {
    /// That page of the site; nothing where it is not whole.
    pub(super) fn published(page: &PageNode, address: &Address) -> Option<OnePage> {
        let url = address::url(address);
        let app = page.find("#app")?;
        app.lead_from(&url);
        let block = |id| Some(data_block(id, &page.find(&format!("#{id}"))?.text()));
        Some(OnePage {
            name: file_name(&address.slug()),
            title: page.find("title")?.text(),
            address: url,
            body: app.markup(),
            pictures: pictures(&app),
            data: BLOCKS.into_iter().map(block).collect::<Option<_>>()?,
        })
    }

    /// A lesson that is drawn in that element.
    pub(super) fn drawn(lesson: &Lesson, element: &PageNode) -> Option<OnePage> {
        let Lesson { article, glossary } = lesson;
        // No page of the site shows it: its links lead on from the workshop.
        let url = address::url(&Address::Workshop);
        element.lead_from(&url);
        let data = [
            ArticleData::from(article).to_json(),
            GlossaryData::from(glossary).to_json(),
        ];
        let data = BLOCKS.into_iter().zip(data);
        let block = |(id, data)| Some(data_block(id, &json::write(&data)?));
        let title = &article.title.text;
        Some(OnePage {
            name: file_name(title),
            title: format!("{title} · {SITE_NAME}"),
            address: url,
            body: element.markup(),
            pictures: pictures(element),
            data: data.map(block).collect::<Option<_>>()?,
        })
    }

    /// The file; nothing where the template is of another version. Pictures are in it as far as they leave it light:
    /// those of organisations come first.
    pub(super) async fn file(&self, template: &str) -> Option<String> {
        let mut body = self.body.clone();
        let mut room = MOST_OF_PICTURES;
        for picture in &self.pictures {
            let svg = page::fetch_text(picture.trim_start_matches("../")).await;
            body = match svg.filter(|svg| svg.len() <= room) {
                Some(svg) => {
                    room -= svg.len();
                    with_picture(&body, picture, &svg)
                }
                None => without_picture(&body, picture),
            };
        }
        let parts = Parts {
            title: &self.title,
            address: &self.address,
            body: &body,
            data: &self.data,
        };
        parts.file(template).ok()
    }
}

/// The addresses of the maps in an element, relative to a page of the site.
fn pictures(element: &PageNode) -> Vec<String> {
    let pictures = element.find_all(".map img").into_iter();
    pictures
        .filter_map(|picture| picture.attribute("src"))
        .collect()
}
