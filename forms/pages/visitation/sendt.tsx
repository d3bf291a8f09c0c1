import { bilagsartTekst, bilagsarter } from '../../../functions/domain/visitation/bilag.ts'
import { stoettestatusOf } from '../../../functions/domain/visitation/stoette.ts'
import type { Visitationsstatus } from '../../../functions/domain/visitation/status.ts'
import { afgoerelseTekst, type Visitation } from '../../../functions/domain/visitation/visitation.ts'
import { Alert } from '../../components/Alert.tsx'
import { Button, ButtonGroup } from '../../components/Button.tsx'
import { Details } from '../../components/Details.tsx'
import { SummaryList } from '../../components/SummaryList.tsx'
import { writeTidspunkt } from '../../text.ts'
import { dokumentTekst } from './bilag.tsx'
import { Svar } from './gennemse.tsx'
import { mayOpen, sider, stiTil } from './journey.ts'
import { HvemKanSpoerges } from './kontakt.tsx'
import { Moede } from './moede.tsx'
import { Stoettestand } from './sagsdele.tsx'
import { Statusmaerke } from './status.tsx'
import { kendetegn, naesteTekst } from './text.ts'

export interface SendtProps {
  visitation: Visitation
  today: string
  /** What was just done on another page. */
  gemt?: string
}

/** What waits for the sender elsewhere. */
const skridt: Partial<Record<Visitationsstatus, { href: string; tekst: string }>> = {
  matchet: { href: '/match', tekst: 'Svar på forslaget' },
  forloeb: { href: '/forloeb', tekst: 'Se forløb' },
}

/** The sender's one page after sending: where it is, what comes next, documents, and what can still be done. */
export function Sendt({ visitation, today, gemt }: SendtProps) {
  const { id, status, svar, kvitteringsnummer, indsendt, moede, afgoerelse } = visitation
  const open = (side: 'foedsel' | 'dokumenter' | 'traekTilbage') => mayOpen(side, status)
  return (
    <>
      {gemt && (
        <Alert type="success" besked>
          <p>{gemt}</p>
        </Alert>
      )}
      <p>
        <Statusmaerke status={status} />
      </p>
      <h2>Hvad sker der nu?</h2>
      <p>{naesteTekst[status]}</p>
      {afgoerelse?.begrundelse && (
        <p class="citat">
          {afgoerelseTekst[afgoerelse.udfald]}: {afgoerelse.begrundelse}
        </p>
      )}
      {stoettestatusOf(visitation) && (
        <p>
          Vuggestedet
          <Stoettestand visitation={visitation} />
        </p>
      )}
      <HvemKanSpoerges />
      {skridt[status] && (
        <ButtonGroup>
          <Button href={skridt[status].href}>{skridt[status].tekst}</Button>
        </ButtonGroup>
      )}
      {svar.stilling === 'ufoedt' && open('foedsel') && (
        <ButtonGroup>
          <Button type="secondary" href={stiTil(id, 'foedsel')}>
            {sider.foedsel.titel}
          </Button>
        </ButtonGroup>
      )}
      <h2>Kvittering</h2>
      <SummaryList
        linjer={[
          { label: 'Kvitteringsnummer', ...(kvitteringsnummer && { vaerdi: kvitteringsnummer }) },
          { label: 'Sendt', ...(indsendt && { vaerdi: writeTidspunkt(indsendt, today) }) },
          { label: 'Barnet', vaerdi: kendetegn(visitation, today) ?? 'Ikke oplyst' },
        ]}
      />
      <h2>Dokumenter</h2>
      <SummaryList
        linjer={bilagsarter.map((art) => ({
          label: bilagsartTekst[art],
          vaerdi: dokumentTekst(visitation, art, today),
        }))}
      />
      {open('dokumenter') && (
        <Button type="secondary" href={stiTil(id, 'dokumenter')} ikon="upload">
          Send eller hent dokumenter
        </Button>
      )}
      {moede && <Moede moede={moede} today={today} />}
      <h2>Jeres svar</h2>
      <Details titel="Se alle svar">
        <Svar visitation={visitation} today={today} niveau={3} />
      </Details>
      {open('traekTilbage') && (
        <p>
          <a href={stiTil(id, 'traekTilbage')}>Træk visitationen tilbage</a>
        </p>
      )}
    </>
  )
}
