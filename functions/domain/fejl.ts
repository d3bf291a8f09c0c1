/** Every error a person or a program can meet: stable code → HTTP status → Danish text. */
export const FEJL = {
  ikkeFundet: [404, 'Vi kan ikke finde det, du leder efter'],
  'login.mangler': [401, 'Du skal være logget ind'],
  'login.ugyldigt': [401, 'Dit adgangsbevis er udløbet eller gælder ikke her. Log ind igen'],
  'adgang.rolle': [403, 'Din rolle giver ikke adgang til dette'],
  'adgang.scope': [403, 'Adgangsbeviset mangler den nødvendige tilladelse (scope)'],
  'adgang.csrf': [403, 'Siden var for gammel til at blive sendt. Intet er gemt – prøv igen'],
  'felter.ugyldige': [422, 'Nogle felter mangler eller kan ikke bruges'],
  'krop.ikkeJson': [400, 'Det sendte er ikke gyldig JSON'],
  'krop.forStor': [413, 'Det sendte er for stort'],
  'krop.type': [415, 'Indholdstypen understøttes ikke'],
  'metode.ukendt': [405, 'Den handling findes ikke her'],
  'cursor.ugyldig': [400, 'Sidemærket (cursor) gælder ikke for denne forespørgsel'],
  'idempotens.konflikt': [409, 'Nøglen er allerede brugt til noget andet'],
  'idempotens.iGang': [409, 'Den samme forespørgsel behandles lige nu. Prøv igen om lidt'],
  'version.konflikt': [409, 'En anden har ændret det samme i mellemtiden. Intet er overskrevet'],
  'visitation.laast': [409, 'Visitationen er sendt og kan ikke rettes, medmindre den returneres'],
  'visitation.mangler': [422, 'Visitationen kan ikke sendes, før de manglende felter er udfyldt'],
  'visitation.handling': [409, 'Visitationen er ikke på det trin i forløbet'],
  'bilag.ikkeGodkendt': [409, 'Dokumentet er ikke kontrolleret færdigt'],
  'match.kraeverAfgoerelse': [
    409,
    'Barnet er uden for målgruppen. Skriv en afgørelse med begrundelse, før der vælges en plejefamilie',
  ],
  'match.pladsOptaget': [409, 'Pladsen blev optaget af en anden. Vælg en anden plejefamilie'],
  'match.foraeldet': [409, 'Oplysningerne har ændret sig, siden forslaget blev vist. Se det nye forslag'],
  'match.besvaret': [409, 'Der er allerede svaret'],
  'match.ikkeEgnet': [422, 'Plejefamilien opfylder ikke et hårdt krav. Skriv hvorfor den alligevel vælges'],
  'forloeb.formoede': [409, 'Formødet er ikke holdt. Skriv, hvorfor forløbet begynder uden'],
  'forloeb.afsluttet': [409, 'Forløbet er afsluttet'],
  'dagbog.lukket': [409, 'Dagbogen er lukket for nye registreringer'],
  'dagbog.udenforForloeb': [422, 'Datoen ligger uden for forløbet'],
  'dagbog.fremtid': [422, 'Tiden er ikke kommet endnu. Var det mon i går?'],
  'dagbog.ikkeBegyndt': [409, 'Dagbogen åbner den dag, barnet kommer'],
  'dagbog.andetIndhold': [409, 'Der er allerede gemt en anden registrering med samme id'],
  'billede.ugyldigt': [422, 'Billedet kan ikke bruges'],
  'billede.forMange': [409, 'Der kan højst være fire billeder til hver registrering'],
  'billede.udgaaet': [409, 'Registreringen er streget ud, så den kan ikke få billeder'],
  'besked.ingenModtager': [
    409,
    'Døgncentret er ikke med i forløbet, så ingen kan svare her. Ring til Familieplejecentret',
  ],
  'samvaer.ophoert': [409, 'Aftalen er ophørt. Opret en ny'],
  'rapport.laast': [409, 'Rapporten er låst. En ændring bliver til en ny version'],
  'rapport.mangler': [422, 'Rapporten kan ikke låses endnu'],
  forMange: [429, 'For mange forsøg. Vent et øjeblik og prøv igen'],
  intern: [500, 'Der skete en fejl hos os. Intet er gået tabt – prøv igen om lidt'],
  nede: [503, 'Tjenesten er ikke klar endnu'],
} as const satisfies Record<string, readonly [number, string]>

export type Fejlkode = keyof typeof FEJL

export interface Feltfejl {
  felt: string
  besked: string
}

/** The one error services throw; a door turns it into problem+json or a page. Carries nothing that was sent. */
export class DomaeneFejl extends Error {
  readonly kode: Fejlkode
  readonly fejl: Feltfejl[]

  constructor(kode: Fejlkode, fejl: Feltfejl[] = []) {
    super(kode)
    this.name = 'DomaeneFejl'
    this.kode = kode
    this.fejl = fejl
  }

  get status(): number {
    return FEJL[this.kode][0]
  }

  get titel(): string {
    return FEJL[this.kode][1]
  }
}

export const ikkeFundet = () => new DomaeneFejl('ikkeFundet')
