import { demoAktoer } from '../../../infra/local/demo/seed.ts'
import type { Product } from '../../../infra/local/product.ts'
import { MAERKE } from './krop.ts'

export interface Fund {
  rute: string
  hvad: string
}

const NAVNE = ['socialcenter', 'leder', 'plejefamilie1', 'doegncenter', 'psykolog', 'smaaboernsteam', 'revisor']
/** Pages one person opens at most, and junk sent to each form. */
const SIDER = 120
const POSTER = 4

const ONDE_TEKSTER = [
  `<script>${MAERKE}</script>`,
  `"><img src=x onerror=${MAERKE}>`,
  '',
  ' ',
  '-1',
  '1e400',
  '99',
  '2026-02-31',
  '9999-12-31',
  '24.61',
  `${MAERKE}\u0000`,
  '__proto__',
  'æ'.repeat(6000),
  '../..',
  'on',
]
/** Raw markup that came back as markup. */
const isUnescaped = (html: string) =>
  html.includes(`<script>${MAERKE}`) || html.includes(`<img src=x onerror=${MAERKE}`)

const kindOf = (path: string) =>
  path
    .replace(/\?.*$/, '')
    .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '{id}')
    .replaceAll(/\d{4}-\d{2}-\d{2}/g, '{dato}')

const all = (html: string, pattern: RegExp) =>
  [...html.matchAll(pattern)].map(([, found]) => found!.replaceAll('&amp;', '&'))

interface Formular {
  action: string
  felter: string[]
}
const formsOf = (html: string, path: string): Formular[] =>
  [...html.matchAll(/<form\b[^>]*method="post"[^>]*>[\s\S]*?<\/form>/g)].map(([form]) => ({
    action: /action="([^"]*)"/.exec(form)?.[1]?.replaceAll('&amp;', '&') ?? path,
    felter: [...new Set(all(form, /\bname="([^"]+)"/g))].filter((name) => name !== '_csrf'),
  }))

/** Every page a person can reach, and every form on it with junk in its fields: no 5xx, no markup that comes alive. */
export async function attackSider({ origin, deps }: Product, roll: () => number) {
  const [fund, svar] = [[] as Fund[], new Map<string, number>()]
  const pick = <T>(list: readonly T[]) => list[Math.floor(roll() * list.length)]!
  for (const navn of NAVNE) {
    const cookie = await deps.sessions.create(demoAktoer(navn), 'id', deps.now())
    const { csrf } = (await deps.sessions.get(cookie, deps.now()))!
    const headers = { cookie: `__Host-session=${cookie}`, origin }
    const look = async (path: string, init: RequestInit = {}) => {
      const response = await fetch(`${origin}${path}`, { ...init, headers, redirect: 'manual' })
      const html = await response.text()
      const group = `${String(response.status)[0]}xx`
      svar.set(group, (svar.get(group) ?? 0) + 1)
      const rute = `${navn} ${init.method ?? 'GET'} ${kindOf(path)}`
      if (response.status >= 500) fund.push({ rute, hvad: `svarede ${response.status}` })
      if (isUnescaped(html)) fund.push({ rute, hvad: 'viser det sendte som markup' })
      return html
    }
    const [seen, queue] = [new Set<string>(), ['/']]
    for (let path = queue.shift(); path !== undefined && seen.size < SIDER; path = queue.shift()) {
      if (seen.has(kindOf(path)) || /\.(pdf|docx|csv|ics)|\/aktiver\//.test(path)) continue
      seen.add(kindOf(path))
      const html = await look(path)
      queue.push(...all(html, /href="(\/[^"#]*)/g))
      await look(
        `${path}?${['cursor', 'status', 'fra', 'til', 'felt'].map((name) => `${name}=${encodeURIComponent(pick(ONDE_TEKSTER.slice(0, 11)))}`).join('&')}`,
      )
      for (const { action, felter } of formsOf(html, path).filter(
        (form) => form.action.startsWith('/') && form.action !== '/log-ud',
      ))
        for (let i = 0; i < POSTER; i++) {
          const body = new URLSearchParams({ _csrf: csrf })
          for (const felt of felter) if (roll() < 0.8) body.append(felt, pick(ONDE_TEKSTER))
          await look(action, { method: 'POST', body })
        }
    }
  }
  return { fund, svar }
}
