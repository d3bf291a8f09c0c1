import { Aftale } from '../../../functions/domain/samvaer/aftale.ts'
import { datoerFromStart } from '../../../functions/domain/forloeb/forloeb.ts'
import { addDage } from '../../../functions/domain/tid.ts'
import { uuidOf } from '../../../functions/http/idempotency.ts'

/** The weekly samvær that `genDagbog` writes against, and the decision that hides the address. */
export function demoAftaler(forloebId: string, start: string, af: string): Aftale[] {
  const besluttet = addDage(start, -5)
  const tid = `${besluttet}T09:00:00.000Z`
  const faelles = {
    forloebId,
    besluttet,
    fra: start,
    slut: datoerFromStart(start).slut,
    version: 1,
    oprettet: tid,
    oprettetAf: af,
    aendret: tid,
  }
  const moede = { med: 'mor', hyppighed: 'ugentlig', ugedage: ['onsdag'], fraKl: '10:30', tilKl: '12:00' }
  return [
    { art: 'fast', ...moede, sted: 'Samværshuset (opdigtet)', stoette: 'stoettet', besluttetAf: 'aftale' },
    { art: 'hemmeligAdresse', med: 'begge forældre', besluttetAf: 'udvalget' },
  ].map((aftale) => Aftale.parse({ ...aftale, ...faelles, id: uuidOf(`aftale-${forloebId}-${aftale.art}`) }))
}
