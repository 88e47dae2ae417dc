/* The box that shows the password while it is typed. */

const line = document.getElementById("show-line");
const field = document.getElementById("password");
const box = document.getElementById("show");

line.hidden = false;
box.addEventListener("change", () => { field.type = box.checked ? "text" : "password"; });
field.form.addEventListener("submit", () => { field.type = "password"; });
