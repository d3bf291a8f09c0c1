import { createReadStream, existsSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join } from 'node:path'
import { createGzip } from 'node:zlib'

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
  '.map': 'application/json',
}

/** Text that the content network compresses as well. */
const PACKED: ReadonlySet<string> = new Set(['.css', '.js', '.svg'])

/** Files with a hash in their name, as the content network serves them: for ever. True when it answered. */
export function serveAsset(dir: string, req: IncomingMessage, res: ServerResponse): boolean {
  if (req.url === '/sw.js') return serveWorker(dir, res)
  const name = /^\/aktiver\/([\w.-]+)$/.exec((req.url ?? '').split('?')[0]!)?.[1]
  if (!name) return false
  const file = join(dir, name)
  const type = TYPES[extname(name)]
  if (!type || !existsSync(file)) {
    res.writeHead(404).end()
    return true
  }
  const isPacked = PACKED.has(extname(name)) && /\bgzip\b/.test(String(req.headers['accept-encoding'] ?? ''))
  res.writeHead(200, {
    'content-type': type,
    'cache-control': 'public, max-age=31536000, immutable',
    'x-content-type-options': 'nosniff',
    ...(isPacked && { 'content-encoding': 'gzip', vary: 'accept-encoding' }),
  })
  const content = createReadStream(file)
  if (isPacked) content.pipe(createGzip()).pipe(res)
  else content.pipe(res)
  return true
}

/** The worker's address never changes, so the browser must ask each time whether it is new. */
function serveWorker(dir: string, res: ServerResponse): boolean {
  res.writeHead(200, {
    'content-type': TYPES['.js']!,
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
  })
  createReadStream(join(dir, 'sw.js')).pipe(res)
  return true
}
