import { statusTekst, type Visitationsstatus } from '../../../functions/domain/visitation/status.ts'
import { Tag } from '../../components/Tag.tsx'

const typeOf = {
  kladde: 'warning',
  indsendt: 'info',
  moedeAfholdt: 'info',
  iMatchning: 'info',
  matchet: 'info',
  forloeb: 'success',
  returneret: 'warning',
  afvist: 'error',
  trukketTilbage: 'neutral',
} as const satisfies Record<Visitationsstatus, string>

export const Statusmaerke = ({ status }: { status: Visitationsstatus }) => (
  <Tag type={typeOf[status]}>{statusTekst[status]}</Tag>
)
