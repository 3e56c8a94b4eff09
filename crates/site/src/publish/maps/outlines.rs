//! The outlines of countries, from TopoJSON: lines that neighbours share are in the file once.

use serde::Deserialize;

use super::projection::Position;

/// All countries.
#[derive(Debug)]
pub(super) struct Outlines {
    /// The lines of which borders and coasts are made.
    pub(super) arcs: Vec<Vec<Position>>,
    /// The countries, in the order of the file.
    pub(super) countries: Vec<Country>,
}

/// One country or territory.
#[derive(Debug)]
pub(super) struct Country {
    /// Its number in ISO 3166-1; none for some whose status is in dispute.
    pub(super) number: Option<u16>,
    /// Its outer and inner borders. An inner one is that of a hole.
    pub(super) rings: Vec<Ring>,
}

/// A closed line: arcs that follow each other.
#[derive(Debug)]
pub(super) struct Ring(Vec<i32>);

impl Outlines {
    /// Reads a topology whose `objects` hold `countries`.
    pub(super) fn read(json: &str) -> Result<Outlines, serde_json::Error> {
        let topology: Topology = serde_json::from_str(json)?;
        let arcs = topology.arcs.iter();
        let countries = topology.objects.countries.geometries.into_iter();
        Ok(Outlines {
            arcs: arcs.map(|arc| topology.transform.unpack(arc)).collect(),
            countries: countries.map(Country::from).collect(),
        })
    }
}

impl Ring {
    /// Its points, where `points` has those of each arc. The last point of an arc is the first of the next, and
    /// stands once.
    pub(super) fn points<P: Copy>(&self, points: &[Vec<P>]) -> Vec<P> {
        let mut ring = Vec::new();
        for arc in &self.0 {
            // The complement of a number means that arc from its end to its beginning.
            let is_reversed = *arc < 0;
            let at = usize::try_from(if is_reversed { !arc } else { *arc }).ok();
            let Some(points) = at.and_then(|at| points.get(at)) else {
                continue;
            };
            ring.pop();
            if is_reversed {
                ring.extend(points.iter().rev().copied());
            } else {
                ring.extend(points.iter().copied());
            }
        }
        ring.pop();
        ring
    }
}

/// A file in TopoJSON, as far as it is used here.
#[derive(Deserialize)]
struct Topology {
    transform: Transform,
    arcs: Vec<Vec<(i32, i32)>>,
    objects: Objects,
}

#[derive(Deserialize)]
struct Objects {
    countries: Collection,
}

#[derive(Deserialize)]
struct Collection {
    geometries: Vec<Geometry>,
}

#[derive(Deserialize)]
struct Geometry {
    id: Option<String>,
    #[serde(flatten)]
    shape: Shape,
}

#[derive(Deserialize)]
#[serde(tag = "type", content = "arcs")]
enum Shape {
    Polygon(Vec<Vec<i32>>),
    MultiPolygon(Vec<Vec<Vec<i32>>>),
}

impl From<Geometry> for Country {
    fn from(geometry: Geometry) -> Self {
        let rings = match geometry.shape {
            Shape::Polygon(rings) => rings,
            Shape::MultiPolygon(polygons) => polygons.concat(),
        };
        Country {
            number: geometry.id.and_then(|id| id.parse().ok()),
            rings: rings.into_iter().map(Ring).collect(),
        }
    }
}

/// How whole numbers become degrees.
#[derive(Deserialize)]
struct Transform {
    scale: (f64, f64),
    translate: (f64, f64),
}

impl Transform {
    /// The points of an arc, each of which is written as its way from the one before.
    fn unpack(&self, arc: &[(i32, i32)]) -> Vec<Position> {
        let at = arc.iter().scan((0, 0), |at, way| {
            *at = (at.0 + way.0, at.1 + way.1);
            Some(*at)
        });
        let degrees = |(x, y)| Position {
            longitude: f64::from(x) * self.scale.0 + self.translate.0,
            latitude: f64::from(y) * self.scale.1 + self.translate.1,
        };
        at.map(degrees).collect()
    }
}
