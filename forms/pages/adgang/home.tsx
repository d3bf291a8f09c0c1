import type { Child } from 'hono/jsx'
import { isIkkeBegyndt } from '../../../functions/domain/dagbog/periode.ts'
import type { Rolle } from '../../../functions/domain/roller.ts'
import { stoettevisningOf } from '../../../functions/domain/visitation/stoette.ts'
import type { Visitation } from '../../../functions/domain/visitation/visitation.ts'
import { Button } from '../../components/Button.tsx'
import { Card, Cards } from '../../components/Card.tsx'
import { Flagliste } from '../../components/Flagmaerke.tsx'
import { Kontaktlinks } from '../../components/Kontakt.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Tag } from '../../components/Tag.tsx'
import { writeAfstand, writeAlder, writeAntal, writeDato } from '../../text.ts'
import { StoetteKort } from '../visitation/stoette.tsx'
import {
  barnOf,
  ForloebKortVisning,
  type HomeForloeb,
  type HomeTilbud,
  naesteSkridt,
  Section,
  Tilbud,
  VisitationKort,
} from './homeKort.tsx'

export interface HomeProps {
  rolle: Rolle
  today: string
  visitationer: Visitation[]
  forloeb: HomeForloeb[]
  /** Matches that wait for this person's yes or no. */
  tilbud: HomeTilbud[]
}

function Socialcenter({ visitationer, forloeb, tilbud, today }: HomeProps) {
  return (
    <>
      <Button href="/visitationer/ny">Ny visitation</Button>
      <Tilbud tilbud={tilbud} />
      <Section titel="Visitationer i gang" id="visitationer">
        {visitationer.length === 0 ? (
          <EmptyState titel="I har ingen visitationer i gang">
            <p>Send den, så snart I bliver bekendt med situationen. Dokumenter kan eftersendes.</p>
          </EmptyState>
        ) : (
          <Cards>
            {visitationer.map((visitation) => (
              <VisitationKort visitation={visitation} today={today} />
            ))}
          </Cards>
        )}
        <p>
          <a href="/visitationer">Alle visitationer, også de afsluttede</a>
        </p>
      </Section>
      {forloeb.length > 0 && (
        <Section titel="Forløb" id="forloeb">
          <Cards>
            {forloeb.map((kort) => (
              <ForloebKortVisning kort={kort} today={today} href={`/forloeb/${kort.forloeb.id}`} />
            ))}
          </Cards>
        </Section>
      )}
    </>
  )
}

function Familieplejecenter({ visitationer, forloeb, today }: HomeProps) {
  return (
    <>
      <Section titel="Køen, mest hastende først" id="koe">
        {visitationer.length === 0 ? (
          <EmptyState titel="Der venter ingen visitationer">
            <p>Nye visitationer vises her, så snart et socialcenter sender dem.</p>
          </EmptyState>
        ) : (
          <Cards>
            {visitationer.map((visitation) => (
              <VisitationKort visitation={visitation} today={today} />
            ))}
          </Cards>
        )}
      </Section>
      <Section titel="Forløb" id="forloeb">
        {forloeb.length === 0 ? (
          <EmptyState titel="Der er ingen forløb i gang" />
        ) : (
          <Cards>
            {forloeb.map((kort) => (
              <ForloebKortVisning kort={kort} today={today} href={`/forloeb/${kort.forloeb.id}`} />
            ))}
          </Cards>
        )}
      </Section>
    </>
  )
}

function Plejefamilie({ forloeb, tilbud, today }: HomeProps) {
  return (
    <>
      <Tilbud tilbud={tilbud} />
      {forloeb.length === 0 && tilbud.length === 0 && (
        <EmptyState titel="I har ikke et barn i forløb lige nu">
          <p>Når Familieplejecentret spørger, om I vil tage imod et barn, står det her.</p>
        </EmptyState>
      )}
      {forloeb.map((kort) => {
        const { forloeb: et, spoergsmaal, nyeKommentarer, sidsteDag, aflastning } = kort
        const href = `/forloeb/${et.id}/dagbog`
        const begyndt = !isIkkeBegyndt(et, today)
        return (
          <Card
            titel={barnOf(et)}
            {...(begyndt && { href })}
            overtitel={writeAlder(et.barn.foedselsdato, today, et.barn.termin)}
            status={
              spoergsmaal > 0 ? (
                <Tag type="warning">{writeAntal(spoergsmaal, 'spørgsmål', 'spørgsmål')} til jer</Tag>
              ) : nyeKommentarer > 0 ? (
                <Tag type="info">{writeAntal(nyeKommentarer, 'ny kommentar', 'nye kommentarer')}</Tag>
              ) : undefined
            }
            handlinger={
              begyndt && (
                <>
                  <Button href={href}>Skriv i dagbogen</Button>
                  {!aflastning && (
                    <Button href={`/forloeb/${et.id}/chat`} type="secondary">
                      Skriv i chatten
                    </Button>
                  )}
                </>
              )
            }
          >
            {aflastning && <p>I aflastning hos jer</p>}
            {begyndt ? (
              <p>{sidsteDag ? `Sidst skrevet ${writeAfstand(sidsteDag, today)}` : 'Der er ikke skrevet noget endnu'}</p>
            ) : (
              <p>Barnet kommer {writeDato(et.start, today)}. Den dag åbner dagbogen.</p>
            )}
            {!aflastning && naesteSkridt(kort, today) && <p>{naesteSkridt(kort, today)}</p>}
            {et.konsulent && (
              <p>
                Ring til {et.konsulent.navn}, Familieplejecentret, hvis du er i tvivl:{' '}
                <Kontaktlinks til={[et.konsulent.sub, et.familieplejecenter]} />
              </p>
            )}
          </Card>
        )
      })}
    </>
  )
}

