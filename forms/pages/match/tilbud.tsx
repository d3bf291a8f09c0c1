import { SummaryList } from '../../components/SummaryList.tsx'
import { mayAnswer, Svarformular, Svarliste, type SvarProps, Tilstand } from './svar.tsx'
import { barnLinjer } from './text.ts'

/** The offer as the family meets it: the child without names, what happens then, yes or no. */
export const Tilbudsside = ({ match, barn, today, csrf, fejl, raa }: SvarProps) => (
  <>
    <Tilstand match={match} part="plejefamilie" />
    {barn && (
      <>
        <h2>Om barnet</h2>
        <p>Her er det vigtigste, uden navne. Ring til Familieplejecentret, hvis I vil vide mere, før I svarer.</p>
        <SummaryList linjer={barnLinjer(barn, today)} />
      </>
    )}
    {mayAnswer(match, 'plejefamilie') ? (
      <>
        <h2>Hvad sker der, hvis I siger ja?</h2>
        <p>
          Socialcentret skal også sige ja. Derefter oprettes forløbet, og jeres familieplejekonsulent,{' '}
          {match.valgtAf.navn}, ringer om de næste skridt.
        </p>
        <Svarformular
          match={match}
          csrf={csrf}
          spoergsmaal="Vil I tage imod barnet?"
          knap="Send svar"
          {...(fejl && { fejl })}
          {...(raa && { raa })}
        />
      </>
    ) : (
      <Svarliste match={match} today={today} begrundelser={false} />
    )}
  </>
)
