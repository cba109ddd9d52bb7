// Draws the columns of compared regions. Everything is written as text; it knows nothing of addresses or of the form.
// `pameranCompare.draw(table, columns, by)`: `by.say(name)` gives words, `by.link(path)` and `by.asset(path)` addresses.
(() => {
  const columns = new Map()

  const make = (tag, className, ...inside) => {
    const element = document.createElement(tag)
    if (className) element.className = className
    element.append(...inside.filter((one) => one !== null && one !== ""))
    return element
  }

  const linked = (href, words) => {
    const link = make("a", "", words)
    link.href = href
    return link
  }

  const sourced = (source, say) => {
    const link = linked(source.link, source.host)
    link.rel = "nofollow noopener"
    return make("span", "src", `${say("source")} `, link)
  }

  const indicator = (one, say) => make("li", "compare__indicator",
    make("span", "", one.name),
    make("span", "compare__figures", ...one.figures.map((figure) =>
      make("span", "", `${figure.kind} ${figure.year} `, make("b", "", figure.value)))),
    one.source ? sourced(one.source, say) : "")

  const programme = (one, by) => make("li", "",
    linked(by.link(one.path), one.title),
    make("p", "src", one.year),
    one.state ? make("p", `fate fate--${one.state.name}`, one.state.words) : "",
    one.indicators.length ? make("ul", "", ...one.indicators.map((each) => indicator(each, by.say))) : "")

  const list = (kind, found, by) => found.length
    ? [make("p", `compare__kind compare__kind--${kind}`, by.say(kind)), make("ul", "compare__list", ...found.map((one) => programme(one, by)))]
    : []

  const CELLS = {
    facts: (column, by) => column.facts.length
      ? [make("dl", "", ...column.facts.map((fact) => make("div", "", make("dt", "", fact.name), make("dd", "", fact.value)))),
         column.source ? make("p", "", sourced(column.source, by.say)) : ""]
      : [make("p", "compare__none", by.say("no-facts"))],
    awards: (column, by) => column.awards.length
      ? [make("ul", "compare__list", ...column.awards.map((award) =>
          make("li", "", linked(by.link(award.path), award.title), make("p", "src", award.category))))]
      : [make("p", "compare__none", by.say("no-awards"))],
    pillar: (column, by, pillar) => {
      const { done, planned } = column.pillars[pillar]
      return done.length || planned.length
        ? [...list("achievements", done, by), ...list("plans", planned, by)]
        : [make("p", "compare__none", by.say("none"))]
    },
  }

  const cell = (tag, role, inside) => {
    const element = make(tag, "", ...inside)
    element.setAttribute("role", role)
    element.dataset.column = ""
    return element
  }

  const headOf = (column, by) => {
    const cloth = make("img")
    cloth.src = by.asset(column.cloth)
    cloth.alt = ""
    cloth.width = 480
    cloth.height = 320
    const head = cell("th", "columnheader", [cloth, linked(by.link(column.path), column.name),
      make("p", "src", column.about), column.sample ? make("p", "src", by.say("sample")) : ""])
    head.scope = "col"
    return head
  }

  function draw(table, chosen, by) {
    table.querySelectorAll("[data-column]").forEach((old) => old.remove())
    for (const row of table.querySelectorAll("[data-row]")) {
      for (const column of chosen) {
        if (row.dataset.row === "head") { row.append(headOf(column, by)); continue }
        const name = make("p", "compare__name", column.name)
        name.setAttribute("aria-hidden", "true") // the column's head says it
        row.append(cell("td", "cell", [name, ...CELLS[row.dataset.row](column, by, row.dataset.pillar)]))
      }
    }
    table.dataset.columns = chosen.length
  }

  window.pameranCompare = { columns, draw, receive: (held) => columns.set(held.slug, held.in) }
})()
