import { createContext, useContext } from 'hono/jsx'

/** Logical name (`stil.css`) → public path with the content's hash (`/aktiver/stil.1a2b3c4d.css`). */
export type Aktiver = Record<string, string>

/** Set by Layout for one render; components read it through useAsset. */
export const AktiverContext = createContext<Aktiver>({})

/** The public path of an asset, or an error that names the one missing from the build. */
export function asset(aktiver: Aktiver, name: string): string {
  const path = aktiver[name]
  if (!path) throw new Error(`aktivet ${name} mangler i bygningen`)
  return path
}

/** The same lookup from inside a component. */
export const useAsset = (name: string): string => asset(useContext(AktiverContext), name)
