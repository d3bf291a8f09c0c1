import { useKontakt } from '../kontakter.ts'

/** Number and mail as links a thumb can hit; nothing when the installation has written none. */
export function Kontaktlinks({ til }: { til: readonly (string | undefined)[] }) {
  const { telefon, email } = useKontakt(...til) ?? {}
  return (
    <>
      {telefon && (
        <a class="kontaktlink" href={`tel:${telefon.replaceAll(' ', '')}`}>
          {telefon.replaceAll(' ', '\u00a0')}
        </a>
      )}{' '}
      {email && (
        <a class="kontaktlink" href={`mailto:${email}`}>
          {email}
        </a>
      )}
    </>
  )
}
