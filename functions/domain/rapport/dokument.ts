import * as z from 'zod'

/**
 * The rapport as a tree that knows no renderer: PDF, DOCX, page and plain text are made from the same blocks,
 * so they can't say different things.
 */

/** A piece of running text; `henvisning` points at the `anker` of a row or heading (an entry, a day, a section). */
export const Tekststykke = z.strictObject({
  tekst: z.string(),
  fed: z.boolean().optional(),
  kursiv: z.boolean().optional(),
  henvisning: z.string().optional(),
  anker: z.string().optional(),
})
export type Tekststykke = z.infer<typeof Tekststykke>
export const Tekst = z.array(Tekststykke)
export type Tekst = z.infer<typeof Tekst>

/** What a figure or table rests on; missing days are counted, never read as zero. */
export const Datagrundlag = z.strictObject({
  fra: z.string(),
  til: z.string(),
  n: z.int().min(0),
  enhed: z.string(),
  manglendeDage: z.int().min(0).nullable(),
  henvisning: z.string().optional(),
})
export type Datagrundlag = z.infer<typeof Datagrundlag>

const kort = (besked: string) => z.string().trim().min(1, besked)

export const Tabel = z.strictObject({
  art: z.literal('tabel'),
  titel: kort('Tabellen skal have en overskrift'),
  kolonner: z
    .array(
      z.strictObject({
        navn: kort('Kolonnen skal have et navn'),
        tal: z.boolean().optional(),
        bredde: z.number().positive().optional(),
      }),
    )
    .min(1),
  raekker: z.array(z.array(Tekst)),
  /** True when the first cell of each row names the row. */
  raekkeoverskrift: z.boolean(),
  /** False for the many day tables of the annex: their caption says the day. */
  nummereret: z.boolean().optional(),
  datagrundlag: Datagrundlag.optional(),
})
export type Tabel = z.infer<typeof Tabel>

export const Figur = z.strictObject({
  art: z.literal('figur'),
  noegle: z.string(),
  svg: z.string().startsWith('<svg'),
  titel: kort('Figuren skal have en titel'),
  /** What a person who can't see the picture needs to know; without it nothing is rendered. */
  alt: kort('Figuren skal have en beskrivelse'),
  datagrundlag: Datagrundlag,
  /** The picture's numbers as a table; shown in the annex. */
  tabel: Tabel.optional(),
  /** A whole page for itself (24-hour raster). */
  helside: z.boolean().optional(),
})
export type Figur = z.infer<typeof Figur>

const Afsnitsblok = z.strictObject({ art: z.literal('afsnit'), tekst: Tekst })
const Listeblok = z.strictObject({ art: z.literal('liste'), nummereret: z.boolean(), punkter: z.array(Tekst).min(1) })
const Citatblok = z.strictObject({ art: z.literal('citat'), tekst: Tekst, kilde: Tekst })
const Overskrift = z.strictObject({
  art: z.literal('overskrift'),
  niveau: z.int().min(1).max(3),
  tekst: kort('Overskriften er tom'),
  anker: z.string().optional(),
})
const Sideskift = z.strictObject({ art: z.literal('sideskift') })

/** Blocks that may stand inside a frame. */
export const Indhold = z.discriminatedUnion('art', [Afsnitsblok, Listeblok, Citatblok, Overskrift, Tabel, Figur])
export type Indhold = z.infer<typeof Indhold>

/** Facts (diary, registers) and professional judgement never share a frame. */
export const Boks = z.strictObject({
  art: z.enum(['faktaboks', 'vurderingsboks']),
  titel: kort('Rammen skal have en overskrift'),
  kilde: z.string(),
  blokke: z.array(Indhold),
})
export type Boks = z.infer<typeof Boks>

export const Blok = z.discriminatedUnion('art', [Boks, Sideskift, ...Indhold.options])
export type Blok = z.infer<typeof Blok>

export const RapportDokument = z.strictObject({
  titel: kort('Dokumentet skal have en titel'),
  sprog: z.literal('da'),
  metadata: z.strictObject({
    emne: z.string(),
    noegleord: z.array(z.string()),
    udgiver: z.string(),
    /** Instant the data was taken out and the document made. */
    dannet: z.string(),
    softwareversion: z.string(),
    version: z.string(),
    udkast: z.boolean(),
  }),
  forside: z.strictObject({
    overtitel: z.string(),
    undertitel: z.string(),
    oplysninger: z.array(z.strictObject({ navn: z.string(), vaerdi: Tekst })),
    bemaerkning: z.string(),
  }),
  blokke: z.array(Blok),
})
export type RapportDokument = z.infer<typeof RapportDokument>

/** Plain text as one run. */
export const t = (tekst: string, stil: Omit<Tekststykke, 'tekst'> = {}): Tekststykke => ({ tekst, ...stil })

export const p = (...stykker: (string | Tekststykke)[]): Indhold => ({
  art: 'afsnit',
  tekst: stykker.map((s) => (typeof s === 'string' ? t(s) : s)),
})

export const h = (niveau: 1 | 2 | 3, tekst: string, anker?: string): Indhold => ({
  art: 'overskrift',
  niveau,
  tekst,
  ...(anker && { anker }),
})
