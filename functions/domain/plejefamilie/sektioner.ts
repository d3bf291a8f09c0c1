import type { Plejefamiliefelt } from './schema.ts'

/** The form's sections in order: heading, one line of help, fields. Every field stands in exactly one. */
export const plejefamilieSektioner: { id: string; titel: string; hjaelp?: string; felter: Plejefamiliefelt[] }[] = [
  {
    id: 'familien',
    titel: 'Familien',
    felter: ['navn', 'type', 'status', 'tilbudsportalId', 'oplysningerKontrolleret'],
  },
  {
    id: 'kontakt',
    titel: 'Kontakt og adresse',
    felter: ['telefon', 'email', 'adresse', 'postnr', 'adressebeskyttelse'],
  },
  {
    id: 'godkendelse',
    titel: 'Godkendelsen',
    hjaelp: 'Skriv det, der står i godkendelsen. En væsentlig ændring skal være godkendt, før et barn kan bo der.',
    felter: [
      'godkendtAf',
      'godkendtFra',
      'godkendtTil',
      'godkendelseSenestBrugt',
      'godkendtePladser',
      'aflastningspladser',
      'alderFraMaaneder',
      'alderTilMaaneder',
      'maalgrupper',
      'metoder',
    ],
  },
  { id: 'ledighed', titel: 'Ledighed', felter: ['tilgaengeligFra', 'ledigBekraeftet', 'pauser'] },
  { id: 'erfaring', titel: 'Kurser og erfaring', felter: ['kurser', 'erfaringSpaedbarn', 'erfaringAbstinenser'] },
  {
    id: 'hverdag',
    titel: 'Hverdagen i hjemmet',
    felter: ['hjemmegaaendeFoersteMaaneder', 'nattejeneste', 'andreSmaaBoern', 'dyr', 'roeg', 'sprog', 'rejseminutter'],
  },
  {
    id: 'oensker',
    titel: 'Hvad familien kan og vil',
    felter: [
      'villigLaengerevarende',
      'villigAdoption',
      'villigSoeskende',
      'samarbejdeBiologisk',
      'aflastningsnetvaerk',
    ],
  },
  {
    id: 'sikkerhed',
    titel: 'Attester og kendskab',
    felter: ['boerneattestDato', 'boerneattestAlleVoksne', 'konflikter'],
  },
]
