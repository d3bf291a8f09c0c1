import type { Figur } from '../../../functions/domain/rapport/dokument.ts'
import { Details } from '../../components/Details.tsx'
import { Figurvisning } from './Afsnitstekst.tsx'

/** Something that can be put into the text; `tekst` is what is put there, with its source. */
export interface Stykke {
  noegle: string
  titel: string
  brood: string
  tekst: string
}

export interface MaterialeProps {
  /** The form the pieces are put into. */
  form: string
  figurer: readonly Figur[]
  dag: { dato: string; titel: string; fra: string; til: string; stykker: readonly Stykke[] }
  samvaer: readonly Stykke[]
  faglige: readonly Stykke[]
  tal: readonly Stykke[]
}

const Indsaet = ({ form, stykke }: { form: string; stykke: Pick<Stykke, 'noegle' | 'titel' | 'tekst'> }) => (
  <button
    class="rapport-indsaet"
    type="submit"
    form={form}
    name="indsaet"
    value={stykke.noegle}
    data-indsaet={stykke.tekst}
  >
    Indsæt<span class="sr-only"> {stykke.titel}</span>
  </button>
)

const Liste = ({ stykker, form, tom }: { stykker: readonly Stykke[]; form: string; tom: string }) =>
  stykker.length === 0 ? (
    <p class="svag">{tom}</p>
  ) : (
    <ul class="rapport-stykker">
      {stykker.map((stykke) => (
        <li>
          <p>
            <strong>{stykke.titel}</strong> {stykke.brood}
          </p>
          <Indsaet form={form} stykke={stykke} />
        </li>
      ))}
    </ul>
  )

const figurStykke = ({ noegle, titel }: Figur) => ({ noegle: `figur:${noegle}`, titel, tekst: `[[figur:${noegle}]]` })

/** What the section can rest on. Nothing gets into the text unless a person presses Indsæt. */
export const Materiale = ({ form, figurer, dag, samvaer, faglige, tal }: MaterialeProps) => (
  <aside class="rapport-materiale" aria-label="Materiale">
    <h2>Materiale</h2>
    <p class="form-hint">
      Tabeller og figurer, der er mærket som data, kommer med af sig selv. Alt andet indsætter du.
    </p>
    <Details titel="Dagbogen dag for dag" aaben>
      <div class="rapport-dag">
        <label class="form-label" for="dag">
          Dag
        </label>
        <input
          class="form-input"
          type="date"
          id="dag"
          name="dag"
          form={form}
          value={dag.dato}
          min={dag.fra}
          max={dag.til}
        />
        <button class="button button-secondary" type="submit" form={form} name="handling" value="dag">
          <span>Vis dagen</span>
        </button>
      </div>
      <h3>{dag.titel}</h3>
      <Liste stykker={dag.stykker} form={form} tom="Der er ingen registreringer denne dag." />
    </Details>
    <Details titel="Tal">
      <Liste stykker={tal} form={form} tom="Der er ingen tal endnu." />
    </Details>
    <Details titel="Figurer">
      {figurer.length === 0 && <p class="svag">Der er ingen data at tegne endnu.</p>}
      {figurer.map((figur) => (
        <div class="rapport-figurvalg">
          {figur.helside ? <p>{figur.titel} (følger som bilag)</p> : <Figurvisning figur={figur} />}
          <Indsaet form={form} stykke={figurStykke(figur)} />
        </div>
      ))}
    </Details>
    <Details titel="Samvær">
      <Liste stykker={samvaer} form={form} tom="Der er ikke registreret samvær." />
    </Details>
    <Details titel="Prøver og observationer">
      <Liste stykker={faglige} form={form} tom="Der er ingen prøver eller observationer endnu." />
    </Details>
  </aside>
)
