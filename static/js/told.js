/* A result comes as one half for the whole room. This phone's own answers are on its page already, so it says what its page
   was made of when it asks, and puts them beside the room's. What the server draws for a page of its own is the same. */

const half = () => document.getElementById("told");
const label = (row) => row.querySelector(".tag").textContent;
let own = new Map();

addEventListener("htmx:configRequest", ({ detail }) => {
  const holds = half()?.dataset.holds;
  const isKept = !document.getElementById("kept").hidden; // an answer on its way is on no page yet
  if (holds && !isKept && detail.elt.id === "now" && detail.verb === "get") detail.headers.Holds = holds;
});

addEventListener("htmx:beforeSwap", ({ detail: { target } }) => {
  if (target.id !== "told") return;
  own = new Map([...target.querySelectorAll(".votes li")].map((row) => [label(row), row.querySelector(".given")]));
});

addEventListener("htmx:afterSwap", ({ detail: { target, xhr } }) => {
  if (target.id !== "told") return;
  document.getElementById("now").dataset.version = xhr.getResponseHeader("Version");
  put(half());
  document.getElementById("said").textContent = half().querySelector("h2").textContent;
  if (document.activeElement === document.body) document.querySelector("#now [data-focus]").focus({ preventScroll: true });
});

/* Rows with an answer of one's own stay, under the heading of their tier; the others go behind the summary, under theirs. */
function put(told) {
  const rest = told.querySelector(".beside-rest");
  const unsaid = told.querySelector("template");
  for (const list of told.querySelectorAll("ul.beside")) divide(list, unsaid.content, rest);
  const left = rest.querySelectorAll("li").length;
  if (left) rest.querySelector("summary span").textContent = left;
  else rest.remove();
  unsaid.remove();
}

function divide(list, unsaid, rest) {
  const others = list.cloneNode();
  for (const row of [...list.children]) if (!fill(row, unsaid)) others.append(row);
  const before = list.previousElementSibling;
  const tier = before?.matches("h3") ? before : null;
  if (others.children.length) rest.append(...(tier ? [tier.cloneNode(true)] : []), others);
  if (list.children.length) return;
  tier?.remove();
  list.remove();
}

/* Put one's own answer into a row; false where there is none. */
function fill(row, unsaid) {
  const given = own.get(label(row));
  const gap = row.querySelector(".beside-words > span");
  if (!given) { gap.replaceWith(unsaid.cloneNode(true)); return false; }
  const mine = gap.querySelector("b");
  const stance = [...given.classList].find((name) => name.startsWith("sign-"));
  if (stance) mine.className = stance;
  mine.textContent = given.textContent;
  return true;
}
