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

/** What a button does with the words that are chosen; a line format goes before each line. */
const FORMATER: [navn: string, om: (valgt: string) => string][] = [
  ['Overskrift', (valgt) => eachLine(valgt, '### ')],
  ['Fed', (valgt) => `**${valgt || 'tekst'}**`],
  ['Kursiv', (valgt) => `*${valgt || 'tekst'}*`],
  ['Punkter', (valgt) => eachLine(valgt, '- ')],
  ['Citat', (valgt) => eachLine(valgt, '> ')],
]
const eachLine = (valgt: string, foran: string) =>
  (valgt || 'tekst')
    .split('\n')
    .map((linje) => foran + linje)
    .join('\n')

function format(field: HTMLTextAreaElement, om: (valgt: string) => string): void {
  const { selectionStart: from, selectionEnd: to, value } = field
  const text = om(value.slice(from, to))
  field.setRangeText(text, from, to, 'select')
  field.focus()
  field.dispatchEvent(new Event('input', { bubbles: true }))
}

/** Buttons above the text, so that nobody need know the signs. */
function addFormater(field: HTMLTextAreaElement): void {
  const group = document.createElement('div')
  group.className = 'rapport-format'
  group.setAttribute('role', 'group')
  group.setAttribute('aria-label', 'Udseende af teksten')
  for (const [navn, om] of FORMATER) {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'rapport-indsaet'
    button.textContent = navn
    button.addEventListener('click', () => format(field, om))
    group.append(button)
  }
  field.before(group)
}
for (const field of document.querySelectorAll<HTMLTextAreaElement>('.rapport-midte textarea[name=tekst]'))
  addFormater(field)

// The list of sections stands open beside the text, and folds away where there is no room for it.
const liste = document.querySelector<HTMLDetailsElement>('.rapport-afsnit details')
if (liste) liste.open = matchMedia('(min-width: 64em)').matches
