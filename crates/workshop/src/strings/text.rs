//! The words of the page of a text that the reader has brought.

use authoring::own_text::LineKind;

/// The page of a text that the reader has brought.
#[derive(Debug)]
pub struct TextWords {
    /// What the page is.
    pub title: &'static str,
    /// This browser does not keep it.
    pub missing: &'static str,
    /// It does not seem to be in French.
    pub foreign: &'static str,
    /// So many signs stand in it as keyboards have them.
    pub plain_signs: fn(usize) -> String,
    /// Sets them right.
    pub set_right: &'static str,
    /// Leads to the text as it is read.
    pub read: &'static str,
    /// Takes back the last change.
    pub undo: &'static str,
    /// A change was not kept.
    pub not_kept: &'static str,
    /// Every change is kept.
    pub kept: &'static str,
    /// The last change is being kept.
    pub keeping: &'static str,
    /// Another window works on the text.
    pub elsewhere: &'static str,
    /// Takes it over from there.
    pub take_over: &'static str,
    /// Opens what is known of the text.
    pub about: &'static str,
    /// The headline.
    pub headline: &'static str,
    /// The paragraph under it.
    pub lead: &'static str,
    /// Who wrote it.
    pub byline: &'static str,
    /// When.
    pub date: &'static str,
    /// Where it was taken from.
    pub source: &'static str,
    /// The address of that.
    pub address: &'static str,
    /// Its level.
    pub level: &'static str,
    /// Nobody has said its level.
    pub no_level: &'static str,
    /// Heading of the lines: so many are read, so many set aside.
    pub lines: fn(usize, usize) -> String,
    /// What can be done with them.
    pub lines_hint: &'static str,
    /// Names a button of a line: what it does, and how the line begins.
    pub button_of_line: fn(&str, &str) -> String,
    /// Sets a line aside.
    pub set_aside: &'static str,
    /// Has a line read again.
    pub bring_back: &'static str,
    /// Opens a line to be edited.
    pub edit: &'static str,
    /// Names the field of a line that is edited.
    pub edited: &'static str,
    /// Names the list of what a line can be.
    pub kind: &'static str,
    /// What a line is.
    pub kind_name: fn(LineKind) -> &'static str,
    /// Splits the line where one writes.
    pub split: &'static str,
    /// Joins the line with the next that is read.
    pub join: &'static str,
    /// Makes the lead a paragraph like any other.
    pub lead_to_paragraph: &'static str,
    /// Closes the line.
    pub done: &'static str,
    /// Why a line was set aside, by the word for the reason.
    pub why: fn(&str) -> &'static str,
}

pub(super) const FRENCH: TextWords = TextWords {
    title: "Votre texte",
    missing: "Ce navigateur ne garde pas ce texte. Vos textes restent dans le navigateur où vous les avez ajoutés.",
    foreign: "Ce texte ne semble pas être en français. Vous pouvez continuer, mais seuls des textes en français sont expliqués ici\u{202f}: peu de mots seront reconnus.",
    plain_signs: |count| {
        let signs = match count {
            1 => "1\u{a0}signe ne suit".to_owned(),
            _ => format!("{count}\u{a0}signes ne suivent"),
        };
        format!(
            "{signs} pas la typographie française\u{202f}: apostrophes et guillemets droits, espaces avant «\u{202f};\u{202f}:\u{202f}!\u{202f}?\u{202f}»."
        )
    },
    set_right: "Corriger la typographie",
    read: "Lire ce texte",
    undo: "Annuler",
    not_kept: "Ce navigateur n’a pas gardé le dernier changement\u{202f}: il refuse, ou n’a plus de place. Quittez la navigation privée ou libérez de la place.",
    kept: "Enregistré",
    keeping: "Enregistrement…",
    elsewhere: "Ce texte est ouvert dans un autre onglet ou une autre fenêtre. Ici, vous ne pouvez pas le modifier.",
    take_over: "Continuer ici",
    about: "Titre, auteur, date, source, niveau",
    headline: "Titre",
    lead: "Chapeau",
    byline: "Auteur",
    date: "Date",
    source: "Source",
    address: "Adresse de la source",
    level: "Niveau",
    no_level: "non précisé",
    lines: |read, aside| match read {
        0 | 1 => format!("{read}\u{a0}ligne à lire, {aside} de côté"),
        _ => format!("{read}\u{a0}lignes à lire, {aside} de côté"),
    },
    button_of_line: |label, line| format!("{label}\u{202f}: {line}"),
    lines_hint: "Rien n’est effacé\u{202f}: pour chaque ligne mise de côté, la raison est indiquée, et un bouton la remet dans le texte.",
    set_aside: "Mettre de côté",
    bring_back: "Remettre dans le texte",
    edit: "Corriger",
    edited: "Texte de la ligne. La touche Entrée le coupe, Échap ferme la ligne.",
    kind: "Type de ligne",
    kind_name: |kind| match kind {
        LineKind::Paragraph => "paragraphe",
        LineKind::Subheading => "intertitre",
        LineKind::Quotation => "citation",
        LineKind::ListItem => "élément de liste",
    },
    split: "Couper au curseur",
    join: "Joindre à la suivante",
    lead_to_paragraph: "En faire un paragraphe",
    done: "Terminé",
    why: |why| match why {
        "reader" => "mis de côté par vous",
        "menu" | "breadcrumb" | "head" => "menu du site",
        "cookies" => "bandeau de cookies",
        "sharing" | "follow-us" => "partage et réseaux sociaux",
        "advertising" => "publicité",
        "subscription" => "abonnement et connexion",
        "also-read" | "links" => "autres articles",
        "caption" | "picture" => "image ou légende",
        "comments" | "forum" => "commentaires",
        "tags" => "mots clés",
        "reading-time" | "count" | "time-code" => "durée ou nombre",
        "footer" | "foot" => "bas de page",
        "repeated" | "page-title" => "déjà écrit ailleurs",
        "other-date" => "autre date",
        "references" => "notes et références",
        "contents" => "sommaire",
        "hidden" => "caché sur la page",
        _ => "hors de l’article",
    },
};

