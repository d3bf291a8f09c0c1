import { manglendeArter } from '../../../functions/domain/visitation/bilag.ts'
import { hastOf, isUbehandletLaenge } from '../../../functions/domain/visitation/hast.ts'
import {
  isAaben,
  lukkede,
  statusser,
  statusTekst,
  type Visitationsstatus,
} from '../../../functions/domain/visitation/status.ts'
import type { Visitation } from '../../../functions/domain/visitation/visitation.ts'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Pagination } from '../../components/Pagination.tsx'
import { type Kolonne, Table } from '../../components/Table.tsx'
import { Tag } from '../../components/Tag.tsx'
import { writeAntal } from '../../text.ts'
import { stiTil } from './journey.ts'
import { Statusmaerke } from './status.tsx'
import { sagsnavn } from './text.ts'

const upperFirst = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** Documents that have not come, and whether the promised day has passed. */
function Dokumentstand({ visitation: { bilag, eftersendes }, today }: { visitation: Visitation; today: string }) {
  const mangler = manglendeArter(bilag)
  if (mangler.length === 0) return <Tag type="success">Modtaget</Tag>
  const forfalden = eftersendes.some(({ art, dato }) => mangler.includes(art) && dato < today)
  const tekst = `${writeAntal(mangler.length, 'dokument', 'dokumenter')} mangler`
  return <Tag type="warning">{forfalden ? `${tekst}, datoen er passeret` : tekst}</Tag>
}

const kolonner = (today: string): Kolonne<Visitation>[] => [
  {
    titel: 'Barn',
    celle: ({ id, svar, kvitteringsnummer }) => (
      <>
        <a href={stiTil(id)}>{sagsnavn(svar)}</a>
        <span class="form-hint">{kvitteringsnummer}</span>
      </>
    ),
  },
  {
    titel: 'Haster',
    celle: (visitation) => (
      <>
        {upperFirst(hastOf(visitation, today).tekst)}
        {isUbehandletLaenge(visitation, today) && (
          <>
            {' '}
            <Tag type="warning" ikon="hourglass">
              Har ventet længe
            </Tag>
          </>
        )}
      </>
    ),
  },
  { titel: 'Tilstand', celle: ({ status }) => <Statusmaerke status={status} /> },
  { titel: 'Dokumenter', celle: (visitation) => <Dokumentstand visitation={visitation} today={today} /> },
  { titel: 'Socialcenter', celle: ({ organisationsnavn }) => organisationsnavn },
]

const Filter = ({ en, status }: { en: Visitationsstatus; status?: Visitationsstatus }) => (
  <a href={`/visitationer?status=${en}`} aria-current={en === status ? 'page' : undefined}>
    {statusTekst[en]}
  </a>
)

const Filtre = ({ status }: { status?: Visitationsstatus }) => (
  <>
    <nav class="filtre" aria-label="Åbne visitationer">
      <a href="/visitationer" aria-current={status ? undefined : 'page'}>
        Alle åbne
      </a>
      {statusser.filter(isAaben).map((en) => (
        <Filter en={en} {...(status && { status })} />
      ))}
    </nav>
    <nav class="filtre" aria-label="Visitationer ude af køen">
      <span>Ude af køen:</span>
      {lukkede.map((en) => (
        <Filter en={en} {...(status && { status })} />
      ))}
    </nav>
  </>
)

export interface KoeProps {
  visitationer: Visitation[]
  today: string
  status?: Visitationsstatus
  naeste?: string
  foerste?: string
}

/** Open visitationer, most urgent first: one line each, so that forty can be seen over. */
export const Koe = ({ visitationer, today, status, naeste, foerste }: KoeProps) => (
  <>
    <Filtre {...(status && { status })} />
    <Table
      titel={!status || isAaben(status) ? 'Mest hastende først' : 'Nyeste først'}
      kolonner={kolonner(today)}
      raekker={visitationer}
      tom={
        <EmptyState titel={status ? 'Ingen visitationer er nået hertil' : 'Der venter ingen visitationer'}>
          <p>Nye visitationer vises her, så snart et socialcenter sender dem.</p>
        </EmptyState>
      }
    />
    <Pagination {...(naeste && { naeste })} {...(foerste && { foerste })} />
  </>
)
