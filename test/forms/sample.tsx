import { Alert } from '../../forms/components/Alert.tsx'
import { Bubbles } from '../../forms/components/Bubbles.tsx'
import { Button, ButtonGroup } from '../../forms/components/Button.tsx'
import { Card, Cards } from '../../forms/components/Card.tsx'
import { Chips } from '../../forms/components/Chips.tsx'
import { ConfirmDetails } from '../../forms/components/ConfirmDetails.tsx'
import { Details } from '../../forms/components/Details.tsx'
import { EmptyState } from '../../forms/components/EmptyState.tsx'
import { FileUpload } from '../../forms/components/FileUpload.tsx'
import { Form } from '../../forms/components/Form.tsx'
import { Pagination } from '../../forms/components/Pagination.tsx'
import { QuickGrid } from '../../forms/components/QuickGrid.tsx'
import { Receipt } from '../../forms/components/Receipt.tsx'
import { Running } from '../../forms/components/Running.tsx'
import { StepIndicator } from '../../forms/components/StepIndicator.tsx'
import { SummaryList } from '../../forms/components/SummaryList.tsx'
import { Table } from '../../forms/components/Table.tsx'
import { Tag } from '../../forms/components/Tag.tsx'
import { TaskList } from '../../forms/components/TaskList.tsx'
import { Toast } from '../../forms/components/Toast.tsx'
import { Fields } from '../../forms/field.tsx'
import type { Krop } from '../../forms/read.ts'
import { parseForm } from '../../forms/form.ts'
import { Layout, type LayoutProps } from '../../forms/layout.tsx'
import { eksempelShape } from './sampleShape.ts'

const eksempelMenu = [
  { tekst: 'I dag', href: '/' },
  { tekst: 'Samtale', href: '/samtale', antal: 2 },
  { tekst: 'Alt, jeg har skrevet', href: '/mine' },
]

const frame = {
  sti: '/',
  csrf: 'abc',
  menu: eksempelMenu,
  aktoer: { navn: 'Mette Eksempel', rolleTekst: 'Plejefamilie', organisationsnavn: 'Familieplejecentret' },
} satisfies Partial<LayoutProps>

/** A form, as first shown or come back with errors. */
export function FormularSide({
  aktiver,
  krop,
  udloeber,
}: {
  aktiver: Record<string, string>
  krop?: Krop
  udloeber?: string
}) {
  const svar = krop && parseForm(eksempelShape, krop)
  return (
    <Layout
      {...frame}
      aktiver={aktiver}
      titel="Om barnet"
      overtitel="Ny visitation"
      smal
      fejl={svar?.fejl}
      broedkrumme={[
        { tekst: 'Visitationer', href: '/visitationer' },
        { tekst: 'Ny visitation', href: '/visitationer/1' },
      ]}
      scripts={['gem-kladde.js']}
      udloeber={udloeber}
    >
      <StepIndicator
        trin={[
          { titel: 'Sagen', status: 'faerdig', href: '/1' },
          { titel: 'Om barnet', status: 'aktuel', href: '/2' },
          { titel: 'Dokumenter', status: 'kommer' },
        ]}
      />
      <Form action="/gem" csrf="abc" kladde="/kladde" noegle="v1">
        <Fields
          shape={eksempelShape}
          raa={svar?.raa}
          fejl={svar?.fejl}
          values={{ maengde: 3.5, foedt: '2026-03-02', start: '2026-03-12T06:30:00.000Z' }}
        />
        <ButtonGroup>
          <Button>Gem og fortsæt</Button>
          <Button type="secondary" href="/visitationer">
            Gem og luk
          </Button>
        </ButtonGroup>
      </Form>
    </Layout>
  )
}

/** Every other component once. */
export function OversigtSide({ aktiver }: { aktiver: Record<string, string> }) {
  return (
    <Layout
      {...frame}
      sti="/visitationer"
      scripts={['upload.js']}
      aktiver={aktiver}
      titel="Visitationer"
      hovedhandling={{ tekst: 'Ny visitation', href: '/ny' }}
      hvemHarSet="/log"
    >
      <Alert type="warning" titel="Et dokument mangler">
        <p>Den børnefaglige undersøgelse eftersendes senest torsdag 12. marts.</p>
      </Alert>
      <Alert>
        <p>Matchningen begynder, når visitationen er sendt.</p>
      </Alert>
      <Cards>
        <Card
          titel="Termin om 23 dage"
          href="/v/1"
          overtitel="Aarhus"
          status={
            <Tag type="warning" ikon="hourglass">
              Haster
            </Tag>
          }
          handlinger={<Button type="secondary">Svar på forslag</Button>}
        >
          <p>Modtaget for 3 dage siden. Visitationsmødet er ikke aftalt.</p>
        </Card>
        <Card titel="Kendt i 41 dage" href="/v/2" overtitel="Randers" status={<Tag type="success">Godkendt</Tag>}>
          <p>Plejefamilien har sagt ja.</p>
        </Card>
      </Cards>
      <h2>Opgaver</h2>
      <TaskList
        opgaver={[
          { titel: 'Om barnet', href: '/1', status: 'faerdig' },
          { titel: 'Dokumenter', href: '/2', status: 'iGang', hjaelp: '2 af 3 er modtaget' },
          { titel: 'Send visitation', status: 'venter' },
        ]}
      />
      <h2>Det, du har skrevet</h2>
      <SummaryList
        linjer={[
          { label: 'Barnets navn', vaerdi: 'Alma (opdigtet)', ret: '/1' },
          { label: 'Fødselsdato', vaerdi: 'mandag 2. marts', ret: '/2' },
          { label: 'Søskende', ret: '/3' },
        ]}
      />
      <Table
        titel="Søvn i ugen"
        kolonner={[
          { titel: 'Dag', celle: ([dag]: [string, string]) => dag },
          { titel: 'Timer', celle: ([, timer]) => timer, tal: true },
        ]}
        raekker={[
          ['Mandag', '14,5'],
          ['Tirsdag', '13,2'],
        ]}
      />
      <Pagination naeste="?cursor=x" foerste="?" />
      <Details titel="Vis alle regler">
        <p>Reglerne for målgruppen.</p>
      </Details>
      <ConfirmDetails
        tekst="Slet kladden"
        forklaring="Kladden slettes for alle. Det kan ikke fortrydes."
        ja="Slet kladden"
        action="/slet"
        csrf="abc"
      />
      <h2>Dokumenter</h2>
      <FileUpload
        label="Børnefaglig undersøgelse"
        upload={{ url: '/lager', fields: { key: 'k' } }}
        formater={{ 'application/pdf': 'PDF', 'image/jpeg': 'JPG', 'image/png': 'PNG' }}
        maksMB={1}
        naeste="/faerdig"
      />
      <EmptyState titel="Der er ingen dokumenter endnu" handling={<Button type="secondary">Tilføj dokument</Button>}>
        <p>Send handleplanen, eller skriv, hvornår den kommer.</p>
      </EmptyState>
      <Receipt titel="Visitationen er sendt" nummer="V-2026-0012" tidspunkt="torsdag 12. marts kl. 14.30">
        <p>Familieplejecentret svarer inden for to hverdage.</p>
      </Receipt>
    </Layout>
  )
}

