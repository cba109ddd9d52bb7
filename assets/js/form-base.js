// The form's one shared name, and the small makers of elements that its other files use.
// Data arrives as scripts that call `receive`: a file system answers no request.
window.formulir = {
  data: {},
  receive(part) {
    if (part.earlier) this.gotEarlier(part.earlier)
    else Object.assign(this.data, part)
  },
}
;(() => {
  const f = window.formulir
  let made = 0

  f.id = () => `f${++made}`

  f.make = (tag, given = {}, ...inside) => {
    const element = document.createElement(tag)
    for (const [name, value] of Object.entries(given)) {
      if (name.startsWith("on")) element.addEventListener(name.slice(2), value)
      else if (value === true) element.setAttribute(name, "")
      else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, value)
    }
    element.append(...inside.filter((one) => one !== null && one !== undefined))
    return element
  }

  // A drawing from the page's sprite; the template names every one that is used here.
  f.icon = (name) => {
    const space = "http://www.w3.org/2000/svg"
    const drawing = document.createElementNS(space, "svg")
    drawing.setAttribute("class", "icon")
    drawing.setAttribute("aria-hidden", "true")
    const use = document.createElementNS(space, "use")
    use.setAttribute("href", document.getElementById(`i-${name}`) ? `#i-${name}` : "#i-ring")
    drawing.append(use)
    return drawing
  }

  f.button = (words, icon, press, look = "") =>
    f.make("button", { type: "button", class: `button ${look}`, onclick: press }, icon ? f.icon(icon) : null, f.make("span", {}, words))

  // Say something to who cannot see what has changed.
  f.announce = (words) => {
    const place = document.querySelector("[data-form-live]")
    place.textContent = ""
    setTimeout(() => { place.textContent = words }, 50)
  }

  // Open every closed block above an element, then go there.
  f.goTo = (element) => {
    for (let at = element; at; at = at.parentElement) if (at.tagName === "DETAILS") at.open = true
    element.focus({ preventScroll: true })
    element.scrollIntoView({ block: "center" })
  }
})()
