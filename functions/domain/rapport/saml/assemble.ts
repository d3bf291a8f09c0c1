import { AFSNIT, AFSNIT_IDER, type AfsnitId } from '../afsnit.ts'
import { figurerITekst, parseAfsnitstekst } from '../afsnitstekst.ts'
import { datoTekst } from '../dansk.ts'
import { type Blok, type Figur, h, p, RapportDokument, t } from '../dokument.ts'
import { sortAfsnit } from '../laas.ts'
import type { Afsnit } from '../rapport.ts'
import { rolleTekst } from '../../roller.ts'
import { toDato } from '../../tid.ts'
import { bemaerkningFakta } from './bemaerkninger.ts'
import { bilagOf, TAL_ANKER } from './bilag.ts'
import { type Faktatabel, faktaboks, vurderingsboks } from './fakta.ts'
import { forloebetFakta, opgaveFakta } from './forloebet.ts'
import { forsideOf, TITEL } from './forside.ts'
import type { Rapportgrundlag } from './grundlag.ts'
import { helbredFakta } from './helbred.ts'
import { metodeFakta } from './metode.ts'
import { samvaerFakta } from './samvaer.ts'
import { udviklingFakta } from './udvikling.ts'
import { undersoegelserFakta } from './undersoegelser.ts'

const ingen = () => []

const FAKTA: Faktatabel<Rapportgrundlag> = {
  opgaven: opgaveFakta,
  metode: metodeFakta,
  forloebet: forloebetFakta,
  udvikling: udviklingFakta,
  undersoegelser: undersoegelserFakta,
  samvaer: samvaerFakta,
  helbred: helbredFakta,
  plejefamilien: bemaerkningFakta('plejefamilie'),
  foraeldre: bemaerkningFakta('foraeldre'),
  konklusion: ingen,
  anbefalinger: ingen,
  rammer: ingen,
}

/** Figures marked as data come into their section by themselves, unless a writer has put them somewhere. */
const FIGURPLADS: Record<string, AfsnitId> = {
  soevn: 'udvikling',
  graad: 'udvikling',
  maengde: 'udvikling',
  samvaer: 'samvaer',
  vaegt: 'helbred',
  laengde: 'helbred',
  hovedomfang: 'helbred',
}

/** Where the numbers behind the pictures stand. */
const FIGURTAL = p('Figurernes tal står som tabeller i ', t('bilaget Figurernes tal', { henvisning: TAL_ANKER }), '.')

/** The whole rapport from forløb, plan, diary, samvær, tests, documents and what people wrote (F1). */
export function assembleRapport(g: Rapportgrundlag): RapportDokument {
  const figurer = new Map(g.figurer.map((figur) => [figur.noegle, udenTabel(figur)]))
  const indsat = new Set(g.afsnit.flatMap((a) => figurerITekst(a.tekst)))
  const helsider = [...figurer.values()].filter((f) => f.helside && !indsat.has(f.noegle))
  const dok: RapportDokument = {
    titel: TITEL,
    sprog: 'da',
    metadata: {
      emne: `${g.navne.program}: rapport om et forløb`,
      noegleord: ['rapport', g.navne.program],
      udgiver: g.navne.doegncenter,
      dannet: g.nu,
      softwareversion: g.softwareversion,
      version: String(g.version),
      udkast: g.udkast,
    },
    forside: forsideOf(g),
    blokke: [
      ...afsnitsraekke(g).flatMap((a, i) => afsnitBlokke(g, a, i + 1, figurer, indsat)),
      ...bilagOf(g, helsider),
    ],
  }
  return RapportDokument.parse(dok)
}

const hasTal = (g: Rapportgrundlag, figurer: readonly Figur[]) =>
  g.figurer.some((f) => f.tabel && figurer.some(({ noegle }) => noegle === f.noegle))

/** The picture alone; its table stands in the annex. */
function udenTabel(figur: Figur): Figur {
  const kopi = { ...figur }
  delete kopi.tabel
  return kopi
}

interface Afsnitsplads {
  navn: string
  titel: string
  skrevet: Afsnit | undefined
}

/** The tabled sections and the writer's own, in reading order. */
function afsnitsraekke(g: Rapportgrundlag): Afsnitsplads[] {
  const skrevet = new Map<string, Afsnit>(g.afsnit.map((a) => [a.navn, a]))
  const egne = g.afsnit
    .filter((a) => !(a.navn in AFSNIT))
    .map((a) => ({ navn: a.navn as string, titel: a.titel ?? 'Andet', skrevet: a }))
  const faste = AFSNIT_IDER.map((navn) => ({
    navn: navn as string,
    titel: AFSNIT[navn].titel as string,
    skrevet: skrevet.get(navn),
  }))
  return sortAfsnit([...faste, ...egne])
}

function afsnitBlokke(
  g: Rapportgrundlag,
  { navn, titel, skrevet }: Afsnitsplads,
  nummer: number,
  figurer: ReadonlyMap<string, Figur>,
  indsat: ReadonlySet<string>,
): Blok[] {
  const id = navn in AFSNIT ? (navn as AfsnitId) : undefined
  const egne = [...figurer.values()].filter(
    (f) => id && FIGURPLADS[f.noegle] === id && !indsat.has(f.noegle) && !f.helside,
  )
  const billeder =
    egne.length > 0 ? [faktaboks('Figurer', 'dagbogens data', [...egne, ...(hasTal(g, egne) ? [FIGURTAL] : [])])] : []
  const fakta = [...(id ? FAKTA[id](g) : []), ...billeder]
  const skrevne = tekstboks(titel, skrevet, figurer)
  const tom =
    skrevne.length === 0 && (g.udkast || fakta.length === 0) ? [p('Der er ikke skrevet tekst til dette afsnit.')] : []
  return [h(1, `${nummer}. ${titel}`, `afsnit-${navn}`), ...fakta, ...skrevne, ...tom]
}

/** What a person wrote stands in the frame of judgement, with the writer below. */
function tekstboks(titel: string, afsnit: Afsnit | undefined, figurer: ReadonlyMap<string, Figur>): Blok[] {
  const blokke = parseAfsnitstekst(afsnit?.tekst ?? '', figurer)
  if (!afsnit || blokke.length === 0) return []
  const { forfatter, gemt } = afsnit
  return [
    vurderingsboks(titel, `${forfatter.navn}, ${rolleTekst[forfatter.rolle]}, ${datoTekst(toDato(gemt))}`, blokke),
  ]
}
