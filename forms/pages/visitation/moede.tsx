import type { Visitation } from '../../../functions/domain/visitation/visitation.ts'
import { SummaryList } from '../../components/SummaryList.tsx'
import { writeTidspunkt } from '../../text.ts'

/** The meeting as it was written down (S1-69). */
export const Moede = ({ moede, today }: { moede: NonNullable<Visitation['moede']>; today: string }) => (
  <section aria-labelledby="moede">
    <h2 id="moede">Visitationsmøde</h2>
    <SummaryList
      linjer={[
        { label: 'Holdt', vaerdi: writeTidspunkt(moede.tidspunkt, today) },
        { label: 'Deltagere', vaerdi: moede.deltagere },
        { label: 'Opgaven', vaerdi: moede.opgave },
      ]}
    />
  </section>
)

const forslagOf = ({ svar: { moedeforslag1, moedeforslag2, moedeforslag3 } }: Visitation) =>
  [moedeforslag1, moedeforslag2, moedeforslag3].filter((et) => et !== undefined)

export const Moedeforslag = ({ visitation, today }: { visitation: Visitation; today: string }) =>
  forslagOf(visitation).length === 0 ? null : (
    <>
      <p>Socialcentret har foreslået:</p>
      <ul>
        {forslagOf(visitation).map((et) => (
          <li>{writeTidspunkt(et, today)}</li>
        ))}
      </ul>
    </>
  )
