import {
  type BilagResume,
  type Bilagsart,
  bilagsartTekst,
  filkrav,
  MAX_BYTES,
} from '../../../functions/domain/visitation/bilag.ts'
import { indholdstyper } from '../../../functions/domain/visitation/indholdstyper.ts'
import { Button } from '../../components/Button.tsx'
import { CsrfField } from '../../components/CsrfField.tsx'
import { FileUpload } from '../../components/FileUpload.tsx'
import { writeMidt } from '../../text.ts'
import { stiTil } from './journey.ts'

interface UploadSideProps {
  bilag: BilagResume
  upload: { url: string; fields: Record<string, string> }
  naeste: string
}

/** Without JavaScript: the signed form for one file of exactly the kind chosen. */
export const UploadSide = ({ bilag: { art, indholdstype }, upload, naeste }: UploadSideProps) => (
  <>
    <FileUpload
      label={bilagsartTekst[art]}
      upload={upload}
      formater={{ [indholdstype]: indholdstyper[indholdstype].navn }}
      maksMB={MAX_BYTES / 1024 / 1024}
      naeste={naeste}
      hjaelp="Filen sendes direkte til det lukkede dokumentarkiv."
    />
    <p>
      <a href={naeste.replace(/[?&]sendt=.*/, '')}>Tilbage uden at sende en fil</a>
    </p>
  </>
)

export interface DokumentvalgProps {
  visitationId: string
  art: Bilagsart
  csrf: string
  /** A new id for each form, so that two presses announce one document. */
  newId: () => string
  retur?: 'samtale'
}

const accept = Object.entries(indholdstyper)
  .flatMap(([type, { endelser }]) => [type, ...endelser.map((one) => `.${one}`)])
  .join(',')

/** With JavaScript one choice of file that is sent at once. The kind of file is asked for only without JavaScript: the store takes exactly the type that is signed. */
export function Dokumentvalg({ visitationId, art, csrf, newId, retur }: DokumentvalgProps) {
  const action = stiTil(visitationId, 'dokumenter', art)
  const felt = `fil-${art}`
  const navn = art === 'andet' ? 'dokument' : writeMidt(bilagsartTekst[art])
  return (
    <form
      class="upload dokument"
      method="post"
      action={action}
      data-upload
      data-hent={action}
      data-maks={String(MAX_BYTES)}
    >
      <CsrfField csrf={csrf} />
      <input type="hidden" name="id" value={newId()} />
      {retur && <input type="hidden" name="retur" value={retur} />}
      <div class="form-group" data-uden-script>
        <label class="form-label" for={`${felt}-type`}>
          Hvad slags fil er det?<span class="sr-only"> ({navn})</span>
        </label>
        <select id={`${felt}-type`} name="indholdstype" class="form-select">
          {Object.entries(indholdstyper).map(([type, { navn }]) => (
            <option value={type}>{navn}</option>
          ))}
        </select>
      </div>
      <div class="form-group file-input" data-med-script hidden>
        <label class="form-label" for={felt}>
          Vælg fil<span class="sr-only"> ({navn})</span>
        </label>
        <span class="form-hint" id={`${felt}-hjaelp`}>
          {filkrav}
        </span>
        <span class="form-error-message" id={`${felt}-fejl`} data-upload-fejl hidden>
          <span class="sr-only">Fejl: </span>
          <span data-upload-besked></span>
        </span>
        <input id={felt} class="filfelt" type="file" accept={accept} aria-describedby={`${felt}-hjaelp ${felt}-fejl`} />
      </div>
      <div class="upload-forloeb" data-upload-forloeb hidden>
        <label for={`${felt}-fremdrift`} data-upload-status>
          Sender filen
        </label>
        <progress id={`${felt}-fremdrift`} max="100" value="0"></progress>
      </div>
      <div class="knapper">
        <Button type="secondary" ikon="upload">
          <span data-uden-script>Vælg fil</span>
          <span data-med-script hidden>
            Send filen
          </span>
          <span class="sr-only"> ({navn})</span>
        </Button>
      </div>
    </form>
  )
}
