//! How fast texts are searched: for forms of a glossary of ten thousand, beside a bare pass of
//! the automaton over text already folded; for acronyms; for names; and how fast the matcher is built.
#![allow(missing_docs, clippy::unwrap_used, clippy::indexing_slicing)]

use std::hint::black_box;

use aho_corasick::{AhoCorasick, MatchKind};
use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use language::acronyms::acronyms;
use language::fold::fold;
use language::lang::rules;
use language::matching::{MatchRule, Matcher};
use language::names::names;

const PARAGRAPH: &str = "Réunis hier à Niamey, les ministres de l’Alliance des États du Sahel (AES) ont rejeté \
    l’offre de la CEDEAO, soutenue par l’ONU et par la Société générale de Kaya. « Nous sommes prêts », a dit \
    M. Traoré, dont le pays dépend du Fonds monétaire international (FMI) pour 3,5 % de son budget. Les \
    habitants, eux, attendent la pluie et le prix du mil. ";

const SYLLABLES: [&str; 10] = [
    "ka", "mo", "ti", "ru", "sé", "lan", "der", "vou", "pri", "gna",
];

/// As many different forms: names of two words, acronyms, and the few that the text has.
fn forms() -> Vec<String> {
    let word = |number: usize| {
        let digits = [
            number % 10,
            number / 10 % 10,
            number / 100 % 10,
            number / 1000,
        ];
        let word: String = digits.iter().map(|digit| SYLLABLES[*digit]).collect();
        word
    };
    let made = (0..10_000).map(|number| match number % 3 {
        0 => word(number)
            .to_uppercase()
            .replace('É', "E")
            .chars()
            .take(6)
            .collect(),
        1 => format!("Société {}", word(number)),
        _ => word(number),
    });
    let real = [
        "AES",
        "CEDEAO",
        "ONU",
        "FMI",
        "Niamey",
        "Alliance des États du Sahel",
    ];
    made.chain(real.map(str::to_owned)).collect()
}

fn matcher(forms: &[String]) -> Matcher {
    let known = forms.iter().enumerate();
    Matcher::new(
        known.map(|(at, form)| (at, form.as_str(), MatchRule::for_name(form))),
        rules("fr"),
    )
}

fn matching(criterion: &mut Criterion) {
    let forms = forms();
    criterion.bench_function("matcher of 10,000 forms", |bencher| {
        bencher.iter(|| black_box(matcher(&forms)));
    });
    let matcher = matcher(&forms);
    let bare = AhoCorasick::builder()
        .match_kind(MatchKind::LeftmostLongest)
        .build(forms.iter().map(|form| fold(form)))
        .unwrap();
    let mut group = criterion.benchmark_group("annotate");
    group.sample_size(20);
    for copies in [300, 3000] {
        let text = PARAGRAPH.repeat(copies);
        let folded = fold(&text);
        group.throughput(Throughput::Bytes(text.len() as u64));
        group.bench_function(BenchmarkId::new("whole", text.len()), |bencher| {
            bencher.iter(|| black_box(matcher.find(&text).len()));
        });
        group.bench_function(BenchmarkId::new("bare pass", text.len()), |bencher| {
            bencher.iter(|| black_box(bare.find_iter(&folded).count()));
        });
    }
    group.finish();
}

fn terms(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("terms");
    group.sample_size(20);
    for copies in [300, 3000] {
        let text = PARAGRAPH.repeat(copies);
        group.throughput(Throughput::Bytes(text.len() as u64));
        group.bench_function(BenchmarkId::new("acronyms", text.len()), |bencher| {
            bencher.iter(|| black_box(acronyms(&text, rules("fr"))));
        });
        group.bench_function(BenchmarkId::new("names", text.len()), |bencher| {
            bencher.iter(|| black_box(names(&text, &[], rules("fr"))));
        });
    }
    group.finish();
}

criterion_group!(benches, matching, terms);
criterion_main!(benches);
