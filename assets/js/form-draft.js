// The draft: kept in this browser while one writes (photos are not), opened from a file, cleared.
(() => {
  const f = window.formulir
  const { make } = f

  const said = (words) => { document.querySelector("[data-form-draft]").textContent = words }
  const time = (when) => new Date(when).toLocaleString(f.data.lang, { dateStyle: "medium", timeStyle: "short" })

  // Whether nothing was written yet; a question that stands there by itself is not written.
  f.isEmpty = () => {
    const { tree } = f.read()
    const asked = (tree.progress ?? []).every((one) => Object.keys(one).join() === "plan")
    const own = ["format", "status", "region", "provenance", ...(asked ? ["progress"] : [])]
    return Object.keys(tree).every((key) => own.includes(key))
  }

  f.mayReplace = () => f.isEmpty() || window.confirm(f.say("replace"))

  let waiting = 0
  f.saveSoon = () => {
    clearTimeout(waiting)
    waiting = setTimeout(() => {
      const at = Date.now()
      try {
        localStorage.setItem(f.data.draft, JSON.stringify({ at, year: f.year(), tree: f.read().tree }))
        said(f.say("draft-kept", { time: time(at) }))
      } catch { said(f.say("draft-not-kept")) }
    }, 500)
  }

  const kept = () => { try { return JSON.parse(localStorage.getItem(f.data.draft)) } catch { return null } }

  f.restoreDraft = () => {
    const draft = kept()
    if (!draft) return
    f.setYear(draft.year)
    f.write(draft.tree)
    said(f.say("draft-back", { time: time(draft.at) }))
  }

  f.clearDraft = () => {
    if (!f.isEmpty() && !window.confirm(f.say("clear-sure"))) return
    clearTimeout(waiting)
    try { localStorage.removeItem(f.data.draft) } catch { /* nothing was kept */ }
    f.checked = false
    f.earlier = null
    f.write({})
    document.querySelector("[data-form-verdict]").hidden = true
    said(f.say("draft-cleared"))
    f.announce(f.say("draft-cleared"))
  }

  // A zip or booth.yml that this form made, or a booth of the open data.
  const opened = async (file) => {
    const buffer = await file.arrayBuffer()
    if (/\.zip$/i.test(file.name)) {
      const files = await f.unzip(buffer)
      return [f.unyaml(new TextDecoder().decode(files["booth.yml"])), files, new TextDecoder().decode(files["booth.yml"])]
    }
    const text = new TextDecoder().decode(buffer)
    if (!/\.json$/i.test(file.name)) return [f.unyaml(text), {}, text]
    const held = JSON.parse(text)
    return [{ ...held, region: held.region?.code ?? held.region }, {}, ""]
  }

  f.openFile = async (control) => {
    const [file] = control.files
    if (!file || !f.mayReplace()) return
    let words = f.say("opened", { file: file.name })
    try {
      const [tree, files, text] = await opened(file)
      f.setYear(Number(text.match(/^# edition: ([0-9]{4})$/m)?.[1]))
      await f.write(tree, files)
      f.judgeSoon()
      f.saveSoon()
    } catch { words = f.say("open-failed", { file: file.name }) }
    document.querySelector("[data-form-opened]").replaceChildren(make("p", {}, words))
    f.announce(words)
    control.value = ""
  }
})()
