import type { Child } from 'hono/jsx'
import { Icon } from './Icon.tsx'

interface ReceiptProps {
  titel: string
  nummer?: string
  tidspunkt?: string
  /** What happens now, and when the person hears from us. */
  children?: Child
}

/** Kvittering: what was received, the number to refer to, what happens next. */
export const Receipt = ({ titel, nummer, tidspunkt, children }: ReceiptProps) => (
  <section class="kvittering" aria-labelledby="kvittering">
    <Icon navn="success" />
    <h2 id="kvittering">{titel}</h2>
    {nummer && (
      <p>
        Kvitteringsnummer <strong class="kvittering-nummer">{nummer}</strong>
      </p>
    )}
    {tidspunkt && <p>{tidspunkt}</p>}
    {children && (
      <div class="kvittering-naeste">
        <h3>Hvad sker der nu?</h3>
        {children}
      </div>
    )}
  </section>
)
