//! An example for each rule, and lines that rules once took for what they are not.

use super::*;
use crate::cleaning::lines;
use crate::cleaning::words::PageWords;
use crate::lang::rules;

/// For each rule, in the order of the table, a line that it decides.
const EXAMPLES: &[(&str, &str)] = &[
    ("crawler", "URL Source: https://exemple.test/a"),
    ("table-row", "| Lundi | 30 pirogues |"),
    ("date-line", "Publié le 4 avril 2025 par Ana Lobe"),
    ("byline", "Par Ana Lobe"),
    ("picture-source", "(source : Ana Lobe / Unsplash)"),
    ("source-line", "Source : Le Courrier"),
    ("phrase", "Suivez-nous sur WhatsApp"),
    ("trail-from-home", "Le journal > Le marché de Koulé rouvre."),
    ("headline", "# Le marché rouvre lundi"),
    ("words-about-date", "il y a 2 ans"),
    ("sharing-words", "Facebook Twitter LinkedIn"),
    ("no-words", "◊ ◊ ◊"),
    ("too-long-for-shapes", LONG),
    ("picture-caption", "![](a.png) Le marché au petit matin"),
    ("address", "https://exemple.test/a"),
    ("imprint", "info@exemple.test / www.exemple.test"),
    ("contact", "BP 12, Koulé"),
    ("copyright", "© 2025 Le Courrier"),
    ("credit-in-brackets", "Le marché de Koulé (DR)"),
    ("agency", "Le marché de Koulé. Ana Lobe/AFP"),
    ("body-and-name", "PNUD Togo/Ana Lobe"),
    (
        "name-in-capitals",
        "Le marché de Koulé. ANA LOBE POUR « LE COURRIER »",
    ),
    ("hashtags", "#Koulé #marché"),
    ("file-name", "marche-koule-2025.jpg"),
    ("year", "2024"),
    ("number", "1 245"),
    ("time", "10h32"),
    ("section-names", "Politique Économie Sport Culture"),
    ("trail", "Koulé › Marchés › Poisson"),
    ("menu-line", "Koulé | Tassé | Zima"),
];
/// More than [`SHAPE_BYTES`].
const LONG: &str = "Le marché de Koulé, où les pirogues accostent depuis toujours avant le jour, \
    chargées de riz, de poisson fumé et de nattes, rouvre lundi, après des travaux que la mairie \
    avait annoncés pour la saison des pluies, puis pour la saison sèche, puis pour la fin de \
    l’année, et que les vendeuses, qui avaient étalé leurs bassines sur la route, puis sur la \
    place, puis dans la cour de l’école, ne croyaient plus voir finir, tant les promesses avaient \
    été nombreuses et les ouvriers rares, si bien que beaucoup d’entre elles étaient parties";

#[test]
fn every_rule_has_an_example_that_it_decides() {
    let words = PageWords::for_pages_in("fr");
    let (wording, meta) = (Wording::new(&words), Meta::new(&words));
    let names: Vec<&str> = RULES.iter().map(|(rule, _)| *rule).collect();
    let examples: Vec<&str> = EXAMPLES.iter().map(|(rule, _)| *rule).collect();
    assert_eq!(names, examples);
    for (rule, line) in EXAMPLES {
        let mut page = Page::new(lines::read(line, true, rules("fr")), None, &wording, &meta);
        decide(&mut page);
        let ruling = page.units.first().and_then(Unit::ruling);
        assert_eq!(ruling.map(|ruling| ruling.rule), Some(*rule), "{line}");
    }
}

/// The reason for which a line is set aside, if it is.
fn reason(line: &str) -> Option<Why> {
    let words = PageWords::for_pages_in("fr");
    let (wording, meta) = (Wording::new(&words), Meta::new(&words));
    let mut page = Page::new(lines::read(line, false, rules("fr")), None, &wording, &meta);
    decide(&mut page);
    page.units.first().and_then(Unit::aside)
}

