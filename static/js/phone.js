/* After each swap: say what was saved to screen readers, and put the focus on the new statement
   for those who use a keyboard. */

const heading = () => document.querySelector("#now h1")?.textContent;
let before = null;

addEventListener("htmx:beforeSwap", () => { before = heading(); });

/* A statement that came again because the room moved on elsewhere stays where its reader is. */
const stays = (event, fresh) => fresh.querySelector("[data-stays]")
  || (event.detail.requestConfig.verb === "get" && heading() === before);

addEventListener("htmx:afterSwap", (event) => {
  if (event.detail.target.id !== "now") return;
  const fresh = document.getElementById("now");
  const words = fresh.querySelector("[data-say]")?.textContent.trim() ?? "";
  const isAnswer = event.detail.requestConfig.verb !== "get";
  if (words || isAnswer) document.getElementById("said").textContent = words; // a look at what is new unsays nothing
  const first = fresh.querySelector("[data-focus]");
  if (first && document.activeElement === document.body) first.focus({ preventScroll: true });
  if (!stays(event, fresh)) scrollTo(0, 0);
});

/* What opens below the fold comes into sight as a whole; where it is too tall, down to its button. */
document.addEventListener("click", (event) => {
  const details = event.target.closest(".below summary")?.parentElement;
  if (details && !details.open) details.addEventListener("toggle", () => showAll(details), { once: true });
});

function showAll(details) {
  const room = innerHeight - (document.querySelector(".hand-over")?.offsetHeight ?? 0);
  const fits = details.offsetHeight <= room;
  const behavior = matchMedia("(prefers-reduced-motion: reduce)").matches ? "instant" : "smooth";
  (fits ? details : details.querySelector(".button")).scrollIntoView({ block: fits ? "nearest" : "end", behavior });
}
