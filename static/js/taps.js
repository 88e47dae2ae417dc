/* Ranking: no tap is lost while one is on its way, and the list under the thumb stays in its place.
   Matrix: a card goes on by itself when a finger has chosen on both scales. */

const waiting = [];
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
  const button = waiting.length ? document.getElementById(waiting.shift()) : null;
  if (button) button.click();
});

for (const name of ["htmx:sendError", "htmx:responseError"]) {
  addEventListener(name, () => { waiting.length = 0; });
}

/* Arrow keys choose as they go, so a keyboard saves with the button. `detail` is 0 for a key. */
document.addEventListener("click", (event) => {
  if (!event.target.matches("form.both input[type=radio]") || event.detail === 0) return;
  event.target.dataset.tapped = "";
  const rows = [...event.target.form.querySelectorAll(".criterion")];
  if (!rows.every((row) => row.querySelector("[data-tapped]"))) return;
  event.target.form.requestSubmit(event.target.form.querySelector("[data-saves]"));
});
