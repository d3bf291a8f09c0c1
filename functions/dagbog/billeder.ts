import {
  type Billede,
  type BilledeInput,
  type Billedfejl,
  billedfejlTekst,
  ENDELSE,
  MAX_BILLEDER,
  MAX_BYTES,
} from '../domain/dagbog/billede/billede.ts'
import { cleanBillede, type RentBillede } from '../domain/dagbog/billede/rens.ts'
import type { GemtRegistrering } from '../domain/dagbog/gemt.ts'
import { forfatterOf } from '../domain/forfatter.ts'
import { DomaeneFejl, ikkeFundet } from '../domain/fejl.ts'
import type { Tilladelse } from '../domain/roller.ts'
import type { Deps } from '../deps.ts'
import { downloadName } from '../http/adgang.ts'
import { billedeKey, lilleKey, modtagetKey } from '../store/billede.ts'
import { Konflikt } from '../store/db.ts'
import type { Upload } from '../store/dokumenter.ts'
import { type Anmodning, type Handling, logChange } from '../store/revisionslog.ts'
import { openRegistrering } from './gennemgang.ts'
import { isTilfoejelse } from './skriv.ts'
import { soeskendeId, unlessRefused } from './soeskende.ts'

/** Where a photo belongs. */
export interface Sted {
  forloebId: string
  regId: string
  id: string
}

/** Photos begun at one entry, also those that never came. */
const MAX_BEGYNDT = 20
/** Seconds a download address works. */
const DOWNLOAD_SECONDS = 120
const MAX_RACES = 4

const handlingOf = (tilladelse: Tilladelse, { forloebId, id }: Sted): Handling => ({
  tilladelse,
  emne: 'billede',
  emneId: id,
  sagId: forloebId,
})
const refuse = (fejl: Billedfejl) =>
  new DomaeneFejl('billede.ugyldigt', [{ felt: 'billede', besked: billedfejlTekst[fejl] }])

function checkRoom({ udgaaet, billeder }: GemtRegistrering): void {
  if (udgaaet) throw new DomaeneFejl('billede.udgaaet')
  if (billeder.length >= MAX_BILLEDER) throw new DomaeneFejl('billede.forMange')
}

/** Announces a photo. The same id again is the same photo. */
export async function announceBillede(
  deps: Deps,
  anmodning: Anmodning,
  sted: Sted,
  { indholdstype, stoerrelse, tekst }: Omit<BilledeInput, 'id'>,
): Promise<Billede> {
  const { forloebId, regId, id } = sted
  const { registrering } = await openRegistrering(deps, anmodning, forloebId, regId, 'dagbog.skriv')
  const begun = await deps.billeder.list(forloebId, regId)
  const known = begun.find((one) => one.id === id)
  if (known) return known
  checkRoom(registrering)
  if (begun.length >= MAX_BEGYNDT) throw new DomaeneFejl('forMange')
  const billede: Billede = {
    id,
    forloebId,
    registreringId: regId,
    tilstand: 'afventer',
    indholdstype,
    stoerrelse,
    bredde: null,
    hoejde: null,
    lille: false,
    tekst: tekst || null,
    forfatter: forfatterOf(anmodning),
    oprettet: anmodning.nu,
  }
  try {
    await deps.billeder.create(billede, logChange(anmodning, handlingOf('dagbog.skriv', sted)))
    return billede
  } catch (error) {
    const other = error instanceof Konflikt && (await deps.billeder.get(forloebId, regId, id))
    if (other) return other
    throw error
  }
}

/** A form for one photo straight to the document store, where it lies unseen until it has been cleaned. */
export const presignBillede = ({ lager }: Pick<Deps, 'lager'>, billede: Billede, redirect?: string): Promise<Upload> =>
  lager.presignUpload({
    key: modtagetKey(billede),
    indholdstype: billede.indholdstype,
    maxStoerrelse: MAX_BYTES,
    ...(redirect && { redirect }),
  })

/** The photo as sent, when it came with the request, and its little one. */
export interface Sendt {
  stort: Uint8Array
  tekst: string | null
  lille?: Uint8Array
}

/** Cleans what has come and shows it at its entry; told again it changes nothing. */
export async function receiveBillede(
  deps: Deps,
  anmodning: Anmodning,
  sted: Sted,
  sendt?: Omit<Sendt, 'tekst'>,
): Promise<Billede> {
  const { forloebId, regId, id } = sted
  const { forloeb } = await openRegistrering(deps, anmodning, forloebId, regId, 'dagbog.skriv')
  const known = await deps.billeder.get(forloebId, regId, id)
  if (!known) throw ikkeFundet()
  if (known.tilstand !== 'afventer') {
    await deps.lager.remove(modtagetKey(known))
    return known
  }
  const rent = cleanBillede(sendt?.stort ?? (await readSent(deps, known)))
  if ('fejl' in rent) {
    await deps.lager.remove(modtagetKey(known))
    throw refuse(rent.fejl)
  }
  const lille = sendt?.lille && cleanBillede(sendt.lille)
  const billede = await keep(
    deps,
    known,
    rent,
    lille && 'bytes' in lille && lille.indholdstype === 'image/jpeg' ? lille : undefined,
  )
  await changeEntry(deps, anmodning, 'dagbog.skriv', billede, (former) => {
    checkRoom(former)
    const tilfoejelse = former.tilfoejelse || isTilfoejelse(forloeb)
    return { ...former, tilfoejelse, billeder: [...former.billeder, id] }
  })
  await deps.lager.remove(modtagetKey(known))
  return billede
}

