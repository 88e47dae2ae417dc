/* After each swap: say what was saved to screen readers, and put the focus on the new statement
   for those who use a keyboard. */

addEventListener("htmx:afterSwap", (event) => {
  if (event.detail.target.id !== "now") return;
  const fresh = document.getElementById("now");
  const words = fresh.querySelector("[data-say]")?.textContent.trim() ?? "";
  document.getElementById("said").textContent = words;
  const heading = fresh.querySelector("[data-focus]");
  if (heading && document.activeElement === document.body) heading.focus({ preventScroll: true });
  scrollTo(0, 0);
});
