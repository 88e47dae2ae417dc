/* The page brings the cards of its round. After a vote was saved the next one comes out of the page, so that nobody waits
   for more than that word; and without network it comes when a tap is kept, and as long as something is. When all of that
   has been sent, live.js asks for the server's page again. */

import { isWaiting, place as box, waiting } from "./outbox.js";

const ABOUT = ["round", "version", "sequence", "me", "then"]; // what is left of a vote are its answers
const SPARE = 20; // cards to have after the next one: else the server brings the next part with its page

let deck = null;
let shown = null; // the place of the card that was put here, null on a page of the server's
let answeredBefore = 0; // of those that are not in the page
const seen = new Set();

const main = () => document.querySelector("#now > main");
const walk = () => document.querySelector("#now .walk");
const fields = () => document.getElementById("vote")?.elements;
const known = () => deck.cards.filter(Boolean);

function toCard([version, label, kind, language, text, machine, own, given]) {
  return { version, label, kind, language, text, machine, own, given: Object.entries(given) };
}

function read(template) {
  const { key, round, opened, from, total, yours, cards } = template.dataset;
  const [blank, end, ...tags] = template.content.children;
  const places = deck?.round === round && deck.opened === opened ? deck.cards.slice(0, total) : [];
  JSON.parse(cards).forEach((card, place) => { places[Number(from) + place] = toCard(card); });
  deck = { key, round, opened, total: Number(total), yours, cards: places, blank, end, tags };
  template.remove();
}

function take() {
  const template = document.getElementById("deck");
  if (template) read(template);
  shown = null;
  if (deck && walk()) answeredBefore = walk().value - known().filter(({ given }) => given.length).length;
}

const answersIn = (body) => [...new URLSearchParams(body)].filter(([name]) => !ABOUT.includes(name));

function isAbout(entry, { version }) {
  const about = new URLSearchParams(entry.body);
  return about.get("round") === deck.round && about.get("version") === version;
}

const keptOf = (card) => waiting().find((entry) => entry.path === "votes" && isAbout(entry, card));

function givenTo(card) {
  const entry = keptOf(card);
  return entry ? answersIn(entry.body) : card.given;
}

/* Whether the card on the page is of the round whose cards are here. */
export const goesOn = () => deck !== null && fields()?.round?.value === deck.round && "version" in fields();

function here() {
  const version = fields()?.version?.value;
  return version ? deck.cards.findIndex((card) => card?.version === version) : deck.cards.length;
}

function put(fresh) {
  main().replaceWith(fresh);
  if (walk()) walk().value = answeredBefore + known().filter((card) => givenTo(card).length).length;
  htmx.process(fresh);
  document.dispatchEvent(new Event("card"));
  if (document.activeElement === document.body) fresh.querySelector("[data-focus]").focus({ preventScroll: true });
  scrollTo(0, 0);
}

function backTo(fresh, place) {
  const link = fresh.querySelector("[data-back]");
  const card = deck.cards[place];
  if (card) link.setAttribute("href", link.getAttribute("href").replace(/[^/]+$/, card.label));
  else link.replaceWith(document.createElement("span"));
}

function say(fresh, card) {
  const tag = deck.tags.find(({ dataset }) => dataset.kind === card.kind).cloneNode(true);
  tag.querySelector(".tag").textContent = card.label;
  fresh.querySelector(".statement-tag").replaceWith(tag);
  const words = fresh.querySelector(".statement [dir]");
  words.textContent = card.text;
  words.lang = card.language;
  if (!card.machine) fresh.querySelector(".machine")?.remove();
}

function mark(fresh, given) {
  for (const [name, value] of given) {
    const field = fresh.querySelector(`[name="${name}"][value="${value}"]:not([data-saves])`);
    if (field?.type === "radio") field.checked = true;
    else field?.setAttribute("aria-pressed", "true");
    if (field?.matches(".answer")) field.append(" ", Object.assign(document.createElement("span"), { className: "answer-note", textContent: deck.yours }));
  }
  for (const other of fresh.querySelectorAll(".answer:not([aria-pressed])")) if (given.length) other.setAttribute("aria-pressed", "false");
}

