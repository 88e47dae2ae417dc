/* What a request could not do is said in words, in the place for problems. */

const place = () => document.getElementById("problem");

function tell(event) {
  const { verb, kept } = event.detail.requestConfig ?? {};
  if (verb !== "post" || kept) return; // an update is asked for again; what the outbox keeps is sent again
  place().textContent = document.getElementById("not-saved").content.textContent;
}

addEventListener("htmx:sendError", tell);
addEventListener("htmx:timeout", tell);
addEventListener("htmx:responseError", (event) => {
  if (event.detail.xhr.status >= 500) tell(event);
});
addEventListener("htmx:afterRequest", (event) => {
  if (event.detail.successful) place().textContent = "";
});
