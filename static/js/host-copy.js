/* A fresh link: the field is selected when it is touched, and a button copies it. */

const field = document.querySelector("[data-select]");
const button = document.querySelector("[data-copy]");

/* The clipboard is only there over https; on a local network the old way still copies. */
async function copy() {
  field.select();
  if (navigator.clipboard) await navigator.clipboard.writeText(field.value);
  else document.execCommand("copy");
  button.textContent = button.dataset.done;
  document.getElementById("copied").textContent = button.dataset.done;
}

if (field) {
  button.hidden = false;
  field.addEventListener("focus", () => field.select());
  button.addEventListener("click", copy);
}
