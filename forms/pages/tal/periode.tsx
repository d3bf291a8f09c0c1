import { addDage, isDato } from '../../../functions/domain/tid.ts'
import type { Feltfejl } from '../../../functions/domain/fejl.ts'
import { Button } from '../../components/Button.tsx'

interface PeriodeProps {
  sti: string
  fra: string
  til: string
  forloebStart: string
  fejl?: readonly Feltfejl[]
}

const later = (a: string, b: string) => (a > b ? a : b)

const Datofelt = ({
  navn,
  label,
  value,
  besked,
}: {
  navn: string
  label: string
  value: string
  besked?: string | undefined
}) => (
  <div class={besked ? 'form-group form-error' : 'form-group'}>
    <label class="form-label" for={navn}>
      {label}
    </label>
    {besked && (
      <span class="form-error-message" id={`${navn}-fejl`}>
        <span class="sr-only">Fejl: </span>
        {besked}
      </span>
    )}
    <input
      class="form-input"
      type="date"
      id={navn}
      name={navn}
      value={value}
      aria-describedby={besked && `${navn}-fejl`}
      aria-invalid={besked ? 'true' : undefined}
    />
  </div>
)

/** Which days the figures cover: three usual choices, or own dates. */
export function Periodevalg({ sti, fra, til, forloebStart, fejl = [] }: PeriodeProps) {
  const of = (navn: string) => fejl.find(({ felt }) => felt === navn)?.besked
  // A mistyped end has no days before it: only the two fields stand, to be mended.
  const valg = isDato(til)
    ? ([
        ['Sidste 7 dage', addDage(til, -6)],
        ['Sidste 4 uger', addDage(til, -27)],
        ['Hele forløbet', forloebStart],
      ] as const)
    : []
  return (
    <form class="periodevalg" method="get" action={sti}>
      <p class="periodevalg-links">
        {valg.map(([tekst, start]) => (
          <a
            href={`${sti}?fra=${later(start, forloebStart)}&til=${til}`}
            aria-current={later(start, forloebStart) === fra ? 'true' : undefined}
          >
            {tekst}
          </a>
        ))}
      </p>
      <Datofelt navn="fra" label="Fra" value={fra} besked={of('fra')} />
      <Datofelt navn="til" label="Til og med" value={til} besked={of('til')} />
      <Button type="secondary">Vis</Button>
    </form>
  )
}
