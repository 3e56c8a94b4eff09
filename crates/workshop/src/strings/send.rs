//! The words of the page that sends a text on.

use authoring::own_text::Wanting;

/// The page that sends a text on.
#[derive(Debug)]
pub struct SendWords {
    /// What the page is, and the link to it.
    pub title: &'static str,
    /// For whom a text of somebody else may be.
    pub for_class: &'static str,
    /// Under what conditions a lesson of the site is used: its author and its licence.
    pub source: fn(&str, &str) -> String,
    /// Heading of the file.
    pub file_title: &'static str,
    /// What is in it.
    pub file_hint: &'static str,
    /// Saves it: its size.
    pub save: fn(&str) -> String,
    /// Has the device pass it on.
    pub pass_file_on: &'static str,
    /// The browser takes no file.
    pub not_saved: &'static str,
    /// What the file is made of has not arrived.
    pub not_made: &'static str,
    /// Heading of the link.
    pub link_title: &'static str,
    /// What it carries.
    pub link_hint: &'static str,
    /// What becomes of the link to a course where it is opened.
    pub course_link_hint: &'static str,
    /// The same, of a course made of a text that the link carries.
    pub course_carried_hint: &'static str,
    /// Names the link, with how many characters it has.
    pub length: fn(usize) -> String,
    /// It has more than messengers leave whole.
    pub long: &'static str,
    /// The text is larger than a link can carry.
    pub too_large: &'static str,
    /// Copies the link.
    pub copy: &'static str,
    /// Has the device pass it on.
    pub pass_on: &'static str,
    /// The link was copied.
    pub copied: &'static str,
    /// The browser refuses to copy.
    pub not_copied: &'static str,
    /// Names the QR code.
    pub code: &'static str,
    /// Has the code fill the window.
    pub larger: &'static str,
    /// Makes it small again.
    pub smaller: &'static str,
    /// Heading of the files for a site.
    pub site_title: &'static str,
    /// What they are.
    pub site_hint: &'static str,
    /// Names the address of the text on the site.
    pub slug: &'static str,
    /// Names its author.
    pub author: &'static str,
    /// Names the day it was written.
    pub day: &'static str,
    /// Names its licence.
    pub licence: &'static str,
    /// No licence is chosen yet.
    pub choose: &'static str,
    /// The licence of a text that only its author may pass on.
    pub reserved: &'static str,
    /// Makes the files.
    pub make_zip: &'static str,
    /// They are being made.
    pub site_awaited: &'static str,
    /// The site takes them as they are.
    pub site_takes: &'static str,
    /// It takes them once what follows is there.
    pub site_wants: &'static str,
    /// What that is; the words that it is about follow.
    pub wanting: fn(Wanting) -> &'static str,
}

