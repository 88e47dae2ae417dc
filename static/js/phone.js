/* After each swap: say what was saved to screen readers, and put the focus on the new statement
   for those who use a keyboard. */

addEventListener("htmx:afterSwap", (event) => {
  if (event.detail.target.id !== "now") return;
  const fresh = document.getElementById("now");
  const words = fresh.querySelector("[data-say]")?.textContent.trim() ?? "";
  document.getElementById("said").textContent = words;
  const heading = fresh.querySelector("[data-focus]");
  if (heading && document.activeElement === document.body) heading.focus({ preventScroll: true });
  if (!fresh.querySelector("[data-stays]")) scrollTo(0, 0);
});

/* Each press gets a higher number than the one before, so that the last press stands, whatever the
   network does to their order. */
let last = 0;

addEventListener("htmx:configRequest", (event) => {
  const { parameters } = event.detail;
  if (!parameters.sequence) return;
  last = Math.max(last + 1, Number(parameters.sequence));
  parameters.sequence = String(last);
  document.body.dataset.sequence = parameters.sequence;
});
