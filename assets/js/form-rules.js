// What needs two fields or an earlier edition, as the rules of `pameran check` judge it.
(() => {
  const f = window.formulir
  const YEAR = /^(199[0-9]|20[0-9]{2}|2100)$/

  f.programmes = (tree) => ["achievements", "plans"].flatMap((name) => (tree[name] ?? []).map((value, at) => ({ value, path: [name, at] })))

  const doubled = (items, lineOf) => {
    const seen = new Map()
    return items.flatMap(({ value, path }) => {
      if (!value.id) return []
      const before = seen.get(value.id)
      if (before) return [f.told("id-doubled", [...path, "id"], { id: value.id, line: lineOf([...before, "id"]) })]
      seen.set(value.id, path)
      return []
    })
  }

  const years = (tree, year) => {
    const before = new Set(f.plansBefore(tree.region, year).map((one) => one.id))
    return [
    ...(tree.achievements ?? []).flatMap((one, at) => (YEAR.test(one.year) && Number(one.year) > year ? [f.told("achievement-in-future", ["achievements", at, "year"], { value: one.year, year })] : [])),
    ...(tree.plans ?? []).flatMap((one, at) => (YEAR.test(one.target_year) && Number(one.target_year) < year && !before.has(one.id) ? [f.told("plan-in-past", ["plans", at, "target_year"], { value: one.target_year, year })] : [])),
    ]
  }

  const photos = (tree, taken, lineOf) => {
    const all = tree.photos ?? []
    const limits = f.data.limits
    const found = doubled(all.map((value, at) => ({ value, path: ["photos", at] })), lineOf)
    const covers = all.flatMap((one, at) => (one.cover ? [at] : []))
    for (const at of covers.slice(1)) found.push(f.told("photo-covers", ["photos", at, "cover"], {}))
    all.forEach((one, at) => {
      if (!one.alt && !one.decorative && one.id) found.push(f.told("photo-alt-missing", ["photos", at, "alt"], { id: one.id }))
      const picture = taken.find((photo) => photo.file === one.file)
      const least = one.cover ? limits.widths.cover : limits.widths.other
      if (picture && picture.width < least) found.push(f.told("photo-too-small", ["photos", at, "file"], { file: one.file, width: picture.width, least }))
    })
    if (all.length > limits.photos) found.push(f.told("photos-too-many", ["photos"], { count: all.length, limit: limits.photos }))
    return found
  }

  const unknown = (value, path) => (value && !f.regionOf(value) ? [f.told("region-unknown", path, { value, nearest: "", name: "", line: "" })] : [])

  const partners = (tree) => f.programmes(tree).flatMap(({ value, path }) => (value.partners ?? []).flatMap((one, at) => unknown(one.region, [...path, "partners", at, "region"])))

  const region = (tree, year) => {
    const known = f.regionOf(tree.region)
    if (!known) return unknown(tree.region, ["region"])
    const edition = f.data.editions.find((one) => one.year === year)
    const invited = !edition?.participants.length || edition.participants.includes(tree.region)
    return invited ? [] : [f.told("region-not-invited", ["region"], { code: tree.region, name: known[1], year })]
  }

  const own = (reference) => reference.split("/").at(-1)

  // What a booth says of the plans of earlier editions, and which of the due ones it leaves out.
  const answers = (tree, year, lineOf) => {
    if (f.data.had[tree.region] && f.earlier?.region !== tree.region) return []
    const known = new Set(f.plansBefore(tree.region, year).map((one) => one.id))
    const carried = new Set((tree.achievements ?? []).flatMap((one) => [one.fulfils, one.id]).filter(Boolean).map(own))
    const told = new Map()
    const found = []
    const point = (field, value, path) => { if (value && !known.has(own(value))) found.push(f.told("plan-unknown", [...path, field], { field, value, nearest: "" })) }
    ;(tree.achievements ?? []).forEach((one, at) => point("fulfils", one.fulfils, ["achievements", at]))
    ;(tree.progress ?? []).forEach((one, at) => {
      const path = ["progress", at]
      point("plan", one.plan, path)
      const plan = own(one.plan ?? "")
      if (!plan) return
      const before = told.get(plan)
      if (before) found.push(f.told("plan-answered-twice", [...path, "plan"], { plan, line: lineOf([...before[0].path, "plan"]) }))
      told.set(plan, [...(before ?? []), { path, status: one.status }])
      const contradicts = carried.has(plan) && known.has(plan) && one.status && one.status !== "done"
      if (contradicts) found.push(f.told("progress-contradicts", [...path, "status"], { value: one.status, plan }))
    })
    if (tree.withdrawn) return found
    for (const one of f.duePlans(tree, year)) {
      const said = told.get(one.id)
      if (carried.has(one.id) || said?.some((answer) => answer.status)) continue
      const entry = `{plan: ${one.id}, status: running}`
      const line = said ? "status: running" : tree.progress ? `- ${entry}` : `progress: [${entry}]`
      found.push(f.told("plan-unanswered", said ? [...said[0].path, "plan"] : ["progress"], { plan: one.id, target: one.target, year, line }))
    }
    return found
  }

  f.plansBefore = (code, year) => (f.earlierOf(code)?.plans ?? []).filter((one) => one.year < year)
  f.duePlans = (tree, year) => f.earlierOf(tree.region)?.due[year] ?? []

  f.judgeRules = (tree, taken, year, lineOf) => {
    const found = [...region(tree, year), ...partners(tree), ...doubled(f.programmes(tree), lineOf), ...years(tree, year), ...f.judgeFigures(tree, year), ...f.judgeReading(tree), ...photos(tree, taken, lineOf), ...answers(tree, year, lineOf)]
    if (!f.programmes(tree).length) found.push(f.told("booth-without-programme", ["achievements"], { pillar: f.data.pillars[0].id }))
    if (tree.provenance === "sample" && !tree.sources) found.push(f.told("source-missing", ["sources"], { field: "sources", line: "sources: [https://contoh.go.id/berita]" }))
    return found
  }
})()
