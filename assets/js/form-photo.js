// Photos: turned upright, made smaller and stripped of all metadata before they are kept.
(() => {
  const f = window.formulir
  const { make } = f
  const SIDE_MOST = 2560
  const QUALITY = 0.86

  const canvasOf = (source, width, height) => {
    const canvas = make("canvas", { width, height })
    const pen = canvas.getContext("2d")
    pen.fillStyle = "#ffffff"
    pen.fillRect(0, 0, width, height)
    pen.imageSmoothingQuality = "high"
    pen.drawImage(source, 0, 0, width, height)
    return canvas
  }

  const fitted = (width, height, most) => {
    const scale = Math.min(1, most / Math.max(width, height))
    return [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))]
  }

  // Halve until near the target: one large step would lose fine lines.
  const scaled = (source, width, height) => {
    let held = source
    while (held.width > width * 2) held = canvasOf(held, Math.ceil(held.width / 2), Math.ceil(held.height / 2))
    return canvasOf(held, width, height)
  }

  f.preparePhoto = async (file) => {
    const picture = await createImageBitmap(file, { imageOrientation: "from-image" })
    const [width, height] = fitted(picture.width, picture.height, SIDE_MOST)
    const canvas = scaled(picture, width, height)
    const blob = await new Promise((done) => { canvas.toBlob(done, "image/jpeg", QUALITY) })
    const preview = scaled(canvas, ...fitted(width, height, 480))
    picture.close()
    return { blob, width, height, preview, name: file.name }
  }

  f.controls.photo = (field) => {
    const control = make("input", { type: "file", accept: "image/jpeg,image/png,image/webp", multiple: true })
    const frame = make("div", { class: "shotbox" })
    const note = make("p", { class: "ff__echo" })
    const node = f.leaf(field, control, { read: () => undefined, write: () => {} }, { below: make("div", { class: "shotbox__row" }, frame, note) })
    node.photo = null

    node.take = async (file) => {
      note.textContent = f.say("photo-working")
      try {
        node.photo = await f.preparePhoto(file)
        node.photo.preview.setAttribute("role", "img")
        node.photo.preview.setAttribute("aria-label", f.say("photo-preview"))
        frame.replaceChildren(node.photo.preview)
        const kilobytes = Math.round(node.photo.blob.size / 1000)
        note.textContent = f.say("photo-ready", { width: node.photo.width, height: node.photo.height, size: kilobytes })
        f.announce(note.textContent)
      } catch {
        node.photo = null
        frame.replaceChildren()
        note.textContent = f.say("photo-unreadable", { file: file.name })
        f.announce(note.textContent)
      }
      node.element.dispatchEvent(new CustomEvent("formulir:photo", { bubbles: true }))
    }
    node.remember = (name) => { if (!node.photo && name) note.textContent = f.say("photo-again", { file: name }) }
    // Of several photos chosen at once, each further one gets an entry of its own.
    control.addEventListener("change", async () => {
      const [first, ...more] = control.files
      if (first) await node.take(first)
      for (const one of more) await f.root.children.photos.add({}).node.children.file.take(one)
    })
    return node
  }

  // Where the picture may not be cut: two numbers, set by hand or by a click on the picture.
  f.controls.focus = (field) => {
    const sides = ["left", "top"].map((side) => f.controls.number({ key: side, kind: "number", title: f.say(`focus-${side}`), hint: "" }))
    const faults = f.faultBox(() => sides.map((one) => one.control))
    return {
      field, control: sides[0].control, show: faults.show,
      element: f.several(field, [make("div", { class: "ff__pair" }, ...sides.map((one) => one.element)), faults.box], "focus"),
      find: (path) => sides[path[0]],
      read: () => { const held = sides.map((one) => one.read()); return held.some(Boolean) ? held.map((one) => one ?? "") : undefined },
      write: (value) => sides.forEach((one, at) => one.write(value?.[at])),
    }
  }

  // Which of the booth's photos belong to a programme.
  f.controls["photo-ids"] = (field) => {
    const box = make("div", { class: "tiles" })
    const element = f.several(field, [box], "photo-ids")
    let chosen = new Set()
    const draw = () => {
      const ids = f.photoIds()
      const tiles = ids.map((id) => {
        const tick = make("input", { type: "checkbox", value: id, id: f.id(), onchange: () => (tick.checked ? chosen.add(id) : chosen.delete(id)) })
        tick.checked = chosen.has(id)
        return make("label", { class: "tile", for: tick.id }, tick, id)
      })
      box.replaceChildren(...(tiles.length ? tiles : [make("p", { class: "ff__hint" }, f.say("photos-none"))]))
    }
    document.addEventListener("formulir:photos", draw)
    draw()
    return {
      field, element, show: () => {}, find: () => null,
      get control() { return box.querySelector("input") ?? element },
      read: () => { const held = f.photoIds().filter((id) => chosen.has(id)); return held.length ? held : undefined },
      write: (value) => { chosen = new Set(value ?? []); draw() },
    }
  }
})()
