import type { Kendt } from '../../../functions/domain/dagbog/retter.ts'
import { toDato, toLokal } from '../../../functions/domain/tid.ts'
import { type Detaljeord, asTolket, indholdOrd } from '../../pages/chat/ord.ts'
import { typeTekst } from '../../../functions/domain/dagbog/typer.ts'
import type { NyRegistrering } from '../../../functions/domain/dagbog/fraTolk.ts'
import type { Ting, Udfald } from '../../pages/chat/typer.ts'
import { drop, enqueue, flush, type Handling, type Usendt, usendte, type Udfald as Sendt } from './koe.ts'

const nullOf = (ny: NyRegistrering, felt: string) => (ny[felt] ?? null) as never

/** What was just saved, as later messages may correct it. */
export function asKendt(ny: NyRegistrering, version: number): Kendt {
  const { id, type } = ny
  const dato = (ny['dato'] as string | undefined) ?? toDato(String(ny['start'] ?? ny['slut']))
  const rest = ['start', 'slut', 'maengde', 'enhed', 'antal', 'note', 'status'].map((felt) => [felt, nullOf(ny, felt)])
  const detaljer = (ny['detaljer'] ?? {}) as Record<string, unknown>
  return { id, type, version, dato, ...Object.fromEntries(rest), detaljer, udgaaet: false, kilde: 'samtale' } as Kendt
}

/** What the list of unsent entries shows. */
function visOf(ting: Ting, ord: Detaljeord): Handling['vis'] {
  if ('besked' in ting) return { titel: 'Besked til Døgncentret', tekst: ting.besked, kl: '' }
  if ('fortryd' in ting) return { titel: 'Fortrudt', tekst: '', kl: '' }
  const ny = 'rettelse' in ting ? ting.rettelse.registrering : ting.registrering
  const kl = typeof ny['start'] === 'string' ? toLokal(ny['start']).slice(11).replace(':', '.') : ''
  const titel = `${'rettelse' in ting ? 'Rettelse: ' : ''}${typeTekst[ny.type]}`
  return { titel, tekst: indholdOrd(asTolket(asKendt(ny, 1)), ord), kl }
}

/** Onto the device first: a cut at any moment loses nothing. Throws when there is no room. */
export async function putTing(konto: string, forloebId: string, dato: string, ting: readonly Ting[], ord: Detaljeord) {
  for (const one of ting)
    await enqueue(konto, forloebId, {
      id: one.id,
      art: 'chat',
      dato,
      krop: { ting: JSON.stringify(one) },
      vis: visOf(one, ord),
    })
}

/** Sends what waits, in the common order. */
export const sendAll = (konto: string): Promise<Sendt> => flush(konto).catch((): Sendt => 'fejl')

const outcomeOf = (id: string, mine: Usendt | undefined): Udfald => {
  if (!mine) return { id, tilstand: 'gemt' }
  if (mine.raekke.tilstand === 'venter') return { id, tilstand: 'venter' }
  const besked = mine.handling.besked || 'Den kunne ikke gemmes'
  return { id, tilstand: 'afvist', fejl: [{ felt: 'kort', besked }] }
}

/** How it stands with each: gone from the device means saved. A refusal is told at its card and taken off. */
export async function readUdfald(konto: string, ids: readonly string[]): Promise<Udfald[]> {
  const alle = await usendte(konto)
  const mine = (id: string) => alle.find(({ handling }) => handling.id === id && handling.art === 'chat')
  for (const id of ids) {
    const own = mine(id)
    if (own && own.raekke.tilstand !== 'venter') await drop(own.raekke)
  }
  return ids.map((id) => outcomeOf(id, mine(id)))
}
