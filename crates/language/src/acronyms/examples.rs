//! An example for each rule, in the notation of the tests: what is found must be what is marked, and
//! the result must name the rule.
#![allow(clippy::panic)]

use std::collections::HashSet;

use super::rule::Name;
use super::tests::check;
use super::{
    after, apart, before, codes, definitions, follows, forms, known, lines, notes, precedes,
    resembles, surnames, translation,
};

/// Rules about forms: is it an acronym?
const FORMS: &[(Name, &str)] = &[
    ("dotted letters", "L’ancienne [O.I.F.] dort."),
    ("dotted letters behind an article", "l’[U.E.] dort"),
    ("dotted letters behind a company", "Aldémar [S.A.] dort"),
    ("name of a file", "Voir PLAN_AES ici."),
    ("number of a document", "le guide des réseaux (ITSP.50.104)"),
    ("abbreviation", "MM. Ba et Sow parlent."),
    ("unit behind a number", "Il faut 12 MW par jour."),
    ("Roman numeral", "Louis XIV dort, et MMXXIV finit."),
    ("part of an address", "Voir www.AES.org et @ONU ici."),
    ("unit or everyday word", "Il suit le CM du matin."),
    ("word with an accent", "Les ÉTATS dorment."),
    ("letter with a number", "une feuille A4 blanche"),
    ("group of so many", "le [G7] et le [G20] dorment"),
    (
        "joined parts",
        "la [FU-AES], la [R&D] et les [BRICS+] dorment",
    ),
    ("word in capitals", "l’[ONU] dort"),
    ("formula", "le sel NaClO3 ronge"),
    ("name of a file in mixed letters", "Voir PLANs_AES ici."),
    ("ordinal number", "le XXIe siècle"),
    ("unit in mixed letters", "300 MWh par jour"),
    (
        "part of an address in mixed letters",
        "Voir www.BAfD.org ici.",
    ),
    (
        "capitals and small letters",
        "la [BAfD] prête, un [ARNm] et des [ONGs] aussi, l’[IaaS] et l’[eIDAS] ; Mme McKay",
    ),
    (
        "apostrophe inside",
        "un [Ad’AP] est prêt. Qu’[ONU] et [UE] le sachent.",
    ),
    (
        "run of words in capitals",
        "Il a crié NON À LA GUERRE hier.",
    ),
    ("line in capitals", "SOMMET BAMAKO\nLe président parle."),
    ("label before a colon", "MALI : le président parle."),
    (
        "place before an agency",
        "BAMAKO ([AFP]) – Le président parle.",
    ),
    (
        "place before a day",
        "BAMAKO, le 3 avril – Il parle.\nLOME, Feb. 4 – Il se tait.",
    ),
    (
        "place before a reporter",
        "BAMAKO, de notre envoyée\nLe président parle.",
    ),
    ("alone on its line", "BAMAKO\nLe président parle."),
    ("code in a list of codes", "Langues : FR | EN | ES"),
    ("language in brackets", "La charte (EN) dort."),
    ("country in brackets", "Bamako (ML)\nLe président parle."),
    ("surname behind a surname", "Assimi GOITA DIOP parle."),
    ("surname behind a title", "Le colonel DIOP parle."),
    ("surname behind initials", "J.-M. DIOP parle."),
    (
        "surname behind a given name",
        "Assimi DIOP parle, et DIOP sourit.",
    ),
    (
        "surname before a given name",
        "TOURNOUX Élodie siège. M. Tournoux sourit.",
    ),
    (
        "long form in the text",
        "Le [CM] dort.\n[CM] : {cours magistraux=CM}",
    ),
    (
        "acronym elsewhere in the text",
        "LA [CEDEAO] RÉAGIT\nLa [CEDEAO] a parlé.",
    ),
    (
        "written like a word, beside its long form",
        "la {Ligue pour l’innovation=Lpi} ([Lpi]) dort",
    ),
    (
        "written like a word",
        "La [CEDEAO] part, la [Cédéao] revient.",
    ),
    (
        "written like a word, behind an article",
        "L’[AES] part, l’[Aes] revient, mais Aes dort.",
    ),
];

