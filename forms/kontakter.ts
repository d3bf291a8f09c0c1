import { createContext, useContext } from 'hono/jsx'

/** How an organisation or a person is reached. */
export interface Kontakt {
  navn: string
  telefon?: string
  email?: string
}

/** Organisation, or a person's id at the login → how to reach them. The installation's own table (infra/settings.ts). */
export type Kontakter = Readonly<Record<string, Kontakt>>

/** Set by Layout for one render. */
export const KontakterContext = createContext<Kontakter>({})

/** The first of these that the table knows: a person before the house the person works in. */
export function useKontakt(...noegler: (string | undefined)[]): Kontakt | undefined {
  const kontakter = useContext(KontakterContext)
  return noegler.map((noegle) => (noegle ? kontakter[noegle] : undefined)).find((one) => one !== undefined)
}
