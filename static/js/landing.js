/* An answer may come when the form it was asked from is gone, because another answer has replaced the
   page's part around it meanwhile. htmx would throw such an answer away, and with it what
   `data-hx-preserve` had just taken off the page for it; and it would tell nobody that the request is
   over. So the late answer is left out, and its end is said on the page. What changed comes by live.js; a phone that voted
   asks for its page again, for nobody tells it of its own vote. */

const DONE = 4;

function end(detail) {
  htmx.trigger(document.body, "htmx:afterRequest", detail);
  const page = document.querySelector("[data-answers]");
  if (!page || detail.requestConfig.verb !== "post") return;
  htmx.ajax("GET", page.dataset.hxGet, { target: "#now", swap: "outerHTML" }); // what was swapped in just now hears no event yet
}

addEventListener("htmx:beforeSend", (event) => {
  const { elt, target, xhr } = event.detail;
  let gone = false;
  xhr.addEventListener("readystatechange", () => { if (xhr.readyState === DONE) gone = !elt.isConnected; });
  xhr.addEventListener("loadend", () => { if (gone) end(event.detail); });
  target.addEventListener("htmx:beforeSwap", (swap) => { if (!target.isConnected) swap.detail.shouldSwap = false; });
});
