/* Single keys of a page, in one place: its list of keys, the switch that turns them off (WCAG 2.1.4),
   and when a key is left alone. The page says what its keys do. */

const STORED = "workshop-keys";
const FIELDS = "textarea, select, [contenteditable]";
const NATIVE = "button, a, summary, details, input";

const dialog = document.getElementById("keys");
const box = document.getElementById("keys-on");
const opener = document.getElementById("keys-open");

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

const isWriting = (place) =>
  Boolean(place.closest(FIELDS)) || (place.matches("input") && !place.matches("[type=checkbox]"));

/* a key that presses what has the focus is not ours */
const isPress = (event) => (event.key === " " || event.key === "Enter") && Boolean(event.target.closest(NATIVE));

function isOurs(event) {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return false;
  return box.checked && !dialog.open && !isWriting(event.target) && !isPress(event);
}

/* `doing` gets the name of a key, a letter always small, and returns what it does, or nothing;
   `held` are the names of the keys that go on while they are held down. */
export function keys(doing, held = []) {
  addEventListener("keydown", (event) => {
    if (!isOurs(event)) return;
    const name = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    if (event.repeat && !held.includes(name)) return;
    const act = name === "?" ? () => dialog.showModal() : doing(name);
    if (!act) return;
    event.preventDefault();
    act();
  });
}

opener.hidden = false;
opener.addEventListener("click", () => dialog.showModal());
show(recall());
