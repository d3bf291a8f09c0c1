import { useKontakt } from '../kontakter.ts'

/** "00 00 00 01": pairs that do not part at the end of a line. */
const writeTelefon = (telefon: string): string =>
  /^\d{8}$/.test(telefon) ? telefon.replaceAll(/\d\d(?=\d)/g, '$&\u00a0') : telefon.replaceAll(' ', '\u00a0')

interface Numre {
  telefon?: string | null | undefined
  email?: string | null | undefined
}

/** Number and mail as links a thumb can hit. */
export const Numre = ({ telefon, email }: Numre) => (
  <>
    {telefon && (
      <a class="kontaktlink" href={`tel:${telefon.replaceAll(' ', '')}`}>
        {writeTelefon(telefon)}
      </a>
    )}{' '}
    {email && (
      <a class="kontaktlink" href={`mailto:${email}`}>
        {email}
      </a>
    )}
  </>
)

/** How the first of these that the installation knows is reached; nothing when it has written none. */
export const Kontaktlinks = ({ til }: { til: readonly (string | undefined)[] }) => <Numre {...useKontakt(...til)} />
