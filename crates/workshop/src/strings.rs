//! Every word of the workshop, in French and English.

use browser::lasting::Lasting;
use exchange::file_kind::FileKind;
use reading::backup::{Counts, Merging, NotRead};
use reading::session::Interface;

/// The words in one language.
#[derive(Debug)]
pub struct Strings {
    /// BCP 47 tag of this language.
    pub lang: &'static str,
    /// What the workshop is called.
    pub name: &'static str,
    /// What it is for, in one sentence.
    pub purpose: &'static str,
    /// Where scripting is off.
    pub needs_script: &'static str,
    /// The app has not arrived, or the browser is too old for it.
    pub not_started: &'static str,
    /// Link to the library.
    pub all_texts: &'static str,
    /// The way in for a text.
    pub add: AddText,
    /// The page of a text that the reader has brought.
    pub text: TextWords,
    /// The page of what is kept.
    pub kept: KeptHere,
    /// The page of the backup.
    pub backup: BackupWords,
}

/// There is one set of words for each language.
impl PartialEq for Strings {
    fn eq(&self, other: &Strings) -> bool {
        self.lang == other.lang
    }
}

/// The way in for a text.
#[derive(Debug)]
pub struct AddText {
    /// Names the field in which a text is pasted.
    pub title: &'static str,
    /// What can be pasted, and what becomes of it.
    pub hint: &'static str,
    /// Goes on with what is in the field.
    pub go_on: &'static str,
    /// Opens a file instead.
    pub open_file: &'static str,
    /// There is no word in it.
    pub empty: &'static str,
    /// It is longer than 5 MB.
    pub too_long: &'static str,
    /// A file is no text, but that.
    pub no_text: fn(FileKind) -> &'static str,
    /// The browser could not read a file.
    pub unreadable: &'static str,
    /// The browser does not keep it.
    pub not_kept: &'static str,
    /// Heading of the texts that are here.
    pub your_texts: &'static str,
    /// Leads to a text as it is read.
    pub read: &'static str,
    /// So many words.
    pub word_count: fn(u32) -> String,
}

/// The page of a text that the reader has brought.
#[derive(Debug)]
pub struct TextWords {
    /// What the page is.
    pub title: &'static str,
    /// In place of a headline.
    pub untitled: &'static str,
    /// This browser does not keep it.
    pub missing: &'static str,
    /// Leads to the text as it is read.
    pub read: &'static str,
    /// Takes back the last change.
    pub undo: &'static str,
    /// A change was not kept.
    pub not_kept: &'static str,
    /// Opens what is known of the text.
    pub about: &'static str,
    /// The headline.
    pub headline: &'static str,
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
    /// Heading of the lines: so many are read, so many set aside.
    pub lines: fn(usize, usize) -> String,
    /// What can be done with them.
    pub lines_hint: &'static str,
    /// Sets a line aside.
    pub set_aside: &'static str,
    /// Has a line read again.
    pub bring_back: &'static str,
    /// Why a line was set aside, by the word for the reason.
    pub why: fn(&str) -> &'static str,
}

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

/// The page of the backup: a file with everything that is kept, and back.
#[derive(Debug)]
pub struct BackupWords {
    /// Heading, and the link to it.
    pub title: &'static str,
    /// What a backup is good for.
    pub purpose: &'static str,
    /// What becomes of what this browser keeps.
    pub how_long: fn(Lasting) -> &'static str,
    /// Makes a backup.
    pub save: &'static str,
    /// It was made, as a file of that name.
    pub saved: fn(&str) -> String,
    /// The browser does not take the file.
    pub not_saved: &'static str,
    /// The browser does not tell what it keeps.
    pub not_told: &'static str,
    /// Heading of the way back.
    pub restore: &'static str,
    /// What happens then.
    pub restore_hint: &'static str,
    /// Chooses the file.
    pub choose: &'static str,
    /// Why the file is not read.
    pub not_read: fn(NotRead) -> &'static str,
    /// The browser could not read the file.
    pub unreadable: &'static str,
    /// Heading of what is in a file: the day it was made.
    pub made: fn(&str) -> String,
    /// What is in it, a line each.
    pub contents: fn(Counts) -> Vec<String>,
    /// What becomes of it when it is added.
    pub merging: fn(Merging) -> String,
    /// Adds it to what is here.
    pub add: &'static str,
    /// Has it stand in place of what is here.
    pub replace: &'static str,
    /// What becomes of what is here.
    pub replace_hint: &'static str,
    /// That was done.
    pub restored: &'static str,
    /// The browser has changed nothing.
    pub not_kept: &'static str,
    /// Brings back what was here before.
    pub undo: &'static str,
    /// That was done.
    pub undone: &'static str,
}