pub(super) const ENGLISH: TextWords = TextWords {
    title: "Your text",
    missing: "This browser does not keep this text. Your texts stay in the browser in which you added them.",
    foreign: "This text does not seem to be in French. You can go on, but only French texts are explained here: few words will be recognised.",
    plain_signs: |count| {
        let signs = match count {
            1 => "1\u{a0}sign is".to_owned(),
            _ => format!("{count}\u{a0}signs are"),
        };
        format!(
            "{signs} not set as in French: straight apostrophes and quotation marks, spaces before “; : ! ?”."
        )
    },
    set_right: "Set them as in French",
    read: "Read this text",
    undo: "Undo",
    not_kept: "This browser has not kept the last change: it refuses, or has no room left. Leave private browsing or free some space.",
    kept: "Saved",
    keeping: "Saving…",
    elsewhere: "This text is open in another tab or window. Here it can only be looked at.",
    take_over: "Continue here",
    about: "Title, author, date, source, level",
    headline: "Title",
    lead: "Lead paragraph",
    byline: "Author",
    date: "Date",
    source: "Source",
    address: "Address of the source",
    level: "Level",
    no_level: "not specified",
    lines: |read, aside| match read {
        1 => format!("1\u{a0}line to read, {aside} set aside"),
        _ => format!("{read}\u{a0}lines to read, {aside} set aside"),
    },
    button_of_line: |label, line| format!("{label}: {line}"),
    lines_hint: "Nothing is thrown away: each line set aside says why, and a button puts it back in the text.",
    set_aside: "Set aside",
    bring_back: "Put back in the text",
    edit: "Edit",
    edited: "Text of the line. Enter splits it, Esc closes the line.",
    kind: "Kind of line",
    kind_name: |kind| match kind {
        LineKind::Paragraph => "paragraph",
        LineKind::Subheading => "subheading",
        LineKind::Quotation => "quotation",
        LineKind::ListItem => "list item",
    },
    split: "Split at the cursor",
    join: "Join with the next",
    lead_to_paragraph: "Make it a paragraph",
    done: "Done",
    why: |why| match why {
        "reader" => "set aside by you",
        "menu" | "breadcrumb" | "head" => "site menu",
        "cookies" => "cookie banner",
        "sharing" | "follow-us" => "sharing and social media",
        "advertising" => "advertising",
        "subscription" => "subscription and login",
        "also-read" | "links" => "other articles",
        "caption" | "picture" => "picture or caption",
        "comments" | "forum" => "comments",
        "tags" => "keywords",
        "reading-time" | "count" | "time-code" => "length or number",
        "footer" | "foot" => "page footer",
        "repeated" | "page-title" => "written elsewhere already",
        "other-date" => "another date",
        "references" => "notes and references",
        "contents" => "table of contents",
        "hidden" => "hidden on the page",
        _ => "not part of the article",
    },
};
