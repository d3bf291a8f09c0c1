import { type Barnpraesentation } from '../../../functions/domain/matching/praesentation.ts'
import type { Match } from '../../../functions/domain/matching/match.ts'
import { type Kandidat, matchpartTekst, type Matchforslag } from '../../../functions/domain/matching/schema.ts'
import { toDato } from '../../../functions/domain/tid.ts'
import { Alert } from '../../components/Alert.tsx'
import { Button } from '../../components/Button.tsx'
import { Details } from '../../components/Details.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { SummaryList } from '../../components/SummaryList.tsx'
import { Table } from '../../components/Table.tsx'
import { writeAntal, writeDato } from '../../text.ts'
import { KraeverAfgoerelse } from './foerst.tsx'
import { Matchkort } from './kort.tsx'
import { barnLinjer } from './text.ts'

export interface ForslagProps {
  visitationId: string
  barn: Barnpraesentation
  forslag: Matchforslag
  hidtil: Match[]
  today: string
  /** The visitation is where a family may be chosen. */
  mayChoose: boolean
  /** Outside the target group: a person decides first. */
  kraeverAfgoerelse: boolean
  /** Cards shown; the rest is one press away. */
  antal: number
}

/** What a family answered for this child before. */
function bemaerkningOf(hidtil: Match[], plejefamilieId: string, today: string): string | undefined {
  const match = hidtil.findLast((one) => one.plejefamilieId === plejefamilieId && one.status !== 'afventer')
  if (!match) return undefined
  const dato = writeDato(toDato(match.aendret), today)
  if (match.status === 'ophaevet') return `Var valgt til dette barn, men matchet blev ophævet ${dato}.`
  const nej = (['plejefamilie', 'socialcenter'] as const).find((part) => match.svar[part]?.svar === 'nej')
  return nej && `${matchpartTekst[nej]} sagde nej til dette match ${dato}.`
}

const linkTo = (visitationId: string, plejefamilieId: string) => `/visitationer/${visitationId}/match/${plejefamilieId}`

const Handlinger = ({
  visitationId,
  kandidat,
  mayChoose,
}: {
  visitationId: string
  kandidat: Kandidat
  mayChoose: boolean
}) => (
  <>
    {mayChoose && (
      <Button href={`${linkTo(visitationId, kandidat.plejefamilieId)}/vaelg`} type="secondary">
        Vælg {kandidat.label}
      </Button>
    )}
    <Button href={linkTo(visitationId, kandidat.plejefamilieId)} type="tertiary" ikon="visibility">
      Vis navn og kontakt<span class="sr-only"> på {kandidat.label}</span>
    </Button>
  </>
)

function Hidtil({ hidtil, today }: { hidtil: Match[]; today: string }) {
  const aabent = hidtil.find(({ status }) => status === 'afventer')
  if (aabent)
    return (
      <Alert type="info" titel="En familie er valgt">
        Pladsen er reserveret, og vi venter på svar. <a href={`/match/${aabent.id}`}>Se, hvem der mangler at svare</a>
      </Alert>
    )
  const sidst = hidtil.at(-1)
  const grund =
    sidst &&
    (sidst.ophaevet?.begrundelse ?? sidst.svar.plejefamilie?.begrundelse ?? sidst.svar.socialcenter?.begrundelse)
  return sidst && sidst.status !== 'aftalt' ? (
    <Alert type="warning" titel="Søgningen er åbnet igen">
      {bemaerkningOf(hidtil, sidst.plejefamilieId, today)} {grund && <>Begrundelse: {grund}</>}
    </Alert>
  ) : null
}

function Udelukkede({ kandidater, visitationId }: { kandidater: Kandidat[]; visitationId: string }) {
  if (kandidater.length === 0) return null
  return (
    <Details titel={`Familier, der ikke er egnede (${kandidater.length})`}>
      <Table
        titel="Ikke egnede, og hvorfor"
        raekker={kandidater}
        kolonner={[
          {
            titel: 'Familie',
            celle: ({ label, plejefamilieId }) => <a href={linkTo(visitationId, plejefamilieId)}>{label}</a>,
          },
          {
            titel: 'Krav, der ikke er opfyldt',
            celle: ({ regler }) =>
              regler
                .filter(({ udfald }) => udfald === 'ikkeOpfyldt')
                .map(({ navn, forklaring }) => <div>{`${navn}: ${forklaring}`}</div>),
          },
        ]}
      />
    </Details>
  )
}

/** Left what the child needs, right the families in order, excluded ones last. Nobody is named here. */
export function Matchside(props: ForslagProps) {
  const { visitationId, barn, forslag, hidtil, today, mayChoose, kraeverAfgoerelse, antal } = props
  const mulige = forslag.kandidater.filter(({ udfald }) => udfald !== 'ikkeEgnet')
  const udelukkede = forslag.kandidater.filter(({ udfald }) => udfald === 'ikkeEgnet')
  return (
    <>
      {kraeverAfgoerelse && <KraeverAfgoerelse visitationId={visitationId} />}
      <Hidtil hidtil={hidtil} today={today} />
      <div class="match">
        <section class="match-barn" aria-labelledby="barn">
          <h2 id="barn">Barnets behov</h2>
          <SummaryList linjer={barnLinjer(barn, today)} />
          <p>
            <a href={`/visitationer/${visitationId}`}>Se hele visitationen</a>
          </p>
        </section>
        <section aria-labelledby="familier">
          <h2 id="familier">
            {mulige.length === 0
              ? 'Ingen familier passer endnu'
              : writeAntal(mulige.length, 'mulig familie', 'mulige familier')}
          </h2>
          {mulige.length === 0 && (
            <EmptyState titel="Alle familier mangler mindst ét krav">
              <p>Se nedenfor, hvad der udelukker dem. Oplysninger, der er forældede, kan rettes i registret.</p>
            </EmptyState>
          )}
          <div class="match-kort">
            {mulige.slice(0, antal).map((kandidat) => (
              <Matchkort
                kandidat={kandidat}
                today={today}
                bemaerkning={bemaerkningOf(hidtil, kandidat.plejefamilieId, today)}
                handlinger={<Handlinger visitationId={visitationId} kandidat={kandidat} mayChoose={mayChoose} />}
              />
            ))}
          </div>
          {mulige.length > antal && (
            <p>
              <a href={`/visitationer/${visitationId}/match?vis=alle`}>Vis alle {mulige.length} mulige familier</a>
            </p>
          )}
          <Udelukkede kandidater={udelukkede} visitationId={visitationId} />
          <p class="svag">
            Rækkefølgen er et forslag. Den er lavet {writeDato(forslag.dato, today)} med regelsættet {forslag.regelsaet}
            . Det er dig, der vælger.
          </p>
        </section>
      </div>
    </>
  )
}
