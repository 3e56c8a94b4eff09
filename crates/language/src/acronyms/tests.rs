//! Tests as notation: `[…]` is an acronym, `{…=AES}` what the text gives as the long form of
//! AES.
#![allow(clippy::indexing_slicing)]

use super::{Acronyms, acronyms};
use crate::lang::rules;

/// Checks that what is marked is found, and nothing else; returns what was found.
#[track_caller]
pub(super) fn check(expected: &str) -> Acronyms {
    let mut text = String::new();
    let mut chars = expected.chars();
    while let Some(c) = chars.next() {
        match c {
            '[' | ']' | '{' => {}
            '=' => {
                chars.find(|c| *c == '}');
            }
            c => text.push(c),
        }
    }
    let found = acronyms(&text, rules("fr"));
    let mut marks: Vec<(usize, usize, String)> = Vec::new();
    for range in &found.acronyms {
        marks.push((range.start, 1, "[".to_owned()));
        marks.push((range.end, 0, "]".to_owned()));
    }
    for definition in &found.definitions {
        let form = &text[definition.acronym.clone()];
        marks.push((definition.expansion.start, 1, "{".to_owned()));
        marks.push((definition.expansion.end, 0, format!("={form}}}")));
    }
    marks.sort();
    for (at, _, mark) in marks.into_iter().rev() {
        text.insert_str(at, &mark);
    }
    assert_eq!(text, expected);
    found
}

#[test]
fn capitals() {
    check("L’[ONU], l’[UE] et qu’[OIF] ; d'[AES], aux [BRICS], le [G5] Sahel, le [G20].");
    check("La [FU-AES], la [COVID-19], la [R&D], l’accord [AES]-Russie, l’ex-[URSS].");
    check("L’[O.I.F.] et l’[U.E.] : K. J.-M. Traoré, J. F. Diop, av. J.-C., MM. Ba et Sow.");
    check("La [BAfD], un [ARNm], les [ONGs], mais Mme Koné, XXIe siècle, 300 MWh, le CO2.");
    check("Voir www.AES.org, info@ONU.org, rapport_AES.pdf et https://un.org/PDF.");
}

#[test]
fn numerals_units_and_codes() {
    check("Louis XIV, le chapitre IV, MMXXIV, 12 MW, 5 GW.");
    check("Langues : FR | EN | ES. Pays : BF, ML et NE. (EN) L’[OIF] (FR)");
    check("L’[UE], l’[ONU] et la [SDN].");
}

#[test]
fn capitals_for_display() {
    check("MALI : LA CEDEAO RÉAGIT\nLe président a parlé.");
    check("MALI : LA [CEDEAO] RÉAGIT\nLa [CEDEAO] a parlé.");
    check("Il a crié NON À LA GUERRE devant l’[ONU].");
    check("PAR JEAN KONÉ\nAssimi GOÏTA et M. DIOP ont salué la [CAF].");
    check("Le président Assimi GOITA a reçu Radio [RFI]. GOITA a souri.");
}

#[test]
fn things_are_no_given_names() {
    check("Le Code [ROXE] est public. Code [ROXE] : mode d’emploi.");
    check("Les lycéens de la Région [PAVA] partent. L’Université Jean-Moulin [IIVP] ouvre.");
    check("Plan [ARIGO]\nLe {Répertoire des objets et des emplois=ROXE} ([ROXE]) et Marie [ROXE]");
    check(
        "Aly HAMA (Coordination des mouvements), Marc ROXA (gardien) et le Malien KONDE ont joué. Modibo KONDE a marqué.",
    );
}

