import * as z from 'zod'
import { isDato } from './tid.ts'

/** A calendar date, YYYY-MM-DD, with the words said when it is none. */
export const datoMed = (besked: string) => z.string(besked).refine(isDato, besked).meta({ format: 'date' })

export const Dato = datoMed('Skriv en rigtig dato, fx 2026-03-12')