/* Flags that are kept are pressed, too. */
function flag(fresh, card) {
  for (const { path, body } of waiting()) {
    const about = new URLSearchParams(body);
    if (path !== "flags" || about.get("version") !== card.version || !about.has("put")) continue;
    toggle(fresh.querySelector(`.flag[value="${about.get("put")}"]`), true);
  }
}

export function toggle(button, isPut) {
  button?.setAttribute("aria-pressed", String(isPut));
  if (button) button.name = isPut ? "drop" : "put";
}

function show(place) {
  const card = deck.cards[place];
  const given = givenTo(card);
  const fresh = deck.blank.cloneNode(true);
  const count = fresh.querySelector(".progress strong");
  count.textContent = count.textContent.replace("{position}", place + 1);
  for (const field of fresh.querySelectorAll("[name=version]")) field.value = card.version;
  fresh.querySelector("[name=then]").value = given.length ? "answers" : "next";
  fresh.querySelector("details").id = `comment-${card.version}-0-0`;
  say(fresh, card);
  mark(fresh, given);
  flag(fresh, card);
  backTo(fresh, place - 1);
  put(fresh);
  shown = place;
}

function finish() {
  const fresh = deck.end.cloneNode(true);
  const [all, some] = fresh.children;
  const answered = answeredBefore + known().filter((card) => givenTo(card).length).length;
  some.textContent = some.textContent.replace("{answered}", answered);
  (answered < deck.total ? all : some).remove();
  backTo(fresh, deck.cards.length - 1);
  put(fresh);
  shown = deck.cards.length;
}

const nextPlace = () => deck.cards.findIndex((card) => card && !givenTo(card).length);

function next() {
  const place = nextPlace();
  if (place < 0) finish();
  else show(place);
}

/* Whether the card after a vote that is being sent is here, with nothing on it that only the server knows. */
export function hasNext(vote) {
  if (vote.get("then") !== "next" || !goesOn()) return false;
  const place = nextPlace();
  const { length } = deck.cards;
  return place >= 0 && !deck.cards[place].own && (length === deck.total || place + SPARE < length);
}

/* A vote on this card was saved, and the answer left the next one to us. */
export function advance(version) {
  if (fields()?.version?.value !== version) return;
  const card = known().find((one) => one.version === version);
  next();
  const saved = main().querySelector(".saved-now");
  saved?.replaceChildren(...deck.tags.find(({ dataset }) => "saved" in dataset).cloneNode(true).childNodes);
  if (saved) saved.lastChild.textContent = saved.lastChild.textContent.replace("{label}", card.label);
  document.getElementById("said").textContent = saved?.textContent ?? "";
  history.replaceState(history.state, "", box.dataset.outbox);
}

/* What is being typed is finished first. */
const isTyping = () => document.activeElement?.matches("#now textarea") && document.activeElement.value !== "";

document.addEventListener("outbox:missed", ({ detail: { id } }) => {
  if (seen.has(id)) return;
  seen.add(id);
  const entry = waiting().find((one) => one.id === id);
  if (entry?.path !== "votes" || !goesOn() || isTyping()) return;
  if (isAbout(entry, { version: fields().version.value })) next();
});

/* What was saved is not asked again when the network goes once more. */
document.addEventListener("outbox:settled", ({ detail: { fate, entry } }) => {
  const version = new URLSearchParams(entry.body).get("version");
  const card = deck && known().find((one) => one.version === version);
  if (!card || !fate.startsWith("saved")) return;
  if (entry.path !== "votes") card.own = 1;
  else if (isAbout(entry, card)) card.given = answersIn(entry.body);
});

document.addEventListener("click", (event) => {
  if (!event.target.closest("[data-back]") || !deck || !isWaiting()) return;
  const place = here() - 1;
  if (!deck.cards[place]) return;
  event.preventDefault();
  show(place);
});

/* The server leaves out the cards that are here; who went back stays there while the room is at the same opening. */
addEventListener("htmx:configRequest", ({ detail }) => {
  if (!deck) return;
  detail.headers.Deck = deck.key;
  const card = deck.cards[shown];
  if (card?.given.length && detail.verb === "get" && detail.elt.id === "now") {
    const { round, opened } = deck;
    detail.path = `${box.dataset.outbox}statement/${card.label}?${new URLSearchParams({ round, opened })}`;
  }
});

addEventListener("htmx:afterSwap", ({ detail }) => { if (detail.target.id === "now") take(); });
take();
