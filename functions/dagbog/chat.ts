import * as z from 'zod'
import { BeskedInput } from '../domain/dagbog/besked.ts'
import type { GemtRegistrering } from '../domain/dagbog/gemt.ts'
import { Rettelse } from '../domain/dagbog/indsend.ts'
import { isIkkeBegyndt } from '../domain/dagbog/periode.ts'
import type { Kendt } from '../domain/dagbog/retter.ts'
import { canonicalJson } from '../domain/kanonisk.ts'
import { DomaeneFejl, type Feltfejl } from '../domain/fejl.ts'
import type { Forloeb } from '../domain/forloeb/forloeb.ts'
import { addDage, toDato } from '../domain/tid.ts'
import type { Deps } from '../deps.ts'
import { openForloeb } from '../http/adgang.ts'
import { toFeltfejl } from '../http/route.ts'
import type { Anmodning } from '../store/revisionslog.ts'
import { sendBesked } from './beskeder.ts'
import { asInput, errorsOf, fortryd, isKonflikt } from './gem.ts'
import { rettelse } from './gennemgang.ts'
import { openDagbog } from './laes.ts'
import { registrer } from './skriv.ts'

/** Days around the day that are read: what was written today may tell of another day. */
const OMKRING = 7

export interface Chatdag {
  forloeb: Forloeb
  dato: string
  today: string
  /** Written in the chat on this day, in the order written. */
  gemte: GemtRegistrering[]
  /** What a correction may mean. */
  kendte: Kendt[]
}

/** The conversation of a day as it can be rebuilt from what was saved. */
export async function readChat(
  deps: Deps,
  anmodning: Anmodning,
  forloebId: string,
  asked: (today: string) => string,
): Promise<Chatdag> {
  await openForloeb(deps, anmodning, forloebId, 'dagbog.skriv')
  const today = toDato(anmodning.nu)
  const dato = asked(today)
  const forloeb = await openDagbog(deps, anmodning, forloebId, dato)
  if (isIkkeBegyndt(forloeb, today)) throw new DomaeneFejl('dagbog.ikkeBegyndt')
  const near: GemtRegistrering[] = []
  for await (const one of deps.dagboeger.each(forloebId, addDage(dato, -OMKRING), addDage(dato, 1))) near.push(one)
  const gemte = near.filter(
    ({ kilde, oprindeligTekst, oprettet }) => kilde === 'samtale' && oprindeligTekst && toDato(oprettet) === dato,
  )
  return {
    forloeb,
    dato,
    today,
    gemte: gemte.sort((a, b) => (a.oprettet < b.oprettet ? -1 : 1)),
    kendte: near
      .filter((one) => !one.udgaaet && one.type !== 'beskrivelse' && one.dato >= addDage(dato, -1))
      .map(toKendt),
  }
}

function toKendt({
  id,
  version,
  type,
  dato,
  start,
  slut,
  maengde,
  enhed,
  antal,
  note,
  status,
  detaljer,
  udgaaet,
  kilde,
}: GemtRegistrering): Kendt {
  return { id, version, type, dato, start, slut, maengde, enhed, antal, note, status, detaljer, udgaaet, kilde }
}

const RettelseTing = z.strictObject({
  id: z.uuid(),
  version: z.int().min(1),
  begrundelse: Rettelse.shape.begrundelse,
  registrering: z.record(z.string(), z.unknown()),
})

/** One thing the writer asked to have done; checked again here, wherever it was made. */
const Ting = z.union([
  z.strictObject({ id: z.uuid(), registrering: z.record(z.string(), z.unknown()) }),
  z.strictObject({ id: z.uuid(), rettelse: RettelseTing }),
  z.strictObject({ id: z.uuid(), besked: BeskedInput.shape.tekst }),
  z.strictObject({ id: z.uuid(), fortryd: z.strictObject({ regId: z.uuid(), hvad: z.enum(['gem', 'rettelse']) }) }),
])
type Ting = z.infer<typeof Ting>

/** Does what was confirmed, each by itself; errors by field, none when all is well. Safe to send again. */
export async function doTing(deps: Deps, anmodning: Anmodning, forloebId: string, input: unknown): Promise<Feltfejl[]> {
  const parsed = Ting.safeParse(input)
  if (!parsed.success) return toFeltfejl(parsed.error)
  try {
    return await doOne(deps, anmodning, forloebId, parsed.data)
  } catch (error) {
    if (isKonflikt(error))
      return [{ felt: 'kort', besked: 'Den er ændret i mellemtiden. Hent siden igen, og se den nye' }]
    if (error instanceof DomaeneFejl && error.status !== 404)
      return [...error.fejl, { felt: 'kort', besked: error.titel }].slice(0, Math.max(error.fejl.length, 1))
    throw error
  }
}

async function doOne(deps: Deps, anmodning: Anmodning, forloebId: string, ting: Ting): Promise<Feltfejl[]> {
  if ('registrering' in ting) {
    const [svar] = await registrer(deps, anmodning, forloebId, [{ ...ting.registrering, kilde: 'samtale' }])
    return errorsOf(svar!)
  }
  if ('rettelse' in ting) return correct(deps, anmodning, forloebId, ting.rettelse)
  if ('fortryd' in ting) await undo(deps, anmodning, forloebId, ting.fortryd)
  else await sendBesked(deps, anmodning, forloebId, { id: ting.id, tekst: ting.besked })
  return []
}

async function correct(
  deps: Deps,
  anmodning: Anmodning,
  forloebId: string,
  { id, ...input }: z.infer<typeof RettelseTing>,
): Promise<Feltfejl[]> {
  await openForloeb(deps, anmodning, forloebId, 'dagbog.ret')
  const checked = Rettelse.safeParse({ ...input, registrering: { ...input.registrering, id } })
  if (!checked.success)
    return toFeltfejl(checked.error).map(({ felt, besked }) => ({ felt: felt.replace('registrering.', ''), besked }))
  const now = await deps.dagboeger.get(forloebId, id)
  const isSentBefore = now?.version === input.version + 1 && isSame(now, checked.data.registrering!)
  if (!isSentBefore) await rettelse(deps, anmodning, forloebId, id, checked.data)
  return []
}

/** Sent again after a cut: what stands there is what was asked for. */
function isSame(now: GemtRegistrering, asked: object): boolean {
  const own = asInput(now)
  return ['start', 'slut', 'maengde', 'enhed', 'antal', 'note'].every(
    (felt) => canonicalJson(own[felt] ?? null) === canonicalJson((asked as Record<string, unknown>)[felt] ?? null),
  )
}

const FORTRUDT = 'Rettelsen blev fortrudt'

/** A saved entry is struck out; a corrected one gets back what it said before. */
async function undo(
  deps: Deps,
  anmodning: Anmodning,
  forloebId: string,
  { regId, hvad }: { regId: string; hvad: 'gem' | 'rettelse' },
): Promise<void> {
  if (hvad === 'gem') return fortryd(deps, anmodning, forloebId, regId, 'gem')
  await openForloeb(deps, anmodning, forloebId, 'dagbog.ret')
  const [now, before] = [
    await deps.dagboeger.get(forloebId, regId),
    (await deps.dagboeger.versions(forloebId, regId)).at(-1),
  ]
  if (!now || !before || before.begrundelse === FORTRUDT) return
  await rettelse(deps, anmodning, forloebId, regId, {
    begrundelse: FORTRUDT,
    version: now.version,
    registrering: asInput(before) as never,
  })
}