async function readSent({ lager }: Deps, billede: Billede): Promise<Uint8Array> {
  const head = await lager.head(modtagetKey(billede))
  if (!head) throw refuse('mangler')
  if (head.stoerrelse > MAX_BYTES) throw refuse('forStor')
  return lager.read(modtagetKey(billede))
}

/** The cleaned bytes are in the store before anything points at them. */
async function keep({ lager }: Deps, known: Billede, rent: RentBillede, lille?: RentBillede): Promise<Billede> {
  const { bytes, indholdstype, bredde, hoejde } = rent
  await lager.put(billedeKey(known), bytes, indholdstype)
  if (lille) await lager.put(lilleKey(known), lille.bytes, lille.indholdstype)
  const size = { stoerrelse: bytes.length, bredde, hoejde }
  return { ...known, ...size, tilstand: 'godkendt', indholdstype, lille: lille !== undefined }
}

/** What is shown at an entry changes: it is unread again, but no new version, as with a comment. */
async function changeEntry(
  deps: Deps,
  anmodning: Anmodning,
  tilladelse: Tilladelse,
  billede: Billede,
  change: (former: GemtRegistrering) => GemtRegistrering,
): Promise<void> {
  const { forloebId, registreringId: regId, id } = billede
  for (let attempt = 0; ; attempt++) {
    const former = await deps.dagboeger.get(forloebId, regId)
    if (!former) throw ikkeFundet()
    if (former.billeder.includes(id) === (billede.tilstand === 'godkendt')) return
    const next = { ...change(former), aendret: anmodning.nu, gennemset: null }
    const log = logChange(anmodning, handlingOf(tilladelse, { forloebId, regId, id }))
    try {
      return await deps.billeder.show(billede, former, next, log)
    } catch (error) {
      if (!(error instanceof Konflikt) || attempt >= MAX_RACES) throw error
    }
  }
}

/** One photo that came with the request, small as the device makes them. */
async function saveOne(deps: Deps, anmodning: Anmodning, sted: Sted, { tekst, ...sendt }: Sendt): Promise<Billede> {
  const input = { indholdstype: 'image/jpeg', stoerrelse: sendt.stort.length, ...(tekst && { tekst }) } as const
  await announceBillede(deps, anmodning, sted, input)
  return receiveBillede(deps, anmodning, sted, sendt)
}

/** Here and at the same entry of the siblings it was written for; one that did not get the entry gets no photo. */
export async function saveBillede(
  deps: Deps,
  anmodning: Anmodning,
  sted: Sted,
  sendt: Sendt,
  ogsaa: readonly string[] = [],
): Promise<Billede> {
  const billede = await saveOne(deps, anmodning, sted, sendt)
  for (const forloebId of ogsaa) {
    const hos = { forloebId, regId: soeskendeId(sted.regId, forloebId), id: soeskendeId(sted.id, forloebId) }
    await unlessRefused(saveOne(deps, anmodning, hos, sendt))
  }
  return billede
}

/** What one sees in it, written or changed afterwards. */
export async function describeBillede(
  deps: Deps,
  anmodning: Anmodning,
  sted: Sted,
  tekst: string | null,
): Promise<void> {
  await openRegistrering(deps, anmodning, sted.forloebId, sted.regId, 'dagbog.ret')
  const billede = await deps.billeder.get(sted.forloebId, sted.regId, sted.id)
  if (billede?.tilstand !== 'godkendt') throw ikkeFundet()
  await deps.billeder.describe({ ...billede, tekst }, logChange(anmodning, handlingOf('dagbog.ret', sted)))
}

/** Taken away from the entry: nobody is given it any more, and the log says who did it. */
export async function removeBillede(deps: Deps, anmodning: Anmodning, sted: Sted): Promise<void> {
  const { forloebId, regId, id } = sted
  await openRegistrering(deps, anmodning, forloebId, regId, 'dagbog.ret')
  const billede = await deps.billeder.get(forloebId, regId, id)
  if (!billede) throw ikkeFundet()
  await changeEntry(deps, anmodning, 'dagbog.ret', { ...billede, tilstand: 'fjernet' }, (former) => ({
    ...former,
    billeder: former.billeder.filter((one) => one !== id),
  }))
}

export interface Vist {
  billede: Billede
  registrering: GemtRegistrering
}

/** For those who may see the entry; with the entry its photos are struck out. The log line is written first. */
export async function readBillede(deps: Deps, anmodning: Anmodning, sted: Sted): Promise<Vist> {
  const { forloebId, regId, id } = sted
  const { registrering } = await openRegistrering(deps, anmodning, forloebId, regId, 'dagbog.dag')
  const billede = await deps.billeder.get(forloebId, regId, id)
  if (!billede || registrering.udgaaet || billede.tilstand === 'fjernet') throw ikkeFundet()
  await deps.revisionslog.read(anmodning, handlingOf('dagbog.laes', sted))
  return { billede, registrering }
}

/** A short-lived address of a photo that has been cleaned. */
export const downloadBillede = (
  { lager }: Pick<Deps, 'lager'>,
  { billede, registrering }: Vist,
): Promise<string | undefined> =>
  billede.tilstand === 'godkendt'
    ? lager.presignDownload(billedeKey(billede), {
        filnavn: downloadName('billede', registrering.dato, ENDELSE[billede.indholdstype]),
        seconds: DOWNLOAD_SECONDS,
      })
    : Promise.resolve(undefined)
