//! The fields of an entry, the rarer ones folded away.

use browser::field;
use reading::glossary::{Gender, Kind, OwnEntry, Said, Source};
use yew::prelude::*;

use super::{EntryChange, LANGS};
use crate::strings::EntryWords;

/// Something that is written in a line, or in several.
struct Field {
    name: &'static str,
    label: &'static str,
    /// BCP 47 tag of what is written, where it is a language.
    lang: Option<&'static str>,
    rows: u32,
    /// Whether it is a day.
    is_day: bool,
    value: String,
    write: fn(&mut OwnEntry, String),
}

impl Field {
    fn line(
        name: &'static str,
        label: &'static str,
        value: &str,
        write: fn(&mut OwnEntry, String),
    ) -> Field {
        Field {
            name,
            label,
            lang: None,
            rows: 1,
            is_day: false,
            value: value.to_owned(),
            write,
        }
    }

    fn in_lang(self, lang: &'static str) -> Field {
        let lang = Some(lang);
        Field { lang, ..self }
    }

    fn of_rows(self, rows: u32) -> Field {
        Field { rows, ..self }
    }

    /// A day, ISO 8601. Where something else is written, it can be read and put right.
    fn of_day(self) -> Field {
        let is_sign = |c: char| c.is_ascii_digit() || c == '-';
        let is_day =
            self.value.is_empty() || self.value.len() == 10 && self.value.chars().all(is_sign);
        Field { is_day, ..self }
    }
}

/// The form by which the entry is known first, and the others.
fn first_and_others(own: &OwnEntry) -> (&str, String) {
    match own.forms.split_first() {
        Some((first, others)) => (first, others.join("\n")),
        None => ("", String::new()),
    }
}

fn lines(value: &str) -> impl Iterator<Item = String> + '_ {
    // A last line that is empty is one that is being begun.
    let lines = (!value.is_empty()).then(|| value.split('\n'));
    lines.into_iter().flatten().map(str::to_owned)
}

fn write_first(own: &mut OwnEntry, value: String) {
    let others = own.forms.iter().skip(1).cloned();
    own.set_forms([value].into_iter().chain(others).collect());
}

fn write_others(own: &mut OwnEntry, value: String) {
    let first = own.forms.first().cloned().unwrap_or_default();
    own.set_forms([first].into_iter().chain(lines(&value)).collect());
}

/// What an entry says in both languages.
fn said(own: &OwnEntry) -> [reading::glossary::EntryText; 2] {
    LANGS.map(|lang| own.entry.text(lang).cloned().unwrap_or_default())
}

fn usual(own: &OwnEntry, words: &'static EntryWords) -> [Field; 6] {
    let [fr, en] = said(own);
    let (first, others) = first_and_others(own);
    [
        Field::line("headword", words.headword, first, write_first).in_lang(LANGS[0]),
        Field::line("name-fr", words.names[0], &fr.name, |own, value| {
            own.write_text(LANGS[0], |text| text.name = value);
        })
        .in_lang(LANGS[0]),
        Field::line(
            "explanation-fr",
            words.explanations[0],
            &fr.explanation,
            |own, value| {
                own.write_text(LANGS[0], |text| text.explanation = value);
            },
        )
        .in_lang(LANGS[0])
        .of_rows(3),
        Field::line("name-en", words.names[1], &en.name, |own, value| {
            own.write_text(LANGS[1], |text| text.name = value);
        })
        .in_lang(LANGS[1]),
        Field::line(
            "explanation-en",
            words.explanations[1],
            &en.explanation,
            |own, value| {
                own.write_text(LANGS[1], |text| text.explanation = value);
            },
        )
        .in_lang(LANGS[1])
        .of_rows(3),
        Field::line("forms", words.forms, &others, write_others)
            .in_lang(LANGS[0])
            .of_rows(3),
    ]
}

