/* A phone that was forgotten keeps nothing of the workshop either: what its outbox had not sent goes. */

const { code } = document.querySelector("script[data-code]").dataset;

try {
  for (const key of Object.keys(localStorage)) if (key.startsWith(`workshop-outbox-${code}`)) localStorage.removeItem(key);
} catch { /* nothing was kept then */ }
