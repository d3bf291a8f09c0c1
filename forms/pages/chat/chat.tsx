import type { Child } from 'hono/jsx'
import type { Besked } from '../../../functions/domain/dagbog/besked.ts'
import { isFraFamilien } from '../../../functions/domain/dagbog/besked.ts'
import type { GemtRegistrering } from '../../../functions/domain/dagbog/gemt.ts'
import type { Kendt } from '../../../functions/domain/dagbog/retter.ts'
import { CsrfField } from '../../components/CsrfField.tsx'
import { Dagnavigation } from '../../components/Dagnavigation.tsx'
import { Icon } from '../../components/Icon.tsx'
import { billederSti } from '../dagbog/billeder.tsx'
import { navnOf, Top } from './kort.tsx'
import { asTolket, type Detaljeord } from './ord.ts'
import { GemAlle, klOf, MineOrd, Ture } from './tur.tsx'
import type { Samtale } from './typer.ts'

export interface ChatProps {
  forloebId: string
  barn: string
  dato: string
  today: string
  foerste: string
  csrf: string
  gemte: readonly GemtRegistrering[]
  beskeder: readonly Besked[]
  /** Sub of the reader: own messages stand to the right. */
  mig: string
  ulaeste: number
  kendte: readonly Kendt[]
  samtale: Samtale
  ord: Detaljeord
  /** What just happened, for those who can't see it. */
  meddelelse: string
  /** Typed, not sent. */
  tekst?: string
}

export const chatSti = (forloebId: string) => `/forloeb/${forloebId}/chat`
export const beskedSti = (forloebId: string) => `/forloeb/${forloebId}/beskeder`

interface GemtProps {
  gemte: readonly GemtRegistrering[]
  dato: string
  ord: Detaljeord
  forloebId: string
}

/** One saved message: the words, and what stands in the diary because of them. */
const Gemt = ({ gemte, dato, ord, forloebId }: GemtProps) => (
  <li class="tur" id={`gemt-${gemte[0]!.id}`}>
    <MineOrd tekst={gemte[0]!.oprindeligTekst ?? ''} nu={gemte[0]!.oprettet} />
    <div class="boble boble-dem boble-bred">
      <span class="boble-hvem">Chatten</span>
      <ul class="forstaaede">
        {gemte.map((r) => (
          <li
            class={r.udgaaet ? 'forstaaet forstaaet-gemt udgaaet' : 'forstaaet forstaaet-gemt'}
            data-gemt={r.id}
            id={`kort-${r.id}`}
          >
            <Top h={asTolket(r)} dato={dato} ord={ord} />
            <p class="forstaaet-status">
              {r.udgaaet ? 'Fortrudt' : r.version > 1 ? 'Gemt og rettet' : 'Gemt'}
              {!r.udgaaet && (
                <>
                  <a href={`/forloeb/${forloebId}/dagbog/${r.dato}/ret/${r.id}`}>
                    Ret<span class="sr-only"> {navnOf(asTolket(r), dato)}</span>
                  </a>
                  <a href={billederSti(r)}>
                    {r.billeder.length > 0 ? `Billeder (${r.billeder.length})` : 'Tilføj billede'}
                    <span class="sr-only"> {navnOf(asTolket(r), dato)}</span>
                  </a>
                  <button type="submit" class="linkknap" name="handling" value={`fortryd|${r.id}|gem`}>
                    Fortryd<span class="sr-only"> {navnOf(asTolket(r), dato)}</span>
                  </button>
                </>
              )}
            </p>
          </li>
        ))}
      </ul>
    </div>
  </li>
)

export const Beskedboble = ({ besked, mig, children }: { besked: Besked; mig: string; children?: Child }) => (
  <li
    class={
      besked.forfatter.sub === mig
        ? 'boble boble-mig'
        : isFraFamilien(besked)
          ? 'boble boble-dem'
          : 'boble boble-dem boble-faglig'
    }
    id={`besked-${besked.id}`}
  >
    <span class="boble-hvem">
      {besked.forfatter.sub === mig
        ? 'Din besked'
        : `${besked.forfatter.navn}${isFraFamilien(besked) ? '' : ', Døgncentret'}`}{' '}
      kl. {klOf(besked.tid)}
    </span>
    <p>{besked.tekst}</p>
    {children}
  </li>
)

