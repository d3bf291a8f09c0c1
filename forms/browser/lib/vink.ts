import { vinkOf } from '../../../functions/domain/dagbog/vink.ts'

/** Hints while the text is written; the same words as the server's. */
export function listenHints(root: ParentNode): void {
  for (const area of root.querySelectorAll<HTMLTextAreaElement>('textarea[data-vink]')) {
    const box = document.createElement('div')
    box.setAttribute('aria-live', 'polite')
    area.after(box)
    area.addEventListener('input', () => {
      const hints = vinkOf(area.value, (area.dataset.vink ?? '').split('|'))
      box.className = hints.length > 0 ? 'vink' : ''
      box.replaceChildren(
        ...hints.slice(0, 3).map(({ ord, tekst }) => {
          const line = document.createElement('p')
          line.textContent = `”${ord}”: ${tekst}`
          return line
        }),
      )
    })
  }
}
