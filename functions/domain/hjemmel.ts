/** Law is data: names and numbers change, the concept in code does not (domain B1). */
interface Regel {
  navn: string
  lov: string
  paragraf: string
}
interface Hjemmel {
  nu: Regel
  /** The name that still stands in older papers and in the users' own words. */
  foer?: Regel
}

const barnetsLov = (navn: string, paragraf: string): Regel => ({ navn, lov: 'barnets lov', paragraf })
const serviceloven = (navn: string, paragraf: string): Regel => ({ navn, lov: 'serviceloven', paragraf })

const hjemmel = {
  boernefagligUndersoegelse: {
    nu: barnetsLov('børnefaglig undersøgelse', '§ 20'),
    foer: serviceloven('§ 50-undersøgelse', '§ 50'),
  },
  handleplan: { nu: barnetsLov('barnets plan', '§ 91'), foer: serviceloven('handleplan', '§ 140') },
  soeskende: { nu: barnetsLov('undersøgelse af søskende', '§ 21') },
  kommendeForaeldre: { nu: barnetsLov('undersøgelse af kommende forældre', '§§ 24-27') },
  stoettendeIndsats: {
    nu: barnetsLov('støttende indsats', '§ 32'),
    foer: serviceloven('foranstaltning', '§ 52, stk. 3'),
  },
  plejefamilietype: { nu: barnetsLov('plejefamilietyper', '§ 43, stk. 1'), foer: serviceloven('plejefamilie', '§ 66') },
  anbringelseMedSamtykke: {
    nu: barnetsLov('anbringelse med samtykke', '§ 46'),
    foer: serviceloven('anbringelse med samtykke', '§ 52, stk. 3, nr. 7'),
  },
  anbringelseUdenSamtykke: {
    nu: barnetsLov('anbringelse uden samtykke', '§ 47'),
    foer: serviceloven('anbringelse uden samtykke', '§ 58'),
  },
  anbringelseFoerFoedsel: { nu: barnetsLov('afgørelse uden samtykke før fødslen', '§ 49') },
  valgAfAnbringelsessted: { nu: barnetsLov('valg af anbringelsessted', '§ 52') },
  adoptionUdenSamtykke: { nu: barnetsLov('adoption uden samtykke', '§§ 69-74') },
  opfoelgning: { nu: barnetsLov('opfølgning', '§ 95'), foer: serviceloven('opfølgning', '§ 70') },
  samvaer: { nu: barnetsLov('samvær og kontakt', '§ 103'), foer: serviceloven('samvær', '§ 71') },
  stoettetSamvaer: { nu: barnetsLov('støttet samvær', '§ 104') },
  samvaerspause: { nu: barnetsLov('midlertidig afbrydelse af samvær', '§ 104') },
  overvaagetSamvaer: { nu: barnetsLov('overvåget samvær', '§ 105') },
  ingenKontakt: { nu: barnetsLov('afbrydelse af samvær og kontakt', '§ 105') },
  hemmeligAdresse: { nu: barnetsLov('hemmelig adresse for anbringelsen', '§ 105') },
  underretning: { nu: barnetsLov('underretning', '§§ 132-138') },
  personrettetTilsyn: { nu: barnetsLov('personrettet tilsyn', '§ 156') },
  groenlandskBaggrund: { nu: barnetsLov('familier med grønlandsk baggrund', '§§ 171 a-c') },
} as const satisfies Record<string, Hjemmel>
export type Hjemmelsbegreb = keyof typeof hjemmel

const upperFirst = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** "barnets lov § 20". */
export const paragrafOf = (begreb: Hjemmelsbegreb): string => `${hjemmel[begreb].nu.lov} ${hjemmel[begreb].nu.paragraf}`

/** Old name, new name and paragraph: "§ 50-undersøgelse, nu børnefaglig undersøgelse, barnets lov § 20". */
export function hjemmelTekst(begreb: Hjemmelsbegreb): string {
  const { nu, foer }: Hjemmel = hjemmel[begreb]
  const navn = foer && foer.navn !== nu.navn ? `${foer.navn}, nu ${nu.navn}` : nu.navn
  return upperFirst(`${navn}, ${paragrafOf(begreb)}`)
}
