// Narrows a list by the fields of its form. The choice stands in the address, so that it can be shared.
(() => {
  const form = document.querySelector("form[data-choose]")
  if (!form) return
  const fields = [...form.querySelectorAll("select")]
  const clear = form.querySelector("button[type=reset]")
  const tally = document.querySelector("[data-tally]")
  const lines = [...document.querySelectorAll("[data-of]")].map(line => ({ line, of: line.dataset.of.split(" ") }))
  const groups = [...document.querySelectorAll("[data-group]")]
  const numbers = new Intl.NumberFormat(document.documentElement.lang)

  const fits = (of, except) => fields.every((field, at) => at === except || !field.value || field.value === of[at])

  // Each option says how many lines it would leave, the other fields being as they are.
  const count = () => fields.forEach((field, at) => {
    const found = new Map()
    let all = 0
    for (const { of } of lines) {
      if (!fits(of, at)) continue
      all += 1
      found.set(of[at], (found.get(of[at]) || 0) + 1)
    }
    for (const option of field.options) {
      const words = option.value ? option.dataset.words : option.text.replace(/ \([^)]*\)$/, "")
      option.text = `${words} (${numbers.format(option.value ? found.get(option.value) || 0 : all)})`
    }
  })

  const show = () => {
    let shown = 0
    for (const { line, of } of lines) {
      line.hidden = !fits(of, -1)
      if (!line.hidden) shown += 1
    }
    const chosen = fields.some(field => field.value)
    for (const group of groups) group.hidden = chosen && !group.querySelector("[data-of]:not([hidden])")
    tally.querySelector("[data-shown]").textContent = numbers.format(shown)
    tally.querySelector("[data-none]").hidden = shown > 0
    tally.hidden = !chosen
    clear.hidden = !chosen
    count()
  }

  const { read, write } = window.pameranChoice
  const open = () => { read(form); show() }

  form.addEventListener("change", () => { write(form); show() })
  form.addEventListener("submit", event => event.preventDefault())
  form.addEventListener("reset", event => {
    event.preventDefault()
    for (const field of fields) field.value = ""
    write(form)
    show()
    fields[0].focus()
  })
  addEventListener("popstate", open)
  open()
})()
