import { resolve } from 'node:path'
import { startProduct } from './product.ts'

const { PORT = '3000', DATA_DIR = '.data', SEED = 'demo' } = process.env

const product = await startProduct({ port: Number(PORT), dataDir: resolve(DATA_DIR), seed: SEED === 'none' ? 'none' : 'demo' })

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    void product.close().finally(() => process.exit(0))
  })
}

console.log(`klar: ${product.origin}`)