#[test]
fn letters_that_another_language_orders() {
    check(
        "Les {ressources humaines=HR} ([HR]) et l’{intelligence artificielle=AI} ([AI]) parlent.",
    );
    check("Elle reste lectrice rare ([RL]) ; la {taxe sur le thé ajouté=TAT} ([TAT])");
    check("La {taxe sur la valeur ajoutée=VAT} ([VAT]) monte.");
    check("Le pays est actif en {République centrafricaine=RCA} ([RCA]).");
    check(
        "Les {indicateurs de performance=KPI} ([KPI]) montent, selon un réviseur d’entreprises ([IRE]).",
    );
    check("On soigne l’{user experience=UX} ([UX]).");
    check(
        "La {Conférence suisse des directeurs portuaires de l’information publique=CDIP} ([CDIP]) siège.",
    );
}

#[test]
fn terms_that_a_text_uses_again() {
    check("Le budget pour le {référencement payant=RVX} ([RVX]) baisse. La [RVX] coûte cher.");
    check("Elle parle sur le {chiffrement homomorphe=ZK} ([ZK]). Le [ZK] progresse.");
    check(
        "Le budget pour le chiffrement homomorphe ([ZK]) baisse, et pour la banque centrale ([KZ]).",
    );
    check("Avec la banque centrale ([KZ]), le lac monte. La [KZ] prête.");
}

#[test]
fn long_forms_behind_what_a_sentence_begins_with() {
    check("Utilisation du {système de lecture par satellites=RLS} ([RLS]) à Dori.");
    check("{Fédération des lectures par satellites=FLS} ([FLS]) à Dori.");
}

#[test]
fn words_that_belong_to_no_long_form() {
    check("Pourtant, l’{Organisation des Pays pour le blé et le riz=PRO} ([PRO]) dit non.");
    check("Le gaz est connu sous le nom de {cyanure d’hydrogène=HCN} ([HCN]).");
    check("La [SUMRA] dort.\n[SUMRA] : les sages unis parlent du riz et du maïs africain.");
    check("Le [MRN] ([MRN]) et le Gabon, le Ghana et les Îles arabes unies parlent.");
    check("Les {objectifs de riz durable=ORD} des Nations unies ([ORD]) montent.");
    check(
        "L’{Union des parents du primaire, secondaire et supérieur du Burkina=UPESB} ([UPESB]) parle.",
    );
    check(
        "Le parti d’extrême droite {Avenir pour le lac=AfL} ([AfL]) et le conservateur Marc Seydi ([CSU])",
    );
    check(
        "Marie Siba dirigeait la mission de la {Communauté des sols sahariens=CES-SAD} ([CES-SAD]).",
    );
    check(
        "le chef de la {coordination des offices de la société civile pour le peuple=COP} ([COP])",
    );
    check("Il est au [PSR], le {Parti du sel rouge=PSR} français, depuis mai.");
    check(
        "Au {Centre pour la gouvernance de l’eau et de l’énergie=CEEG} ([CEEG]), le [SARS-CoV-2] court.",
    );
}

#[test]
fn long_forms_over_blank_lines() {
    check("la {responsabilité sociétale\n\ndes usines=RSU} ([RSU]) monte");
    check("un comité\n\nagence du riz ([CAR])");
}

#[test]
fn numbers_behind_names() {
    check(
        "Le {Projet de développement des ports – Phase I=PDP-I} ([PDP-I]) et le [PIB]-X montent.",
    );
    check("au {Centre d’opérations et de liaison du lac=CORL} ([CORL] 81)");
}

#[test]
fn several_acronyms_in_a_row_of_a_table() {
    check("| [UA] | {Union africaine=UA} | [BRN] | {Banque du riz du Nil=BRN} |");
    check("| Club | Points | [BRN] | Points |");
}

#[test]
fn acronyms_that_go_on_like_words() {
    check(
        "la {loi sur l’asile=LAsi} ([LAsi]) et la {loi sur le personnel=LPers} ([LPers]), M. (McKay)",
    );
}

#[test]
fn clauses_that_say_what_it_is() {
    check("L’[ADR], qui est l’{Agence du riz=ADR}, dort.");
    check("[U.L.S.]\nL’{unité locale de soins=U.L.S.} est ouverte.");
    check("{Les Engagés=LE} ([LE]) siègent.");
    check("le {Conseil national de lecture=CNL}/[CNL] dort");
}

