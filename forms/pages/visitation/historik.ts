import { stoettestatusTekst } from '../../../functions/domain/visitation/stoette.ts'
import { writeMidt } from '../../text.ts'
import { afgoerelseTekst, type Visitation } from '../../../functions/domain/visitation/visitation.ts'

export interface Haendelse {
  tid: string
  tekst: string
}

/** What has happened with the case, newest first; from the case itself, so it can't tell otherwise. */
export function historikOf({
  oprettet,
  indsendt,
  bilag,
  moede,
  afgoerelse,
  udenMoede,
  stoette,
}: Visitation): Haendelse[] {
  return [
    { tid: oprettet, tekst: 'Visitationen er begyndt' },
    ...(indsendt ? [{ tid: indsendt, tekst: 'Visitationen er sendt' }] : []),
    ...bilag
      .filter(({ tilstand }) => tilstand === 'godkendt')
      .map(({ oprettet: tid }) => ({ tid, tekst: 'Et dokument er modtaget' })),
    ...(moede ? [{ tid: moede.tid, tekst: 'Visitationsmødet er skrevet ind' }] : []),
    ...(stoette
      ? [{ tid: stoette.tid, tekst: `Vuggestedets støtte til mor: ${writeMidt(stoettestatusTekst[stoette.status])}` }]
      : []),
    ...(udenMoede
      ? [{ tid: udenMoede.tid, tekst: `Plejefamilie valgt før visitationsmødet: ${udenMoede.begrundelse}` }]
      : []),
    ...(afgoerelse ? [{ tid: afgoerelse.tid, tekst: afgoerelseTekst[afgoerelse.udfald] }] : []),
  ].sort((a, b) => b.tid.localeCompare(a.tid))
}
