/* Counts down what the server says is left (data-left, in seconds). Every swap brings the server's
   number anew, so a clock that was asleep or slow is right again. No blinking: at 0 the words change. */

const MOST_TICKS_MS = 200;
const ends = new WeakMap();

function face(seconds) {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

function endOf(clock, now) {
  if (!ends.has(clock)) ends.set(clock, now + Number(clock.dataset.left) * 1000);
  return ends.get(clock);
}

function tick() {
  const now = performance.now();
  for (const clock of document.querySelectorAll("[data-left]")) {
    const left = Math.max(0, Math.ceil((endOf(clock, now) - now) / 1000));
    const place = clock.querySelector(".clock-face");
    if (place.textContent !== face(left)) place.textContent = face(left);
    if (left || clock.dataset.up !== undefined) continue;
    clock.dataset.up = "";
    document.getElementById("said").textContent = clock.querySelector(".clock-up").textContent;
  }
}

tick();
setInterval(tick, MOST_TICKS_MS);
addEventListener("htmx:afterSwap", tick);
