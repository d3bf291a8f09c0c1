import type { GemtRegistrering } from '../../../functions/domain/dagbog/gemt.ts'
import {
  type Billedtekster,
  BILLEDTYPER,
  MAAL,
  MAX_BILLEDER,
  MAX_BYTES,
  MAX_TEKST,
} from '../../../functions/domain/dagbog/billede/billede.ts'
import { Alert } from '../../components/Alert.tsx'
import { ConfirmDetails } from '../../components/ConfirmDetails.tsx'
import { CsrfField } from '../../components/CsrfField.tsx'
import { FileUpload } from '../../components/FileUpload.tsx'
import { Icon } from '../../components/Icon.tsx'
import { Soeskende } from './soeskende.tsx'
import { kortOf } from './ord.ts'
import { stiOf } from './props.ts'

/** Where the photos of an entry stand. */
export const billederSti = ({ forloebId, dato, id }: GemtRegistrering) => `${stiOf(forloebId, dato)}/billeder/${id}`

/** The family's own words, else what the entry says. */
const altOf = (r: GemtRegistrering, n: number, tekster: Billedtekster) =>
  tekster.get(r.billeder[n]!) ??
  [`Billede ${n + 1} af ${r.billeder.length}: ${kortOf(r, r.dato)}`, r.note].filter(Boolean).join('. ')

/** Small photos at an entry in a list; struck out with it. */
export const Billeder = ({ r, tekster }: { r: GemtRegistrering; tekster: Billedtekster }) =>
  r.udgaaet || r.billeder.length === 0 ? null : (
    <ul class="billeder">
      {r.billeder.map((id, n) => (
        <li>
          <a href={`${billederSti(r)}#billede-${n + 1}`}>
            <img
              src={`${billederSti(r)}/${id}/fil?lille=ja`}
              alt={altOf(r, n, tekster)}
              width="96"
              height="96"
              loading="lazy"
            />
          </a>
        </li>
      ))}
    </ul>
  )

/** One choice of photos; `dagbog.js` makes them small and shows them, and sends them after the entry. */
export const Billedvalg = ({ id, plads = MAX_BILLEDER }: { id: string; plads?: number }) => (
  <div class="billedvalg">
    <label class="billedvalg-knap" for={id}>
      <Icon navn="photo-camera" /> Tilføj billede
    </label>
    <input
      id={id}
      class="sr-only"
      type="file"
      accept={BILLEDTYPER.join(',')}
      multiple
      data-billede={String(plads)}
      data-maal={JSON.stringify(MAAL)}
      data-tekstlaengde={String(MAX_TEKST)}
      aria-describedby={`${id}-status`}
    />
    <p class="form-hint" id={`${id}-status`} role="status" data-billedstatus></p>
    <ul class="billeder" data-billedvisning></ul>
  </div>
)

export interface BillederProps {
  registrering: GemtRegistrering
  tekster: Billedtekster
  /** Siblings who have the same entry. */
  soeskende: readonly { id: string; navn: string }[]
  csrf: string
  newId: () => string
  mayAdd: boolean
  /** Where the entry stands on the reader's own page of the day. */
  dagen: string
}

const Fjern = ({ r, id, csrf }: { r: GemtRegistrering; id: string; csrf: string }) => (
  <ConfirmDetails
    tekst="Fjern billedet"
    forklaring="Billedet kan ikke ses af nogen mere. Registreringen bliver stående."
    ja="Fjern"
    action={`${billederSti(r)}/${id}/fjern`}
    csrf={csrf}
  />
)

