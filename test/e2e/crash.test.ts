import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { toDato } from '../../functions/domain/tid.ts'
import { ufoedtSvar } from '../fixtures/genVisitation.ts'
import { freePort, type Running, startProcess } from './process.ts'
import { type Client, clientOf } from './tokens.ts'
import { copyDemoData } from './demo-data.ts'

const ROUNDS = 3
const WRITERS = 6

const dir = copyDemoData()
let env: { PORT: string; DATA_DIR: string; SEED: string }
let running: Running

beforeAll(async () => {
  env = { PORT: String(await freePort()), DATA_DIR: dir, SEED: 'demo' }
  running = await startProcess(env)
})
afterAll(async () => {
  await running.kill('SIGTERM')
  rmSync(dir, { recursive: true, force: true })
})

const bottle = (id: string, dato: string) => ({
  id,
  type: 'maaltid',
  start: `${dato}T06:30:00Z`,
  maengde: 120,
  enhed: 'ml',
  kilde: 'api',
})
const tomorrow = (days: number) => toDato(Date.now() + days * 86_400_000)

/** Writes until the product dies; keeps what was acknowledged and what was under way. */
async function writeUntilDeath(
  family: Client,
  forloebId: string,
  dato: string,
  acknowledged: Set<string>,
  tried: Set<string>,
): Promise<void> {
  for (;;) {
    const batch = Array.from({ length: 3 }, () => bottle(randomUUID(), dato))
    for (const { id } of batch) tried.add(id)
    try {
      const response = await family('POST', `/api/forloeb/${forloebId}/dagbog`, batch)
      const answers = (await response.json()) as { id: string; status: number }[]
      for (const { id, status } of answers) if (status === 201) acknowledged.add(id)
    } catch {
      return
    }
  }
}

async function visitUntilDeath(center: Client, sent: Map<string, string>): Promise<void> {
  const eftersendes = ['boernefagligUndersoegelse', 'handleplan'].map((art) => ({ art, dato: tomorrow(10) }))
  for (;;) {
    try {
      const { id } = (await (await center('POST', '/api/visitationer', ufoedtSvar(toDato(Date.now())))).json()) as {
        id: string
      }
      const answer = (await (await center('POST', `/api/visitationer/${id}/indsend`, { eftersendes })).json()) as {
        kvitteringsnummer: string
      }
      sent.set(id, answer.kvitteringsnummer)
    } catch {
      return
    }
  }
}

test('kill -9 at any moment loses no acknowledged write, and a resend completes without doubling', async () => {
  const dato = toDato(Date.now())
  const acknowledged = new Set<string>()
  const tried = new Set<string>()
  const sent = new Map<string, string>()
  let forloebId = ''
  for (let round = 0; round < ROUNDS; round++) {
    const family = await clientOf(running.origin, dir, 'plejefamilie1')
    const center = await clientOf(running.origin, dir, 'socialcenter')
    const list = (await (await family('GET', '/api/forloeb')).json()) as { data: { id: string }[] }
    forloebId = list.data[0]!.id
    const writing = [
      ...Array.from({ length: WRITERS }, () => writeUntilDeath(family, forloebId, dato, acknowledged, tried)),
      visitUntilDeath(center, sent),
    ]
    await new Promise((resolve) => setTimeout(resolve, 300 + Math.random() * 700))
    await running.kill('SIGKILL')
    await Promise.all(writing)
    running = await startProcess(env)
  }

  const family = await clientOf(running.origin, dir, 'plejefamilie1')
  const read = async () =>
    (
      (await (await family('GET', `/api/forloeb/${forloebId}/dagbog?fra=${dato}&til=${dato}`)).json()) as {
        data: { id: string }[]
      }
    ).data.map(({ id }) => id)
  const found = await read()
  expect(acknowledged.size).toBeGreaterThan(20)
  expect([...acknowledged].filter((id) => !found.includes(id))).toEqual([])

  const all = [...tried].map((id) => bottle(id, dato))
  for (let i = 0; i < all.length; i += 100)
    await family('POST', `/api/forloeb/${forloebId}/dagbog`, all.slice(i, i + 100))
  const after = await read()
  expect(new Set(after).size).toBe(after.length)
  expect([...tried].filter((id) => !after.includes(id))).toEqual([])

  const center = await clientOf(running.origin, dir, 'familieplejecenter')
  for (const [id, kvitteringsnummer] of sent) {
    const visitation = (await (await center('GET', `/api/visitationer/${id}`)).json()) as {
      status: string
      kvitteringsnummer: string
      deltagere: unknown[]
    }
    expect(visitation).toMatchObject({ status: 'indsendt', kvitteringsnummer })
    expect(visitation.deltagere.length).toBeGreaterThanOrEqual(3)
  }
  expect(sent.size).toBeGreaterThan(0)
}, 180_000)