#[test]
fn long_forms_first() {
    check(
        "La {Communauté économique des États de l’Afrique de l’Ouest=CEDEAO} ([CEDEAO]) dit non.",
    );
    check("l’{Alliance des États du Sahel=AES} ([AES], créée en 2023)");
    check("Les {organisations non gouvernementales=ONG} ([ONG]) partent.");
    check(
        "la {Mission multidimensionnelle intégrée des Nations unies pour la stabilisation au Mali=MINUSMA} ([MINUSMA])",
    );
    check("l’« {Organisation internationale de la francophonie=OIF} » ([OIF])");
    check("l’{Union africaine=UA}, dite [UA], et l’{Union européenne=UE} ou [UE]");
    check("la {Banque africaine de développement=BAD}, en abrégé [BAD], prête.");
    check("Le {Fonds monétaire international=FMI} – [FMI] – prête.");
}

#[test]
fn acronyms_first() {
    check("L’[OIF] ({Organisation internationale de la francophonie=OIF}) se réunit.");
    check("La [BAD], ou {Banque africaine de développement=BAD}, prête.");
    check("[AES] : {Alliance des États du Sahel=AES}\n[UA] : pays");
    check("Le [FMI] (le {Fonds monétaire international=FMI}, à Washington)");
}

#[test]
fn letters_of_another_language() {
    check("Le {Bureau de la coordination des affaires humanitaires=OCHA} ([OCHA]) alerte.");
    check("selon le rapport du {Fonds des Nations unies pour l’enfance=UNICEF} ([UNICEF])");
    check(
        "le coordonnateur du {Bureau des Nations unies pour l’Afrique de l’Ouest et le Sahel=UNOWAS} ([UNOWAS])",
    );
    check("La [FAO], l’{Organisation pour l’alimentation et l’agriculture=FAO}, a dit");
    check("et {Organisation des Nations Unies pour l’alimentation=FAO} ([FAO])");
    check("L’[UNICEF] ({Fonds des Nations unies pour l’enfance=UNICEF}) alerte.");
}

#[test]
fn additions_that_are_no_part_of_a_long_form() {
    check("Le {produit brut des mines=PBM} par habitant ([PBM]) monte.");
    check("Le {Conseil national du riz=CNR} au Mali ([CNR]) vote.");
    check(
        "Le {Front du lac=FDL} du général Sow ([FDL]) et l’{Union du riz sec=URS} de M. Ba ([URS])",
    );
    check("La {loi organique relative aux eaux du lac=LOEL} du 1er août 2001 ([LOEL]) dort.");
    check("La {loi n° 2005-12 sur les eaux minérales=LEM} ([LEM]) dort.");
    check(
        "La {Mission pour la paix en Afrique=MPA} ([MPA]) et l’{Agence du lac au Mali=ALM} ([ALM])",
    );
}

#[test]
fn letters_turned_round() {
    check("L’{expérience utilisateur=UX} ([UX]) compte.");
    check(
        "vers la {station spatiale européenne=ESS} ([ESS]), puis à la {station polaire nationale=NPS} ([NPS])",
    );
    check("La Ligue a élu la {Ligue nationale pour la paix=NLP} ([NLP]).");
    check(
        "l’{Agence européenne du miel=EMA} ([EMA]) et la {Société canadienne du sel=CSS} ([CSS])",
    );
    check("les {substances per- et polychlorées=PCS} ([PCS]) restent dans l’eau");
}

#[test]
fn learned_words() {
    check("Les {électromyogrammes=EMG} ([EMG]) et une {thermogravimétrie=TGM} ([TGM]) sont prêts.");
    check("Le président ([PRS]) et une parlementaire ([PLR]) ont voté.");
}

