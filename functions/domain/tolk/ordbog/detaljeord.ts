import type { Registreringstype } from '../../dagbog/typer.ts'

type Row = readonly [ord: RegExp, noegle: string, vaerdi: string | boolean]

/** Words (by how they begin) that tell a detail of an event: type → word, key, value. The first match of a key holds. */
export const DETALJEORD: Partial<Record<Registreringstype, readonly Row[]>> = {
  soevn: [
    [/^(barnevogn|vognen|klapvogn)/, 'sted', 'barnevogn'],
    [/^(seng|tremme|vuggen)/, 'sted', 'seng'],
    [/^(arm|favn|bryst|vikle|slynge)/, 'sted', 'arm'],
    [/^(bil|bilen|autostol.*)$/, 'sted', 'autostol'],
    [/^(dårlig|elendig)/, 'kvalitet', 'daarlig'],
    [/^urolig/, 'kvalitet', 'urolig'],
    [/^(rolig|godt|dejlig|tung|fredelig)/, 'kvalitet', 'rolig'],
  ],
  ble: [
    [/^(stor|kæmpe|meget)/, 'stoerrelse', 'stor'],
    [/^(lille|lidt|små)/, 'stoerrelse', 'lille'],
    [/^gul/, 'farve', 'gul'],
    [/^grøn/, 'farve', 'groen'],
    [/^brun/, 'farve', 'brun'],
    [/^sort/, 'farve', 'sort'],
    [/^(rød|blodig)/, 'farve', 'roed'],
    [/^hvid/, 'farve', 'hvid'],
    [/^(tynd|løs|vandig)/, 'konsistens', 'tynd'],
    [/^(hård|fast)/, 'konsistens', 'fast'],
    [/^blød/, 'konsistens', 'bloed'],
  ],
  samvaer: [
    [/^støtte/, 'stoette', 'stoettet'],
    [/^overvåge/, 'stoette', 'overvaaget'],
    [/^forældre/, 'med', 'begge forældre'],
    [/^mor/, 'med', 'mor'],
    [/^far/, 'med', 'far'],
    [/^(stoppe|afbr)/, 'afbrudt', true],
    [/^(påvirket|beruset|truende)/, 'bekymring', true],
  ],
  medicin: [[/^(pn|behov)/, 'pn', true]],
  graad: [
    [/^sking/, 'kvalitet', 'skingert'],
    [/^(hysterisk|voldsom|kraftig|inderlig|utrøstelig)/, 'intensitet', 'kraftig'],
    [/^klynk/, 'intensitet', 'let'],
  ],
  troest: [
    [/^(arm|favn)/, 'maade', 'paaArm'],
    [/^sut/, 'maade', 'sut'],
    [/^(svær|længe)/, 'virkning', 'langsom'],
    [/^(hurtig|straks)/, 'virkning', 'hurtig'],
  ],
  haendelse: [[/^(ringede|skadestue|lægevagt|vagtlæge)/, 'laegeSpurgt', true]],
}
