import { type Tabt, UDLOEB_DAGE } from '../../../functions/domain/dagbog/kontakt.ts'
import { writeAntal, writeDato, writeTidspunkt } from '../../text.ts'

const joined = (parts: readonly string[]): string =>
  parts.length > 1 ? `${parts.slice(0, -1).join(', ')} og ${parts.at(-1)}` : (parts[0] ?? '')

const antalOrd = ({ registreringer, billeder }: Tabt): string =>
  joined([
    ...(registreringer > 0 ? [writeAntal(registreringer, 'registrering', 'registreringer')] : []),
    ...(billeder > 0 ? [writeAntal(billeder, 'billede', 'billeder')] : []),
  ])

export interface Fortalt {
  titel: string
  tekst: string
}

const RAAD = {
  venter:
    'Find et sted med net, åbn dagbogen, og log ind, hvis du bliver bedt om det. Så sendes det, der kan sendes, af sig selv.',
  stoppet: 'Det kan ikke sendes, som det er. Ret det, eller skriv det af inden da.',
}

/** Before the key goes: what will be lost, when, and the one thing to do. */
export const varselOf = (usendt: Tabt, udloeber: number, today: string, hvad: keyof typeof RAAD): Fortalt => ({
  titel: `Ikke sendt: ${antalOrd(usendt)}`,
  tekst: `Det ligger kun på denne telefon og slettes ${writeTidspunkt(udloeber, today)}, hvis telefonen ikke har haft forbindelse inden da. ${RAAD[hvad]}`,
})

/** After the key went: what happened, what is lost, and what is not. */
export function tabtTekst(tabt: Tabt, today: string): Fortalt {
  const grund = `Telefonen havde ikke haft forbindelse i ${UDLOEB_DAGE} dage. Så slettes det, der ligger på den, for at ingen andre kan læse det.`
  if (tabt.registreringer + tabt.billeder === 0)
    return {
      titel: 'Dagbogen er slettet fra telefonen',
      tekst: `${grund} Alt var sendt, så intet er gået tabt.`,
    }
  const dage = joined(tabt.dage.map((dato) => writeDato(dato, today)))
  return {
    titel: `Slettet fra telefonen: ${antalOrd(tabt)}`,
    tekst: `${grund} Det, der ikke var sendt, er væk: ${antalOrd(tabt)} til ${dage}. Skriv det igen, hvis du husker det. Alt, der var sendt, står i dagbogen.`,
  }
}
