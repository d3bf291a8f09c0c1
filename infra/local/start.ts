import { resolve } from 'node:path'
import { LockedError } from './lock.ts'
import { type Product, startProduct } from './product.ts'

const { PORT = '3000', DATA_DIR = '.data', SEED = 'demo' } = process.env

/** What a person can mend themselves gets one calm line; anything else is ours to find, and keeps its trace. */
function explain(error: unknown): string | undefined {
  const { code } = error as NodeJS.ErrnoException
  if (error instanceof LockedError)
    return `Produktet kører allerede på disse data (${DATA_DIR}). Stop det, eller vælg en anden mappe med DATA_DIR`
  if (code === 'EADDRINUSE')
    return `Port ${PORT} er optaget. Vælg en anden, for eksempel PORT=${Number(PORT) + 10} npm start`
  if (code === 'ERR_SOCKET_BAD_PORT') return 'PORT skal være et tal fra 0 til 65535'
  if (code === 'EACCES') return `Der er ikke adgang til port ${PORT} eller mappen ${DATA_DIR}`
  return undefined
}

async function start(): Promise<Product> {
  try {
    return await startProduct({
      port: Number(PORT),
      dataDir: resolve(DATA_DIR),
      seed: SEED === 'none' ? 'none' : 'demo',
    })
  } catch (error) {
    console.error(explain(error) ?? error)
    process.exit(1)
  }
}

const product = await start()

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    void product.close().finally(() => process.exit(0))
  })
}

console.log(`klar: ${product.origin}`)
