import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { createAdapter } from '../../../../infra/local/login/adapter.ts'

const dir = mkdtempSync(join(tmpdir(), 'adapter-'))
afterAll(() => rmSync(dir, { recursive: true, force: true }))

test('the journal stays short however often a record changes, and nothing living is lost', async () => {
  const path = join(dir, 'long.jsonl')
  const sessions = createAdapter(path)('Session')
  await sessions.upsert('kept', { uid: 'u' }, 3600)
  for (let n = 0; n < 5000; n++) await sessions.upsert('busy', { uid: `b${n}` }, 3600)
  expect(readFileSync(path, 'utf8').split('\n').length).toBeLessThan(2500)
  const reopened = createAdapter(path)('Session')
  expect([await reopened.find('kept'), await reopened.findByUid('b4999')]).toEqual([{ uid: 'u' }, { uid: 'b4999' }])
})

test('expired, destroyed and revoked records are not found, nor after a restart', async () => {
  const path = join(dir, 'gone.jsonl')
  const open = () => createAdapter(path)
  await open()('AuthorizationCode').upsert('late', { grantId: 'g' }, -1)
  await open()('AuthorizationCode').upsert('revoked', { grantId: 'g' }, 60)
  await open()('AuthorizationCode').upsert('other', { grantId: 'h' }, 60)
  await open()('RefreshToken').upsert('same grant', { grantId: 'g' }, 60)
  await open()('Session').upsert('ended', { uid: 'u' }, 60)
  await open()('AuthorizationCode').revokeByGrantId('g')
  await open()('Session').destroy('ended')
  const found = async (model: string, id: string) => (await open()(model).find(id)) !== undefined
  expect([await found('AuthorizationCode', 'late'), await found('AuthorizationCode', 'revoked')]).toEqual([
    false,
    false,
  ])
  expect([await found('AuthorizationCode', 'other'), await found('RefreshToken', 'same grant')]).toEqual([true, true])
  expect(await open()('Session').findByUid('u')).toBeUndefined()
})

test('a code that was used stays used', async () => {
  const path = join(dir, 'used.jsonl')
  await createAdapter(path)('AuthorizationCode').upsert('code', { grantId: 'g' }, 60)
  await createAdapter(path)('AuthorizationCode').consume('code')
  expect(await createAdapter(path)('AuthorizationCode').find('code')).toMatchObject({ consumed: expect.any(Number) })
})
