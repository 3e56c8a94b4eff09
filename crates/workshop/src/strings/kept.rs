//! The words of the page of what this browser keeps.

/// The page of what this browser keeps for the site.
#[derive(Debug)]
pub struct KeptHere {
    /// Heading, and the link to it.
    pub title: &'static str,
    /// Where it is kept, and who sees it.
    pub only_here: &'static str,
    /// Where nothing is.
    pub nothing: &'static str,
    /// The settings.
    pub settings: Group,
    /// Where the reader is in each text.
    pub places: Group,
    /// Entries that the reader saved.
    pub entries: Group,
    /// Texts that the reader has brought.
    pub own_texts: Group,
    /// What the reader has chosen for a class.
    pub courses: Group,
    /// Questions that were added to lessons.
    pub questions: Group,
    /// The reader's glossary.
    pub glossary: Group,
    /// So many entries of it.
    pub entry_count: fn(usize) -> String,
    /// Files for reading offline.
    pub files: Group,
    /// So many files.
    pub file_count: fn(u32) -> String,
    /// How far a text was read, in per cent.
    pub read_so_far: fn(u32) -> String,
    /// A size in bytes.
    pub size: fn(u32) -> String,
    /// All settings together.
    pub all_settings: &'static str,
    /// The button of each item.
    pub delete: &'static str,
    /// Names that button: what is deleted.
    pub delete_this: fn(&str) -> String,
    /// The button for everything.
    pub delete_all: &'static str,
    /// Everything, where it was deleted or brought back.
    pub everything: &'static str,
    /// That was deleted.
    pub deleted: fn(&str) -> String,
    /// In place of the button, where it cannot be brought back.
    pub gone: &'static str,
    /// The button of an item that was deleted.
    pub bring_back: &'static str,
    /// Names that button.
    pub bring_this_back: fn(&str) -> String,
    /// The button for everything, where all was deleted.
    pub bring_all_back: &'static str,
    /// That was brought back.
    pub brought_back: fn(&str) -> String,
}

/// Things of one kind.
#[derive(Debug)]
pub struct Group {
    /// What they are.
    pub title: &'static str,
    /// What they are for.
    pub purpose: &'static str,
}

pub(super) const FRENCH: KeptHere = KeptHere {
    title: "Ce qui est gardé ici",
    only_here: "Ce navigateur garde ce qui suit pour ce site, sur cet appareil. Ce site n’en reçoit rien.",
    nothing: "Ce navigateur ne garde rien pour ce site.",
    settings: Group {
        title: "Réglages",
        purpose: "Vos choix et la langue de l’interface, pour votre prochaine visite.",
    },
    places: Group {
        title: "Textes commencés",
        purpose: "L’endroit où vous en êtes dans chaque texte.",
    },
    entries: Group {
        title: "Entrées gardées",
        purpose: "Les mots et les noms que vous avez gardés.",
    },
    own_texts: Group {
        title: "Vos textes",
        purpose: "Les textes que vous avez ajoutés, avec la page d’origine.",
    },
    courses: Group {
        title: "Vos cours",
        purpose: "Ce que vous avez choisi dans chaque texte pour une classe.",
    },
    questions: Group {
        title: "Vos questions",
        purpose: "Celles que vous avez écrites sur les textes de ce site.",
    },
    glossary: Group {
        title: "Votre glossaire",
        purpose: "Les explications que vous avez écrites pour tous vos textes.",
    },
    entry_count: |count| match count {
        0 | 1 => format!("{count}\u{a0}entrée"),
        _ => format!("{count}\u{a0}entrées"),
    },
    files: Group {
        title: "Lecture hors connexion",
        purpose: "Les textes et l’application, pour lire sans réseau. Une fois supprimés, ils ne reviennent que si vous ouvrez une page en ligne.",
    },
    file_count: |count| match count {
        0 | 1 => format!("{count}\u{a0}fichier"),
        _ => format!("{count}\u{a0}fichiers"),
    },
    read_so_far: |percent| format!("lu à {percent}\u{202f}%"),
    size: |bytes| match bytes {
        0..1000 => format!("{bytes}\u{a0}o"),
        1000..100_000 => format!("{},{}\u{a0}ko", bytes / 1000, bytes % 1000 / 100),
        100_000..1_000_000 => format!("{}\u{a0}ko", bytes / 1000),
        _ => format!(
            "{},{}\u{a0}Mo",
            bytes / 1_000_000,
            bytes % 1_000_000 / 100_000
        ),
    },
    delete: "Supprimer",
    delete_this: |name| format!("Supprimer\u{202f}: {name}"),
    delete_all: "Tout supprimer",
    everything: "tout",
    all_settings: "Tous vos réglages",
    deleted: |name| format!("Supprimé\u{202f}: {name}."),
    gone: "supprimé",
    bring_back: "Annuler",
    bring_this_back: |name| format!("Annuler la suppression\u{202f}: {name}"),
    bring_all_back: "Tout annuler",
    brought_back: |name| format!("Rétabli\u{202f}: {name}."),
};

pub(super) const ENGLISH: KeptHere = KeptHere {
    title: "What is kept here",
    only_here: "This browser keeps the following for this site, on this device. This site receives none of it.",
    nothing: "This browser keeps nothing for this site.",
    settings: Group {
        title: "Settings",
        purpose: "Your choices and the language of the interface, for your next visit.",
    },
    places: Group {
        title: "Texts you have begun",
        purpose: "Your place in each text.",
    },
    entries: Group {
        title: "Saved entries",
        purpose: "The words and names you saved.",
    },
    own_texts: Group {
        title: "Your texts",
        purpose: "The texts you added, with the original page.",
    },
    courses: Group {
        title: "Your classes",
        purpose: "What you chose from each text for a class.",
    },
    questions: Group {
        title: "Your questions",
        purpose: "Those you wrote about the texts of this site.",
    },
    glossary: Group {
        title: "Your glossary",
        purpose: "The explanations you wrote for all your texts.",
    },
    entry_count: |count| match count {
        1 => "1 entry".to_owned(),
        _ => format!("{count} entries"),
    },
    files: Group {
        title: "Reading offline",
        purpose: "The texts and the app, to read without a network. Once deleted, they come back only when you open a page online.",
    },
    file_count: |count| match count {
        1 => "1 file".to_owned(),
        _ => format!("{count} files"),
    },
    read_so_far: |percent| format!("{percent}% read"),
    size: |bytes| match bytes {
        0..1000 => format!("{bytes}\u{a0}bytes"),
        1000..100_000 => format!("{}.{}\u{a0}kB", bytes / 1000, bytes % 1000 / 100),
        100_000..1_000_000 => format!("{}\u{a0}kB", bytes / 1000),
        _ => format!(
            "{}.{}\u{a0}MB",
            bytes / 1_000_000,
            bytes % 1_000_000 / 100_000
        ),
    },
    delete: "Delete",
    delete_this: |name| format!("Delete: {name}"),
    delete_all: "Delete all",
    everything: "everything",
    all_settings: "All your settings",
    deleted: |name| format!("Deleted: {name}."),
    gone: "deleted",
    bring_back: "Undo",
    bring_this_back: |name| format!("Undo deleting: {name}"),
    bring_all_back: "Undo all",
    brought_back: |name| format!("Brought back: {name}."),
};