/** What one sees in a photo: for those who can't see it, and for whoever opens it later. */
const Beskriv = ({ r, id, csrf, tekst = '' }: { r: GemtRegistrering; id: string; csrf: string; tekst?: string }) => (
  <form method="post" action={`${billederSti(r)}/${id}/tekst`} class="billedtekst">
    <CsrfField csrf={csrf} />
    <label class="form-label" for={`tekst-${id}`}>
      Hvad ser man på billedet? <span class="frivillig">(frivilligt)</span>
    </label>
    <div class="skriv">
      <input
        class="form-input"
        id={`tekst-${id}`}
        name="tekst"
        type="text"
        maxlength={MAX_TEKST}
        autocomplete="off"
        value={tekst}
      />
      <button class="button button-secondary" type="submit">
        Gem
      </button>
    </div>
  </form>
)

function Tilfoej({ registrering: r, csrf, newId, soeskende }: BillederProps) {
  const plads = MAX_BILLEDER - r.billeder.length
  if (plads <= 0) return <p>Der er {MAX_BILLEDER} billeder, og flere kan der ikke være til én registrering.</p>
  return (
    <form
      method="post"
      action={billederSti(r)}
      data-billeder={r.id}
      data-hvad={kortOf(r, r.dato)}
      data-dag={`${stiOf(r.forloebId, r.dato)}#r-${r.id}`}
    >
      <CsrfField csrf={csrf} />
      <input type="hidden" name="id" value={newId()} />
      <Billedvalg id="felt-billede" plads={plads} />
      <div data-med-script>
        <Soeskende soeskende={soeskende} />
      </div>
      <button class="button button-primary xs-full-width" type="submit">
        <span data-med-script>Gem billedet</span>
        <span data-uden-script>Vælg billede</span>
      </button>
    </form>
  )
}

/** The photos of one entry, large, and room for more. */
export function BillederSide(props: BillederProps) {
  const { registrering: r, tekster, csrf, mayAdd, dagen } = props
  const billeder = r.udgaaet ? [] : r.billeder
  return (
    <>
      {r.udgaaet && <Alert type="info">Registreringen er streget ud, og dens billeder vises ikke.</Alert>}
      {billeder.map((id, n) => (
        <figure class="billede" id={`billede-${n + 1}`}>
          <img src={`${billederSti(r)}/${id}/fil`} alt={altOf(r, n, tekster)} loading={n > 0 ? 'lazy' : undefined} />
          {(mayAdd ? r.note : (tekster.get(id) ?? r.note)) && (
            <figcaption class="bevar">{mayAdd ? r.note : (tekster.get(id) ?? r.note)}</figcaption>
          )}
          {mayAdd && <Beskriv r={r} id={id} csrf={csrf} {...(tekster.has(id) && { tekst: tekster.get(id)! })} />}
          {mayAdd && <Fjern r={r} id={id} csrf={csrf} />}
        </figure>
      ))}
      {!r.udgaaet && billeder.length === 0 && <p>Der er ingen billeder endnu.</p>}
      {mayAdd && !r.udgaaet && <Tilfoej {...props} />}
      <p>
        <a href={`${dagen}#r-${r.id}`}>Tilbage til dagen</a>
      </p>
      {mayAdd && (
        <p class="form-hint">
          Sted, tidspunkt og andre skjulte oplysninger fjernes fra billedet. Det kan kun ses af dem, der må læse
          dagbogen.
        </p>
      )}
    </>
  )
}

interface UploadProps {
  registrering: GemtRegistrering
  upload: { url: string; fields: Record<string, string> }
  fejl?: string
}

/** Without JavaScript: one photo straight to the document store. */
export const Billedupload = ({ registrering: r, upload, fejl }: UploadProps) => (
  <>
    <FileUpload
      label="Billede"
      upload={upload}
      formater={{ 'image/jpeg': 'JPEG', 'image/png': 'PNG' }}
      maksMB={MAX_BYTES / 1024 / 1024}
      naeste={billederSti(r)}
      hjaelp="Sted og andre skjulte oplysninger fjernes, før nogen kan se det."
      {...(fejl && { fejl: [{ felt: 'file', besked: fejl }] })}
    />
    <p>
      <a href={billederSti(r)}>Tilbage uden at sende et billede</a>
    </p>
  </>
)
