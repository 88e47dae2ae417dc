/* The projected page: its keys press the links and buttons that carry them (data-key), a moving mouse
   shows what there is to press, and a change of scene is said aloud. The fragment comes by live.js. */

const STORED = "workshop-keys"; // the desk's switch for single letters holds here too (WCAG 2.1.4)
const AWAKE_MS = 3000;
const page = document.documentElement;
const isRightToLeft = page.dir === "rtl";

const NAMES = {
  ArrowRight: isRightToLeft ? "back" : "ahead",
  ArrowLeft: isRightToLeft ? "ahead" : "back",
  PageDown: "ahead", // what a presenter's remote sends
  PageUp: "back",
  " ": "ahead",
  v: "t", // what the desk calls the timer
  V: "t",
};
const help = document.getElementById("help");

function lettersWork() {
  try { return localStorage.getItem(STORED) !== "off"; } catch { return true; }
}

/* the list covers what the room is to see: the next key takes it away, and does nothing else */
function closeHelp(event) {
  if (["Shift", "AltGraph", "CapsLock"].includes(event.key)) return; // not a key yet
  event.preventDefault();
  help.close();
}

addEventListener("keydown", (event) => {
  if (event.defaultPrevented || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
  if (help.open) { closeHelp(event); return; }
  if (event.key === " " && event.target.closest("button")) return;
  const name = NAMES[event.key] ?? (event.key.length === 1 ? event.key.toLowerCase() : event.key);
  if (name.length === 1 && !lettersWork()) return;
  const pressed = document.querySelector(`[data-key="${CSS.escape(name)}"]`);
  if (!pressed) return;
  event.preventDefault();
  pressed.click();
});

addEventListener("click", (event) => {
  if (event.target.closest("#to-keys")) help.showModal();
  if (!event.target.closest("#to-full")) return;
  if (document.fullscreenElement) document.exitFullscreen();
  else page.requestFullscreen().catch(() => {}); // a browser may refuse; then nothing changes
});

let rest = 0;
addEventListener("pointermove", () => {
  page.classList.add("awake");
  clearTimeout(rest);
  rest = setTimeout(() => page.classList.remove("awake"), AWAKE_MS);
});

const title = () => document.querySelector("#stage h1")?.textContent ?? "";
let said = title();
addEventListener("htmx:afterSwap", () => {
  if (title() === said) return;
  said = title();
  document.getElementById("said").textContent = said;
});

/* a new scene is not to come under the list of keys; a class stands only when the swap has settled */
const scene = () => `${document.getElementById("stage")?.className} ${title()}`;
let seen = scene();
addEventListener("htmx:afterSettle", () => {
  if (scene() === seen) return;
  seen = scene();
  help.close();
});
