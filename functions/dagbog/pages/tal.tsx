import { Periodevalg } from '../../../forms/pages/tal/periode.tsx'
import { Talside } from '../../../forms/pages/tal/side.tsx'
import type { TalProps } from '../../../forms/pages/tal/props.ts'
import { Dato } from '../../domain/dato.ts'
import { DomaeneFejl, type Feltfejl } from '../../domain/fejl.ts'
import { emneOfForloeb, type Forloeb } from '../../domain/forloeb/forloeb.ts'
import { may, type Tilladelse } from '../../domain/roller.ts'
import { doegnbillederOf } from '../../domain/statistik/doegnbillede.ts'
import { gaeldendeOf, type Gemt } from '../../domain/statistik/indhold.ts'
import { samvaerslisteOf } from '../../domain/statistik/samvaer.ts'
import { toDato } from '../../domain/tid.ts'
import type { Deps } from '../../deps.ts'
import { downloadName, openForloeb } from '../../http/adgang.ts'
import { page, type PageCall, type PageRoute } from '../../http/page.tsx'
import { csvDays } from '../api-statistik.ts'
import { csvOptionsOf } from '../csv.ts'
import { openTal, statistikOf, type Talgrundlag, vindueOf } from '../statistik.ts'

const stiOf = ({ params }: PageCall) => `/forloeb/${params.id}/tal`

/** The dates of the address; one that is no date is told, not guessed. */
function askedOf({ query }: PageCall): { asked: { fra?: string; til?: string }; fejl: Feltfejl[] } {
  const given = (['fra', 'til'] as const).filter((navn) => query[navn])
  const bad = given.filter((navn) => !Dato.safeParse(query[navn]).success)
  return {
    asked: Object.fromEntries(given.filter((navn) => !bad.includes(navn)).map((navn) => [navn, query[navn]!])),
    fejl: bad.map((felt) => ({ felt, besked: 'Skriv en rigtig dato' })),
  }
}

function propsOf(call: PageCall, grundlag: Talgrundlag): TalProps {
  const { forloeb, vindue, registreringer, planlagt } = grundlag
  const { nu } = call.anmodning
  const { periode, ...statistik } = statistikOf(grundlag, nu)
  const gemte = registreringer as unknown as readonly Gemt[]
  const { koen, foedselsdato } = forloeb.barn
  const today = toDato(nu)
  return {
    forloebId: forloeb.id,
    dagsti: `/forloeb/${forloeb.id}/${maySe(call, 'dagbog.gennemse', forloeb) ? 'gennemgang' : 'dagbog'}`,
    forloebStart: forloeb.start,
    ...vindue,
    today,
    statistik,
    periode,
    dage: vindue.fra <= vindue.til ? doegnbillederOf(gemte, vindue, nu) : [],
    linjer: samvaerslisteOf(gaeldendeOf(gemte).haendelser, planlagt, vindue, Date.parse(nu)),
    koen: foedselsdato && koen !== 'ukendt' ? koen : undefined,
    maySamvaer: maySe(call, 'samvaer.laes', forloeb),
  }
}

const maySe = ({ anmodning }: PageCall, tilladelse: Tilladelse, forloeb: Forloeb) =>
  may(anmodning.aktoer, tilladelse, emneOfForloeb(forloeb, toDato(anmodning.nu)))

const rammeOf = (call: PageCall, forloeb: Forloeb) => ({
  titel: 'Tal og billeder',
  broedkrumme: [
    { tekst: 'Forløb', href: '/forloeb' },
    { tekst: forloeb.barn.navn ?? 'Barnet', href: `/forloeb/${forloeb.id}` },
  ],
  ...(maySe(call, 'log.laes', forloeb) && { hvemHarSet: `/log/forloeb/${forloeb.id}` }),
})

/** The dates were wrong: the form again, with what to mend; nothing was read. */
async function showFejl(deps: Deps, call: PageCall, fejl: Feltfejl[]): Promise<Response> {
  const forloeb = await openForloeb(deps, call.anmodning, call.params.id!, 'statistik.laes')
  const usual = vindueOf(forloeb, {}, toDato(call.anmodning.nu))
  const valgt = { fra: call.query.fra ?? usual.fra, til: call.query.til ?? usual.til }
  return call.show(
    { ...rammeOf(call, forloeb), fejl },
    <Periodevalg sti={stiOf(call)} {...valgt} forloebStart={forloeb.start} fejl={fejl} />,
  )
}

async function readTal(deps: Deps, call: PageCall): Promise<Talgrundlag | { fejl: Feltfejl[] }> {
  const { asked, fejl } = askedOf(call)
  if (fejl.length > 0) return { fejl }
  try {
    return await openTal(deps, call.anmodning, call.params.id!, asked)
  } catch (error) {
    if (error instanceof DomaeneFejl && error.kode === 'felter.ugyldige') return { fejl: error.fejl }
    throw error
  }
}

export const talPages: PageRoute<Deps>[] = [
  page('get', '/forloeb/{id}/tal', 'statistik.laes', async (deps: Deps, call) => {
    const svar = await readTal(deps, call)
    if ('fejl' in svar) return showFejl(deps, call, svar.fejl)
    const { fra, til } = svar.vindue
    return call.show(
      rammeOf(call, svar.forloeb),
      <>
        <Periodevalg sti={stiOf(call)} fra={fra} til={til} forloebStart={svar.forloeb.start} />
        <Talside {...propsOf(call, svar)} />
        <p>
          <a href={`${stiOf(call)}/doegn.csv?fra=${fra}&til=${til}`} download>
            Hent tallene til Excel
          </a>
        </p>
      </>,
    )
  }),

  page('get', '/forloeb/{id}/tal/doegn.csv', 'statistik.laes', async (deps: Deps, call) => {
    const svar = await readTal(deps, call)
    if ('fejl' in svar) return showFejl(deps, call, svar.fejl)
    return csvDays(
      statistikOf(svar, call.anmodning.nu).doegn,
      csvOptionsOf('dansk'),
      downloadName('statistik', toDato(call.anmodning.nu), 'csv'),
    )
  }),
]
