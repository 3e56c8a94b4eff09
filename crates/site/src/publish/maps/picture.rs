//! One map, as an SVG.
//!
//! It is shown by an `img`, so no style of the page reaches it. Its colours therefore stand out on paper of any
//! theme: land and borders let the paper through, and what is shown has a colour of middling lightness.

use authoring::glossary::Map;

use super::outlines::{Country, Outlines};
use super::projection::{Planar, Position, Projection};
use super::shape::{Bounds, Pixel, area, cut, simplified, write_ring};

/// The size of a picture, in units of which two make a pixel of a page: they are whole numbers in its paths.
const WIDTH: f64 = 640.0;
const HEIGHT: f64 = 480.0;

/// Where areas end: beyond the edges, so that the lines around them are not seen there.
const BOUNDS: Bounds = Bounds {
    least: Pixel { x: -8.0, y: -8.0 },
    most: Pixel {
        x: WIDTH + 8.0,
        y: HEIGHT + 8.0,
    },
};

/// How much of the picture's width or height what is shown takes at most: around it stands what a reader knows it by.
const SHARE: f64 = 0.58;

/// The least that a picture shows from its middle to its upper edge, in radii of the globe: some 1,700 km.
const LEAST: f64 = 0.26;

/// How far a line may be from its true course, in units.
const TOLERANCE: f64 = 3.0;

/// A country that takes less of the picture, in square units, is a circle, with that distance around it.
const SMALL: f64 = 40.0;
const AROUND: f64 = 6.0;

/// Islands that are smaller, in square units, are left out where they are not what is shown.
const ISLET: f64 = 30.0;

/// An outline counts for where the map's edges are if it has this share of the area of its country's largest:
/// a map of France shows Europe, and French Guiana no more than what is around.
const MAIN: f64 = 0.25;

/// Land and borders.
const GREY: &str = "#8a8578";
/// What is shown.
const COLOUR: &str = "#bb642f";

/// Draws a map.
pub(super) fn draw(outlines: &Outlines, map: &Map) -> String {
    let is_shown = |country: &Country| {
        let number = country.number;
        number.is_some_and(|number| map.countries.contains(&number))
    };
    let point = map.point.map(|(latitude, longitude)| Position {
        longitude,
        latitude,
    });
    let countries = outlines.countries.iter();
    let mut positions: Vec<Position> = point.into_iter().collect();
    for country in countries.clone().filter(|country| is_shown(country)) {
        positions.extend(main_parts(country, &outlines.arcs));
    }
    let view = View::of(&positions);
    let arcs = outlines.arcs.iter().map(|arc| {
        let line: Vec<Pixel> = arc.iter().map(|position| view.pixel(*position)).collect();
        simplified(&line, TOLERANCE)
    });
    let arcs: Vec<Vec<Pixel>> = arcs.collect();
    let mut areas = Areas::default();
    for country in countries {
        let rings = country.rings.iter().map(|ring| ring.points(&arcs));
        // Lines on the other half of the globe would surround the picture.
        let rings = rings.filter(|ring| ring.iter().any(|point| view.is_near(*point)));
        if is_shown(country) {
            areas.add_shown(rings.collect());
        } else {
            areas.add_land(rings);
        }
    }
    areas.picture(point.map(|point| view.pixel(point)))
}

/// What a picture has, in paths.
#[derive(Default)]
struct Areas {
    land: String,
    shown: String,
    /// Around what is shown and small.
    circles: String,
}

impl Areas {
    fn add_land(&mut self, rings: impl Iterator<Item = Vec<Pixel>>) {
        for ring in rings.filter(|ring| area(ring) >= ISLET) {
            write_ring(&mut self.land, &cut(ring, &BOUNDS));
        }
    }

    fn add_shown(&mut self, rings: Vec<Vec<Pixel>>) {
        let is_small = rings.iter().map(|ring| area(ring)).sum::<f64>() < SMALL;
        if let Some(extent) = Bounds::around(rings.iter().flatten().copied())
            && is_small
        {
            let Pixel { x, y } = extent.middle();
            let radius = extent.width().max(extent.height()) / 2.0 + AROUND;
            self.circles += &format!("<circle cx=\"{x:.0}\" cy=\"{y:.0}\" r=\"{radius:.0}\"/>");
        } else {
            for ring in rings {
                write_ring(&mut self.shown, &cut(ring, &BOUNDS));
            }
        }
    }

