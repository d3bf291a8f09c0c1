import { Plejefamilieformular } from '../../../forms/pages/plejefamilie/formular.tsx'
import { Plejefamilieliste } from '../../../forms/pages/plejefamilie/liste.tsx'
import { Plejefamilievisning } from '../../../forms/pages/plejefamilie/vis.tsx'
import { parseForm } from '../../../forms/form.ts'
import { writeDato } from '../../../forms/text.ts'
import { DomaeneFejl, type Feltfejl } from '../../domain/fejl.ts'
import { emneOfPlejefamilie, visningOf } from '../../domain/plejefamilie/emne.ts'
import { KendskabInput } from '../../domain/plejefamilie/kendskab.ts'
import { plejefamilieFelter } from '../../domain/plejefamilie/schema.ts'
import { may } from '../../domain/roller.ts'
import { toDato } from '../../domain/tid.ts'
import type { Deps } from '../../deps.ts'
import { page, type PageCall, type PageRoute } from '../../http/page.tsx'
import { parseFamilie } from '../formular.ts'
import { addKendskab, confirmLedighed, createFamilie, readFamilie, readRegister, updateFamilie } from '../register.ts'
import { searchFamilier, SIDE, soegningOf } from '../soeg.ts'

export const krumme = [{ tekst: 'Plejefamilier', href: '/plejefamilier' }]

export const registerPageRoutes: PageRoute<Deps>[] = [
  page('get', '/plejefamilier', 'plejefamilie.liste', async (deps: Deps, call) => {
    const soegning = soegningOf(call.query)
    const register = await readRegister(deps, call.anmodning, 'plejefamilie.liste')
    const fundet = searchFamilier(register, soegning)
    const fra = Math.max(0, Number(call.query.fra) || 0)
    const naeste =
      fundet.length > fra + SIDE && `/plejefamilier?${new URLSearchParams({ ...call.query, fra: String(fra + SIDE) })}`
    return call.show(
      { titel: 'Plejefamilier', hovedhandling: { tekst: 'Ny plejefamilie', href: '/plejefamilier/ny' } },
      <Plejefamilieliste
        familier={fundet.slice(fra, fra + SIDE)}
        fundet={fundet.length}
        ialt={register.length}
        soegning={soegning}
        today={toDato(call.anmodning.nu)}
        {...(naeste && { naeste })}
      />,
    )
  }),

  page('get', '/plejefamilier/ny', 'plejefamilie.opret', async (_deps, call) => showNew(call, call.newId())),
  page('post', '/plejefamilier/ny', 'plejefamilie.opret', async (deps: Deps, call) => {
    const { input, ...svar } = parseFamilie(call.krop)
    const id = idIn(call)
    if (!input) return showNew(call, id, svar)
    await createFamilie(deps, call.anmodning, id, input)
    return call.goTo(`/plejefamilier/${id}?gemt=ja`)
  }),

  page('get', '/plejefamilier/mig', 'plejefamilie.laes', async (deps: Deps, call) => {
    const { rolle, organisation } = call.anmodning.aktoer
    return rolle === 'plejefamilie' ? showFamilie(deps, call, organisation) : call.goTo('/plejefamilier')
  }),
  page('get', '/plejefamilier/{id}', 'plejefamilie.laes', async (deps: Deps, call) =>
    showFamilie(deps, call, call.params.id!),
  ),
  page('post', '/plejefamilier/{id}/bekraeft', 'plejefamilie.bekraeft', async (deps: Deps, call) => {
    const { vaerdier, fejl } = parseForm({ tilgaengeligFra: plejefamilieFelter.tilgaengeligFra }, call.krop)
    if (fejl.length > 0) return showFamilie(deps, call, call.params.id!, fejl)
    await confirmLedighed(deps, call.anmodning, call.params.id!, vaerdier.tilgaengeligFra ?? undefined)
    return call.goTo(`/plejefamilier/${call.params.id}?bekraeftet=ja`)
  }),

  page('post', '/plejefamilier/{id}/kendskab', 'plejefamilie.ret', async (deps: Deps, call) => {
    const { vaerdier, fejl } = parseForm(KendskabInput, call.krop)
    if (fejl.length > 0) return showFamilie(deps, call, call.params.id!, fejl)
    await addKendskab(deps, call.anmodning, call.params.id!, vaerdier)
    return call.goTo(`/plejefamilier/${call.params.id}?gemt=ja`)
  }),

  page('get', '/plejefamilier/{id}/ret', 'plejefamilie.ret', async (deps: Deps, call) => showEdit(deps, call)),
  page('post', '/plejefamilier/{id}/ret', 'plejefamilie.ret', async (deps: Deps, call) => {
    const { input, ...svar } = parseFamilie(call.krop)
    if (!input) return showEdit(deps, call, svar)
    const emptied = Object.fromEntries(Object.keys(plejefamilieFelter).map((key) => [key, null]))
    try {
      await updateFamilie(deps, call.anmodning, call.params.id!, {
        ...emptied,
        ...input,
        version: Number(call.krop.version),
      })
    } catch (error) {
      if (!(error instanceof DomaeneFejl) || error.kode !== 'version.konflikt') throw error
      return showEdit(deps, call, { ...svar, fejl: [{ felt: '', besked: KONFLIKT }], isKonflikt: true })
    }
    return call.goTo(`/plejefamilier/${call.params.id}?gemt=ja`)
  }),
]

