// Arrows lead from answer to answer and give none: whoever gives one is told at once whether it is right, so that
// passing one by must not give it. The space key gives it.

const STEPS = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

addEventListener("keydown", (event) => {
  const step = STEPS[event.key];
  if (!step || !event.target.matches(".item [type=radio]")) return;
  event.preventDefault();
  const answers = [...event.target.closest(".item").querySelectorAll("[type=radio]")];
  answers.at((answers.indexOf(event.target) + step) % answers.length).focus();
});