#[test]
fn cues() {
    check("les {techniques de l’image imprimée=TII}, sigle : [TII], et le reste");
    check("la {Caisse des retraites du Nord=CRN}, ci-après dénommée « la [CRN] », décide.");
    check(
        "l’{Institut des eaux douces=IED} (ci-après : [IED]) et la {Maison du blé=MB} (ci-après « [MB] »)",
    );
    check("la {gestion des eaux usées=GEU}, plus connue sous le sigle de [GEU], coûte cher.");
    check("la chasse {tardive, non annoncée et non réglée=TNN}, dite [TNN], recule");
    check(
        "Le [CMR], c’est-à-dire le {centre médical régional=CMR}, et la [CNR], soit la {Caisse nationale de retraite=CNR}, ferment.",
    );
    check("Le sigle [TVA] signifie {taxe sur la valeur ajoutée=TVA}.");
    check("Le [SAV] ({service après-vente=SAV}) répond.");
}

#[test]
fn cues_that_name_an_acronym() {
    check("l’{échelle du vent=WSX}, désignée par l’acronyme [WSX], monte");
    check(
        "le {Bureau des cartes et des plans=MPO}, plus connu sous son sigle anglais, [MPO], ferme",
    );
    check("le verdict de l’{arbitre des lignes=XGU} ([XGU] en anglais)");
    check(
        "Le [RGE], c’est le {réseau des gens de l’eau=RGE}. [PLN] est l’acronyme de {parti libre de Niort=PLN}.",
    );
    check("On entend par « [DMA] » une {durée maximale d’attente=DMA}.");
    check("« [BPA] », les {bonnes pratiques agricoles=BPA} reconnues par l’État ;");
    check("« [UAS] » : tout {système d’aéronef sans pilote=UAS} ;");
}

#[test]
fn words_that_lead_to_a_long_form() {
    check("L’[OMN], comprenez l’{Office des mines du Nord=OMN}, ouvre.");
    check("L’[OMN], à savoir l’{Office des mines du Nord=OMN}, ouvre.");
    check("L’acronyme [OMN] correspond à {Office des mines du Nord=OMN}.");
    check("[OMN] sont les initiales de l’{Office des mines du Nord=OMN}.");
    check("L’[OMN] (Acronyme d’{Office des mines du Nord=OMN}) ouvre.");
    check("L’{Office des mines du Nord=OMN} en abrégé « [OMN] » ouvre.");
    check("L’{Office des mines du Nord=OMN} (infra [OMN]) et {Bureau du riz sec=BRS} / [BRS]");
    check("Le projet [OMN] intitulé « {Ouvrir les mines du Nord=OMN} » dort.");
    check("L’[API] Adresse permet d’indiquer les rues.");
    check("Enquête [OMNA] ({Office des mines du Nord africain=OMNA})");
    check(
        "[OMN] ; {Office des mines du Nord=OMN}\n[BR] ; {Bureau du riz=BR}\n[FL] ; {Front du lac=FL}",
    );
}

#[test]
fn long_forms_in_notes_and_below_headings() {
    check(
        "Les [BPF] ² montent.\n\n¹ Rien.\n² Les {bonnes pratiques de fabrication=BPF} ont un but.",
    );
    check("[BPF] : les règles\n\nLes {bonnes pratiques de fabrication=BPF} ont un but.");
    check("Voici l’[ONU]\n\nOn nous voit ici, et le riz est bon.");
}

#[test]
fn signs_as_plain_as_brackets() {
    check("Le {revenu net par habitant=RNPH} – [RNPH] – baisse.");
    check("L’{Agence des États du Nord pour l’aide=USNA} – l’[USNA] – a cessé.");
    check("la {police aux frontières=PAF}, la [PAF], contrôle.");
    check("L’[ESAT] voisin ({établissement et service d’aide par le travail=ESAT}) ouvre.");
    check("L’[UNICEF]\n({Fonds des Nations unies pour l’enfance=UNICEF}) alerte.");
    check("**[ETP]** : {équivalent temps plein=ETP}\n| [AAP] | {appel à projets=AAP} |");
}

