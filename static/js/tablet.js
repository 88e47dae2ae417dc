/* A shared tablet forgets: a page that is left keeps nothing for the back button, what a browser has stored goes with the
   turn, and a turn that nobody is at any more ends by itself, after it has asked. A page that scrolls by itself is nobody. */

const IDLE_MS = 3 * 60 * 1000;
const ANSWER_MS = 60 * 1000;

const dialog = document.getElementById("still-there");
let idle = 0;

addEventListener("pagehide", () => document.body.replaceChildren());
addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });

function forget() {
  try { localStorage.clear(); sessionStorage.clear(); } catch { /* nothing was kept then */ }
}

/* a turn that stays because something was not saved keeps its page as it is */
addEventListener("submit", (event) => { if (event.target.matches("[data-hand-over]") && !event.defaultPrevented) forget(); });

function wait() {
  clearTimeout(idle);
  idle = setTimeout(ask, IDLE_MS);
}

function ask() {
  dialog.showModal();
  idle = setTimeout(() => dialog.querySelector("[data-hand-over]").requestSubmit(), ANSWER_MS);
}

if (dialog) {
  for (const name of ["pointerdown", "keydown", "input", "wheel"]) {
    addEventListener(name, () => { if (!dialog.open) wait(); }, { capture: true, passive: true });
  }
  for (const name of ["submit", "cancel"]) dialog.addEventListener(name, wait);
  wait();
} else {
  forget(); // between two turns: also what was handed over before this script could hear of it
}
