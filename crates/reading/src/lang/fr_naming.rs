//! French: words around acronyms and names.

use super::class::{Classes, classes};
use super::naming::NamingWords;

/// What each of the words is.
pub(super) static CLASSES: Classes = Classes::new(|| classes(&WORDS));

// A word a line would hide what belongs together.
#[rustfmt::skip]
pub(super) const WORDS: NamingWords = NamingWords {
    determiners: &[
        "l", "d", "le", "la", "les", "un", "une", "des", "du", "de", "au", "aux", "ce", "cet",
        "cette", "ces", "son", "sa", "ses", "leur", "leurs", "notre", "nos", "votre", "vos", "mon",
        "ma", "mes", "qu", "chaque", "plusieurs", "deux", "trois", "certains", "certaines", "quelques",
        "tout", "toute", "the",
    ],
    articles: &[
        "le", "la", "l", "les", "un", "une", "ce", "cet", "cette", "ces", "son", "sa", "ses",
        "leur", "leurs", "tout", "toute",
    ],
    definite: &["le", "la", "l", "les"],
    indefinite: &["un", "une"],
    contracted: &["du", "des", "au", "aux"],
    linking: &[
        "l", "d", "le", "la", "les", "des", "du", "de", "au", "aux", "a", "et", "en", "pour", "par",
        "sur", "dans", "contre", "ou", "chez", "avec", "sans", "sous", "entre", "vers", "un", "une",
        "deux", "trois", "the", "of", "for", "and", "in", "on", "to", "y", "el", "al", "di", "do",
        "da", "dos", "das", "und", "fur", "der", "wal", "wa",
    ],
    and: &["et"],
    or: &["ou", "or"],
    means: &["pour", "signifie", "signifiant", "soit", "designe", "veut"],
    copulas: &["est", "c"],
    joints: &["ou", "or", "dit", "dite", "dits", "dites", "soit"],
    before_day: &["le"],
    reporters: &["de notre"],
    cues: &[
        "dit", "dite", "dits", "dites", "ou", "abrege", "abregee", "abreges", "abregees",
        "abreviation", "sigle", "acronyme", "initiales", "raccourci", "contraction", "anglais",
        "anglaise", "arabe", "francais", "espagnol", "portugais", "russe", "allemand", "italien",
        "neerlandais", "turc", "chinois", "appele", "appelee", "appeles", "appelees", "designe",
        "designee", "designes", "designees", "denomme", "denommee", "denommes", "denommees",
        "nomme", "nommee", "nommes", "nommees", "connu", "connue", "connus", "connues", "apres",
        "soit", "dire", "alias", "signifie", "designant", "note", "notee", "notes", "notees",
        "baptise", "baptisee", "intitule", "intitulee", "surnomme", "surnommee", "or", "known",
        "called",
    ],
    terms: &[
        "abrege", "abregee", "abreges", "abregees", "abreviation", "sigle", "acronyme",
        "initiales", "anglais", "anglaise", "arabe", "francais", "espagnol", "portugais", "russe",
        "allemand", "italien", "neerlandais", "turc", "chinois",
    ],
    fillers: &[
        "encore", "en", "sous", "le", "la", "l", "les", "un", "nom", "de", "d", "par", "ci", "plus",
        "son", "sa", "ses", "leur", "selon", "c", "est", "aussi", "egalement", "autrement", "mieux",
        "comme", "a", "forme", "lettres", "pour", "souvent", "communement", "simplement", "parfois",
        "respectivement", "as",
    ],
    breaks: &[
        "que", "qu", "qui", "dont", "où", "tel", "tels", "telle", "telles", "comme", "notamment",
        "est", "sont", "a", "ont", "était", "étaient", "avait", "avaient", "fut", "furent", "sera",
        "seront", "été", "être", "avoir", "peut", "peuvent", "doit", "doivent", "fait", "se", "s",
        "ne", "n", "pas", "il", "elle", "ils", "elles", "on", "nous", "vous", "je", "j", "c", "ce",
        "cet", "cette", "ces", "son", "sa", "ses", "leur", "leurs", "notre", "nos", "votre", "vos",
        "mon", "ma", "mes", "chaque", "plusieurs", "certains", "certaines", "quelques", "aucun",
        "aucune", "mais", "car", "donc", "selon", "ainsi", "lors", "après", "depuis", "pendant",
        "voir", "lequel", "laquelle", "lesquels", "lesquelles", "auquel", "celui",
        "celle", "ceux", "celles", "si", "anciennement", "auparavant",
    ],
    negations: &["non"],
    numbers: &[
        "zero", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf",
    ],
    asides: &[
        "en", "cree", "creee", "crees", "creees", "fonde", "fondee", "fondes", "base", "basee",
        "ne", "nee", "qui", "dont", "ou", "soit", "depuis", "dirige", "dirigee", "dit", "dite",
        "ancien", "ancienne", "ex", "sigle", "aujourd", "voir", "membre", "siege", "au", "aux", "a",
        "par", "sous", "selon", "rattache", "rattachee", "adopte", "adoptee", "signe", "signee",
        "est", "sont", "etait", "mais", "environ", "avec", "constitue", "constituee", "instituee",
        "institue", "installe", "installee", "je", "tu", "il", "elle", "on", "nous", "vous", "ils",
        "elles",
    ],
    people: &[
        "m", "mm", "mme", "mmes", "mlle", "dr", "pr", "me", "mgr", "general", "colonel",
        "capitaine", "commandant", "lieutenant", "president", "presidente", "premier", "premiere",
        "ministre", "depute", "deputee", "senateur", "senatrice", "maire", "professeur", "docteur",
        "maitre", "madame", "monsieur", "imam", "abbe", "roi", "reine", "prince", "princesse",
        "representant", "representante", "directeur", "directrice", "secretaire", "coordonnateur",
        "coordonnatrice", "chef", "commissaire", "ambassadeur", "ambassadrice", "procureur",
        "avocat", "membre", "membres",
    ],
    kinds: &[
        "radio", "groupe", "mission", "operation", "sommet", "conference", "force", "forces",
        "fondation", "agence", "union", "coupe", "institut", "centre", "banque", "programme",
        "fonds", "parti", "africa", "afrique", "air", "france", "projet", "plan", "accord",
        "accords", "zone", "franc", "francs", "association", "syndicat", "chaine", "loi", "traite",
        "reseau", "comite", "commission", "bureau", "organisation", "systeme", "norme", "indice",
        "universite", "ecole", "musee", "club", "societe", "entreprise", "ligue", "canal", "sahel",
        "onu", "cour", "hopital", "station", "compagnie", "barkhane", "charte", "front", "team",
        "ong", "usine", "usines", "ateliers", "virus", "vaccin", "variant", "pole", "lycee",
        "college", "collectif", "alliance", "direction", "delegation", "secretariat", "ministere",
        "service", "departement", "office", "conseil", "division", "caisse", "federation",
        "confederation", "mouvement", "autorite", "observatoire", "chambre", "tribunal", "regie",
        "label", "dispositif", "certificat", "diplome", "formation", "statut", "taxe", "test",
        "logiciel", "format", "protocole", "fichier", "base",
    ],
    credits: &[
        "afp", "ap", "apa", "aps", "map", "tass", "efe", "dpa", "ats", "ansa", "belga", "rfi",
        "bbc", "cnn", "agp", "aip", "tap", "amap", "anp", "aib", "upi", "xinhua", "reuters",
        "archives", "rtbf", "rts", "usa", "uk", "gb",
    ],
    shouted: &[
        "le", "la", "les", "l", "de", "du", "des", "d", "et", "a", "au", "aux", "en", "un", "une",
        "pour", "par", "sur", "dans", "avec", "sans", "est", "sont", "ou", "que", "qui", "ne",
        "pas", "non", "oui", "ce", "cette", "ces", "il", "elle", "on", "nous", "vous", "votre",
        "nos", "plus", "lire", "tout", "tous", "toute",
    ],
    openers: &[
        "mais", "or", "donc", "car", "ni", "si", "quand", "lorsque", "lorsqu", "puis", "puisque",
        "ainsi", "alors", "apres", "avant", "pendant", "depuis", "malgre", "comme", "meme", "enfin",
        "pourtant", "cependant", "toutefois", "neanmoins", "hier", "demain", "aujourd", "lundi",
        "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "janvier", "fevrier",
        "mars", "avril", "mai", "juin", "juillet", "aout", "septembre", "octobre", "novembre",
        "decembre", "selon", "outre", "parmi", "lors", "grace", "face", "quant", "tandis", "bien",
        "tres", "ici", "ailleurs", "toujours", "jamais", "certains", "certaines", "quelques",
        "aucun", "aucune", "autre", "autres", "cela", "ca", "celui", "celle", "ceux", "celles",
        "quel", "quelle", "quels", "quelles", "pourquoi", "comment", "combien", "voici", "voila",
        "que", "qui", "quoi", "ne", "non", "oui", "pas", "c", "s", "n", "j", "t", "m", "et", "est",
        "faut", "peut", "afin", "jusqu", "jusque", "desormais", "actuellement", "plus", "moins",
        "seul", "seule", "seuls", "entre", "vers", "chez", "tout", "tous", "toute", "toutes",
    ],
    particles: &[
        "ben", "bin", "ibn", "el", "al", "ould", "ag", "von", "van", "der", "di", "da", "dos",
        "bint", "abu", "abou",
    ],
    towns: &["de", "a"],
    no_acronyms: &[
        "MW", "GW", "TW", "KW", "MWh", "GWh", "TWh", "KWh", "KWH", "MWH", "GWH", "TWH", "MHz",
        "GHz", "MHZ", "GHZ", "KM", "KG", "MO", "GO", "TO", "KO", "CM", "CO", "CO2", "NO2", "SO2",
        "CH4", "N2O", "H2O", "NH3", "NOx", "SOx", "H2SO4", "CFCs", "OK", "MM", "TEP", "PS:", "NB",
        "NON", "OUI", "VS", "HA",
    ],
};
