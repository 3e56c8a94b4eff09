//! Lines and areas of a picture: made simpler, cut at its edges, written as the path of an SVG.

use std::fmt::Write;

/// A place in a picture, from its left and upper edges.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Pixel {
    pub(super) x: f64,
    pub(super) y: f64,
}

/// A rectangle with sides that are level.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Bounds {
    pub(super) least: Pixel,
    pub(super) most: Pixel,
}

impl Bounds {
    /// The smallest one around those points; none around nothing.
    pub(super) fn around(points: impl IntoIterator<Item = Pixel>) -> Option<Bounds> {
        let one = |point| Bounds {
            least: point,
            most: point,
        };
        let bounds = points.into_iter().map(one);
        bounds.reduce(|all, one| Bounds {
            least: Pixel {
                x: all.least.x.min(one.least.x),
                y: all.least.y.min(one.least.y),
            },
            most: Pixel {
                x: all.most.x.max(one.most.x),
                y: all.most.y.max(one.most.y),
            },
        })
    }

    pub(super) fn width(&self) -> f64 {
        self.most.x - self.least.x
    }

    pub(super) fn height(&self) -> f64 {
        self.most.y - self.least.y
    }

    pub(super) fn middle(&self) -> Pixel {
        Pixel {
            x: f64::midpoint(self.least.x, self.most.x),
            y: f64::midpoint(self.least.y, self.most.y),
        }
    }
}

/// The line without the points that are nearer than `tolerance` to what is left of it (Douglas and Peucker). Its ends
/// stay, so that lines which meet still do.
pub(super) fn simplified(line: &[Pixel], tolerance: f64) -> Vec<Pixel> {
    let mut kept: Vec<Pixel> = line.first().copied().into_iter().collect();
    // What is still to be looked at, the part that comes next on top.
    let mut parts = vec![line];
    while let Some(part) = parts.pop() {
        let (Some(first), Some(last)) = (part.first(), part.last()) else {
            continue;
        };
        let inner = part.iter().enumerate().skip(1);
        let distances = inner.map(|(at, point)| (at, distance(*point, *first, *last)));
        let farthest = distances.max_by(|(_, one), (_, other)| one.total_cmp(other));
        match farthest {
            Some((at, distance)) if distance > tolerance => {
                parts.extend([part.get(at..), part.get(..=at)].into_iter().flatten());
            }
            Some(_) => kept.push(*last),
            None => {}
        }
    }
    kept
}

/// From a point to the stretch between two others.
fn distance(point: Pixel, from: Pixel, to: Pixel) -> f64 {
    let (along_x, along_y) = (to.x - from.x, to.y - from.y);
    let length = along_x * along_x + along_y * along_y;
    let share = (point.x - from.x) * along_x + (point.y - from.y) * along_y;
    let share = if length > 0.0 {
        (share / length).clamp(0.0, 1.0)
    } else {
        0.0
    };
    (point.x - from.x - share * along_x).hypot(point.y - from.y - share * along_y)
}

/// What is within the bounds of an area with that outline (Sutherland and Hodgman). Where the area leaves them, the
/// outline follows their sides.
pub(super) fn cut(ring: Vec<Pixel>, bounds: &Bounds) -> Vec<Pixel> {
    let Bounds { least, most } = *bounds;
    let ring = cut_at(&ring, |point| point.x - least.x);
    let ring = cut_at(&ring, |point| most.x - point.x);
    let ring = cut_at(&ring, |point| point.y - least.y);
    cut_at(&ring, |point| most.y - point.y)
}

/// What is on that side of a line to which the distance is positive.
fn cut_at(ring: &[Pixel], inside: impl Fn(Pixel) -> f64) -> Vec<Pixel> {
    let mut kept = Vec::new();
    let Some(mut before) = ring.last().copied() else {
        return kept;
    };
    for point in ring.iter().copied() {
        let (from, to) = (inside(before), inside(point));
        if (from < 0.0) != (to < 0.0) {
            let share = from / (from - to);
            kept.push(Pixel {
                x: before.x + share * (point.x - before.x),
                y: before.y + share * (point.y - before.y),
            });
        }
        if to >= 0.0 {
            kept.push(point);
        }
        before = point;
    }
    kept
}

