// Texts: one control for each language of the exhibition, side by side.
(() => {
  const f = window.formulir
  const { make } = f
  const LINE_LONGEST = 200

  const part = (field, language) => {
    const long = field.kind === "rich" || field.max > LINE_LONGEST
    const control = make(long ? "textarea" : "input", long ? { rows: Math.min(9, Math.max(2, Math.round(field.max / 160))) } : { type: "text", autocomplete: "off" })
    control.lang = language.code
    control.id = f.id()
    const count = make("span", { class: "ff__count", "aria-hidden": "true" })
    const say = () => { count.textContent = `${f.length(control.value.trim())}/${field.max}` }
    control.addEventListener("input", say)
    say()
    const faults = f.faultBox(() => [control])
    const label = make("label", { for: control.id, class: "ff__lang" }, language.name, " ", count)
    return {
      field, control, show: faults.show, find: () => null, say,
      element: make("div", { class: "ff__part" }, label, control, faults.box),
      read: () => control.value.normalize("NFC").replace(/\r\n?/g, "\n").trim() || undefined,
      write: (value) => { control.value = value ?? ""; say() },
    }
  }

  const text = (field) => {
    const parts = Object.fromEntries(f.data.languages.map((one) => [one.code, part(field, one)]))
    const first = f.data.languages[0].code
    const faults = f.faultBox(() => [parts[first].control])
    const inside = make("div", { class: "ff__parts" }, ...Object.values(parts).map((one) => one.element))
    return {
      field,
      element: f.several(field, [inside, faults.box], field.kind),
      control: parts[first].control,
      show: faults.show,
      parts,
      find: (path) => parts[path[0]],
      read: () => {
        const held = Object.entries(parts).map(([code, one]) => [code, one.read()]).filter(([, words]) => words !== undefined)
        return held.length ? Object.fromEntries(held) : undefined
      },
      write: (value) => {
        const words = typeof value === "string" ? { [first]: value } : value ?? {}
        for (const [code, one] of Object.entries(parts)) one.write(words[code])
      },
    }
  }
  f.controls.text = text
  f.controls.rich = text
})()
