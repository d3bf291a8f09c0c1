import type { Feltfejl } from '../../../functions/domain/fejl.ts'
import { Alert } from '../../components/Alert.tsx'
import { Button, ButtonGroup } from '../../components/Button.tsx'
import { CsrfField } from '../../components/CsrfField.tsx'
import { Details } from '../../components/Details.tsx'
import { Table } from '../../components/Table.tsx'
import { writeAntal } from '../../text.ts'

const FUND: Record<string, string> = {
  navn: 'Navne',
  adresse: 'Adresser',
  vej: 'Vejnavne med nummer',
  postnummer: 'Postnumre og byer',
  telefon: 'Telefonnumre',
  email: 'E-mailadresser',
  cpr: 'CPR-numre',
  andet: 'Andet, der kan røbe stedet',
}

export interface AktindsigtProps {
  sti: string
  csrf: string
  modtagere: Record<string, string>
  valgt: string | undefined
  /** Words to take out besides what is found, one a line. */
  ogsaa: string
  fejl: readonly Feltfejl[]
  visning:
    | {
        filer: readonly string[]
        fund: readonly { art: string; antal: number }[]
        udstregninger: readonly { fil: string; foer: string; efter: string; antal: number }[]
        bilag: readonly { id: string; titel: string; filnavn: string }[]
        billeder: readonly { id: string; titel: string; href: string }[]
        bekraeft: string
      }
    | undefined
}

const VIST = 200

function Udstregninger({ udstregninger }: Pick<NonNullable<AktindsigtProps['visning']>, 'udstregninger'>) {
  return (
    <>
      <Table
        titel={`Tekster, der ændres (${udstregninger.length})`}
        raekker={udstregninger.slice(0, VIST)}
        tom={<p>Der er ikke fundet noget, som modtageren ikke må se. Kontrollér alligevel indholdet.</p>}
        kolonner={[
          {
            titel: 'Står der',
            celle: ({ foer, antal }) => (
              <>
                {foer}
                {antal > 1 && <span class="svag"> ({antal} steder)</span>}
              </>
            ),
          },
          { titel: 'Modtageren læser', celle: ({ efter }) => efter },
          { titel: 'Fil', celle: ({ fil }) => fil },
        ]}
      />
      {udstregninger.length > VIST && <p>Her vises de første {VIST}. Resten udstreges på samme måde.</p>}
    </>
  )
}

/** What no register knows of, and only a person sees: a nickname, a place. */
const Ogsaa = ({ ogsaa, fejl }: { ogsaa: string; fejl: Feltfejl | undefined }) => (
  <div class={fejl ? 'form-group form-error' : 'form-group'}>
    <label class="form-label" for="ogsaa">
      Udstreg også<span class="frivillig"> (frivilligt)</span>
    </label>
    <span class="form-hint" id="ogsaa-hjaelp">
      Et ord eller udtryk på hver linje, fx et øgenavn eller en børnehave.
    </span>
    {fejl && (
      <span class="form-error-message" id="ogsaa-fejl">
        <span class="sr-only">Fejl: </span>
        {fejl.besked}
      </span>
    )}
    <textarea
      class="form-input"
      id="ogsaa"
      name="ogsaa"
      rows={3}
      aria-describedby={fejl ? 'ogsaa-hjaelp ogsaa-fejl' : 'ogsaa-hjaelp'}
    >
      {ogsaa}
    </textarea>
  </div>
)

