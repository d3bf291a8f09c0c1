import { describe, expect, it } from 'vitest'
import { datoOf, Registrering } from '../../../../functions/domain/dagbog/registrering.ts'
import { genDagbog, genSamvaersaftaler } from '../../../../infra/local/demo/genDagbog.ts'

const options = { seed: 7, fra: '2026-03-01', dage: 60 }

describe('genDagbog', () => {
  const dagbog = genDagbog(options)

  it('is valid: every registration passes the schema, ids are all different', () => {
    for (const registrering of dagbog) expect(Registrering.safeParse(registrering).error?.issues ?? []).toEqual([])
    expect(new Set(dagbog.map(({ id }) => id)).size).toBe(dagbog.length)
  })

  it('is the same for the same seed and another for another seed', () => {
    expect(genDagbog(options)).toEqual(dagbog)
    expect(genDagbog({ ...options, seed: 8 })).not.toEqual(dagbog)
  })

  it('holds what the work needs: some days nobody wrote, a weight every 14 days, samvær on the agreed days', () => {
    const dage = new Set(dagbog.map(datoOf))
    expect(dage.size).toBeLessThan(60)
    expect(dage.size).toBeGreaterThan(48)
    const vaegte = dagbog.filter((r) => r.type === 'maaling' && 'detaljer' in r && r.detaljer?.maal === 'vaegt')
    expect(vaegte.length).toBeGreaterThanOrEqual(4)
    const aftaler = new Set(genSamvaersaftaler(options).map(({ start }) => start))
    const samvaer = dagbog.filter((r) => r.type === 'samvaer')
    expect(samvaer.length).toBeGreaterThan(5)
    for (const r of samvaer) expect('start' in r && aftaler.has(r.start as string)).toBe(true)
  })

  it('writes the asked number of events a day', () => {
    const year = genDagbog({ ...options, dage: 365, perDag: 40, manglende: 0 })
    expect(year.length).toBeGreaterThan(364 * 41)
  })
})
