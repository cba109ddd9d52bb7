// Everything works without this file. It switches light and dark, and remembers the choice.
(() => {
  const body = document.body
  const button = document.querySelector("[data-switch-scheme]")
  if (!button) return
  button.addEventListener("click", () => {
    const scheme = body.dataset.mdColorScheme === "slate" ? "default" : "slate"
    body.dataset.mdColorScheme = scheme
    try { localStorage.setItem("pameran.scheme", scheme) } catch { /* private window: not remembered */ }
  })
})()
