import { parseForm } from '../../../forms/form.ts'
import { Dokumenter, type DokumenterProps } from '../../../forms/pages/visitation/dokumenter.tsx'
import { sider, stiTil } from '../../../forms/pages/visitation/journey.ts'
import { UploadSide } from '../../../forms/pages/visitation/upload.tsx'
import { DomaeneFejl, ikkeFundet } from '../../domain/fejl.ts'
import { BilagInput, type Bilagsart, bilagsarter, Eftersendelse, filnavnOf } from '../../domain/visitation/bilag.ts'
import { MAX_BYTES } from '../../domain/visitation/indholdstyper.ts'
import type { Visitation } from '../../domain/visitation/visitation.ts'
import type { Deps } from '../../deps.ts'
import { page, type PageCall, type PageRoute } from '../../http/page.tsx'
import { parse } from '../../http/route.ts'
import { createBilag, presignBilag, readBilag } from '../bilag.ts'
import { promiseBilag } from '../indsend.ts'
import { isId, sagside, showSag, todayOf } from './faelles.ts'

function artIn({ params }: PageCall): Bilagsart {
  const art = bilagsarter.find((one) => one === params.art)
  if (!art) throw ikkeFundet()
  return art
}

/** Back to the page of documents, or to the conversation they were asked for in. */
function returTil(call: PageCall, { id }: Visitation): string {
  const samtale = stiTil(id, 'samtale')
  return [call.krop.retur, call.query.retur].includes('samtale')
    ? `${samtale}?felt=dokumenter`
    : stiTil(id, 'dokumenter')
}

const withSendt = (sti: string, bilagId: string) => `${sti}${sti.includes('?') ? '&' : '?'}sendt=${bilagId}`

const showDokumenter = (call: PageCall, visitation: Visitation, fejlIArt?: DokumenterProps['fejlIArt']) =>
  showSag(
    call,
    visitation,
    {
      titel: sider.dokumenter.titel,
      scripts: ['upload.js', 'vent.js'],
      ...(fejlIArt && { fejl: [...fejlIArt.fejl], idPrefix: `${fejlIArt.art}-` }),
    },
    <Dokumenter
      visitation={visitation}
      today={todayOf(call)}
      csrf={call.csrf}
      newId={call.newId}
      {...(call.query.sendt && { sendt: call.query.sendt })}
      {...(fejlIArt && { fejlIArt })}
    />,
  )

/** What the page says of a file before it is seen; its own name never leaves the person's machine. */
function inputOf(call: PageCall, art: Bilagsart, visitation: Visitation): BilagInput {
  const { indholdstype, stoerrelse } = call.krop
  const nummer = visitation.bilag.filter((et) => et.art === art && et.tilstand !== 'afventer').length + 1
  return parse(BilagInput, {
    art,
    filnavn: filnavnOf(art, nummer),
    indholdstype,
    stoerrelse: stoerrelse === undefined ? MAX_BYTES : Number(stoerrelse),
  })
}

const wantsJson = ({ c }: PageCall) => c.req.header('accept')?.includes('json') ?? false

export const dokumentSider: PageRoute<Deps>[] = [
  sagside('get', 'dokumenter', async (_deps, call, visitation) => showDokumenter(call, visitation)),

  /** The script gets the signed form at once; without it there is a page to choose the file on. */
  sagside(
    'post',
    'dokumenter',
    async (deps, call, visitation) => {
      const art = artIn(call)
      const { id } = call.krop
      const bilagId = !wantsJson(call) && isId(id) ? id : call.newId()
      const { upload } = await createBilag(deps, call.anmodning, visitation.id, bilagId, inputOf(call, art, visitation))
      const naeste = withSendt(returTil(call, visitation), bilagId)
      if (wantsJson(call)) return call.c.json({ upload, naeste }, 201, { 'cache-control': 'no-store' })
      const samtale = call.krop.retur === 'samtale' ? '?retur=samtale' : ''
      return call.goTo(`${stiTil(visitation.id, 'dokumenter')}/${bilagId}/fil${samtale}`)
    },
    '/{art}',
  ),

  sagside(
    'get',
    'dokumenter',
    async (deps, call, visitation) => {
      const bilag = visitation.bilag.find(({ id }) => id === call.params.bilagId)
      if (!bilag) throw ikkeFundet()
      const naeste = withSendt(returTil(call, visitation), bilag.id)
      if (bilag.tilstand !== 'afventer') return call.goTo(naeste)
      const upload = await presignBilag(deps, visitation.id, bilag, `${deps.config.origin}${naeste}`)
      return showSag(
        call,
        visitation,
        { titel: 'Vælg fil', scripts: ['upload.js'] },
        <UploadSide bilag={bilag} upload={upload} naeste={naeste} />,
      )
    },
    '/{bilagId}/fil',
  ),

  sagside(
    'post',
    'dokumenter',
    async (deps, call, visitation) => {
      const art = artIn(call)
      const { ok, vaerdier, fejl, raa } = parseForm({ dato: Eftersendelse.shape.dato }, call.krop)
      const today = todayOf(call)
      const passeret =
        ok && vaerdier.dato < today ? [{ felt: 'dato', besked: 'Skriv en dato, der ikke er passeret' }] : []
      if (!ok || passeret.length > 0)
        return showDokumenter(call, visitation, { art, fejl: [...fejl, ...passeret], raa })
      await promiseBilag(deps, call.anmodning, visitation.id, { art, dato: vaerdier.dato })
      return call.goTo(`${returTil(call, visitation)}#${art}`)
    },
    '/{art}/eftersendes',
  ),

  page('get', `/visitationer/{id}${sider.hent.sti}`, sider.hent.tilladelse, async (deps: Deps, call) => {
    const { hent } = await readBilag(deps, call.anmodning, call.params.id!, call.params.bilagId!)
    if (!hent) throw new DomaeneFejl('bilag.ikkeGodkendt')
    return call.goTo(hent)
  }),
]
