// The desk is a plain table without this file. It sorts by a column, on a button in its head.
(() => {
  const table = document.querySelector("table[data-sortable]")
  if (!table) return
  const body = table.tBodies[0]
  const collator = new Intl.Collator(document.documentElement.lang, { numeric: true })
  const heads = [...table.tHead.rows[0].cells]
  const value = (row, at) => {
    const cell = row.cells[at]
    return cell.dataset.sort ?? cell.firstChild.textContent.trim()
  }
  heads.forEach((head, at) => {
    const button = document.createElement("button")
    button.type = "button"
    button.className = "desk__sort"
    button.append(...head.childNodes)
    head.append(button)
    button.addEventListener("click", () => {
      const down = head.ariaSort === "ascending"
      heads.forEach(other => { other.ariaSort = null })
      head.ariaSort = down ? "descending" : "ascending"
      const rows = [...body.rows].sort((one, other) => collator.compare(value(one, at), value(other, at)))
      body.append(...(down ? rows.reverse() : rows))
    })
  })
})()
