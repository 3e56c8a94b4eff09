//! What a class does with the text, with room to do it.

use std::fmt::Write;

use reading::course::StepKind;
use reading::lesson::LanguagePoint;

use super::begin_table;
use crate::lesson::labels::Labels;
use crate::xml::escaped;

/// What a class does with the text. In a lesson without a course it reads and answers.
#[derive(Clone, Debug)]
pub struct Path<'w> {
    /// The steps.
    pub steps: Vec<StepWords<'w>>,
    /// How many questions come before those of exercises.
    pub own_questions: usize,
    /// The rows of the table of what happened: what each asks, and what is filled in already.
    pub grid: Vec<(&'w str, String)>,
}

impl Default for Path<'_> {
    fn default() -> Self {
        Path {
            steps: Vec::new(),
            own_questions: usize::MAX,
            grid: Vec::new(),
        }
    }
}

impl Path<'_> {
    fn step(&self, kind: StepKind) -> Option<&StepWords<'_>> {
        self.steps.iter().find(|step| step.kind == kind)
    }

    /// Whether there is a step of that kind.
    pub(super) fn has(&self, kind: StepKind) -> bool {
        self.step(kind).is_some()
    }
}

/// A step, in the words of the caller.
#[derive(Clone, Debug)]
pub struct StepWords<'w> {
    /// What it is.
    pub kind: StepKind,
    /// What it is called.
    pub name: &'w str,
    /// How long it takes; empty where that is not said.
    pub minutes: String,
    /// What the class does.
    pub task: &'w str,
}

/// A line to write on: as long as the narrower paper has room for, in the font of the sheet.
const LINE: &str = "________________________________________________________________________";

/// How many lines there are for guesses, for a text of one's own, and for the point of language.
const GUESSES: u32 = 2;
const TEXT: u32 = 7;
const EXERCISE: u32 = 3;

/// The columns of the table of what happened, and how high a row is: two lines written by hand.
const GRID: [u32; 2] = [120, 510];
const ROW: u32 = 44;

/// So many lines to write on.
pub(super) fn write_lines(html: &mut String, count: u32) {
    for _ in 0..count {
        let _ = writeln!(html, "<p class=\"line\">{LINE}</p>");
    }
}

/// What the class does in a step of that kind; says whether there is one.
pub(super) fn write_step(html: &mut String, path: &Path<'_>, kind: StepKind) -> bool {
    let Some(step) = path.step(kind) else {
        return false;
    };
    let minutes = match step.minutes.as_str() {
        "" => String::new(),
        minutes => format!(" ({})", escaped(minutes)),
    };
    let _ = writeln!(
        html,
        "<p class=\"step\"><b>{}{minutes}.</b> {}</p>",
        escaped(step.name),
        escaped(step.task)
    );
    match kind {
        StepKind::Hypotheses => write_lines(html, GUESSES),
        StepKind::Production => write_lines(html, TEXT),
        StepKind::Global | StepKind::Detail | StepKind::Language => {}
    }
    true
}

/// A title before the text that runs on behind it: a full stop parts them, where the title has no sign of its own.
pub(super) fn run_in(title: &str) -> String {
    match title.ends_with(['.', '!', '?', '…']) {
        true => escaped(title),
        false => format!("{}.", escaped(title)),
    }
}

/// The point of language that the text shows, with lines to write on.
pub(super) fn write_language_point(html: &mut String, point: &LanguagePoint) {
    let _ = writeln!(
        html,
        "<p><b>{}</b> {}</p>",
        run_in(&point.title.text),
        escaped(&point.what.text)
    );
    for example in &point.examples {
        let _ = writeln!(html, "<p class=\"answer\"><i>{}</i></p>", escaped(example));
    }
    let _ = writeln!(html, "<p>{}</p>", escaped(&point.task.text));
    write_lines(html, EXERCISE);
}

/// The table of what happened, with room in each row; nothing where it has no rows.
pub(super) fn write_grid(html: &mut String, path: &Path<'_>, labels: &Labels<'_>) {
    if path.grid.is_empty() {
        return;
    }
    let _ = writeln!(
        html,
        "<p class=\"step\"><b>{}</b></p>",
        escaped(labels.fill_in)
    );
    begin_table(html, 1, GRID);
    let [left, right] = GRID;
    for (asks, known) in &path.grid {
        let (asks, known) = (escaped(asks), escaped(known));
        let _ = writeln!(
            html,
            "<tr valign=\"top\"><th width=\"{left}\" height=\"{ROW}\">{asks}</th><td width=\"{right}\">{known}</td></tr>"
        );
    }
    html.push_str("</table>\n");
}
