import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { createLocalDeps } from './deps.ts'
import { seedMany } from './demo/seed.ts'
import { loadSecret } from './login/keys.ts'
import { createMailbox } from './mail.ts'
import { RUNNING, secretIn } from './product.ts'

const dataDir = resolve(process.env.DATA_DIR ?? '.data')

/** `npm run seed -- --forloeb N --dage D`: writes to the product that runs on DATA_DIR. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { forloeb: { type: 'string', default: '5' }, dage: { type: 'string', default: '30' } },
  })
  const [antal, dage] = [Number(values.forloeb), Number(values.dage)]
  if (!(Number.isInteger(antal) && antal > 0 && antal <= 1000 && Number.isInteger(dage) && dage > 0 && dage <= 400)) {
    throw new Error('npm run seed -- --forloeb 1-1000 --dage 1-400')
  }
  const file = join(dataDir, RUNNING)
  if (!existsSync(file)) throw new Error('Start produktet først / start the product first: npm start')
  const { origin, dynamoEndpoint, s3Url } = JSON.parse(readFileSync(file, 'utf8')) as {
    origin: string
    dynamoEndpoint: string
    s3Url: string
  }
  await fetch(`${origin}/sundhed`).catch(() => {
    throw new Error(`Intet svar på ${origin}; er npm start i gang? / is npm start running?`)
  })
  const deps = await createLocalDeps({
    origin,
    dynamoEndpoint,
    s3Url,
    clientSecret: loadSecret(dataDir, 'web'),
    secret: secretIn(dataDir),
    post: createMailbox({ dir: dataDir }),
    aktiver: {},
    demo: true,
  })
  await seedMany(deps, antal, dage, (line) => console.log(line))
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : 'fejl'}\n`)
  process.exitCode = 1
})
