/** Shows a question as soon as an answer opens it: the server says which, so that the rule stands in one place. */
async function refresh(form: HTMLFormElement): Promise<void> {
  const body = new URLSearchParams()
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.append(name, value)
  const headers = { accept: 'application/json' }
  const response = await fetch(form.dataset['kladde']!, { method: 'POST', body, headers }).catch(() => undefined)
  if (!response?.ok) return
  const { synlige } = (await response.json()) as { synlige: string[] }
  for (const part of form.querySelectorAll<HTMLElement>('[data-felt]')) {
    part.hidden = !synlige.includes(part.dataset['felt']!)
    part.querySelector<HTMLInputElement>('input[name=vist]')!.disabled = part.hidden
  }
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-kladde]:has([data-felt])'))
  form.addEventListener('change', () => void refresh(form))