/** The one confirmation that hands the case out. */
const Bekraeft = ({ sti, csrf, valgt, ogsaa, visning, ...props }: Omit<AktindsigtProps, 'modtagere'>) => {
  const fejl = props.fejl.find(({ felt }) => felt === 'set')
  if (!visning) return null
  return (
    <form method="post" action={`${sti}/aktindsigt`}>
      <CsrfField csrf={csrf} />
      <input type="hidden" name="modtager" value={valgt} />
      <input type="hidden" name="ogsaa" value={ogsaa} />
      <input type="hidden" name="bekraeftet" value={visning.bekraeft} />
      {visning.bilag.length > 0 && (
        <fieldset>
          <legend class="form-label">Dokumenter fra visitationen</legend>
          <p class="form-hint">
            Filer udefra kan ikke udstreges her. Sæt kun kryds ved dem, du selv har læst igennem, og som modtageren må
            få.
          </p>
          {visning.bilag.map(({ id, titel, filnavn }) => (
            <div class="form-group-checkbox">
              <input class="form-checkbox" type="checkbox" id={`bilag-${id}`} name="bilag" value={id} />
              <label for={`bilag-${id}`}>
                {titel} <span class="svag">({filnavn})</span>
              </label>
            </div>
          ))}
        </fieldset>
      )}
      {visning.billeder.length > 0 && (
        <fieldset>
          <legend class="form-label">Billeder fra dagbogen</legend>
          <p class="form-hint">Sæt kun kryds ved dem, du selv har set, og som modtageren må få.</p>
          {visning.billeder.map(({ id, titel, href }) => (
            <div class="form-group-checkbox">
              <input class="form-checkbox" type="checkbox" id={`billede-${id}`} name="billeder" value={id} />
              <label for={`billede-${id}`}>{titel}</label> <a href={href}>Se dagen</a>
            </div>
          ))}
        </fieldset>
      )}
      <div class={fejl ? 'form-group form-error' : 'form-group'}>
        <div class="form-group-checkbox">
          <input
            class="form-checkbox"
            type="checkbox"
            id="set"
            name="set"
            value="ja"
            aria-describedby={fejl ? 'set-fejl' : undefined}
          />
          <label for="set">Jeg har gennemgået udstregningerne og indholdet</label>
        </div>
        {fejl && (
          <span class="form-error-message" id="set-fejl">
            <span class="sr-only">Fejl: </span>
            {fejl.besked}
          </span>
        )}
      </div>
      <Button>Hent samlet arkiv</Button>
    </form>
  )
}

/** First the recipient, then what is taken out for that recipient, then one confirmation that hands it out. */
export const Aktindsigt = ({ sti, csrf, modtagere, valgt, ogsaa, fejl, visning }: AktindsigtProps) => (
  <>
    <form method="post" action={`${sti}/aktindsigt`}>
      <CsrfField csrf={csrf} />
      <input type="hidden" name="handling" value="vis" />
      <fieldset>
        <legend class="form-label">Hvem skal have sagen?</legend>
        {Object.entries(modtagere).map(([navn, tekst], i) => (
          <div class="form-group-radio">
            <input
              class="form-radio"
              type="radio"
              id={i === 0 ? 'modtager' : `modtager-${navn}`}
              name="modtager"
              value={navn}
              checked={navn === valgt}
            />
            <label for={i === 0 ? 'modtager' : `modtager-${navn}`}>{tekst}</label>
          </div>
        ))}
      </fieldset>
      <Ogsaa ogsaa={ogsaa} fejl={fejl.find(({ felt }) => felt === 'ogsaa')} />
      <ButtonGroup>
        <Button type={visning ? 'secondary' : 'primary'}>Vis, hvad der udstreges</Button>
      </ButtonGroup>
    </form>
    {visning && (
      <section aria-labelledby="udstreges">
        <h2 id="udstreges">Til {modtagere[valgt ?? '']?.toLowerCase()}</h2>
        <Alert type="warning" titel="Gennemgå udstregningerne, før du udleverer">
          <p>
            Navne, adresser og numre findes automatisk. Et øgenavn, et sted eller en omskrivning kan være overset. Du
            har ansvaret for, at modtageren kun får det, modtageren må få. Skriv ovenfor, hvad der også skal udstreges.
          </p>
          {visning.fund.length > 0 && (
            <p>
              I dokumenterne:{' '}
              {visning.fund.map(({ art, antal }) => `${(FUND[art] ?? art).toLowerCase()} ${antal}`).join(', ')}.
            </p>
          )}
        </Alert>
        <Udstregninger udstregninger={visning.udstregninger} />
        <Details titel={writeAntal(visning.filer.length, 'fil', 'filer')}>
          <ul>
            {visning.filer.map((navn) => (
              <li>{navn}</li>
            ))}
          </ul>
        </Details>
        <Bekraeft sti={sti} csrf={csrf} valgt={valgt} ogsaa={ogsaa} fejl={fejl} visning={visning} />
      </section>
    )}
  </>
)
