import { type Krop, rawOf, readField } from '../../forms/read.ts'
import { parseForm, type Raa } from '../../forms/form.ts'
import type { Feltfejl } from '../domain/fejl.ts'
import { feltOf } from '../domain/felt.ts'
import { isListefelt, parseLinjer } from '../domain/plejefamilie/linjer.ts'
import { feltfejlOf } from '../domain/plejefamilie/patch.ts'
import { type Plejefamiliefelt, PlejefamilieInput, plejefamilieFelter } from '../domain/plejefamilie/schema.ts'

const KEYS = Object.keys(plejefamilieFelter) as Plejefamiliefelt[]
const simple = Object.fromEntries(KEYS.filter((key) => !isListefelt(key)).map((key) => [key, plejefamilieFelter[key]]))
const lister = KEYS.filter(isListefelt)

interface Familiesvar {
  raa: Raa
  fejl: Feltfejl[]
  /** The whole entry when nothing is wrong. */
  input?: PlejefamilieInput
}

/** Reads the register form: lists from their lines, the rest field by field, then the whole for contradictions. */
export function parseFamilie(krop: Krop): Familiesvar {
  const { vaerdier, raa, fejl } = parseForm(simple, krop)
  const values: Record<string, unknown> = { ...vaerdier }
  for (const key of lister) {
    Object.assign(raa, rawOf(krop, key))
    const laest = readField(krop, key, feltOf(plejefamilieFelter[key], key))
    if (!('vaerdi' in laest)) continue
    const linjer = parseLinjer(key, String(laest.vaerdi))
    const found = 'besked' in linjer ? { besked: linjer.besked } : checkListe(key, linjer.vaerdi)
    if ('besked' in found) fejl.push({ felt: key, besked: found.besked })
    else values[key] = found.vaerdi
  }
  if (fejl.length > 0) return { raa, fejl: inOrder(fejl) }
  const answer = PlejefamilieInput.safeParse(values)
  return answer.success ? { raa, fejl: [], input: answer.data } : { raa, fejl: feltfejlOf(answer.error) }
}

/** The message names the line that is wrong. */
function checkListe(key: (typeof lister)[number], value: unknown): { vaerdi: unknown } | { besked: string } {
  const result = plejefamilieFelter[key].safeParse(value)
  if (result.success) return { vaerdi: result.data }
  const { path, message } = result.error.issues[0]!
  return { besked: typeof path[0] === 'number' ? `Linje ${path[0] + 1}: ${message}` : message }
}

const inOrder = (fejl: Feltfejl[]) =>
  fejl.sort((a, b) => KEYS.indexOf(a.felt as Plejefamiliefelt) - KEYS.indexOf(b.felt as Plejefamiliefelt))
