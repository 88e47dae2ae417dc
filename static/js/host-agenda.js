/* A long agenda scrolls in its column: what is going on now is in sight, and stays where somebody has
   scrolled it while only the counts change. */

const list = () => document.querySelector(".agenda ol");
const now = () => list()?.querySelector(".now");

let about = null; // the part that was going on when the list was last brought to it
let place = 0;

/* with the part before it, so that one sees where in the list it is */
function bring() {
  const before = now()?.previousElementSibling ?? now();
  place = before?.offsetTop ?? 0;
}

function settle() {
  if (now()?.dataset.part !== about) bring();
  about = now()?.dataset.part ?? null;
  if (list()) list().scrollTop = place;
}

addEventListener("scroll", (event) => {
  if (event.target === list()) place = list().scrollTop;
}, { capture: true, passive: true });
addEventListener("htmx:afterSwap", settle);
settle();
