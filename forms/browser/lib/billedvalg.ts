/** A photo as it will be sent: drawn anew on the device, so that nothing but the picture is left. */
export interface Valgt {
  id: string
  stort: Blob
  lille: Blob
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

const valgte = new WeakMap<HTMLFormElement, Valgt[]>()
const undervejs = new WeakMap<HTMLFormElement, Promise<unknown>>()

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
  const valgt = { id: crypto.randomUUID(), stort: await draw(image, maal.stort), lille: await draw(image, maal.lille) }
  image.close()
  return valgt
}

/** What was picked, made small and shown with a way back. */
export function choose(input: HTMLInputElement): Promise<unknown> {
  const form = input.form!
  const work = (undervejs.get(form) ?? Promise.resolve()).then(() => add(input, form))
  undervejs.set(form, work)
  return work
}

async function add(input: HTMLInputElement, form: HTMLFormElement): Promise<void> {
  const status = form.querySelector('[data-billedstatus]')!
  const own = valgte.get(form) ?? []
  valgte.set(form, own)
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
  show(form, own)
  status.textContent = besked || (own.length > 0 ? TEKST.klar : '')
}

function show(form: HTMLFormElement, own: Valgt[]): void {
  form.querySelector('[data-billedvisning]')!.replaceChildren(...own.map((one, n) => preview(form, own, one, n)))
}

function preview(form: HTMLFormElement, own: Valgt[], one: Valgt, n: number): HTMLLIElement {
  const li = document.createElement('li')
  const image = document.createElement('img')
  image.src = URL.createObjectURL(one.lille)
  image.alt = `Valgt billede ${n + 1}`
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'dagliste-ret'
  button.textContent = 'Fjern'
  button.setAttribute('aria-label', `Fjern billede ${n + 1}`)
  button.addEventListener('click', () => {
    own.splice(own.indexOf(one), 1)
    URL.revokeObjectURL(image.src)
    show(form, own)
    form.querySelector<HTMLInputElement>('input[data-billede]')!.focus()
  })
  li.append(image, button)
  return li
}

/** What the form holds, when the last one is ready; given once. */
export async function takeValgte(form: HTMLFormElement): Promise<Valgt[]> {
  await undervejs.get(form)
  const own = valgte.get(form) ?? []
  valgte.delete(form)
  return own
}