/// The area within a closed line.
pub(super) fn area(ring: &[Pixel]) -> f64 {
    let next = ring.iter().cycle().skip(1);
    let twice: f64 = ring
        .iter()
        .zip(next)
        .map(|(from, to)| from.x * to.y - from.y * to.x)
        .sum();
    twice.abs() / 2.0
}

/// Adds a closed line to a path, in whole numbers. What is smaller than a point leaves nothing.
pub(super) fn write_ring(path: &mut String, ring: &[Pixel]) {
    let mut corners: Vec<(i64, i64)> = ring
        .iter()
        .map(|point| (whole(point.x), whole(point.y)))
        .collect();
    corners.dedup();
    let [(x, y), rest @ ..] = corners.as_slice() else {
        return;
    };
    if rest.len() < 2 {
        return;
    }
    // Infallible: a string takes all that is written.
    let _ = write!(path, "M{x} {y}l");
    let (mut x, mut y) = (*x, *y);
    let mut way = String::new();
    for (to_x, to_y) in rest {
        let _ = write!(way, " {} {}", to_x - x, to_y - y);
        (x, y) = (*to_x, *to_y);
    }
    // A minus separates as well as a space.
    path.push_str(way.trim_start().replace(" -", "-").as_str());
    path.push('z');
}

#[allow(clippy::cast_possible_truncation)]
fn whole(number: f64) -> i64 {
    number.round() as i64
}

#[cfg(test)]
mod tests {
    use super::*;

    fn points(points: &[(f64, f64)]) -> Vec<Pixel> {
        points.iter().map(|(x, y)| Pixel { x: *x, y: *y }).collect()
    }

    #[test]
    fn a_line_keeps_its_ends_and_its_corners() {
        let line = points(&[
            (0.0, 0.0),
            (5.0, 0.5),
            (10.0, 0.0),
            (10.0, 8.0),
            (10.4, 10.0),
        ]);
        assert_eq!(
            simplified(&line, 1.0),
            points(&[(0.0, 0.0), (10.0, 0.0), (10.4, 10.0)])
        );
        let island = points(&[(0.0, 0.0), (4.0, 0.0), (4.0, 4.0), (0.0, 0.0)]);
        assert_eq!(simplified(&island, 1.0), island);
        assert_eq!(
            simplified(&points(&[(1.0, 1.0)]), 1.0),
            points(&[(1.0, 1.0)])
        );
        assert_eq!(simplified(&[], 1.0), []);
    }

    #[test]
    fn an_area_ends_at_the_bounds() {
        let bounds = Bounds {
            least: Pixel { x: 0.0, y: 0.0 },
            most: Pixel { x: 10.0, y: 10.0 },
        };
        let beyond = points(&[(-5.0, 2.0), (15.0, 2.0), (15.0, 4.0), (-5.0, 4.0)]);
        let mut path = String::new();
        write_ring(&mut path, &cut(beyond, &bounds));
        assert_eq!(path, "M0 2l10 0 0 2-10 0z");
        let around = points(&[(-5.0, -5.0), (15.0, -5.0), (15.0, 15.0), (-5.0, 15.0)]);
        assert_eq!(cut(around, &bounds).len(), 4);
        let outside = points(&[(-5.0, 2.0), (-1.0, 2.0), (-1.0, 4.0)]);
        assert_eq!(cut(outside, &bounds), []);
    }

    #[test]
    fn what_is_smaller_than_a_point_is_not_written() {
        let mut path = String::new();
        write_ring(&mut path, &points(&[(1.0, 1.0), (1.2, 1.0), (1.2, 1.3)]));
        write_ring(&mut path, &[]);
        assert_eq!(path, "");
    }
}
