/* Ranking: no tap is lost while one is on its way, and the list under the thumb stays in its place.
   Matrix: a card goes on by itself when a finger has chosen on both scales. */

const waiting = [];
let underway = 0; // what the server has not answered yet
let stays = null; // the list that was tapped, and where it stood

export const isTapping = () => underway > 0 || waiting.length > 0;

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

function goOn() {
  let button = null;
  while (waiting.length && !button) button = document.getElementById(waiting.shift());
  if (button) button.click();
  else if (!isTapping()) document.dispatchEvent(new Event("tapped"));
}

addEventListener("htmx:afterSettle", goOn);

/* What could not be sent is kept, so the next tap goes on from it; htmx takes one when this one is over. */
for (const name of ["htmx:sendError", "htmx:responseError", "htmx:timeout"]) addEventListener(name, () => setTimeout(goOn));

const isAnswer = (event) => event.detail.requestConfig.verb === "post";

addEventListener("htmx:beforeSend", (event) => { if (isAnswer(event)) underway += 1; });

addEventListener("htmx:afterRequest", (event) => {
  if (!isAnswer(event)) return;
  underway -= 1;
  if (!isTapping()) setTimeout(goOn);
});

/* The order after a tap, as the server makes it. */
export function orderAfter(fields, order, places) {
  const move = ["choose", "out", "up", "down"].find((name) => fields.has(name));
  const id = fields.get(move ?? "");
  const rest = order.filter((one) => one !== id);
  if (move === "choose") return rest.length < order.length || order.length >= places ? order : [...order, id];
  if (move === "up" || move === "down") {
    const from = order.indexOf(id);
    if (from >= 0) rest.splice(Math.max(0, move === "up" ? from - 1 : from + 1), 0, id);
  }
  return rest;
}

/* What was chosen before this script had come was chosen by a finger, too. */
for (const field of document.querySelectorAll("form.both :checked")) if (!field.defaultChecked) field.dataset.tapped = "";

/* Arrow keys choose as they go, so a keyboard saves with the button. `detail` is 0 for a key. */
document.addEventListener("click", (event) => {
  if (!event.target.matches("form.both input[type=radio]") || event.detail === 0) return;
  event.target.dataset.tapped = "";
  const rows = [...event.target.form.querySelectorAll(".criterion")];
  if (!rows.every((row) => row.querySelector("[data-tapped]"))) return;
  event.target.form.requestSubmit(event.target.form.querySelector("[data-saves]"));
});
