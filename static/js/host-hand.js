/* A hand on the page: while a pointer or a key is down, or a form is under way, no update replaces
   anything under it, and an answer that is older than what stands there is left out. What was held
   back is fetched when the hand is gone. */

let held = false;
let late = false;
let underWay = 0;

const number = (version) => Number(version.split("-").at(-1));
const start = (version) => version.split("-")[0];

function down() { held = true; }

function up(event) {
  if (event.type === "blur" && event.target !== window) return; // a press moves the focus, too
  held = false;
  if (!late) return;
  late = false;
  setTimeout(fetchNow, 60); // the click that ends a press comes first
}

function fetchNow() {
  const root = document.querySelector("[data-live]");
  if (held || !root) { late = held; return; }
  htmx.trigger(root, "changed");
}

function isOlder(root, answer) {
  const version = /data-version="([^"]+)"/.exec(answer)?.[1];
  const shown = root.dataset.version;
  return Boolean(version) && start(version) === start(shown) && number(version) < number(shown);
}

addEventListener("htmx:beforeSwap", (event) => {
  const { target, requestConfig, serverResponse } = event.detail;
  if (!target.matches("[data-live]")) return;
  if (isOlder(target, serverResponse)) { event.detail.shouldSwap = false; return; }
  if ((held || underWay) && requestConfig.verb === "get") { event.detail.shouldSwap = false; late = true; }
});

/* After a form has changed the page, ask once more: a change may have come while it was under way. */
const isForm = (event) => event.detail.requestConfig?.verb === "post";
addEventListener("htmx:beforeSend", (event) => { if (isForm(event)) underWay += 1; });
addEventListener("htmx:afterRequest", (event) => {
  if (!isForm(event)) return;
  underWay = Math.max(0, underWay - 1);
  document.dispatchEvent(new Event("visibilitychange"));
});

for (const name of ["pointerdown", "keydown"]) addEventListener(name, down, { capture: true, passive: true });
for (const name of ["pointerup", "pointercancel", "keyup", "blur"]) addEventListener(name, up, { capture: true, passive: true });