#[test]
fn sentences_are_left_to_the_passes() {
    for line in [
        "Le marché de Koulé rouvre lundi, ont annoncé les vendeuses.",
        "Il a téléchargé 12 documents.",
        "Les vendeuses sont revenues (Philippe aussi)",
        "Article 2",
        "c) Ouvrez la page https://exemple.test/reglages dans un navigateur.",
        "Après le port (A) et la place (B), nous verrons les travaux du hangar et leur coût (C).",
    ] {
        assert_eq!(reason(line), None, "{line}");
    }
}

#[test]
fn an_article_may_be_about_what_pages_ask_of_readers() {
    for line in [
        "La directive demande l’accord du lecteur avant tout dépôt de cookies.",
        "Le tribunal de Koulé juge que l’utilisation de cookies sans accord est une faute.",
        "« Nous voulons que vous puissiez refuser les cookies », a dit la ministre du Numérique.",
        "Les cookies servent à mesurer l’audience des journaux, et rapportent peu.",
        "Cookies : ce que change la loi",
        "La publicité pour le tabac est interdite à moins de 200 mètres des écoles.",
        "Publicité : la mairie retire quarante panneaux",
        "Les candidats seront informés par courriel avant la fin du mois de mai.",
        "L’application mobile de la mairie compte déjà 12 000 utilisateurs.",
        "L’abonnement mensuel au bac passera de 4 000 à 5 000 francs en janvier.",
        "À partir de 1 000 francs, l’achat est soumis à la taxe.",
        "Dès 1 heure du matin, les pêcheurs attendaient devant la capitainerie.",
        "Agrandir le port coûtera douze millions de francs à la ville.",
        "Sans engagement ferme des bailleurs, le chantier ne commencera pas.",
        "Un article réservé aux abonnés rapporte deux fois plus au journal de Koulé.",
        "Les lecteurs peuvent se désabonner à tout moment, rappelle le médiateur.",
        "Les partenaires sociaux sont tombés d’accord sur un registre, consulté le soir même.",
    ] {
        assert_eq!(reason(line), None, "{line}");
    }
}

#[test]
fn what_a_paper_asks_of_its_readers_is_set_aside() {
    for line in [
        "J’active mon compte",
        "Vous êtes abonné au journal papier ?",
        "1 € le premier mois",
        "Lecture restreinte",
        "Votre abonnement n’autorise pas la lecture de cet article",
        "Je me connecte",
        "Mot de passe oublié ?",
        "Offrir",
        "Offrir cet article",
        "Il vous reste 80 % de cet article à lire. La suite est réservée aux abonnés.",
        "Il vous reste 64.2% de cet article à découvrir.",
        "Article réservé aux abonnés",
        "Article réservé aux abonné·e·s",
        "Contenu réservé aux membres",
        "Cet article est réservé à nos abonnés.",
        "Ce texte est réservé aux abonnés.",
        "L’accès à la totalité de cet article est protégé.",
        "Pour lire l’intégralité de cet article, identifiez-vous.",
        "Pour lire cet article, abonnez-vous à La Voix de Koulé.",
        "Pas encore abonné ?",
        "Pas encore de compte ? Créez-en un gratuitement.",
        "Déjà abonné ? Connectez-vous",
        "Vous avez déjà un abonnement ?",
        "Vous n’êtes pas encore abonné ?",
        "Vous n’êtes pas connecté",
        "Vous avez atteint votre limite d’articles gratuits.",
        "Se souvenir de moi",
        "Rester connecté",
        "Ouvrir une session",
        "Créer mon compte",
        "J’ai déjà un compte",
        "Je m’inscris gratuitement",
        "Je profite de l’offre",
        "1er mois offert, puis 9,90 € par mois",
        "Sans engagement, résiliable à tout moment",
        "Sans engagement",
        "Dès 1 € par mois",
        "À partir de 2 500 FCFA par mois",
        "CHF 9.– par mois",
        "Accès illimité à tous les articles",
        "Testez gratuitement pendant un mois",
        "Envie de lire la suite ?",
        "Cet article vous intéresse ?",
        "Débloquez cet article",
        "Acheter ce numéro",
        "Achetez cet article pour 200 FCFA",
        "S’inscrire à l’infolettre",
        "Inscrivez-vous à notre infolettre",
        "Votre courriel",
        "En vous inscrivant, vous acceptez nos conditions d’utilisation.",
        "La lecture de ce journal est en cours sur un autre appareil.",
        "Ce message s’affichera sur l’autre appareil.",
        "Vous pouvez lire votre journal sur un seul appareil à la fois",
        "Merci de désactiver votre bloqueur de publicités",
        "Tout autoriser",
        "Accepter et continuer",
        "Paramétrer mes choix",
        "Continuer sans accepter →",
        "Refuser et s’abonner",
        "Nous et nos 812 partenaires stockons des informations sur votre appareil.",
        "Avec votre accord, nous mesurons l’audience de ce site.",
        "En cliquant sur « Accepter », vous consentez au dépôt de cookies.",
        "Ce contenu est bloqué car vous n’avez pas accepté les cookies.",
        "Pour afficher ce contenu, vous devez accepter les cookies publicitaires.",
        "Vous pouvez modifier vos choix à tout moment.",
        "Ce site utilise des cookies.",
        "Cookies strictement nécessaires",
        "Toujours actif",
    ] {
        let why = reason(line);
        assert!(why.is_some_and(Why::is_invitation), "{line}: {why:?}");
    }
}

