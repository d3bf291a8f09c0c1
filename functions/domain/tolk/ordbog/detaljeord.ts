import type { Registreringstype } from '../../dagbog/typer.ts'

/** Words that tell a detail of an event: type → word, key, value. The first match of a key holds. */
export const DETALJEORD: Partial<
  Record<Registreringstype, readonly (readonly [ord: RegExp, noegle: string, vaerdi: string | boolean])[]>
> = {
  soevn: [
    [/^(barnevogn|barnevognen|vognen|klapvogn|klapvognen)$/, 'sted', 'barnevogn'],
    [/^(seng|sengen|tremmeseng|vuggen)$/, 'sted', 'seng'],
    [/^(arm|armen|favnen|bryst|vikle|viklen|slyngen)$/, 'sted', 'arm'],
    [/^(bil|bilen|autostol|autostolen)$/, 'sted', 'autostol'],
    [/^(dårlig|dårligt|elendigt)$/, 'kvalitet', 'daarlig'],
    [/^(urolig|uroligt)$/, 'kvalitet', 'urolig'],
    [/^(rolig|roligt|godt|dejligt|tungt|fredeligt)$/, 'kvalitet', 'rolig'],
  ],
  ble: [
    [/^(stor|stort|store|kæmpe|meget)$/, 'stoerrelse', 'stor'],
    [/^(lille|lidt|små)$/, 'stoerrelse', 'lille'],
    [/^(gul|gult|gule|gullig)$/, 'farve', 'gul'],
    [/^(grøn|grønt|grønlig|grønne)$/, 'farve', 'groen'],
    [/^(brun|brunt|brune)$/, 'farve', 'brun'],
    [/^(sort|sorte)$/, 'farve', 'sort'],
    [/^(rød|rødt|blodig)$/, 'farve', 'roed'],
    [/^(hvid|hvidt|hvide)$/, 'farve', 'hvid'],
    [/^(tynd|tyndt|løs|løst|vandig)$/, 'konsistens', 'tynd'],
    [/^(hård|hårdt|fast|faste)$/, 'konsistens', 'fast'],
    [/^(blød|blødt)$/, 'konsistens', 'bloed'],
  ],
  samvaer: [
    [/^støttede?t?$/, 'stoette', 'stoettet'],
    [/^overvåge(t|de)$/, 'stoette', 'overvaaget'],
    [/^(forældre|forældrene)$/, 'med', 'begge forældre'],
    [/^(mor|moderen|moren)$/, 'med', 'mor'],
    [/^(far|faderen|faren)$/, 'med', 'far'],
    [/^(stoppede|afbrudt|afbrød|stoppet)$/, 'afbrudt', true],
    [/^(påvirket|beruset|truende)$/, 'bekymring', true],
  ],
  medicin: [[/^(pn|pn\.|behov)$/, 'pn', true]],
  graad: [
    [/^(skinger|skingert|skingre)$/, 'kvalitet', 'skingert'],
    [/^(hysterisk|voldsomt|kraftigt|inderligt|utrøstelig)$/, 'intensitet', 'kraftig'],
    [/^(klynkede|klynker|klynken|klynkeri)$/, 'intensitet', 'let'],
  ],
  troest: [
    [/^(arm|armen|favnen)$/, 'maade', 'paaArm'],
    [/^(sut|sutten)$/, 'maade', 'sut'],
    [/^(svær|længe)$/, 'virkning', 'langsom'],
    [/^(hurtigt|straks)$/, 'virkning', 'hurtig'],
  ],
  haendelse: [[/^(ringede|skadestuen|lægevagten|lægevagt|vagtlægen)$/, 'laegeSpurgt', true]],
}
