import { parseForm } from '../../forms/form.ts'
import { AfslutAftale, Artvalg, NyAftale, RetAftale } from '../../forms/pages/samvaer/formular.tsx'
import { Samvaeroversigt } from '../../forms/pages/samvaer/oversigt.tsx'
import { writeTitel } from '../../forms/pages/samvaer/text.ts'
import { parseDato, parseKlokkeslaet } from '../../forms/read.ts'
import { DomaeneFejl, type Feltfejl, ikkeFundet } from '../domain/fejl.ts'
import { emneOfForloeb, type Forloeb } from '../domain/forloeb/forloeb.ts'
import { may } from '../domain/roller.ts'
import { type AftaleAendring, AftaleInput, Ophoer, RETBARE } from '../domain/samvaer/aftale.ts'
import { ARTER, type Art } from '../domain/samvaer/arter.ts'
import { samletPlan } from '../domain/samvaer/planlagte.ts'
import { addDage, toDato } from '../domain/tid.ts'
import type { Deps } from '../deps.ts'
import { openForloeb } from '../http/adgang.ts'
import { page, type PageCall, type PageRoute } from '../http/page.tsx'
import { createAftale, listSamvaer, openAftale, updateAftale } from './samvaer.ts'

const stiOf = ({ params }: PageCall) => `/forloeb/${params.id}/samvaer`
const todayOf = ({ anmodning }: PageCall) => toDato(anmodning.nu)
const krummer = (call: PageCall, { barn }: Forloeb, inner = true) => [
  { tekst: barn.navn ?? 'Barnet', href: `/forloeb/${call.params.id}` },
  ...(inner ? [{ tekst: 'Samvær', href: stiOf(call) }] : []),
]
const valueOf = ({ krop }: PageCall, navn: string) => [krop[navn] ?? []].flat().at(-1) ?? ''

const readKlokkeslaet = (text: string) => {
  const klokken = parseKlokkeslaet(text)
  return klokken ? { vaerdi: klokken } : { besked: 'Klokkeslættet kan ikke læses. Skriv fx 10.30' }
}

function readDatoer(text: string) {
  const datoer = text
    .split(/[\n;,]+/)
    .map((linje) => linje.trim())
    .filter(Boolean)
    .map((linje) => parseDato(linje))
  return datoer.includes(undefined)
    ? { besked: 'En af datoerne kan ikke læses. Skriv fx 12.3.2026' }
    : { vaerdi: datoer }
}

const LAES = { fraKl: readKlokkeslaet, tilKl: readKlokkeslaet, datoer: readDatoer }

function artOf({ params }: PageCall): Art {
  if (!params.art || !(params.art in ARTER)) throw ikkeFundet()
  return params.art as Art
}

/** What a service refused, to be shown at its fields; anything else goes on. */
function toFejl(error: unknown): Feltfejl[] {
  if (!(error instanceof DomaeneFejl)) throw error
  if (error.kode === 'felter.ugyldige')
    return error.fejl.map(({ felt, besked }) => ({ felt: felt.replace(/^ophoer\./, ''), besked }))
  if (error.status !== 409) throw error
  return [{ felt: '', besked: error.titel }]
}

/** An emptied text is taken away; the other fields must be there. */
function parseRet(krop: PageCall['krop']) {
  const svar = parseForm(Object.fromEntries(RETBARE.map((navn) => [navn, AftaleInput.shape[navn]])), krop)
  const tomme = ['sted', 'bemaerkning'].filter((navn) => svar.tomme.includes(navn)).map((navn) => [navn, null])
  return { ...svar, vaerdier: { ...svar.vaerdier, ...Object.fromEntries(tomme) } as Omit<AftaleAendring, 'version'> }
}

async function showOversigt(deps: Deps, call: PageCall) {
  const { forloeb, aftaler, linjer, tal, fra, til } = await listSamvaer(deps, call.anmodning, call.params.id!)
  const today = todayOf(call)
  const emne = emneOfForloeb(forloeb, today)
  const { aktoer, nu } = call.anmodning
  const mayAftale = may(aktoer, 'samvaer.aftal', emne) && forloeb.status !== 'afsluttet'
  const naeste = samletPlan(aftaler, { fra: today, til: addDage(today, 60) }).find(({ slut }) => slut > nu)
  return call.show(
    {
      titel: 'Samvær',
      broedkrumme: krummer(call, forloeb, false),
      ...(mayAftale && { hovedhandling: { tekst: 'Ny aftale', href: `${stiOf(call)}/ny` } }),
      ...(may(aktoer, 'log.laes', emne) && { hvemHarSet: `/log/forloeb/${forloeb.id}` }),
    },
    <Samvaeroversigt
      {...{
        forloebId: forloeb.id,
        forloebStart: forloeb.start,
        fra,
        til,
        today,
        aftaler,
        linjer,
        tal,
        naeste,
        mayAftale,
      }}
    />,
  )
}

