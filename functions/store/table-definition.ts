/** One table as data: read by the cloud stack, the embedded start and the stores alike. All keys are strings. */
export interface TableDefinition {
  pk: string
  sk: string
  indexes?: Record<string, { pk: string; sk: string; projection?: 'ALL' | string[] }>
  /** Attribute with epoch seconds; only for sessions, idempotency and counters, never for a part of a case. */
  ttl?: string
  stream?: boolean
}
