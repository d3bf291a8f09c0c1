import type { Child } from 'hono/jsx'
import { parseForm, type Shape } from '../../../forms/form.ts'
import { Maalgruppesvar, modtagerTekst } from '../../../forms/pages/visitation/maalgruppe.tsx'
import { Moedeforslag } from '../../../forms/pages/visitation/moede.tsx'
import { type SideId, sider, stiTil } from '../../../forms/pages/visitation/journey.ts'
import { Skema } from '../../../forms/pages/visitation/skema.tsx'
import { visitationFelter } from '../../domain/visitation/felter.ts'
import {
  AfgoerelseInput,
  FoedselInput,
  GrundInput,
  MoedeInput,
  type Visitation,
} from '../../domain/visitation/visitation.ts'
import type { Deps } from '../../deps.ts'
import type { PageCall, PageRoute } from '../../http/page.tsx'
import { parse } from '../../http/route.ts'
import { decide, recordMoede } from '../behandling.ts'
import { registerFoedsel } from '../service.ts'
import { orShow, sagside, showSag, todayOf } from './faelles.ts'

/** A page of one short form: what is asked, what it does, and what is said afterwards. */
interface Handlingsside {
  side: SideId
  knap: string
  alvor?: true
  gemt: string
  shape: (visitation: Visitation) => Shape
  values?: (visitation: Visitation) => Record<string, unknown> | undefined
  kendt?: Record<string, unknown>
  indledning: (visitation: Visitation, today: string) => Child
  save: (deps: Deps, call: PageCall, id: string, vaerdier: Record<string, unknown>) => Promise<Visitation>
}

const grundside = { shape: () => GrundInput.shape, alvor: true } as const

const handlingssider: readonly Handlingsside[] = [
  {
    side: 'moede',
    knap: 'Gem visitationsmøde',
    gemt: 'Visitationsmødet er gemt.',
    shape: () => MoedeInput.shape,
    values: ({ moede }) => moede,
    indledning: (visitation, today) => <Moedeforslag visitation={visitation} today={today} />,
    save: (deps, { anmodning }, id, vaerdier) => recordMoede(deps, anmodning, id, parse(MoedeInput, vaerdier)),
  },
  {
    side: 'afgoerelse',
    knap: 'Gem afgørelse',
    gemt: 'Afgørelsen er gemt.',
    shape: () => AfgoerelseInput.shape,
    indledning: ({ maalgruppe }) => <Maalgruppesvar maalgruppe={maalgruppe} tekst={modtagerTekst} />,
    save: (deps, { anmodning }, id, vaerdier) => {
      const { handling, begrundelse } = parse(AfgoerelseInput, vaerdier)
      return decide(deps, anmodning, id, handling, begrundelse)
    },
  },
  {
    ...grundside,
    side: 'traekTilbage',
    knap: 'Træk visitationen tilbage',
    gemt: 'Visitationen er trukket tilbage.',
    indledning: () => (
      <p>
        Visitationen bliver lukket, og Familieplejecentret arbejder ikke videre med den. Det kan ikke fortrydes, men I
        kan sende en ny.
      </p>
    ),
    save: (deps, { anmodning }, id, vaerdier) =>
      decide(deps, anmodning, id, 'traekTilbage', parse(GrundInput, vaerdier).begrundelse),
  },
  {
    side: 'foedsel',
    knap: 'Gem fødslen',
    gemt: 'Fødslen er gemt. Sagen fortsætter som den samme.',
    shape: () =>
      Object.fromEntries(
        Object.keys(FoedselInput.shape).map((navn) => [
          navn,
          visitationFelter[navn as keyof typeof FoedselInput.shape],
        ]),
      ),
    kendt: { stilling: 'foedt' },
    indledning: () => <p>Familieplejecentret ser det med det samme. De andre svar bliver stående.</p>,
    save: (deps, { anmodning }, id, vaerdier) => registerFoedsel(deps, anmodning, id, parse(FoedselInput, vaerdier)),
  },
]

/** What is said on the case's page after the form; named by its page. */
export const gemtTekst = (side: string | undefined): string | undefined =>
  handlingssider.find((en) => en.side === side)?.gemt

function toPages(en: Handlingsside): PageRoute<Deps>[] {
  const { side, kendt = {} } = en
  const show = (
    call: PageCall,
    visitation: Visitation,
    form: Partial<Pick<Parameters<typeof Skema>[0], 'fejl' | 'raa'>> = {},
  ) =>
    showSag(
      call,
      visitation,
      { titel: sider[side].titel, ...(form.fejl && { fejl: form.fejl }) },
      <Skema
        shape={en.shape(visitation)}
        action={stiTil(visitation.id, side)}
        csrf={call.csrf}
        knap={en.knap}
        fortryd={stiTil(visitation.id)}
        kendt={kendt}
        {...(en.values && { values: en.values(visitation) ?? {} })}
        {...(en.alvor && { alvor: true })}
        {...form}
      >
        {en.indledning(visitation, todayOf(call))}
      </Skema>,
    )
  return [
    sagside('get', side, async (_deps, call, visitation) => show(call, visitation)),
    sagside('post', side, async (deps, call, visitation) => {
      const { ok, vaerdier, fejl, raa } = parseForm(en.shape(visitation), call.krop, { kendt })
      if (!ok) return show(call, visitation, { fejl, raa })
      return orShow(
        async () => call.goTo(`${stiTil((await en.save(deps, call, visitation.id, vaerdier)).id)}?gemt=${side}`),
        (wrong) => show(call, visitation, { fejl: wrong, raa }),
      )
    }),
  ]
}

/** Meeting, decision, withdrawal and birth: four short forms made alike. */
export const handlingsSider: PageRoute<Deps>[] = handlingssider.flatMap(toPages)
