import type { Feltfejl } from '../../../functions/domain/fejl.ts'
import { feltOf, valgtTekst } from '../../../functions/domain/felt.ts'
import { datoTekst } from '../../../functions/domain/rapport/dansk.ts'
import { Begrundelse, type RettetSpor } from '../../../functions/domain/rettelse.ts'
import { Alert } from '../../components/Alert.tsx'
import { Button } from '../../components/Button.tsx'
import { Details } from '../../components/Details.tsx'
import { Form } from '../../components/Form.tsx'
import { Overstreg } from '../../components/Overstreg.tsx'
import { Tag } from '../../components/Tag.tsx'
import { Field, Fields } from '../../field.tsx'
import type { Raa, Shape } from '../../form.ts'
import { writeTidspunkt } from '../../text.ts'

type Indhold = Record<string, unknown>

export interface RetProps {
  action: string
  csrf: string
  shape: Shape
  /** How it stands now. */
  note: { udgave: number; udgaaet: boolean }
  vaerdier: Indhold
  tidligere: readonly (Indhold & RettetSpor)[]
  today: string
  /** False: it may be read, and `hvem` says who may correct it. */
  mayRet: boolean
  hvem: string
  /** What was posted, when it must be mended; `udgaar` tells which of the two forms. */
  raa?: Raa | undefined
  fejl?: readonly Feltfejl[]
  udgaar?: boolean
}

const vis = (shape: Shape, navn: string, vaerdi: unknown): string => {
  const felt = feltOf(shape[navn]!, navn)
  return felt.art === 'dato' ? datoTekst(String(vaerdi)) : valgtTekst(felt, vaerdi)
}

/** What a version says, question by question; what was not told is left out. */
const Ordret = ({ shape, indhold }: { shape: Shape; indhold: Indhold }) => (
  <dl class="note-indhold">
    {Object.keys(shape)
      .filter((navn) => indhold[navn] !== undefined && indhold[navn] !== '')
      .map((navn) => (
        <div>
          <dt>{feltOf(shape[navn]!, navn).label}</dt>
          <dd class="bevar">{vis(shape, navn, indhold[navn])}</dd>
        </div>
      ))}
  </dl>
)

const Historik = ({ shape, note, tidligere, today }: RetProps) => (
  <Details titel={`Historik: ${note.udgave - 1} ${note.udgave === 2 ? 'ændring' : 'ændringer'}`} aaben={note.udgaaet}>
    <ol class="historik">
      {tidligere.map((udgave, i) => (
        <li>
          <Ordret shape={shape} indhold={udgave} />
          <p class="dagliste-hvem">
            {note.udgaaet && i === tidligere.length - 1 ? 'Streget ud' : 'Rettet'} af {udgave.rettetAf.navn},{' '}
            {writeTidspunkt(udgave.rettet, today)}: {udgave.begrundelse}
          </p>
        </li>
      ))}
    </ol>
  </Details>
)

/** One professional note: corrected or struck out with a reason by those who may, with all that stood before. */
export function Ret(props: RetProps) {
  const { action, csrf, shape, note, vaerdier, tidligere, mayRet, hvem, raa, fejl = [], udgaar = false } = props
  const set = <input type="hidden" name="udgave" value={note.udgave} />
  const begrundelseFejl = fejl.find(({ felt }) => felt === 'begrundelse')?.besked
  return (
    <>
      {note.udgaaet && (
        <Alert>
          <p>Den er streget ud og tæller ikke med. Skriv den igen, hvis det var en fejl.</p>
        </Alert>
      )}
      {!mayRet && !note.udgaaet && <p class="form-hint">Den kan rettes af {hvem}.</p>}
      {mayRet && !note.udgaaet ? (
        <Form action={action} csrf={csrf}>
          {set}
          <Fields shape={shape} values={vaerdier} fejl={udgaar ? [] : fejl} {...(raa && { raa })} />
          <Field name="begrundelse" schema={Begrundelse} raa={udgaar ? {} : raa} fejl={udgaar ? [] : fejl} />
          <Button>Gem rettelsen</Button>
        </Form>
      ) : (
        !note.udgaaet && <Ordret shape={shape} indhold={vaerdier} />
      )}
      {mayRet && !note.udgaaet && (
        <Overstreg action={action} csrf={csrf} fejl={udgaar ? begrundelseFejl : undefined}>
          {set}
        </Overstreg>
      )}
      {tidligere.length > 0 && <Historik {...props} />}
    </>
  )
}

export interface Notestand {
  udgave: number
  udgaaet: boolean
  href: string
  mayRet: boolean
}

/** How a note stands, and the way to correct it or to see what stood before. */
export const Notemaerke = ({ udgave, udgaaet, href, mayRet }: Notestand) => (
  <span class="note-stand">
    {udgaaet && <Tag>Overstreget</Tag>}
    {!udgaaet && udgave > 1 && <span class="svag">Rettet</span>}
    {(mayRet || udgave > 1) && <a href={href}>{mayRet && !udgaaet ? 'Ret' : 'Se historik'}</a>}
  </span>
)
