/* A phone that was forgotten keeps nothing of the workshop either: what its outbox had not sent
   goes, and what was being typed. */

const { code } = document.querySelector("script[data-code]").dataset;

try {
  for (const key of Object.keys(localStorage)) if (key.startsWith(`workshop-outbox-${code}`)) localStorage.removeItem(key);
  for (const key of Object.keys(sessionStorage)) if (key.startsWith("workshop-draft-")) sessionStorage.removeItem(key);
} catch { /* nothing was kept then */ }
