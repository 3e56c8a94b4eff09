//! The words of the page that prepares a course.

use reading::course::Support;

/// The page that prepares a course.
#[derive(Debug)]
pub struct CourseWords {
    /// What the page is, and the link to it.
    pub title: &'static str,
    /// Above the texts of which one is to be chosen.
    pub choose: &'static str,
    /// The page in the title of the window, before that of the text.
    pub short_title: &'static str,
    /// What becomes of what is chosen.
    pub hint: &'static str,
    /// The lesson is not here.
    pub missing: &'static str,
    /// The browser does not keep what was chosen.
    pub not_kept: &'static str,
    /// Chooses all of a list.
    pub all: &'static str,
    /// Chooses nothing of it.
    pub none: &'static str,
    /// Chooses what is proposed.
    pub proposed: &'static str,
    /// Heading of the paragraphs.
    pub paragraphs: &'static str,
    /// How many are chosen of how many, how many words they have, and the level of the text.
    pub text: fn(usize, usize, u32, &str) -> String,
    /// So many words.
    pub word_count: fn(u32) -> String,
    /// Heading of the supports.
    pub help: &'static str,
    /// The name of a support, and what it is.
    pub support: fn(Support) -> (&'static str, &'static str),
    /// Heading of the words that are explained.
    pub words: &'static str,
    /// In which order they stand, and how many are proposed.
    pub words_hint: &'static str,
    /// How many are explained of how many.
    pub explained: fn(usize, usize) -> String,
    /// How often the lesson mentions a word.
    pub times: fn(u32) -> String,
    /// Heading of the questions.
    pub questions: &'static str,
    /// How many are chosen of how many.
    pub asked: fn(usize, usize) -> String,
    /// The numbers of the paragraphs that a question needs, and that are left out.
    pub proof_missing: fn(&[u32]) -> String,
    /// A question of the teacher.
    pub by_teacher: &'static str,
    /// A question that asks nothing yet, or leaves nothing to choose.
    pub unfinished: &'static str,
    /// To where questions are written.
    pub write: &'static str,
    /// In place of that: the questions came with the course.
    pub carried: &'static str,
    /// Leaves the answers out.
    pub hide_answers: &'static str,
    /// Heading of the task.
    pub task: &'static str,
    /// Where it stands, and what it may be.
    pub task_hint: &'static str,
    /// Names the ways on.
    pub onward: &'static str,
    /// To the wall.
    pub project: &'static str,
    /// To the sheet.
    pub print: &'static str,
    /// To the link and the file.
    pub send: &'static str,
    /// To the lesson as the class sees it.
    pub look: &'static str,
}

fn paragraphs(numbers: &[u32]) -> String {
    let signs = if numbers.len() > 1 { "§§" } else { "§" };
    let numbers: Vec<String> = numbers.iter().map(u32::to_string).collect();
    format!("{signs}\u{a0}{}", numbers.join(", "))
}

/// The parts of a line that has something to say.
fn line(parts: [String; 3]) -> String {
    let parts = parts.into_iter().filter(|part| !part.is_empty());
    parts.collect::<Vec<String>>().join(" · ")
}

const fn plural(count: usize) -> &'static str {
    if count > 1 { "s" } else { "" }
}

