/* What the page does with the outbox: each form that votes or comments goes into it before htmx sends it; what is kept is
   said in words; a turn at a shared tablet stays until all is sent. */

import { advance, goesOn, hasNext, toggle } from "./deck.js";
import { again, begin, change, isMemory, isWaiting, keep, landed, miss, pending, place, read, waiting } from "./outbox.js";
import { freeField, listRemarks } from "./remarks.js";
import { isTapping, orderAfter } from "./taps.js";

const KEPT = /^(votes|comments|flags|who\/\w+)$/;
const FEEL_MS = 4000; // an answer that takes no longer is not spoken of
const PATIENCE_MS = 6000; // then htmx gives up, and another tap may be sent
const SENT_MS = 6000;
const NO_PAGE = 204;

const words = JSON.parse(place.dataset.words);
const [status, hint, list, seen] = place.children;
const said = document.getElementById("said"); // what is put there is read aloud
const started = Date.now();
const missed = new Set();
let spoken = false; // the page says that something is kept
let saved = false; // and some of that was saved since
let fading = null;
let settled = ""; // the path of what was sent last
let leaving = null; // the form that ends a turn or forgets, when all is sent
let stays = false; // a link was tapped that could not be followed

function draw() {
  const kept = waiting().filter(({ id, at }) => missed.has(id) || at < started || Date.now() - at >= FEEL_MS);
  if (kept.length || spoken) say(kept.length);
  const told = read().told.map((words) => Object.assign(document.createElement("li"), { textContent: words }));
  const isNews = told.length > list.children.length;
  if (isNews) said.textContent = told.at(-1).textContent;
  list.replaceChildren(...told);
  list.hidden = seen.hidden = !told.length;
  place.hidden = !status.textContent && !told.length;
  if (isNews && forgets(leaving)) seen.focus();
  listRemarks(kept, words.waits);
}

const countedIn = (count) => (isMemory() ? words.memory : words.kept).replace("{count}", count);

function say(count) {
  const before = status.textContent;
  clearTimeout(fading);
  if (!spoken) saved = false;
  spoken = count > 0;
  if (!spoken || status.textContent !== countedIn(count)) stays = false;
  hint.hidden = !spoken;
  hint.textContent = stays ? words.stays : leaving && !forgets(leaving) ? words.turn : words.open;
  status.textContent = spoken ? countedIn(count) : saved ? words.sent : "";
  if (status.textContent !== before && status.textContent) said.textContent = status.textContent;
  if (!spoken) fading = setTimeout(() => { status.textContent = ""; draw(); }, SENT_MS);
}

seen.addEventListener("click", () => change((box) => { box.told = []; }));

/* What somebody else left on this phone is theirs: told, and never sent. */
function disown() {
  const { me } = place.dataset;
  if (!read().entries.some((entry) => entry.me !== me)) return;
  change((box) => {
    box.entries = box.entries.filter((entry) => entry.me === me);
    box.told.push(words.others);
  });
}

function kindOf({ verb, path }) {
  const url = new URL(path, location.href).pathname;
  if (verb !== "post" || !url.startsWith(place.dataset.outbox)) return undefined;
  return KEPT.exec(url.slice(place.dataset.outbox.length))?.[0];
}

const only = (fields, names, wanted) => {
  const copy = new FormData();
  for (const [name, value] of fields) if (names.includes(name) === wanted) copy.append(name, value);
  return copy;
};

/* A vote and the comment that was being typed are two things: either may be refused alone. */
function keepAll(path, fields, order) {
  const label = document.querySelector("h1 .tag")?.textContent ?? "";
  fields.set("me", place.dataset.me);
  const ids = [];
  if (path === "votes") {
    const vote = only(fields, ["comment", "mark", "then"], false);
    if (order) putInOrder(vote, order);
    ids.push(keep(path, vote, label));
    fields.set("sequence", vote.get("sequence"));
  } else if (path !== "comments") {
    ids.push(keep(path, fields, label));
  }
  if (fields.get("comment")?.trim()) {
    ids.push(keep("comments", only(fields, ["round", "version", "comment", "mark", "me"], true), label));
  }
  return ids.every(Boolean) && ids.length ? ids : undefined;
}

/* A tap on a ranking that could not be redrawn goes on from what is kept, not from what the page still shows. */
function goOn(form, fields) {
  if (fields.has("abstain")) return undefined;
  const before = pending(fields.get("round"));
  const goesOn = before && !before.has("abstain");
  const order = orderAfter(fields, goesOn ? before.getAll("order") : fields.getAll("order"), Number(form.dataset.moves));
  if (goesOn) putInOrder(fields, order);
  return order;
}

