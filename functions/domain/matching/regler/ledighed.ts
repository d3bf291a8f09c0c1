import { plejefamiliestatusTekst } from '../../plejefamilie/typer.ts'
import { addDage, dageMellem } from '../../tid.ts'
import { startOf } from '../behov.ts'
import { ledigFra } from '../ledighed.ts'
import { dageTekst, datoTekst } from '../tekst.ts'
import { ikkeOpfyldt, opfyldt, type Regel, START_MANGLER, ukendt } from './regel.ts'

/** H6: free by the start (+ tolerance), and the vacancy was confirmed recently enough to be relied on. */
export const h6: Regel = {
  regel: 'H6',
  navn: 'Ledig til tiden',
  hjemmel: 'S1-11',
  check: (behov, familie, { regelsaet: { tolerancedage, bekraeftelseDage }, today }) => {
    const start = startOf(behov)
    if (!start) return START_MANGLER
    const ledig = ledigFra(familie, start)
    if (!ledig) return ikkeOpfyldt('Familien holder pause uden slutdato')
    if (ledig > addDage(start, tolerancedage))
      return ikkeOpfyldt(
        `Familien kan først tage imod et barn ${datoTekst(ledig)}, ${dageTekst(dageMellem(start, ledig))} efter ønsket start`,
      )
    if (!familie.tilgaengeligFra)
      return ukendt('Det er ikke noteret, hvornår familien kan tage imod et barn. Spørg familien')
    if (!familie.ledigBekraeftet) return ukendt('Ledigheden er ikke bekræftet. Spørg familien')
    const gammel = dageMellem(familie.ledigBekraeftet, today)
    return gammel > bekraeftelseDage
      ? ukendt(`Ledigheden er sidst bekræftet for ${dageTekst(gammel)} siden. Spørg familien igen`)
      : opfyldt(`Familien kan tage imod et barn fra ${datoTekst(ledig)}`)
  },
}

/** H9: neither withdrawn, paused nor under investigation. */
export const h9: Regel = {
  regel: 'H9',
  navn: 'Aktiv',
  hjemmel: 'Familieplejecentrets register',
  check: (_, { status }) => {
    if (!status) return ukendt('Familiens status er ikke noteret')
    return status === 'aktiv'
      ? opfyldt('Familien er aktiv')
      : ikkeOpfyldt(`Familiens status er "${plejefamiliestatusTekst[status].toLowerCase()}". Den skal være aktiv`)
  },
}
