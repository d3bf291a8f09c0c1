import { Alert } from '../../components/Alert.tsx'
import { Toast } from '../../components/Toast.tsx'
import { writeAntal } from '../../text.ts'
import { kortOf } from './ord.ts'
import { type DagProps, type Netop, stiOf } from './props.ts'

const SKET: Record<Netop['hvad'], string> = { gem: 'Gemt', stop: 'Stoppet', ret: 'Rettet' }

/** What was just saved, its way back, and what else was written about the same time. */
export function Lige({ netop, dato, csrf, forloeb }: DagProps) {
  if (!netop) return null
  const { hvad, registreringer, overlap, ogsaa, ikkeHos } = netop
  const [r, ...flere] = registreringer
  const tekst = flere.length > 0 ? writeAntal(registreringer.length, 'hændelse', 'hændelser') : kortOf(r!, dato)
  const medSoeskende = ogsaa.length > 0 ? `, også ${ogsaa.join(' og ')}` : ''
  const fortryd = { action: `${stiOf(forloeb.id, dato)}/fortryd`, csrf, felter: { id: r!.id, hvad } }
  return (
    <>
      {ikkeHos.length > 0 && (
        <Alert type="warning" titel="Ikke gemt hos alle" besked>
          {ikkeHos.map((one) => (
            <p>{one}.</p>
          ))}
        </Alert>
      )}
      {overlap.length > 0 && (
        <Alert type="warning" titel="Der står to ting på samme tid" besked>
          <p>Begge er gemt. Er den ene forkert, så ret den.</p>
          <ul>
            {overlap.map((one) => (
              <li>
                {kortOf(one, dato)}, {one.forfatter.navn} –{' '}
                <a href={`${stiOf(forloeb.id, one.dato)}/ret/${one.id}`}>Ret</a>
              </li>
            ))}
          </ul>
        </Alert>
      )}
      <Toast
        besked={`${SKET[hvad]}: ${tekst}${medSoeskende}`}
        {...(hvad !== 'ret' && flere.length === 0 && { fortryd })}
      />
    </>
  )
}
