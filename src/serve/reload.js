// Keeps a page of the preview up to date: reloads it when its own bytes would differ,
// and shows the mistakes of the newest revision over it.
(() => {
  const script = document.currentScript;
  const query = new URLSearchParams({ page: script.dataset.page, seen: script.dataset.seen });
  const events = new EventSource("/.bantin/events?" + query);
  const panel = document.createElement("dialog");
  panel.setAttribute("aria-live", "polite");
  panel.style.cssText =
    "position:fixed;inset:auto 0 0 0;width:100%;max-width:none;max-height:60vh;overflow:auto;" +
    "box-sizing:border-box;margin:0;padding:16px 24px;border:0;border-top:4px solid #c8102e;" +
    "background:#fff;color:#1a1a1a;font:16px/1.5 system-ui,sans-serif;z-index:2147483647";
  const show = (html) => {
    panel.innerHTML = html;
    if (html) {
      if (!panel.isConnected) document.body.append(panel);
      panel.show();
    } else {
      panel.close();
    }
  };
  events.addEventListener("reload", () => location.reload());
  events.addEventListener("mistakes", (event) => show(JSON.parse(event.data)));
})();