#[test]
fn what_a_long_form_leaves_out() {
    check("un {conseil d’administration=CA} de onze membres (le « [CA] »)");
    check("l’{assemblée générale ordinaire=AGO} du 12 mai (l’« [AGO] »)");
    check("le {transport routier de marchandises=TRM} en France ([TRM])");
    check("l’{école doctorale=ED} « Langues et cultures » ([ED] 614)");
    check("L’[ONG] {Terres d’avenir=TDA} ([TDA])");
    check("les {associations sans but lucratif=ASBL} belges ([ASBL])");
    check(
        "La société {Ouest Biens Properties Inc.=OBPI} (« [OBPI] ») achète. Il dort à Gao. ([AFP])",
    );
    check("L’« [ADT] », l’{Agence des thés=ADT} instituée par la loi, ferme.");
}

#[test]
fn a_long_form_may_be_the_words_of_a_link() {
    let text = "Le [Conseil régional du Souss](https://exemple.test/c_(1)) (CRS) vote.";
    let found = acronyms(text, rules("fr")).definitions;
    let long_forms: Vec<&str> = found
        .iter()
        .map(|one| &text[one.expansion.clone()])
        .collect();
    assert_eq!(long_forms, ["Conseil régional du Souss"]);
}

#[test]
fn marks_of_notes_are_no_part_of_a_long_form() {
    for mark in ["[4]", "[^4]", r"\[4]", r"\[12\]", " [3][4]"] {
        let text = format!("Les organisations internationales{mark} (OI) partent.");
        let found = acronyms(&text, rules("fr"));
        let long_forms = found.definitions.iter();
        let long_forms: Vec<&str> = long_forms.map(|one| &text[one.expansion.clone()]).collect();
        assert_eq!(long_forms, ["organisations internationales"], "{text}");
    }
}

#[test]
fn marks_of_notes_lead_to_long_forms() {
    for (mark, note) in [("[2]", "[2] "), ("[^2]", "[^2]: "), (r"\[2\]", r"\[2\] ")] {
        let text = format!("Les BPF{mark} partent.\n\n{note}Bonnes pratiques de fabrication.");
        let found = acronyms(&text, rules("fr"));
        let long_forms = found.definitions.iter();
        let long_forms: Vec<&str> = long_forms.map(|one| &text[one.expansion.clone()]).collect();
        assert_eq!(long_forms, ["Bonnes pratiques de fabrication"], "{text}");
    }
}

#[test]
fn several_in_one_bracket() {
    check(
        "l’{{Organisation mondiale du thé=OMT}=WTO} ([OMT]/[WTO]) et l’{Union du lac=UL} ([UL], ex-[OUL])",
    );
    check("les {{associations sans but lucratif=ASBL}=VZW} ([ASBL] / [VZW])");
    check("la {{Banque du riz=BR}=RB} ([BR], ou [RB] en anglais)");
    check("avec les voisins de la région ([ONU], [UA], [UE]) et ses partenaires");
    check("la {{Fédération des sociétés du Nil=FSN}=NSF} ([FSN], [NSF] en anglais)");
    check("la {{Ligue des puits=LP}=WLE} ([LP], ou [WLE], pour {Wells League Executive=WLE})");
    check(
        "la {Société des eaux du Nord=SEN} et la {Société des eaux du Sud=SES} (respectivement [SEN] et [SES])",
    );
    check("la {Cour des fleuves=CF} ([CF], en anglais {River Court=RC}, [RC]) siège");
}

