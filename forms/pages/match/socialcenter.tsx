import { strongestGrunde } from '../../../functions/domain/matching/grunde.ts'
import type { Match } from '../../../functions/domain/matching/match.ts'
import type { Familiepraesentation } from '../../../functions/domain/matching/praesentation.ts'
import { Alert } from '../../components/Alert.tsx'
import { SummaryList } from '../../components/SummaryList.tsx'
import { mayAnswer, Svarformular, Svarliste, type SvarProps, Tilstand } from './svar.tsx'
import { familieLinjer } from './text.ts'

const Punkter = ({ titel, punkter }: { titel: string; punkter: string[] }) =>
  punkter.length === 0 ? null : (
    <>
      <h3>{titel}</h3>
      <ul>
        {punkter.map((punkt) => (
          <li>{punkt}</li>
        ))}
      </ul>
    </>
  )

function OmFamilien({ match, familie }: { match: Match; familie: Familiepraesentation }) {
  const { for: pro, imod, spoerg } = strongestGrunde(match.kandidat)
  return (
    <>
      <h2>Om familien</h2>
      <p>Familiens navn og adresse kan ses, når begge har sagt ja.</p>
      <SummaryList linjer={familieLinjer(familie)} />
      <Punkter titel="Taler for" punkter={pro} />
      <Punkter titel="Taler imod" punkter={imod} />
      <Punkter titel="Ikke kendt endnu" punkter={spoerg} />
      <h3>Familieplejecentrets begrundelse</h3>
      <p class="linjer">{match.begrundelse}</p>
      {match.fravigelse && (
        <Alert type="warning" titel="Et krav er fraveget">
          {match.fravigelse}
        </Alert>
      )}
    </>
  )
}

/** The socialcenter's answer: the family without its name, why it was chosen, yes or no. */
export const Socialcenterside = ({ match, familie, today, csrf, fejl, raa }: SvarProps) => (
  <>
    <Tilstand match={match} part="socialcenter" />
    <p>
      <a href={`/visitationer/${match.visitationId}`}>Se visitationen</a>
    </p>
    {familie && <OmFamilien match={match} familie={familie} />}
    {mayAnswer(match, 'socialcenter') ? (
      <Svarformular
        match={match}
        csrf={csrf}
        spoergsmaal="Skal barnet anbringes i denne familie?"
        knap="Send svar"
        {...(fejl && { fejl })}
        {...(raa && { raa })}
      />
    ) : (
      <Svarliste match={match} today={today} begrundelser={false} />
    )}
  </>
)
