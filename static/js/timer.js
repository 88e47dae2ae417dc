/* Counts down what the server says is left, by this page's own clock of seconds since it was loaded:
   the time of day on a phone may be wrong. Words are not read aloud while they tick. */

const TICK_MS = 250;
const ANNOUNCED = [60, 10]; // said once to screen readers

const ends = new WeakMap();
const said = new WeakMap();

const left = (element) => Math.max(0, Math.ceil((ends.get(element) - performance.now()) / 1000));
const clock = (seconds) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;

function tick() {
  for (const element of document.querySelectorAll("[data-timer]")) {
    if (!ends.has(element)) ends.set(element, performance.now() + Number(element.dataset.timer) * 1000);
    show(element, left(element));
  }
}

function show(element, seconds) {
  const place = element.querySelector("[data-timer-clock]");
  place.hidden = false;
  if (place.textContent !== clock(seconds)) place.textContent = clock(seconds);
  const words = element.querySelector("[data-timer-words]");
  if (!words) return;
  const now = wording(element, seconds);
  if (now !== undefined && words.textContent !== now) words.textContent = now;
  announce(element, seconds);
}

/* the words for each whole minute come from the server, in the reader's language */
function wording(element, seconds) {
  const known = element.dataset.words.split("|");
  if (seconds === 0) return known[0];
  if (seconds < 60) return known[1];
  return known[1 + Math.max(1, Math.floor((seconds + 30) / 60))];
}

function announce(element, seconds) {
  const before = said.get(element) ?? Infinity;
  said.set(element, seconds);
  const now = ANNOUNCED.find((mark) => before > mark && before !== Infinity && seconds <= mark && seconds > 0);
  const place = document.getElementById("said");
  if (now && place) place.textContent = element.dataset[`say${now}`];
}

/* who types the minutes of a timer goes on typing when the desk is updated around the field */
let typing = null;
addEventListener("htmx:beforeSwap", () => {
  const active = document.activeElement;
  typing = active?.matches("#timer input") ? active : null;
});
addEventListener("htmx:afterSwap", () => {
  if (typing?.isConnected && document.activeElement !== typing) typing.focus({ preventScroll: true });
  typing = null;
});

addEventListener("htmx:afterSwap", tick);
setInterval(tick, TICK_MS);
tick();
