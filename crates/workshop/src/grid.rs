//! The table of what happened, that a class fills in.

use reading::course::{Course, Grid, GridWord};
use reading::lesson::Lesson;
use reading::session::Interface;

use crate::strings::strings_of;

/// What each row asks, and what is filled in already; no rows where the course has no table. All names of the chosen
/// paragraphs count, those too that are not explained to the class.
pub(crate) fn grid_rows(
    course: &Course,
    lesson: &Lesson,
    interface: Interface,
) -> Vec<(&'static str, String)> {
    if course.grid == Grid::None {
        return Vec::new();
    }
    let with_all_names = Course {
        paragraphs: course.paragraphs.clone(),
        ..Course::whole("")
    };
    let lesson = with_all_names.apply(lesson);
    let lang = &lesson.article.lang;
    let rows = GridWord::ALL.iter().map(|row| {
        let known = match course.grid {
            Grid::HalfFilled => row.known(&lesson),
            _ => String::new(),
        };
        ((strings_of(lang, interface).path.row)(*row), known)
    });
    rows.collect()
}
