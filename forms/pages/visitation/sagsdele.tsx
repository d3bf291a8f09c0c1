import { bilagsartTekst, bilagsarter } from '../../../functions/domain/visitation/bilag.ts'
import { partTekst } from '../../../functions/domain/visitation/deltagere.ts'
import {
  type Maalgruppe,
  maalgruppeudfaldTekst,
  regeludfaldTekst,
} from '../../../functions/domain/visitation/maalgruppe.ts'
import { stoettestatusOf, stoettestatusTekst } from '../../../functions/domain/visitation/stoette.ts'
import { statusTekst } from '../../../functions/domain/visitation/status.ts'
import type { Visitation } from '../../../functions/domain/visitation/visitation.ts'
import { Alert } from '../../components/Alert.tsx'
import { Numre } from '../../components/Kontakt.tsx'
import { SummaryList } from '../../components/SummaryList.tsx'
import { Table } from '../../components/Table.tsx'
import { Tag } from '../../components/Tag.tsx'
import { writeMidt, writeTidspunkt } from '../../text.ts'
import { Bilagslinje, dokumentTekst, synligeBilag } from './bilag.tsx'
import { historikOf } from './historik.ts'
import { stiTil } from './journey.ts'
import { modtagerTekst } from './maalgruppe.tsx'
import { sagsnavn } from './text.ts'

interface DelProps {
  visitation: Visitation
  today: string
}

/** Who to call about the case. */
export const Kontakt = ({ svar: { kontaktNavn, kontaktTelefon } }: Pick<Visitation, 'svar'>) =>
  kontaktNavn && kontaktTelefon ? (
    <p>
      Kontakt: {kontaktNavn}, <Numre telefon={kontaktTelefon} />
    </p>
  ) : null

const maerkeOf = { opfyldt: 'success', ikkeOpfyldt: 'warning', ukendt: 'neutral' } as const

/** Each rule of the target group with its outcome; the ones that only advise say so. */
export const Regler = ({ maalgruppe: { udfald, regler } }: { maalgruppe: Maalgruppe }) => (
  <>
    <p>
      <strong>{maalgruppeudfaldTekst[udfald]}.</strong>
      {` ${modtagerTekst[udfald]}`}
    </p>
    <Table
      titel="Regler for målgruppen"
      skjultTitel
      raekker={regler}
      kolonner={[
        {
          titel: 'Regel',
          celle: ({ forklaring, vejledende }) => (vejledende ? `${forklaring} (vejledende)` : forklaring),
        },
        { titel: 'Svar', celle: ({ udfald }) => <Tag type={maerkeOf[udfald]}>{regeludfaldTekst[udfald]}</Tag> },
      ]}
    />
  </>
)

/** One child must not be placed twice. */
export const SammeBarn = ({ sager, today }: { sager: Visitation[]; today: string }) =>
  sager.length === 0 ? null : (
    <Alert type="warning" titel="Der er en anden visitation med samme barn eller samme mor og termin">
      <ul>
        {sager.map(({ id, svar, status, kvitteringsnummer, organisationsnavn, oprettet }) => (
          <li>
            <a href={stiTil(id)}>{kvitteringsnummer ?? sagsnavn(svar)}</a> fra {organisationsnavn},{' '}
            {writeMidt(statusTekst[status])}, begyndt {writeTidspunkt(oprettet, today)}
          </li>
        ))}
      </ul>
      <p>Det kan være tvillinger. Ellers skal kun den ene behandles.</p>
    </Alert>
  )

/** Documents to fetch, for those who may. */
export function Dokumentliste({ visitation, today, maaHente }: DelProps & { maaHente: boolean }) {
  if (!maaHente) return <p>Dokumenterne vises kun for Familieplejecentret og socialcentret.</p>
  const bilag = synligeBilag(visitation.bilag)
  return (
    <>
      <SummaryList
        linjer={bilagsarter.map((art) => ({
          label: bilagsartTekst[art],
          vaerdi: dokumentTekst(visitation, art, today),
        }))}
      />
      {bilag.length > 0 && (
        <ul class="nobullet-list bilagsliste">
          {bilag.map((et) => (
            <Bilagslinje visitationId={visitation.id} bilag={et} today={today} />
          ))}
        </ul>
      )}
    </>
  )
}

/** How it stands with the mother's support. */
export function Stoettestand({ visitation }: Pick<DelProps, 'visitation'>) {
  const status = stoettestatusOf(visitation)
  const grund = visitation.stoette?.begrundelse
  return status ? (
    <>
      {': '}
      {status === 'tilbudt'
        ? 'støtte til mor er tilbudt, venter på svar'
        : `støtte til mor er ${writeMidt(stoettestatusTekst[status])}`}
      {grund && ` – ${grund}`}
    </>
  ) : null
}

export const Deltagere = ({ visitation }: Pick<DelProps, 'visitation'>) => (
  <ul class="nobullet-list deltagere">
    {visitation.deltagere.map(({ part, laast }) => (
      <li>
        {part === 'socialcenter' ? `${partTekst[part]}: ${visitation.organisationsnavn}` : partTekst[part]}
        {part === 'vuggested' && <Stoettestand visitation={visitation} />}
        {part === 'smaaboernsteam' && laast && (
          <>
            {' '}
            <Tag ikon="lock">Er altid med</Tag>
          </>
        )}
      </li>
    ))}
  </ul>
)

export const Historik = ({ visitation, today }: DelProps) => (
  <Table
    titel="Nyeste først"
    skjultTitel
    raekker={historikOf(visitation)}
    kolonner={[
      { titel: 'Hvornår', celle: ({ tid }) => writeTidspunkt(tid, today) },
      { titel: 'Hvad', celle: ({ tekst }) => tekst },
    ]}
  />
)
