/** A photo as it will be sent: drawn anew on the device, so that nothing but the picture is left. */
export interface Valgt {
  id: string
  stort: Blob
  lille: Blob
  /** What one sees in it, when the person has said so. */
  tekst: string
}

interface Maal {
  side: number
  kvalitet: number
}

const TEKST = {
  vent: 'Gør billedet klar …',
  klar: 'Sted og andre skjulte oplysninger er fjernet.',
  plads: 'Der er ikke plads til flere billeder. De første er taget med.',
  fejl: 'Billedet kan ikke læses. Vælg et andet i JPEG eller PNG.',
}

/** By the choice itself, not its form: a refreshed page takes the choice over into its new form. */
const valgte = new WeakMap<Element, Valgt[]>()
const undervejs = new WeakMap<Element, Promise<unknown>>()
const boxOf = (inside: Element) => inside.closest('.billedvalg')!

/** The pixels alone, turned upright and no larger than needed; transparent becomes white. */
async function draw(image: ImageBitmap, { side, kvalitet }: Maal): Promise<Blob> {
  const scale = Math.min(1, side / Math.max(image.width, image.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(image.width * scale))
  canvas.height = Math.max(1, Math.round(image.height * scale))
  const context = canvas.getContext('2d')!
  context.fillStyle = '#fff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('lærred'))), 'image/jpeg', kvalitet),
  )
}

async function makeSmall(file: File, maal: { stort: Maal; lille: Maal }): Promise<Valgt> {
  const image = await createImageBitmap(file, { imageOrientation: 'from-image' })
  const [stort, lille] = [await draw(image, maal.stort), await draw(image, maal.lille)]
  image.close()
  return { id: crypto.randomUUID(), stort, lille, tekst: '' }
}

/** What was picked, made small and shown with a way back. */
export function choose(input: HTMLInputElement): Promise<unknown> {
  const box = boxOf(input)
  const work = (undervejs.get(box) ?? Promise.resolve()).then(() => add(input, box))
  undervejs.set(box, work)
  return work
}

async function add(input: HTMLInputElement, box: Element): Promise<void> {
  const status = box.querySelector('[data-billedstatus]')!
  const own = valgte.get(box) ?? []
  valgte.set(box, own)
  status.textContent = TEKST.vent
  const files = [...(input.files ?? [])]
  const plads = Number(input.dataset.billede) - own.length
  let besked = files.length > plads ? TEKST.plads : ''
  for (const file of files.slice(0, plads)) {
    try {
      own.push(await makeSmall(file, JSON.parse(input.dataset.maal!)))
    } catch {
      besked = TEKST.fejl
    }
  }
  input.value = ''
  show(box, own)
  status.textContent = besked || (own.length > 0 ? TEKST.klar : '')
}

function show(box: Element, own: Valgt[]): void {
  box.querySelector('[data-billedvisning]')!.replaceChildren(...own.map((one, n) => preview(box, own, one, n)))
}

function preview(box: Element, own: Valgt[], one: Valgt, n: number): HTMLLIElement {
  const li = document.createElement('li')
  const image = document.createElement('img')
  image.src = URL.createObjectURL(one.lille)
  image.alt = `Valgt billede ${n + 1}`
  const input = box.querySelector<HTMLInputElement>('input[data-billede]')!
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'dagliste-ret'
  button.textContent = 'Fjern'
  button.setAttribute('aria-label', `Fjern billede ${n + 1}`)
  button.addEventListener('click', () => {
    own.splice(own.indexOf(one), 1)
    URL.revokeObjectURL(image.src)
    show(box, own)
    input.focus()
  })
  li.append(image, describe(one, n, Number(input.dataset.tekstlaengde)), button)
  return li
}

/** Without a name: it belongs to the photo, and is not sent with the form. */
function describe(one: Valgt, n: number, maxLength: number): HTMLLabelElement {
  const label = document.createElement('label')
  const words = document.createElement('span')
  words.textContent = 'Hvad ser man på billedet? (frivilligt)'
  const field = document.createElement('input')
  field.className = 'form-input'
  field.type = 'text'
  field.maxLength = maxLength
  field.autocomplete = 'off'
  field.value = one.tekst
  field.setAttribute('aria-label', `Hvad ser man på billede ${n + 1}? (frivilligt)`)
  field.addEventListener('input', () => (one.tekst = field.value))
  label.append(words, field)
  return label
}

/** What the form holds, when the last one is ready; given once. */
export async function takeValgte(form: HTMLFormElement): Promise<Valgt[]> {
  const box = form.querySelector('.billedvalg')
  if (!box) return []
  await undervejs.get(box)
  const own = valgte.get(box) ?? []
  valgte.delete(box)
  show(box, [])
  box.querySelector('[data-billedstatus]')!.textContent = ''
  return own
}