pub(super) const FRENCH: CourseWords = CourseWords {
    title: "Préparer un cours",
    choose: "Choisissez un texte : du site, ou l’un des vôtres.",
    short_title: "Cours",
    hint: "Choisissez ce que la classe aura sous les yeux. Vos choix restent sur cet appareil et tiennent dans un lien.",
    missing: "Ce texte n’est pas arrivé. Vérifiez la connexion, puis rechargez la page.",
    not_kept: "Ce navigateur ne garde pas vos choix. Ils sont dans l’adresse de cette page\u{202f}: copiez-la.",
    all: "Tout",
    none: "Rien",
    proposed: "Choix proposé",
    paragraphs: "Paragraphes",
    text: |chosen, all, words, level| {
        let level = if level.is_empty() {
            String::new()
        } else {
            format!("niveau\u{a0}{level}")
        };
        line([
            format!("{chosen}\u{a0}paragraphe{} sur {all}", plural(chosen)),
            (FRENCH.word_count)(words),
            level,
        ])
    },
    word_count: |count| match count {
        0 | 1 => format!("{count}\u{a0}mot"),
        _ => format!("{count}\u{a0}mots"),
    },
    help: "Aide",
    support: |support| match support {
        Support::Full => (
            "A.",
            "Explications dans les deux langues et «\u{202f}En bref\u{202f}»\u{202f}; à l’écran, la traduction aussi.",
        ),
        Support::OneLanguage => (
            "B.",
            "Explications dans la langue du texte, sans traduction.",
        ),
        Support::NamesOnly => (
            "C.",
            "Seuls les noms et les sigles sont expliqués\u{202f}: les autres mots, notions comprises, se devinent.",
        ),
        Support::None => (
            "Sans aide.",
            "Ni explications, ni traduction, ni réponses\u{202f}: pour un contrôle.",
        ),
    },
    words: "Mots à expliquer",
    words_hint: "D’abord ce que les questions nomment, puis les sigles, puis les mots les plus rares. Le choix proposé en garde une dizaine par page.",
    explained: |chosen, all| format!("{chosen}\u{a0}mot{} sur {all}", plural(chosen)),
    times: |count| format!("{count}\u{a0}fois"),
    questions: "Questions",
    asked: |chosen, all| format!("{chosen}\u{a0}question{} sur {all}", plural(chosen)),
    proof_missing: |numbers| match numbers {
        [_] => format!("La réponse est au {}, qui manque.", paragraphs(numbers)),
        _ => format!("La réponse est aux {}, qui manquent.", paragraphs(numbers)),
    },
    by_teacher: "(de vous)",
    unfinished: "(pas encore posée\u{202f}: il y manque la question ou un choix)",
    write: "Ajouter ou modifier des questions",
    carried: "Ces questions sont venues avec le cours. Ce que vous changez ici tient dans l’adresse de cette page.",
    hide_answers: "Cacher les réponses",
    task: "Consigne",
    task_hint: "En tête du texte. Par exemple\u{202f}: §§\u{a0}1 à 6, questions 1 à 4, pour lundi.",
    onward: "Suite",
    project: "Projeter",
    print: "Imprimer",
    send: "Envoyer",
    look: "Voir ce que verra la classe",
};

pub(super) const ENGLISH: CourseWords = CourseWords {
    title: "Prepare a class",
    choose: "Choose a text: one of the site’s, or one of yours.",
    short_title: "Class",
    hint: "Choose what the class will see. What you choose stays on this device and fits into a link.",
    missing: "This text has not arrived. Check the connection, then load the page again.",
    not_kept: "This browser does not keep what you choose. It is in the address of this page: copy it.",
    all: "All",
    none: "None",
    proposed: "Suggested choice",
    paragraphs: "Paragraphs",
    text: |chosen, all, words, level| {
        let level = if level.is_empty() {
            String::new()
        } else {
            format!("level\u{a0}{level}")
        };
        line([
            format!("{chosen} of {all}\u{a0}paragraph{}", plural(all)),
            (ENGLISH.word_count)(words),
            level,
        ])
    },
    word_count: |count| match count {
        1 => "1\u{a0}word".to_owned(),
        _ => format!("{count}\u{a0}words"),
    },
    help: "Help",
    support: |support| match support {
        Support::Full => (
            "A.",
            "Explanations in both languages and “In brief”; on screens the translation, too.",
        ),
        Support::OneLanguage => (
            "B.",
            "Explanations in the language of the text, without the translation.",
        ),
        Support::NamesOnly => (
            "C.",
            "Only names and acronyms are explained: other words, notions too, are left to be guessed.",
        ),
        Support::None => (
            "No help.",
            "No explanations, no translation, no answers: for a test.",
        ),
    },
    words: "Words to explain",
    words_hint: "First what the questions name, then acronyms, then the rarest words. The suggested choice has about ten a page.",
    explained: |chosen, all| format!("{chosen} of {all}\u{a0}word{}", plural(all)),
    times: |count| match count {
        1 => "once".to_owned(),
        _ => format!("{count}\u{a0}times"),
    },
    questions: "Questions",
    asked: |chosen, all| format!("{chosen} of {all}\u{a0}question{}", plural(all)),
    proof_missing: |numbers| {
        let are = if numbers.len() > 1 { "are" } else { "is" };
        let place = paragraphs(numbers);
        format!("The answer is in {place}, which {are} left out.")
    },
    by_teacher: "(yours)",
    unfinished: "(not asked yet: the question or a choice is missing)",
    write: "Add or change questions",
    carried: "These questions came with the class. What you change here is in the address of this page.",
    hide_answers: "Hide the answers",
    task: "Task",
    task_hint: "Above the text. For example: §§\u{a0}1 to 6, questions 1 to 4, for Monday.",
    onward: "Next",
    project: "Project",
    print: "Print",
    send: "Send",
    look: "See what the class will see",
};
