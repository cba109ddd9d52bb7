// Words of the form and of problems: the catalogue's, with their places filled as `pameran check` does.
(() => {
  const f = window.formulir
  const LONGEST = 80
  const LINE_LONGEST = 2000

  const filled = (words, args) => words.replace(/\{([a-z_]+)\}/g, (_, name) => args[name])

  f.say = (key, args = {}) => filled(f.data.words[key], args)

  f.length = (text) => [...text].length

  // A value made safe and short, as a report shows it.
  f.shown = (value, longest = LONGEST) => {
    const letters = [...String(value)]
    const cut = letters.length <= longest ? letters : [...letters.slice(0, longest - 1), "…"]
    return cut
      .map((one) => (/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/u.test(one) ? `\\u${one.codePointAt(0).toString(16).padStart(4, "0")}` : one))
      .join("")
  }

  // A problem in words: the same code, message and remedy as on the command line.
  f.told = (name, path, given) => {
    const known = f.data.problems[name]
    const cut = (longest) => Object.fromEntries(Object.entries(given).map(([key, value]) => [key, f.shown(value, longest)]))
    const args = cut(LONGEST)
    const offered = args.sample && known["fix-line"]
    const remedy = offered || (args.nearest === "" && known["fix-blind"]) || known.fix
    return { name, path, code: known.code, severity: known.severity, message: filled(known.message, args), fix: remedy ? filled(remedy, cut(LINE_LONGEST)) : "" }
  }

  // A text as YAML reads exactly it: `written` of site_builder/model/line.py.
  const SAFE = /^[A-Za-z0-9](?:[\p{L}\p{N}_ ()/.+%;!?'\u2019-]*[\p{L}\p{N}_)/.%!?])?$/u
  f.written = (text) => (SAFE.test(text) && text.toLowerCase() !== "null" ? text : JSON.stringify(text))

  f.slug = (text) =>
    text.normalize("NFKD").replace(/[\u0300-\u036f']/g, "").toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "").slice(0, 60).replace(/-$/, "")

  // A text by language in the reader's one, or in whichever there is.
  f.inLanguage = (text) => (text && (text[f.data.lang] || Object.values(text)[0])) || ""
})()
