import type { Feltfejl } from '../../../functions/domain/fejl.ts'
import {
  type Bilagsart,
  bilagsartTekst,
  bilagsarter,
  Eftersendelse,
  isModtaget,
  PAAKRAEVET,
} from '../../../functions/domain/visitation/bilag.ts'
import type { Visitation } from '../../../functions/domain/visitation/visitation.ts'
import { Button } from '../../components/Button.tsx'
import { CsrfField } from '../../components/CsrfField.tsx'
import { Details } from '../../components/Details.tsx'
import { Tag } from '../../components/Tag.tsx'
import { Field } from '../../field.tsx'
import type { Raa } from '../../form.ts'
import { writeMidt } from '../../text.ts'
import { Bilagslinje, isUndervejs, synligeBilag, writeLoefte } from './bilag.tsx'
import { mayOpen, stiTil } from './journey.ts'
import { Dokumentvalg, type DokumentvalgProps } from './upload.tsx'

export interface DokumenterProps extends Pick<DokumentvalgProps, 'csrf' | 'newId' | 'retur'> {
  visitation: Visitation
  today: string
  /** The document that was just sent from this browser: it may be on its way still. */
  sendt?: string
  /** The slot whose date was wrong, and what was written. */
  fejlIArt?: { art: Bilagsart; fejl: readonly Feltfejl[]; raa: Raa }
}
type PladsProps = DokumenterProps & { art: Bilagsart }

function Loefte({ visitation: { id, eftersendes }, art, csrf, fejlIArt, retur, today }: PladsProps) {
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
            Gem datoen<span class="sr-only"> for {writeMidt(bilagsartTekst[art])}</span>
          </Button>
        </div>
      </form>
    </Details>
  )
}

/** The slot's state in one word. */
function Stand({ visitation: { bilag, eftersendes }, art, today, sendt }: PladsProps) {
  const loefte = eftersendes.find((et) => et.art === art)
  if (isModtaget(art, bilag) || bilag.some((et) => et.id === sendt && et.art === art)) return null
  if (loefte && loefte.dato >= today) return <Tag type="info">Eftersendes</Tag>
  if (loefte) return <Tag type="warning">Skulle være eftersendt</Tag>
  return PAAKRAEVET.includes(art) ? <Tag type="warning">Mangler</Tag> : null
}

/** What is in the slot now; `vent.js` puts the newer state in its place. */
function Indhold(props: PladsProps) {
  const { visitation, art, today, sendt } = props
  const egne = synligeBilag(visitation.bilag, sendt).filter((et) => et.art === art)
  const loefte = visitation.eftersendes.find((et) => et.art === art)
  return (
    <div id={`${art}-stand`} data-stand aria-live="polite">
      <header class="kort-top">
        <h2 id={`${art}-titel`}>{bilagsartTekst[art]}</h2>
        <Stand {...props} />
      </header>
      {egne.length > 0 && (
        <ul class="nobullet-list bilagsliste">
          {egne.map((et) => (
            <Bilagslinje visitationId={visitation.id} bilag={et} today={today} />
          ))}
        </ul>
      )}
      {loefte && !isModtaget(art, visitation.bilag) && <p>{writeLoefte(loefte, today)}</p>}
    </div>
  )
}

/** One slot: what is there, a file to send, or a day it follows. */
function Dokumentplads(props: PladsProps) {
  const { visitation, art, csrf, newId, retur } = props
  const valg = (
    <Dokumentvalg visitationId={visitation.id} art={art} csrf={csrf} newId={newId} {...(retur && { retur })} />
  )
  const modtaget = isModtaget(art, visitation.bilag)
  return (
    <section class="dokumentplads" id={art} aria-labelledby={`${art}-titel`}>
      <Indhold {...props} />
      {modtaget ? <Details titel="Send en fil mere">{valg}</Details> : valg}
      {PAAKRAEVET.includes(art) && !modtaget && <Loefte {...props} />}
    </section>
  )
}

/** All slots. `data-vent` lets `vent.js` fetch the state again until every file has its verdict. */
export function Dokumentpladser(props: DokumenterProps) {
  const { visitation, sendt } = props
  return (
    <div id="dokumenter" {...(isUndervejs(visitation, sendt) && { 'data-vent': true })}>
      {bilagsarter.map((art) => (
        <Dokumentplads {...props} art={art} />
      ))}
    </div>
  )
}

/** The page of the slots; a draft goes on from here to the summary. */
export const Dokumenter = (props: DokumenterProps) => (
  <>
    <p>Er et dokument ikke klar, så skriv, hvornår det kommer. Visitationen kan sendes alligevel.</p>
    <Dokumentpladser {...props} />
    <div class="knapper">
      {mayOpen('gennemse', props.visitation.status) ? (
        <Button href={stiTil(props.visitation.id, 'gennemse')}>Fortsæt til gennemse svar</Button>
      ) : (
        <Button href={stiTil(props.visitation.id)}>Tilbage til visitationen</Button>
      )}
    </div>
  </>
)
