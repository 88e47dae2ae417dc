/* Points: a tap changes the count at once; the whole ballot is sent a moment after the last tap.
   `data-unsaved` stands on the form from the first tap until an answer says that all of it is kept;
   as long as it stands, no update replaces the page. */

const AGAIN_MS = 3000;
let taps = 0; // changes on this page
let sent = 0; // how many of them the last request took along
let again = null;
let missed = false; // an update that was held back

const sheet = () => document.querySelector("form[data-budget]");
const counts = (form) => [...form.querySelectorAll(".count")];
const number = (field) => (/^\d+$/.test(field.value) ? Number(field.value) : 0);

function leftOf(form) {
  return Number(form.dataset.budget) - counts(form).reduce((sum, field) => sum + number(field), 0);
}

function leftInWords(form, left) {
  const place = form.querySelector(".purse-left");
  return left < 0 ? place.dataset.over.replace("{over}", -left) : place.dataset.left.replace("{left}", left);
}

function draw(form) {
  const left = leftOf(form);
  const cap = Number(form.dataset.cap);
  form.querySelector(".purse-left").textContent = leftInWords(form, left);
  form.querySelectorAll(".pips rect").forEach((pip, place) => pip.setAttribute("class", place < left ? "pip" : "pip-spent"));
  for (const field of counts(form)) {
    field.toggleAttribute("data-some", number(field) > 0);
    const [less, more] = field.parentElement.querySelectorAll("button");
    less.setAttribute("aria-disabled", String(number(field) === 0));
    more.setAttribute("aria-disabled", String(left <= 0 || number(field) >= cap));
  }
  document.querySelector(".walk").value = Number(form.dataset.budget) - Math.max(0, left);
}

function changed(form) {
  taps += 1;
  form.dataset.unsaved = "";
  draw(form);
  htmx.trigger(form, "spent");
  retry(AGAIN_MS); // a tap before htmx has read the page is heard by nobody
}

document.addEventListener("click", (event) => {
  const step = event.target.closest("[name=more], [name=less]");
  const form = sheet();
  if (!step || !form || !window.htmx) return;
  event.preventDefault();
  const field = step.parentElement.querySelector(".count");
  if (step.getAttribute("aria-disabled") !== "true") {
    field.value = String(number(field) + (step.name === "more" ? 1 : -1));
    changed(form);
  }
  const label = step.closest("li").dataset.label;
  document.getElementById("said").textContent = `${label}: ${field.value}. ${leftInWords(form, leftOf(form))}`;
});

document.addEventListener("input", (event) => {
  if (event.target.matches(".count") && sheet() && window.htmx) changed(sheet());
});

/* What is sent by itself asks for no page: the page shows it already. htmx adds the button that was
   pressed last; its point is in the counts, and must not be given twice. */
addEventListener("htmx:configRequest", (event) => {
  if (event.detail.elt !== sheet()) return;
  const { parameters } = event.detail;
  sent = taps;
  delete parameters.more;
  delete parameters.less;
  parameters.then = "stay";
});

addEventListener("htmx:afterRequest", (event) => {
  const form = sheet();
  if (!form || event.detail.elt !== form) return;
  const { successful, xhr } = event.detail;
  if (successful) kept(form);
  else failed(form, xhr.status);
});

function kept(form) {
  delete form.dataset.failed;
  if (sent !== taps) return;
  delete form.dataset.unsaved;
  form.dataset.kept = "";
  if (missed) htmx.trigger(document.querySelector("[data-live]"), "changed");
  missed = false;
}

/* A network that is away is tried again; a ballot that is refused waits for the next change. */
function failed(form, status) {
  form.dataset.failed = "";
  if (status && status < 500) delete form.dataset.unsaved;
  else retry(AGAIN_MS);
}

function retry(wait) {
  clearTimeout(again);
  again = setTimeout(() => {
    const form = document.querySelector("form[data-unsaved]");
    if (form) htmx.trigger(form, "spent");
  }, wait);
}

addEventListener("online", () => retry(0));

addEventListener("htmx:beforeSwap", (event) => {
  if (event.detail.requestConfig.verb !== "get" || !document.querySelector("form[data-unsaved]")) return;
  event.detail.shouldSwap = false;
  missed = true;
});

/* Whoever leaves the page within the moment loses nothing. */
function sendNow(form) {
  const body = new URLSearchParams(new FormData(form));
  body.set("sequence", String(1 + Math.max(Number(body.get("sequence")), Number(document.body.dataset.sequence || 0))));
  body.set("then", "stay");
  return fetch(form.action, { method: "POST", body, headers: { "HX-Request": "true" }, keepalive: true });
}

addEventListener("pagehide", () => {
  const form = document.querySelector("form[data-unsaved]");
  if (form) sendNow(form);
});

/* A turn at a shared tablet ends on the server: what is not saved yet goes first, or the turn stays. */
addEventListener("submit", async (event) => {
  const turn = event.target;
  const form = document.querySelector("form[data-unsaved]");
  if (!form || !turn.matches("[data-hand-over]")) return;
  event.preventDefault();
  const answer = await sendNow(form).catch(() => null);
  if (!answer?.ok) { form.dataset.failed = ""; return; }
  delete form.dataset.unsaved;
  turn.requestSubmit();
});
