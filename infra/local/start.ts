import { resolve } from 'node:path'
import { type Product, startProduct } from './product.ts'
import { explainStartfejl } from './startfejl.ts'

const { PORT = '3000', DATA_DIR = '.data', SEED = 'demo' } = process.env

async function start(): Promise<Product> {
  try {
    return await startProduct({
      port: Number(PORT),
      dataDir: resolve(DATA_DIR),
      seed: SEED === 'none' ? 'none' : 'demo',
    })
  } catch (error) {
    console.error(explainStartfejl(error, { PORT, DATA_DIR }) ?? error)
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
