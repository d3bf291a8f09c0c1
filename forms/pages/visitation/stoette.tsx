import type { Feltfejl } from '../../../functions/domain/fejl.ts'
import { feltOf } from '../../../functions/domain/felt.ts'
import { toDato } from '../../../functions/domain/tid.ts'
import {
  stoettehandlinger,
  stoettehandlingerOf,
  StoetteInput,
  stoettestatusTekst,
  type Stoettestatus,
  type Stoettevisning,
} from '../../../functions/domain/visitation/stoette.ts'
import { Alert } from '../../components/Alert.tsx'
import { Button } from '../../components/Button.tsx'
import { Card } from '../../components/Card.tsx'
import { Form } from '../../components/Form.tsx'
import { Numre } from '../../components/Kontakt.tsx'
import { SummaryList } from '../../components/SummaryList.tsx'
import { Tag } from '../../components/Tag.tsx'
import { Field } from '../../field.tsx'
import type { Raa } from '../../form.ts'
import { writeAfstand, writeDato } from '../../text.ts'

const maerkeOf = { tilbudt: 'warning', iGang: 'success', afsluttet: 'neutral', afslaaet: 'neutral' } as const

export const Stoettemaerke = ({ status }: { status: Stoettestatus }) => (
  <Tag type={maerkeOf[status]}>{status === 'tilbudt' ? 'Venter på svar' : stoettestatusTekst[status]}</Tag>
)

const terminTekst = ({ termin }: Stoettevisning, today: string) =>
  termin ? `${writeDato(termin, today)} (${writeAfstand(termin, today)})` : undefined

/** A mother on Vuggestedet's home page. */
export const StoetteKort = ({ stoette, today }: { stoette: Stoettevisning; today: string }) => (
  <Card
    titel={stoette.morsNavn ?? 'Mor uden navn'}
    niveau={3}
    href={`/stoette/${stoette.id}`}
    overtitel={stoette.kvitteringsnummer ?? stoette.socialcenter}
    status={<Stoettemaerke status={stoette.status} />}
  >
    <p>{stoette.termin ? `Termin ${writeAfstand(stoette.termin, today)}` : 'Termin ikke oplyst'}</p>
    <p>{stoette.socialcenter}</p>
  </Card>
)

interface StoetteProps {
  stoette: Stoettevisning
  today: string
  csrf: string
  maaSvare: boolean
  gemt: boolean
  fejl?: readonly Feltfejl[]
  raa?: Raa
}

/** The mother, who to call, and the answer. */
export function StoetteSide({ stoette, today, csrf, maaSvare, gemt, fejl, raa }: StoetteProps) {
  const { id, status, kontakt, tilbudt } = stoette
  const mulige = stoettehandlingerOf(status)
  const { label } = feltOf(StoetteInput.shape.begrundelse, 'begrundelse')
  return (
    <>
      {gemt && (
        <Alert type="success" besked>
          <p>Svaret er gemt. Socialcentret og Familieplejecentret kan se det.</p>
        </Alert>
      )}
      <p>
        <Stoettemaerke status={status} />
      </p>
      <SummaryList
        linjer={[
          { label: 'Termin', vaerdi: terminTekst(stoette, today) },
          { label: 'Sprog, hvis det ikke er dansk', vaerdi: stoette.sprog ?? undefined },
          { label: 'Socialcenter', vaerdi: stoette.socialcenter },
          { label: 'Kontaktperson', vaerdi: kontakt.navn ?? undefined },
          { label: 'Telefon og e-mail', vaerdi: <Numre {...kontakt} /> },
          { label: 'Tilbudt', vaerdi: tilbudt ? writeDato(toDato(tilbudt), today) : undefined },
          ...(stoette.begrundelse ? [{ label, vaerdi: stoette.begrundelse }] : []),
        ]}
      />
      {maaSvare && mulige.length > 0 && (
        <section aria-labelledby="svar">
          <h2 id="svar">{status === 'tilbudt' ? 'Kan I støtte mor?' : 'Når støtten er slut'}</h2>
          <Form action={`/stoette/${id}`} csrf={csrf}>
            <Field
              name="begrundelse"
              schema={StoetteInput.shape.begrundelse}
              {...(fejl && { fejl })}
              {...(raa && { raa })}
            />
            <div class="knapper">
              {mulige.map((handling, i) => (
                <Button name="handling" value={handling} type={i === 0 ? 'primary' : 'secondary'}>
                  {stoettehandlinger[handling].tekst}
                </Button>
              ))}
            </div>
          </Form>
        </section>
      )}
    </>
  )
}
