import { Chat } from '../../../forms/pages/chat/chat.tsx'
import { dateOr } from '../../../forms/pages/chat/felter.ts'
import type { Detaljeord } from '../../../forms/pages/chat/ord.ts'
import { applyUdfald, isFaerdig, takeStep, tellUdfald } from '../../../forms/pages/chat/skridt.ts'
import { readSamtale } from '../../../forms/pages/chat/tilstand.ts'
import type { Samtale, Ting, Udfald } from '../../../forms/pages/chat/typer.ts'
import { Mangler } from '../../../forms/pages/dagbog/usendt.tsx'
import { detaljeFelter } from '../../domain/dagbog/detaljer.ts'
import { TYPER } from '../../domain/dagbog/typer.ts'
import { felter } from '../../domain/felt.ts'
import { toDato } from '../../domain/tid.ts'
import type { Deps } from '../../deps.ts'
import { page, type PageCall, type PageRoute } from '../../http/page.tsx'
import { seeBeskeder } from '../beskeder.ts'
import { type Chatdag, doTing, readChat } from '../chat.ts'
import { beskedPages } from './beskeder.tsx'
import { textOf } from './faelles.tsx'

/** Names of details for the cards, also in the browser, which has no schemas. */
const ORD: Detaljeord = Object.fromEntries(
  TYPER.map((type) => [
    type,
    Object.fromEntries(
      Object.entries(detaljeFelter[type]).flatMap(([navn, schema]) => {
        const felt = felter.get(schema)
        return felt ? [[navn, { label: felt.label, ...(felt.valg && { valg: felt.valg }) }]] : []
      }),
    ),
  ]),
)

interface Vist {
  samtale: Samtale
  meddelelse?: string
  tekst?: string
}

const dayOf = (call: PageCall) => (today: string) => dateOr(textOf(call, 'dato') || call.query.dato, today)

async function show(deps: Deps, call: PageCall, dag: Chatdag, { samtale, meddelelse = '', tekst = '' }: Vist) {
  const { forloeb, dato, today, gemte, kendte } = dag
  const { beskeder, ulaeste } = await seeBeskeder(deps, call.anmodning, forloeb.id)
  const shown = new Set(samtale.ture.flatMap(({ kort }) => kort.map(({ id }) => id)))
  const sent = new Set(samtale.ture.flatMap((tur) => tur.beskeder.map(({ id }) => id)))
  const barn = forloeb.barn.navn ?? 'barnet'
  return call.show(
    {
      titel: `Chat om ${barn}`,
      egenOverskrift: true,
      smal: true,
      broedkrumme: [{ tekst: 'Forside', href: '/' }],
      scripts: ['chat.js'],
      hovedstatus: <Mangler konto={call.anmodning.aktoer.sub} nu={call.anmodning.nu} />,
      hvemHarSet: `/log/forloeb/${forloeb.id}`,
    },
    <Chat
      forloebId={forloeb.id}
      barn={barn}
      dato={dato}
      today={today}
      foerste={forloeb.start}
      csrf={call.csrf}
      gemte={gemte.filter(({ id }) => !shown.has(id))}
      beskeder={beskeder.filter((one) => (toDato(one.tid) === dato || ulaeste.includes(one)) && !sent.has(one.id))}
      mig={call.anmodning.aktoer.sub}
      ulaeste={ulaeste.length}
      kendte={kendte}
      samtale={samtale}
      ord={ORD}
      meddelelse={meddelelse}
      tekst={tekst}
    />,
  )
}

/** Done one after the other, in the order of the page. */
async function doAll(deps: Deps, call: PageCall, ting: readonly Ting[]): Promise<Udfald[]> {
  const udfald: Udfald[] = []
  for (const one of ting) {
    const fejl = await doTing(deps, call.anmodning, call.params.id!, one)
    udfald.push(
      fejl.length === 0
        ? { id: one.id, tilstand: 'gemt' }
        : { id: one.id, tilstand: 'afvist', fejl: fejl.map(toKortfelt) },
    )
  }
  return udfald
}

const KORTFELT: Record<string, string> = { start: 'kl', slut: 'til' }
const KENDTE = new Set(['maengde', 'enhed', 'antal', 'note', 'dato', 'type'])

/** An error of the schema at the card's own field, or at the card. */
const toKortfelt = ({ felt, besked }: { felt: string; besked: string }) => ({
  felt: KORTFELT[felt] ?? (KENDTE.has(felt) ? felt : 'kort'),
  besked,
})

/** Without a script each press is a post: the same steps as in the browser, then the page again. */
async function post(deps: Deps, call: PageCall) {
  const handling = textOf(call, 'handling') || 'send'
  const dag = await readChat(deps, call.anmodning, call.params.id!, dayOf(call))
  const omgivelser = { nu: call.anmodning.nu, kendte: dag.kendte, newId: call.newId }
  const before = readSamtale(call.krop, dag.dato, omgivelser)
  const step = takeStep(before, handling, textOf(call, 'tekst'), omgivelser)
  const udfald = await doAll(deps, call, step.ting)
  const samtale = applyUdfald(step.samtale, udfald)
  const left = {
    ...samtale,
    ture: samtale.ture.filter((tur) => !isFaerdig(tur)),
  }
  if (left.ture.length === 0) return call.goTo(`/forloeb/${dag.forloeb.id}/chat?dato=${dag.dato}#skriv`)
  const fresh = udfald.length > 0 ? await readChat(deps, call.anmodning, call.params.id!, () => dag.dato) : dag
  return show(deps, call, fresh, {
    samtale: left,
    meddelelse: tellUdfald(step, udfald),
    tekst: handling === 'send' ? '' : textOf(call, 'tekst'),
  })
}

export const chatPages: PageRoute<Deps>[] = [
  page('get', '/forloeb/{id}/chat', 'dagbog.skriv', async (deps: Deps, call) => {
    const dag = await readChat(deps, call.anmodning, call.params.id!, dayOf(call))
    return show(deps, call, dag, { samtale: { dato: dag.dato, ture: [] } })
  }),
  page('post', '/forloeb/{id}/chat', 'dagbog.skriv', post),
  ...beskedPages,
]
