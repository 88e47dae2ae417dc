/* A page that is left without network does not come again, and what was typed on it is gone. So our server is asked whether
   it is there: before a plain form is sent (data-steady), and before a link is followed as long as something is kept. */

import { isWaiting, place } from "./outbox.js";

const PATIENCE_MS = 5000;
const sure = new WeakSet();
const asked = new WeakSet();

/* A captive portal answers everything, but not with our headers. */
async function isThere() {
  try {
    const address = document.querySelector("link[rel=icon]").href;
    const answer = await fetch(address, { cache: "no-store", signal: AbortSignal.timeout?.(PATIENCE_MS) });
    return answer.ok && answer.headers.has("Content-Security-Policy");
  } catch {
    return false;
  }
}

async function once(what, go, miss) {
  if (asked.has(what)) return;
  asked.add(what);
  if (await isThere()) go();
  else miss();
  asked.delete(what);
}

function notSaved() {
  document.getElementById("problem").textContent = document.getElementById("not-saved").content.textContent;
}

addEventListener("submit", (event) => {
  const { target: form, submitter } = event;
  if (!form.matches("[data-steady]") || sure.delete(form)) return;
  event.preventDefault();
  document.getElementById("problem").textContent = "";
  once(form, () => { sure.add(form); form.requestSubmit(submitter); }, notSaved);
});

addEventListener("click", (event) => {
  const link = event.target.closest("#now a[href], .mast a[href]");
  if (!link || event.defaultPrevented || event.ctrlKey || event.metaKey || !place || !isWaiting()) return;
  event.preventDefault();
  once(link, () => location.assign(link.href), () => document.dispatchEvent(new Event("unreached")));
});