/** The parts of the phone diary. */
export function DagbogSide({
  aktiver,
  mangeEnheder = false,
}: {
  aktiver: Record<string, string>
  mangeEnheder?: boolean
}) {
  return (
    <Layout
      {...frame}
      aktiver={aktiver}
      titel="Dagbog"
      egenOverskrift
      hovedstatus={<span class="usendt">{mangeEnheder ? '3 venter på net' : 'Alt er sendt'}</span>}
      smal
    >
      <div class="dagnavigation">
        <a href="/i-gaar">
          ‹<span class="sr-only"> I går</span>
        </a>
        <h1>Alma, torsdag 12. marts</h1>
        <span></span>
      </div>
      <Running
        linjer={[{ tekst: 'Sover siden 12.40', ikon: 'soevn', action: '/stop', felter: { id: '1' } }]}
        csrf="abc"
      />
      <QuickGrid
        knapper={[
          { tekst: 'Sov', ikon: 'soevn', href: '/ny/soevn' },
          { tekst: 'Flaske', ikon: 'flaske', href: '/ny/flaske' },
          { tekst: 'Mad', ikon: 'mad', href: '/ny/mad' },
          { tekst: 'Ble', ikon: 'ble', href: '/ny/ble' },
          { tekst: 'Gråd', ikon: 'graad', href: '/ny/graad' },
          { tekst: 'Bad', ikon: 'bad', href: '/ny/bad' },
          { tekst: 'Medicin', ikon: 'medicin', href: '/ny/medicin' },
          { tekst: 'Mere', ikon: 'more-horiz', href: '/ny' },
        ]}
      />
      <Form action="/gem" csrf="abc">
        <Chips
          label="Hvor meget?"
          name="maengde"
          valg={{ '90': '90 ml', '120': '120 ml', '150': '150 ml', andet: 'Andet' }}
          valgt="120"
        />
        <div class="gembund">
          <Button>Gem</Button>
        </div>
      </Form>
      <h2>Dagen</h2>
      <ol class="dagliste">
        <li>
          <span class="dagliste-tid">11.15</span>
          <div>
            Flaske, 120 ml<p class="dagliste-note">Drak roligt og faldt i søvn bagefter.</p>
          </div>
          <a class="dagliste-ret" href="/ret/1">
            Ret<span class="sr-only"> flaske kl. 11.15</span>
          </a>
        </li>
        <li>
          <span class="dagliste-tid">9.40</span>
          <div>Ble, våd</div>
          <a class="dagliste-ret" href="/ret/2">
            Ret<span class="sr-only"> ble kl. 9.40</span>
          </a>
        </li>
      </ol>
      <Bubbles
        bobler={[
          { hvem: 'Dig', fra: 'mig', tid: '14.30', indhold: 'Hun sov fra 12.40 til 13.55 og drak 120 ml.' },
          { hvem: 'Dagbogen', fra: 'dem', tid: '14.30', indhold: 'Jeg har forstået to ting. Er det rigtigt?' },
        ]}
      />
      <Toast besked="Flaske, 120 ml er gemt" fortryd={{ action: '/fortryd', csrf: 'abc' }} />
    </Layout>
  )
}

const forkert: Krop = {
  navn: '',
  'foedt-dag': '31',
  'foedt-maaned': '2',
  'foedt-aar': '2026',
  'start-dato': '2026-03-12',
  'start-kl': '25.00',
  maengde: 'meget',
  maade: 'flaske',
  tegn: 'gaben',
  cpr: '1',
  telefon: '12',
  email: 'x',
}

/** The sample as pages of a small site, for the browser. */
export const demoSider: Record<string, (aktiver: Record<string, string>) => string> = {
  '/dagbog': (aktiver) => String(<DagbogSide aktiver={aktiver} />),
  '/formular': (aktiver) => String(<FormularSide aktiver={aktiver} />),
  '/fejl': (aktiver) => String(<FormularSide aktiver={aktiver} krop={forkert} />),
  '/udloeber': (aktiver) =>
    String(<FormularSide aktiver={aktiver} udloeber={new Date(Date.now() + 170_000).toISOString()} />),
  '/oversigt': (aktiver) => String(<OversigtSide aktiver={aktiver} />),
}
