/* Paper ballots by the keyboard alone: one key a mark, and the cursor goes on by itself. The form works without this;
   here keys are mapped and the cursor is moved, nothing is counted that the server does not count again. */

const form = document.getElementById("keying");
const TOGETHER_MS = 900; // letters and digits of one name are typed within this time

const fields = form ? [...form.querySelectorAll("[data-mark]")] : [];
const number = document.getElementById("number");
const hint = document.getElementById("hint");
const abstain = document.getElementById("abstain");
const save = document.getElementById("save");
const most = Number(form?.dataset.most);
const kind = form?.dataset.ballot;
const stops = form ? [...form.querySelectorAll("#number, #group, #budget, [data-mark], #save")].filter((one) => one.type !== "hidden") : [];
const words = new Map([...document.querySelectorAll("[data-word]")].map((one) => [one.dataset.word, one.textContent.replace(/^\s*\d\s*/, "")]));

function go(from, by) {
  const next = stops[stops.indexOf(from) + by];
  if (!next) return;
  next.focus();
  if (next.select) next.select();
  next.scrollIntoView({ block: "nearest" });
}

/* what was typed, in words beside it; points and places as they add up */
function tell() {
  tellGroup();
  for (const field of fields) {
    const word = field.closest("li").querySelector(".mark-word");
    const keys = [...field.closest("li").querySelectorAll("[data-mark]")].map((one) => one.value);
    word.textContent = keys.length > 1 ? (keys.includes("0") ? words.get("0") : "") : (words.get(field.value) ?? "");
  }
  const tally = document.getElementById("tally");
  if (tally) tally.textContent = kind === "points" ? points() : twice();
  tally?.toggleAttribute("data-wrong", tally.dataset.state === "wrong");
}

function points() {
  const { budget, left, over } = form.dataset;
  const rest = Number(budget) - fields.reduce((sum, field) => sum + Number(field.value), 0);
  document.getElementById("tally").dataset.state = rest < 0 ? "wrong" : "";
  return rest < 0 ? over.replace("{over}", -rest) : left.replace("{left}", rest);
}

function twice() {
  const places = fields.map((field) => field.value).filter((value) => value && value !== "0");
  const place = places.find((value, index) => places.indexOf(value) !== index);
  document.getElementById("tally").dataset.state = place ? "wrong" : "";
  return place ? form.dataset.twice.replace("{place}", place) : "";
}

const fits = (value) => /^\d+$/.test(value) && Number(value) <= most;
const isWhole = (value) => Number(value) * 10 > most || value === "0"; // no further digit can follow

function put(field, key) {
  const selected = field.selectionStart !== field.selectionEnd;
  const value = selected ? key : field.value + key;
  if (!fits(value)) {
    hint.textContent = form.dataset.refused;
    return;
  }
  hint.textContent = "";
  field.value = value;
  tell();
  if (isWhole(value)) go(field, 1);
}

/* where the group is fixed, the Enter that used to confirm it must not pass over the first mark */
const isPassedUnseen = (field) => Boolean(form.dataset.first) && field === fields[0] && !field.value;

function onMark(event) {
  const field = event.target;
  if (event.key === "Enter" && isPassedUnseen(field)) hint.textContent = form.dataset.first;
  else if (/^\d$/.test(event.key)) put(field, event.key);
  else if (event.key === "Enter" || event.key === "ArrowDown") go(field, 1);
  else if (event.key === " ") { field.value = ""; hint.textContent = ""; tell(); go(field, 1); }
  else if (event.key === "Backspace" && field.value) { field.value = ""; tell(); }
  else if (event.key === "Backspace" || event.key === "ArrowUp") go(field, -1);
  else if (event.key.toLowerCase() === "a" && abstain) { abstain.checked = !abstain.checked; if (abstain.checked) save.focus(); }
  else if (event.key.length > 1) return; // Tab, Home and the like do what they always do
  event.preventDefault();
}

/* a group by the number that stands in its box on paper, or by the first letters of any of its words */
const groups = [...document.querySelectorAll("[data-group]")];

function groupOf(value) {
  return groups.find((one) => one.dataset.group.split(" ").includes(String(Number(value))));
}

const isNone = (value) => /^0*$/.test(value.trim());

function tellGroup() {
  const word = document.getElementById("group-name");
  if (!word) return;
  const { value } = document.getElementById("group");
  word.textContent = isNone(value) ? (value && word.dataset.none) : (groupOf(value)?.dataset.name ?? word.dataset.unknown);
  word.toggleAttribute("data-wrong", !isNone(value) && !groupOf(value));
}

function onGroup(event) {
  const field = event.target;
  if (event.key === "Enter") { if (isNone(field.value) || groupOf(field.value)) go(field, 1); else field.select(); }
  else if (/^\d$/.test(event.key) || event.key.length > 1) return; // a digit is typed; Tab and the like do what they always do
  else if (event.key !== " ") {
    const found = named(groups, letters(event.key));
    if (found) { field.value = found.dataset.number; tellGroup(); }
  }
  event.preventDefault();
}

let typed = "";
let typedAt = 0;

function letters(key) {
  typed = performance.now() - typedAt < TOGETHER_MS ? typed + key : key;
  typedAt = performance.now();
  return typed.toLocaleLowerCase();
}

function named(things, start) {
  const name = (one) => (one.dataset.name ?? "").toLocaleLowerCase();
  return things.find((one) => name(one).startsWith(start)) ?? things.find((one) => name(one).split(/\s+/).some((word) => word.startsWith(start)));
}

function choose(select, key) {
  const start = letters(key);
  const options = [...select.options];
  const found = options.find((option) => option.dataset.key === start) ?? named(options, start);
  if (found) select.value = found.value;
}

function onChoice(event) {
  if (event.key === "Enter") go(event.target, 1);
  else if (event.key.length === 1 && event.key !== " ") choose(event.target, event.key);
  else return;
  event.preventDefault();
}

/* a number that was keyed in before shows its ballot; so nothing typed below it is lost, only on an empty form */
function lookUp() {
  const clean = fields.every((field) => field.value === field.defaultValue) && !abstain?.checked;
  if (!clean || !/^\d{1,4}$/.test(number.value) || number.value === number.dataset.asked) return false;
  location.assign(`${number.dataset.here}?number=${Number(number.value)}`);
  return true;
}

if (form) {
  form.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.target.matches("[data-mark]")) onMark(event);
    else if (event.target.matches("#group")) onGroup(event);
    else if (event.target.matches("select")) onChoice(event);
    else if (event.target === number && event.key === "Enter") { event.preventDefault(); if (!lookUp()) go(number, 1); }
  });
  form.addEventListener("focusin", (event) => { typed = ""; if (event.target.matches("[data-mark]")) event.target.select(); });
  number.addEventListener("change", lookUp);
  form.addEventListener("input", tell);
  form.addEventListener("submit", (event) => { // a sheet is sent once, however often Enter is pressed
    if (form.dataset.sent) event.preventDefault();
    form.dataset.sent = "1";
  });
  addEventListener("pageshow", () => { delete form.dataset.sent; });
  tell();
  if (!document.getElementById("sure")) { // where nothing is asked, the cursor waits in the number, or behind one that was looked up
    number.focus();
    number.select();
    if (new URLSearchParams(location.search).has("number")) go(number, 1);
  }
}
