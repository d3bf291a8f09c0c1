import type { Deps } from '../../deps.ts'
import { ENDELSE } from '../../domain/dagbog/billede/billede.ts'
import { DomaeneFejl } from '../../domain/fejl.ts'
import type { Forloeb } from '../../domain/forloeb/forloeb.ts'
import { canonicalJson } from '../../domain/kanonisk.ts'
import { filnavnOf } from '../../domain/rapport/filnavn.ts'
import type { Beskyttet } from '../../domain/rapport/moenstre.ts'
import { toDato } from '../../domain/tid.ts'
import { type BilagResume, indholdstyper } from '../../domain/visitation/bilag.ts'
import { fieldError, openForloeb } from '../../http/adgang.ts'
import { billedeKey } from '../../store/billede.ts'
import { bilagKey } from '../../store/bilagsnoegler.ts'
import type { Anmodning } from '../../store/revisionslog.ts'
import { navneFor } from '../beskyttet.ts'
import { handlingOf } from '../emne.ts'
import { render } from '../fil.ts'
import { type Arkivfil, createArchive } from '../render/zip.ts'
import { gatherSag } from './indhold.ts'
import type { Aktmodtager } from './modtagere.ts'
import { putUdlevering, type Udlevering } from './udlevering.ts'
import { redactSag, type Udstreget } from './udstregning.ts'

export interface Forhaandsvisning extends Pick<Udstreget, 'fund' | 'udstregninger'> {
  modtager: Aktmodtager
  filer: string[]
  /** Files from outside can't be gone through by us: each needs a person's own look. */
  bilag: Pick<BilagResume, 'id' | 'art' | 'filnavn' | 'stoerrelse'>[]
  /** Photos of the diary by their day; a picture can't be gone through by us either. */
  billeder: Pick<Foto, 'id' | 'dato'>[]
  /** Sent back to say that exactly this has been looked at. */
  bekraeft: string
}

/** Who gets the case, and what a person wants taken out besides what is found by itself. */
export interface Bestilling {
  modtager: Aktmodtager
  ogsaa?: readonly string[]
}

interface Foto {
  id: string
  registreringId: string
  dato: string
}

interface Sag {
  forloeb: Forloeb
  udstreget: Udstreget
  bilag: BilagResume[]
  billeder: Foto[]
  bekraeft: string
}

/** What the recipient would get and what is taken out; nothing is handed out yet. */
export async function previewAktindsigt(
  deps: Deps,
  anmodning: Anmodning,
  forloebId: string,
  bestilling: Bestilling,
): Promise<Forhaandsvisning> {
  const { udstreget, bilag, billeder, bekraeft } = await openSag(deps, anmodning, forloebId, bestilling)
  const { modtager } = bestilling
  await deps.revisionslog.read(anmodning, handlingOf('aktindsigt.lav', forloebId, `${modtager}:forhaandsvisning`))
  const { fund, udstregninger, dokumenter, data } = udstreget
  return {
    modtager,
    filer: [...Object.keys(dokumenter), ...Object.keys(data)],
    fund,
    udstregninger,
    bilag: bilag.map(({ id, art, filnavn, stoerrelse }) => ({ id, art, filnavn, stoerrelse })),
    billeder: billeder.map(({ id, dato }) => ({ id, dato })),
    bekraeft,
  }
}

export interface Bekraeftelse extends Bestilling {
  bekraeftet: string
  /** Ids of files from the visitation, and of photos, that a person has looked through. */
  bilag: readonly string[]
  billeder?: readonly string[]
}

/**
 * The archive, once a person has confirmed what was shown; when the case has changed since, it must be looked at again.
 * It lies in the document store, and the answer tells where for two minutes.
 */