    /// The picture, with a dot there.
    fn picture(&self, dot: Option<Pixel>) -> String {
        let Areas {
            land,
            shown,
            circles,
        } = self;
        // Under a dot a country is paler, so that the dot is what is seen.
        let opacity = if dot.is_some() { ".5" } else { "1" };
        let dot = dot.map(|Pixel { x, y }| {
            format!(
                "<circle cx=\"{x:.0}\" cy=\"{y:.0}\" r=\"11\" fill=\"{COLOUR}\" stroke=\"#fff\" stroke-width=\"4\"/>"
            )
        });
        let dot = dot.unwrap_or_default();
        let thin = "stroke-width=\"1.3\" stroke-linejoin=\"round\"";
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {HEIGHT}\">\
            <path fill=\"{GREY}\" fill-opacity=\".17\" stroke=\"{GREY}\" stroke-opacity=\".6\" {thin} d=\"{land}\"/>\
            <path fill=\"{COLOUR}\" fill-opacity=\"{opacity}\" stroke=\"#fff\" stroke-opacity=\".8\" {thin} d=\"{shown}\"/>\
            <g fill=\"{COLOUR}\" fill-opacity=\".35\" stroke=\"{COLOUR}\" stroke-width=\"3\">{circles}</g>{dot}</svg>\n"
        )
    }
}

/// The points of a country's largest parts.
fn main_parts(country: &Country, arcs: &[Vec<Position>]) -> Vec<Position> {
    let rings = country.rings.iter().map(|ring| ring.points(arcs));
    let rings: Vec<(f64, Vec<Position>)> = rings.map(|ring| (area_of(&ring), ring)).collect();
    let largest = rings.iter().map(|(area, _)| *area).fold(0.0, f64::max);
    let main = rings
        .into_iter()
        .filter(|(area, _)| *area >= MAIN * largest);
    main.flat_map(|(_, ring)| ring).collect()
}

/// The area within a ring of positions, in square radii of the globe.
fn area_of(ring: &[Position]) -> f64 {
    let projection = Projection::around_all(ring);
    let points = ring.iter().map(|position| projection.project(*position));
    let points: Vec<Pixel> = points.map(|Planar { x, y }| Pixel { x, y }).collect();
    area(&points)
}

/// What a picture shows of the globe.
struct View {
    projection: Projection,
    /// Units of the picture in a radius of the globe.
    scale: f64,
}

impl View {
    /// Those positions, with what is around them.
    fn of(positions: &[Position]) -> View {
        let extent = |projection: &Projection| {
            let points = positions
                .iter()
                .map(|position| projection.project(*position));
            let points = points.map(|Planar { x, y }| Pixel { x, y });
            Bounds::around(points)
        };
        let nowhere = View {
            projection: Projection::around_all(positions),
            scale: HEIGHT / 2.0 / LEAST,
        };
        let Some(about) = extent(&nowhere.projection) else {
            return nowhere;
        };
        let Pixel { x, y } = about.middle();
        let middle = nowhere.projection.position(Planar { x, y });
        let projection = Projection::around(middle);
        let extent = extent(&projection).unwrap_or(about);
        // From the middle, on both sides.
        let half = |least: f64, most: f64| least.abs().max(most.abs());
        let (half_width, half_height) = (
            half(extent.least.x, extent.most.x),
            half(extent.least.y, extent.most.y),
        );
        let half_height = (half_height / SHARE)
            .max(half_width / SHARE * HEIGHT / WIDTH)
            .max(LEAST);
        View {
            projection,
            scale: HEIGHT / 2.0 / half_height,
        }
    }

    fn pixel(&self, position: Position) -> Pixel {
        let Planar { x, y } = self.projection.project(position);
        Pixel {
            x: WIDTH / 2.0 + x * self.scale,
            y: HEIGHT / 2.0 - y * self.scale,
        }
    }

