//! From the globe to a plane: Lambert's azimuthal equal-area projection. Near its centre shapes are true, and
//! countries are as large beside each other as they are.

/// A place on the globe, in degrees; north and east are positive.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Position {
    pub(super) longitude: f64,
    pub(super) latitude: f64,
}

/// A place on the plane; the radius of the globe is 1, and `y` points to the north.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Planar {
    pub(super) x: f64,
    pub(super) y: f64,
}

/// A projection with that centre.
#[derive(Clone, Copy, Debug)]
pub(super) struct Projection {
    /// In radians.
    longitude: f64,
    sin_latitude: f64,
    cos_latitude: f64,
}

impl Projection {
    pub(super) fn around(centre: Position) -> Projection {
        let (sin_latitude, cos_latitude) = centre.latitude.to_radians().sin_cos();
        Projection {
            longitude: centre.longitude.to_radians(),
            sin_latitude,
            cos_latitude,
        }
    }

    /// Around the middle of those positions, on whatever side of the date line they are.
    pub(super) fn around_all(positions: &[Position]) -> Projection {
        let (mut x, mut y, mut z) = (0.0, 0.0, 0.0);
        for position in positions {
            let (sin_longitude, cos_longitude) = position.longitude.to_radians().sin_cos();
            let (sin_latitude, cos_latitude) = position.latitude.to_radians().sin_cos();
            x += cos_latitude * cos_longitude;
            y += cos_latitude * sin_longitude;
            z += sin_latitude;
        }
        Projection::around(Position {
            longitude: y.atan2(x).to_degrees(),
            latitude: z.atan2(x.hypot(y)).to_degrees(),
        })
    }

    /// Where that position is on the plane.
    pub(super) fn project(&self, position: Position) -> Planar {
        let (sin, cos) = position.latitude.to_radians().sin_cos();
        let (east, along) = (position.longitude.to_radians() - self.longitude).sin_cos();
        let depth = self.sin_latitude * sin + self.cos_latitude * cos * along;
        // Nothing is drawn of the other half of the globe, where it would be infinite.
        let scale = (2.0 / (1.0 + depth).max(f64::EPSILON)).sqrt();
        Planar {
            x: scale * cos * east,
            y: scale * (self.cos_latitude * sin - self.sin_latitude * cos * along),
        }
    }

    /// The position that is there on the plane.
    pub(super) fn position(&self, planar: Planar) -> Position {
        let distance = planar.x.hypot(planar.y);
        if distance == 0.0 {
            return Position {
                longitude: self.longitude.to_degrees(),
                latitude: self.sin_latitude.asin().to_degrees(),
            };
        }
        let (sin, cos) = (2.0 * (distance / 2.0).min(1.0).asin()).sin_cos();
        let latitude = cos * self.sin_latitude + planar.y * sin * self.cos_latitude / distance;
        let east = (planar.x * sin)
            .atan2(distance * self.cos_latitude * cos - planar.y * self.sin_latitude * sin);
        Position {
            longitude: (self.longitude + east).to_degrees(),
            latitude: latitude.clamp(-1.0, 1.0).asin().to_degrees(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(latitude: f64, longitude: f64) -> Position {
        Position {
            longitude,
            latitude,
        }
    }

    #[test]
    fn a_position_is_found_again() {
        let projection = Projection::around(at(62.0, 100.0));
        for position in [
            at(62.0, 100.0),
            at(55.75, 37.6),
            at(66.0, 170.0),
            at(0.0, 90.0),
        ] {
            let found = projection.position(projection.project(position));
            let off =
                (found.latitude - position.latitude).hypot(found.longitude - position.longitude);
            assert!(off < 1e-9, "{position:?} {found:?}");
        }
    }

    #[test]
    fn areas_are_kept() {
        // A square degree at the centre, and one 40° away from it.
        let area = |centre: Position, at: Position| {
            let projection = Projection::around(centre);
            let step = |longitude, latitude| {
                let moved = Position {
                    longitude: at.longitude + longitude,
                    latitude: at.latitude + latitude,
                };
                projection.project(moved)
            };
            let (origin, east, north) = (step(0.0, 0.0), step(0.01, 0.0), step(0.0, 0.01));
            (east.x - origin.x) * (north.y - origin.y) - (east.y - origin.y) * (north.x - origin.x)
        };
        let near = area(at(10.0, 0.0), at(10.0, 0.0));
        let far = area(at(10.0, 40.0), at(10.0, 0.0));
        assert!((near / far - 1.0).abs() < 0.001, "{near} {far}");
    }

    #[test]
    fn the_middle_is_found_over_the_date_line() {
        let projection = Projection::around_all(&[at(0.0, 170.0), at(0.0, -170.0)]);
        let (east, west) = (
            projection.project(at(0.0, -170.0)),
            projection.project(at(0.0, 170.0)),
        );
        assert!(
            east.x > 0.0 && (east.x + west.x).abs() < 1e-9,
            "{east:?} {west:?}"
        );
    }
}
