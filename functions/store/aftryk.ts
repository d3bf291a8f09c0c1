import { createHash } from 'node:crypto'

/** SHA-256 as hex; given to the pure domain, which must not import node. */
export const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex')
export type Aftryk = typeof sha256
