/* The outbox: every answer and comment goes in here first, and leaves only when an answer of ours says in the header
   `Outbox` what became of it. A success without it may be a captive portal. Two tabs share one list; one of them sends. */

const AT_MOST = 200;
const LARGEST = 16000; // characters of one entry
const LEASE_MS = 5000;
const PATIENCE_MS = 10000;
const SOON_MS = 3000;
const LONGEST_MS = 30000;

export const place = document.getElementById("kept");
const { code, me, outbox: base } = place?.dataset ?? {};
const KEY = `workshop-outbox-${code}`;
const LEASE = `${KEY}-lease`;
const tab = Math.random().toString(36).slice(2);
const live = new Set(); // what htmx is sending
let memory = null; // where nothing can be stored
let busy = false;
let failures = 0; // in a row
let timer = null;

const empty = () => ({ v: 1, last: 0, entries: [], told: [] });
const tell = (name, detail) => document.dispatchEvent(new CustomEvent(`outbox:${name}`, { detail }));

export const isMemory = () => memory !== null;

export function read() {
  if (memory) return memory;
  try {
    const box = JSON.parse(localStorage.getItem(KEY));
    return box?.v === 1 ? box : empty();
  } catch (error) {
    if (error instanceof SyntaxError) return empty();
    memory = empty();
    return memory;
  }
}

function store(how) {
  const box = read();
  how(box);
  if (!memory) try { localStorage.setItem(KEY, JSON.stringify(box)); } catch { memory = box; }
}

export function change(how) {
  store(how);
  tell("changed");
}

const mine = (entry) => entry.me === me;
export const waiting = () => read().entries.filter(mine);
/* Whether something is kept that is not just being sent from the page. */
export const isWaiting = () => waiting().some(({ id }) => !live.has(id));

const roundOf = (entry) => new URLSearchParams(entry.body).get("round");

/* What is kept of a round's whole ballot and not on its way, as fields. */
export function pending(round) {
  const entry = waiting().find((one) => one.path === "votes" && roundOf(one) === round);
  return entry ? new URLSearchParams(entry.body) : null;
}

/* What tells two entries apart, beside the round and the statement. */
const PART = {
  comments: (fields) => fields.get("comment"),
  flags: (fields) => fields.get("put") ?? fields.get("drop"),
};

/* A later answer to the same takes the place of the one that is kept. A vote and a flag get the next number, so that the last press
   stands, whatever the network does to their order. Null where there is no room: then nothing is kept. */
export function keep(path, fields, label) {
  const id = `${tab}-${Date.now()}-${Math.random()}`;
  const about = [path, fields.get("round"), fields.get("version"), PART[path]?.(fields) ?? ""];
  let kept = null;
  change((box) => {
    if (path === "votes" || path === "flags") {
      box.last = Math.max(box.last < 9e8 ? box.last + 1 : 0, Number(fields.get("sequence")));
      fields.set("sequence", box.last);
    }
    const entry = { id, path, about: about.join(" "), body: new URLSearchParams(fields).toString(), at: Date.now(), me, label };
    const others = box.entries.filter((one) => !mine(one) || one.about !== entry.about);
    if (others.length >= AT_MOST || entry.body.length > LARGEST) return;
    box.entries = [...others, entry];
    kept = id;
  });
  again(SOON_MS);
  return kept;
}

/* What became of an entry. `said` is told to the person; one that another has replaced meanwhile is only gone. */
export function settle(id, fate, said = "") {
  const entry = read().entries.find((one) => one.id === id);
  store((box) => {
    box.entries = box.entries.filter((one) => one.id !== id);
    if (said && entry) box.told.push(said);
  });
  if (entry) tell("settled", { fate, entry, round: roundOf(entry) });
  tell("changed");
}

export const miss = (ids) => ids.forEach((id) => tell("missed", { id }));

/* htmx sends first; what it could not bring stays and is sent from here. */
export const begin = (ids) => ids.forEach((id) => live.add(id));

export function landed(ids, fate) {
  for (const id of ids) {
    live.delete(id);
    if (fate) settle(id, fate);
  }
  if (!fate) miss(ids);
  if (fate) failures = 0;
  again(fate ? 0 : wait());
}

const wait = () => Math.min(LONGEST_MS, 1000 * 2 ** failures++) * (0.75 + Math.random() / 2);

export function again(ms) {
  clearTimeout(timer);
  timer = setTimeout(flush, ms);
}

function isOurs() {
  if (memory) return true;
  try {
    const [owner, until] = (localStorage.getItem(LEASE) ?? "").split(" ");
    const left = Number(until) - Date.now();
    if (owner !== tab && left > 0 && left <= LEASE_MS) return false;
    localStorage.setItem(LEASE, `${tab} ${Date.now() + LEASE_MS}`);
  } catch { /* sent twice does no harm */ }
  return true;
}

/* Another tab need not wait for what this one no longer does, nor for one that is closed meanwhile. */
function letGo() {
  try {
    if (localStorage.getItem(LEASE)?.startsWith(`${tab} `)) localStorage.removeItem(LEASE);
  } catch { /* it runs out by itself */ }
}

const request = (entry, more) => fetch(base + entry.path, {
  method: "POST", headers: { Outbox: "1" }, body: new URLSearchParams(entry.body), redirect: "manual", cache: "no-store", ...more,
});

/* True when it was heard what became of it; false when the server said nothing of the kind. Throws without network. */
async function send(entry) {
  const answer = await request(entry, { signal: AbortSignal.timeout?.(PATIENCE_MS) });
  const fate = answer.headers.get("Outbox");
  if (!fate) return false;
  const said = fate === "saved" ? "" : await answer.text().catch(() => "");
  const told = entry.label && !said.includes(entry.label) && said ? `${entry.label}: ${said}` : said;
  settle(entry.id, fate, told && told + wordsOf(entry, fate));
  return true;
}

/* The words of a comment that was refused are told with it: their person may use them elsewhere. */
function wordsOf({ path, body }, fate) {
  return path === "comments" && fate === "refused" ? ` “\u2068${new URLSearchParams(body).get("comment")}\u2069”` : "";
}

/* One request at a time, in order. What the server cannot take now does not stop what comes after it. */
export async function flush() {
  clearTimeout(timer);
  if (!waiting().length || busy || live.size) return;
  if (!isOurs()) { again(LEASE_MS); return; }
  busy = true;
  const unheard = [];
  try {
    for (const entry of waiting()) {
      if (!isOurs()) break;
      if (!waiting().some(({ id }) => id === entry.id)) continue; // another answer has taken its place
      if (!await send(entry)) unheard.push(entry);
    }
  } catch {
    unheard.push(...waiting());
  }
  busy = false;
  letGo();
  if (!waiting().length) tell("emptied");
  miss(unheard.map(({ id }) => id));
  if (!unheard.length) failures = 0;
  if (waiting().length) again(unheard.length ? wait() : 0);
}

function now() {
  failures = 0;
  flush();
}

if (place) {
  addEventListener("online", now);
  addEventListener("pageshow", now);
  addEventListener("storage", (event) => { if (event.key === KEY) tell("changed"); });
  document.addEventListener("visibilitychange", () => { if (document.visibilityState === "visible") now(); });
  document.addEventListener("connected", now);
  /* whoever leaves the page within the moment need not come back for it to be sent */
  addEventListener("pagehide", () => {
    letGo();
    for (const entry of waiting().slice(0, 20)) request(entry, { keepalive: true }).catch(() => {});
  });
  now();
}
