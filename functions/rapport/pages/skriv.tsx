import { randomUUID } from 'node:crypto'
import { Afsnitsliste } from '../../../forms/pages/rapport/Afsnitsliste.tsx'
import { Afsnitstekst } from '../../../forms/pages/rapport/Afsnitstekst.tsx'
import { Editor, EDITOR, Kommentarer, type EditorProps } from '../../../forms/pages/rapport/Editor.tsx'
import { Materiale as Materialevisning } from '../../../forms/pages/rapport/Materiale.tsx'
import { Ramme } from '../../../forms/pages/rapport/Ramme.tsx'
import { Skrivebeskyttet } from '../../../forms/pages/rapport/Skrivebeskyttet.tsx'
import { writeTidspunkt } from '../../../forms/text.ts'
import type { Deps } from '../../deps.ts'
import { DomaeneFejl, type Feltfejl, ikkeFundet } from '../../domain/fejl.ts'
import { AFSNIT, type AfsnitId, mayWriteAfsnit } from '../../domain/rapport/afsnit.ts'
import { parseAfsnitstekst } from '../../domain/rapport/afsnitstekst.ts'
import { datoTekst } from '../../domain/rapport/dansk.ts'
import { AfsnitInd, Afsnitsnavn } from '../../domain/rapport/rapport.ts'
import { fagTekst, type Rolle } from '../../domain/roller.ts'
import { isDato } from '../../domain/tid.ts'
import { page, type PageCall, type PageRoute } from '../../http/page.tsx'
import { parse } from '../../http/route.ts'
import { type AfsnitPatch, type Afsnitsudfald, saveAfsnit, sektionerOf } from '../afsnit.ts'
import { type Arbejde, materialeOf, openArbejde } from '../arbejde.ts'
import { drawFigurer } from '../figurer.tsx'
import { type Materiale, vindueOf } from '../grundlag.ts'
import { dagstykker, fagligestykker, indsatTekst, samvaerstykker, talstykker } from '../stykker.ts'
import { readTilstand } from '../tilstand.ts'
import type { SektionSvar } from '../svar.ts'
import { henvisningOf, krummerOf, linjeOf, stiOf, textOf, todayOf } from './faelles.ts'

/** The section asked for; a free one that nobody has begun may be begun. */
function sektionIn(arbejde: Arbejde, navn: string): SektionSvar {
  if (!Afsnitsnavn.safeParse(navn).success) throw ikkeFundet()
  const found = sektionerOf(arbejde.data).find((one) => one.navn === navn)
  return (
    found ?? { navn, titel: '', art: 'blandet', tekst: '', tilstand: 'kladde', version: 0, forfatter: null, gemt: null }
  )
}

const hjaelpOf = (navn: string): string =>
  navn in AFSNIT ? AFSNIT[navn as AfsnitId].hjaelp : 'Et afsnit efter eget valg ("med mere").'

const forfattereOf = (navn: string): string =>
  (['socialraadgiver', 'paedagog', 'psykolog'] as Rolle[])
    .filter((rolle) => mayWriteAfsnit(rolle, navn))
    .map(fagTekst)
    .join(' og ')

/** The day asked for, or the last one with something written. */
function dagOf(arbejde: Arbejde, materiale: Materiale, call: PageCall): string {
  const vindue = vindueOf(arbejde.forloeb, todayOf(call))
  const asked = call.query.dag ?? textOf(call.krop, 'dag')
  if (isDato(asked) && asked >= vindue.fra && asked <= vindue.til) return asked
  return materiale.registreringer.at(-1)?.dato ?? vindue.til
}

function materialeVisning(materiale: Materiale, arbejde: Arbejde, call: PageCall) {
  const dato = dagOf(arbejde, materiale, call)
  return (
    <Materialevisning
      form={EDITOR}
      figurer={drawFigurer(materiale)}
      dag={{
        dato,
        titel: datoTekst(dato),
        ...vindueOf(arbejde.forloeb, todayOf(call)),
        stykker: dagstykker(materiale, dato),
      }}
      samvaer={samvaerstykker(materiale)}
      faglige={fagligestykker(materiale)}
      tal={talstykker(materiale)}
    />
  )
}

type Over = Pick<EditorProps, 'andres'> & { fejl?: Feltfejl[]; skrevet?: AfsnitPatch }

async function show(
  deps: Deps,
  call: PageCall,
  arbejde: Arbejde,
  navn: string,
  { andres, fejl = [], skrevet }: Over = {},
) {
  const { forloeb, data } = arbejde
  const sti = stiOf(forloeb.id)
  const today = todayOf(call)
  const sektion = sektionIn(arbejde, navn)
  const liste = <Afsnitsliste sti={sti} afsnit={sektionerOf(data).map((s) => linjeOf(s, today))} valgt={navn} />
  const titel = sektion.titel || 'Nyt afsnit'
  const props = { titel, broedkrumme: krummerOf(forloeb), fejl, scripts: ['gem-kladde.js', 'rapport.js'] }
  const { version, tilstand } = await readTilstand(deps, forloeb, data, call.anmodning.nu)
  const isRet = call.query.ret !== undefined || skrevet !== undefined
  if (!mayWriteAfsnit(call.anmodning.aktoer.rolle, navn) || (tilstand === 'laast' && !isRet)) {
    const blokke = parseAfsnitstekst(sektion.tekst, new Map())
    return call.show(
      props,
      <Ramme liste={liste}>
        <Skrivebeskyttet
          laastVersion={tilstand === 'laast' ? version : undefined}
          ret={mayWriteAfsnit(call.anmodning.aktoer.rolle, navn) ? `${sti}/${navn}?ret=1` : undefined}
          forfattere={forfattereOf(navn)}
        >
          {blokke.length > 0 && <Afsnitstekst blokke={blokke} henvis={henvisningOf(sti, () => undefined)} niveau={2} />}
        </Skrivebeskyttet>
      </Ramme>,
    )
  }
  const materiale = await materialeOf(deps, call.anmodning, arbejde)
  const { tekst, tilstand: valgt, version: laest } = { ...sektion, ...skrevet }
  return call.show(
    props,
    <Ramme liste={liste} materiale={materialeVisning(materiale, arbejde, call)}>
      <Editor
        sti={sti}
        csrf={call.csrf}
        udkast={skrevet?.udkast ?? randomUUID()}
        fejl={fejl}
        andres={andres}
        gemt={call.query.gemt && sektion.gemt ? `Gemt ${writeTidspunkt(sektion.gemt, today)}` : undefined}
        afsnit={{
          navn,
          titel: skrevet?.titel ?? sektion.titel,
          tekst,
          tilstand: valgt ?? 'kladde',
          version: andres ? sektion.version : laest,
          hjaelp: hjaelpOf(navn),
          egen: !(navn in AFSNIT),
        }}
      >
        <Kommentarer sti={sti} navn={navn} linjer={kommentarerTil(arbejde, navn, today)} />
      </Editor>
    </Ramme>,
  )
}

