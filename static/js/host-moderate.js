/* The list of what people wrote: keys for its buttons, and a place that is kept while it changes.
   Everything here is also a button or a link; single keys can be turned off (WCAG 2.1.4). */

import { keys } from "./host-keys.js";

const rows = () => [...document.querySelectorAll("[data-row]")];

let current = null; // the id of the row that keys are about
let place = 0; // where it stands, for when it goes
let decided = false;

/* the row that keys are about; it is marked, so that no key acts on something unseen */
function mark(row) {
  for (const other of rows()) other.toggleAttribute("data-current", other === row);
  current = row?.id ?? null;
  place = Math.max(0, rows().indexOf(row));
}

function marked() { return document.getElementById(current ?? "") ?? null; }

function move(steps) {
  const all = rows();
  if (!all.length) return;
  const from = all.indexOf(marked());
  const next = all[Math.min(all.length - 1, Math.max(0, from + steps))];
  mark(next);
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: "nearest" });
}

function act(name) {
  const inside = name === "undo" ? document : marked();
  const button = inside?.querySelector(`[data-act="${name}"]`);
  if (!button) return;
  button.click();
  if (button.tagName === "SUMMARY") button.parentElement.querySelector("button")?.focus();
}

addEventListener("focusin", (event) => {
  const row = event.target.closest?.("[data-row]");
  if (row && row.id !== current) mark(row);
});

/* after a decision the next row takes the place; after a change by others the row stays marked */
addEventListener("htmx:beforeRequest", (event) => {
  if (event.detail.requestConfig.verb === "post") decided = true;
});

addEventListener("htmx:afterSwap", (event) => {
  if (event.detail.target.id !== "queue") return;
  const all = rows();
  const stays = decided ? null : marked();
  mark(stays ?? all[Math.min(place, all.length - 1)] ?? null);
  if (!decided) return;
  decided = false;
  marked()?.focus({ preventScroll: true });
  marked()?.scrollIntoView({ block: "nearest" });
  const words = document.getElementById("refused") ? "" : document.getElementById("undo-said")?.textContent;
  document.getElementById("announce").textContent = words?.trim() ?? "";
});

const KEYS = {
  j: () => move(1), ArrowDown: () => move(1), k: () => move(-1), ArrowUp: () => move(-1),
  a: () => act("approve"), h: () => act("hide"), e: () => act("edit"), u: () => act("undo"),
};

keys((name) => KEYS[name], ["j", "k", "ArrowDown", "ArrowUp"]);
mark(rows()[0] ?? null);
