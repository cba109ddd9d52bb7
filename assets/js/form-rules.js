// What needs two fields or an earlier edition, as the rules of `pameran check` judge it.
(() => {
  const f = window.formulir
  const YEAR = /^(199[0-9]|20[0-9]{2}|2100)$/

  const programmes = (tree) => ["achievements", "plans"].flatMap((name) => (tree[name] ?? []).map((value, at) => ({ value, path: [name, at] })))

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

  const years = (tree, year) => [
    ...(tree.achievements ?? []).flatMap((one, at) => (YEAR.test(one.year) && Number(one.year) > year ? [f.told("achievement-in-future", ["achievements", at, "year"], { value: one.year, year })] : [])),
    ...(tree.plans ?? []).flatMap((one, at) => (YEAR.test(one.target_year) && Number(one.target_year) < year ? [f.told("plan-in-past", ["plans", at, "target_year"], { value: one.target_year, year })] : [])),
  ]

  const figures = (tree) =>
    programmes(tree).flatMap(({ value, path }) =>
      (value.indicators ?? []).flatMap((one, at) => {
        const where = [...path, "indicators", at]
        const first = one.baseline?.year
        const last = (one.result ?? one.target)?.year
        const found = YEAR.test(first) && YEAR.test(last) && Number(first) >= Number(last) ? [f.told("indicator-years", [...where, "baseline", "year"], { baseline: first, last })] : []
        if (tree.provenance === "sample" && !one.source) found.push(f.told("source-missing", [...where, "source"], { field: "source" }))
        return found
      }))

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

  const region = (tree, year) => {
    if (!tree.region) return []
    const known = f.regionOf(tree.region)
    if (!known) return [f.told("region-unknown", ["region"], { value: tree.region, nearest: "", name: "" })]
    const edition = f.data.editions.find((one) => one.year === year)
    const invited = !edition?.participants.length || edition.participants.includes(tree.region)
    return invited ? [] : [f.told("region-not-invited", ["region"], { code: tree.region, name: known[1], year })]
  }

  const own = (reference) => reference.split("/").at(-1)

  // Plans of earlier editions: known ones, answered ones, and those that are due.
  const answers = (tree, year) => {
    if (f.data.had[tree.region] && f.earlier?.region !== tree.region) return []
    const plans = (f.earlierOf(tree.region)?.plans ?? []).filter((one) => one.year < year)
    const known = new Set(plans.map((one) => one.id))
    const found = []
    const answered = new Set()
    const fulfilled = new Set()
    const point = (value, path) => { if (!known.has(own(value))) found.push(f.told("plan-unknown", path, { value, nearest: "" })) }
    ;(tree.achievements ?? []).forEach((one, at) => {
      if (!one.fulfils) return
      point(one.fulfils, ["achievements", at, "fulfils"])
      answered.add(own(one.fulfils))
      fulfilled.add(own(one.fulfils))
    })
    ;(tree.progress ?? []).forEach((one, at) => {
      if (!one.plan) return
      point(one.plan, ["progress", at, "plan"])
      if (one.status) answered.add(own(one.plan))
      if (fulfilled.has(own(one.plan)) && one.status && one.status !== "done") found.push(f.told("progress-contradicts", ["progress", at, "status"], { value: one.status, plan: own(one.plan) }))
    })
    for (const one of f.duePlans(tree, year)) if (!answered.has(one.id)) found.push(f.told("plan-unanswered", ["progress"], { plan: one.id, target: one.target, year }))
    return found
  }

  f.duePlans = (tree, year) => {
    const earlier = f.earlierOf(tree.region)
    const closed = new Set((earlier?.closed ?? []).filter((one) => one.year < year).map((one) => one.id))
    const kept = new Set((tree.plans ?? []).map((one) => one.id))
    const due = new Map()
    for (const one of earlier?.plans ?? []) if (one.year < year) due.set(one.id, one)
    return [...due.values()].filter((one) => one.target <= year && !closed.has(one.id) && !kept.has(one.id))
  }

  f.judgeRules = (tree, taken, year, lineOf) => {
    const found = [...region(tree, year), ...doubled(programmes(tree), lineOf), ...years(tree, year), ...figures(tree), ...photos(tree, taken, lineOf), ...answers(tree, year)]
    if (!programmes(tree).length) found.push(f.told("booth-without-programme", ["achievements"], {}))
    if (tree.provenance === "sample" && !tree.sources) found.push(f.told("source-missing", ["sources"], { field: "sources" }))
    return found
  }
})()
