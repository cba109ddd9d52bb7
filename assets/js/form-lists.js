// Lists: items that are added, removed and moved; the focus goes with what was done.
(() => {
  const f = window.formulir
  const { make } = f

  f.controls.list = (field) => {
    const what = field.one ?? field.title
    const list = make("ol", { class: `entries entries--${field.item.kind}` })
    const add = f.button(f.say("add", { what: what.toLowerCase() }), "plus", () => { const item = append(); number(); changed(); f.goTo(firstControl(item)) }, "button--add")
    const faults = f.faultBox(() => [add])
    const grouped = field.item.kind === "group"
    let items = []
    let kept = []

    const firstControl = (item) => item.li.querySelector("input, textarea, select, summary")
    const changed = () => list.dispatchEvent(new Event("input", { bubbles: true }))

    const tool = (icon, press) => make("button", { type: "button", class: "tool", onclick: press }, f.icon(icon))

    const append = () => {
      const node = f.draw(grouped ? field.item : { ...field.item, key: field.key, title: what, hint: "", required: false })
      const item = { node, title: make("span", { class: "entry__title" }) }
      item.up = tool("up", () => move(item, -1))
      item.down = tool("down", () => move(item, 1))
      item.remove = tool("cross", () => drop(item))
      const tools = make("span", { class: "entry__tools" }, item.up, item.down, item.remove)
      item.name = make("legend", { class: "entry__name" })
      item.li = make("li", { class: "entry" }, make("fieldset", { class: "entry__box" }, item.name, tools, make("div", { class: "entry__body" }, node.element)))
      item.li.dataset.list = field.key
      items.push(item)
      list.append(item.li)
      f.itemMade?.(field, item)
      return item
    }

    const number = () => items.forEach((item, at) => {
      const name = `${what} ${at + 1}`
      item.name.replaceChildren(make("b", {}, name), item.title)
      for (const way of ["up", "down", "remove"]) item[way].setAttribute("aria-label", f.say(way, { what: name }))
      item.up.disabled = at === 0
      item.down.disabled = at === items.length - 1
    })

    const drop = (item) => {
      const at = items.indexOf(item)
      const name = `${what} ${at + 1}`
      items = items.filter((one) => one !== item)
      item.li.remove()
      number()
      f.announce(f.say("removed", { what: name }))
      ;(items[Math.min(at, items.length - 1)]?.remove ?? add).focus()
      changed()
    }

    const move = (item, by) => {
      const at = items.indexOf(item)
      items.splice(at, 1)
      items.splice(at + by, 0, item)
      list.insertBefore(item.li, items[at + by + 1]?.li ?? null)
      number()
      f.announce(f.say("moved", { what, place: at + by + 1 }))
      const pressed = by < 0 ? item.up : item.down
      ;(pressed.disabled ? (by < 0 ? item.down : item.up) : pressed).focus()
      changed()
    }

    return {
      field,
      element: f.several(field, [list, add, faults.box], "list"),
      control: add,
      show: faults.show,
      find: (path) => kept[path[0]]?.node,
      get items() { return items },
      add: (value) => { const item = append(); number(); item.node.write(value); return item },
      read: () => {
        kept = items.filter((item) => item.node.read() !== undefined)
        return kept.length ? kept.map((item) => item.node.read()) : undefined
      },
      write: (value) => {
        items = []
        list.replaceChildren()
        for (const one of value ?? []) append().node.write(one)
        number()
      },
    }
  }
})()