function putInOrder(fields, order) {
  for (const name of ["order", "choose", "out", "up", "down"]) fields.delete(name);
  for (const id of order) fields.append("order", id);
}

/* Keep a form as it stands, before it is sent: points wait a moment for the next tap. */
export const keepForm = (form) => keepAll("votes", new FormData(form));

addEventListener("htmx:configRequest", (event) => {
  const { detail } = event;
  const path = kindOf(detail);
  if (!path) return;
  const form = detail.elt.matches("[data-moves]") ? detail.elt : null;
  const inOrder = path === "votes" && isWaiting() && goesOn();
  detail.kept = keepAll(path, detail.formData, form ? goOn(form, detail.formData) : undefined);
  detail.headers.Outbox = "1";
  detail.timeout = PATIENCE_MS;
  if (path === "votes" && detail.kept && hasNext(detail.formData)) detail.headers["Goes-On"] = "1";
  if (!inOrder || !detail.kept) return;
  event.preventDefault(); // it is sent after those before it, and the page goes on meanwhile
  setTimeout(miss, 0, detail.kept);
});

const fateOf = (xhr) => xhr.getResponseHeader("Outbox");

addEventListener("htmx:beforeSend", ({ detail: { xhr, requestConfig } }) => {
  const { kept, triggeringEvent, headers, formData } = requestConfig;
  if (!kept) return;
  begin(kept);
  xhr.addEventListener("loadend", () => {
    landed(kept, fateOf(xhr));
    if (!fateOf(xhr)) press(triggeringEvent?.submitter);
    else if (headers["Goes-On"] && xhr.status === NO_PAGE) advance(formData.get("version"));
  });
});

/* What is not ours is not shown: a captive portal answers with a page of its own. */
addEventListener("htmx:beforeSwap", (event) => {
  const { xhr, requestConfig, target } = event.detail;
  const isForeign = requestConfig.kept ? !fateOf(xhr) : target.id === "now" && !xhr.responseText.includes('id="now"');
  if (isForeign) event.detail.shouldSwap = false;
});

/* The page cannot go on, so it shows at least which answer it keeps. */
function press(button) {
  if (button?.isConnected && button.matches(".flag")) toggle(button, button.name === "put");
  if (!button?.isConnected || !button.matches(".answer, .pick")) return;
  if (button.matches(".answer")) for (const other of button.form.querySelectorAll(".answer")) other.removeAttribute("aria-pressed");
  button.setAttribute("aria-pressed", "true");
}

document.addEventListener("outbox:changed", () => { draw(); setTimeout(draw, FEEL_MS); leave(); });
document.addEventListener("outbox:missed", ({ detail: { id } }) => {
  missed.add(id);
  freeField(waiting().find((entry) => entry.id === id));
  draw();
});
document.addEventListener("card", draw);
addEventListener("htmx:afterSwap", draw);

/* A link that cannot be followed is answered where it is said what is kept. */
document.addEventListener("unreached", () => {
  stays = true;
  draw();
  said.textContent = words.stays;
  place.scrollIntoView({ block: "nearest" });
});

document.addEventListener("outbox:settled", ({ detail: { fate, entry } }) => {
  if (fate === "saved" || fate === "saved-late") saved = true;
  settled = entry.path;
});

/* Who should act: the proposal on the page has been answered meanwhile. */
document.addEventListener("outbox:emptied", () => {
  const form = document.querySelector("form.naming");
  if (form?.action.endsWith(`/${settled}`)) htmx.ajax("GET", `${place.dataset.outbox}who/`, { target: "#now", swap: "outerHTML" });
});

addEventListener("submit", (event) => {
  if (!event.target.matches("[data-hand-over]") || event.defaultPrevented || !isBusy(event.target)) return;
  event.preventDefault();
  leaving = event.target;
  draw();
  if (!seen.hidden && forgets(leaving)) seen.focus();
  else place.scrollIntoView({ block: "nearest" });
  again(0);
});

const forgets = (form) => form?.id === "forget";

/* Who is forgotten reads first what became of their answers: nobody else will. */
const isBusy = (form) => isTapping() || waiting().length > 0 || (forgets(form) && read().told.length > 0);

function leave() {
  if (!leaving?.isConnected) leaving = leaving && document.querySelector("[data-hand-over]");
  if (!leaving || isBusy(leaving)) return;
  const form = leaving;
  leaving = null;
  form.requestSubmit();
}

document.addEventListener("tapped", leave);
addEventListener("pageshow", draw);
addEventListener("htmx:afterRequest", ({ detail: { successful, requestConfig } }) => {
  if (!successful && requestConfig.verb === "post" && !requestConfig.kept) leaving = null; // it was said that this was lost
});
disown();
draw();