/// So many things of a kind, unless there are none.
fn counted(count: usize, one: &str, many: &str) -> Option<String> {
    match count {
        0 => None,
        1 => Some(one.to_owned()),
        _ => Some(format!("{count}\u{a0}{many}")),
    }
}

/// Things of one kind.
#[derive(Debug)]
pub struct Group {
    /// What they are.
    pub title: &'static str,
    /// What they are for.
    pub purpose: &'static str,
}

/// The words in that language.
pub fn strings(interface: Interface) -> &'static Strings {
    match interface {
        Interface::French => &FRENCH,
        Interface::English => &ENGLISH,
    }
}

const FRENCH: Strings = Strings {
    lang: "fr",
    name: "Atelier",
    purpose: "Ici, on ajoute ses propres textes pour les lire comme les autres. Tout reste sur cet appareil.",
    needs_script: "L’atelier a besoin de JavaScript, qui est désactivé dans ce navigateur.",
    not_started: "L’atelier n’a pas démarré. Vérifiez la connexion, puis rechargez la page. Sur iPhone et iPad, il demande iOS\u{a0}16 ou une version plus récente.",
    all_texts: "Tous les textes",
    add: AddText {
        title: "Ajouter un texte",
        hint: "Collez ici un article en français, copié d’une page entière ou non. Ce qui n’est pas l’article est mis de côté, et rien n’est envoyé.",
        go_on: "Continuer",
        open_file: "Ouvrir un fichier",
        empty: "Il n’y a pas de texte à lire là-dedans. Copiez l’article lui-même, puis collez-le ici.",
        too_long: "Ce texte dépasse 5\u{a0}Mo. Collez-en une partie.",
        no_text: |kind| match kind {
            FileKind::Pdf => "c’est un PDF. Ouvrez-le, copiez-en le texte et collez-le ici.",
            FileKind::Epub => {
                "c’est un livre EPUB. Ouvrez-le, copiez-en un passage et collez-le ici."
            }
            FileKind::Document | FileKind::RichText => {
                "c’est un document de traitement de texte. Enregistrez-le en texte brut, ou copiez-en le texte et collez-le ici."
            }
            FileKind::Archive => "ce sont des fichiers compressés. Décompressez-les d’abord.",
            FileKind::Picture => "c’est une image, pas un texte.",
            FileKind::Binary => "ce n’est pas un fichier de texte.",
        },
        unreadable: "le navigateur n’a pas pu lire ce fichier. Copiez-en le texte et collez-le ici.",
        not_kept: "Ce navigateur refuse de garder le texte, ou n’a plus de place. Quittez la navigation privée ou libérez de la place, puis réessayez.",
        your_texts: "Vos textes",
        read: "Lire",
        word_count: |count| format!("{count}\u{a0}mots"),
    },
    text: TextWords {
        title: "Un texte à vous",
        untitled: "Sans titre",
        missing: "Ce texte n’est pas gardé dans ce navigateur.",
        read: "Lire ce texte",
        undo: "Annuler",
        not_kept: "Ce navigateur n’a pas gardé le dernier changement\u{202f}: il refuse, ou n’a plus de place.",
        about: "Titre, auteur, date, source, niveau",
        headline: "Titre",
        byline: "Auteur",
        date: "Date",
        source: "Source",
        address: "Adresse de la source",
        level: "Niveau (A1 à C2)",
        lines: |read, aside| format!("{read} à lire, {aside} de côté"),
        lines_hint: "Rien n’est jeté\u{202f}: chaque ligne mise de côté dit pourquoi, et revient d’un toucher.",
        set_aside: "Mettre de côté",
        bring_back: "Remettre",
        why: |why| match why {
            "reader" => "mis de côté par vous",
            "menu" | "breadcrumb" | "head" => "menu du site",
            "cookies" => "bandeau de cookies",
            "sharing" | "follow-us" => "partage et réseaux",
            "advertising" => "publicité",
            "subscription" => "abonnement et connexion",
            "also-read" | "links" => "autres articles",
            "caption" | "picture" => "image ou légende",
            "comments" | "forum" => "commentaires",
            "tags" => "mots-clés",
            "reading-time" | "count" | "time-code" => "durée ou nombre",
            "footer" | "foot" => "bas de page",
            "repeated" | "page-title" => "déjà écrit ailleurs",
            "other-date" => "autre date",
            "references" => "notes et références",
            "hidden" => "caché sur la page",
            _ => "à côté de l’article",
        },
    },
    kept: KeptHere {
        title: "Ce qui est gardé ici",
        only_here: "Ce navigateur garde ce qui suit pour ce site, sur cet appareil et nulle part ailleurs. Rien de tout cela n’est envoyé.",
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
            purpose: "Les mots et les noms que vous avez mis de côté.",
        },
        own_texts: Group {
            title: "Vos textes",
            purpose: "Les textes que vous avez ajoutés, avec la page telle qu’elle est venue.",
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
        brought_back: |name| format!("Remis\u{202f}: {name}."),
    },
    backup: BackupWords {
        title: "Sauvegarde",
        purpose: "Un seul fichier avec tout ce qui est gardé ici\u{202f}: vos textes, vos entrées, vos réglages et l’endroit où vous en êtes. Il sert à changer d’appareil, ou à tout retrouver.",
        how_long: |lasting| match lasting {
            Lasting::Promised => "Ce navigateur a promis de garder vos textes.",
            Lasting::NotPromised => {
                "Ce navigateur n’a pas promis de garder vos textes\u{202f}: s’il manque de place, il peut les effacer. Faites une sauvegarde de temps en temps."
            }
            Lasting::SevenDays => {
                "Dans un onglet, Safari efface tout après sept jours sans visite. Ajoutez ce site à l’écran d’accueil ou au Dock, ou faites une sauvegarde."
            }
        },
        save: "Enregistrer une sauvegarde",
        saved: |name| format!("Enregistrée\u{202f}: {name}"),
        not_saved: "Ce navigateur refuse d’enregistrer le fichier. Réessayez, ou ouvrez ce site dans un autre onglet.",
        not_told: "Ce navigateur ne donne pas accès à ce qu’il garde pour ce site.",
        restore: "Reprendre une sauvegarde",
        restore_hint: "Choisissez le fichier\u{202f}: vous verrez ce qu’il contient avant que quoi que ce soit ne change.",
        choose: "Choisir le fichier",
        not_read: |why| match why {
            NotRead::NotABackup => {
                "Ce fichier n’est pas une sauvegarde de ce site. Rien n’a changé."
            }
            NotRead::Damaged => {
                "Ce fichier est abîmé\u{202f}: il en manque une partie, ou il a été modifié. Rien n’a changé."
            }
            NotRead::Newer => {
                "Cette sauvegarde vient d’une version plus récente du site. Mettez le site à jour ici, puis réessayez. Rien n’a changé."
            }
            NotRead::TooLarge => "Ce fichier est trop grand pour une sauvegarde. Rien n’a changé.",
        },
        unreadable: "Ce navigateur n’a pas pu lire le fichier. Rien n’a changé.",
        made: |day| format!("Sauvegarde du {day}"),
        contents: |Counts {
                       own_texts,
                       entries,
                       places,
                       settings,
                   }| {
            let lines = [
                counted(own_texts, "1\u{a0}texte à vous", "textes à vous"),
                counted(entries, "1\u{a0}entrée gardée", "entrées gardées"),
                counted(places, "1\u{a0}texte commencé", "textes commencés"),
                counted(settings, "vos réglages", "réglages"),
            ];
            let lines: Vec<String> = lines.into_iter().flatten().collect();
            if lines.is_empty() {
                vec!["rien".to_owned()]
            } else {
                lines
            }
        },
        merging: |Merging {
                      new,
                      same,
                      different,
                  }| {
            let parts = [
                counted(new, "1\u{a0}élément nouveau", "éléments nouveaux"),
                counted(same, "1\u{a0}déjà ici", "déjà ici"),
                counted(
                    different,
                    "1\u{a0}différent, qui reste tel qu’il est ici",
                    "différents, qui restent tels qu’ils sont ici",
                ),
            ];
            let parts: Vec<String> = parts.into_iter().flatten().collect();
            let parts = if parts.is_empty() {
                "rien".to_owned()
            } else {
                parts.join(", ")
            };
            format!("Si vous l’ajoutez\u{202f}: {parts}.")
        },
        add: "Ajouter à ce qui est ici",
        replace: "Remplacer",
        replace_hint: "Si vous remplacez, seul le contenu de la sauvegarde reste ici.",
        restored: "C’est fait. Ce qui était ici avant peut revenir tant que vous restez sur cette page.",
        not_kept: "Ce navigateur refuse de garder ces données, ou n’a plus de place. Rien n’a changé.",
        undo: "Annuler",
        undone: "Tout est comme avant.",
    },
};

