/** Uploads with progress, checked before they are sent. Without this script the same form posts by itself. */

const text = {
  vaelg: 'Vælg den fil, der skal sendes',
  stor: 'Filen fylder for meget. Vælg en mindre fil',
  type: 'Filen har et format, vi ikke kan tage imod',
  brudt: 'Filen kom ikke frem. Den ligger stadig hos dig – prøv igen',
}

const bytes = (size: number): string =>
  `${(size / 1024 / 1024).toLocaleString('da-DK', { maximumFractionDigits: 1 })} MB`

/** `accept` lists media types and endings; the file must match one of them. */
function isAccepted({ name, type }: File, accept: string): boolean {
  const wanted = accept.split(',').map((one) => one.trim().toLowerCase())
  return (
    accept === '' || wanted.some((one) => one === type || (one.startsWith('.') && name.toLowerCase().endsWith(one)))
  )
}

function problemOf(file: File | undefined, accept: string, max: number): string | undefined {
  if (!file) return text.vaelg
  if (!isAccepted(file, accept)) return text.type
  return file.size > max ? text.stor : undefined
}

const ENDINGS: Record<string, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
}

/** Some systems do not know the type of a file; its ending tells. */
const typeOf = ({ name, type }: File): string => type || (ENDINGS[name.split('.').at(-1)!.toLowerCase()] ?? '')

interface Target {
  url: string
  body: FormData
  naeste: string
}

/** Where the file goes: the signed form on the page, or one asked for now that its type and size are known. */
async function targetOf(form: HTMLFormElement, file: File): Promise<Target | undefined> {
  const { hent, naeste = '' } = form.dataset
  if (!hent) {
    const body = new FormData(form)
    body.delete('success_action_redirect')
    body.delete('redirect')
    return { url: form.action, body, naeste }
  }
  const told = new URLSearchParams(
    [...new FormData(form)].filter((one): one is [string, string] => typeof one[1] === 'string'),
  )
  told.set('indholdstype', typeOf(file))
  told.set('stoerrelse', String(file.size))
  const headers = { accept: 'application/json' }
  const response = await fetch(hent, { method: 'POST', body: told, headers }).catch(() => undefined)
  if (response?.status !== 201) return undefined
  const answer = (await response.json()) as { upload: { url: string; fields: Record<string, string> }; naeste: string }
  const body = new FormData()
  for (const [name, value] of Object.entries(answer.upload.fields)) body.append(name, value)
  body.append('file', file, 'fil')
  return { url: answer.upload.url, body, naeste: answer.naeste }
}

/** The store answers 2xx, or redirects to an address of ours that the browser may not read: both are success. */
function send({ url, body }: Target, onProgress: (sent: number) => void): Promise<boolean> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(total ? loaded / total : 0))
    request.addEventListener('load', () => resolve(request.status >= 200 && request.status < 300))
    request.addEventListener('error', () => resolve(false))
    request.open('POST', url)
    request.send(body)
  })
}

function enhance(form: HTMLFormElement): void {
  const part = (name: string) => form.querySelector<HTMLElement>(`[data-upload-${name}]`)!
  const input = form.querySelector<HTMLInputElement>('input[type=file]')!
  const progress = form.querySelector('progress')!
  for (const one of form.querySelectorAll<HTMLElement>('[data-uden-script], [data-med-script]'))
    one.hidden = 'udenScript' in one.dataset

  const complain = (besked: string | undefined) => {
    part('fejl').hidden = !besked
    part('besked').textContent = besked ?? ''
    input.closest('.form-group')!.classList.toggle('form-error', Boolean(besked))
    if (besked) input.setAttribute('aria-invalid', 'true')
    else input.removeAttribute('aria-invalid')
  }
  const show = (share: number) => {
    progress.value = Math.round(share * 100)
    const size = bytes(input.files![0]!.size)
    part('status').textContent =
      share < 1 ? `Sender filen (${size}): ${progress.value} %` : 'Filen er sendt og kontrolleres'
  }

  input.addEventListener('change', () =>
    complain(input.files?.[0] && problemOf(input.files[0], input.accept, Number(form.dataset.maks))),
  )
  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    const problem = problemOf(input.files?.[0], input.accept, Number(form.dataset.maks))
    complain(problem)
    if (problem) return input.focus()
    const button = form.querySelector<HTMLButtonElement>('button[type=submit]')!
    button.disabled = true
    part('forloeb').hidden = false
    show(0)
    const target = await targetOf(form, input.files![0]!)
    if (target && (await send(target, show))) return location.assign(target.naeste)
    button.disabled = false
    part('forloeb').hidden = true
    complain(text.brudt)
    input.focus()
  })
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-upload]')) enhance(form)
