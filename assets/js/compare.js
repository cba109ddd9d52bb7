// The page that compares regions: what is chosen stands in the address, so that it can be shared.
(() => {
  const form = document.querySelector("[data-compare]")
  if (!form) return
  const table = document.querySelector("[data-table]")
  const box = document.querySelector("[data-box]")
  const said = document.querySelector("[data-said]")
  const boxes = [...form.querySelectorAll("input")]
  const options = [...form.querySelectorAll("option")]
  const local = location.protocol === "file:"
  const { root, folder, query } = form.dataset
  const LEAST = 2

  const fold = (text) => text.trim().toLowerCase().replace(/\s+/g, " ")
  const slugs = new Map(options.map((one) => [fold(one.value), one.dataset.slug]))
  const names = new Map(options.map((one) => [one.dataset.slug, one.value]))
  const attribute = (name) => `say${name[0].toUpperCase()}${name.slice(1)}`.replace(/-(.)/g, (_, letter) => letter.toUpperCase())
  const say = (name, about = "") => form.dataset[attribute(name)].replace("{name}", about)

  const by = {
    say,
    asset: (path) => root + path,
    link: (path) => {
      const [place, part] = path.split("#")
      return `${root}${place}${local && place.endsWith("/") ? "index.html" : ""}${part ? `#${part}` : ""}`
    },
  }

  const asked = new Map()
  const load = (slug) => {
    if (!asked.has(slug)) {
      asked.set(slug, new Promise((done, failed) => {
        const script = document.createElement("script")
        script.src = `${root}${folder}${slug}.js`
        script.onload = done
        script.onerror = () => { asked.delete(slug); failed() }
        document.head.append(script)
      }))
    }
    return asked.get(slug)
  }

  let turn = 0
  async function show(chosen, note = "") {
    const mine = (turn += 1)
    box.hidden = true
    const tell = (words) => { said.textContent = [note, words].filter(Boolean).join(" ") }
    tell("")
    if (chosen.length === 0) return
    if (chosen.length < LEAST) { tell(say("few")); return }
    tell(say("waiting"))
    try {
      await Promise.all(chosen.map(load))
      if (mine !== turn) return
      const lang = document.documentElement.lang
      window.pameranCompare.draw(table, chosen.map((slug) => window.pameranCompare.columns.get(slug)[lang]), by)
      box.hidden = false
      tell(say("shown", chosen.map((slug) => names.get(slug)).join(", ")))
      document.documentElement.dataset.compared = chosen.join(",")
    } catch {
      if (mine === turn) tell(say("failed"))
    }
  }

  const addressOf = (chosen) => {
    const address = new URL(location.href)
    address.searchParams.delete(query)
    const rest = address.searchParams.toString()
    const own = chosen.length ? `${query}=${chosen.join(",")}` : ""
    address.search = [rest, own].filter(Boolean).join("&")
    return address
  }

  const mark = (input, wrong) => {
    if (wrong) input.setAttribute("aria-invalid", "true")
    else input.removeAttribute("aria-invalid")
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault()
    const chosen = []
    boxes.forEach((input) => mark(input, false))
    for (const input of boxes) {
      if (!input.value.trim()) continue
      const slug = slugs.get(fold(input.value))
      if (!slug || chosen.includes(slug)) {
        mark(input, true)
        show([], say(slug ? "twice" : "unknown", input.value.trim()))
        input.focus()
        return
      }
      chosen.push(slug)
    }
    if (chosen.length === 0) { show([], say("few")); return }
    try { history.pushState(null, "", addressOf(chosen)) } catch { /* a file system has no addresses to keep */ }
    show(chosen)
  })

  const read = () => {
    const given = (new URL(location.href).searchParams.get(query) || "").split(",").filter(Boolean)
    const known = [...new Set(given)].filter((slug) => names.has(slug))
    const chosen = known.slice(0, boxes.length)
    boxes.forEach((input, at) => { input.value = names.get(chosen[at]) || ""; mark(input, false) })
    const lost = given.find((slug) => !names.has(slug))
    show(chosen, lost ? say("unknown", lost) : known.length > boxes.length ? say("many") : "")
  }
  addEventListener("popstate", read)
  read()
})()
