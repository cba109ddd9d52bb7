// Judge every value by its field's own limits, as the loader does: one problem for each fault.
(() => {
  const f = window.formulir
  const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/
  const REF = /^[0-9]{4}\/[a-z0-9]+(-[a-z0-9]+)*\/[a-z0-9]+(-[a-z0-9]+)*$/
  const ID_LONGEST = 60
  const INTEGER = /^-?(0|[1-9][0-9]*)$/
  const NUMBER = /^-?(0|[1-9][0-9]*)(\.[0-9]+)?$/
  const DIGITS_MOST = 18
  const EMAIL = /^[^\s@<>"']+@[^\s@<>"']+\.[^\s@<>"']+$/
  const LINK = /^https?:\/\/[^\s/?#]+\S*$/i

  const isLink = (value) => {
    if (!LINK.test(value)) return false
    const host = value.replace(/^https?:\/\//i, "").split(/[/?#]/)[0]
    return !host.includes("@") && URL.canParse(value)
  }

  const isDay = (value) => /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(value) && !Number.isNaN(Date.parse(value)) && new Date(value).toISOString().startsWith(value)

  const forms = {
    id: [(value) => ID.test(value), "id-form"],
    pillar: [(value) => ID.test(value), "id-form"],
    ref: [(value) => (ID.test(value) && value.length <= ID_LONGEST) || REF.test(value), "ref-form"],
    link: [isLink, "link-form"],
    email: [(value) => EMAIL.test(value), "email-form"],
    day: [isDay, "day-form"],
    integer: [(value) => INTEGER.test(value) && value.length <= DIGITS_MOST, "integer-form"],
    number: [(value) => NUMBER.test(value) && value.length <= DIGITS_MOST, "number-form"],
  }
  forms.plan = forms.ref

  // The line to write: the field's sample; for a text of one language, with that language as key.
  const sampleOf = (field, lang) => {
    if (field.sample === undefined) return ""
    const line = field.sample.replace("{target}", f.year() + 2).replace("{year}", f.year())
    return lang ? `${lang}: ${line.slice(field.key.length + 2)}` : line
  }

  const length = (words, field, path, name, lang = "") => {
    const count = f.length(words)
    if (count < (field.min ?? 0)) return [f.told("text-too-short", path, { field: name, count, limit: field.min, sample: sampleOf(field, lang) })]
    if (count > (field.max ?? Infinity)) return [f.told("text-too-long", path, { field: name, count, limit: field.max })]
    return []
  }

  const scalar = (field, value, path) => {
    const form = forms[field.kind]
    const numeric = field.kind === "integer" || field.kind === "number"
    const found = numeric ? [] : length(value, field, path, field.key)
    if (found.length || !form) return found
    if (!form[0](value)) return [f.told(form[1], path, { field: field.key, value })]
    if (Number(value) < field.low) return [f.told("number-too-small", path, { field: field.key, value, limit: field.low })]
    if (Number(value) > field.high) return [f.told("number-too-large", path, { field: field.key, value, limit: field.high })]
    return []
  }

  const list = (field, value, path) => {
    const own = value.length > field.max ? [f.told("list-too-long", path, { field: field.key, count: value.length, limit: field.max })] : []
    return [...own, ...value.flatMap((one, at) => judge({ key: field.key, ...field.item }, one, [...path, at]))]
  }

  const judge = (field, value, path) => {
    if (field.kind === "group") return f.judgeFields(field.fields, value, path)
    if (field.kind === "list") return list(field, value, path)
    if (field.kind === "text" || field.kind === "rich") return Object.entries(value).flatMap(([code, words]) => length(words, field, [...path, code], `${field.key} (${code})`, code))
    if (field.kind === "focus") return value.flatMap((one, at) => scalar({ key: field.key, kind: "number", low: 0, high: 1 }, one, [...path, at]))
    return typeof value === "string" ? scalar(field, value, path) : []
  }

  f.judgeFields = (fields, values, path) =>
    fields.flatMap((field) => {
      const value = values[field.key]
      if (value !== undefined) return judge(field, value, [...path, field.key])
      return field.required ? [f.told("field-missing", [...path, field.key], { field: field.key, sample: sampleOf(field) })] : []
    })
})()
