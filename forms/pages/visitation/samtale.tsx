import type { Child } from 'hono/jsx'
import type { Feltfejl } from '../../../functions/domain/fejl.ts'
import { feltOf } from '../../../functions/domain/felt.ts'
import { schemaOf, type VisitationFelt } from '../../../functions/domain/visitation/felter.ts'
import type { Mangel } from '../../../functions/domain/visitation/kontrol.ts'
import {
  isBesvaret,
  isFrivillig,
  naesteSpoergsmaal,
  spoergsmaalOf,
  type SpoergsmaalId,
} from '../../../functions/domain/visitation/samtale.ts'
import type { Visitation } from '../../../functions/domain/visitation/visitation.ts'
import { Bubbles } from '../../components/Bubbles.tsx'
import { Button, ButtonGroup } from '../../components/Button.tsx'
import { RADIO_MAX } from '../../field/choice.tsx'
import { Field } from '../../field.tsx'
import { Form } from '../../components/Form.tsx'
import type { Raa } from '../../form.ts'
import { dokumentTekst } from './bilag.tsx'
import { Dokumentpladser, type DokumenterProps } from './dokumenter.tsx'
import { stiTil, stiTilTrin } from './journey.ts'
import { writeMidt } from '../../text.ts'
import { writeMangler, writeSvar } from './text.ts'

export interface SamtaleProps {
  visitation: Visitation
  today: string
  csrf: string
  newId: () => string
  /** The question asked now; undefined when the conversation is through. */
  nu?: SpoergsmaalId
  /** The question to come back to when an earlier answer has been put right. */
  retur?: SpoergsmaalId
  mangler: readonly Mangel[]
  fejl?: readonly Feltfejl[]
  raa?: Raa
  sendt?: string
}

const SPOERGER = 'Spædbarnsprojektet'

export const stiTilSpoergsmaal = (id: string, felt: SpoergsmaalId, retur?: SpoergsmaalId): string =>
  `${stiTil(id, 'samtale')}?felt=${felt}${retur ? `&retur=${retur}` : ''}#nu`

const labelOf = (id: SpoergsmaalId): string =>
  id === 'dokumenter'
    ? 'Til sidst dokumenterne: Send dem her, eller skriv, hvornår de kommer.'
    : feltOf(schemaOf(id), id).label

function svarOf({ visitation, today }: SamtaleProps, id: SpoergsmaalId): string {
  if (id !== 'dokumenter') return writeSvar(id, visitation.svar[id], today) ?? ''
  const arter = ['boernefagligUndersoegelse', 'handleplan'] as const
  return arter.map((art) => dokumentTekst(visitation, art, today)).join(', ')
}

const spoergsmaalsboble = (id: SpoergsmaalId, indhold: Child = labelOf(id)) => ({
  id: `spoerg-${id}`,
  hvem: SPOERGER,
  fra: 'dem' as const,
  indhold,
})

/** What has been asked and answered before the question of now, each with its way back. */
function samtaleOf(props: SamtaleProps) {
  const { visitation, nu } = props
  const alle = spoergsmaalOf(visitation.svar).map(({ id }) => id)
  const foer = nu ? alle.slice(0, alle.indexOf(nu)) : alle
  return foer
    .filter((id) => isBesvaret(visitation, id))
    .flatMap((id) => [
      spoergsmaalsboble(id),
      {
        id: `svar-${id}`,
        hvem: 'Dig',
        fra: 'mig' as const,
        indhold: (
          <p>
            {svarOf(props, id)}{' '}
            <a class="boble-ret" href={stiTilSpoergsmaal(visitation.id, id, nu)}>
              Ret<span class="sr-only"> {writeMidt(labelOf(id))}</span>
            </a>
          </p>
        ),
      },
    ])
}

/** The question of now, with its help; its words name the answer's inputs. */
const Nu = ({ id }: { id: SpoergsmaalId }) => (
  <>
    <p id="nu">{labelOf(id)}</p>
    {id !== 'dokumenter' && feltOf(schemaOf(id), id).hjaelp && (
      <p class="form-hint">{feltOf(schemaOf(id), id).hjaelp}</p>
    )}
  </>
)

/** Choices that are one tap each; undefined when the question is answered in another way. */
function tapsOf(id: VisitationFelt): [value: string, label: string][] | undefined {
  const { art, valg = {} } = feltOf(schemaOf(id), id)
  if (art === 'jaNej')
    return [
      ['ja', 'Ja'],
      ['nej', 'Nej'],
    ]
  return art === 'valg' && Object.keys(valg).length <= RADIO_MAX ? Object.entries(valg) : undefined
}

