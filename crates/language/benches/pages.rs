//! How fast pages are cleaned and texts aligned: bytes a second, and ten times the text
//! beside it to show that time grows with length and no faster.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used)]

use std::hint::black_box;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use language::alignment::{Side, align};
use language::cleaning::{Cleaner, PageFormat};
use language::lang::rules;

const PARAGRAPH: &str = "Le conseil s’est réuni hier soir pour examiner le projet de marché couvert, \
    et il a décidé d’attendre la fin de la saison. « Nous ne voulons pas gêner les vendeuses », a \
    expliqué le maire, qui promet une réponse avant le 12 mars. Les travaux coûteront neuf millions.";
const ENGLISH: &str = "The council met last night to look at the plan for a covered market, and decided to \
    wait for the end of the season. “We do not want to get in the traders’ way,” said the mayor, who \
    promises an answer before 12 March. The work will cost nine million.";

fn page(paragraphs: usize, format: PageFormat) -> String {
    let mut page = String::new();
    for number in 0..paragraphs {
        page += &match format {
            PageFormat::Plain => {
                format!("{PARAGRAPH} {number}.\n\nÀ lire aussi : Le marché {number}\n\n")
            }
            PageFormat::Markdown => format!(
                "{PARAGRAPH} [{number}](https://exemple.test/{number}).\n\n*   [Partager](https://exemple.test/)\n\n"
            ),
            PageFormat::Html => format!(
                "<p class=\"texte\">{PARAGRAPH} {number}&nbsp;.</p>\n<div class=\"share\"><a href=\"#\">Partager</a></div>\n"
            ),
        };
    }
    page
}

fn cleaning(criterion: &mut Criterion) {
    let cleaner = Cleaner::new("fr");
    let mut group = criterion.benchmark_group("import");
    group.sample_size(20);
    for format in [PageFormat::Plain, PageFormat::Markdown, PageFormat::Html] {
        for paragraphs in [300, 3000] {
            let page = page(paragraphs, format);
            group.throughput(Throughput::Bytes(page.len() as u64));
            let id = BenchmarkId::new(format!("{format:?}"), page.len());
            group.bench_with_input(id, &page, |bencher, page| {
                bencher.iter(|| black_box(cleaner.clean_as(page, format)));
            });
        }
    }
    group.finish();
}

fn alignment(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("align");
    group.sample_size(10);
    // Below a hundred blocks the band of the table is as wide as the text.
    for paragraphs in [300, 3000] {
        let side = |text: &str| {
            (0..paragraphs)
                .map(|number| format!("{text} {number}.\n\n"))
                .collect::<String>()
        };
        let (french, english) = (side(PARAGRAPH), side(ENGLISH));
        group.throughput(Throughput::Bytes((french.len() + english.len()) as u64));
        group.bench_function(BenchmarkId::from_parameter(french.len()), |bencher| {
            let side = |text, lang| Side {
                text,
                rules: rules(lang),
            };
            bencher.iter(|| {
                black_box(align(
                    side(french.as_str(), "fr"),
                    side(english.as_str(), "en"),
                    &[],
                ))
            });
        });
    }
    group.finish();
}

criterion_group!(benches, cleaning, alignment);
criterion_main!(benches);
