// Put the form on the page: sections like boards of a stand, their fields, and what is done with them.
(() => {
  const f = window.formulir
  const { make } = f
  const mount = document.querySelector("[data-form]")
  f.base = mount.dataset.form
  f.explain = mount.dataset.explain
  f.receive(JSON.parse(mount.dataset.state))

  f.sectionOf = (key) => f.data.sections.find((one) => one.keys.includes(key))?.id

  const options = (id, pairs) => make("datalist", { id }, ...pairs.map(([value, name]) => make("option", { value }, name ?? "")))

  const edition = () => {
    const years = f.data.editions.map((one) => make("option", { value: one.year }, String(one.year)))
    const control = make("select", { id: f.id(), "data-form-year": true, class: "is-short" }, ...years)
    return make("div", { class: "ff" }, make("label", { class: "ff__label", for: control.id }, f.say("edition")), make("p", { class: "ff__hint" }, f.say("edition-hint")), control)
  }

  f.setYear = (year) => { if (f.data.editions.some((one) => one.year === year)) document.querySelector("[data-form-year]").value = String(year) }

  const opener = () => {
    const control = make("input", { type: "file", accept: ".zip,.yml,.json", id: f.id() })
    control.addEventListener("change", () => f.openFile(control))
    return make("div", { class: "ff" }, make("label", { class: "ff__label", for: control.id }, f.say("open")), make("p", { class: "ff__hint" }, f.say("open-hint")), control, make("div", { "data-form-opened": true, class: "ff__echo" }))
  }

  const section = (one, at) => {
    const title = `bagian-${one.id}`
    const room = make("div", { class: "fs__room" }, make("p", { class: "fs__lead" }, f.say(`lead-${one.id}`)))
    for (const key of one.keys) room.append(f.root.children[key].shown)
    if (one.keys.length === 1) room.classList.add("fs__room--one")
    if (one.id === "region") {
      room.children[1].after(edition())
      room.append(make("div", { class: "offer", "data-form-offer": true }), opener())
    }
    return make("section", { class: "fs", "aria-labelledby": title }, make("div", { class: "fs__fascia" }, make("span", { class: "fs__no", "aria-hidden": "true" }, String(at + 1)), make("h2", { id: title, tabindex: "-1" }, one.title)), room)
  }

  const contents = () => {
    const entries = f.data.sections.map((one) => make("li", {}, make("a", { href: `#bagian-${one.id}` }, one.title), " ", make("b", { "data-form-count": one.id })))
    return make("nav", { class: "contents", "aria-label": f.say("contents") }, make("ol", {}, ...entries), make("p", { class: "contents__draft", "data-form-draft": true }, f.say("draft-none")), f.button(f.say("clear"), "cross", f.clearDraft, "button--quiet"))
  }

  const end = () => make("section", { class: "fs fs--end", "aria-labelledby": "selesai" }, make("div", { class: "fs__fascia" }, make("span", { class: "fs__no", "aria-hidden": "true" }, f.icon("check")), make("h2", { id: "selesai" }, f.say("end"))), make("div", { class: "fs__room" }, make("p", { class: "fs__lead" }, f.say("lead-end")), make("p", { class: "fs__do" }, f.button(f.say("hand-over"), "right", f.handOver), f.button(f.say("check"), "check", f.check, "button--add"), f.button(f.say("save-draft"), null, f.saveDraft, "button--quiet")), make("div", { class: "next", "data-form-next": true, tabindex: "-1", hidden: true })))

  f.root = f.controls.group({ fields: f.data.fields.filter((one) => one.key !== "status") })
  const form = make("form", { class: "formgrid", novalidate: true, autocomplete: "off", onsubmit: (event) => event.preventDefault() }, contents(), make("div", { class: "formgrid__main" }, make("section", { class: "verdict", "data-form-verdict": true, tabindex: "-1", hidden: true, "aria-labelledby": "putusan" }), ...f.data.sections.map(section), end()))
  mount.append(options("formulir-daerah", f.data.regions.map((one) => [f.regionLabel(one), one[2]])), options("formulir-rencana", []), make("p", { class: "sr", role: "status", "data-form-live": true }), form)

  f.root.children.provenance.write("official")
  form.addEventListener("input", () => { f.saveSoon(); f.judgeSoon() })
  form.addEventListener("change", (event) => { f.touch(event.target); f.saveSoon(); f.judgeSoon() })
  f.root.children.region.control.addEventListener("change", f.chooseRegion)
  document.querySelector("[data-form-year]").addEventListener("change", f.refreshEarlier)
  f.restoreDraft()
})()
