// Show problems: beside their fields, and all together above, each with a link to its place.
(() => {
  const f = window.formulir
  const { make } = f
  const touched = new Set()
  f.checked = false

  f.touch = (element) => touched.add(element)

  // Read and judge everything; problems in the order of the file they would stand in.
  f.inspect = () => {
    const { tree, photos } = f.read()
    const { text, lines } = f.yaml(f.data.fields, tree, f.head())
    const lineOf = (path) => {
      for (let length = path.length; length > 0; length--) {
        const line = lines.get(path.slice(0, length).join("/"))
        if (line) return line
      }
      return 0
    }
    const found = [...f.judgeFields(f.data.fields, tree, []), ...f.judgeRules(tree, photos, f.year(), lineOf)]
    const problems = found.map((one, at) => [lineOf(one.path), at, one]).sort((a, b) => a[0] - b[0] || a[1] - b[1]).map((one) => one[2])
    return { tree, photos, text, problems }
  }

  // A code leads to the page that explains it, in a new window: nothing filled in is lost.
  f.codeLink = (code) => make("a", { class: "fault__code", href: f.explain.replace("SB000", code), target: "_blank", rel: "noopener" }, code)

  const isShown = (node) => f.checked || [...touched].some((one) => node.element?.contains(one))

  f.showBeside = (problems) => {
    const byNode = new Map()
    for (const one of problems) {
      const node = f.nodeAt(one.path)
      byNode.set(node, [...(byNode.get(node) ?? []), one])
    }
    for (const node of f.everyNode()) {
      const faults = byNode.get(node) ?? []
      node.show(isShown(node) ? faults : [])
    }
    for (const link of document.querySelectorAll("[data-form-count]")) {
      const count = f.checked ? problems.filter((one) => f.sectionOf(one.path[0]) === link.dataset.formCount).length : 0
      link.textContent = count ? String(count) : ""
    }
  }

  // How a place is called: `Capaian 1, Judul program`.
  const placeOf = (path) => {
    const names = []
    let fields = f.data.fields
    let single
    path.forEach((part, at) => {
      if (typeof part === "number") { names[names.length - 1] = `${single ?? names.at(-1)} ${part + 1}`; return }
      const field = fields?.find((one) => one.key === part)
      single = field?.one
      if (field) names.push(field.title)
      else if (at === path.length - 1) names.push(f.data.languages.find((one) => one.code === part)?.name ?? part)
      fields = field?.fields ?? field?.item?.fields
    })
    return names.join(", ")
  }

  const entry = (problem) => {
    const target = f.nodeAt(problem.path).control
    const link = make("a", { href: `#${target?.id ?? ""}`, onclick: (event) => { event.preventDefault(); f.goTo(target) } }, placeOf(problem.path))
    return make("li", { class: `fault fault--${problem.severity}`, "data-code": problem.code }, link, make("span", { class: "fault__said" }, f.codeLink(problem.code), " ", make("span", { class: "fault__message" }, problem.message)), problem.fix ? make("span", { class: "fault__fix" }, problem.fix) : null)
  }

  f.showVerdict = (problems) => {
    const place = document.querySelector("[data-form-verdict]")
    const errors = problems.filter((one) => one.severity === "error").length
    const title = problems.length ? f.say("verdict", { errors, warnings: problems.length - errors }) : f.say("verdict-clean")
    place.hidden = false
    place.className = `verdict${errors ? " has-errors" : ""}`
    place.replaceChildren(make("h2", { id: "putusan" }, title), problems.length ? make("ol", {}, ...problems.map(entry)) : "")
    place.focus()
    place.scrollIntoView({ block: "start" })
  }

  let waiting = 0
  f.judgeSoon = () => {
    clearTimeout(waiting)
    waiting = setTimeout(() => f.showBeside(f.inspect().problems), 300)
  }
})()
