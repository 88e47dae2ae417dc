/* The result page: after a table was sorted or narrowed in place, say what it shows now. */

const told = document.getElementById("announce");

addEventListener("htmx:afterSettle", ({ detail }) => {
  const swapped = document.getElementById(detail.elt?.id ?? "");
  if (swapped?.dataset.said) told.textContent = swapped.dataset.said;
});
