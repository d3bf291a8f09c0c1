import type { Feltfejl } from '../../../functions/domain/fejl.ts'
import { Alert } from '../../components/Alert.tsx'
import { Button, ButtonGroup } from '../../components/Button.tsx'
import { CsrfField } from '../../components/CsrfField.tsx'
import { Details } from '../../components/Details.tsx'
import { Table } from '../../components/Table.tsx'
import { Tag } from '../../components/Tag.tsx'
import { writeAntal } from '../../text.ts'

interface Importrapport {
  nye: number
  aendrede: number
  uaendrede: number
  afviste: number
  ukendteKolonner: number[]
  raekker: { linje: number; udfald: 'ny' | 'aendret' | 'uaendret' | 'fejl'; id: string | null; fejl: Feltfejl[] }[]
}

export interface IndlaesProps {
  csrf: string
  csv?: string
  fejl?: readonly Feltfejl[]
  rapport?: Importrapport
  /** The report tells what would happen; nothing is saved. */
  proev?: boolean
}

const udfaldTag = {
  ny: ['Ny', 'success'],
  aendret: ['Ændret', 'info'],
  uaendret: ['Uændret', 'neutral'],
  fejl: ['Ikke indlæst', 'error'],
} as const

function Rapport({ rapport, proev = false }: { rapport: Importrapport; proev?: boolean }) {
  const { nye, aendrede, uaendrede, afviste, raekker, ukendteKolonner } = rapport
  const vigtige = raekker.filter(({ udfald }) => udfald !== 'uaendret')
  return (
    <section aria-labelledby="rapport">
      <Alert type={afviste > 0 ? 'warning' : 'success'} titel={proev ? 'Intet er gemt endnu' : 'Filen er læst'} besked>
        <p id="rapport">
          {writeAntal(nye, 'ny familie', 'nye familier')}, {aendrede} ændret, {uaendrede} uændret, {afviste}{' '}
          {proev ? 'kan ikke indlæses' : 'ikke indlæst'}.
        </p>
        {afviste > 0 && (
          <p>Ret de linjer, der ikke kunne læses, og indlæs hele filen igen. De andre linjer bliver ikke dobbelt.</p>
        )}
        {ukendteKolonner.length > 0 && (
          <p>Disse kolonner blev sprunget over, fordi overskriften ikke kendes: nr. {ukendteKolonner.join(', ')}.</p>
        )}
      </Alert>
      {vigtige.length > 0 && (
        <Table
          titel="Række for række"
          raekker={vigtige}
          kolonner={[
            {
              titel: 'Linje',
              celle: ({ linje, id }) =>
                id && !proev ? <a href={`/plejefamilier/${id}`}>Linje {linje}</a> : `Linje ${linje}`,
            },
            { titel: 'Resultat', celle: ({ udfald }) => <Tag type={udfaldTag[udfald][1]}>{udfaldTag[udfald][0]}</Tag> },
            {
              titel: 'Hvad skal rettes?',
              celle: ({ fejl }) => fejl.map(({ felt, besked }) => <div>{felt ? `${felt}: ${besked}` : besked}</div>),
            },
          ]}
        />
      )}
    </section>
  )
}

const FejlBesked = ({ id, besked }: { id: string; besked: string | undefined }) =>
  besked ? (
    <span class="form-error-message" id={id}>
      <span class="sr-only">Fejl: </span>
      {besked}
    </span>
  ) : null

/** A spreadsheet into the register, as a file or pasted; the same file again changes nothing. */
export function Plejefamilieindlaesning({ csrf, csv = '', fejl = [], rapport, proev }: IndlaesProps) {
  const besked = fejl.find(({ felt }) => felt === 'csv')?.besked
  return (
    <>
      {rapport && <Rapport rapport={rapport} proev={proev ?? false} />}
      <p>
        Gem regnearket som CSV. Første linje er overskrifter, derefter én familie pr. linje. En tom celle sletter ikke
        noget, der står i registret. <a href="/plejefamilier/skabelon.csv">Hent en tom skabelon</a>
      </p>
      <form method="post" action="/plejefamilier/import#fejl" enctype="multipart/form-data" novalidate>
        <CsrfField csrf={csrf} />
        <div class={besked ? 'form-group form-error' : 'form-group'}>
          <label class="form-label" for="felt-csv">
            CSV-fil
          </label>
          <span class="form-hint" id="felt-csv-hjaelp">
            Højst 512 kB og 1.000 linjer.
          </span>
          <FejlBesked id="felt-csv-fejl" besked={besked} />
          <input
            id="felt-csv"
            class="filfelt"
            type="file"
            name="fil"
            accept=".csv,text/csv,text/plain"
            aria-describedby={besked ? 'felt-csv-hjaelp felt-csv-fejl' : 'felt-csv-hjaelp'}
            aria-invalid={besked ? 'true' : undefined}
          />
        </div>
        <Details titel="Sæt teksten ind i stedet" aaben={csv !== ''}>
          <div class="form-group">
            <label class="form-label" for="felt-tekst">
              Linjer fra regnearket
            </label>
            <textarea id="felt-tekst" name="tekst" class="form-input tekstfelt" rows={8} autocomplete="off">
              {csv}
            </textarea>
          </div>
        </Details>
        <ButtonGroup>
          <Button>Indlæs</Button>
          <Button type="secondary" name="proev" value="ja">
            Se først, hvad der vil ske
          </Button>
        </ButtonGroup>
      </form>
    </>
  )
}
