/* The page of one statement, and that of a merge: nothing that somebody has typed is lost on the way. Whoever
   leaves is asked; a saved record comes back with what was typed while it was on its way, and says what was saved.
   The forms work without this. */

const FIELDS = "textarea, select, input:not([type=hidden])";
const WRONG = "[aria-invalid], [aria-describedby*='-stands']";

const form = document.querySelector("#writing, .merge-form");
const byId = (id) => document.getElementById(id);
const fields = (within) => [...within.querySelectorAll(FIELDS)];
const hasTick = (field) => field.matches("[type=radio], [type=checkbox]");
const held = (field) => (hasTick(field) ? field.checked : field.value);

/* what the server sent stands in the attributes, whatever the browser has filled in since */
function isTyped(field) {
  if (hasTick(field)) return field.checked !== field.defaultChecked;
  if (field.matches("select")) return field.value !== (field.querySelector("[selected]")?.value ?? "");
  return field.value !== field.defaultValue;
}

const isUnsaved = () => Boolean(document.querySelector("[data-unsaved]")) || fields(form).some(isTyped);

let sent = false; // the form takes along what was typed, so that nobody is asked

form.addEventListener("submit", () => { sent = true; });
addEventListener("beforeunload", (event) => {
  if (!sent && isUnsaved()) event.preventDefault();
  sent = false;
});

/* Enter presses the button of the half it is pressed in; the page has one form around both */
form.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.isComposing || !event.target.matches("input")) return;
  const button = event.target.closest("[data-half]")?.querySelector("[data-enter]");
  if (!button) return;
  event.preventDefault();
  button.click();
});

let sending = new Map(); // what the fields of the record held when it was sent
let left = null; // what was going on in it when the answer came

addEventListener("htmx:beforeRequest", ({ detail }) => {
  if (detail.target.id === "record") sending = new Map(fields(detail.target).map((field) => [field.id, held(field)]));
});

addEventListener("htmx:beforeSwap", ({ detail }) => {
  if (detail.target.id !== "record" || !detail.shouldSwap) return;
  left = {
    typed: fields(detail.target).filter((field) => held(field) !== sending.get(field.id)).map((field) => [field.id, held(field)]),
    open: [...detail.target.querySelectorAll("details[open]")].map((part) => part.id),
    focus: document.activeElement.id,
    caret: caretOf(document.activeElement),
  };
});

function caretOf({ selectionStart, selectionEnd }) {
  return typeof selectionStart === "number" ? [selectionStart, selectionEnd] : null;
}

function putBack([id, value]) {
  const field = byId(id);
  if (!field) return;
  if (hasTick(field)) field.checked = value;
  else field.value = value;
}

/* whoever pressed the button goes on from there, or to the first field that needs a look; whoever types, types on */
function keepFocus({ focus, caret }) {
  const wrong = focus.startsWith("save-") && byId("record").querySelector(WRONG);
  if (wrong) wrong.focus();
  else if (document.activeElement === document.body) byId(focus)?.focus({ preventScroll: true });
  if (caret && document.activeElement.id === focus) document.activeElement.setSelectionRange(...caret);
}

addEventListener("htmx:afterSwap", () => {
  if (!left) return;
  const { typed, open } = left;
  for (const id of open) byId(id)?.setAttribute("open", "");
  typed.forEach(putBack);
  keepFocus(left);
  left = null;
  byId("announce").textContent = byId("record").dataset.said ?? "";
});
