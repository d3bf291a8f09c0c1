export interface Trin {
  titel: string
  /** A finished step can be opened again. */
  href?: string
  status: 'faerdig' | 'aktuel' | 'kommer' | 'fejl'
  note?: string
}

const classOf = { faerdig: '', aktuel: 'current', kommer: 'disabled', fejl: 'error' } as const

function Indhold({ trin, nummer }: { trin: Trin; nummer: number }) {
  return (
    <>
      <span class="step-number">
        <span>{nummer}</span>
      </span>
      <div>
        <span class="step-title">
          <span class="sr-only">{trin.status === 'faerdig' ? 'Færdig: ' : trin.status === 'fejl' ? 'Fejl: ' : ''}</span>
          {trin.titel}
        </span>
        {trin.note && <span class="step-information">{trin.note}</span>}
      </div>
    </>
  )
}

/** Trinindikator: where in the journey this page is. On a phone the steps fold under "Trin 2 af 5". */
export function StepIndicator({ trin }: { trin: readonly Trin[] }) {
  const aktuel = trin.findIndex(({ status }) => status === 'aktuel')
  return (
    <nav aria-label="Trin">
      <details class="trin">
        <summary>
          Trin {aktuel + 1} af {trin.length}
          {trin[aktuel] && `: ${trin[aktuel].titel}`}
        </summary>
        <ol class="step-indicator">
          {trin.map((step, index) => (
            <li class={classOf[step.status]}>
              {step.href && step.status !== 'kommer' ? (
                <a class="step" href={step.href} aria-current={step.status === 'aktuel' ? 'step' : undefined}>
                  <Indhold trin={step} nummer={index + 1} />
                </a>
              ) : (
                <div class="step" aria-current={step.status === 'aktuel' ? 'step' : undefined}>
                  <Indhold trin={step} nummer={index + 1} />
                </div>
              )}
            </li>
          ))}
        </ol>
      </details>
    </nav>
  )
}
