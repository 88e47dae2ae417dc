/* The desk: keys for its buttons, a pause after each step so that a double press cannot take two, and
   the state said aloud when it changes. Everything here is also a button or a link. */

import { keys } from "./host-keys.js";

const PAUSE_MS = 500; // as long as a double click may take

const desk = () => document.getElementById("desk");
const go = () => document.getElementById("go");

let steppedAt = -PAUSE_MS;
let state = document.getElementById("state").textContent;
const pressing = () => `${go().dataset.step} ${go().dataset.about}`; // what a press would do now
let step = pressing();

/* the pause: a button that rests looks like it (an attribute, for htmx puts classes back as they were) */
function rest() {
  if (!isPause()) return;
  const resting = go();
  resting.dataset.resting = "";
  setTimeout(() => delete resting.dataset.resting, steppedAt + PAUSE_MS - performance.now());
}

const isPause = () => performance.now() - steppedAt < PAUSE_MS;

addEventListener("click", (event) => {
  if (isPause() && event.target.closest("#go")) { event.preventDefault(); event.stopPropagation(); }
}, { capture: true });

addEventListener("htmx:afterSwap", () => {
  if (!go()) return;
  if (pressing() !== step) steppedAt = performance.now();
  step = pressing();
  rest();
  const words = document.getElementById("state").textContent;
  if (words !== state) document.getElementById("announce").textContent = words.trim();
  state = words;
});

function buttonFor(name) {
  if (name === " " || name === "Enter") return go().dataset.step === "done" ? null : go();
  return desk().querySelector(`[data-key="${CSS.escape(name)}"]:not([aria-disabled="true"])`);
}

keys((name) => {
  const button = buttonFor(name);
  return button && (() => button.click());
});

/* a button that would change nothing does nothing */
addEventListener("click", (event) => {
  if (event.target.closest('[aria-disabled="true"]')) event.preventDefault();
}, { capture: true });
