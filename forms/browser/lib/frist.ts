import { fristOf, tabtOf, udloeberAt } from '../../../functions/domain/dagbog/kontakt.ts'
import { toDato } from '../../../functions/domain/tid.ts'
import { type Fortalt, tabtTekst, varselOf } from '../../pages/dagbog/frist.ts'
import { destroyKonto, forgetTabt, getKonto, listKonti } from './enhed.ts'
import { readStatus, type Usendt, usendte } from './koe.ts'

/**
 * Destroys the keys whose time is up, and with them what can no longer be read. First one question to the server: an
 * answer to the same person is contact, and what waits can be sent after all.
 */
export async function destroyExpired(): Promise<void> {
  for (const { konto, noegle, kontakt } of await listKonti()) {
    if (!noegle || fristOf(kontakt, Date.now()) !== 'udloebet') continue
    const alle = await usendte(konto)
    if (!(await isAnswered(konto, alle))) await destroyKonto(konto, tabtOf(alle.map(({ handling }) => handling)))
  }
}

async function isAnswered(konto: string, alle: readonly Usendt[]): Promise<boolean> {
  for (const forloebId of new Set(alle.map(({ raekke }) => raekke.forloebId))) {
    const status = await readStatus(forloebId)
    if (typeof status !== 'number' && status.konto === konto) return true
  }
  return false
}

const today = () => toDato(Date.now())

/** What went with the key, while the person has not seen it. Without an account: the one that last wrote here. */
export async function readTabt(konto?: string): Promise<Fortalt | undefined> {
  const { tabt } = (konto ? await getKonto(konto) : (await listKonti()).find((one) => one.tabt)) ?? {}
  return tabt && tabtTekst(tabt, today())
}

/** When what is unsent will be lost; `always` also when there is plenty of time. */
export async function readVarsel(konto: string, alle: readonly Usendt[], always = false): Promise<Fortalt | undefined> {
  const { kontakt, forskel = 0 } = (await getKonto(konto)) ?? {}
  if (kontakt === undefined || alle.length === 0) return undefined
  const isNear = fristOf(kontakt, Date.now()) !== 'frisk'
  const usendt = tabtOf(alle.map(({ handling }) => handling))
  const hvad = alle.some(({ raekke }) => raekke.tilstand === 'venter') ? 'venter' : 'stoppet'
  return isNear || always ? varselOf(usendt, udloeberAt(kontakt) + forskel, today(), hvad) : undefined
}

function boxOf({ titel, tekst }: Fortalt, art: 'info' | 'warning'): HTMLElement {
  const box = document.createElement('div')
  box.className = `alert alert-${art}`
  const [heading, text] = [document.createElement('p'), document.createElement('p')]
  heading.className = 'alert-heading'
  heading.textContent = titel
  text.className = 'alert-text'
  text.textContent = tekst
  box.append(heading, text)
  return box
}

function place(box: HTMLElement, navn: string): void {
  document.querySelector(`[data-frist="${navn}"]`)?.remove()
  box.dataset.frist = navn
  document.querySelector('main > .krummer')?.after(box)
}

/** Above the day, from ten days without contact until everything is sent. */
export async function renderVarsel(konto: string, alle: readonly Usendt[]): Promise<void> {
  const varsel = await readVarsel(konto, alle)
  if (varsel) place(boxOf(varsel, 'warning'), 'varsel')
  else document.querySelector('[data-frist="varsel"]')?.remove()
}

/** What happened, until the person says that it is seen. */
export async function renderTabt(konto: string): Promise<void> {
  const tabt = await readTabt(konto)
  if (!tabt) return
  const box = boxOf(tabt, 'info')
  const knap = document.createElement('button')
  knap.type = 'button'
  knap.className = 'button button-secondary'
  knap.textContent = 'Det har jeg set'
  knap.addEventListener('click', () => {
    void forgetTabt(konto)
    box.remove()
    document.querySelector<HTMLElement>('main')?.focus()
  })
  box.append(knap)
  place(box, 'tabt')
}
