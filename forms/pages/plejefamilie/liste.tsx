import type { Plejefamilie } from '../../../functions/domain/plejefamilie/schema.ts'
import { ledigePladser } from '../../../functions/domain/plejefamilie/pladser.ts'
import { plejefamiliestatusTekst, plejefamilietypeTekst } from '../../../functions/domain/plejefamilie/typer.ts'
import { Button, ButtonGroup } from '../../components/Button.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Pagination } from '../../components/Pagination.tsx'
import { Tag } from '../../components/Tag.tsx'
import { writeAntal } from '../../text.ts'
import { writeBekraeftet } from './text.ts'

interface Soegning {
  q: string
  type: string
  ledig: boolean
}

export interface ListeProps {
  familier: Plejefamilie[]
  /** How many match the search, and how many the register has. */
  fundet: number
  ialt: number
  soegning: Soegning
  today: string
  naeste?: string
}

const Soegefelt = ({ soegning }: { soegning: Soegning }) => (
  <search>
    <form method="get" action="/plejefamilier" class="soeg">
      <div class="form-group">
        <label class="form-label" for="q">
          Navn, nummer eller postnummer
        </label>
        <input id="q" name="q" class="form-input" type="search" value={soegning.q} autocomplete="off" maxlength={100} />
      </div>
      <div class="form-group">
        <label class="form-label" for="type">
          Type
        </label>
        <select id="type" name="type" class="form-select">
          <option value="">Alle typer</option>
          {Object.entries(plejefamilietypeTekst).map(([type, tekst]) => (
            <option value={type} selected={type === soegning.type}>
              {tekst}
            </option>
          ))}
        </select>
      </div>
      <div class="form-group-checkbox">
        <input id="ledig" class="form-checkbox" type="checkbox" name="ledig" value="ja" checked={soegning.ledig} />
        <label for="ledig">Kun med ledig plads</label>
      </div>
      <button class="button button-secondary xs-full-width" type="submit">
        <span>Søg</span>
      </button>
    </form>
  </search>
)

const Tomt = () => (
  <EmptyState titel="Registret er tomt" handling={<Button href="/plejefamilier/ny">Opret den første familie</Button>}>
    <p>
      Her står de plejefamilier, der kan findes til et barn. Opret dem én ad gangen, eller indlæs dem fra et regneark.
    </p>
    <p>
      <a href="/plejefamilier/import">Indlæs fra CSV</a>
    </p>
  </EmptyState>
)

const factsOf = ({ type, status, ledigBekraeftet }: Plejefamilie, today: string): string =>
  [
    plejefamilietypeTekst[type],
    ...(status && status !== 'aktiv' ? [plejefamiliestatusTekst[status].toLowerCase()] : []),
    writeBekraeftet(ledigBekraeftet, today),
  ].join(', ')

function Raekke({ familie, today }: { familie: Plejefamilie; today: string }) {
  const ledige = ledigePladser(familie)
  return (
    <li>
      <a href={`/plejefamilier/${familie.id}`}>{familie.navn}</a>
      <span>
        <Tag type={ledige > 0 ? 'success' : 'neutral'}>
          {ledige} af {familie.godkendtePladser} ledige
        </Tag>
      </span>
      <p>{factsOf(familie, today)}</p>
    </li>
  )
}

const IngenFundet = () => (
  <EmptyState
    titel="Ingen familier passer på søgningen"
    handling={
      <Button type="secondary" href="/plejefamilier">
        Vis alle familier
      </Button>
    }
  >
    <p>Prøv med en del af navnet, eller søg i alle typer.</p>
  </EmptyState>
)

/** The register: search, then each family with its free places and how fresh the information is. */
export function Plejefamilieliste({ familier, fundet, ialt, soegning, today, naeste }: ListeProps) {
  if (ialt === 0) return <Tomt />
  return (
    <>
      <Soegefelt soegning={soegning} />
      <p role="status">
        {fundet === ialt
          ? writeAntal(ialt, 'familie', 'familier')
          : `${fundet} af ${writeAntal(ialt, 'familie', 'familier')}`}
      </p>
      {familier.length === 0 ? (
        <IngenFundet />
      ) : (
        <ul class="raekker no-max-width" aria-label="Plejefamilier">
          {familier.map((familie) => (
            <Raekke familie={familie} today={today} />
          ))}
        </ul>
      )}
      <Pagination {...(naeste && { naeste })} />
      <ButtonGroup>
        <Button type="secondary" href="/plejefamilier/import">
          Indlæs fra CSV
        </Button>
        <Button type="tertiary" href="/plejefamilier/eksport.csv" ikon="download">
          Hent registret som CSV
        </Button>
      </ButtonGroup>
    </>
  )
}