/** What was saved and what was said that day, in the order it came. */
function Historik({ gemte, beskeder, mig, dato, ord, forloebId }: ChatProps) {
  const groups = new Map<string, GemtRegistrering[]>()
  for (const r of gemte) groups.set(r.oprindeligTekst!, [...(groups.get(r.oprindeligTekst!) ?? []), r])
  const all = [
    ...[...groups.values()].map((own) => ({
      tid: own[0]!.oprettet,
      view: <Gemt gemte={own} dato={dato} ord={ord} forloebId={forloebId} />,
    })),
    ...beskeder.map((besked) => ({ tid: besked.tid, view: <Beskedboble besked={besked} mig={mig} /> })),
  ]
  return <>{all.sort((a, b) => (a.tid < b.tid ? -1 : 1)).map(({ view }) => view)}</>
}

const EKSEMPLER = ['sov fra halv ni til kvart over ti', '120 ml kl 10.30 og en stor ble', 'vågnede for en time siden']

const Velkomst = () => (
  <li class="boble boble-dem" id="velkomst">
    <span class="boble-hvem">Chatten</span>
    <p>Skriv, som du ville sige det. Jeg viser, hvad jeg forstod, og gemmer først, når du siger ja.</p>
    <ul class="eksempler">
      {EKSEMPLER.map((one) => (
        <li>
          <q>{one}</q>
        </li>
      ))}
    </ul>
  </li>
)

function Sidetop({ forloebId, barn, dato, today, foerste, ulaeste }: ChatProps) {
  return (
    <>
      <Dagnavigation
        overtitel={`Chat om ${barn}`}
        dato={dato}
        today={today}
        foerste={foerste}
        sidste={today}
        hrefOf={(dag) => `${chatSti(forloebId)}?dato=${dag}`}
      />
      <p class="dagvalg">
        <a href={`/forloeb/${forloebId}/dagbog/${dato}`}>Dagen som liste</a>
        <a href={beskedSti(forloebId)}>
          Beskeder
          {ulaeste > 0 && (
            <span class="antal">
              {ulaeste}
              <span class="sr-only"> nye</span>
            </span>
          )}
        </a>
      </p>
    </>
  )
}

/** The conversation of a day: one form, so that it works without a script; `chat.js` does the same steps on the device. */
export function Chat(props: ChatProps) {
  const { forloebId, dato, csrf, samtale, ord, kendte, meddelelse, tekst = '' } = props
  const isEmpty = props.gemte.length + props.beskeder.length + samtale.ture.length === 0
  return (
    <>
      <Sidetop {...props} />
      <form
        method="post"
        action={`${chatSti(forloebId)}#skriv`}
        novalidate
        class="chat"
        data-chat
        data-forloeb={forloebId}
        data-dato={dato}
        data-kendte={JSON.stringify(kendte)}
        data-ord={JSON.stringify(ord)}
      >
        <CsrfField csrf={csrf} />
        <input type="hidden" name="dato" value={dato} />
        <button type="submit" name="handling" value="opdater" class="sr-only" tabindex={-1} aria-hidden="true">
          Opdater
        </button>
        <div role="log" aria-label="Samtale" class="chatlog">
          <ol class="bobler" data-historik>
            {isEmpty && <Velkomst />}
            <Historik {...props} />
          </ol>
          <ol class="bobler" data-ture>
            <Ture samtale={samtale} ord={ord} />
          </ol>
        </div>
        <div class="chatbund" id="skriv">
          <p role="status" class="chatstatus" data-status>
            {meddelelse}
          </p>
          <div data-alle>
            <GemAlle samtale={samtale} />
          </div>
          <div class="skriv">
            <label for="chat-tekst">
              <span class="sr-only">Hvad er der sket?</span>
              <textarea
                class="form-input"
                id="chat-tekst"
                name="tekst"
                rows={2}
                maxlength={10_000}
                autocomplete="off"
                enterkeyhint="send"
                aria-describedby="chat-hjaelp"
              >
                {tekst}
              </textarea>
            </label>
            <button type="submit" class="button button-primary" name="handling" value="send">
              <Icon navn="send" />
              <span>Send</span>
            </button>
          </div>
          <p class="sr-only" id="chat-hjaelp">
            Skriv, hvad barnet har gjort, og hvornår. Intet gemmes, før du siger ja.
          </p>
        </div>
      </form>
    </>
  )
}
