import type { Konflikt } from '../../plejefamilie/lister.ts'
import { paragrafOf } from '../../hjemmel.ts'
import type { Behov } from '../behov.ts'
import { ikkeOpfyldt, opfyldt, type Regel, ukendt } from './regel.ts'

type Ramt = 'ja' | 'nej' | 'vedIkke'

/** Whether a noted tie is to this child's parents; without a key or place to compare only a person can tell. */
function isRamt({ art, noegle, postnr }: Konflikt, behov: Behov): Ramt {
  const [own, theirs] =
    art === 'geografi' ? [postnr, [behov.foraeldrePostnr]] : [noegle, [behov.moderNoegle, behov.barnNoegle]]
  if (own && theirs.includes(own)) return 'ja'
  return own && theirs.some(Boolean) ? 'nej' : 'vedIkke'
}

function worst(konflikter: Konflikt[], behov: Behov): Ramt {
  const svar = konflikter.map((konflikt) => isRamt(konflikt, behov))
  return svar.includes('ja') ? 'ja' : svar.includes('vedIkke') ? 'vedIkke' : 'nej'
}

/** H7: no tie and no near home where the address is kept from the parents. The note itself is never shown here. */
export const h7: Regel = {
  regel: 'H7',
  navn: 'Intet kendskab ved hemmelig adresse',
  hjemmel: paragrafOf('hemmeligAdresse'),
  check: (behov, { konflikter, postnr }) => {
    const { adresseHemmelig } = behov
    if (adresseHemmelig !== 'ja' && adresseHemmelig !== 'ukendt')
      return opfyldt('Der er ikke noteret, at adressen skal være hemmelig for forældrene')
    if (!konflikter) return ukendt('Det er ikke noteret, om familien kender forældrene. Spørg uden at røbe sagen')
    const ramt = worst(konflikter, behov)
    if (ramt === 'ja' && adresseHemmelig === 'ja')
      return ikkeOpfyldt('Familien kender forældrene eller bor for tæt på, og adressen skal holdes hemmelig')
    if (ramt === 'ja')
      return ukendt('Familien kender forældrene eller bor for tæt på. Afklar, om adressen skal holdes hemmelig')
    if (ramt === 'vedIkke') return ukendt('Der er noteret et kendskab, som skal vurderes af en konsulent')
    if (postnr && postnr === behov.foraeldrePostnr)
      return ukendt('Familien bor i samme postnummer som forældrene. Vurder, om afstanden er stor nok')
    return opfyldt('Der er ikke noteret kendskab til forældrene')
  },
}
