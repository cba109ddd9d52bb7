// Groups of fields, and the one door through which every field is drawn.
(() => {
  const f = window.formulir
  const { make } = f

  f.draw = (field) => f.controls[field.kind](field)

  const folded = (field, node) => {
    const summary = make("summary", {}, field.title)
    const block = make("details", { class: "fold" }, summary, node.element)
    const write = node.write
    node.write = (value) => { write(value); block.open = !field.required && node.read() !== undefined }
    return block
  }

  f.controls.constant = (field) => ({ field, element: null, control: null, show: () => {}, find: () => null, read: () => undefined, write: () => {} })

  // Fields of a mapping: nothing if all of them are empty.
  f.controls.group = (field) => {
    const children = Object.fromEntries(field.fields.map((one) => [one.key, f.draw(one)]))
    for (const one of field.fields) children[one.key].shown = one.folded ? folded(one, children[one.key]) : children[one.key].element
    const ordered = [...field.fields].sort((a, b) => a.folded - b.folded)
    const inside = ordered.map((one) => children[one.key].shown).filter(Boolean)
    const element = field.title && !field.folded ? f.several(field, [make("div", { class: "ff__group" }, ...inside)], "group") : make("div", { class: "ff__group" }, ...inside)
    return {
      field, element, children,
      get control() { return Object.values(children)[0].control },
      show: () => {},
      find: (path) => children[path[0]],
      read: () => {
        const held = field.fields.map((one) => [one.key, children[one.key].read()]).filter(([, value]) => value !== undefined)
        return held.length ? Object.fromEntries(held) : undefined
      },
      write: (value) => { for (const one of field.fields) children[one.key].write(value?.[one.key]) },
    }
  }

  // The node a path leads to, or the nearest one above it that can show something.
  f.nodeAt = (path) => {
    let node = f.root
    for (let at = 0; at < path.length; at++) {
      const next = node.find(path.slice(at))
      if (!next) break
      node = next
    }
    return node
  }

  f.everyNode = function* (node = f.root) {
    yield node
    const inner = node.children ?? node.parts ?? node.items?.map((one) => one.node) ?? {}
    for (const one of Object.values(inner)) yield* f.everyNode(one)
  }
})()
