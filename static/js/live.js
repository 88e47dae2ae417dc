/* Listens for "changed" and lets the page fetch its own fragment. Nothing else travels here.
   An element with data-live names its stream; data-version is what it shows; data-jitter spreads
   the fetches of a whole room, over the milliseconds that the stream has told last (or so many as it
   says itself). Every connect, wake-up and reconnect compares versions. */

const POLL_MS = 3000;
const PATIENCE_MS = 6000;
const WRITING_MS = 1500;
const AGAIN_MS = 1500;
const VERSION = /^[\w-]{1,40}$/; // a captive portal answers with a page of its own
const SILENCE_MS = 40000; // the server says its version every 15 s

let source = null;
let poll = null;
let refreshing = null;
let heardAt = 0;
let spread = null;
let state = "trying";

const root = () => document.querySelector("[data-live]");

function say(now) {
  if (now === "connected" && state !== now) document.dispatchEvent(new Event("connected"));
  state = now;
  for (const place of document.querySelectorAll("[data-connection]")) {
    place.hidden = place.dataset.connection !== state;
  }
}

const writing = () => document.querySelector("form[data-unsaved]")
  || document.activeElement?.matches("[data-typing]")
  || (document.activeElement?.tagName === "TEXTAREA" && document.activeElement.value !== "");

function heard(version) {
  heardAt = Date.now();
  say("connected");
  const element = root();
  if (!element || element.dataset.version === version || refreshing) return;
  refresh(version, Math.random() * jitter(element));
}

const jitter = (element) => (element.dataset.jitter ? spread ?? Number(element.dataset.jitter) : 0);

/* Nobody loses a half-written comment or points on their way to an update: it waits for them. */
function refresh(version, wait) {
  refreshing = setTimeout(() => {
    refreshing = null;
    const element = root();
    if (!element || element.dataset.version === version) return;
    if (writing()) refresh(version, WRITING_MS);
    else htmx.trigger(element, "changed");
  }, wait);
}

async function ask() {
  const element = root();
  if (!element) return;
  try {
    const url = new URL(element.dataset.live, location.href);
    url.pathname += "/version";
    const answer = await fetch(url, { cache: "no-store" });
    const version = answer.ok ? await answer.text() : "";
    if (VERSION.test(version)) heard(version);
    else say("trying");
  } catch {
    say(navigator.onLine ? "trying" : "offline");
  }
}

function startPolling() {
  if (poll) return;
  poll = setInterval(() => {
    ask();
    if (!source || source.readyState === EventSource.CLOSED) connect();
  }, POLL_MS + Math.random() * POLL_MS);
}

function stopPolling() {
  clearInterval(poll);
  poll = null;
}

function connect() {
  const element = root();
  if (!element) return;
  if (source) source.close();
  heardAt = Date.now();
  source = new EventSource(element.dataset.live);
  source.addEventListener("open", stopPolling);
  source.addEventListener("spread", (event) => { spread = Number(event.data) || 0; });
  source.addEventListener("changed", (event) => heard(event.data));
  source.addEventListener("error", () => {
    say(navigator.onLine ? "trying" : "offline");
    startPolling();
  });
}

/* A refresh that failed is asked for again; a stream that has gone silent is opened again. */
function again(event) {
  if (event.detail.requestConfig?.verb !== "get") return;
  setTimeout(ask, AGAIN_MS + Math.random() * AGAIN_MS);
}

function listenForSilence() {
  if (source && Date.now() - heardAt > SILENCE_MS) connect();
}

/* A page that nobody sees holds no stream: a browser allows six to one server, over all its tabs. */
function rest() {
  if (source) source.close();
  source = null;
  stopPolling();
}

function wake() {
  if (document.visibilityState !== "visible") { rest(); return; }
  if (!source || source.readyState !== EventSource.OPEN || Date.now() - heardAt > PATIENCE_MS) connect();
  ask();
}

document.addEventListener("visibilitychange", wake);
addEventListener("pageshow", (event) => {
  if (!event.persisted) return; // a page out of the back-forward cache is old, whatever it says
  wake();
  if (root()) htmx.trigger(root(), "changed");
});
addEventListener("htmx:afterSwap", () => say(state));
for (const name of ["htmx:sendError", "htmx:responseError", "htmx:timeout"]) addEventListener(name, again);
setInterval(listenForSilence, SILENCE_MS / 4);
addEventListener("online", wake);
/* what was kept has come: a page that shows answers shows it now */
document.addEventListener("outbox:emptied", () => { if (root()?.matches("[data-answers]") && !refreshing) refresh("", 0); });
/* what was said before the network went may be heard after it, so the server is asked */
addEventListener("offline", () => { say("offline"); ask(); });
addEventListener("pagehide", rest);

connect();
