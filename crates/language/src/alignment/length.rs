//! How well two lengths go together, after Gale and Church.

use super::item::Item;

/// Variance of the length of a translation, per character of the original.
const VARIANCE: f64 = 6.8;
/// No pair of lengths is worse than this, as the negative logarithm of a probability.
const WORST: f64 = 12.0;

/// Characters of equal length that texts are thought to have besides: of short texts the
/// lengths say little.
const EVEN: f64 = 500.0;

/// How many characters of the second text stand for one of the first.
pub(super) fn rate(left: &[Item], right: &[Item]) -> f64 {
    let total = |items: &[Item]| items.iter().map(|item| item.length).sum::<f64>();
    let (left, right) = (total(left), total(right));
    ((right + EVEN) / (left + EVEN)).clamp(0.7, 1.4)
}

/// The negative logarithm of the probability that lengths differ by so much or more.
pub(super) fn cost(left: f64, right: f64, rate: f64) -> f64 {
    let mean = (left + right / rate) / 2.0;
    if mean <= 0.0 {
        return 0.0;
    }
    let delta = (right - left * rate).abs() / (mean * VARIANCE).sqrt();
    let tail = 2.0 * upper_tail(delta);
    if tail > 0.0 {
        (-tail.ln()).clamp(0.0, WORST)
    } else {
        WORST
    }
}

/// The probability that a standard normal variable is greater than `z`, `z` at least 0:
/// Abramowitz and Stegun, Handbook of Mathematical Functions, 26.2.17.
fn upper_tail(z: f64) -> f64 {
    let t = 1.0 / (1.0 + 0.231_641_9 * z);
    let density = (-z * z / 2.0).exp() / (2.0 * std::f64::consts::PI).sqrt();
    let terms = [
        0.319_381_530,
        -0.356_563_782,
        1.781_477_937,
        -1.821_255_978,
        1.330_274_429,
    ];
    density * terms.iter().rev().fold(0.0, |sum, term| (sum + term) * t)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tails_of_the_normal_distribution() {
        for (z, tail) in [
            (0.0, 0.5),
            (1.0, 0.158_655),
            (1.96, 0.024_998),
            (3.0, 0.001_350),
        ] {
            assert!((upper_tail(z) - tail).abs() < 1e-5, "{z}");
        }
    }

    #[test]
    fn equal_lengths_cost_nothing() {
        assert!(cost(80.0, 80.0, 1.0) < 0.01);
        assert!(cost(80.0, 40.0, 1.0) > cost(80.0, 70.0, 1.0));
    }
}