/// Rules about places: where may a long form stand?
const PLACES: &[(Name, &str)] = &[
    ("in brackets", "l’{Alliance des États du Sahel=AES} ([AES])"),
    (
        "with others in brackets",
        "la {{Banque du riz=BR}=RB} ([BR], ou [RB] en anglais)",
    ),
    (
        "between dashes",
        "L’{Agence des États du Nord pour l’aide=USNA} – l’[USNA] – a cessé.",
    ),
    (
        "called an acronym",
        "l’{échelle du vent=WSX}, désignée par l’acronyme [WSX], monte",
    ),
    (
        "behind a sign",
        "la {police aux frontières=PAF}, la [PAF], contrôle.",
    ),
    (
        "right behind",
        "un {diplôme d’études secondaires=DES} [DES] suffit",
    ),
    (
        "behind a word that joins",
        "l’{Union européenne=UE} ou [UE]",
    ),
    (
        "brackets behind",
        "L’[OIF] ({Organisation internationale de la francophonie=OIF}) dort.",
    ),
    (
        "brackets a word further",
        "L’[ESAT] voisin ({établissement et service d’aide par le travail=ESAT}) dort.",
    ),
    ("sign behind", "[AES] : {Alliance des États du Sahel=AES}"),
    (
        "in the next column",
        "| {Agence du riz de Dori=ARD} | [ARD] |",
    ),
    (
        "heading of a paragraph",
        "[ARN]\n\n{Agence du riz national=ARN} Elle aide à planter.",
    ),
    (
        "name right behind",
        "Le projet [ARN] « {Agence du riz national=ARN} » aide à planter.",
    ),
    (
        "bracket at the end of the clause",
        "Un [WRM] est un outil de suivi des eaux ({Water Relations Mapping=WRM}).",
    ),
    (
        "paragraph below",
        "Qui aide l’[ARN] ?\n\nL’{Agence du riz national=ARN} aide à planter.",
    ),
    (
        "note",
        "L’[ARN]² aide.\n\n¹ Depuis mai.\n² {Agence du riz national=ARN}, à Dori.",
    ),
    (
        "entry of a list of acronyms",
        "[ARD] : {Agence du riz de Dori=ARD} [BRN] : {Banque du riz du Nil=BRN} [FDL] : {Force du lac=FDL}",
    ),
    (
        "behind, in a list of acronyms",
        "[ARD] {Agence du riz de Dori=ARD}\n[BRN] {Banque du riz du Nil=BRN}\n[FMW] {Force mondiale des eaux=FMW}",
    ),
    (
        "word that defines",
        "Le sigle [TVA] signifie {taxe sur la valeur ajoutée=TVA}.",
    ),
    (
        "line of a list",
        "[CICR] {Comité international de la Croix-Rouge=CICR}\nFin.",
    ),
    (
        "quoted term with an article behind",
        "On entend par « [DMA] » une {durée maximale d’attente=DMA}.",
    ),
    (
        "behind, none before",
        "Le [FMI] (le {Fonds monétaire international=FMI}, à Washington)",
    ),
    (
        "behind, shared before",
        "la {{Ligue des puits=LP}=WLE} ([LP], ou [WLE], pour {Wells League Executive=WLE})",
    ),
    (
        "behind, another before",
        "l’{Agence du miel=ADM} ([ADM], de l’anglais {Agency of Dark Matter=ADM})",
    ),
];