async function showNy(
  deps: Deps,
  call: PageCall,
  fejl?: readonly Feltfejl[],
  raa?: Parameters<typeof NyAftale>[0]['raa'],
) {
  const forloeb = await openForloeb(deps, call.anmodning, call.params.id!, 'samvaer.aftal')
  const art = artOf(call)
  const today = todayOf(call)
  const fra = forloeb.start > today ? forloeb.start : today
  const values = { besluttet: today, fra, ...(forloeb.slut > fra && { slut: forloeb.slut }) }
  return call.show(
    { titel: ARTER[art].tekst, smal: true, broedkrumme: krummer(call, forloeb), ...(fejl && { fejl }) },
    <NyAftale
      sti={`${stiOf(call)}/ny/${art}`}
      csrf={call.csrf}
      art={art}
      id={valueOf(call, 'id') || call.newId()}
      values={values}
      {...(fejl && { fejl })}
      {...(raa && { raa })}
    />,
  )
}

async function saveNy(deps: Deps, call: PageCall) {
  const { ok, vaerdier, fejl, raa } = parseForm(AftaleInput, { ...call.krop, art: artOf(call) }, { laes: LAES })
  if (!ok) return showNy(deps, call, fejl, raa)
  const id = /^[0-9a-f-]{36}$/.test(valueOf(call, 'id')) ? valueOf(call, 'id') : call.newId()
  try {
    await createAftale(deps, call.anmodning, call.params.id!, AftaleInput.parse(vaerdier), id)
  } catch (error) {
    return showNy(deps, call, toFejl(error), raa)
  }
  return call.goTo(stiOf(call))
}

type Fejlet = { form: 'ret' | 'afslut'; fejl: readonly Feltfejl[]; raa: Record<string, string | string[]> }

async function showAftale(deps: Deps, call: PageCall, fejlet?: Fejlet) {
  const { forloeb, aftale } = await openAftale(deps, call.anmodning, call.params.id!, call.params.aftaleId!)
  const sti = `${stiOf(call)}/${aftale.id}`
  const of = (form: Fejlet['form']) => (fejlet?.form === form ? { fejl: fejlet.fejl, raa: fejlet.raa } : {})
  return call.show(
    {
      titel: writeTitel(aftale),
      smal: true,
      broedkrumme: krummer(call, forloeb),
      ...(fejlet && { fejl: fejlet.fejl }),
    },
    aftale.ophoert === null ? (
      <>
        <RetAftale sti={sti} csrf={call.csrf} aftale={aftale} {...of('ret')} />
        <AfslutAftale sti={sti} csrf={call.csrf} aftale={aftale} today={todayOf(call)} {...of('afslut')} />
      </>
    ) : (
      <p>Aftalen er ophørt og kan ikke ændres. Opret en ny, hvis der igen skal være samvær.</p>
    ),
  )
}

async function change(
  deps: Deps,
  call: PageCall,
  form: Fejlet['form'],
  aendring: Omit<AftaleAendring, 'version'>,
  raa: Fejlet['raa'],
) {
  const version = Number(valueOf(call, 'version')) || 1
  try {
    await updateAftale(deps, call.anmodning, call.params.id!, call.params.aftaleId!, { version, ...aendring })
  } catch (error) {
    return showAftale(deps, call, { form, fejl: toFejl(error), raa })
  }
  return call.goTo(stiOf(call))
}

export const samvaerPages: PageRoute<Deps>[] = [
  page('get', '/forloeb/{id}/samvaer', 'samvaer.laes', showOversigt),
  page('get', '/forloeb/{id}/samvaer/ny', 'samvaer.aftal', async (deps: Deps, call) => {
    const forloeb = await openForloeb(deps, call.anmodning, call.params.id!, 'samvaer.aftal')
    return call.show(
      { titel: 'Hvad er besluttet?', smal: true, broedkrumme: krummer(call, forloeb) },
      <Artvalg sti={`${stiOf(call)}/ny`} />,
    )
  }),
  page('get', '/forloeb/{id}/samvaer/ny/{art}', 'samvaer.aftal', (deps: Deps, call) => showNy(deps, call)),
  page('post', '/forloeb/{id}/samvaer/ny/{art}', 'samvaer.aftal', saveNy),
  page('get', '/forloeb/{id}/samvaer/{aftaleId}', 'samvaer.aftal', (deps: Deps, call) => showAftale(deps, call)),
  page('post', '/forloeb/{id}/samvaer/{aftaleId}', 'samvaer.aftal', async (deps: Deps, call) => {
    const { ok, vaerdier, fejl, raa } = parseRet(call.krop)
    return ok ? change(deps, call, 'ret', vaerdier, raa) : showAftale(deps, call, { form: 'ret', fejl, raa })
  }),
  page('post', '/forloeb/{id}/samvaer/{aftaleId}/afslut', 'samvaer.aftal', async (deps: Deps, call) => {
    const { ok, vaerdier, fejl, raa } = parseForm(Ophoer, call.krop)
    return ok
      ? change(deps, call, 'afslut', { ophoer: vaerdier }, raa)
      : showAftale(deps, call, { form: 'afslut', fejl, raa })
  }),
]