#[test]
fn digits_small_letters_and_signs() {
    check("le {Fonds de financement de la formation pratique et technique=3FPT} ([3FPT])");
    check(
        "le {contrat de désendettement et de développement=C2D} ([C2D]) à 3 CM.\n[CM] : {cours magistraux=CM}",
    );
    check("le {Groupe des sept=G7} ([G7]), le {Mouvement du 23 mars=M23} ([M23]) et les [BRICS+]");
    check("l’{acide ribonucléique messager=ARNm} ([ARNm]), l’{internet des objets=IdO} ([IdO])");
    check("la {recherche et développement=R&D} ([R&D]) de [CNRS-INEE]");
    check("La {Société nationale des bacs=S.N.B.} ([S.N.B.]) passe.");
    check("l’{agenda d’accessibilité programmée=Ad’AP} ([Ad’AP])");
    check("la {norme du flux variable intermédiaire=nFVI} ([nFVI]) ; le [FOD/A] et l’[OMT]/[WTO]");
}

#[test]
fn phrases_begin_and_end() {
    check("la {reconnaissance optique de caractères=OCR}, en anglais [OCR]");
    check("le {réseau européen de mesure de l’eau=EURME} ([EURME])");
    check(
        "Le {Tribunal arbitral du sport=TAS} de Kaya ([TAS]) et l’{Institut des roches du Mali=IRM} ([IRM])",
    );
    check("La ville dit que les {Forces d’action locales=LAF} ([LAF]) partent.");
    check("le {Projet d’appui à la route du Burkina Faso=PARBF} ([PARBF])");
    check("Le [PARB], le {Projet d’appui à la route du Burkina Faso=PARB}, avance.");
    check(
        "L’[UGN], l’{Union des gens de négoce en Afrique et à Madagascar=UGN}, dort. La [MIP] ({Maison internationale du poisson fumé=MIP}, à Gao)",
    );
    check("La [Sonafer] ({Société nationale des rails de l’Ouest=Sonafer}) roule.");
    check(
        "l’{Agence d’Assistance aux armées=AAA} ([AAA]), la {loi sur l’assurance-maladie=LAMal} ([LAMal])",
    );
    check("les {Nations Unies=ONU} ([ONU]), puis Marie Nadal ([UMN])");
    check("L’{Association des Anciens Élèves de la [KOLIT] en Tunisie=KAET} ([KAET]) se réunit.");
    check(
        "à Serge Auguste Bala, à la tête de la {Banque pour le crédit et l’investissement=BCI-AES} ([BCI-AES])",
    );
    check("un outil de type {Local Trace Data=LDTP} ([LDTP])");
    check("le directeur de la {Société islamique de commerce=CSI} ([CSI])");
    check("« {Pain contre la faim=PCF} » ([PCF]) et {Sel sans frontières=SSF} ([SSF])");
}

#[test]
fn lists() {
    check(
        "[CICR] {Comité international de la Croix-Rouge=CICR}\n[BAD]\t{Banque africaine de développement=BAD}",
    );
    check(
        "[FMI] – {Fonds monétaire international=FMI}\n[OIT] : {Organisation internationale du travail=OIT}",
    );
}

