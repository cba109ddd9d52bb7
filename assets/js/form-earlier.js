// What a region showed before: offered to start from, and its due plans to be answered.
(() => {
  const f = window.formulir
  const { make } = f
  const LEFT_BEHIND = ["format", "region", "provenance", "status", "progress", "corrections", "withdrawn"]

  f.earlierOf = (code) => (f.earlier && f.earlier.region === code ? f.earlier : null)

  // Numbers of the open data as text, as the controls hold them.
  const typed = (value) => {
    if (typeof value === "number") return String(value)
    if (Array.isArray(value)) return value.map(typed)
    if (value && typeof value === "object") return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, typed(one)]))
    return value
  }

  // A booth of an earlier edition, made ready for this one: due plans become questions.
  const carried = (booth, from, year) => {
    const { tree: now } = f.read()
    const base = typed(booth)
    if (from === year) return { ...base, region: now.region, provenance: now.provenance }
    for (const key of LEFT_BEHIND) delete base[key]
    const made = { ...base, region: now.region, provenance: now.provenance }
    const ahead = (made.plans ?? []).filter((one) => Number(one.target_year) > year)
    if (ahead.length) made.plans = ahead
    else delete made.plans
    return made
  }

  const ask = () => {
    const place = document.querySelector("[data-form-offer]")
    const year = f.year()
    const found = f.earlier?.booths.filter((one) => one.year <= year).at(-1)
    place.replaceChildren()
    if (!found || f.earlier.region !== f.root.children.region.read()) return
    const load = async () => {
      if (!f.mayReplace()) return
      await f.write(carried(found.booth, found.year, year))
      f.announce(f.say("loaded", { year: found.year }))
      f.judgeSoon()
    }
    place.append(make("p", {}, f.say("had", { year: found.year })), f.button(f.say("load", { year: found.year }), "right", load))
    place.prepend(make("img", { class: "offer__cloth", src: `${f.base}assets/kain/${f.earlier.region}.svg`, alt: "", width: 480, height: 320 }))
  }

  const list = () => {
    const plans = f.plansBefore(f.root.children.region.read(), f.year())
    const ids = new Map(plans.map((one) => [one.id, one]))
    document.getElementById("formulir-rencana").replaceChildren(...[...ids.values()].map((one) => make("option", { value: one.id }, f.inLanguage(one.title))))
  }

  // Due plans stand in the list at once, so that nobody has to know their ids.
  const question = () => {
    const { tree } = f.read()
    const asked = new Set((tree.progress ?? []).map((one) => one.plan))
    const done = new Set((tree.achievements ?? []).flatMap((one) => [one.fulfils, one.id]))
    for (const one of f.duePlans(tree, f.year())) if (!asked.has(one.id) && !done.has(one.id)) f.root.children.progress.add({ plan: one.id })
    for (const item of f.root.children.progress.items) {
      const plan = f.earlier?.plans.findLast((one) => one.id === item.node.children.plan.read())
      item.title.textContent = plan ? f.say("plan-of", { title: f.inLanguage(plan.title), year: plan.target }) : ""
    }
  }

  f.refreshEarlier = () => { ask(); list(); question() }

  f.gotEarlier = (held) => { f.earlier = held; f.refreshEarlier(); f.judgeSoon() }

  f.chooseRegion = () => {
    const code = f.root.children.region.read()
    const slug = f.data.had[code]
    if (f.earlier?.region === code || !slug) { f.refreshEarlier(); return }
    document.head.append(make("script", { src: `${f.base}assets/formulir/stan/${slug}.js` }))
  }
})()
