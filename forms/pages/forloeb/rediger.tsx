import type { Feltfejl } from '../../../functions/domain/fejl.ts'
import { type Forloeb, teamTekst, type Teamplads } from '../../../functions/domain/forloeb/forloeb.ts'
import type { Trin } from '../../../functions/domain/forloebsplan/forloebsplan.ts'
import { TrinInput } from '../../../functions/domain/forloebsplan/opfoelgning.ts'
import { TilkoebInput } from '../../../functions/domain/forloeb/tilkoeb.ts'
import { Button } from '../../components/Button.tsx'
import { CsrfField } from '../../components/CsrfField.tsx'
import { Form } from '../../components/Form.tsx'
import { Fields } from '../../field.tsx'
import type { Raa } from '../../form.ts'

interface FormProps {
  csrf: string
  fejl?: readonly Feltfejl[]
  raa?: Raa
}

/** What happened to one step; the rule it comes from stands above. */
export const TrinForm = ({ trin, forloebId, csrf, fejl, raa }: FormProps & { trin: Trin; forloebId: string }) => (
  <>
    <p>
      {trin.regel} ({trin.kilde})
    </p>
    {trin.flyttetFordi && <p>Dagen falder på {trin.flyttetFordi}, så vi foreslår en arbejdsdag før.</p>}
    <Form action={`/forloeb/${forloebId}/plan/${trin.id}`} csrf={csrf}>
      <Fields
        shape={TrinInput.shape}
        values={{ ...trin, status: trin.status === 'planlagt' ? undefined : trin.status }}
        {...(fejl && { fejl })}
        {...(raa && { raa })}
      />
      <Button>Gem</Button>
    </Form>
  </>
)

/** Order the observation (S1-14): who pays and from when. */
export const TilkoebForm = ({ forloeb, csrf, fejl, raa }: FormProps & { forloeb: Forloeb }) => (
  <>
    <p>
      Døgncentret observerer barnet sammen med plejefamilien og skriver rapporten. De ser først dagbogen, når de har
      sagt ja.
    </p>
    <Form action={`/forloeb/${forloeb.id}/tilkoeb`} csrf={csrf}>
      <Fields
        shape={TilkoebInput.shape}
        values={{ ...forloeb.tilkoeb, fra: forloeb.tilkoeb.fra ?? forloeb.start }}
        {...(fejl && { fejl })}
        {...(raa && { raa })}
      />
      <Button>Bestil observation</Button>
    </Form>
  </>
)

/** Døgncentret's yes or no to an order. */
export const TilkoebSvar = ({ forloeb, csrf }: { forloeb: Forloeb; csrf: string }) => (
  <section class="ramme-faglig" aria-labelledby="bestilling">
    <h2 id="bestilling">Familieplejecentret har bestilt observation</h2>
    <p>Siger I ja, kan I læse dagbogen og sætte et team på barnet.</p>
    <form method="post" action={`/forloeb/${forloeb.id}/tilkoeb/svar`}>
      <CsrfField csrf={csrf} />
      <div class="knapper">
        <Button name="handling" value="accepter">
          Ja, vi tager opgaven
        </Button>
        <Button name="handling" value="afslaa" type="secondary">
          Nej
        </Button>
      </div>
    </form>
  </section>
)

export interface Teammuligheder {
  plads: Teamplads
  navn: string
  sub: string
}

/** The three slots at Døgncentret (S1-46): a name in each, or empty. */
export const TeamForm = ({ forloeb, csrf, fejl = [] }: FormProps & { forloeb: Forloeb }) => (
  <Form action={`/forloeb/${forloeb.id}/team`} csrf={csrf}>
    {(Object.keys(teamTekst) as Teamplads[]).map((plads) => (
      <div class="form-group">
        <label class="form-label" for={plads}>
          {teamTekst[plads]} <span class="frivillig">(frivilligt)</span>
        </label>
        <input
          class="form-input"
          id={plads}
          name={plads}
          value={forloeb.team[plads]?.navn}
          maxlength={100}
          autocomplete="off"
          aria-invalid={fejl.some(({ felt }) => felt === plads) ? 'true' : undefined}
        />
      </div>
    ))}
    <Button>Gem team</Button>
  </Form>
)