#[test]
fn lists_in_many_shapes() {
    check(
        "[ARD] : {Agence du riz de Dori=ARD} [BRN] : {Banque régionale du Nil=BRN} [FDL] : {Forces du lac=FDL}",
    );
    check(
        "[ARD] : {Agence du riz de\nDori et du Nord=ARD}\n[BRN] : {Banque régionale\nInternationale du Nil=BRN}\n[FDL] : {Forces du lac=FDL}\n\nLe lac",
    );
    check(
        "[ARD]\t{Agence du riz de Dori=ARD}\n[BRN]\t{Banque régionale du Nil=BRN}\n[OCHX]\t{Bureau de coordination des affaires humaines=OCHX}",
    );
    check(
        "| Sigle | Sens |\n|---|---|\n| [ARD] | {Agence du riz de Dori=ARD} |\n| [BRN] | {Banque régionale du Nil=BRN} |\n| [RBA] | {Role-Based Access=RBA} ({accès par rôles=RBA}) |",
    );
    check(
        "[ARD]\n: {Agence du riz de Dori=ARD}\n\n[BRN]\n: {Banque régionale du Nil=BRN}\n\n[FDL]\n: {Forces du lac=FDL}",
    );
    check(
        "Sigles [ACBR] {African Capacity Building Report=ACBR} [BRN] {Banque régionale du Nil=BRN} [FMI] {Fonds monétaire international=FMI}",
    );
    check(
        "[ARD] : {Agence du riz de Dori=ARD}  [BRN] : {Banque régionale du Nil=BRN}  [FDL]\n\n: les {Forces du lac=FDL}\n\n[ODP] : {Office du port=ODP}",
    );
    check("{Agence du riz de Dori=ARD}\t[ARD]\n{Banque régionale du Nil=BRN}\t[BRN]");
    check("# [ARN]\n\n{Agence du riz national=ARN} La récolte est bonne.");
    let indent = " ".repeat(60);
    check(&format!(
        "SIGLES\n{indent}[ARD]   {{Agence du riz de Dori=ARD}}\n{indent}[BRN]   {{Banque régionale du Nil=BRN}}\n{indent}[ODP]   {{Office du port=ODP}}"
    ));
}

#[test]
fn the_number_of_a_document_is_no_acronym_of_the_words_before_it() {
    check("selon la directive européenne ([UE]) 2016/210 du port");
    check("l’exigence « Étals neufs » ([EN] 301549) vaut ici");
}

#[test]
fn a_title_in_capitals_goes_on_in_a_second_line() {
    check("LES TRAVAUX DE L’{OFFICE\nDU PORT=ODP} ([ODP])");
    check("LES TRAVAUX DE L’{AGENCE\nNATIONALE=ANA} ([ANA])");
}

#[test]
fn a_digit_counts_the_letter_before_it() {
    check("Le [W3C] ({world wide web consortium=W3C}) dort.");
}

#[test]
fn a_bracket_stands_before_the_acronym_that_a_text_gives() {
    check(
        "L’{Agence du riz de Dori=ARD} (en anglais : Dori Rice), plus couramment abrégée en [ARD], dort.",
    );
}

#[test]
fn lines_in_a_row_that_are_no_list() {
    check("[PSG] : victoire nette\n[OMX] : défaite sans appel\n[OLY] : match nul");
    check("[ONU] : le ministre parle de paix\n[UE] : il parle de blé\n[FMI] : il se tait");
    check("DATE DE MISE A JOUR DU TEXTE\n\nLe texte est long.");
    check("[UE]\n\nUn échange vif a eu lieu.\n\n[PC]\n\nPlusieurs candidats partent.");
}

#[test]
fn two_names_in_one_bracket() {
    check(
        "Le [NMO] ({Northern Mining Office=NMO}, en français {Office des mines du Nord=NMO}) dort.",
    );
    check("Le [NMO] ({Northern Mining Office=NMO} / {Office des mines du Nord=NMO}) dort.");
    check("Les [POIs] ({Points Of Interest=POIs} ou {points d’intérêt=POIs}) comptent.");
    check("L’[UX] ({User experience=UX} ou {expérience utilisateur=UX}, dit-on) compte.");
    check("Le [CPS] ({comité de prévention ou de santé=CPS}) dort.");
}

#[test]
fn acronyms_with_a_stroke() {
    check(
        "la {Délégation à l’emploi rapide des femmes et des jeunes=DER/FJ} ([DER/FJ]) et la {{Ligue du riz=LR}=RL} ([LR]/[RL])",
    );
    check("les {travaux dirigés=TD} et les {travaux pratiques=TP} ([TD]/[TP])");
}