function Doegncenter({ forloeb, today }: HomeProps) {
  const bestilte = forloeb.filter(({ forloeb: { tilkoeb } }) => tilkoeb.status === 'bestilt')
  const iGang = forloeb.filter(({ forloeb: { tilkoeb } }) => tilkoeb.status === 'accepteret')
  return (
    <>
      {bestilte.length > 0 && (
        <Section titel="Nye bestillinger" id="bestillinger">
          <Cards>
            {bestilte.map((kort) => (
              <ForloebKortVisning kort={kort} today={today} href={`/forloeb/${kort.forloeb.id}`}>
                <Tag type="warning">Venter på jeres svar</Tag>
              </ForloebKortVisning>
            ))}
          </Cards>
        </Section>
      )}
      <Section titel="Børn" id="boern">
        {iGang.length === 0 ? (
          <EmptyState titel="Der er ingen børn i forløb hos jer">
            <p>Et barn vises her, når Familieplejecentret har bestilt observation, og I har sagt ja.</p>
          </EmptyState>
        ) : (
          <Cards>
            {iGang.map((kort) => (
              <ForloebKortVisning kort={kort} today={today} href={`/forloeb/${kort.forloeb.id}/gennemgang`}>
                {kort.flag.length > 0 && (
                  <p>
                    <Flagliste flag={kort.flag} />
                  </p>
                )}
                <p>
                  {kort.ulaeste > 0
                    ? writeAntal(kort.ulaeste, 'ulæst registrering', 'ulæste registreringer')
                    : 'Alt er gennemset'}
                  {kort.spoergsmaal > 0 &&
                    ` · ${writeAntal(kort.spoergsmaal, 'spørgsmål venter på svar', 'spørgsmål venter på svar')}`}
                </p>
                <p>
                  {kort.sidsteDag
                    ? `Sidst skrevet ${writeAfstand(kort.sidsteDag, today)}`
                    : 'Der er ikke skrevet noget endnu'}
                </p>
              </ForloebKortVisning>
            ))}
          </Cards>
        )}
      </Section>
    </>
  )
}

function Smaaboernsteam({ visitationer, today }: HomeProps) {
  return (
    <Section titel="Sager i målgruppen" id="sager">
      {visitationer.length === 0 ? (
        <EmptyState titel="Der er ingen sager lige nu">
          <p>Småbørnsteamet er med på alle sager med børn i målgruppen. De vises her, når de er sendt.</p>
        </EmptyState>
      ) : (
        <Cards>
          {visitationer.map((visitation) => (
            <VisitationKort visitation={visitation} today={today} />
          ))}
        </Cards>
      )}
    </Section>
  )
}

const Revisor = () => (
  <>
    <p>Her kan du kontrollere, hvem der har set eller ændret hvad, hvornår og til hvilket formål.</p>
    <Button href="/log">Søg i loggen</Button>
  </>
)

const Vuggested = ({ visitationer, today }: HomeProps) => (
  <Section titel="Mødre, der er tilbudt støtte" id="stoette">
    {visitationer.length === 0 ? (
      <EmptyState titel="Der er ingen mødre i støtte lige nu">
        <p>
          Når et socialcenter beder om støtte i graviditeten, vises det her. I ser hverken plejefamilien eller dagbogen.
        </p>
      </EmptyState>
    ) : (
      <Cards>
        {visitationer.map((visitation) => (
          <StoetteKort stoette={stoettevisningOf(visitation)} today={today} />
        ))}
      </Cards>
    )}
  </Section>
)

const homes: Record<Rolle, (props: HomeProps) => Child> = {
  socialcenter: Socialcenter,
  familieplejekonsulent: Familieplejecenter,
  familieplejeleder: Familieplejecenter,
  plejefamilie: Plejefamilie,
  socialraadgiver: Doegncenter,
  paedagog: Doegncenter,
  psykolog: Doegncenter,
  smaaboernsteam: Smaaboernsteam,
  vuggested: Vuggested,
  revisor: Revisor,
  maskine: () => null,
}

/** First the thing to do, then the thing to know; a page for each role. */
export const Home = (props: HomeProps) => <>{homes[props.rolle](props)}</>