/** What the three have said to each other about this section. */
const kommentarerTil = ({ data }: Arbejde, navn: string, today: string) =>
  data.bemaerkninger
    .filter(({ fra, afsnit, udgaaet }) => fra === 'doegncentret' && afsnit === navn && !udgaaet)
    .map(({ af, tid, tekst }) => ({
      hvem: `${af.navn}, ${fagTekst(af.rolle)}`,
      naar: writeTidspunkt(tid, today),
      tekst,
    }))

function patchOf(call: PageCall, navn: string): AfsnitPatch {
  const { krop } = call
  const titel = textOf(krop, 'titel').trim()
  const ind = parse(AfsnitInd, {
    navn,
    version: Number(textOf(krop, 'version')),
    tekst: textOf(krop, 'tekst'),
    tilstand: textOf(krop, 'tilstand') || 'kladde',
    ...(titel && { titel }),
  })
  return { ...ind, udkast: textOf(krop, 'udkast') }
}

/** The text with what was chosen put at its end (with script it goes where the cursor is). */
async function withIndsat(deps: Deps, call: PageCall, patch: AfsnitPatch): Promise<AfsnitPatch> {
  const noegle = textOf(call.krop, 'indsaet')
  if (!noegle) return patch
  const arbejde = await openArbejde(deps, call.anmodning, call.params.id!, patch.navn)
  const materiale = await materialeOf(deps, call.anmodning, arbejde)
  const tekst = indsatTekst(materiale, dagOf(arbejde, materiale, call), noegle)
  return tekst ? { ...patch, tekst: `${patch.tekst.trimEnd()}\n\n${tekst}\n` } : patch
}

async function afterSave(deps: Deps, call: PageCall, patch: AfsnitPatch, [udfald]: Afsnitsudfald[]) {
  const { id = '', afsnit = '' } = call.params
  if (udfald!.status === 403) throw new DomaeneFejl('adgang.rolle')
  const dag = textOf(call.krop, 'dag')
  if (udfald!.status === 200) return call.goTo(`${stiOf(id)}/${afsnit}?gemt=1&ret=1${isDato(dag) ? `&dag=${dag}` : ''}`)
  const { tekst, forfatter, gemt } = udfald!.gaeldende!
  const andres = {
    tekst,
    forfatter: forfatter?.navn ?? 'En anden',
    gemt: gemt ? writeTidspunkt(gemt, todayOf(call)) : 'lige nu',
  }
  const arbejde = await openArbejde(deps, call.anmodning, id, afsnit)
  return show(deps, call, arbejde, afsnit, {
    andres,
    skrevet: patch,
    fejl: [{ felt: 'tekst', besked: 'En anden har skrevet i afsnittet. Din tekst er ikke gemt endnu' }],
  })
}

export const pages: PageRoute<Deps>[] = [
  page('get', '/forloeb/{id}/rapport/nyt-afsnit', 'rapport.skriv', async (deps: Deps, call) => {
    const { data } = await openArbejde(deps, call.anmodning, call.params.id!)
    const numre = data.afsnit.flatMap(({ navn }) =>
      navn.startsWith('ekstra-') ? [Number(navn.slice('ekstra-'.length))] : [],
    )
    return call.goTo(`${stiOf(call.params.id!)}/ekstra-${Math.max(0, ...numre) + 1}?ret=1`)
  }),
  page('get', '/forloeb/{id}/rapport/{afsnit}', 'rapport.laes', async (deps: Deps, call) => {
    const { id = '', afsnit = '' } = call.params
    return show(deps, call, await openArbejde(deps, call.anmodning, id, afsnit), afsnit)
  }),
  page('post', '/forloeb/{id}/rapport/{afsnit}', 'rapport.skriv', async (deps: Deps, call) => {
    const { id = '', afsnit = '' } = call.params
    const patch = await withIndsat(deps, call, patchOf(call, afsnit))
    return afterSave(deps, call, patch, await saveAfsnit(deps, call.anmodning, id, [patch]))
  }),
  page('post', '/forloeb/{id}/rapport/{afsnit}/kladde', 'rapport.skriv', async (deps: Deps, call) => {
    const { id = '', afsnit = '' } = call.params
    const [udfald] = await saveAfsnit(deps, call.anmodning, id, [patchOf(call, afsnit)])
    if (udfald!.status !== 200) throw new DomaeneFejl(udfald!.code!)
    return call.c.json({ version: udfald!.version! }, 200, { 'cache-control': 'no-store' })
  }),
]