const chosen = (value: unknown): string => (value === true ? 'ja' : value === false ? 'nej' : String(value))

function Taps({ id, taps, value }: { id: VisitationFelt; taps: [string, string][]; value: unknown }) {
  return (
    <div class="svarknapper" role="group" aria-labelledby="nu">
      {taps.map(([option, label]) => (
        <button
          class="svarknap"
          type="submit"
          name={id}
          value={option}
          aria-pressed={value === undefined ? undefined : String(chosen(value) === option)}
        >
          {label}
        </button>
      ))}
    </div>
  )
}

/** The way past a question: an optional one is skipped, any other waits. */
function Forbi({ visitation, nu, retur }: SamtaleProps & { nu: SpoergsmaalId }) {
  const naeste = retur ?? naesteSpoergsmaal(visitation, nu)?.id
  const href = naeste ? stiTilSpoergsmaal(visitation.id, naeste) : `${stiTil(visitation.id, 'samtale')}?felt=slut#nu`
  const frivillig = isFrivillig(nu)
  return (
    <Button type="tertiary" href={href}>
      {retur ? 'Behold svaret' : frivillig ? 'Spring over' : nu === 'dokumenter' ? 'Fortsæt' : 'Spørg mig senere'}
    </Button>
  )
}

function Svarfelt(props: SamtaleProps & { nu: VisitationFelt }) {
  const { visitation, nu, retur, csrf, raa, fejl } = props
  const taps = tapsOf(nu)
  const value = visitation.svar[nu]
  return (
    <Form action={stiTil(visitation.id, 'samtale')} csrf={csrf} id="svar">
      <input type="hidden" name="felt" value={nu} />
      {retur && <input type="hidden" name="retur" value={retur} />}
      {taps ? (
        <Taps id={nu} taps={taps} value={value} />
      ) : (
        <div class="samtale-svar">
          <Field name={nu} schema={schemaOf(nu)} value={value} raa={raa} {...(fejl && { fejl })} />
        </div>
      )}
      <ButtonGroup>
        {!taps && <Button ikon="send">Svar</Button>}
        <Forbi {...props} />
      </ButtonGroup>
    </Form>
  )
}

function Dokumentsvar(props: SamtaleProps) {
  const own: DokumenterProps = { ...props, retur: 'samtale' }
  return (
    <>
      <Dokumentpladser {...own} />
      <ButtonGroup>
        <Forbi {...props} nu="dokumenter" />
      </ButtonGroup>
    </>
  )
}

const Slut = ({ visitation, mangler }: SamtaleProps) => (
  <ButtonGroup>
    <Button href={stiTil(visitation.id, 'gennemse')}>Gennemse svar{mangler.length === 0 && ' og send'}</Button>
  </ButtonGroup>
)

const slutTekst = (mangler: readonly Mangel[]): string =>
  mangler.length === 0
    ? 'Tak. Alt er besvaret. Gennemse svarene, og send visitationen.'
    : `${writeMangler(mangler)}. Det kan I se og svare på, når I gennemser svarene.`

/** One question at a time, from the same table as the form; everything answered stands in both. */
export function Samtale(props: SamtaleProps) {
  const { visitation, nu, mangler } = props
  const et = nu && spoergsmaalOf(visitation.svar).find(({ id }) => id === nu)
  const alle = spoergsmaalOf(visitation.svar)
  const besvaret = alle.filter(({ id }) => isBesvaret(visitation, id)).length
  const sidste = et
    ? spoergsmaalsboble(et.id, <Nu id={et.id} />)
    : { id: 'spoerg-slut', hvem: SPOERGER, fra: 'dem' as const, indhold: <p id="nu">{slutTekst(mangler)}</p> }
  return (
    <>
      <p class="samtale-vej">
        <span id="fremdrift">
          {besvaret} af {alle.length} besvaret
        </span>
        <a href={et ? stiTilTrin(visitation.id, et.trin.id) : stiTil(visitation.id)}>Skift til skema</a>
        <a href={stiTil(visitation.id, 'gennemse')}>Gennemse svar</a>
      </p>
      <Bubbles label="Spørgsmål og svar" bobler={[...samtaleOf(props), sidste]} />
      <div id="svarfelt">
        {!et ? (
          <Slut {...props} />
        ) : et.id === 'dokumenter' ? (
          <Dokumentsvar {...props} />
        ) : (
          <Svarfelt {...props} nu={et.id} />
        )}
      </div>
    </>
  )
}
