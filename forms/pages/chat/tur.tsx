/** @jsxImportSource hono/jsx */
import { toLokal } from '../../../functions/domain/tid.ts'
import { Beskedforslag } from './forslag.tsx'
import { Kortet } from './kort.tsx'
import { cutTekst, type Detaljeord, hvorforIkke } from './ord.ts'
import { turNavn } from './tilstand.ts'
import type { Samtale, Tur } from './typer.ts'

interface TurProps {
  tur: Tur
  t: number
  dato: string
  ord: Detaljeord
}

export const klOf = (instant: string) => toLokal(instant).slice(11).replace(':', '.')

/** The writer's own words, with what was read marked in them. */
export const MineOrd = ({ tekst, nu, tur }: { tekst: string; nu: string; tur?: Tur }) => (
  <div class="boble boble-mig">
    <span class="boble-hvem">Du kl. {klOf(nu)}</span>
    <p>
      {cutTekst(tekst, tur ? tur.kort.map(({ h }) => h) : []).map(({ tekst: del, som }) =>
        som ? (
          <mark>
            {del}
            <span class="sr-only"> → {som} </span>
          </mark>
        ) : (
          del
        ),
      )}
    </p>
  </div>
)

/** Answers already given stand as the writer's own words. */
const Svar = ({ tur }: { tur: Tur }) => {
  const given = tur.spoergsmaal.filter(({ svar }) => svar)
  if (given.length === 0) return null
  return (
    <ul class="givnesvar">
      {given.map(({ tekst, svar, valg = [] }) => (
        <li>
          {tekst}{' '}
          <strong>
            {svar.startsWith('ord:')
              ? svar.slice(4)
              : svar === 'ukendt'
                ? 'Ved det ikke'
                : (valg.find(({ vaerdi }) => vaerdi === svar)?.tekst ?? svar)}
          </strong>
        </li>
      ))}
    </ul>
  )
}

const Ikke = ({ tur, dato }: TurProps) =>
  tur.ikke.length === 0 ? null : (
    <ul class="ikke">
      {tur.ikke.map((one) => (
        <li>
          Jeg gemmer ikke <q>{one.tekst}</q> – {hvorforIkke(one, dato)}.
        </li>
      ))}
    </ul>
  )

/** Nothing was found: said plainly, with two ways on. */
const Intet = ({ t }: { t: number }) => (
  <>
    <p>
      Jeg fandt ikke noget, der er sket med barnet, så jeg gemmer ikke noget. Skriv det gerne med klokkeslæt, fx “flaske
      120 ml kl. 10.30”.
    </p>
    <div class="svarknapper">
      <button type="submit" class="svarknap" name="handling" value={`som|${t}|observation`}>
        Gem det som en observation
      </button>
      <button type="submit" class="svarknap" name="handling" value={`som|${t}|besked`}>
        Send det til Døgncentret
      </button>
    </div>
  </>
)

function intro({ kort }: Tur): string {
  const ny = kort.filter(({ tilstand }) => tilstand === 'ny').length
  if (ny === 0) return ''
  return ny === 1 ? 'Sådan forstod jeg det. Passer det?' : `Jeg forstod ${ny} ting. Passer det?`
}

export function Turen(props: TurProps) {
  const { tur, t, dato, ord } = props
  const isEmpty = tur.kort.length === 0 && tur.beskeder.length === 0 && tur.ikke.length === 0
  return (
    <li id={`tur-${tur.id}`} class="tur">
      <input type="hidden" name={`${turNavn(t)}.id`} value={tur.id} />
      <input type="hidden" name={`${turNavn(t)}.tekst`} value={tur.tekst} />
      <input type="hidden" name={`${turNavn(t)}.nu`} value={tur.nu} />
      <input type="hidden" name={`${turNavn(t)}.dato`} value={tur.dato} />
      {tur.som && <input type="hidden" name={`${turNavn(t)}.som`} value={tur.som} />}
      {tur.spoergsmaal.map(({ svar }, q) => svar && <input type="hidden" name={`${turNavn(t)}.s${q}`} value={svar} />)}
      <MineOrd tekst={tur.tekst} nu={tur.nu} tur={tur} />
      <div class="boble boble-dem boble-bred" id={`svar-${tur.id}`}>
        <span class="boble-hvem">Chatten</span>
        {intro(tur) && <p>{intro(tur)}</p>}
        {isEmpty && <Intet t={t} />}
        {tur.kort.length + tur.beskeder.length > 0 && (
          <ul class="forstaaede">
            {tur.kort.map((kort, k) => (
              <Kortet {...props} kort={kort} k={k} />
            ))}
            {tur.beskeder.map((besked, b) => (
              <Beskedforslag besked={besked} t={t} b={b} />
            ))}
          </ul>
        )}
        <Svar tur={tur} />
        <Ikke tur={tur} t={t} dato={dato} ord={ord} />
      </div>
    </li>
  )
}

/** Every message that is not done with. Rendered on the server and in the browser alike. */
export const Ture = ({ samtale, ord }: { samtale: Samtale; ord: Detaljeord }) => (
  <>
    {samtale.ture.map((tur, t) => (
      <Turen tur={tur} t={t} dato={tur.dato} ord={ord} />
    ))}
  </>
)

/** "Gem alle 3": only when there is more than one to save. */
export function GemAlle({ samtale }: { samtale: Samtale }) {
  const ny = samtale.ture.flatMap(({ kort }) => kort).filter(({ tilstand }) => tilstand === 'ny').length
  if (ny < 2) return null
  return (
    <button type="submit" class="button button-primary xs-full-width" name="handling" value="gem|alle">
      <span>Gem alle {ny}</span>
    </button>
  )
}
