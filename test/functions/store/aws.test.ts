import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createLazySesPost } from '../../../functions/store/aws.ts'

const sent: { url: string; body: Record<string, unknown> }[] = []
const ses = createServer((req, res) => {
  void text(req).then((body) => {
    sent.push({ url: req.url!, body: JSON.parse(body) as Record<string, unknown> })
    res.setHeader('content-type', 'application/json').end('{"MessageId":"1"}')
  })
})
const before = { ...process.env }

beforeAll(async () => {
  ses.listen(0)
  await once(ses, 'listening')
  const endpoint = `http://127.0.0.1:${(ses.address() as AddressInfo).port}`
  Object.assign(process.env, {
    AWS_ENDPOINT_URL_SESV2: endpoint,
    AWS_REGION: 'eu-north-1',
    AWS_ACCESS_KEY_ID: 'x',
    AWS_SECRET_ACCESS_KEY: 'x',
  })
})
afterAll(() => {
  process.env = before
  ses.close()
})

test('a mail goes to Amazon SES from our one sender', async () => {
  const post = createLazySesPost('no-reply@spaedbarn.test')
  await post.send({ to: 'familie@example.test', emne: 'Nyt på siden', tekst: 'Log ind og se det' })
  expect(sent).toEqual([
    {
      url: '/v2/email/outbound-emails',
      body: expect.objectContaining({
        FromEmailAddress: 'no-reply@spaedbarn.test',
        Destination: { ToAddresses: ['familie@example.test'] },
      }),
    },
  ])
})

test('what is not one address and one line never leaves', async () => {
  const post = createLazySesPost('no-reply@spaedbarn.test')
  await expect(post.send({ to: 'a@b.test,c@d.test', emne: 'x', tekst: 'y' })).rejects.toThrow('not one address')
  expect(sent).toHaveLength(1)
})
