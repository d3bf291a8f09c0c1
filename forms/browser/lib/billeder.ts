import type { Hvortil } from './billedkoe.ts'
import { isBillede, type Udfald, usendte } from './koe.ts'
import { showToast } from './toast.ts'

/** What picks, shrinks, keeps and sends photos is fetched only when there is one. */
const load = () => import('../billede.ts')
const FULD = 'Der er ikke plads på telefonen til billedet. Resten er gemt.'

interface Sted {
  konto: string
  forloebId: string
  dato: string
}

export function listenBilleder(): void {
  document.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || !target.dataset.billede) return
    target.form!.dataset.medBillede = ''
    void load().then(
      ({ choose }) => choose(target),
      () => showToast('Billeder kan ikke vælges, før siden har været åben med net.'),
    )
  })
}

/** How many photos were kept with the entry; undefined, and told, when the device is full: the entry is safe. */
export async function keepBilleder(form: HTMLFormElement, sted: Sted, hvortil: Hvortil) {
  if (form.dataset.medBillede === undefined) return 0
  return load()
    .then(({ keepValgte }) => keepValgte(form, sted, hvortil))
    .catch(() => undefined)
}

const TABT = 'dagbog-billede-tabt'

/** The device is full and the form goes the straight way: the next page says that the photo did not come along. */
export function rememberLost(form: HTMLFormElement): void {
  if (form.dataset.medBillede !== undefined) sessionStorage.setItem(TABT, '')
}

export function tellLost(): void {
  if (sessionStorage.getItem(TABT) === null) return
  sessionStorage.removeItem(TABT)
  showToast('Telefonen er fuld, så billedet kom ikke med. Resten er gemt. Tilføj det under Ret, når der er plads.')
}

export const tellFull = () => showToast(FULD)

/** Photos picked for what is not saved yet go on in the new page's form. */
export function moveValgte(old: Element, fresh: Element): void {
  for (const box of old.querySelectorAll('[data-med-billede] .billedvalg')) {
    const same = fresh.querySelector(`#${CSS.escape(box.querySelector('input')!.id)}`)
    same?.closest('form')?.setAttribute('data-med-billede', '')
    same?.closest('.billedvalg')?.replaceWith(box)
  }
}

/** Photos for an entry that is already there: kept, and then the day shows them on their way. */
export async function saveBilleder(form: HTMLFormElement, sted: Sted): Promise<void> {
  const { billeder, hvad, dag } = form.dataset
  const ogsaa = new FormData(form).getAll('ogsaa').map(String)
  const antal = await keepBilleder(form, sted, { regId: billeder!, hvad: hvad!, ogsaa })
  if (antal === undefined) return tellFull()
  if (antal === 0) return form.querySelector<HTMLInputElement>('input[data-billede]')!.focus()
  location.assign(dag!)
}

/** Photos go by themselves after the entries, which never wait for them. */
export async function sendWaiting(konto: string): Promise<Udfald> {
  const alle = await usendte(konto)
  if (!alle.some(({ raekke }) => isBillede(raekke) && raekke.tilstand === 'venter')) return 'intet'
  return load()
    .then(({ sendBilleder }) => sendBilleder(konto))
    .catch((): Udfald => 'net')
}
