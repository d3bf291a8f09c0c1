import * as z from 'zod'
import { AFSNITSTILSTANDE, Bemaerkning, Bilagslinje, Fremlaeggelse } from '../domain/rapport/rapport.ts'
import { KILDE_IDER } from '../domain/rapport/dataforskel.ts'
import { noteSvarOf, stand } from '../domain/rettelse.ts'
import { ROLLER } from '../domain/roller.ts'

const Person = z.object({ navn: z.string(), rolle: z.enum(ROLLER) })

/** One section as it is answered: who wrote last, in which state, in which version. */
export const SektionSvar = z.object({
  navn: z.string(),
  titel: z.string(),
  art: z.enum(['fakta', 'vurdering', 'blandet']),
  tekst: z.string(),
  tilstand: z.enum(AFSNITSTILSTANDE),
  version: z.int().meta({ description: '0, når ingen har skrevet endnu' }),
  forfatter: Person.nullable(),
  gemt: z.string().nullable(),
})
export type SektionSvar = z.infer<typeof SektionSvar>

/** What was changed in the data, source by source; sources without a change are left out. */
export const KildeforskelSvar = z.object({
  kilde: z.enum(KILDE_IDER),
  nye: z.int(),
  rettede: z.int(),
  udgaaede: z.int().meta({ description: 'Streget ud siden' }),
})

const Mangel = z.object({ felt: z.string(), besked: z.string() })

export const VersionSvar = z.object({
  version: z.int(),
  laastTid: z.string(),
  laastAf: z.string(),
  tekstHash: z.string(),
  datasaetHash: z.string(),
  samletHash: z.string(),
  bilag: z.array(Bilagslinje),
  fravalg: z.array(z.object({ art: z.string(), grund: z.string() })),
  fremlagt: z.array(z.object({ dato: z.string(), modtagere: z.array(z.string()) })),
})
export type VersionSvar = z.infer<typeof VersionSvar>

export const BemaerkningSvar = z.object({ ...Bemaerkning.shape, tid: z.string(), af: Person, ...stand })
export const BemaerkningListe = noteSvarOf({ ...Bemaerkning.shape, tid: z.string(), af: Person })

export const RapportSvar = z.object({
  forloebId: z.string(),
  version: z.int(),
  tilstand: z.enum(['kladde', 'laast']),
  siden: z.array(KildeforskelSvar).meta({ description: 'Ændret i data, siden den nyeste version blev låst' }),
  afsnit: z.array(SektionSvar),
  mangler: z.array(Mangel),
  versioner: z.array(VersionSvar),
  bemaerkninger: z.array(BemaerkningSvar),
  fremlaeggelser: z.array(z.object(Fremlaeggelse.shape)),
})
export type RapportSvar = z.infer<typeof RapportSvar>

/** What became of each section that was sent. */
export const AfsnitSvar = z.object({
  afsnit: z.array(
    z.object({
      navn: z.string(),
      status: z.union([z.literal(200), z.literal(403), z.literal(409)]),
      code: z.string().optional(),
      version: z.int().optional(),
      gaeldende: SektionSvar.optional(),
    }),
  ),
})
