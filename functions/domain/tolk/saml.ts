import { same } from './regelord.ts'
import type { Forloeb } from './forloeb.ts'
import { firstVerb } from './holdning.ts'
import { mergeDetaljer, type Kladde } from './kladde.ts'
import { restOf } from './note.ts'

/** The event before that this clause only says more about. */
export function mergeTarget(f: Forloeb, k: Kladde): Kladde | null {
  const before = f.last?.kladde ?? null
  if (!before || f.last!.holdning !== 'sket') return sameSentence(f, k)
  const joined = same(before, k)
  const next = k.stykke.saetning - before.stykke.saetning === 1
  if (before.type !== k.type) return joined ? sameSentence(f, k) : null
  if (joined && isOneOf(before, k)) return before
  if (!next) return null
  if (
    k.type === 'maaltid' &&
    k.rolle !== 'flaske' &&
    !k.tid &&
    before.maengde === undefined &&
    before.antal === undefined &&
    before.tid
  )
    return before
  return /^(ble|maaltid|soevn|bad)$/.test(k.type) && isBare(k) && before.maengde !== 0 ? before : null
}

const isBare = (k: Kladde): boolean =>
  (!k.tid || k.delt === true) &&
  k.maengde === undefined &&
  k.antal === undefined &&
  k.min === undefined &&
  !k.spoerg.size &&
  !k.dag?.dato

/** Signs of withdrawal and observations are one per sentence, wherever in it they stand. */
function sameSentence(f: Forloeb, k: Kladde): Kladde | null {
  if (!/^(abstinens|observation)$/.test(k.type)) return null
  return (
    f.kladder.findLast(
      (x) => x.type === k.type && same(x, k) && (k.type === 'observation' || k.maengde === undefined),
    ) ?? null
  )
}

const isFast = (k: Kladde): boolean =>
  k.rolle === 'fast' || k.stykke.udl.some(({ udl }) => udl.rolle === 'fast' && !udl.omst)
const isMaelk = (k: Kladde): boolean =>
  /^(drik|mme|flaske|maelk|vand|amning)$/.test(k.rolle) ||
  (k.rolle === 'giv' && k.enhed === 'ml' && firstVerb(k.stykke) !== 'tog')

/** "to våde bleer og en afføringsble": wet ones counted, the soiled one apart. */
const isOtherKind = (a: Kladde, b: Kladde): boolean =>
  !!a.antal && a.antal > 1 && !a.detaljer['affoering'] && b.detaljer['affoering'] === true && !b.stykke.ord.has('heraf')

function isOneOf(a: Kladde, b: Kladde): boolean {
  if (a.type === 'medicin' && b.rolle === 'praep' && a.rolle === 'praep') return false
  if (a.type === 'maaling' && a.rolle !== b.rolle) return false
  if (a.type === 'aktivitet')
    return a.detaljer['art'] === b.detaljer['art'] && !(a.tid && b.tid && (a.tid.b || b.tid.a))
  if (a.type === 'maaltid' && isFast(a) !== isFast(b) && (isMaelk(a) || isMaelk(b))) return false
  if (a.type === 'symptom' && a.detaljer['art'] !== b.detaljer['art']) return false
  if (a.type === 'ble' && (a.antal === 0 || isOtherKind(a, b))) return false
  const tidClash = a.tid && b.tid && !b.delt && !(a.tid.a && !a.tid.b && !b.tid.a && b.tid.b)
  const both = (x: unknown, y: unknown) => x !== undefined && y !== undefined
  return (
    !tidClash &&
    !both(a.maengde, b.maengde) &&
    !both(a.antal, b.antal) &&
    !both(a.min, b.min) &&
    !(a.antal !== undefined && b.tid && !b.delt) &&
    !(b.antal !== undefined && b.antal !== 1 && a.tid)
  )
}

export function mergeKladde(into: Kladde, k: Kladde): void {
  if (into.stykke.skil === 'naar') into.stykke = k.stykke
  if (k.tid && !k.delt) {
    if (!into.tid) into.tid = k.tid
    else if (!into.tid.b && k.tid.b && !k.tid.a) into.tid = { ...into.tid, b: k.tid.b, punkt: false }
  }
  into.min ??= k.min
  if (into.maengde === undefined && k.maengde !== undefined) {
    into.maengde = k.maengde
    into.enhed = k.enhed
  }
  if (into.antal === undefined && k.antal !== undefined) into.antal = k.antal
  if (k.dag) into.dag = { ...k.dag, ...into.dag }
  mergeDetaljer(into.detaljer, k.detaljer)
  for (const code of k.spoerg) into.spoerg.add(code)
  into.forklaring.push(...k.forklaring)
  into.note.push(...restOf(into, k.stykke))
  for (const ord of k.ord) into.ord.add(ord)
  if (k.rolle === 'ro') into.rolle = 'ro'
}
