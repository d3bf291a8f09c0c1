import type { TableName } from '../functions/store/tables.ts'

/** What one Lambda is: its routes, what it may read and write, and what people notice when it fails. */
export interface FunctionRow {
  /** Path patterns; the most literal one wins. `{x}` is one segment, a trailing `*` is the rest. */
  routes: string[]
  reads: TableName[]
  /** Tables it asks by id only: one row, never a list. */
  gets?: TableName[]
  writes: TableName[]
  /** Prefixes in the document bucket; `{}` only sees that it is there. */
  bucket?: { reads?: string[]; writes?: string[] }
  /** Wakes on something else than a request. */
  event?: 'bilagSkannet' | 'tokenUdstedes'
  /** Holds the secret of the web client at the login. */
  logsIn?: boolean
  /** Packages with machine code, shipped beside the bundle. */
  natives?: string[]
  /** Draws with the rapport's typefaces, shipped beside the bundle. */
  skrifter?: boolean
  sendsMail?: boolean
  timeoutSeconds: number
  memoryMb: number
  architecture?: 'arm64' | 'x86_64'
  errorImpact: string
}

/** Every request is authenticated, logged and made idempotent. */
const EDGE = { reads: ['session', 'idempotens'], writes: ['session', 'idempotens', 'revisionslog'] } as const

export const functions = {
  adgang: {
    routes: [
      '/',
      '/log-ind*',
      '/log-ud',
      '/sundhed',
      '/tilgaengelighed',
      '/log*',
      '/mig*',
      '/api/openapi.json',
      '/api/docs*',
      '/api/revisionslog',
    ],
    reads: [...EDGE.reads, 'visitation', 'forloeb', 'dagbog', 'plejefamilie', 'revisionslog'],
    writes: [...EDGE.writes],
    bucket: {},
    logsIn: true,
    timeoutSeconds: 10,
    memoryMb: 512,
    errorImpact: 'Ingen kan logge ind eller se deres forside',
  },
  visitation: {
    routes: ['/visitationer*', '/api/visitationer*', '/koe*', '/stoette*', '/api/stoette*'],
    reads: [...EDGE.reads, 'visitation'],
    // Withdrawing a matched visitation gives the family its place back.
    gets: ['plejefamilie'],
    writes: [...EDGE.writes, 'visitation', 'plejefamilie'],
    bucket: { reads: ['bilag/'], writes: ['karantaene/'] },
    sendsMail: true,
    timeoutSeconds: 15,
    memoryMb: 512,
    errorImpact: 'Socialcentre kan ikke sende visitationer',
  },
  bilagskontrol: {
    routes: [],
    reads: ['visitation'],
    writes: ['visitation', 'revisionslog'],
    bucket: { reads: ['karantaene/'], writes: ['karantaene/', 'bilag/'] },
    event: 'bilagSkannet',
    timeoutSeconds: 60,
    memoryMb: 1024,
    errorImpact: 'Dokumenter bliver ved med at stå som "kontrolleres" og kan ikke hentes',
  },
  matching: {
    routes: [
      '/plejefamilier*',
      '/api/plejefamilier*',
      '/visitationer/{id}/match*',
      '/api/visitationer/{id}/match',
      '/match*',
      '/api/match*',
    ],
    reads: [...EDGE.reads, 'visitation', 'plejefamilie', 'forloeb'],
    writes: [...EDGE.writes, 'visitation', 'plejefamilie', 'forloeb'],
    timeoutSeconds: 15,
    memoryMb: 1024,
    errorImpact: 'Ingen kan finde eller vælge plejefamilie',
  },
  forloeb: {
    routes: ['/forloeb*', '/api/forloeb*'],
    reads: [...EDGE.reads, 'forloeb', 'visitation', 'dagbog', 'plejefamilie'],
    writes: [...EDGE.writes, 'forloeb'],
    timeoutSeconds: 10,
    memoryMb: 512,
    errorImpact: 'Planer, team og tilkøb kan ikke ses eller ændres',
  },
  dagbog: {
    routes: [
      '/forloeb/{id}/dagbog*',
      '/forloeb/{id}/gennemgang*',
      '/forloeb/{id}/chat*',
      '/forloeb/{id}/beskeder*',
      '/forloeb/{id}/tal*',
      '/api/dagbog*',
      '/api/forloeb/{id}/dagbog*',
      '/api/forloeb/{id}/beskeder*',
      '/api/forloeb/{id}/dage*',
      '/api/forloeb/{id}/statistik*',
      '/api/forloeb/{id}/observationer*',
    ],
    reads: [...EDGE.reads, 'forloeb', 'dagbog'],
    gets: ['plejefamilie'],
    writes: [...EDGE.writes, 'dagbog'],
    bucket: { reads: ['billeder/'], writes: ['billeder/'] },
    sendsMail: true,
    timeoutSeconds: 29,
    memoryMb: 1024,
    errorImpact: 'Plejefamilier kan ikke skrive dagbog, og Døgncentret kan ikke læse den',
  },
  rapport: {
    routes: [
      '/forloeb/{id}/rapport*',
      '/forloeb/{id}/rapport.pdf',
      '/forloeb/{id}/rapport.docx',
      '/api/forloeb/{id}/rapport*',
      '/api/forloeb/{id}/rapport.pdf',
      '/api/forloeb/{id}/rapport.docx',
      '/api/forloeb/{id}/proever*',
      '/api/forloeb/{id}/dokumenter*',
      '/api/forloeb/{id}/aktindsigt*',
    ],
    reads: [...EDGE.reads, 'forloeb', 'dagbog', 'rapport', 'visitation', 'plejefamilie'],
    writes: [...EDGE.writes, 'rapport', 'forloeb'],
    bucket: { reads: ['rapport/', 'bilag/', 'billeder/', 'udlevering/'], writes: ['rapport/', 'udlevering/'] },
    skrifter: true,
    natives: ['@myriaddreamin/typst-ts-node-compiler', '@resvg/resvg-js'],
    timeoutSeconds: 29,
    memoryMb: 2048,
    architecture: 'x86_64',
    errorImpact: 'Rapporten kan ikke skrives eller hentes',
  },
  tokenclaims: {
    routes: [],
    reads: [],
    writes: [],
    event: 'tokenUdstedes',
    timeoutSeconds: 5,
    memoryMb: 256,
    errorImpact: 'Ingen kan få et adgangsbevis, så ingen kan logge ind',
  },
} as const satisfies Record<string, FunctionRow>
export type FunctionName = keyof typeof functions

/** Every table a function has any business with. */
export const tablesOf = ({ reads, gets = [], writes }: FunctionRow): TableName[] => [
  ...new Set([...reads, ...gets, ...writes]),
]
