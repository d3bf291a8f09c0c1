import type { Child } from 'hono/jsx'
import type { Mangel } from '../../../functions/domain/visitation/kontrol.ts'
import { isAfsluttet, mayGo } from '../../../functions/domain/visitation/status.ts'
import type { Visitation } from '../../../functions/domain/visitation/visitation.ts'
import { Button } from '../../components/Button.tsx'
import { Card, Cards } from '../../components/Card.tsx'
import { Details } from '../../components/Details.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Pagination } from '../../components/Pagination.tsx'
import { writeTidspunkt } from '../../text.ts'
import { stiTil } from './journey.ts'
import { Statusmaerke } from './status.tsx'
import { kendetegn, sagsnavn, writeMangler } from './text.ts'

export interface ListeSag {
  visitation: Visitation
  mangler: Mangel[]
}

const isOpen = ({ visitation }: ListeSag) => mayGo(visitation.status, 'ret')
const isClosed = ({ visitation }: ListeSag) => isAfsluttet(visitation.status)

function Kort({ sag: { visitation, mangler }, today }: { sag: ListeSag; today: string }) {
  const { id, svar, status, kvitteringsnummer, oprettet } = visitation
  const open = mayGo(status, 'ret')
  return (
    <Card
      titel={sagsnavn(svar)}
      niveau={3}
      href={stiTil(id)}
      overtitel={kvitteringsnummer ?? `Begyndt ${writeTidspunkt(oprettet, today)}`}
      status={<Statusmaerke status={status} />}
      handlinger={
        open && (
          <Button type="secondary" href={stiTil(id)}>
            Fortsæt<span class="sr-only"> {sagsnavn(svar)}</span>
          </Button>
        )
      }
    >
      {kendetegn(visitation, today) && <p>{kendetegn(visitation, today)}</p>}
      {open && <p>{writeMangler(mangler) ?? 'Alt er udfyldt og klar til at blive sendt'}</p>}
      {!open && !isClosed({ visitation, mangler }) && <Ventende visitation={visitation} today={today} />}
    </Card>
  )
}

function Ventende({ visitation: { eftersendes, bilag }, today }: { visitation: Visitation; today: string }) {
  const venter = eftersendes.filter(
    ({ art }) => !bilag.some((et) => et.art === art && et.tilstand !== 'afvist' && et.tilstand !== 'afventer'),
  )
  const forfaldne = venter.filter(({ dato }) => dato < today).length
  if (venter.length === 0) return null
  return (
    <p>
      {forfaldne > 0
        ? 'Et dokument skulle være eftersendt'
        : `Venter på ${venter.length === 1 ? 'et dokument' : `${venter.length} dokumenter`}`}
    </p>
  )
}

const Gruppe = ({ titel, id, sager, today }: { titel: string; id: string; sager: ListeSag[]; today: string }) =>
  sager.length === 0 ? null : (
    <section aria-labelledby={id}>
      <h2 id={id}>{titel}</h2>
      <Cards>
        {sager.map((sag) => (
          <Kort sag={sag} today={today} />
        ))}
      </Cards>
    </section>
  )

export interface ListeProps {
  sager: ListeSag[]
  today: string
  naeste?: string
  foerste?: string
}

/** The sender's own: first what waits for them, then what waits for others. */
export const MineVisitationer = ({ sager, today, naeste, foerste }: ListeProps): Child => (
  <>
    {sager.length === 0 && (
      <EmptyState
        titel="I har ingen visitationer endnu"
        handling={<Button href="/visitationer/ny">Ny visitation</Button>}
      >
        <p>Send en visitation, så snart I bliver bekendt med situationen. Dokumenter kan eftersendes.</p>
      </EmptyState>
    )}
    <Gruppe titel="Venter på jer" id="venter" sager={sager.filter(isOpen)} today={today} />
    <Gruppe titel="Sendt" id="sendt" sager={sager.filter((sag) => !isOpen(sag) && !isClosed(sag))} today={today} />
    {sager.some(isClosed) && (
      <Details titel="Vis afsluttede">
        <Gruppe titel="Afsluttet" id="afsluttet" sager={sager.filter(isClosed)} today={today} />
      </Details>
    )}
    {(naeste || foerste) && <Pagination {...(naeste && { naeste })} {...(foerste && { foerste })} />}
  </>
)
