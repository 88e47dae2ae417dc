/* Nothing that somebody has typed into a form is lost on the way: whoever leaves with it unsaved is asked. */

const FIELDS = "textarea, select, input:not([type=hidden])";

export const fields = (within) => [...within.querySelectorAll(FIELDS)];
export const hasTick = (field) => field.matches("[type=radio], [type=checkbox]");

/* what the server sent stands in the attributes, whatever the browser has filled in since */
function isTyped(field) {
  if (hasTick(field)) return field.checked !== field.defaultChecked;
  if (field.matches("select")) return field.value !== (field.querySelector("[selected]")?.value ?? "");
  return field.value !== field.defaultValue;
}

/* a page that came back with what was typed, as something was wrong with it, says so with data-unsaved */
export function askBeforeLeaving(form) {
  let sent = false; // the form takes along what was typed, so that nobody is asked
  form.addEventListener("submit", () => { sent = true; });
  addEventListener("beforeunload", (event) => {
    if (!sent && (document.querySelector("[data-unsaved]") || fields(form).some(isTyped))) event.preventDefault();
    sent = false;
  });
}
