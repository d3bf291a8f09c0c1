import type { Child } from 'hono/jsx'
import type { Forloeb } from '../../../functions/domain/forloeb/forloeb.ts'
import type { Trin } from '../../../functions/domain/forloebsplan/forloebsplan.ts'
import type { Flag } from '../../../functions/domain/statistik/opmaerksomhed.ts'
import { toDato } from '../../../functions/domain/tid.ts'
import { manglendeArter } from '../../../functions/domain/visitation/bilag.ts'
import { hastOf, isUbehandletLaenge } from '../../../functions/domain/visitation/hast.ts'
import { statusTekst } from '../../../functions/domain/visitation/status.ts'
import type { Visitation } from '../../../functions/domain/visitation/visitation.ts'
import { Card, Cards } from '../../components/Card.tsx'
import { Tag } from '../../components/Tag.tsx'
import { writeAfstand, writeAlder, writeAntal, writeDato, writeMidt } from '../../text.ts'

export interface HomeForloeb {
  forloeb: Forloeb
  naesteTrin?: Trin
  forsinket: boolean
  ulaeste: number
  spoergsmaal: number
  nyeKommentarer: number
  aflastning: boolean
  flag: readonly Flag[]
  sidsteDag?: string
}

export interface HomeTilbud {
  id: string
  titel: string
  tekst: string
}

export const Section = ({ titel, children, id }: { titel: string; id: string; children?: Child }) => (
  <section aria-labelledby={id}>
    <h2 id={id}>{titel}</h2>
    {children}
  </section>
)

/** The child by what it is called, never more on a list. */
export const barnOf = ({ barn }: Forloeb) => barn.navn ?? 'Barnet'

const visitationTitel = (visitation: Visitation) =>
  visitation.svar.stilling === 'ufoedt' ? 'Ufødt barn' : (visitation.svar.barnetsNavn ?? 'Barn uden navn')

export function VisitationKort({ visitation, today }: { visitation: Visitation; today: string }) {
  const { id, status, kvitteringsnummer, bilag, oprettet } = visitation
  const isDraft = status === 'kladde' || status === 'returneret'
  const mangler = manglendeArter(bilag).length
  return (
    <Card
      titel={visitationTitel(visitation)}
      niveau={3}
      href={`/visitationer/${id}`}
      overtitel={kvitteringsnummer ?? `Påbegyndt ${writeDato(toDato(oprettet), today)}`}
      status={<Tag type={isDraft ? 'warning' : 'info'}>{statusTekst[status]}</Tag>}
    >
      <p>{hastOf(visitation, today).tekst}</p>
      {mangler > 0 && <p>{writeAntal(mangler, 'dokument', 'dokumenter')} mangler</p>}
      {isUbehandletLaenge(visitation, today) && <Tag type="warning">Har ventet længe</Tag>}
    </Card>
  )
}

export const naesteSkridt = ({ naesteTrin }: HomeForloeb, today: string) =>
  naesteTrin && `Næste: ${writeMidt(naesteTrin.titel)} ${writeAfstand(naesteTrin.forslag, today)}`

export function ForloebKortVisning({
  kort,
  today,
  children,
  href,
}: {
  kort: HomeForloeb
  today: string
  href: string
  children?: Child
}) {
  const { forloeb, forsinket } = kort
  return (
    <Card
      titel={barnOf(forloeb)}
      niveau={3}
      href={href}
      overtitel={writeAlder(forloeb.barn.foedselsdato, today, forloeb.barn.termin)}
      status={
        forloeb.status === 'afsluttet' ? (
          <Tag>Afsluttet</Tag>
        ) : forsinket ? (
          <Tag type="error">Forsinket</Tag>
        ) : undefined
      }
    >
      {naesteSkridt(kort, today) && <p>{naesteSkridt(kort, today)}</p>}
      {children}
    </Card>
  )
}

export const Tilbud = ({ tilbud }: { tilbud: HomeTilbud[] }) =>
  tilbud.length === 0 ? null : (
    <Section titel="Venter på dit svar" id="svar">
      <Cards>
        {tilbud.map(({ id, titel, tekst }) => (
          <Card titel={titel} niveau={3} href={`/match/${id}`} status={<Tag type="warning">Venter på svar</Tag>}>
            <p>{tekst}</p>
          </Card>
        ))}
      </Cards>
    </Section>
  )
