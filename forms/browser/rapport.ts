/** Puts a piece of the material where the cursor stands; without this the server puts it at the end. */
function insert(field: HTMLTextAreaElement, text: string): void {
  const { selectionStart: from, selectionEnd: to, value } = field
  const before = value.slice(0, from).replace(/\n*$/u, '')
  const after = value.slice(to).replace(/^\n*/u, '')
  const start = before ? `${before}\n\n${text}` : text
  field.value = after ? `${start}\n\n${after}` : `${start}\n`
  field.focus()
  field.setSelectionRange(start.length, start.length)
  field.dispatchEvent(new Event('input', { bubbles: true }))
}

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-indsaet]')) {
  button.addEventListener('click', (event) => {
    const field = button.form?.querySelector<HTMLTextAreaElement>('textarea[name=tekst]')
    if (!field) return
    event.preventDefault()
    insert(field, button.dataset['indsaet']!)
  })
}

// The list of sections stands open beside the text, and folds away where there is no room for it.
const liste = document.querySelector<HTMLDetailsElement>('.rapport-afsnit details')
if (liste) liste.open = matchMedia('(min-width: 64em)').matches
