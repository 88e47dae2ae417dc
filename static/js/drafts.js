/* What is being typed outlives a reload: it stands in this tab's own storage until it is kept or sent. A shared tablet
   clears that between two turns. `data-draft` says what a text is about. */

const me = document.querySelector("[data-me]")?.dataset.me;
const keyOf = (about) => `workshop-draft-${me}-${about}`;

function remember(about, text) {
  try {
    if (text) sessionStorage.setItem(keyOf(about), text);
    else sessionStorage.removeItem(keyOf(about));
  } catch { /* then it is in the page alone */ }
}

function draftOf(about) {
  try { return sessionStorage.getItem(keyOf(about)); } catch { return null; }
}

const aboutOf = (area) => area.dataset.draft || area.form.elements.version.value;

/* Where one stands, it is open: a tap on an answer sends it along. */
function fill() {
  for (const area of document.querySelectorAll("[data-draft]")) {
    const draft = area.value === "" && draftOf(aboutOf(area));
    if (!draft) continue;
    area.value = draft;
    area.closest("details")?.setAttribute("open", "");
  }
}

addEventListener("input", ({ target }) => { if (target.matches("[data-draft]")) remember(aboutOf(target), target.value); });
addEventListener("htmx:configRequest", ({ detail }) => {
  if (detail.kept && detail.formData.get("comment")?.trim()) remember(detail.formData.get("version"), "");
});
/* A comment that was refused comes back to where it was typed. */
document.addEventListener("outbox:settled", ({ detail: { fate, entry } }) => {
  const fields = new URLSearchParams(entry.body);
  if (entry.path !== "comments" || fate !== "refused" || draftOf(fields.get("version"))) return;
  remember(fields.get("version"), fields.get("comment"));
  fill();
});
document.addEventListener("card", fill);
addEventListener("htmx:afterSwap", fill);
if (location.hash === "#suggested") remember("suggestion", ""); // it has come
fill();