    /// Whether a point is on this half of the globe.
    fn is_near(&self, point: Pixel) -> bool {
        let (x, y) = (point.x - WIDTH / 2.0, point.y - HEIGHT / 2.0);
        x.hypot(y) < std::f64::consts::SQRT_2 * self.scale
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use std::collections::BTreeSet;
    use std::io::Write;

    use flate2::Compression;
    use flate2::write::GzEncoder;

    use super::*;

    fn outlines() -> Outlines {
        Outlines::read(include_str!("../../../outlines/countries-50m.json")).unwrap()
    }

    fn map(countries: &[u16], point: Option<(f64, f64)>) -> Map {
        Map {
            entry: String::new(),
            countries: countries.to_vec(),
            point,
        }
    }

    fn packed(picture: &str) -> usize {
        let mut packed = GzEncoder::new(Vec::new(), Compression::best());
        packed.write_all(picture.as_bytes()).unwrap();
        packed.finish().unwrap().len()
    }

    /// Two countries side by side, of which one has a hole with a third in it, and an island far away.
    const SMALL_WORLD: &str = r#"{"type": "Topology", "transform": {"scale": [1, 1], "translate": [-10, 0]},
        "arcs": [
            [[10, 0], [0, 10]],
            [[10, 10], [-10, 0], [0, -10], [10, 0]],
            [[10, 10], [10, 0], [0, -10], [-10, 0]],
            [[13, 4], [3, 0], [0, 3], [-3, -3]],
            [[190, 0], [2, 0], [0, 2], [-2, -2]]
        ],
        "objects": {"countries": {"type": "GeometryCollection", "geometries": [
            {"type": "Polygon", "arcs": [[0, 1]], "id": "001", "properties": {"name": "West"}},
            {"type": "MultiPolygon", "arcs": [[[-1, 2], [-4]], [[4]]], "id": "002", "properties": {"name": "East"}},
            {"type": "Polygon", "arcs": [[3]], "properties": {"name": "Within"}}
        ]}}}"#;

    #[test]
    fn neighbours_share_a_border_and_a_hole_stays_open() {
        let world = Outlines::read(SMALL_WORLD).unwrap();
        assert_eq!(world.countries[1].number, Some(2));
        assert_eq!(world.countries[2].number, None);
        let picture = draw(&world, &map(&[2], None));
        let paths: Vec<&str> = picture.split(" d=\"").skip(1).collect();
        let rings = |path: &str| path.split('"').next().unwrap().matches('z').count();
        // The land: the western country, and the one in the hole. What is shown: the eastern one and its hole,
        // without the island.
        assert_eq!(
            paths.iter().map(|path| rings(path)).collect::<Vec<_>>(),
            [2, 2]
        );
    }

    #[test]
    fn every_country_weighs_little() {
        // Long coasts, islands, the date line, a pole, small states, neighbours.
        let outlines = outlines();
        for number in [
            4, 10, 36, 124, 132, 152, 242, 250, 300, 360, 466, 578, 643, 674, 840,
        ] {
            let picture = draw(&outlines, &map(&[number], None));
            let shown = picture.split(" d=\"").nth(2).unwrap();
            let is_seen = shown.starts_with('M') || picture.contains("<circle");
            assert!(is_seen, "nothing is seen of {number}");
            let weight = packed(&picture);
            assert!(weight <= 6 * 1024, "{number}: {weight} bytes");
        }
    }

    #[test]
    fn every_code_has_an_outline() {
        let outlines = outlines();
        let numbers = outlines
            .countries
            .iter()
            .filter_map(|country| country.number);
        let drawn: BTreeSet<u16> = numbers.collect();
        let known: BTreeSet<u16> = authoring::glossary::country_numbers().collect();
        assert_eq!(drawn, known);
    }

    #[test]
    fn a_small_member_is_a_circle() {
        // Cape Verde, beside Senegal and Mali.
        let outlines = outlines();
        let rings = |countries: &[u16]| {
            draw(&outlines, &map(countries, None))
                .matches("<circle")
                .count()
        };
        assert_eq!((rings(&[132, 686, 466]), rings(&[686, 466])), (1, 0));
    }

    #[test]
    fn a_dot_is_where_it_belongs() {
        let outlines = outlines();
        let picture = draw(&outlines, &map(&[], Some((55.75, 37.62))));
        assert!(
            picture.contains("<circle cx=\"320\" cy=\"240\""),
            "{picture}"
        );
        // Niamey is in the south-west of Niger.
        let picture = draw(&outlines, &map(&[562], Some((13.51, 2.11))));
        let dot = picture.split("<circle cx=\"").nth(1).unwrap();
        let numbers: Vec<f64> = dot
            .split('"')
            .step_by(2)
            .take(2)
            .map(|number| number.parse().unwrap())
            .collect();
        assert!(numbers[0] < 320.0 && numbers[1] > 240.0, "{numbers:?}");
    }

    #[test]
    fn nothing_to_show_is_a_picture_too() {
        let outlines = outlines();
        for point in [None, Some((90.0, 0.0)), Some((-90.0, 180.0))] {
            assert!(draw(&outlines, &map(&[], point)).ends_with("</svg>\n"));
        }
    }
}
