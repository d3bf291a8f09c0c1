import { MatchOphaevelse } from '../../../functions/domain/matching/schema.ts'
import { ConfirmDetails } from '../../components/ConfirmDetails.tsx'
import { SummaryList } from '../../components/SummaryList.tsx'
import { Field } from '../../field.tsx'
import { writeTidspunkt } from '../../text.ts'
import { Mangler, Svarliste, type SvarProps, Tilstand } from './svar.tsx'
import { barnLinjer } from './text.ts'

const ophaevFelt = MatchOphaevelse.shape.begrundelse

/** Where the match is, as the consultant follows it. */
export const Konsulentside = ({ match, barn, familienavn, mangler, today, csrf, fejl, raa }: SvarProps) => (
  <>
    <Tilstand match={match} />
    <Mangler mangler={mangler} />
    <Svarliste match={match} today={today} begrundelser />
    <h2>Matchet</h2>
    <SummaryList
      linjer={[
        {
          label: 'Familie',
          vaerdi: familienavn && <a href={`/plejefamilier/${match.plejefamilieId}`}>{familienavn}</a>,
        },
        { label: 'Barn', vaerdi: <a href={`/visitationer/${match.visitationId}`}>Se visitationen</a> },
        { label: 'Valgt af', vaerdi: `${match.valgtAf.navn}, ${writeTidspunkt(match.oprettet, today)}` },
        { label: 'Begrundelse', vaerdi: match.begrundelse },
        ...(match.fravigelse ? [{ label: 'Krav fraveget, fordi', vaerdi: match.fravigelse }] : []),
        ...(match.ophaevet ? [{ label: 'Ophævet, fordi', vaerdi: match.ophaevet.begrundelse }] : []),
        { label: 'Grundlag', vaerdi: `Nr. ${match.nummer} i forslaget, regelsæt ${match.regelsaet}` },
      ]}
    />
    {barn && (
      <>
        <h2>Barnet, som familien ser det</h2>
        <SummaryList linjer={barnLinjer(barn, today)} />
      </>
    )}
    {match.status === 'afventer' && (
      <ConfirmDetails
        tekst="Ophæv matchet"
        forklaring="Pladsen bliver fri, og søgningen åbner igen. Familien og socialcentret kan ikke længere svare."
        ja="Ophæv matchet"
        action={`/match/${match.id}/ophaev`}
        aaben={(fejl ?? []).length > 0}
        csrf={csrf}
      >
        <Field name="begrundelse" schema={ophaevFelt} {...(fejl && { fejl })} {...(raa && { raa })} />
      </ConfirmDetails>
    )}
  </>
)
