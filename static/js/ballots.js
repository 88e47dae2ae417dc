/* The button that prints: without scripts the page says to use the browser's own. */

const button = document.getElementById("print");
if (button) {
  button.hidden = false;
  button.addEventListener("click", () => print());
}
