import { describe, expect, test } from 'vitest'
import { Icon } from '../../forms/components/Icon.tsx'
import { EGNE_IKONER, FDS_IKONER } from '../../forms/ikoner.ts'
import { Layout } from '../../forms/layout.tsx'
import { htmlProblems } from './html.ts'
import { DagbogSide, FormularSide, OversigtSide } from './sample.tsx'

const aktiver: Record<string, string> = Object.fromEntries(
  [
    'stil.css',
    'tekst.woff2',
    'ikon.svg',
    'ikon-180.png',
    'ikoner.svg',
    'manifest.webmanifest',
    'fejl.js',
    'gem-kladde.js',
    'upload.js',
    'udloeb.js',
  ].map((name) => [name, `/aktiver/${name}`]),
)

const pages = {
  dagbog: () => String(<DagbogSide aktiver={aktiver} />),
  formular: () => String(<FormularSide aktiver={aktiver} />),
  'formular med fejl': () => String(<FormularSide aktiver={aktiver} krop={{}} />),
  oversigt: () => String(<OversigtSide aktiver={aktiver} />),
}

describe.each(Object.entries(pages))('%s', (_, render) => {
  const page = render()

  test('is valid HTML', async () => {
    expect(await htmlProblems(page)).toEqual([])
  })

  test('has one heading of the first level, one main action, and no inline script or style', () => {
    expect(page.match(/<h1/g)).toHaveLength(1)
    expect(page.match(/class="button button-primary/g)?.length).toBe(1)
    expect(page).not.toMatch(/<style| style="| on[a-z]+="|<script(?![^>]* src=)/)
  })

  test('every drawing is in the sprite', () => {
    const known = new Set<string>([...FDS_IKONER, ...EGNE_IKONER])
    for (const [, name] of page.matchAll(/ikoner\.svg#([\w-]+)/g)) expect(known).toContain(name)
  })

  test('each post carries the proof that it comes from us', () => {
    const own = (page.match(/<form[^>]*action="\/[\s\S]*?<\/form>/g) ?? []).filter(
      (form) => !form.includes('data-upload'),
    )
    expect(own.length).toBeGreaterThan(0)
    for (const form of own) expect(form).toContain('name="_csrf" value="abc"')
  })
})

describe('the frame', () => {
  const frame = { aktiver, sti: '/sager/3', csrf: 'abc' }

  test('title says the page and whether something must be put right', () => {
    expect(String(<Layout {...frame} titel="Om barnet" />)).toContain('<title>Om barnet – Spædbarnsprojektet</title>')
    const wrong = String(<Layout {...frame} titel="Om barnet" fejl={[{ felt: 'navn', besked: 'Skriv navnet' }]} />)
    expect(wrong).toContain('<title>Fejl: Om barnet – Spædbarnsprojektet</title>')
    expect(wrong).toContain('<a href="#felt-navn">Skriv navnet</a>')
    expect(wrong.indexOf('Der er problemer')).toBeLessThan(wrong.indexOf('<h1'))
  })

  test('a visitor without login meets neither menu nor log out', () => {
    const page = String(<Layout {...frame} titel="Velkommen" />)
    expect(page).not.toMatch(/Log ud|id="menu"/)
    expect(page).toContain('For yderligere oplysninger om projektet: kontakt Døgncentret')
    expect(page).toContain('>Tilgængelighedserklæring</a>')
  })

  test('the menu marks where we are, also below a place', () => {
    const aktoer = { navn: 'A', rolleTekst: 'Leder', organisationsnavn: 'B' }
    const page = String(
      <Layout
        {...frame}
        titel="Sag"
        aktoer={aktoer}
        menu={[
          { tekst: 'Hjem', href: '/' },
          { tekst: 'Sager', href: '/sager' },
        ]}
      />,
    ) // prettier-ignore
    expect(page.match(/<a href="[^"]+" aria-current="page">/g)).toEqual(['<a href="/sager" aria-current="page">'])
  })

  test('the asset paths of one page never reach another rendered at the same time', async () => {
    const Slow = async ({ ms }: { ms: number }) => {
      await new Promise((resolve) => setTimeout(resolve, ms))
      return <Icon navn="check" />
    }
    const render = async (path: string, ms: number): Promise<string> => {
      const page = (
        <Layout {...frame} aktiver={{ ...aktiver, 'ikoner.svg': path }} titel="Side">
          <Slow ms={ms} />
        </Layout>
      ) as unknown as { toString: () => string | Promise<string> }
      return page.toString()
    }
    const [one, two] = await Promise.all([render('/et', 8), render('/to', 2)])
    expect([one.match(/"\/(et|to)#check"/g), two.match(/"\/(et|to)#check"/g)]).toEqual([
      ['"/et#check"'],
      ['"/to#check"'],
    ])
  })

  test('an asset missing from the build is named', () => {
    expect(() => String(<Layout {...frame} aktiver={{}} titel="Side" />)).toThrow('mangler i bygningen')
  })
})
