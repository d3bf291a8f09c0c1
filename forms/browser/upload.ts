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

/** The store answers 2xx, or redirects to an address of ours that the browser may not read: both are success. */
function send(form: HTMLFormElement, onProgress: (sent: number) => void): Promise<boolean> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(total ? loaded / total : 0))
    request.addEventListener('load', () => resolve(request.status >= 200 && request.status < 300))
    request.addEventListener('error', () => resolve(false))
    request.open('POST', form.action)
    const body = new FormData(form)
    body.delete('success_action_redirect')
    body.delete('redirect')
    request.send(body)
  })
}

function enhance(form: HTMLFormElement): void {
  const part = (name: string) => form.querySelector<HTMLElement>(`[data-upload-${name}]`)!
  const input = form.querySelector<HTMLInputElement>('input[type=file]')!
  const progress = form.querySelector('progress')!

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
    const ok = await send(form, show)
    if (ok) return location.assign(form.dataset.naeste!)
    button.disabled = false
    part('forloeb').hidden = true
    complain(text.brudt)
    input.focus()
  })
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-upload]')) enhance(form)
