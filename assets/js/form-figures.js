// Figures of indicators: in the order of their years, on the side that counts as better, with a source.
(() => {
  const f = window.formulir
  const YEAR = /^(199[0-9]|20[0-9]{2}|2100)$/
  const NUMBER = /^-?(0|[1-9][0-9]{0,14})(\.[0-9]{1,9})?$/

  const yearOf = (part) => (YEAR.test(part?.year) ? Number(part.year) : null)

  const years = (one, where, year) => {
    const found = []
    const first = yearOf(one.baseline)
    const last = yearOf(one.result) || yearOf(one.target)
    if (first && last && first >= last) found.push(f.told("indicator-years", [...where, "baseline", "year"], { baseline: first, last, earlier: last - 1 }))
    for (const key of ["baseline", "result"]) {
      const value = yearOf(one[key])
      if (value && value > year) found.push(f.told("figure-in-future", [...where, key, "year"], { field: key, value, year }))
    }
    return found
  }

  const direction = (one, where) => {
    const [baseline, target] = [one.baseline?.value, one.target?.value]
    if (!NUMBER.test(baseline) || !NUMBER.test(target) || !one.better) return []
    const wrong = one.better === "up" ? Number(target) < Number(baseline) : Number(target) > Number(baseline)
    const nearest = one.better === "up" ? "down" : "up"
    return wrong ? [f.told("indicator-direction", [...where, "better"], { value: one.better, nearest, baseline, target })] : []
  }

  const source = (tree, programme, one, where) => {
    const at = [...where, "source"]
    if (one.source) return []
    if (tree.provenance === "sample") return [f.told("source-missing", at, { field: "source", line: "source: https://contoh.go.id/berita" })]
    return programme.sources ? [] : [f.told("figure-unsourced", at, { field: "source" })]
  }

  f.judgeFigures = (tree, year) =>
    f.programmes(tree).flatMap(({ value, path }) =>
      (value.indicators ?? []).flatMap((one, at) => {
        const where = [...path, "indicators", at]
        return [...years(one, where, year), ...direction(one, where), ...source(tree, value, one, where)]
      }))
})()
