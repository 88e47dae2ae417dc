/* The box that shows the passwords of its form while they are typed. */

const line = document.getElementById("show-line");
const box = document.getElementById("show");
const fields = box.form.querySelectorAll("input[type=password]");

const turn = (type) => fields.forEach((field) => { field.type = type; });

line.hidden = false;
box.addEventListener("change", () => turn(box.checked ? "text" : "password"));
box.form.addEventListener("submit", () => turn("password"));
