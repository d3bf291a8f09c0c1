import { type Indholdstype, indholdstyper } from './indholdstyper.ts'

const MAX = 120

/**
 * A file name that is safe to show and to offer for download: no path, control or direction marks, no CPR number,
 * and the ending of its real type. It is personal data: it stands in the row only, never in a key, URL or log line.
 */
export function safeFilnavn(filnavn: string, indholdstype: Indholdstype): string {
  const { endelser } = indholdstyper[indholdstype]
  const sidste = filnavn.normalize('NFC').split(/[/\\]/).at(-1)!
  const rent = sidste
    .replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '')
    .replace(/[<>:"|?*;%]/g, '-')
    .replace(/\d{6}[-_ .]?\d{4}/g, 'cpr')
    .replace(/\s+/g, ' ')
  const punkt = rent.lastIndexOf('.')
  const endelse = rent.slice(punkt + 1).toLowerCase()
  const kendt = punkt >= 0 && (endelser as readonly string[]).includes(endelse)
  const stamme = (kendt ? rent.slice(0, punkt) : rent).replace(/^[. ]+|[. ]+$/g, '')
  const kort = [...(stamme || 'dokument')].slice(0, MAX).join('')
  return `${kort}.${kendt ? endelse : endelser[0]}`
}
