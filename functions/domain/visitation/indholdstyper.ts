/** Accepted kinds: mime type → what people call it and how the file name ends. */
export const indholdstyper = {
  'application/pdf': { navn: 'PDF', endelser: ['pdf'] },
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': {
    navn: 'Word (DOCX)',
    endelser: ['docx'],
  },
  'image/jpeg': { navn: 'JPEG', endelser: ['jpg', 'jpeg'] },
  'image/png': { navn: 'PNG', endelser: ['png'] },
} as const
export type Indholdstype = keyof typeof indholdstyper
export const indholdstypenavne = Object.keys(indholdstyper) as [Indholdstype, ...Indholdstype[]]

export const MAX_BYTES = 25 * 1024 * 1024
export const filkrav = 'PDF, Word (DOCX), JPEG eller PNG på højst 25 MB'
