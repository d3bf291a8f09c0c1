import type { Shape } from '../../../forms/form.ts'
import { Ret, type RetProps } from '../../../forms/pages/rapport/Ret.tsx'
import { type Igen, readRettelse } from '../../../forms/rettelse.ts'
import type { Deps } from '../../deps.ts'
import { ikkeFundet } from '../../domain/fejl.ts'
import type { Forloeb } from '../../domain/forloeb/forloeb.ts'
import { needsGroenlandskKontrol } from '../../domain/rapport/proeve.ts'
import { Bemaerkning } from '../../domain/rapport/rapport.ts'
import { mayRette, type NoteRettelse } from '../../domain/rettelse.ts'
import { fagTekst, hasRolle, type Tilladelse } from '../../domain/roller.ts'
import { page, type PageCall, type PageRoute } from '../../http/page.tsx'
import type { GemtBemaerkning, GemtProeve } from '../../store/rapport.ts'
import { openArbejde } from '../arbejde.ts'
import { listBemaerkninger, retBemaerkning } from '../bemaerkninger.ts'
import { mayRetteProeve, type ProeveInd, retProeve } from '../faglige.ts'
import { attempt, krummerOf, stiOf, todayOf } from './faelles.ts'
import { proeveShape } from './faglige.tsx'

interface Aabnet extends Pick<RetProps, 'note' | 'vaerdier' | 'tidligere' | 'mayRet' | 'hvem'> {
  forloeb: Forloeb
}

/** A kind of note: the list it stands on, who may see and correct it, how it is opened and saved. */
interface Noteart {
  liste: string
  listetitel: string
  titel: string
  laes: Tilladelse
  skriv: Tilladelse
  shape: Shape
  open: (deps: Deps, call: PageCall, id: string) => Promise<Aabnet>
  save: (deps: Deps, call: PageCall, id: string, input: NoteRettelse<Record<string, unknown>>) => Promise<unknown>
}

const hvemOf = ({ af: { navn, rolle } }: Pick<GemtProeve, 'af'>) => `${navn} eller en anden ${fagTekst(rolle)}`

const proever: Noteart = {
  liste: 'proever',
  listetitel: 'Prøver',
  titel: 'Prøve',
  laes: 'rapport.laes',
  skriv: 'proeve.skriv',
  shape: proeveShape,
  open: async (deps, { anmodning, params }, id) => {
    const { forloeb, data } = await openArbejde(deps, anmodning, params.id!, id)
    const found = data.proever.find((one) => one.proeve.id === id)
    if (!found) throw ikkeFundet()
    return {
      forloeb,
      note: found,
      vaerdier: found.proeve,
      tidligere: data.proeveudgaver
        .filter((one) => one.proeve.id === id)
        .map(({ proeve, ...u }) => ({ ...proeve, ...u })),
      mayRet: hasRolle(anmodning.aktoer, 'proeve.skriv') && mayRetteProeve(anmodning.aktoer, found),
      hvem: needsGroenlandskKontrol(found.proeve) ? 'en psykolog' : hvemOf(found),
    }
  },
  save: (deps, { anmodning, params }, id, input) =>
    retProeve(deps, anmodning, params.id!, id, input as NoteRettelse<Omit<ProeveInd, 'id'>>),
}

const bemaerkninger: Noteart = {
  liste: 'bemaerkninger',
  listetitel: 'Kommentarer og bemærkninger',
  titel: 'Bemærkning',
  laes: 'rapport.skriv',
  skriv: 'rapport.skriv',
  shape: { dato: Bemaerkning.shape.dato, tekst: Bemaerkning.shape.tekst },
  open: async (deps, { anmodning, params }, id) => {
    const { forloeb, data, bemaerkninger } = await listBemaerkninger(deps, anmodning, params.id!)
    const found = bemaerkninger.find((one) => one.id === id)
    if (!found) throw ikkeFundet()
    return {
      forloeb,
      note: found,
      vaerdier: found,
      tidligere: data.bemaerkningsudgaver.filter((one) => one.id === id),
      mayRet: mayRette(anmodning.aktoer, found.af),
      hvem: hvemOf(found),
    }
  },
  save: async (deps, { anmodning, params }, id, { indhold, ...input }) => {
    const former = (await deps.rapporter.read(params.id!)).bemaerkninger.find((one) => one.id === id)
    const { fra, afsnit } = former ?? ({} as Partial<GemtBemaerkning>)
    const hele = indhold && { fra, afsnit, ...indhold }
    return retBemaerkning(deps, anmodning, params.id!, id, { ...input, ...(hele && { indhold: hele as Bemaerkning }) })
  },
}

const familiens: Noteart = {
  ...bemaerkninger,
  liste: 'vores-bemaerkninger',
  listetitel: 'Bemærkninger til rapporten',
  titel: 'Jeres bemærkning',
  laes: 'rapport.bemaerk',
  skriv: 'rapport.bemaerk',
}

async function show(art: Noteart, deps: Deps, call: PageCall, igen: Partial<Igen> = {}) {
  const { forloeb, ...aabnet } = await art.open(deps, call, call.params.noteId!)
  const erFamilien = !hasRolle(call.anmodning.aktoer, 'rapport.laes')
  const liste = `${stiOf(forloeb.id)}/${art.liste}`
  return call.show(
    {
      titel: art.titel,
      broedkrumme: [...krummerOf(forloeb, !erFamilien), { tekst: art.listetitel, href: liste }],
      smal: true,
      ...(igen.fejl && { fejl: igen.fejl }),
    },
    <Ret
      {...aabnet}
      {...igen}
      action={`${liste}/${call.params.noteId}`}
      csrf={call.csrf}
      shape={art.shape}
      today={todayOf(call)}
    />,
  )
}

async function post(art: Noteart, deps: Deps, call: PageCall) {
  const laest = readRettelse<Record<string, unknown>>(art.shape, call.krop)
  if (!('input' in laest)) return show(art, deps, call, laest.igen)
  const outcome = await attempt(() => art.save(deps, call, call.params.noteId!, laest.input))
  return 'fejl' in outcome
    ? show(art, deps, call, { ...laest.igen, fejl: outcome.fejl })
    : call.goTo(`${stiOf(call.params.id!)}/${art.liste}`)
}

export const pages: PageRoute<Deps>[] = [proever, bemaerkninger, familiens].flatMap((art) => {
  const sti = `/forloeb/{id}/rapport/${art.liste}/{noteId}`
  return [
    page<Deps>('get', sti, art.laes, (deps, call) => show(art, deps, call)),
    page<Deps>('post', sti, art.skriv, (deps, call) => post(art, deps, call)),
  ]
})