#[test]
fn what_statutes_say() {
    check(
        "l’{Agence de contrôle des prix=ACP}, dont le sigle est [ACP], et l’« {Amicale de la marine=ADM} », et pour sigle « [ADM] »",
    );
    check(
        "L’{Amicale des foyers=ADF} est désignée par [ADF]. Par [ACP], nous entendons l’{agence de contrôle des prix=ACP}.",
    );
    check(
        "la {loi fédérale du 18 mars 1994 sur le riz=LFR} ([LFR]) et le {Parti du riz sec=PRS} « [PRS] »",
    );
    check("Le {Syndicat national des personnels=SNP}, section éducation ([SNP]), appelle.");
}

#[test]
fn brackets_that_go_on() {
    check("la défense de la Sécurité nationale ([DGI] 320), les passoires du parc privé ([DPE] F)");
    check(
        "Les chefs de la [CAF] pour la Coupe d’Afrique partent. Les agents des services numériques ([DNM])",
    );
    check(
        "la {British Association for Nutrition and Lifestyle=BANL} ([BANL]) et l’{agence des Nations unies pour les réfugiés=UNHCR} ([UNHCR])",
    );
    check("en [SaaS], {Software as a Service=SaaS}, et l’{Organisation du thé vert=OTV} ([OTV])");
}

#[test]
fn forms_like_words() {
    check("l’{Institut national de la statistique=Insta} ([Insta]) et l’[Insta]");
    check("La [CEDEAO] part, la [Cédéao] revient.");
    check("des [ONGs], une [ONG] surtout, l’[Onu] et l’[O.N.U.]");
    check(
        "un {fichier national automatisé des auteurs de fautes=Finauf} ([Finauf]), tenu à Bourg (Ain)",
    );
    check("la {Ligue pour l’innovation=Lpi} ([Lpi]) et les {Jeux d’hiver=Jdh} ([Jdh])");
    check("L’[AES] part, l’[Aes] revient, mais Aes dort.");
}

#[test]
fn brackets_that_define_nothing() {
    check("Marie Dupont ([LR], Nord) et Paul (56 ans) à Genève (Suisse) en 2024 ([AFP])");
    check("Une déléguée du personnel ([CGT]) et des experts indépendants ([GIEC]) ont parlé.");
    check("le porte-parole de l’armée ([AFP]) et à l’Assemblée nationale ([AFP])");
    check("Au Mali, mais la logique reste ; en Italie, où la médecine avance ; le Rhin, le Rhône.");
    check("Selon l’[ONU], ils ont fui. Le [FRD], c’est comme son nom l’indique un refus.");
    check(
        "à l’Université d’Arizona ([USA]), Salif Sané (Saint-Andre, Nantes), @AnneKone (Anne Kone)",
    );
    check(
        "pour le compte du lecteur dans les solutions éditeurs ([LGA]) ; voir [AC-2], [AC-2](11)",
    );
    check(
        "Le [CSA]\n(comptes annuels des sociétés, [ASBL] et fondations) et le [DCU] (lire : droits copiés, urgent)",
    );
    check("les rencontres du [GFAOP] (Conseil d’Administration et Assemblée Générale)");
    check("l’ancien chef de la police ([PNC]) et la garde");
    check("Le prix au kilo ([FCFA]) et le formulaire de demande ([DOCX]) changent.");
    check("Le prix du filet ([TTC]) monte ; un poste de vendeuse ([CDD]) à vingt heures ([GMT]).");
    check("Un {contrat à durée déterminée=CDD} ([CDD]), {toutes taxes comprises=TTC} ([TTC]).");
    check("Le parti présidentiel ([LRM]) et le géant pétrolier ([TOT]) ont perdu.");
    check("la [PME] ou au petit magasin enfin ; l’[OMS] pour sa part se tait");
    check(
        "Elle suit une formation diplômante ([RVXB]), à l’échelle d’un groupement de hameaux ([OPCI]).",
    );
    check(
        "Des prêts de la Banque du lac puis par la coopération bilatérale ghanéenne ([GICA]) paient.",
    );
    check("l’[ONU] (New York) et la [CAF] (Maroc, Sénégal et Mali)");
}
