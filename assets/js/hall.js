// Narrows the list and the plan by facets, and keeps the choice in the address. Without it the whole list stands.
(() => {
  const form = document.querySelector("[data-facets]")
  if (!form) return
  const stands = [...document.querySelectorAll("[data-stand]")].map((item) => ({
    item,
    words: new Set(item.dataset.words.split(" ")),
    drawn: document.querySelectorAll(`.floorplan [data-code="${CSS.escape(item.dataset.stand)}"]`),
  }))
  const rooms = [...document.querySelectorAll("[data-room-count]")].map((count) => ({
    count,
    section: count.closest("section"),
    items: [...count.closest("section").querySelectorAll("[data-stand]")],
  }))
  const names = [...new Set([...form.elements].map((one) => one.name).filter(Boolean))]
  const said = document.querySelector("[data-count]")
  const clear = form.querySelector("[type=reset]")
  const lang = document.documentElement.lang

  const counted = (count) => {
    const words = count === 1 ? said.dataset.one : said.dataset.many
    return words.replace("#", count.toLocaleString(lang))
  }

  // All pillars that were chosen must be there; of the other facets, one of the chosen values.
  const fits = (words, chosen) =>
    names.every((name) => {
      const values = chosen.get(name)
      if (!values.length) return true
      const has = (value) => words.has(`${name}:${value}`)
      return name === form.dataset.every ? values.every(has) : values.some(has)
    })

  const choice = () => {
    const data = new FormData(form)
    return new Map(names.map((name) => [name, data.getAll(name).filter(Boolean)]))
  }

  // How many stands each value would show, beside what the other facets ask for.
  const recount = (chosen) => {
    for (const name of names) {
      const others = new Map(chosen)
      if (name !== form.dataset.every) others.set(name, [])
      const left = stands.filter((one) => fits(one.words, others))
      const count = (value) => left.filter((one) => one.words.has(`${name}:${value}`)).length
      for (const field of form.querySelectorAll(`[name="${name}"]`)) {
        if (field.tagName === "SELECT") {
          for (const option of field.options) {
            if (option.value) option.text = `${option.dataset.words} (${count(option.value).toLocaleString(lang)})`
          }
        } else {
          field.closest("label").querySelector(".facet__n").textContent = count(field.value).toLocaleString(lang)
        }
      }
    }
  }

  const narrow = () => {
    const chosen = choice()
    let shown = 0
    for (const { item, words, drawn } of stands) {
      const fit = fits(words, chosen)
      item.hidden = !fit
      shown += fit
      for (const one of drawn) one.classList.toggle("is-dim", !fit)
    }
    for (const { count, section, items } of rooms) {
      const left = items.filter((item) => !item.hidden).length
      section.hidden = !left
      count.textContent = counted(left)
    }
    said.textContent = shown ? counted(shown) : said.dataset.none
    clear.disabled = ![...chosen.values()].some((values) => values.length)
    recount(chosen)
  }

  const { read, write } = window.pameranChoice
  const asked = read(form)
  if (!asked && matchMedia("(max-width: 59.99em)").matches) form.querySelector("details").open = false
  if (asked) narrow()
  const renew = () => {
    narrow()
    write(form)
  }
  form.addEventListener("change", renew)
  form.addEventListener("reset", () => setTimeout(renew))
  form.addEventListener("submit", (event) => event.preventDefault())
  addEventListener("pageshow", (event) => event.persisted && (read(form), narrow()))
})()
