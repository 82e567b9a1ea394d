// Pages work without this. It tells the server the reader's zone, keeps what was typed through a broken line, and opens the search with "/".
(() => {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (zone && !document.cookie.includes("zone=")) {
    document.cookie = `zone=${encodeURIComponent(zone)};path=/;max-age=31536000;samesite=lax`;
  }
  document.addEventListener("keydown", (event) => {
    const typing = /^(input|textarea|select)$/i.test(event.target.tagName);
    if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      document.getElementById("q")?.focus();
    }
  });
  for (const form of document.querySelectorAll("form[data-draft]")) {
    const key = `draft:${form.dataset.draft}`;
    const fields = () => form.querySelectorAll("textarea,input[type=text]");
    try {
      const kept = JSON.parse(sessionStorage.getItem(key) ?? "{}");
      for (const field of fields()) if (!field.value && kept[field.name]) field.value = kept[field.name];
      form.addEventListener("input", () => {
        sessionStorage.setItem(key, JSON.stringify(Object.fromEntries([...fields()].map((field) => [field.name, field.value]))));
      });
    } catch { /* private mode: nothing is kept */ }
  }
  for (const done of document.querySelectorAll("[data-draft-done]")) {
    try { sessionStorage.removeItem(`draft:${done.dataset.draftDone}`); } catch { /* as above */ }
  }
})();
