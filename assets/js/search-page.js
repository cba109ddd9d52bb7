// The search page: names first, then full text; nothing is loaded before something is asked.
(() => {
  const form = document.querySelector("[data-search]")
  if (!form) return
  const found = document.querySelector("[data-found]")
  const said = document.querySelector("[data-said]")
  const ways = document.querySelector("[data-ways]")
  const box = form.elements.q
  const root = form.dataset.root
  const local = location.protocol === "file:"
  const SHOWN = 20
  const HIDDEN = "\u00a7" // stands before words that are there to be found, not to be read
  const say = (name, count = "", asked = "") =>
    (form.dataset[`say${name[0].toUpperCase()}${name.slice(1)}`] || "").replace("{count}", count).replace("{asked}", asked)

  let list
  function loadNames() {
    list ??= new Promise((done, failed) => {
      const script = document.createElement("script")
      script.src = form.dataset.names
      script.onload = () => done(window.pameranNames)
      script.onerror = failed
      document.head.append(script)
    })
    return list
  }

  let index
  async function loadIndex() {
    index ??= import(new URL(form.dataset.index, location.href).href)
    return index
  }

  const pathOf = (result) => result.raw_url.replace(/^\//, "")

  /** Pages by full text, best first. A question that no page holds as it is is asked word by word and by roots. */
  async function fullText(asked, rules) {
    const pagefind = await loadIndex()
    let results = (await pagefind.search(asked)).results
    const { rootsOf, wordsOf } = window.pameranSearch
    const words = wordsOf(asked).flatMap((word) => [word, ...rootsOf(word, rules)])
    if (!results.length && words.length > 1) {
      const sums = new Map()
      for (const word of words) {
        for (const one of (await pagefind.search(word)).results) {
          const held = sums.get(one.id) || { one, score: 0 }
          held.score += 1 + one.score / 1000
          sums.set(one.id, held)
        }
      }
      results = [...sums.values()].sort((a, b) => b.score - a.score).map(({ one }) => one)
    }
    const pages = await Promise.all(results.slice(0, SHOWN).map((one) => one.data()))
    return { total: results.length, pages }
  }

  function excerptOf(html) {
    const line = document.createElement("p")
    line.className = "found__text"
    const parsed = new DOMParser().parseFromString(html, "text/html").body
    for (const node of parsed.childNodes) {
      const text = node.textContent
      if (text.includes(HIDDEN)) { line.append(text.split(HIDDEN)[0]); break }
      if (node.nodeName === "MARK") {
        const mark = document.createElement("mark")
        mark.textContent = text
        line.append(mark)
      } else line.append(text)
    }
    return line.textContent.trim() ? line : null
  }

  function draw(row, excerpt) {
    const item = document.createElement("li")
    item.className = "row found__one"
    if (row.cloth) {
      const cloth = document.createElement("img")
      Object.assign(cloth, { src: root + row.cloth, alt: "", width: 72, height: 48 })
      item.append(cloth)
    }
    const body = document.createElement("div")
    const link = document.createElement("a")
    link.href = local ? `${root}${row.path}index.html` : root + row.path
    link.dataset.result = ""
    link.textContent = row.name
    const about = document.createElement("p")
    about.textContent = row.about
    body.append(link, about)
    if (excerpt) body.append(excerpt)
    item.append(body)
    found.append(item)
  }

  async function textOf(asked, drawn, { rows, roots }) {
    if (local) {
      const left = window.pameranSearch.titled(rows, asked).filter((row) => !drawn.has(row.path))
      left.slice(0, SHOWN).forEach((row) => draw(row))
      return left.length
    }
    const byPath = new Map(rows.map((row) => [row.path, row]))
    const { total, pages } = await fullText(asked, roots)
    let shown = 0
    for (const page of pages) {
      const row = byPath.get(pathOf(page))
      if (!row || drawn.has(row.path)) continue
      draw(row, excerptOf(page.excerpt))
      shown += 1
    }
    return Math.max(shown, total - drawn.size)
  }

  let turn = 0
  async function ask(asked) {
    const mine = (turn += 1)
    found.replaceChildren()
    ways.hidden = Boolean(asked)
    found.classList.toggle("is-awaited", Boolean(asked))
    said.textContent = asked ? say("waiting") : ""
    if (!asked) return
    try {
      const names = await loadNames()
      if (mine !== turn) return
      const meant = window.pameranSearch.rank(names.rows, asked)
      meant.slice(0, SHOWN).forEach(({ row }) => draw(row))
      const drawn = new Set(meant.map(({ row }) => row.path))
      const count = meant.length + await textOf(asked, drawn, names)
      if (mine !== turn) return
      const words = count === 0 ? say("none", "", asked) : say(count === 1 ? "foundOne" : "found", count, asked)
      said.textContent = local ? `${words} ${say("local")}` : words
      ways.hidden = count > 0
      found.classList.toggle("is-awaited", count > 0)
      document.documentElement.dataset.searched = asked
    } catch {
      said.textContent = say("failed")
      found.classList.remove("is-awaited")
      ways.hidden = false
    }
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault()
    const asked = box.value.trim()
    const address = new URL(location.href)
    if (asked) address.searchParams.set("q", asked)
    else address.searchParams.delete("q")
    history.pushState(null, "", address)
    ask(asked)
  })
  const fromAddress = () => {
    box.value = new URL(location.href).searchParams.get("q")?.slice(0, 120) || ""
    ask(box.value.trim())
  }
  addEventListener("popstate", fromAddress)
  fromAddress()
})()