const KONFLIKT =
  'En anden har rettet familien, mens du skrev. Intet er overskrevet, og det, du skrev, står her endnu. Tryk Gem for at gemme dit i stedet.'

interface Typed {
  raa?: Record<string, string | string[]>
  fejl?: Feltfejl[]
  /** Saving again is then a choice made on the newest version. */
  isKonflikt?: boolean
}

/** The id of a new family goes with the form, so that a double click makes one. */
function idIn({ krop, newId }: PageCall): string {
  return typeof krop.id === 'string' && /^[0-9a-f-]{36}$/.test(krop.id) ? krop.id : newId()
}

function showNew(call: PageCall, id: string, { raa, fejl = [] }: Typed = {}) {
  return call.show(
    { titel: 'Ny plejefamilie', broedkrumme: krumme, smal: true, fejl },
    <Plejefamilieformular
      action="/plejefamilier/ny"
      csrf={call.csrf}
      skjult={{ id }}
      fejl={fejl}
      annuller="/plejefamilier"
      aabne={['familien', 'kontakt', 'godkendelse']}
      {...(raa && { raa })}
    />,
  )
}

async function showEdit(deps: Deps, call: PageCall, { raa, fejl = [], isKonflikt }: Typed = {}) {
  const familie = await readFamilie(deps, call.anmodning, call.params.id!)
  const { id, navn, version } = familie
  return call.show(
    {
      titel: 'Ret plejefamilie',
      overtitel: navn,
      broedkrumme: [...krumme, { tekst: navn, href: `/plejefamilier/${id}` }],
      smal: true,
      fejl,
    },
    <Plejefamilieformular
      action={`/plejefamilier/${id}/ret`}
      csrf={call.csrf}
      skjult={{ version: String(fejl.length > 0 && !isKonflikt ? call.krop.version : version) }}
      familie={familie}
      fejl={fejl}
      annuller={`/plejefamilier/${id}`}
      aabne={['familien']}
      {...(raa && { raa })}
    />,
  )
}

async function showFamilie(deps: Deps, call: PageCall, id: string, fejl: Feltfejl[] = []) {
  const { anmodning, query } = call
  const familie = await readFamilie(deps, anmodning, id)
  const today = toDato(anmodning.nu)
  const mayEdit = may(anmodning.aktoer, 'plejefamilie.ret', emneOfPlejefamilie(familie))
  const match = mayEdit ? await deps.match.openOfFamilie(familie.id) : []
  const besked = query.gemt ? 'Familien er gemt' : query.bekraeftet ? 'Tak. Ledigheden er bekræftet i dag' : undefined
  return call.show(
    {
      titel: familie.navn,
      fejl,
      smal: true,
      ...(mayEdit && {
        broedkrumme: krumme,
        hovedhandling: { tekst: 'Ret oplysninger', href: `/plejefamilier/${familie.id}/ret` },
      }),
    },
    <Plejefamilievisning
      familie={visningOf(familie, anmodning.aktoer.organisation)}
      today={today}
      csrf={call.csrf}
      match={match.map(({ id, oprettet }) => ({ id, valgt: writeDato(toDato(oprettet), today) }))}
      mayEdit={mayEdit}
      fejl={fejl}
      {...(fejl.length > 0 && { raa: call.krop })}
      {...(besked && { besked })}
    />,
  )
}
