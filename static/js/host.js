/* The desk: keys for its buttons, a pause after each step so that a double press cannot take two, and
   the state said aloud when it changes. Everything here is also a button or a link. */

const PAUSE_MS = 500; // as long as a double click may take
const STORED = "workshop-keys";

const desk = () => document.getElementById("desk");
const go = () => document.getElementById("go");
const dialog = document.getElementById("keys");
const box = document.getElementById("keys-on");

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

/* the keys; they can be turned off (WCAG 2.1.4) */
function recall() {
  try { return localStorage.getItem(STORED) !== "off"; } catch { return true; }
}

function show(on) {
  document.documentElement.classList.toggle("keys-work", on);
  box.checked = on;
}

box.addEventListener("change", () => {
  try { localStorage.setItem(STORED, box.checked ? "on" : "off"); } catch { /* for this page only */ }
  show(box.checked);
});

const FIELDS = "input, textarea, select, [contenteditable]";
const NATIVE = "button, a, summary, details";

function buttonFor(key) {
  if (key === " " || key === "Enter") return go();
  const name = key.length === 1 ? key.toLowerCase() : key;
  return desk().querySelector(`[data-key="${CSS.escape(name)}"]:not([aria-disabled="true"])`);
}

addEventListener("keydown", (event) => {
  if (event.defaultPrevented || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
  if (!box.checked || dialog.open || event.target.closest(FIELDS)) return;
  if (event.key === "?") { dialog.showModal(); event.preventDefault(); return; }
  if ((event.key === " " || event.key === "Enter") && event.target.closest(NATIVE)) return;
  const button = buttonFor(event.key);
  if (!button) return;
  event.preventDefault();
  button.click();
});

/* a button that would change nothing does nothing */
addEventListener("click", (event) => {
  if (event.target.closest('[aria-disabled="true"]')) event.preventDefault();
}, { capture: true });

const opener = document.getElementById("keys-open");
opener.hidden = false;
opener.addEventListener("click", () => dialog.showModal());
show(recall());