#[test]
fn what_a_text_cites_is_kept() {
    let source = "Source : [https://exemple.test/a](https://exemple.test/a)";
    let sentence = "En savoir plus sur [les droits des vendeuses](/a) ou sur [les jours de marché](/b) de Koulé.";
    for line in [source, sentence, "# Ré-écriture"] {
        let words = PageWords::for_pages_in("fr");
        let (wording, meta) = (Wording::new(&words), Meta::new(&words));
        let mut page = Page::new(lines::read(line, true, rules("fr")), None, &wording, &meta);
        decide(&mut page);
        assert_eq!(page.units.first().and_then(Unit::aside), None, "{line}");
    }
}

#[test]
fn an_address_that_the_line_above_names_is_kept() {
    let words = PageWords::for_pages_in("fr");
    let (wording, meta) = (Wording::new(&words), Meta::new(&words));
    for (above, is_open) in [("Le règlement du marché :", true), ("Le règlement", false)] {
        let lines = format!("{above}\n\nhttps://exemple.test/reglement");
        let units = lines::read(&lines, false, rules("fr"));
        let mut page = Page::new(units, None, &wording, &meta);
        decide(&mut page);
        assert_eq!(
            page.units.last().map(Unit::is_open),
            Some(is_open),
            "{above}"
        );
    }
}

#[test]
fn who_owns_a_picture_may_stand_behind_a_bar() {
    assert_eq!(
        reason("Les vendeuses et leurs enfants (à gauche). | DR"),
        Some(Why::Caption)
    );
}

#[test]
fn names_of_pictures_may_have_capitals() {
    assert_eq!(reason("2025_IMG_Koule_HR.JPG"), Some(Why::Picture));
    assert_eq!(reason("IMG_Koule"), None);
}

#[test]
fn an_acronym_in_brackets_is_no_agency_where_the_words_go_on() {
    assert_eq!(
        reason("La notion de point (AP) ainsi que son histoire"),
        None
    );
    assert_eq!(reason("Le marché de Koulé (AP)"), Some(Why::Caption));
}

#[test]
fn one_tag_alone_may_head_the_columns_of_a_table() {
    assert_eq!(reason("#MairesseDurée"), None);
}

#[test]
fn a_cell_has_its_day_in_the_next_one() {
    assert_eq!(reason("DATE : |"), None);
    assert_eq!(reason("Date :"), Some(Why::OtherDate));
}

#[test]
fn a_name_may_be_made_of_words_about_days() {
    assert_eq!(reason("Le Temps"), None);
    assert_eq!(reason("La Semaine"), None);
    assert_eq!(reason("le jour"), Some(Why::OtherDate));
    assert_eq!(reason("Publié Le"), Some(Why::OtherDate));
}
