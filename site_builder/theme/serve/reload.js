// Loads the page again when what is served has changed. Only `pameran serve` gives this out.
(() => {
  const shown = document.currentScript.dataset.version;
  const line = new EventSource("/.pameran/events");
  line.addEventListener("message", (event) => {
    if (event.data !== shown) {
      line.close();
      location.reload();
    }
  });
})();
