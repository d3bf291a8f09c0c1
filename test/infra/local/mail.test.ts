import { appendFileSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { createMailbox } from '../../../infra/local/mail.ts'

const dir = mkdtempSync(join(tmpdir(), 'mail-'))
afterAll(() => rmSync(dir, { recursive: true, force: true }))

test('mails are kept in order over a restart, and after a line torn by a crash', async () => {
  const now = () => new Date('2026-03-12T06:30:00Z')
  const mail = (n: number) => ({ to: 'person@example.dk', emne: `Nr. ${n}`, tekst: 'Første linje\nanden: æøå' })
  const first = createMailbox({ dir, now })
  await first.send(mail(1))
  await first.send(mail(2))
  appendFileSync(join(dir, 'post.jsonl'), '{"to":"person@exa')

  const second = createMailbox({ dir, now })
  await second.send(mail(3))
  expect(second.list()).toEqual([1, 2, 3].map((n) => ({ ...mail(n), sendt: '2026-03-12T06:30:00.000Z' })))
  expect(statSync(join(dir, 'post.jsonl')).mode & 0o077).toBe(0)
})