pub(super) const FRENCH: SendWords = SendWords {
    title: "Envoyer",
    for_class: "Pour votre classe\u{202f}: si ce texte n’est pas de vous, ne l’envoyez qu’à elle, et ne le publiez pas sans l’accord de son auteur.",
    source: |author, licence| match licence {
        "" => format!("Pour votre classe. Auteur à citer\u{202f}: {author}."),
        _ => format!(
            "Pour votre classe. Auteur à citer\u{202f}: {author}. Licence\u{202f}: {licence}."
        ),
    },
    file_title: "Un fichier",
    file_hint: "Une page qui s’ouvre dans un navigateur, même sans réseau\u{202f}: le texte, ce qui en est expliqué et les outils de lecture.",
    save: |size| format!("Enregistrer le fichier ({size})"),
    pass_file_on: "Partager le fichier",
    not_saved: "Ce navigateur refuse d’enregistrer le fichier. Réessayez, ou ouvrez ce site dans un autre onglet.",
    not_made: "Le fichier n’a pas pu être créé. Vérifiez la connexion, puis rechargez la page.",
    link_title: "Un lien",
    link_hint: "Le texte est dans le lien lui-même\u{202f}: ce site ne le reçoit pas. La personne qui l’ouvre voit le début du texte, puis choisit de le garder ou non.",
    course_link_hint: "Vos choix sont dans le lien\u{202f}: la classe voit ce que vous avez choisi, et rien d’autre. Il est le plus souvent assez court pour être recopié.",
    course_carried_hint: "Le texte et vos choix sont dans le lien lui-même\u{202f}: ce site ne les reçoit pas. La personne qui l’ouvre garde le texte, puis le lit comme vous l’avez préparé.",
    length: |length| format!("Lien de {length}\u{a0}caractères"),
    long: "Ce lien est long\u{202f}: certaines messageries risquent de le couper. Le fichier passera mieux.",
    too_large: "Ce texte est trop long pour un lien. Envoyez le fichier.",
    copy: "Copier le lien",
    pass_on: "Partager le lien",
    copied: "Lien copié.",
    not_copied: "Ce navigateur refuse de copier. Sélectionnez le lien, puis copiez-le.",
    code: "Code QR du lien",
    larger: "Agrandir",
    smaller: "Réduire",
    site_title: "Pour un site",
    site_hint: "Un zip à déposer dans le dossier d’un site fait avec En regard\u{202f}: l’article, sa traduction, et les explications qui ne sont pas celles de ce site. Pour publier un texte, il faut une licence.",
    slug: "Adresse sur le site (minuscules, chiffres, traits d’union)",
    author: "Auteur",
    day: "Date du texte",
    licence: "Licence",
    choose: "Choisir…",
    reserved: "Tous droits réservés, publié avec l’accord de l’auteur",
    make_zip: "Préparer le zip",
    site_awaited: "Préparation…",
    site_takes: "Le zip est prêt\u{202f}: rien n’y manque.",
    site_wants: "Le zip est prêt, mais le contrôle du site demandera encore\u{202f}:",
    wanting: |what| match what {
        Wanting::Title => "un titre",
        Wanting::Paragraph => "un paragraphe",
        Wanting::Level => "le niveau du texte",
        Wanting::Source => "d’où vient le texte, et l’adresse d’une page s’il y en a une",
        Wanting::Acronym => "une entrée pour",
        Wanting::Entry => "une entrée complète, dans les deux langues, pour",
        Wanting::Counterpart => "le guillemet ou la parenthèse qui manque dans",
    },
};

pub(super) const ENGLISH: SendWords = SendWords {
    title: "Send",
    for_class: "For your class: if this text is not your own, send it to your students, but do not publish it unless its author agrees.",
    source: |author, licence| match licence {
        "" => format!("For your class. Author to credit: {author}."),
        _ => format!("For your class. Author to credit: {author}. Licence: {licence}."),
    },
    file_title: "A file",
    file_hint: "One page that opens in a browser, even without a network: the text, what is explained of it and the reading tools.",
    save: |size| format!("Save the file ({size})"),
    pass_file_on: "Share the file",
    not_saved: "This browser refuses to save the file. Try again, or open this site in another tab.",
    not_made: "The file could not be made. Check the connection, then load the page again.",
    link_title: "A link",
    link_hint: "The text is in the link itself: this site does not receive it. Whoever opens it sees how the text begins, then chooses whether to keep it.",
    course_link_hint: "What you chose is in the link: the class sees that and nothing else. It is usually short enough to be typed.",
    course_carried_hint: "The text and what you chose are in the link itself: this site does not receive them. Whoever opens it keeps the text, then reads it as you prepared it.",
    length: |length| format!("Link of {length}\u{a0}characters"),
    long: "This link is long: some messaging apps may cut it. The file is safer.",
    too_large: "This text is too long for a link. Send the file.",
    copy: "Copy the link",
    pass_on: "Share the link",
    copied: "Link copied.",
    not_copied: "This browser refuses to copy. Select the link, then copy it.",
    code: "QR code of the link",
    larger: "Enlarge",
    smaller: "Make smaller",
    site_title: "For a site",
    site_hint: "A zip for the folder of a site made with En regard: the article, its translation, and the explanations that are not those of this site. Publishing a text requires a licence.",
    slug: "Address on the site (lowercase letters, digits, hyphens)",
    author: "Author",
    day: "Date of the text",
    licence: "Licence",
    choose: "Choose…",
    reserved: "All rights reserved, published with the author’s permission",
    make_zip: "Prepare the zip",
    site_awaited: "Preparing…",
    site_takes: "The zip is ready: nothing is missing.",
    site_wants: "The zip is ready, but the site’s check will ask for:",
    wanting: |what| match what {
        Wanting::Title => "a title",
        Wanting::Paragraph => "a paragraph",
        Wanting::Level => "the level of the text",
        Wanting::Source => "where the text is from, and the address of a page if there is one",
        Wanting::Acronym => "an entry for",
        Wanting::Entry => "a complete entry, in both languages, for",
        Wanting::Counterpart => "the quotation mark or bracket that is missing in",
    },
};
