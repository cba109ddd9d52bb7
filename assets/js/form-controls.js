// Controls for single values: each is a node with `element`, `read`, `write`, `find` and `show`.
(() => {
  const f = window.formulir
  const { make } = f
  f.controls = {}

  // Faults of one control, beside it and tied to it.
  f.faultBox = (controls) => {
    const box = make("div", { class: "ff__faults", id: f.id() })
    for (const one of controls()) one.setAttribute("aria-describedby", [one.getAttribute("aria-describedby"), box.id].filter(Boolean).join(" "))
    const show = (faults) => {
      box.replaceChildren(...faults.map((one) => make("p", { class: `fault fault--${one.severity}` }, make("b", {}, one.code), " ", one.message, one.fix ? make("span", { class: "fault__fix" }, one.fix) : null)))
      for (const one of controls()) {
        if (faults.some((fault) => fault.severity === "error")) one.setAttribute("aria-invalid", "true")
        else one.removeAttribute("aria-invalid")
      }
    }
    return { box, show }
  }

  f.heading = (field) => [field.title, field.required ? make("span", { class: "ff__need" }, ` ${f.say("required")}`) : null]

  const hintOf = (field) => (field.hint ? make("p", { class: "ff__hint", id: f.id() }, field.hint) : null)

  // One control with its label, hint and faults.
  f.leaf = (field, control, access, more = {}) => {
    control.id = f.id()
    const hint = hintOf(field)
    if (hint) control.setAttribute("aria-describedby", hint.id)
    if (field.required) control.setAttribute("aria-required", "true")
    const faults = f.faultBox(() => [control])
    const label = make("label", { for: control.id, class: "ff__label" }, ...f.heading(field), more.beside)
    const inside = more.after ? [control, label] : [label, hint, control]
    const element = make("div", { class: `ff ff--${field.kind}` }, ...inside, more.below, more.after ? hint : null, faults.box)
    return { field, element, control, show: faults.show, find: () => null, ...access }
  }

  // Several controls under one legend.
  f.several = (field, inside, look) => {
    const hint = hintOf(field)
    const element = make("fieldset", { class: `ff ff--${look}` }, make("legend", { class: "ff__label" }, ...f.heading(field)), hint, ...inside)
    if (hint) element.setAttribute("aria-describedby", hint.id)
    return element
  }

  const line = (field, given) => {
    const control = make("input", { type: "text", autocomplete: "off", ...given })
    return f.leaf(field, control, {
      read: () => control.value.normalize("NFC").trim() || undefined,
      write: (value) => { control.value = value === undefined || value === null ? "" : String(value) },
    })
  }

  for (const [kind, given] of Object.entries({
    line: {},
    id: { spellcheck: "false", autocapitalize: "none" },
    ref: { spellcheck: "false", autocapitalize: "none" },
    integer: { inputmode: "numeric", class: "is-short" },
    number: { inputmode: "decimal", class: "is-short" },
    day: { placeholder: "2022-12-01", class: "is-short" },
    link: { inputmode: "url", placeholder: "https://", spellcheck: "false", autocapitalize: "none" },
    email: { inputmode: "email", spellcheck: "false", autocapitalize: "none" },
    plan: { spellcheck: "false", autocapitalize: "none", list: "formulir-rencana" },
  })) f.controls[kind] = (field) => line(field, given)

  f.controls.flag = (field) => {
    const control = make("input", { type: "checkbox" })
    const access = { read: () => control.checked || undefined, write: (value) => { control.checked = value === true || value === "true" } }
    return f.leaf(field, control, access, { after: true })
  }

  f.controls.choice = (field) => (field.required && field.choices.length <= 3 ? radios(field) : select(field))

  const select = (field) => {
    const options = field.choices.map((one) => make("option", { value: one.value }, one.name))
    const control = make("select", {}, make("option", { value: "" }, f.say("choose")), ...options)
    return f.leaf(field, control, { read: () => control.value || undefined, write: (value) => { control.value = value ?? "" } })
  }

  // A choice of few, all of them in sight; `draw` gives what stands beside each.
  const radios = (field, look = "radios", draw = (one) => [one.name]) => {
    const name = f.id()
    const all = field.choices.map((one) => make("input", { type: "radio", name, value: one.value, id: f.id() }))
    const tiles = all.map((one, at) => make("label", { class: `tile${look === "pillar" ? ` p-${one.value}` : ""}`, for: one.id }, one, ...draw(field.choices[at])))
    const faults = f.faultBox(() => all)
    const element = f.several(field, [make("div", { class: "tiles" }, ...tiles), faults.box], look)
    return {
      field, element, control: all[0], show: faults.show, find: () => null,
      read: () => all.find((one) => one.checked)?.value,
      write: (value) => { for (const one of all) one.checked = one.value === value },
    }
  }

  f.controls.pillar = (field) => {
    const choices = f.data.pillars.map((one) => ({ value: one.id, name: one.name, icon: one.icon }))
    return radios({ ...field, choices }, "pillar", (one) => [f.icon(one.icon), make("span", {}, one.name)])
  }

  f.controls.region = (field) => {
    const echo = make("p", { class: "ff__echo" })
    const control = make("input", { type: "text", list: "formulir-daerah", autocomplete: "off" })
    const code = () => f.regionCode(control.value)
    const say = () => {
      const known = f.regionOf(code())
      echo.textContent = known ? f.say("region-is", { code: known[0], province: known[2] }) : ""
    }
    control.addEventListener("input", say)
    return f.leaf(field, control, {
      read: () => code() || undefined,
      write: (value) => { const known = f.regionOf(value); control.value = known ? f.regionLabel(known) : value ?? ""; say() },
    }, { below: echo })
  }

  f.regionOf = (code) => f.data.regions.find((one) => one[0] === code)
  f.regionLabel = (one) => `${one[1]} (${one[0]})`
  f.regionCode = (typed) => {
    const given = typed.normalize("NFC").trim()
    const same = (words) => words.toLowerCase() === given.toLowerCase()
    const known = f.data.regions.find((one) => one[0] === given || same(one[1]) || same(f.regionLabel(one)))
    if (known) return known[0]
    const short = f.data.regions.filter((one) => same(one[1].slice(one[1].indexOf(" ") + 1)))
    return short.length === 1 ? short[0][0] : given
  }
})()
