//! Prints the best of some runs of each task, natively: its name and milliseconds, a line each.

use std::hint::black_box;
use std::time::{Duration, Instant};

use core_in_wasm::CoreTasks;

/// Runs of each task.
const RUNS: usize = 7;

/// Something that the core does with the text.
type Task = fn(&CoreTasks) -> usize;

fn main() {
    let core = CoreTasks::new();
    let tasks: [(&str, Task); 3] = [
        ("annotate", CoreTasks::annotate),
        ("acronyms", CoreTasks::acronyms),
        ("import", CoreTasks::import),
    ];
    for (name, task) in tasks {
        let best = (0..RUNS).map(|_| time(task, &core)).min();
        println!("{name} {}", best.unwrap_or_default().as_secs_f64() * 1000.0);
    }
}

fn time(task: Task, core: &CoreTasks) -> Duration {
    let begin = Instant::now();
    black_box(task(core));
    begin.elapsed()
}
