import { Details } from '../../components/Details.tsx'
import type { DagProps } from './props.ts'

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
