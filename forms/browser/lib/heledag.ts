import { linjefejl, linjenavn, type Tabellinje, tabellinjerOf } from '../../../functions/domain/dagbog/heledagen.ts'
import type { Feltfejl } from '../../../functions/domain/fejl.ts'
import { uuidOfHash } from '../../../functions/domain/id.ts'
import { parseKlokkeslaet, parseTal, TAL_FEJL, UR_FEJL } from '../../read.ts'
import type { Handling } from './koe.ts'

/** The id the server would give the line: was the table sent although no answer came, it is still one. */
async function idOf(formId: string, i: number): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(linjenavn(formId, i)))
  return uuidOfHash([...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join(''))
}

/** What can be seen to be wrong without the server; the rest it tells when the line is sent. */
function fejlOf(linje: Tabellinje): Feltfejl[] {
  if ('fejl' in linje) return [linje.fejl]
  const { 'start-kl': kl, 'slut-kl': til, maengde } = linje.krop
  return [
    ...(kl && !parseKlokkeslaet(kl) ? [linjefejl(linje.i, 'start', UR_FEJL)] : []),
    ...(til && !parseKlokkeslaet(til) ? [linjefejl(linje.i, 'slut', UR_FEJL)] : []),
    ...(maengde && parseTal(maengde) === undefined ? [linjefejl(linje.i, 'maengde', TAL_FEJL)] : []),
  ]
}

/** Said at the field, as the page itself would. */
function tell(fejl: readonly Feltfejl[]): void {
  for (const { felt, besked } of fejl) {
    const field = document.querySelector<HTMLElement>(`#felt-${felt}`)!
    const text = document.createElement('span')
    text.className = 'form-error-message'
    text.id = `felt-${felt}-fejl`
    text.textContent = besked
    field.setAttribute('aria-invalid', 'true')
    field.setAttribute('aria-describedby', text.id)
    field.after(text)
  }
  document.querySelector<HTMLElement>(`#felt-${fejl[0]!.felt}`)!.focus()
}

function clear(form: HTMLFormElement): void {
  for (const text of form.querySelectorAll('.form-error-message')) text.remove()
  for (const field of form.querySelectorAll('[aria-invalid]')) {
    field.removeAttribute('aria-invalid')
    field.removeAttribute('aria-describedby')
  }
}

/** The lines of the table as the queue keeps them, all or none: undefined, and told, when one must be put right. */
export async function readHeleDagen(form: HTMLFormElement): Promise<Handling[] | undefined> {
  clear(form)
  const data = new FormData(form)
  const linjer = tabellinjerOf((name) => String(data.get(name) ?? '').trim())
  const fejl = linjer.flatMap(fejlOf)
  if (linjer.length === 0) fejl.push({ felt: 'kl-0', besked: 'Skriv mindst én linje' })
  if (fejl.length > 0) return void tell(fejl)
  const dato = form.dataset.heledag!
  const faelles = { ogsaa: data.getAll('ogsaa').map(String), kilde: 'offline' }
  return Promise.all(
    linjer.map(async (linje) => {
      if ('fejl' in linje) throw new Error('linjen har fejl')
      const { indtastning, krop, i } = linje
      const id = await idOf(String(data.get('id')), i)
      const [enhed = ''] = indtastning.enheder
      const tekst = [krop.maengde && `${krop.maengde} ${enhed}`, krop.note].filter(Boolean).join(' · ')
      return {
        id,
        art: 'form',
        dato,
        krop: { ...krop, ...faelles, id, noegle: indtastning.noegle },
        vis: { titel: indtastning.titel, tekst, kl: krop['start-kl'] },
      }
    }),
  )
}
