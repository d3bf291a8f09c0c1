import { feltOf } from '../../../functions/domain/felt.ts'
import { bilagsartTekst, bilagsarter } from '../../../functions/domain/visitation/bilag.ts'
import { schemaOf, type VisitationFelt } from '../../../functions/domain/visitation/felter.ts'
import type { Mangel } from '../../../functions/domain/visitation/kontrol.ts'
import { synligeFelter, trinMed } from '../../../functions/domain/visitation/trin.ts'
import type { Visitation } from '../../../functions/domain/visitation/visitation.ts'
import { Alert } from '../../components/Alert.tsx'
import { Button, ButtonGroup } from '../../components/Button.tsx'
import { Form } from '../../components/Form.tsx'
import { Icon } from '../../components/Icon.tsx'
import { SummaryList } from '../../components/SummaryList.tsx'
import { idOf } from '../../field/ids.ts'
import { dokumentTekst } from './bilag.tsx'
import { withoutIso } from '../../form.ts'
import { afsnit, stiTil, stiTilTrin } from './journey.ts'
import { Maalgruppesvar } from './maalgruppe.tsx'
import { writeSvar } from './text.ts'

/** The page of a missing answer, with the way back here. */
function stiTilMangel(id: string, felt: string): string {
  const et = trinMed(felt)
  if (!et || et.id === 'dokumenter') return `${stiTil(id, 'dokumenter')}#${felt.replace('bilag.', '')}`
  return `${stiTilTrin(id, et.id)}?retur=gennemse#${idOf(felt)}`
}

const Links = ({ id, mangler }: { id: string; mangler: readonly Mangel[] }) => (
  <ul class="alert-text nobullet-list">
    {mangler.map(({ felt, besked }) => (
      <li>
        <a href={stiTilMangel(id, felt)}>{withoutIso(besked)}</a>
      </li>
    ))}
  </ul>
)

/** What is missing, each a link to its question; takes the focus when somebody has tried to send. */
function Mangler({ id, mangler, proevet }: { id: string; mangler: readonly Mangel[]; proevet?: boolean }) {
  if (mangler.length === 0) return null
  const focus = proevet ? { id: 'fejl', role: 'alert', tabindex: -1, autofocus: true, 'data-fejl': true } : {}
  return (
    <div class={`alert alert-${proevet ? 'error' : 'warning'} fejlopsummering`} {...focus}>
      <Icon navn={proevet ? 'error' : 'warning'} />
      <h2 class="alert-heading">{proevet ? 'Visitationen kan ikke sendes endnu' : 'Det mangler, før I kan sende'}</h2>
      <Links id={id} mangler={mangler} />
    </div>
  )
}

interface SvarProps {
  visitation: Visitation
  today: string
  ret?: boolean
  niveau?: 2 | 3
}

/** All answers in the order asked; `ret` gives each its way back. */
export function Svar({ visitation, today, ret, niveau = 2 }: SvarProps) {
  const { id, svar } = visitation
  const Heading = `h${niveau}` as 'h2'
  const linje = (navn: VisitationFelt) => {
    const vaerdi = writeSvar(navn, svar[navn], today)
    return {
      label: feltOf(schemaOf(navn), navn).label,
      ...(vaerdi !== undefined && { vaerdi }),
      ...(ret && { ret: stiTilMangel(id, navn) }),
    }
  }
  return (
    <>
      {afsnit
        .filter(({ trin }) => trin.some(({ keys }) => keys.length > 0))
        .map(({ titel, trin }, nummer) => (
          <section aria-labelledby={`svar-${nummer}`}>
            <Heading id={`svar-${nummer}`}>{titel}</Heading>
            <SummaryList
              linjer={trin
                .flatMap((et) => synligeFelter(et, svar))
                .filter((navn) => ret || svar[navn] !== undefined)
                .map(linje)}
            />
          </section>
        ))}
    </>
  )
}

export interface GennemseProps {
  visitation: Visitation
  mangler: Mangel[]
  today: string
  csrf: string
  /** Somebody pressed "Send" and something was missing. */
  proevet?: boolean
}

/** Everything before it is sent: what is missing, the target group, all answers, one button. */
export function Gennemse({ visitation, mangler, today, csrf, proevet }: GennemseProps) {
  const { id, maalgruppe } = visitation
  return (
    <>
      <Mangler id={id} mangler={mangler} {...(proevet && { proevet })} />
      <Maalgruppesvar maalgruppe={maalgruppe} />
      <Svar visitation={visitation} today={today} ret />
      <h2>Dokumenter</h2>
      <SummaryList
        linjer={bilagsarter.map((art) => {
          const vaerdi = dokumentTekst(visitation, art, today)
          return { label: bilagsartTekst[art], vaerdi, ret: `${stiTil(id, 'dokumenter')}#${art}` }
        })}
      />
      {mangler.length === 0 && (
        <Alert>
          <p>
            Når I har sendt, kan svarene ikke rettes, medmindre Familieplejecentret sender visitationen tilbage.
            Dokumenter kan stadig eftersendes.
          </p>
        </Alert>
      )}
      <Form action={stiTil(id, 'indsend')} csrf={csrf}>
        <ButtonGroup>
          <Button ikon="send">Send visitation</Button>
          <Button type="secondary" href={stiTil(id)}>
            Se alle trin
          </Button>
        </ButtonGroup>
      </Form>
    </>
  )
}
