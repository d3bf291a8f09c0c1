import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SESv2Client } from '@aws-sdk/client-sesv2'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createSesPost, type Post } from '../../../functions/store/post.ts'
import { createMailbox } from '../../../infra/local/mail.ts'

const received: unknown[] = []
const server = createServer((req, res) => {
  let body = ''
  req.on('data', (chunk: Buffer) => (body += chunk.toString()))
  req.on('end', () => {
    received.push({ path: req.url, body: JSON.parse(body) })
    res.setHeader('content-type', 'application/json').end('{"MessageId":"1"}')
  })
})
const dir = mkdtempSync(join(tmpdir(), 'post-'))
const senders: Record<string, () => Post> = {
  ses: () => {
    const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const credentials = { accessKeyId: 'local', secretAccessKey: 'local' }
    const client = new SESv2Client({ endpoint, region: 'eu-central-1', credentials })
    return createSesPost({ client, afsender: 'noreply@example.dk' })
  },
  mailbox: () => createMailbox({ dir }),
}

beforeAll(async () => {
  await once(server.listen(0, '127.0.0.1'), 'listening')
})
afterAll(() => {
  server.close()
  server.closeAllConnections()
  rmSync(dir, { recursive: true, force: true })
})

describe.each(Object.keys(senders))('%s', (name) => {
  const mail = { to: 'person@example.dk', emne: 'Nyt på sagen', tekst: 'Log ind for at se det.' }

  test.each([
    ['a second header by the subject', { emne: 'Hej\r\nBcc: andre@example.dk' }],
    ['an empty subject', { emne: ' ' }],
    ['two addresses', { to: 'a@example.dk,b@example.dk' }],
    ['a header by the address', { to: 'a@example.dk\nBcc:b@example.dk' }],
    ['no address', { to: '' }],
  ])('refuses %s without repeating it', async (_what, change) => {
    const before = [received.length, createMailbox({ dir }).list().length]
    await expect(senders[name]!().send({ ...mail, ...change })).rejects.toThrow(
      /^mail: not one (address|subject line)$/,
    )
    expect([received.length, createMailbox({ dir }).list().length]).toEqual(before)
  })
})

test('SES is given a plain text in UTF-8', async () => {
  await senders['ses']!().send({ to: 'person@example.dk', emne: 'Nyt på sagen', tekst: 'Åbn siden.' })
  expect(received.at(-1)).toEqual({
    path: '/v2/email/outbound-emails',
    body: {
      FromEmailAddress: 'noreply@example.dk',
      Destination: { ToAddresses: ['person@example.dk'] },
      Content: {
        Simple: {
          Subject: { Data: 'Nyt på sagen', Charset: 'UTF-8' },
          Body: { Text: { Data: 'Åbn siden.', Charset: 'UTF-8' } },
        },
      },
    },
  })
})
