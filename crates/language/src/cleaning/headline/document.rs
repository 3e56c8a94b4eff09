//! The first page of a document: the parts of the text below it have titles as well.

use crate::cleaning::acronym_list;
use crate::cleaning::running_heads;
use crate::cleaning::unit::Unit;
use crate::cleaning::why::Why;

use super::Head;
use super::looks::{IN_CAPITALS, looks};
use super::neighbours::stands_in_count;

/// The lines on the first page of a document, or above its table of contents or first list, if one
/// of them may be the headline.
pub(super) fn first_page<'u>(head: &Head<'_>, above: &'u [Unit]) -> &'u [Unit] {
    let is_contents = |unit: &Unit| unit.aside() == Some(Why::Contents);
    let is_first = |unit: &Unit| unit.aside() == Some(Why::Count) && unit.key == "1";
    let of_site = |unit: &Unit| unit.aside().is_some_and(Why::is_of_site);
    let contents = above.iter().position(is_contents);
    let viewed = first_viewed_page(head, above);
    let listed = acronym_list::begins(above);
    let contents = contents.into_iter().chain(listed).min();
    let end = contents
        .or(viewed)
        .or_else(|| above.iter().position(is_first))
        .or_else(|| (0..above.len()).find(|at| stands_in_count(above, *at)));
    let page = end.and_then(|at| above.get(..at));
    let is_document = |page: &&[Unit]| {
        page.iter().any(|unit| head.may_be_headline(unit))
            && (contents.or(viewed).is_some() || !page.iter().any(of_site))
    };
    page.filter(is_document).unwrap_or(above)
}

/// The end of the first page of a document in a viewer, which writes a head above each page, and may
/// name the document above the first.
pub(super) fn first_viewed_page(head: &Head<'_>, above: &[Unit]) -> Option<usize> {
    let lines = above.iter().enumerate();
    let mut heads = lines.filter(|(_, unit)| running_heads::is_viewers(unit));
    let (first, _) = heads.next()?;
    let names_document = |unit: &Unit| head.may_be_headline(unit) && looks(unit) > -IN_CAPITALS;
    match above.iter().take(first).any(names_document) {
        true => Some(first),
        false => heads.next().map(|(at, _)| at),
    }
}

#[cfg(test)]
mod tests {
    use super::super::asserted::{TEXT, assert_title};

    #[test]
    fn the_first_page_of_a_document_has_its_title() {
        let above = "PLAN POUR LE\nPORT DE KOULÉ\n\n1\n\nMOT DE LA MAIRESSE DE KOULÉ";
        assert_title(above, Some("PLAN POUR LE PORT DE KOULÉ"), TEXT);
        let above = "Rapport sur le port\n\nSommaire\n\nMot de la mairesse de Koulé ......... 3\n\n\
                     Mot de la mairesse de Koulé";
        assert_title(above, Some("Rapport sur le port"), TEXT);
    }

    #[test]
    fn a_viewer_shows_the_first_page_of_a_document() {
        let head = "LE PLAN DU PORT Le conseil a adopté";
        let pages = format!(
            "Page 1: {head}\n\nLE PLAN DU PORT\n\nRapport final\n\nPage 2: {head}\n\nMot de la mairesse de Koulé aux vendeuses"
        );
        assert_title(&pages, Some("LE PLAN DU PORT"), TEXT);
    }
}
