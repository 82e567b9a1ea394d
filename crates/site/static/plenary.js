// Pages work without this. It tells the server the reader's zone, keeps what was typed through a broken line, and opens the search with "/".
(() => {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const told = document.cookie.split("; ").find((pair) => pair.startsWith("zone="))?.slice(5);
  if (zone && told !== encodeURIComponent(zone)) {
    document.cookie = `zone=${encodeURIComponent(zone)};path=/;max-age=31536000;samesite=lax`;
  }
  document.addEventListener("keydown", (event) => {
    const typing = /^(input|textarea|select)$/i.test(event.target.tagName);
    if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      document.getElementById("q")?.focus();
    }
  });
  try {
    // A draft belongs to one login, one act and one subject. What another login typed here is nobody's to see.
    const own = `draft:${document.body.dataset.who ?? ""}|`;
    for (const key of Object.keys(sessionStorage)) {
      if (key.startsWith("draft:") && !key.startsWith(own)) sessionStorage.removeItem(key);
    }
    for (const done of document.querySelectorAll("[data-draft-done]")) {
      const [act] = done.dataset.draftDone.split(":");
      for (const key of [done.dataset.draftDone, `${act}:`]) sessionStorage.removeItem(own + key);
    }
    for (const form of document.querySelectorAll("form[data-draft]")) {
      const key = own + form.dataset.draft;
      // Rows move: what was typed into a row is kept by the form that the server sends back, and nowhere else.
      const fields = () => [...form.querySelectorAll("textarea,input[type=text]")].filter((field) => !/\.\d+\./.test(field.name));
      const keep = () => sessionStorage.setItem(key, JSON.stringify(Object.fromEntries(fields().map((field) => [field.name, field.value]))));
      // A form that came back, or came filled in, is newer than what was kept.
      if ("typed" in form.dataset) keep();
      const kept = JSON.parse(sessionStorage.getItem(key) ?? "{}");
      for (const field of fields()) if (!field.value && kept[field.name]) field.value = kept[field.name];
      form.addEventListener("input", keep);
    }
  } catch { /* private mode: nothing is kept */ }
})();
