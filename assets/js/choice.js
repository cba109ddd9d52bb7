// A choice in a form, kept in the page's address and read back from it, so that it can be shared.
window.pameranChoice = {
  /** Set the fields to what the address asks for; whether it asks for anything. */
  read(form) {
    const asked = new URL(location.href).searchParams
    const fields = [...form.elements].filter((field) => field.name)
    for (const field of fields) {
      const values = asked.getAll(field.name)
      if (field.type === "checkbox") field.checked = values.includes(field.value)
      else field.value = [...field.options].some((option) => option.value === values[0]) ? values[0] : ""
    }
    return fields.some((field) => asked.has(field.name))
  },

  /** Put what is chosen into the address; the rest of the address stays. */
  write(form) {
    const address = new URL(location.href)
    for (const field of form.elements) if (field.name) address.searchParams.delete(field.name)
    for (const [name, value] of new FormData(form)) if (value) address.searchParams.append(name, value)
    try {
      history.replaceState(null, "", address)
    } catch {
      // From a file system a browser may refuse: the list is narrowed all the same.
    }
  },
}
