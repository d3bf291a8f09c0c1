import { type Flag, REGLER, vigtighedOf } from '../../functions/domain/statistik/opmaerksomhed.ts'
import { Tag } from './Tag.tsx'

/** What a professional should look at, in one word. */
export const Flagmaerke = ({ flag }: { flag: Flag }) => (
  <Tag
    type={vigtighedOf(flag) === 'straks' ? 'error' : 'info'}
    ikon={vigtighedOf(flag) === 'straks' ? 'warning' : 'info'}
  >
    {REGLER[flag.regel]?.label ?? flag.regel}
  </Tag>
)

/** Each kind once. */
export const Flagliste = ({ flag }: { flag: readonly Flag[] }) => (
  <span class="flagliste">
    {[...new Map(flag.map((one) => [one.regel, one])).values()].map((one) => (
      <Flagmaerke flag={one} />
    ))}
  </span>
)
