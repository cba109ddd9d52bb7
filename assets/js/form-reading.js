// How texts read: no character that cannot be seen, no shouting, alt texts that tell something.
(() => {
  const f = window.formulir
  const TOLD_LEAST = 10
  const SHOWN = 200

  // Every text of the booth with its path.
  const strings = function* (value, path) {
    if (typeof value === "string") yield [value, path]
    else if (value && typeof value === "object") for (const [key, inner] of Object.entries(value)) yield* strings(inner, [...path, Array.isArray(value) ? Number(key) : key])
  }

  const unseen = (words, path) => {
    const found = words.match(new RegExp(f.data.reading.unseen, "u"))
    const character = found ? `U+${found[0].codePointAt(0).toString(16).toUpperCase().padStart(4, "0")}` : ""
    return found ? [f.told("character-refused", path, { character })] : []
  }

  const isText = (path) => f.data.languages.some((one) => one.code === path.at(-1)) && path.length > 1

  const shouting = (words, path) => {
    const { capitals, letters, words: least } = f.data.reading
    const all = words.match(/\p{L}/gu) ?? []
    const large = all.filter((one) => one !== one.toLowerCase()).length
    if (all.length < letters || words.split(/\s+/).length < least || large < capitals * all.length) return []
    const lang = path.at(-1)
    const corrected = `${lang}: ${f.written((words[0].toUpperCase() + words.slice(1).toLowerCase()).slice(0, SHOWN))}`
    const field = `${path.at(-2)} (${lang})`
    return [f.told("text-in-capitals", path, { field, corrected })]
  }

  const folded = (words) => (words.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? []).join(" ")

  const isIdle = (words, photo) => {
    const { file, camera, idle } = f.data.reading
    const text = words.trim()
    if (new RegExp(`^(?:${file})$`, "iu").test(text) || text === photo.file || text === photo.id) return true
    const bare = text.toLowerCase().split(/[\s_-]+/).filter((one) => !/^\.*\d+\.*$/.test(one))
    return bare.every((one) => idle.includes(one.replace(/^[.,:;()]+|[.,:;()]+$/g, "")) || new RegExp(`^(?:${camera})$`, "i").test(one))
  }

  const alts = (photo, at) => {
    const captions = new Set(Object.values(photo.caption ?? {}).map(folded))
    const told = new Map()
    return Object.entries(photo.alt ?? {}).flatMap(([lang, words]) => {
      const path = ["photos", at, "alt", lang]
      const same = told.get(folded(words))
      if (same === undefined) told.set(folded(words), lang)
      if (f.length(words) >= TOLD_LEAST && isIdle(words, photo)) return [f.told("photo-alt-idle", path, { value: words })]
      if (captions.has(folded(words))) return [f.told("photo-alt-repeats", path, {})]
      return same === undefined ? [] : [f.told("photo-alt-untranslated", path, { lang, other: same })]
    })
  }

  f.judgeReading = (tree) => [
    ...[...strings(tree, [])].flatMap(([words, path]) => [...unseen(words, path), ...(isText(path) ? shouting(words, path) : [])]),
    ...(tree.photos ?? []).flatMap(alts),
  ]
})()
