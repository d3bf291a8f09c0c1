import type { Feltfejl } from '../../../functions/domain/fejl.ts'
import {
  type BilagResume,
  type Bilagsart,
  bilagsartTekst,
  bilagsarter,
  Eftersendelse,
  filkrav,
  isModtaget,
  MAX_BYTES,
  PAAKRAEVET,
} from '../../../functions/domain/visitation/bilag.ts'
import { indholdstyper } from '../../../functions/domain/visitation/indholdstyper.ts'
import type { Visitation } from '../../../functions/domain/visitation/visitation.ts'
import { Button } from '../../components/Button.tsx'
import { CsrfField } from '../../components/CsrfField.tsx'
import { Details } from '../../components/Details.tsx'
import { Tag } from '../../components/Tag.tsx'
import { Field } from '../../field.tsx'
import type { Raa } from '../../form.ts'
import { writeAfstand, writeDato, writeTidspunkt } from '../../text.ts'
import { stiTil } from './journey.ts'

export interface DokumenterProps {
  visitation: Visitation
  today: string
  csrf: string
  /** A new id for each slot's form, so that two presses announce one document. */
  newId: () => string
  /** The document that was just sent from this browser: it may be on its way still. */
  sendt?: string
  /** Where to come back to after an upload. */
  retur?: string
  /** The slot whose date was wrong, and what was written. */
  fejlIArt?: { art: Bilagsart; fejl: readonly Feltfejl[]; raa: Raa }
}

const maerke = { afventer: 'info', kontrolleres: 'info', godkendt: 'success', afvist: 'error' } as const

function tilstandTekst({ tilstand, besked }: BilagResume): string {
  if (tilstand === 'godkendt') return 'Modtaget'
  return tilstand === 'afvist' ? (besked ?? 'Filen kan ikke bruges') : 'Filen kontrolleres'
}

/** Documents that have come in, or were just sent. */
export const synligeBilag = (bilag: readonly BilagResume[], sendt?: string): BilagResume[] =>
  bilag.filter(({ id, tilstand }) => tilstand !== 'afventer' || id === sendt)

/** One document: kind, when, state, and a way to open it once it is checked. */
export const Bilagslinje = ({
  visitationId,
  bilag,
  today,
  hent = true,
}: {
  visitationId: string
  bilag: BilagResume
  today: string
  hent?: boolean
}) => (
  <li class="bilag">
    <span>
      {bilag.tilstand === 'godkendt' && hent ? (
        <a href={stiTil(visitationId, 'hent', bilag.id)}>{bilag.filnavn}</a>
      ) : (
        bilag.filnavn
      )}
      <span class="form-hint">Sendt {writeTidspunkt(bilag.oprettet, today)}</span>
    </span>
    <Tag type={maerke[bilag.tilstand]}>{tilstandTekst(bilag)}</Tag>
  </li>
)

