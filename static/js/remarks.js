/* A comment that is kept stands below its statement as one that is saved does, and its field is free for the next. */

const field = () => document.getElementById("comment");

function isHere({ path, body }) {
  return path === "comments" && new URLSearchParams(body).get("version") === field()?.form?.elements.version.value;
}

export function freeField(entry) {
  if (!entry || !isHere(entry) || field().value.trim() !== new URLSearchParams(entry.body).get("comment").trim()) return;
  field().value = "";
  field().form.elements.mark[0].checked = true;
}

function remark({ body }, note) {
  const words = Object.assign(document.createElement("bdi"), { textContent: new URLSearchParams(body).get("comment") });
  const state = Object.assign(document.createElement("span"), { className: "own-state small", textContent: note });
  const item = document.createElement("li");
  item.append(words, " ", state);
  return item;
}

export function listRemarks(kept, note) {
  const before = document.querySelector(".own-kept");
  const items = kept.filter(isHere).map((entry) => remark(entry, note));
  before?.remove();
  if (!items.length) return;
  const list = Object.assign(document.createElement("ul"), { className: "own own-kept" });
  list.append(...items);
  document.querySelector("label[for=comment]").before(list);
  if (!before) list.closest("details").open = true;
}