/// Rules about the words before an acronym: are they its long form?
const BEFORE: &[(Name, &str)] = &[
    (
        "head of a number",
        "la directive de l’Union ([UE]) 2016/210",
    ),
    (
        "learned compound",
        "Les {électromyogrammes=EMG} ([EMG]) sont prêts.",
    ),
    (
        "nationality lent first",
        "la {Premier League galloise=WPL} ([WPL])",
    ),
    ("capitals of one word", "la société {AquaVerde=AV} ([AV])"),
    (
        "letters in order, an addition left out",
        "le {Tribunal arbitral du sport=TAS} de Kaya ([TAS])",
    ),
    (
        "letters in order, an addition left out",
        "l’{assemblée générale ordinaire=AGO} du 12 mai (l’« [AGO] »)",
    ),
    (
        "letters of a name that begins earlier",
        "l’{Organisation pour la mise en valeur du fleuve Sénégal=OMVS} ([OMVS])",
    ),
    (
        "letters in order",
        "Les {organisations non gouvernementales=ONG} ([ONG]) partent.",
    ),
    (
        "letters in order, digits aside",
        "la {Coupe d’Afrique des nations=CAN2025} ([CAN2025])",
    ),
    (
        "letters counted by a digit",
        "le {contrat de désendettement et de développement=C2D} ([C2D])",
    ),
    (
        "letters of the first part",
        "à la {Banque pour le crédit et l’investissement=BCI-AES} ([BCI-AES])",
    ),
    (
        "letters in another order",
        "la {station spatiale européenne=ESS} ([ESS])",
    ),
    (
        "another name of the same",
        "l’{{Organisation mondiale du thé=OMT}=WTO} ([OMT]/[WTO])",
    ),
    (
        "no clear letters, no brackets",
        "Le ministre, la [BAD], part.",
    ),
    (
        "name of a form like a word",
        "l’{Office des soins urgents du Nord=Nosuco} ([Nosuco]) dort",
    ),
    (
        "first of two in brackets",
        "les {travaux dirigés=TD} et les {travaux pratiques=TP} ([TD] et [TP])",
    ),
    (
        "source in brackets",
        "a dit le porte-parole de l’armée ([AFP])",
    ),
    (
        "list in brackets",
        "avec les voisins de la région ([ONU], [UA])",
    ),
    ("acronym with a number", "la fête du pays ([RTX2024])"),
    (
        "quotation",
        "l’association « {Eau pour demain et toujours=PED} » ([PED])",
    ),
    (
        "noun before a quotation",
        "l’{école doctorale=ED} « Langues et cultures » ([ED] 614)",
    ),
    (
        "initials of the capitals",
        "en néerlandais {Maatschappij voor het Vervoer te Gent=MVG} ([MVG])",
    ),
    (
        "dash inside",
        "les cours de {Physique – Musique – Technologie=PMT} ([PMT])",
    ),
    (
        "name",
        "le {Bureau de la coordination des affaires humanitaires=OCHA} ([OCHA])",
    ),
    (
        "head of another name",
        "à Sainte-Catherine du Lac ([CSS] de la Capitale)",
    ),
    ("examples in brackets", "des devoirs rendus ([QZM], images)"),
    (
        "description",
        "le {grand collisionneur de hadrons=LHC} ([LHC])",
    ),
    (
        "item of a list of long forms",
        "{plateforme en tant que service=PaaS} ([PaaS]), {logiciel en tant que service=SaaS} ([SaaS])",
    ),
    (
        "item with the letters",
        "Elle sert : {direction des Cartes=CA} ([CA]) ; {Protocole=PRO} ([PRO]).",
    ),
    ("noun phrase", "l’{échelle du vent=WSX} ([WSX])"),
    (
        "term that the text uses again",
        "Elle parle sur l’{apprentissage automatique=ML} ([ML]). Le [ML] progresse.",
    ),
];

