import { LockedError } from './lock.ts'

/** What a person can mend themselves gets one calm line; anything else is ours to find, and keeps its trace. */
export function explainStartfejl(
  error: unknown,
  { PORT, DATA_DIR }: { PORT: string; DATA_DIR: string },
): string | undefined {
  if (error instanceof LockedError)
    return `Produktet kører allerede på disse data (${DATA_DIR}). Stop det, eller vælg en anden mappe med DATA_DIR`
  const { code } = error as NodeJS.ErrnoException
  if (code === 'EADDRINUSE')
    return `Port ${PORT} er optaget. Vælg en anden, for eksempel PORT=${Number(PORT) + 10} npm start`
  if (code === 'ERR_SOCKET_BAD_PORT') return 'PORT skal være et tal fra 0 til 65535'
  if (code === 'EACCES') return `Der er ikke adgang til port ${PORT} eller mappen ${DATA_DIR}`
  return undefined
}
