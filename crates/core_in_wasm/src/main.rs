//! Prints the best of some runs of each task, natively: its name and milliseconds, a line each.

use std::hint::black_box;
use std::time::{Duration, Instant};

use pace::Pace;

/// Runs of each task.
const RUNS: usize = 7;

/// Something that the core does with the text.
type Task = fn(&Pace) -> usize;

fn main() {
    let pace = Pace::new();
    let tasks: [(&str, Task); 3] = [
        ("annotate", Pace::annotate),
        ("acronyms", Pace::acronyms),
        ("import", Pace::import),
    ];
    for (name, task) in tasks {
        let best = (0..RUNS).map(|_| time(task, &pace)).min();
        println!("{name} {}", best.unwrap_or_default().as_secs_f64() * 1000.0);
    }
}

fn time(task: Task, pace: &Pace) -> Duration {
    let begin = Instant::now();
    black_box(task(pace));
    begin.elapsed()
}