/// The rarer ones: those of every entry, and those of its kind.
fn rarer(own: &OwnEntry, words: &'static EntryWords) -> Vec<Field> {
    let entry = &own.entry;
    let [fr, en] = said(own);
    let mut fields = vec![
        Field::line("article", words.article, &entry.article, |own, value| {
            own.entry.article = value;
        })
        .in_lang(LANGS[0]),
        Field::line("read", words.read, &entry.read, |own, value| {
            own.entry.read = value
        }),
        Field::line("ipa", words.ipa, &entry.ipa, |own, value| {
            own.entry.ipa = value
        }),
        Field::line("usage-fr", words.usages[0], &fr.usage, |own, value| {
            own.write_text(LANGS[0], |text| text.usage = value);
        })
        .in_lang(LANGS[0]),
        Field::line("form-en", words.short_form, &en.form, |own, value| {
            own.write_text(LANGS[1], |text| text.form = value);
        })
        .in_lang(LANGS[1]),
        Field::line("usage-en", words.usages[1], &en.usage, |own, value| {
            own.write_text(LANGS[1], |text| text.usage = value);
        })
        .in_lang(LANGS[1]),
        Field::line("later", words.later, &own.later.join("\n"), |own, value| {
            own.later = lines(&value).collect();
        })
        .in_lang(LANGS[0])
        .of_rows(2),
    ];
    if entry.is_expression() {
        fields.extend([
            Field::line("base", words.base, &entry.headword, |own, value| {
                own.entry.headword = value;
            })
            .in_lang(LANGS[0]),
            Field::line("level", words.level, &entry.level, |own, value| {
                own.entry.level = value
            }),
            Field::line("pattern", words.pattern, &entry.pattern, |own, value| {
                own.entry.pattern = value;
            })
            .in_lang(LANGS[0]),
            Field::line("example", words.example, &entry.example, |own, value| {
                own.entry.example = value;
            })
            .in_lang(LANGS[0]),
        ]);
    } else {
        fields.extend([
            Field::line("as-of", words.as_of, &entry.as_of, |own, value| {
                own.entry.as_of = value
            })
            .of_day(),
            Field::line("checked", words.checked, &entry.checked, |own, value| {
                own.entry.checked = value;
            })
            .of_day(),
        ]);
    }
    fields
}

/// All fields.
pub(super) fn view_fields(
    own: &OwnEntry,
    unexplained: &[String],
    words: &'static EntryWords,
    on_change: &Callback<EntryChange>,
) -> Html {
    let entry = &own.entry;
    html! {
        <div class="fields">
            { view_choice("kind", words.kind, Some(entry.kind.word()), Kind::ALL.iter().map(|kind| (kind.word(), (words.kinds)(*kind))), None, on_change, |own, value| {
                own.entry.kind = Kind::of_word(&value).unwrap_or_default();
                let forms = own.forms.clone();
                own.set_forms(forms);
            }) }
            { for usual(own, words).into_iter().map(|field| view_field(field, on_change)) }
            <p class="hint">{ words.forms_hint }</p>
            if !unexplained.is_empty() {
                { view_merge(unexplained, words, on_change) }
            }
            <details>
                <summary>{ words.more }</summary>
                { view_choice("gender", words.gender, entry.gender.map(Gender::word), Gender::ALL.iter().map(|gender| (gender.word(), (words.genders)(*gender))), Some(words.none), on_change, |own, value| {
                    own.entry.gender = Gender::of_word(&value);
                }) }
                if !entry.is_expression() {
                    { view_choice("said", words.said, entry.said.map(Said::word), Said::ALL.iter().map(|said| (said.word(), (words.said_as)(*said))), Some(words.none), on_change, |own, value| {
                        own.entry.said = Said::of_word(&value);
                    }) }
                }
                { for rarer(own, words).into_iter().map(|field| view_field(field, on_change)) }
                { for (0..=entry.sources.len()).map(|at| view_source(at, own, words, on_change)) }
            </details>
        </div>
    }
}

