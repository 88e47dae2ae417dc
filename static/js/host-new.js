/* A theme of statements: how many are ticked, and one button that ticks or unticks them all. */

for (const theme of document.querySelectorAll("[data-theme]")) {
  const boxes = [...theme.querySelectorAll("input[type=checkbox]")];
  const count = theme.querySelector("[data-count]");
  const all = theme.querySelector("[data-all]");

  const tell = () => {
    const ticked = boxes.filter((box) => box.checked).length;
    count.textContent = ticked === boxes.length ? `${ticked}` : `${ticked} / ${boxes.length}`;
    all.textContent = ticked ? all.dataset.untick : all.dataset.tick;
  };

  all.hidden = false;
  all.addEventListener("click", () => {
    const tick = !boxes.some((box) => box.checked);
    for (const box of boxes) box.checked = tick;
    tell();
  });
  theme.addEventListener("change", tell);
  tell();
}
