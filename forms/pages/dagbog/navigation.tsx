import { addDage } from '../../../functions/domain/tid.ts'
import { Details } from '../../components/Details.tsx'
import { Icon } from '../../components/Icon.tsx'
import { writeDato } from '../../text.ts'
import { type DagProps, stiOf } from './props.ts'

/** The child, the day, and the days beside it. */
export function Navigation({ forloeb, dato, today, foerste, sidste }: DagProps) {
  const til = (dag: string) => stiOf(forloeb.id, dag)
  return (
    <nav class="dagnavigation" aria-label="Dage">
      {dato > foerste ? (
        <a href={til(addDage(dato, -1))} rel="prev">
          <Icon navn="chevron-left" tekst="Dagen før" />
        </a>
      ) : (
        <span></span>
      )}
      <h1>
        <span class="overtitel">{forloeb.barn.navn ?? 'Barnet'}</span>
        {dato === today ? 'I dag, ' : ''}
        {writeDato(dato, today)}
      </h1>
      {dato < sidste ? (
        <a href={til(addDage(dato, 1))} rel="next">
          <Icon navn="chevron-right" tekst="Dagen efter" />
        </a>
      ) : (
        <span></span>
      )}
    </nav>
  )
}

/** Any day of the forløb in one step, also one far back. */
export const VaelgDag = ({ forloeb, dato, foerste, sidste }: DagProps) => (
  <Details titel="Gå til en anden dag">
    <form method="get" action={`/forloeb/${forloeb.id}/dagbog`} class="vaelgdag">
      <label class="form-label" for="felt-dato">
        Hvilken dag?
      </label>
      <input id="felt-dato" name="dato" class="form-input" type="date" value={dato} min={foerste} max={sidste} />
      <button class="button button-secondary" type="submit">
        Vis dagen
      </button>
    </form>
  </Details>
)
