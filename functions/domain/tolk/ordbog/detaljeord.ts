import type { Registreringstype } from '../../dagbog/typer.ts'

type Raekke = readonly [noegle: string, vaerdi: string | boolean, begyndelser: string]

const RAEKKER: Partial<Record<Registreringstype, readonly Raekke[]>> = {
  soevn: [
    ['sted', 'barnevogn', 'barnevogn vognen klapvogn'],
    ['sted', 'seng', 'seng tremme vuggen'],
    ['sted', 'arm', 'arm favn bryst vikle slynge'],
    ['sted', 'autostol', 'bilen autostol'],
    ['kvalitet', 'daarlig', 'dårlig elendig'],
    ['kvalitet', 'urolig', 'urolig'],
    ['kvalitet', 'rolig', 'rolig godt dejlig tung fredelig'],
  ],
  ble: [
    ['stoerrelse', 'stor', 'stor kæmpe meget'],
    ['stoerrelse', 'lille', 'lille lidt små'],
    ['farve', 'gul', 'gul'],
    ['farve', 'groen', 'grøn'],
    ['farve', 'brun', 'brun'],
    ['farve', 'sort', 'sort'],
    ['farve', 'roed', 'rød blodig'],
    ['farve', 'hvid', 'hvid'],
    ['konsistens', 'tynd', 'tynd løs vandig'],
    ['konsistens', 'fast', 'hård fast'],
    ['konsistens', 'bloed', 'blød'],
  ],
  samvaer: [
    ['stoette', 'stoettet', 'støtte'],
    ['stoette', 'overvaaget', 'overvåge'],
    ['med', 'begge forældre', 'forældre'],
    ['med', 'mor', 'mor'],
    ['med', 'far', 'far'],
    ['afbrudt', true, 'stoppe afbr'],
    ['bekymring', true, 'påvirket beruset truende'],
  ],
  medicin: [['pn', true, 'pn behov']],
  graad: [
    ['kvalitet', 'skingert', 'sking'],
    ['intensitet', 'kraftig', 'hysterisk voldsom kraftig inderlig utrøstelig'],
    ['intensitet', 'let', 'klynk'],
  ],
  troest: [
    ['maade', 'paaArm', 'arm favn'],
    ['maade', 'sut', 'sut'],
    ['virkning', 'langsom', 'svær længe'],
    ['virkning', 'hurtig', 'hurtig straks'],
  ],
}

/** Words (by how they begin) that tell a detail of an event: type → key, value, beginnings. The first match of a key holds. */
export const DETALJEORD = new Map(
  Object.entries(RAEKKER).map(([type, rows]) => [
    type as Registreringstype,
    rows.flatMap(([noegle, vaerdi, ord]) => ord.split(' ').map((begin) => ({ noegle, vaerdi, begin }))),
  ]),
)
