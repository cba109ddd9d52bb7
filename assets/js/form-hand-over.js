// The end: the zip is made and saved, and the page says where it goes. Nothing is sent from here.
(() => {
  const f = window.formulir
  const { make } = f

  // First the line by which editors know the file, then the edition, which booth.yml itself does not name.
  f.head = () => [f.data.schema, `# edition: ${f.year()}`]

  const bytesOf = async (blob) => new Uint8Array(await blob.arrayBuffer())

  const packed = async ({ tree, photos }) => {
    const { text } = f.yaml(f.data.fields, tree, f.head())
    const entries = [{ name: "booth.yml", bytes: new TextEncoder().encode(text) }]
    for (const one of photos) entries.push({ name: one.file, bytes: await bytesOf(one.blob) })
    return f.zip(entries)
  }

  const save = (blob, name) => {
    const href = URL.createObjectURL(blob)
    const link = make("a", { href, download: name })
    document.body.append(link)
    link.click()
    link.remove()
    setTimeout(() => URL.revokeObjectURL(href), 60000)
  }

  const nameOf = (tree) => `${f.slug(f.regionOf(tree.region)?.[1] ?? "stan")}-${f.year()}`

  const stepsOf = (name, tree) => {
    const { email } = f.data
    const subject = encodeURIComponent(f.say("mail-subject", { region: f.regionOf(tree.region)[1], year: f.year() }))
    const mail = email ? make("li", {}, f.say("next-mail"), " ", make("a", { href: `mailto:${email}?subject=${subject}` }, email)) : null
    return [make("h2", {}, f.say("next")), make("p", {}, f.say("next-file", { file: name })), make("ul", {}, mail, make("li", {}, f.say("next-pull")))]
  }

  f.handOver = async () => {
    f.checked = true
    const found = f.inspect()
    f.showBeside(found.problems)
    f.showVerdict(found.problems)
    const place = document.querySelector("[data-form-next]")
    place.hidden = true
    if (found.problems.some((one) => one.severity === "error")) return
    const name = `${nameOf(found.tree)}.zip`
    save(await packed(found), name)
    place.replaceChildren(...stepsOf(name, found.tree))
    place.hidden = false
    place.focus()
    place.scrollIntoView({ block: "center" })
  }

  f.check = () => {
    f.checked = true
    const { problems } = f.inspect()
    f.showBeside(problems)
    f.showVerdict(problems)
  }

  f.saveDraft = async () => {
    const found = f.inspect()
    const name = `${nameOf(found.tree)}-draf.zip`
    save(await packed({ ...found, tree: { ...found.tree, status: "draft" } }), name)
    f.announce(f.say("draft-saved", { file: name }))
  }
})()
