import type { FormularProps } from './felter.tsx'

/** Twins and siblings: the same event for both. */
export const Soeskende = ({
  soeskende,
  raa,
  idPrefix = 'felt-',
}: Pick<FormularProps, 'soeskende' | 'raa' | 'idPrefix'>) =>
  soeskende.length === 0 ? null : (
    <fieldset class="form-group">
      <legend class="form-label">Gælder det også</legend>
      {soeskende.map(({ id, navn }) => (
        <div class="form-group-checkbox">
          <input
            class="form-checkbox"
            type="checkbox"
            id={`${idPrefix}ogsaa-${id}`}
            name="ogsaa"
            value={id}
            checked={[raa?.ogsaa ?? []].flat().includes(id)}
          />
          <label for={`${idPrefix}ogsaa-${id}`}>{navn}</label>
        </div>
      ))}
    </fieldset>
  )
