import type * as z from 'zod'
import { barnet } from './felter-barnet.ts'
import { praktisk } from './felter-praktisk.ts'
import { sagen } from './felter-sagen.ts'

/** Every page of the visitation in the order asked: a question added to a page is in form, chat, API and OpenAPI. */
export const sider = { ...barnet, ...sagen, ...praktisk }
export type SideId = keyof typeof sider

type Samlet<U> = (U extends unknown ? (one: U) => void : never) extends (all: infer I) => void ? I : never
type Shape = Samlet<(typeof sider)[SideId]['felter']>

/** Key → schema of every question. */
export const visitationFelter = Object.assign({}, ...Object.values(sider).map(({ felter }) => felter)) as {
  [K in keyof Shape]: Shape[K]
}
export type VisitationFelt = keyof typeof visitationFelter

export const feltnavne = Object.keys(visitationFelter) as VisitationFelt[]
export const schemaOf = (navn: VisitationFelt): z.ZodType => visitationFelter[navn]
