/* Ranking: no tap is lost while one is on its way, and the list under the thumb stays in its place.
   Matrix: a card goes on by itself when a finger has chosen on both scales.
   A turn at a shared tablet ends on the server: what was tapped goes first, or the turn stays. */

const waiting = [];
let underway = 0; // answers that the server has not taken yet
let leaving = false; // the turn ends when all has been sent
let stays = null; // the list that was tapped, and where it stood

document.addEventListener("click", (event) => {
  const button = event.target.closest("form[data-moves] button[id]");
  if (!button || !button.form.classList.contains("htmx-request")) return;
  event.preventDefault();
  event.stopPropagation();
  waiting.push(button.id);
}, true);

addEventListener("htmx:beforeSwap", (event) => {
  const list = event.detail.requestConfig.triggeringEvent?.submitter?.closest("ol, ul");
  stays = list ? { id: list.id, at: list.getBoundingClientRect().top } : null;
});

addEventListener("htmx:afterSwap", () => {
  const list = stays && document.getElementById(stays.id);
  if (list) scrollBy(0, list.getBoundingClientRect().top - stays.at);
  stays = null;
});

addEventListener("htmx:afterSettle", () => {
  let button = null;
  while (waiting.length && !button) button = document.getElementById(waiting.shift());
  if (button) button.click();
  else leave();
});

for (const name of ["htmx:sendError", "htmx:responseError"]) {
  addEventListener(name, () => { waiting.length = 0; });
}

const isAnswer = (event) => event.detail.requestConfig.verb === "post";

addEventListener("htmx:beforeSend", (event) => { if (isAnswer(event)) underway += 1; });

addEventListener("htmx:afterRequest", (event) => {
  if (!isAnswer(event)) return;
  underway -= 1;
  if (!event.detail.successful) leaving = false;
  leave();
});

addEventListener("submit", (event) => {
  if (!event.target.matches("[data-hand-over]") || event.defaultPrevented || !(underway || waiting.length)) return;
  event.preventDefault();
  leaving = true;
});

function leave() {
  if (!leaving || underway || waiting.length) return;
  leaving = false;
  document.querySelector("[data-hand-over]").requestSubmit();
}

/* Arrow keys choose as they go, so a keyboard saves with the button. `detail` is 0 for a key. */
document.addEventListener("click", (event) => {
  if (!event.target.matches("form.both input[type=radio]") || event.detail === 0) return;
  event.target.dataset.tapped = "";
  const rows = [...event.target.form.querySelectorAll(".criterion")];
  if (!rows.every((row) => row.querySelector("[data-tapped]"))) return;
  event.target.form.requestSubmit(event.target.form.querySelector("[data-saves]"));
});
