// Whoever sets wider spaces between letters, words or lines (WCAG 1.4.12) gets the page that reflows, as a
// narrow window does: the picture of 1920 x 1080 has no room for them. A hidden line grows with the spaces.
const probe = document.getElementById("probe");
const narrow = document.querySelector("link[data-narrow]");
const usual = narrow.media;

const wider = () => {
  const style = getComputedStyle(probe);
  const [letters, words, line, size] = ["letterSpacing", "wordSpacing", "lineHeight", "fontSize"]
    .map((name) => parseFloat(style[name]) || 0);
  return letters > 0 || words > 0 || line > size * 1.05;
};

new ResizeObserver(() => {
  const spaced = wider();
  narrow.media = spaced ? "all" : usual;
  document.documentElement.classList.toggle("spaced", spaced);
}).observe(probe);
