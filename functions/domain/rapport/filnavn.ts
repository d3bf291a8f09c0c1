/** Documents that leave the house, and what their file is called. */
const STAMME = {
  rapport: 'rapport',
  udviklingsbeskrivelse: 'udviklingsbeskrivelse',
  psykologiskUndersoegelse: 'psykologisk-undersoegelse',
  dagbog: 'dagbog',
  statistik: 'statistik',
  aktindsigt: 'aktindsigt',
} as const

/** `rapport-v2-2026-06-12.pdf`: what, which version and when; never who (B8: file names are read by others too). */
export function filnavnOf(
  art: keyof typeof STAMME,
  {
    version,
    dato,
    endelse,
  }: { version?: number; dato: string; endelse: 'pdf' | 'docx' | 'json' | 'ndjson' | 'csv' | 'zip' },
): string {
  return `${STAMME[art]}${version === undefined ? '' : `-v${version}`}-${dato}.${endelse}`
}
