// booth.yml as text: values as JSON strings, which are YAML without further rules; and back again.
(() => {
  const f = window.formulir
  const NUMBER = /^-?(0|[1-9][0-9]*)(\.[0-9]+)?$/

  const leaf = (field, value) => {
    if (value === true) return "true"
    if (field.kind === "constant") return value
    if ((field.kind === "integer" || field.kind === "number") && NUMBER.test(value)) return value
    if (field.kind === "focus") return `[${value.map((one) => leaf({ kind: "number" }, one)).join(", ")}]`
    // YAML reads these two as line ends, so they are spelled out.
    return JSON.stringify(value).replace(/[\u0085\u2028\u2029\u007f-\u009f]/g, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`)
  }

  // Gives the text, and the line of each value by its path: a report names lines.
  f.yaml = (fields, tree, head) => {
    const out = [...head]
    const lines = new Map()
    const pad = (depth) => "  ".repeat(depth)
    const emit = (line, path) => { out.push(line); lines.set(path.join("/"), out.length) }

    const text = (value, depth, path, item) => Object.entries(value).forEach(([code, words], at) => {
      const lead = item && at === 0 ? `${pad(depth - 1)}- ` : pad(depth)
      emit(`${lead}${code}: ${leaf({}, words)}`, [...path, code])
    })

    const listed = (field, value, depth, path) => value.forEach((one, at) => {
      const where = [...path, at]
      if (field.item.kind === "group") group(field.item.fields, one, depth + 2, where, true)
      else if (field.item.kind === "text" || field.item.kind === "rich") text(one, depth + 2, where, true)
      else emit(`${pad(depth + 1)}- ${leaf(field.item, one)}`, where)
    })

    const group = (inner, value, depth, path, item = false) => {
      let first = item
      for (const field of inner) {
        const held = value[field.key]
        if (held === undefined) continue
        const lead = `${first ? `${pad(depth - 1)}- ` : pad(depth)}${field.key}:`
        const where = [...path, field.key]
        first = false
        if (field.kind === "photo-ids") { emit(lead, where); held.forEach((one, at) => emit(`${pad(depth + 1)}- ${leaf({}, one)}`, [...where, at])) }
        else if (field.kind === "list") { emit(lead, where); listed(field, held, depth, where) }
        else if (field.kind === "group") { emit(lead, where); group(field.fields, held, depth + 1, where) }
        else if (field.kind === "text" || field.kind === "rich") { emit(lead, where); text(held, depth + 1, where) }
        else emit(`${lead} ${leaf(field, held)}`, where)
      }
    }
    group(fields, tree, 0, [])
    return { text: `${out.join("\n")}\n`, lines }
  }

  const value = (words) => {
    if (/^["[]/.test(words)) return JSON.parse(words)
    return words === "true" ? true : words
  }

  // Read what `f.yaml` wrote. Throws on anything else: this is no YAML reader.
  f.unyaml = (source) => {
    const rows = source.replace(/\r\n?/g, "\n").split("\n").filter((row) => row.trim() && !row.trimStart().startsWith("#")).map((row) => ({ depth: row.search(/\S/), words: row.trim() }))
    let at = 0
    const block = (depth) => {
      const isList = rows[at].words.startsWith("- ")
      const made = isList ? [] : {}
      while (at < rows.length && rows[at].depth === depth && rows[at].words.startsWith("- ") === isList) {
        const row = rows[at]
        if (isList) {
          row.words = row.words.slice(2)
          row.depth += 2
          made.push(/^[a-z0-9_]+:/.test(row.words) ? block(row.depth) : (at++, value(row.words)))
          continue
        }
        const [, key, rest] = row.words.match(/^([a-z0-9_]+):(?: (.+))?$/)
        at++
        made[key] = rest === undefined ? block(rows[at].depth) : value(rest)
      }
      return made
    }
    const made = block(0)
    if (at !== rows.length || !made.format) throw new Error("not ours")
    return made
  }
})()
