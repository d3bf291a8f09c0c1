import * as z from 'zod'
import { felt } from '../felt.ts'

/** Why a forløb is begun before its formøde is held (S1-54). */
export const StartInput = z.strictObject({
  grund: felt(z.string().trim().min(3, 'Skriv hvorfor').max(2000, 'Begrundelsen må højst være 2000 tegn').optional(), {
    label: 'Hvorfor begynder forløbet uden formøde?',
    hjaelp: 'Begrundelsen gemmes på forløbet.',
    art: 'langtekst',
    klasse: 'foelsom',
  }),
})
