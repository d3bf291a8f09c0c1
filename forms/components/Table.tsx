import type { Child } from 'hono/jsx'

export interface Kolonne<R> {
  titel: string
  celle: (row: R) => Child
  /** Figures: set to the right with even digits. */
  tal?: boolean
}

interface TableProps<R> {
  /** What the table shows; read out, and visible unless `skjultTitel`. */
  titel: string
  skjultTitel?: boolean
  kolonner: readonly Kolonne<R>[]
  raekker: readonly R[]
  /** Shown when there are no rows: an EmptyState. */
  tom?: Child
}

/** A table that becomes blocks on a phone; the first column is the row's heading. */
export function Table<R>({ titel, skjultTitel, kolonner, raekker, tom }: TableProps<R>) {
  if (raekker.length === 0 && tom) return <>{tom}</>
  return (
    <table class="table table-sm-responsive-headers tabel">
      <caption class={skjultTitel ? 'sr-only' : undefined}>{titel}</caption>
      <thead>
        <tr>
          {kolonner.map(({ titel, tal }) => (
            <th scope="col" class={tal ? 'tal' : undefined}>
              {titel}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {raekker.map((row) => (
          <tr>
            {kolonner.map(({ titel, celle, tal }, index) =>
              index === 0 ? (
                <th scope="row" data-title={titel}>
                  {celle(row)}
                </th>
              ) : (
                <td data-title={titel} class={tal ? 'tal' : undefined}>
                  {celle(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