/** The kind of file is asked for only without JavaScript: the store takes exactly the type that is signed. */
function Upload({ visitation: { id }, art, csrf, newId, retur }: DokumenterProps & { art: Bilagsart }) {
  const action = stiTil(id, 'dokumenter', art)
  const felt = `fil-${art}`
  const navn = art === 'andet' ? 'dokument' : bilagsartTekst[art].toLowerCase()
  return (
    <form
      class="upload dokument"
      method="post"
      action={action}
      data-upload
      data-hent={action}
      data-naeste={retur ?? stiTil(id, 'dokumenter')}
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
        <input
          id={felt}
          class="filfelt"
          type="file"
          accept={Object.entries(indholdstyper)
            .flatMap(([type, { endelser }]) => [type, ...endelser.map((one) => `.${one}`)])
            .join(',')}
          aria-describedby={`${felt}-hjaelp ${felt}-fejl`}
        />
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

function Loefte({
  visitation: { id, eftersendes },
  art,
  csrf,
  fejlIArt,
  retur,
  today,
}: DokumenterProps & { art: Bilagsart }) {
  const loefte = eftersendes.find((et) => et.art === art)
  const own = fejlIArt?.art === art ? fejlIArt : undefined
  return (
    <Details
      titel={loefte ? 'Ret datoen' : 'Dokumentet er ikke klar – skriv, hvornår det kommer'}
      aaben={own !== undefined || (loefte !== undefined && loefte.dato < today)}
    >
      <form method="post" action={`${stiTil(id, 'dokumenter', art)}/eftersendes#fejl`} novalidate>
        <CsrfField csrf={csrf} />
        {retur && <input type="hidden" name="retur" value={retur} />}
        <Field
          name="dato"
          schema={Eftersendelse.shape.dato}
          value={loefte?.dato}
          idPrefix={`${art}-`}
          {...(own && { raa: own.raa, fejl: own.fejl })}
        />
        <div class="knapper">
          <Button type="secondary">
            Gem datoen<span class="sr-only"> for {bilagsartTekst[art].toLowerCase()}</span>
          </Button>
        </div>
      </form>
    </Details>
  )
}

/** The slot's state in one word. */
function Stand({ visitation: { bilag, eftersendes }, art, today }: DokumenterProps & { art: Bilagsart }) {
  const loefte = eftersendes.find((et) => et.art === art)
  if (isModtaget(art, bilag)) return null
  if (loefte && loefte.dato >= today) return <Tag type="info">Eftersendes</Tag>
  if (loefte) return <Tag type="warning">Skulle være eftersendt</Tag>
  return PAAKRAEVET.includes(art) ? <Tag type="warning">Mangler</Tag> : null
}

/** One slot: what is there, a file to send, or a day it follows. */
export function Dokumentplads(props: DokumenterProps & { art: Bilagsart; niveau?: 2 | 3 }) {
  const { visitation, art, today, sendt, niveau = 2 } = props
  const { id, bilag, eftersendes } = visitation
  const Heading = `h${niveau}` as 'h2'
  const egne = synligeBilag(bilag, sendt).filter((et) => et.art === art)
  const loefte = eftersendes.find((et) => et.art === art)
  return (
    <section class="dokumentplads" id={art} aria-labelledby={`${art}-titel`}>
      <header class="kort-top">
        <Heading id={`${art}-titel`}>{bilagsartTekst[art]}</Heading>
        <Stand {...props} />
      </header>
      <div id={`${art}-stand`} data-stand>
        {egne.length > 0 && (
          <ul class="nobullet-list bilagsliste">
            {egne.map((et) => (
              <Bilagslinje visitationId={id} bilag={et} today={today} />
            ))}
          </ul>
        )}
      </div>
      {loefte && !isModtaget(art, bilag) && (
        <p>
          Eftersendes senest {writeDato(loefte.dato, today)} ({writeAfstand(loefte.dato, today)}).
        </p>
      )}
      {isModtaget(art, bilag) ? (
        <Details titel="Send en fil mere">
          <Upload {...props} />
        </Details>
      ) : (
        <Upload {...props} />
      )}
      {PAAKRAEVET.includes(art) && !isModtaget(art, bilag) && <Loefte {...props} />}
    </section>
  )
}

/** True while a document that was sent has no verdict: the page looks again by itself. */
export const isUndervejs = ({ bilag }: Visitation, sendt?: string): boolean =>
  bilag.some(({ id, tilstand }) => tilstand === 'kontrolleres' || (id === sendt && tilstand === 'afventer'))

/** All slots. `data-vent` lets `vent.js` fetch the state again until every file has its verdict. */
export function Dokumenter(props: DokumenterProps) {
  const { visitation, sendt } = props
  return (
    <>
      <p>Skriv ikke navne eller CPR-numre i dokumenternes titel. Filerne gemmes under et neutralt navn.</p>
      <div id="dokumenter" aria-live="polite" {...(isUndervejs(visitation, sendt) && { 'data-vent': true })}>
        {bilagsarter.map((art) => (
          <Dokumentplads {...props} art={art} />
        ))}
      </div>
    </>
  )
}
