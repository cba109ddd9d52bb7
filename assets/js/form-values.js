// The booth as values, in the shape of booth.yml, with the photos that belong to it.
(() => {
  const f = window.formulir

  f.year = () => Number(document.querySelector("[data-form-year]").value)

  f.photoIds = () => (f.root?.children.photos.items ?? []).map((item) => item.node.children.id.read()).filter(Boolean)

  // Read all; a photo's file is named by its id, so the name is made here.
  f.read = () => {
    const tree = { format: "1", status: "ready", ...(f.root.read() ?? {}) }
    const photos = []
    const names = new Set()
    const list = f.root.children.photos
    const kept = list.items.filter((item) => item.node.read() !== undefined || item.node.children.file.photo)
    tree.photos = kept.map((item, at) => {
      const value = item.node.read() ?? {}
      const { photo } = item.node.children.file
      if (photo) {
        let name = value.id && /^[a-z0-9-]+$/.test(value.id) ? value.id : `foto-${at + 1}`
        while (names.has(name)) name += "-2"
        names.add(name)
        value.file = `photos/${name}.jpg`
        photos.push({ file: value.file, ...photo })
      }
      return value
    })
    if (!tree.photos.length) delete tree.photos
    return { tree, photos }
  }

  // Fill the form; `files` holds the photos that came along, by their name in the booth.
  f.write = async (tree, files = {}) => {
    f.root.write(tree)
    const { items } = f.root.children.photos
    for (const [at, item] of items.entries()) {
      const name = tree.photos?.[at]?.file
      const { file } = item.node.children
      if (files[name]) await file.take(new File([files[name]], name.split("/").at(-1)))
      else file.remember(name)
    }
    document.dispatchEvent(new Event("formulir:photos"))
    f.root.children.region.control.dispatchEvent(new Event("change", { bubbles: true }))
  }

  // New items name themselves: the id follows the title or the file until someone writes one.
  f.itemMade = (field, item) => {
    const { children } = item.node
    if (!children?.id) return
    const own = children.id
    let free = true
    own.control.addEventListener("input", () => { free = false })
    const follow = (words) => {
      if (!free) return
      own.write(f.slug(words))
      document.dispatchEvent(new Event("formulir:photos"))
    }
    const look = () => {
      item.title.textContent = children.title ? f.inLanguage(children.title.read()) : own.read() ?? ""
      if (children.pillar) item.li.className = `entry p-${children.pillar.read() ?? ""}`
    }
    const write = item.node.write
    item.node.write = (value) => { write(value); free = !value?.id; look() }
    item.li.addEventListener("input", look)
    if (children.title) {
      const first = children.title.parts[f.data.languages[0].code].control
      first.addEventListener("input", () => follow(first.value))
    }
    if (children.file) {
      children.file.element.addEventListener("formulir:photo", () => {
        if (children.file.photo) follow(children.file.photo.name.replace(/\.[a-z]+$/i, ""))
        look()
        document.dispatchEvent(new Event("formulir:photos"))
      })
      own.control.addEventListener("input", () => document.dispatchEvent(new Event("formulir:photos")))
      item.li.addEventListener("click", (event) => setFocus(event, children))
    }
  }

  // A click on the picture says where its heart is.
  const setFocus = (event, children) => {
    if (event.target.tagName !== "CANVAS" || !children.focus) return
    const box = event.target.getBoundingClientRect()
    const parts = [(event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height]
    children.focus.write(parts.map((one) => String(Math.round(Math.min(1, Math.max(0, one)) * 100) / 100)))
    f.announce(f.say("focus-set"))
  }
})()
