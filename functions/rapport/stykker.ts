import type { Stykke } from '../../forms/pages/rapport/Materiale.tsx'
import type { GemtRegistrering } from '../domain/dagbog/gemt.ts'
import { datoTekst, flertal, talEllerIngen, varighedTekst } from '../domain/rapport/dansk.ts'
import { klasserFor } from '../domain/rapport/modtager.ts'
import { OMRAADER } from '../domain/rapport/observation.ts'
import { instrumentNavn } from '../domain/rapport/proeve.ts'
import { haendelseTekst, STATUSTEKST, tidTekst, typeNavn } from '../domain/rapport/saml/haendelsetekst.ts'
import type { Materiale } from './grundlag.ts'

/** A quote with its source below, as the section's text writes it. */
const citat = (tekst: string, kilde: string) => `> ${tekst.replaceAll('\n', ' ')}\n> — ${kilde}`

/** The entries of one day, each as a quote that leads back to it. */
export function dagstykker({ registreringer, modtagerRolle }: Materiale, dato: string): Stykke[] {
  const klasser = klasserFor(modtagerRolle)
  return registreringer
    .filter((r) => r.dato === dato && !r.udgaaet)
    .map((r) => {
      const [titel, brood] =
        r.type === 'beskrivelse'
          ? ['Dagens beskrivelse', r.tekst ?? '']
          : [tidTekst(r), `${typeNavn(r)}. ${haendelseTekst(r, klasser)}`]
      return { noegle: `reg:${r.id}`, titel, brood, tekst: citat(brood, kildeOf(r)) }
    })
}

const kildeOf = (r: GemtRegistrering) =>
  `[dagbogen ${datoTekst(r.dato)}${r.type === 'beskrivelse' ? '' : `, ${tidTekst(r)}`}](reg:${r.id})`

const UDFALD_TEKST = { ...STATUSTEKST, uoplyst: 'Ikke oplyst', kommende: 'Kommende' } as const

export const samvaerstykker = ({ samvaer }: Materiale): Stykke[] =>
  samvaer.linjer.map((linje, i) => {
    const brood = [
      UDFALD_TEKST[linje.udfald],
      linje.med && `med ${linje.med}`,
      linje.minutter !== null && varighedTekst(linje.minutter),
    ]
      .filter(Boolean)
      .join(', ')
    const kilde = linje.registreringId
      ? `[dagbogen ${datoTekst(linje.dato)}](reg:${linje.registreringId})`
      : 'samværsaftalen'
    return {
      noegle: `samvaer:${i}`,
      titel: datoTekst(linje.dato),
      brood,
      tekst: `Samvær ${datoTekst(linje.dato)}: ${brood} (${kilde}).`,
    }
  })

export const fagligestykker = ({ proever, observationer }: Materiale): Stykke[] => [
  ...proever.map((proeve) => ({
    noegle: `proeve:${proeve.id}`,
    titel: `${instrumentNavn(proeve)}, ${datoTekst(proeve.dato)}`,
    brood: proeve.resultat,
    tekst: `${instrumentNavn(proeve)} ${datoTekst(proeve.dato)}: ${proeve.resultat} (${proeve.udfoertAf})`,
  })),
  ...observationer.map((o) => ({
    noegle: `observation:${o.id}`,
    titel: `${OMRAADER[o.omraade]}, ${datoTekst(o.dato)}`,
    brood: o.iagttagelse,
    tekst: citat(o.iagttagelse, `Døgncentrets observation ${datoTekst(o.dato)}`),
  })),
]

/** Weekly figures in words, each with the days it rests on. */
export const talstykker = ({ statistik }: Materiale): Stykke[] =>
  statistik.uger.flatMap(({ uge, fra, til, soevnMin, graadMin, ml }) => {
    const dele = [
      soevnMin.n > 0 && `søvn ${varighedTekst(soevnMin.middel)} i døgnet (${flertal(soevnMin.n, 'dag', 'dage')})`,
      graadMin.n > 0 && `gråd ${varighedTekst(graadMin.middel)} (${flertal(graadMin.n, 'dag', 'dage')})`,
      ml.n > 0 && `mælk ${talEllerIngen(ml.middel, 'ml')} (${flertal(ml.n, 'dag', 'dage')})`,
    ].filter(Boolean)
    if (dele.length === 0) return []
    const brood = `I gennemsnit ${dele.join(', ')}`
    return [
      {
        noegle: `uge:${uge}`,
        titel: `Uge ${uge}`,
        brood,
        tekst: `Uge ${uge} ([${datoTekst(fra)}](dag:${fra}) til ${datoTekst(til)}): ${brood.toLowerCase()}.`,
      },
    ]
  })

const FIGUR = /^figur:([\w-]+)$/u

/** What a pressed button puts into the text, for those without script. */
export function indsatTekst(materiale: Materiale, dag: string, noegle: string): string | undefined {
  const figur = FIGUR.exec(noegle)?.[1]
  if (figur) return `[[figur:${figur}]]`
  const alle = [
    ...dagstykker(materiale, dag),
    ...samvaerstykker(materiale),
    ...fagligestykker(materiale),
    ...talstykker(materiale),
  ]
  return alle.find((stykke) => stykke.noegle === noegle)?.tekst
}