/// Rules about the words behind an acronym: are they its long form?
const BEHIND: &[(Name, &str)] = &[
    ("learned compound behind", "l’[EPO] ({érythropoïétine=EPO})"),
    (
        "name with the letters behind",
        "L’[ADP] ({Agence de développement portuaire=ADP}) dort.",
    ),
    (
        "initials in order behind",
        "La [BAD], ou {Banque africaine de développement=BAD}, prête.",
    ),
    (
        "initials before a complement",
        "« [LD] », la {limite de détermination=LD} propre à la méthode ;",
    ),
    (
        "letters in order behind",
        "l’[ADN] ({acide désoxyribonucléique=ADN})",
    ),
    (
        "letters in another order behind",
        "le serveur [DNS] ({système de noms de domaine=DNS})",
    ),
    (
        "initials in another order behind",
        "Le [RNC], c’est-à-dire le {centre national de recherche=RNC}, dort.",
    ),
    (
        "entry of a list",
        "[ARD] – {Agence du riz de Dori=ARD}\n[BRN] – {Banque du riz du Nil=BRN}\n[OCHX] – {Bureau de coordination des affaires humaines=OCHX}",
    ),
    (
        "translation in brackets",
        "[LRW] : {Lord’s Rain Watch=LRW} ({Garde de la pluie du Seigneur=LRW})",
    ),
    (
        "source with brackets behind",
        "l’[AFP] (présente dans le pays)",
    ),
    (
        "no letters, and a word between",
        "la [CAN] suivante (match perdu hier)",
    ),
    ("somebody behind", "l’[UNICEF] (le directeur du fonds) dort"),
    (
        "word outside names behind",
        "l’[ONU] (celle où tous parlent)",
    ),
    (
        "clause that begins with a link",
        "l’[ONU] (sans armée fixe)",
    ),
    ("nothing but names behind", "l’[ONU] (New York)"),
    (
        "two names behind",
        "la [NBB] (Centrale des bilans / Balanscentrale)",
    ),
    ("number behind", "la [CAF] (groupe de 54 pays)"),
    ("neither a name nor as long", "la [CEDEAO] (bloc régional)"),
    (
        "name in brackets behind",
        "L’[UNICEF] ({Fonds des Nations unies pour l’enfance=UNICEF}) dort.",
    ),
    (
        "name of a form like a word behind",
        "La [Sonafer] ({Société nationale des rails de l’Ouest=Sonafer}) roule.",
    ),
    (
        "name that stands beside",
        "La [FAO], l’{Organisation pour l’alimentation et l’agriculture=FAO}, a dit",
    ),
    (
        "name of a form like a word that stands beside",
        "l’[Ademe], l’{Agence de la transition écologique=Ademe}, paie",
    ),
];

/// The names of the rules of all tables.
fn rules() -> Vec<Name> {
    fn names<R>(table: &[(Name, R)]) -> Vec<Name> {
        table.iter().map(|(name, _)| *name).collect()
    }
    let tables = [
        names(forms::DOTTED),
        names(forms::IN_CAPITALS),
        names(forms::MIXED),
        names(lines::DOUBTS),
        names(codes::CODES),
        names(surnames::NAMED),
        names(known::IN_CAPITALS),
        names(known::LIKE_WORDS),
        names(before::PLACES),
        names(after::PLACES),
        names(definitions::BEHIND),
        vec![after::IN_LIST, apart::BELOW, apart::FURTHER, notes::IN_NOTE],
        vec![definitions::ENTRY, translation::TRANSLATION],
        vec![precedes::OVER_DASH],
        names(precedes::RULES),
        names(follows::ONE_WORD),
        names(follows::LETTERS),
        names(resembles::RULES),
    ];
    tables.concat()
}

fn examples() -> impl Iterator<Item = (Name, &'static str)> {
    let tables = [FORMS, PLACES, BEFORE, BEHIND];
    tables.into_iter().flatten().copied()
}

#[test]
fn the_result_of_an_example_names_its_rule() {
    for (rule, text) in examples() {
        let found = check(text);
        let decisions = found.decisions.iter().map(|decision| decision.rule);
        let definitions = found.definitions.iter();
        let definitions = definitions.flat_map(|found| [found.rule, found.place, found.side]);
        let refusals = found
            .refusals
            .iter()
            .flat_map(|refused| [refused.rule, refused.place]);
        let named: Vec<Name> = decisions.chain(definitions).chain(refusals).collect();
        assert!(named.contains(&rule), "{rule}: {text}\n{named:?}");
    }
}

#[test]
fn every_rule_has_an_example() {
    let shown: HashSet<Name> = examples().map(|(rule, _)| rule).collect();
    for rule in rules() {
        assert!(shown.contains(rule), "no example for “{rule}”");
    }
}

#[test]
fn every_example_is_of_a_rule() {
    let rules = rules();
    for (rule, _) in examples() {
        assert!(rules.contains(&rule), "no rule “{rule}”");
    }
}

#[test]
fn no_two_rules_have_one_name() {
    let mut seen = HashSet::new();
    for rule in rules() {
        assert!(seen.insert(rule), "two rules “{rule}”");
    }
}