fn view_field(field: Field, on_change: &Callback<EntryChange>) -> Html {
    let Field {
        name,
        label,
        lang,
        rows,
        is_day,
        value,
        write,
    } = field;
    let id = format!("field-{name}");
    let oninput = on_change.reform(move |event: InputEvent| {
        let value = field::value(&event);
        EntryChange {
            field: Some(name),
            edit: Box::new(move |own| write(own, value)),
        }
    });
    html! {
        <p class="field" key={name}>
            <label for={id.clone()}>{ label }</label>
            if rows > 1 {
                <textarea {id} rows={rows.to_string()} dir="auto" {lang} {value} {oninput} />
            } else {
                <input {id} type={if is_day { "date" } else { "text" }} dir="auto" {lang} {value} {oninput} />
            }
        </p>
    }
}

/// A choice among words, or none of them.
fn view_choice(
    name: &'static str,
    label: &'static str,
    chosen: Option<&'static str>,
    choices: impl Iterator<Item = (&'static str, &'static str)>,
    none: Option<&'static str>,
    on_change: &Callback<EntryChange>,
    write: fn(&mut OwnEntry, String),
) -> Html {
    let id = format!("field-{name}");
    let onchange = on_change.reform(move |event: Event| {
        let value = field::value(&event);
        EntryChange {
            field: None,
            edit: Box::new(move |own| write(own, value)),
        }
    });
    let none = none.map(|none| ("", none));
    html! {
        <p class="field" key={name}>
            <label for={id.clone()}>{ label }</label>
            <select {id} {onchange}>
                { for none.into_iter().chain(choices).map(|(word, label)| html! {
                    <option value={word} selected={word == chosen.unwrap_or_default()}>{ label }</option>
                }) }
            </select>
        </p>
    }
}

/// Another name of the text for the same.
fn view_merge(
    unexplained: &[String],
    words: &'static EntryWords,
    on_change: &Callback<EntryChange>,
) -> Html {
    let onchange = on_change.reform(|event: Event| {
        let name = field::value(&event);
        EntryChange {
            field: None,
            edit: Box::new(move |own| {
                if !name.is_empty() && !own.forms.contains(&name) {
                    let mut forms = own.forms.clone();
                    // The line that is being begun comes after it.
                    forms.retain(|form| !form.is_empty());
                    forms.push(name);
                    own.set_forms(forms);
                }
            }),
        }
    });
    html! {
        <p class="field">
            <label for="field-merge">{ words.merge }</label>
            <select id="field-merge" {onchange}>
                // Whatever is chosen goes into the field above, and leaves this list.
                <option value="" selected=true>{ "…" }</option>
                { for unexplained.iter().map(|name| html! {
                    <option key={name.clone()} value={name.clone()}>{ name }</option>
                }) }
            </select>
        </p>
    }
}

/// A source; the last one is empty, for another.
fn view_source(
    at: usize,
    own: &OwnEntry,
    words: &'static EntryWords,
    on_change: &Callback<EntryChange>,
) -> Html {
    let source = own.entry.sources.get(at).cloned().unwrap_or_default();
    let view =
        |part: &'static str, label: &'static str, value: String, write: fn(&mut Source, String)| {
            let id = format!("field-{part}-{at}");
            let oninput = on_change.reform(move |event: InputEvent| {
                let value = field::value(&event);
                EntryChange {
                    field: Some(part),
                    edit: Box::new(move |own| {
                        let sources = &mut own.entry.sources;
                        if sources.len() <= at {
                            sources.push(Source::default());
                        }
                        if let Some(source) = sources.get_mut(at) {
                            write(source, value);
                        }
                        while sources
                            .last()
                            .is_some_and(|last| *last == Source::default())
                        {
                            sources.pop();
                        }
                    }),
                }
            });
            html! {
                <p class="field" key={id.clone()}>
                    <label for={id.clone()}>{ label }</label>
                    <input {id} type="text" dir="auto" {value} {oninput} />
                </p>
            }
        };
    html! {
        <>
            { view("source", words.source, source.title, |source, value| source.title = value) }
            { view("source-address", words.source_address, source.url, |source, value| source.url = value) }
        </>
    }
}