const ENGLISH: Strings = Strings {
    lang: "en",
    name: "Workshop",
    purpose: "Here you add texts of your own, to read them like the others. Everything stays on this device.",
    needs_script: "The workshop needs JavaScript, which is switched off in this browser.",
    not_started: "The workshop has not started. Check the connection, then load the page again. On iPhone and iPad it needs iOS 16 or later.",
    all_texts: "All texts",
    add: AddText {
        title: "Add a text",
        hint: "Paste a French article here, copied from a whole page or not. What is not the article is set aside, and nothing is sent.",
        go_on: "Continue",
        open_file: "Open a file",
        empty: "There is no text to read in it. Copy the article itself, then paste it here.",
        too_long: "This text is larger than 5\u{a0}MB. Paste a part of it.",
        no_text: |kind| match kind {
            FileKind::Pdf => "this is a PDF. Open it, copy its text and paste it here.",
            FileKind::Epub => "this is an EPUB book. Open it, copy a passage and paste it here.",
            FileKind::Document | FileKind::RichText => {
                "this is a document of a word processor. Save it as plain text, or copy its text and paste it here."
            }
            FileKind::Archive => "these are packed files. Unpack them first.",
            FileKind::Picture => "this is a picture, not a text.",
            FileKind::Binary => "this is not a text file.",
        },
        unreadable: "the browser could not read this file. Copy its text and paste it here.",
        not_kept: "This browser refuses to keep the text, or has no room left. Leave private browsing or free some space, then try again.",
        your_texts: "Your texts",
        read: "Read",
        word_count: |count| format!("{count}\u{a0}words"),
    },
    text: TextWords {
        title: "A text of yours",
        untitled: "Untitled",
        missing: "This browser does not keep this text.",
        read: "Read this text",
        undo: "Undo",
        not_kept: "This browser has not kept the last change: it refuses, or has no room left.",
        about: "Title, author, date, source, level",
        headline: "Title",
        byline: "Author",
        date: "Date",
        source: "Source",
        address: "Address of the source",
        level: "Level (A1 to C2)",
        lines: |read, aside| format!("{read} to read, {aside} set aside"),
        lines_hint: "Nothing is thrown away: each line set aside says why, and one tap brings it back.",
        set_aside: "Set aside",
        bring_back: "Bring back",
        why: |why| match why {
            "reader" => "set aside by you",
            "menu" | "breadcrumb" | "head" => "menu of the site",
            "cookies" => "cookie banner",
            "sharing" | "follow-us" => "sharing and networks",
            "advertising" => "advertising",
            "subscription" => "subscription and login",
            "also-read" | "links" => "other articles",
            "caption" | "picture" => "picture or caption",
            "comments" | "forum" => "comments",
            "tags" => "key words",
            "reading-time" | "count" | "time-code" => "length or number",
            "footer" | "foot" => "foot of the page",
            "repeated" | "page-title" => "written elsewhere already",
            "other-date" => "another date",
            "references" => "notes and references",
            "hidden" => "hidden on the page",
            _ => "beside the article",
        },
    },
    kept: KeptHere {
        title: "What is kept here",
        only_here: "This browser keeps the following for this site, on this device and nowhere else. None of it is sent anywhere.",
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
            purpose: "The texts you added, with the page as it came.",
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
    },
    backup: BackupWords {
        title: "Backup",
        purpose: "One file with everything that is kept here: your texts, your entries, your settings and your places. It moves you to another device, or brings everything back.",
        how_long: |lasting| match lasting {
            Lasting::Promised => "This browser has promised to keep your texts.",
            Lasting::NotPromised => {
                "This browser has not promised to keep your texts: it may clear them when it runs out of room. Make a backup from time to time."
            }
            Lasting::SevenDays => {
                "In a tab, Safari clears everything after seven days without a visit. Add this site to the home screen or to the Dock, or make a backup."
            }
        },
        save: "Save a backup",
        saved: |name| format!("Saved: {name}"),
        not_saved: "This browser refuses to save the file. Try again, or open this site in another tab.",
        not_told: "This browser gives no access to what it keeps for this site.",
        restore: "Restore a backup",
        restore_hint: "Choose the file: you see what is in it before anything changes.",
        choose: "Choose the file",
        not_read: |why| match why {
            NotRead::NotABackup => "This file is not a backup of this site. Nothing has changed.",
            NotRead::Damaged => {
                "This file is damaged: a part of it is missing, or it was changed. Nothing has changed here."
            }
            NotRead::Newer => {
                "This backup comes from a newer version of the site. Update the site here, then try again. Nothing has changed."
            }
            NotRead::TooLarge => "This file is too large for a backup. Nothing has changed.",
        },
        unreadable: "This browser could not read the file. Nothing has changed.",
        made: |day| format!("Backup of {day}"),
        contents: |Counts {
                       own_texts,
                       entries,
                       places,
                       settings,
                   }| {
            let lines = [
                counted(own_texts, "1\u{a0}text of yours", "texts of yours"),
                counted(entries, "1\u{a0}saved entry", "saved entries"),
                counted(places, "1\u{a0}text you have begun", "texts you have begun"),
                counted(settings, "your settings", "settings"),
            ];
            let lines: Vec<String> = lines.into_iter().flatten().collect();
            if lines.is_empty() {
                vec!["nothing".to_owned()]
            } else {
                lines
            }
        },
        merging: |Merging {
                      new,
                      same,
                      different,
                  }| {
            let parts = [
                counted(new, "1\u{a0}new thing", "new things"),
                counted(same, "1\u{a0}here already", "here already"),
                counted(
                    different,
                    "1\u{a0}different, which stays as it is here",
                    "different, which stay as they are here",
                ),
            ];
            let parts: Vec<String> = parts.into_iter().flatten().collect();
            let parts = if parts.is_empty() {
                "nothing".to_owned()
            } else {
                parts.join(", ")
            };
            format!("If you add it: {parts}.")
        },
        add: "Add to what is here",
        replace: "Replace",
        replace_hint: "If you replace, only what is in the backup stays here.",
        restored: "Done. What was here before can come back as long as you stay on this page.",
        not_kept: "This browser refuses to keep these data, or has no room left. Nothing has changed.",
        undo: "Undo",
        undone: "Everything is as before.",
    },
};
