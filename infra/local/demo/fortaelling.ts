import type { Tilfaeldig } from './tilfaeldig.ts'

const NAT = [
  'Natten har været rolig. {Hun} vågnede til flaske og faldt hurtigt i søvn igen.',
  'En urolig nat. {Hun} vågnede flere gange og skulle op på armen, før {hun} faldt til ro.',
  '{Hun} sov godt fra aftenflasken og vågnede først, da {hun} var sulten.',
  'Natten var afbrudt af luft i maven. Det hjalp at ligge på armen.',
]
const DAG = [
  'Om formiddagen lå {hun} på legetæppet og så længe på uroen.',
  'Vi gik en lang tur. {Hun} sov i barnevognen hele vejen.',
  '{Hun} ville helst bæres i dag og holdt øje med os hele tiden.',
  '{Hun} var vågen og nysgerrig efter flasken og pludrede tilbage, når vi snakkede.',
  'Besøg af sundhedsplejersken. {Hun} kiggede roligt på hende.',
]
const REAKTION = [
  'Når {hun} bliver ked af det, falder {hun} til ro ved at ligge tæt ind til.',
  '{Hun} søger øjenkontakt under flasken.',
  'Aftengråden varede kortere end i går.',
  '{Hun} reagerer på høje lyde med at spænde i kroppen, og det går over ved rolig stemme.',
  'Vi oplever, at {hun} kender vores stemmer nu.',
]
const SAMVAER: Record<string, string> = {
  afholdt: 'Samvær med mor. {Hun} blev holdt det meste af tiden og var træt bagefter.',
  afbrudt: 'Samværet med mor stoppede før tid. {Hun} var urolig på vejen hjem.',
  aflyst: 'Samværet blev aflyst. Dagen forløb ellers som den plejer.',
  udeblevet: 'Mor kom ikke til samværet. Vi ventede og tog så hjem igen.',
}

/** The day's told text: what happened, how the child reacted. Nobody is named. */
export function skrivBeskrivelse(t: Tilfaeldig, koen: 'pige' | 'dreng', samvaer?: string): string {
  const parts = [t.en(NAT), t.en(DAG), samvaer && SAMVAER[samvaer], t.en(REAKTION)]
  const [stor, lille] = koen === 'pige' ? ['Hun', 'hun'] : ['Han', 'han']
  return parts.filter(Boolean).join(' ').replaceAll('{Hun}', stor!).replaceAll('{hun}', lille!)
}
