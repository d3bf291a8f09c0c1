import * as z from 'zod'
import { Forfatter } from '../dagbog/gemt.ts'
import { Dato } from '../dato.ts'
import { felt } from '../felt.ts'
import { AFSNIT_IDER, type AfsnitId } from './afsnit.ts'

export { Forfatter } from '../dagbog/gemt.ts'

const Instant = z.iso.datetime({ offset: true })
const Sha256 = z.string().regex(/^[0-9a-f]{64}$/)

export const AFSNITSTILSTANDE = ['kladde', 'klar'] as const
export const afsnitstilstandTekst: Record<(typeof AFSNITSTILSTANDE)[number], string> = {
  kladde: 'Kladde',
  klar: 'Klar til låsning',
}

/** A section of the table, or a free one of the writer's own ("med mere"). */
export const Afsnitsnavn = z.union(
  [z.enum(AFSNIT_IDER as [AfsnitId, ...AfsnitId[]]), z.string().regex(/^ekstra-[1-9]\d?$/)],
  {
    error: 'Afsnittet kendes ikke',
  },
)

/** What a writer sends: `version` is the one that was read, so that nobody is overwritten. */
export const AfsnitInd = z.strictObject({
  navn: Afsnitsnavn,
  version: z.int().min(0),
  titel: felt(z.string().trim().min(1).max(120).optional(), { label: 'Overskrift', art: 'tekst', frivillig: true }),
  tekst: felt(z.string().max(60_000, 'Afsnittet må højst være 60.000 tegn'), {
    label: 'Tekst',
    hjaelp:
      'En tom linje giver nyt afsnit. Skriv **fed**, *kursiv*, - punkt eller > citat. Det, du indsætter fra materialet, har sin kilde med.',
    art: 'langtekst',
    klasse: 'foelsom',
  }),
  tilstand: felt(z.enum(AFSNITSTILSTANDE, 'Vælg tilstand'), {
    label: 'Tilstand',
    art: 'valg',
    valg: afsnitstilstandTekst,
  }),
})
export type AfsnitInd = z.infer<typeof AfsnitInd>

/** One section as stored: its own version number, so that several may write at the same time. */
export const Afsnit = AfsnitInd.extend({ forloebId: z.string(), forfatter: Forfatter, gemt: Instant })
export type Afsnit = z.infer<typeof Afsnit>

/** A remark to a section between the professionals, or to the rapport from parents and plejefamilie. */
export const Bemaerkning = z.strictObject({
  id: z.uuid(),
  fra: felt(z.enum(['doegncentret', 'plejefamilie', 'foraeldre'], 'Vælg hvem bemærkningen er fra'), {
    label: 'Fra',
    art: 'valg',
    valg: { doegncentret: 'Døgncentret', plejefamilie: 'Plejefamilien', foraeldre: 'Forældrene' },
  }),
  afsnit: Afsnitsnavn.optional(),
  dato: felt(Dato, { label: 'Dato', art: 'dato' }),
  tekst: felt(z.string().trim().min(1, 'Skriv bemærkningen').max(10_000, 'Bemærkningen må højst være 10.000 tegn'), {
    label: 'Bemærkning',
    art: 'langtekst',
    klasse: 'foelsom',
  }),
})
export type Bemaerkning = z.infer<typeof Bemaerkning>

/** The plejefamilie's own words; asked of the family itself. */
export const FamiliensTekst = felt(Bemaerkning.shape.tekst, {
  label: 'Jeres bemærkning',
  hjaelp: 'Andre læser rapporten, også forældrene. Skriv ikke jeres adresse eller andres navne.',
  art: 'langtekst',
  klasse: 'foelsom',
})

/** The rapport was presented: when, to whom, which version (S1-60). */
export const Fremlaeggelse = z.strictObject({
  id: z.uuid(),
  dato: felt(Dato, { label: 'Fremlagt den', art: 'dato' }),
  version: felt(z.int().min(1, 'Versionen skal være mindst 1'), { label: 'Version', art: 'tal' }),
  modtagere: felt(z.array(z.string().trim().min(1).max(120)).min(1, 'Skriv mindst én modtager').max(30), {
    label: 'Fremlagt for',
    hjaelp: 'Skriv funktion frem for navn, fx familierådgiver, socialcenter Nord.',
    art: 'flervalg',
    klasse: 'personlig',
  }),
  bemaerkning: felt(z.string().max(2000).optional(), {
    label: 'Bemærkning',
    art: 'langtekst',
    frivillig: true,
    klasse: 'foelsom',
  }),
})
export type Fremlaeggelse = z.infer<typeof Fremlaeggelse>

/** One annex with its hash: the same bytes give the same hash, anything else does not. */
export const Bilagslinje = z.strictObject({
  navn: z.string(),
  art: z.string(),
  stoerrelse: z.int().min(0),
  sha256: Sha256,
})
export type Bilagslinje = z.infer<typeof Bilagslinje>

/** A locked version: text and data set are frozen by their hashes. */
export const Laas = z.strictObject({
  version: z.int().min(1),
  laastAf: Forfatter,
  laastTid: Instant,
  afsnit: z.array(
    z.strictObject({
      navn: Afsnitsnavn,
      titel: z.string(),
      tekst: z.string(),
      version: z.int(),
      forfatter: z.string(),
    }),
  ),
  tekstHash: Sha256,
  datasaetHash: Sha256,
  /** Over text hash, data hash and the annexes' hashes: the one number to compare. */
  samletHash: Sha256,
  bilag: z.array(Bilagslinje),
  fravalg: z.array(z.strictObject({ art: z.string(), grund: z.string() })),
})
export type Laas = z.infer<typeof Laas>

export const Rapport = z.strictObject({
  forloebId: z.string(),
  /** The version being written; a lock makes it `n`, the next change `n + 1`. */
  version: z.int().min(1),
  tilstand: z.enum(['kladde', 'laast']),
  afsnit: z.array(Afsnit),
  bemaerkninger: z.array(Bemaerkning),
  fremlaeggelser: z.array(Fremlaeggelse),
})
export type Rapport = z.infer<typeof Rapport>
