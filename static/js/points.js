/* Points: a tap changes the count at once and goes into the outbox; the whole ballot is sent a moment after the last tap.
   `data-unsaved` stands on the form from the first tap until an answer says that all of it is kept;
   as long as it stands, no update replaces the page. */

import { pending } from "./outbox.js";
import { keepForm } from "./outbox-page.js";

let missed = false; // an update that was held back

const sheet = () => document.querySelector("form[data-budget]");
const counts = (form) => [...form.querySelectorAll(".count")];
const number = (field) => (/^\d+$/.test(field.value) ? Number(field.value) : 0);

function leftOf(form) {
  return Number(form.dataset.budget) - counts(form).reduce((sum, field) => sum + number(field), 0);
}

function leftInWords(form, left) {
  const place = form.querySelector(".purse-left");
  return left < 0 ? place.dataset.over.replace("{over}", -left) : place.dataset.left.replace("{left}", left);
}

function draw(form) {
  const left = leftOf(form);
  const cap = Number(form.dataset.cap);
  form.querySelector(".purse-left").textContent = leftInWords(form, left);
  form.querySelectorAll(".pips rect").forEach((pip, place) => pip.setAttribute("class", place < left ? "pip" : "pip-spent"));
  for (const field of counts(form)) {
    field.toggleAttribute("data-some", number(field) > 0);
    const [less, more] = field.parentElement.querySelectorAll("button");
    less.setAttribute("aria-disabled", String(number(field) === 0));
    more.setAttribute("aria-disabled", String(left <= 0 || number(field) >= cap));
  }
  document.querySelector(".walk").value = Number(form.dataset.budget) - Math.max(0, left);
}

function changed(form) {
  form.dataset.unsaved = "";
  draw(form);
  keepForm(form);
  htmx.trigger(form, "spent");
}

document.addEventListener("click", (event) => {
  const step = event.target.closest("[name=more], [name=less]");
  const form = sheet();
  if (!step || !form || !window.htmx) return;
  event.preventDefault();
  const field = step.parentElement.querySelector(".count");
  if (step.getAttribute("aria-disabled") !== "true") {
    field.value = String(number(field) + (step.name === "more" ? 1 : -1));
    changed(form);
  }
  const label = step.closest("li").dataset.label;
  document.getElementById("said").textContent = `${label}: ${field.value}. ${leftInWords(form, leftOf(form))}`;
});

document.addEventListener("input", (event) => {
  if (event.target.matches(".count") && sheet() && window.htmx) changed(sheet());
});

/* What is sent by itself asks for no page: the page shows it already. htmx adds the button that was
   pressed last; its point is in the counts, and must not be given twice. Before the outbox takes it. */
addEventListener("htmx:configRequest", (event) => {
  if (event.detail.elt !== sheet()) return;
  const { parameters } = event.detail;
  delete parameters.more;
  delete parameters.less;
  parameters.then = "stay";
}, true);

const isAbout = (form, round) => form?.elements.round.value === round;

document.addEventListener("outbox:settled", ({ detail: { fate, round } }) => {
  const form = sheet();
  if (!isAbout(form, round) || pending(round)) return;
  delete form.dataset.unsaved;
  delete form.dataset.failed;
  form.dataset[fate.startsWith("saved") ? "kept" : "failed"] = "";
  if (missed) htmx.trigger(document.querySelector("[data-live]"), "changed");
  missed = false;
});

document.addEventListener("outbox:missed", () => {
  const form = sheet();
  if (form && pending(form.elements.round.value)) form.dataset.failed = "";
});

addEventListener("htmx:beforeSwap", (event) => {
  if (event.detail.requestConfig.verb !== "get" || !document.querySelector("form[data-unsaved]")) return;
  event.detail.shouldSwap = false;
  missed = true;
});
