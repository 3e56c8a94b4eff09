//! The words of the page of the backup.

use browser::lasting::Lasting;
use reading::backup::{Counts, Merging, NotRead};

/// The page of the backup: a file with everything that is kept, and back.
#[derive(Debug)]
pub struct BackupWords {
    /// Heading, and the link to it.
    pub title: &'static str,
    /// What a backup is good for.
    pub purpose: &'static str,
    /// What becomes of what this browser keeps.
    pub how_long: fn(Lasting) -> &'static str,
    /// Reminds of it: the day of the last one, if there was one.
    pub reminder: fn(Option<&str>) -> String,
    /// Puts the reminder off.
    pub later: &'static str,
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

pub(super) const FRENCH: BackupWords = BackupWords {
    title: "Sauvegarde",
    purpose: "Un seul fichier avec tout ce qui est gardé ici\u{202f}: vos textes, votre glossaire, les entrées gardées, vos cours, vos réglages et l’endroit où vous en êtes. Il sert à changer d’appareil, ou à tout retrouver.",
    how_long: |lasting| match lasting {
        Lasting::Promised => {
            "Ce navigateur n’effacera pas vos textes de lui-même. Si vous effacez ses données, ils disparaissent."
        }
        Lasting::NotPromised => {
            "S’il manque de place, ce navigateur peut effacer vos textes. Faites une sauvegarde de temps en temps."
        }
        Lasting::SevenDays => {
            "Dans un onglet, Safari efface tout après sept jours sans visite. Ajoutez ce site à l’écran d’accueil ou au Dock, ou faites une sauvegarde."
        }
    },
    reminder: |made| {
        match made {
        Some(day) => format!("Bien des choses ont changé depuis votre dernière sauvegarde, le {day}."),
        None => "Vos textes et vos explications ne sont qu’ici\u{202f}: il n’y a pas encore de sauvegarde.".to_owned(),
    }
    },
    later: "Plus tard",
    save: "Enregistrer une sauvegarde",
    saved: |name| format!("Enregistrée\u{202f}: {name}"),
    not_saved: "Ce navigateur refuse d’enregistrer le fichier. Réessayez, ou ouvrez ce site dans un autre onglet.",
    not_told: "Ce navigateur ne donne pas accès à ce qu’il garde pour ce site. Quittez la navigation privée, puis rechargez la page.",
    restore: "Restaurer une sauvegarde",
    restore_hint: "Choisissez le fichier\u{202f}: vous verrez ce qu’il contient avant que quoi que ce soit ne change.",
    choose: "Choisir le fichier",
    not_read: |why| match why {
        NotRead::NotABackup => {
            "Ce fichier n’est pas une sauvegarde de ce site. Choisissez-en un autre. Rien n’a changé."
        }
        NotRead::Damaged => {
            "Ce fichier est abîmé\u{202f}: il en manque une partie, ou il a été modifié. Choisissez une autre copie. Rien n’a changé."
        }
        NotRead::Newer => {
            "Cette sauvegarde vient d’une version plus récente du site. Rechargez la page, puis réessayez. Rien n’a changé."
        }
        NotRead::TooLarge => "Ce fichier est trop grand pour une sauvegarde. Rien n’a changé.",
    },
    unreadable: "Ce navigateur n’a pas pu lire le fichier. Choisissez-le de nouveau. Rien n’a changé.",
    made: |day| format!("Sauvegarde du {day}"),
    contents: |Counts {
                   own_texts,
                   glossary,
                   entries,
                   places,
                   courses,
                   questions,
                   settings,
               }| {
        let lines = [
            counted(own_texts, "1\u{a0}texte à vous", "textes à vous"),
            counted(
                glossary,
                "1\u{a0}entrée de votre glossaire",
                "entrées de votre glossaire",
            ),
            counted(entries, "1\u{a0}entrée gardée", "entrées gardées"),
            counted(places, "1\u{a0}texte commencé", "textes commencés"),
            counted(courses, "1\u{a0}cours préparé", "cours préparés"),
            counted(
                questions,
                "vos questions sur 1\u{a0}texte",
                "textes avec des questions à vous",
            ),
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
    not_kept: "Ce navigateur refuse de garder ces données, ou n’a plus de place. Rien n’a changé. Quittez la navigation privée ou libérez de la place, puis réessayez.",
    undo: "Annuler",
    undone: "Tout est comme avant.",
};

pub(super) const ENGLISH: BackupWords = BackupWords {
    title: "Backup",
    purpose: "One file with everything that is kept here: your texts, your glossary, the entries you saved, your classes, your settings and your place in each text. It moves you to another device, or brings everything back.",
    how_long: |lasting| match lasting {
        Lasting::Promised => {
            "This browser will not clear your texts by itself. If you clear its data, they are gone."
        }
        Lasting::NotPromised => {
            "This browser may clear your texts when it runs out of room. Make a backup from time to time."
        }
        Lasting::SevenDays => {
            "In a tab, Safari clears everything after seven days without a visit. Add this site to the home screen or to the Dock, or make a backup."
        }
    },
    reminder: |made| match made {
        Some(day) => format!("Much has changed since your last backup, on {day}."),
        None => "Your texts and explanations are only here: there is no backup yet.".to_owned(),
    },
    later: "Later",
    save: "Save a backup",
    saved: |name| format!("Saved: {name}"),
    not_saved: "This browser refuses to save the file. Try again, or open this site in another tab.",
    not_told: "This browser gives no access to what it keeps for this site. Leave private browsing, then load the page again.",
    restore: "Restore a backup",
    restore_hint: "Choose the file: you see what is in it before anything changes.",
    choose: "Choose the file",
    not_read: |why| match why {
        NotRead::NotABackup => {
            "This file is not a backup of this site. Choose another. Nothing has changed."
        }
        NotRead::Damaged => {
            "This file is damaged: a part of it is missing, or it was changed. Choose another copy. Nothing has changed here."
        }
        NotRead::Newer => {
            "This backup comes from a newer version of the site. Load the page again, then try again. Nothing has changed."
        }
        NotRead::TooLarge => "This file is too large for a backup. Nothing has changed.",
    },
    unreadable: "This browser could not read the file. Choose it again. Nothing has changed.",
    made: |day| format!("Backup of {day}"),
    contents: |Counts {
                   own_texts,
                   glossary,
                   entries,
                   places,
                   courses,
                   questions,
                   settings,
               }| {
        let lines = [
            counted(own_texts, "1\u{a0}text of yours", "texts of yours"),
            counted(
                glossary,
                "1\u{a0}entry in your glossary",
                "entries in your glossary",
            ),
            counted(entries, "1\u{a0}saved entry", "saved entries"),
            counted(places, "1\u{a0}text you have begun", "texts you have begun"),
            counted(
                courses,
                "1\u{a0}class you have prepared",
                "classes you have prepared",
            ),
            counted(
                questions,
                "your questions on 1\u{a0}text",
                "texts with questions of yours",
            ),
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
    not_kept: "This browser refuses to keep this data, or has no room left. Nothing has changed. Leave private browsing or free some space, then try again.",
    undo: "Undo",
    undone: "Everything is as before.",
};
