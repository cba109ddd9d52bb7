// Shows the photos of a booth large, in a dialog. Without it each photo is a plain link to its picture.
(() => {
  const dialog = document.querySelector("[data-lightbox]")
  const links = [...document.querySelectorAll("[data-photo]")]
  if (!dialog?.showModal || !links.length) return
  const part = (name) => dialog.querySelector(`[data-part="${name}"]`)
  let at = 0

  const show = (wanted) => {
    at = (wanted + links.length) % links.length
    const link = links[at]
    const small = link.querySelector("img")
    const large = document.createElement("img")
    large.src = link.href
    large.alt = small.alt
    if (small.lang) large.lang = small.lang
    large.width = Number(small.getAttribute("width"))
    large.height = Number(small.getAttribute("height"))
    part("photo").replaceChildren(large)
    const note = link.closest("figure").querySelector("figcaption").cloneNode(true)
    part("note").replaceChildren(...note.childNodes)
    part("count").textContent = `${at + 1} / ${links.length}`
  }

  links.forEach((link, index) =>
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.button) return
      event.preventDefault()
      show(index)
      dialog.showModal()
    }),
  )
  part("previous").addEventListener("click", () => show(at - 1))
  part("next").addEventListener("click", () => show(at + 1))
  part("close").addEventListener("click", () => dialog.close())
  part("previous").hidden = part("next").hidden = links.length < 2
  dialog.addEventListener("keydown", (event) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
    if (step && links.length > 1) show(at + step)
  })
  dialog.addEventListener("click", (event) => {
    if (event.target === part("photo")) dialog.close()
  })
  dialog.addEventListener("close", () => links[at].focus())
})()