export async function exportAktindsigt(
  deps: Deps,
  anmodning: Anmodning,
  forloebId: string,
  { modtager, ogsaa = [], bekraeftet, bilag: valgte, billeder: valgteBilleder = [] }: Bekraeftelse,
): Promise<Udlevering> {
  const sag = await openSag(deps, anmodning, forloebId, { modtager, ogsaa })
  if (bekraeftet !== sag.bekraeft) throw new DomaeneFejl('version.konflikt')
  const bilag = sag.bilag.filter(({ id }) => valgte.includes(id))
  if (bilag.length !== valgte.length) throw fieldError('bilag', 'Et af bilagene findes ikke på sagen')
  const billeder = sag.billeder.filter(({ id }) => valgteBilleder.includes(id))
  if (billeder.length !== valgteBilleder.length) throw fieldError('billeder', 'Et af billederne findes ikke på sagen')
  await deps.revisionslog.read(anmodning, handlingOf('aktindsigt.lav', forloebId, modtager))
  const filnavn = filnavnOf('aktindsigt', { dato: toDato(anmodning.nu), endelse: 'zip' })
  return putUdlevering(
    deps,
    forloebId,
    filnavn,
    createArchive(filesOf(deps, sag, { bilag, billeder }), { nu: anmodning.nu }),
  )
}

const asBeskyttet = (tekst: string): Beskyttet => ({ tekst, klasse: 'adresseBeskyttet', art: 'andet' })

async function openSag(
  deps: Deps,
  anmodning: Anmodning,
  forloebId: string,
  { modtager, ogsaa = [] }: Bestilling,
): Promise<Sag> {
  const forloeb = await openForloeb(deps, anmodning, forloebId, 'aktindsigt.lav')
  const [data, visitation] = await Promise.all([
    deps.rapporter.read(forloebId),
    deps.visitationer.get(forloeb.visitationId),
  ])
  const indhold = await gatherSag(deps, forloeb, { data, visitation }, { nu: anmodning.nu, modtager })
  const navne = await navneFor(deps, forloeb, indhold.materiale)
  const beskyttede = [...navne.beskyttede, ...ogsaa.map(asBeskyttet)]
  const udstreget = redactSag(indhold, { ...navne, modtagerRolle: modtager, beskyttede })
  const bilag = (visitation?.bilag ?? []).filter(({ tilstand }) => tilstand === 'godkendt')
  const billeder = indhold.materiale.registreringer
    .filter(({ udgaaet }) => !udgaaet)
    .flatMap(({ id: registreringId, dato, billeder }) => billeder.map((id) => ({ id, registreringId, dato })))
  const filer = [...bilag, ...billeder].map(({ id }) => id)
  return { forloeb, udstreget, bilag, billeder, bekraeft: tokenOf(deps, anmodning, { modtager, udstreget, filer }) }
}

/** Stands for this person's look at exactly this content; the time the documents were made is no part of it. */
function tokenOf(
  deps: Deps,
  { aktoer }: Anmodning,
  { modtager, udstreget, filer }: { modtager: string; udstreget: Udstreget; filer: string[] },
): string {
  const dokumenter = Object.entries(udstreget.dokumenter).map(([navn, { blokke, forside }]) => [navn, blokke, forside])
  return deps.hash(canonicalJson([aktoer.sub, modtager, dokumenter, udstreget.data, filer]))
}

/** Files from outside are named by kind and number, never by the name they came with. */
async function* filesOf(
  deps: Deps,
  { forloeb, udstreget }: Sag,
  { bilag, billeder }: Pick<Sag, 'bilag' | 'billeder'>,
): AsyncGenerator<Arkivfil> {
  for (const [navn, dokument] of Object.entries(udstreget.dokumenter))
    yield { navn, indhold: await render(deps, dokument, 'pdf') }
  for (const [navn, value] of Object.entries(udstreget.data))
    yield { navn, indhold: Buffer.from(JSON.stringify(value, null, 2)) }
  const read = async (noegle: string) => (await deps.lager.readStream(noegle)) as unknown as AsyncIterable<Uint8Array>
  for (const [i, { id, art, indholdstype }] of bilag.entries()) {
    const endelse = indholdstyper[indholdstype].endelser[0]
    yield { navn: `bilag/${i + 1}-${art}.${endelse}`, indhold: await read(bilagKey(forloeb.visitationId, id)) }
  }
  for (const [i, { id, registreringId, dato }] of billeder.entries()) {
    const billede = await deps.billeder.get(forloeb.id, registreringId, id)
    if (billede?.tilstand !== 'godkendt') continue
    const navn = `billeder/${i + 1}-${dato}.${ENDELSE[billede.indholdstype]}`
    yield { navn, indhold: await read(billedeKey(billede)) }
  }
}
