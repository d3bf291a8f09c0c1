import type { Afsnitslinje } from '../../../forms/pages/rapport/Afsnitsliste.tsx'
import { writeTidspunkt } from '../../../forms/text.ts'
import type { Forloeb } from '../../domain/forloeb/forloeb.ts'
import { DomaeneFejl, type Feltfejl } from '../../domain/fejl.ts'
import { OBLIGATORISKE } from '../../domain/rapport/afsnit.ts'
import { toDato } from '../../domain/tid.ts'
import type { PageCall } from '../../http/page.tsx'
import type { SektionSvar } from '../svar.ts'

export const stiOf = (id: string) => `/forloeb/${id}/rapport`

/** The way here: forløb, rapport. */
export const krummerOf = ({ id, barn }: Forloeb, rapport = true) => [
  { tekst: barn.navn ?? 'Barnet', href: `/forloeb/${id}` },
  ...(rapport ? [{ tekst: 'Rapport', href: stiOf(id) }] : []),
]

export const todayOf = ({ anmodning }: PageCall) => toDato(anmodning.nu)

export function linjeOf(sektion: SektionSvar, today: string): Afsnitslinje {
  const { navn, titel, tilstand, version, tekst, forfatter, gemt } = sektion
  return {
    navn,
    titel,
    tilstand,
    version,
    tom: tekst.trim() === '',
    obligatorisk: (OBLIGATORISKE as string[]).includes(navn),
    forfatter: forfatter?.navn,
    gemt: gemt ? writeTidspunkt(gemt, today) : undefined,
  }
}

/** A day's entries, a day or a section: where a reference in the text leads. */
export const henvisningOf = (sti: string, dagOf: (regId: string) => string | undefined) => (anker: string) => {
  const [, art, maal = ''] = /^(reg|dag|afsnit)-(.+)$/u.exec(anker) ?? []
  if (art === 'afsnit') return `${sti}/${maal}`
  if (art === 'dag') return `${sti}/dag/${maal}`
  const dato = art === 'reg' ? dagOf(maal) : undefined
  return dato && `${sti}/dag/${dato}#reg-${maal}`
}

/** The outcome of a posted form: done, or what must be mended on the same page. */
export async function attempt<T>(work: () => Promise<T>): Promise<{ value: T } | { fejl: Feltfejl[] }> {
  try {
    return { value: await work() }
  } catch (error) {
    if (!(error instanceof DomaeneFejl) || ![409, 422].includes(error.status)) throw error
    return { fejl: error.fejl.length > 0 ? error.fejl : [{ felt: '', besked: error.titel }] }
  }
}

/** The last value of an input as text. */
export function textOf(krop: PageCall['krop'], navn: string): string {
  const value = krop[navn]
  return (Array.isArray(value) ? value.at(-1) : value)?.replaceAll('\r\n', '\n') ?? ''
}
