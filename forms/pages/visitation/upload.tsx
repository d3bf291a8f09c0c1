import { type BilagResume, bilagsartTekst, MAX_BYTES } from '../../../functions/domain/visitation/bilag.ts'
import { indholdstyper } from '../../../functions/domain/visitation/indholdstyper.ts'
import { FileUpload } from '../../components/FileUpload.tsx'

interface UploadSideProps {
  bilag: BilagResume
  upload: { url: string; fields: Record<string, string> }
  naeste: string
}

/** Without JavaScript: the signed form for one file of exactly the kind chosen. */
export const UploadSide = ({ bilag: { art, indholdstype }, upload, naeste }: UploadSideProps) => (
  <>
    <FileUpload
      label={bilagsartTekst[art]}
      upload={upload}
      formater={{ [indholdstype]: indholdstyper[indholdstype].navn }}
      maksMB={MAX_BYTES / 1024 / 1024}
      naeste={naeste}
      hjaelp="Filen sendes direkte til det lukkede dokumentarkiv."
    />
    <p>
      <a href={naeste.replace(/[?&]sendt=.*/, '')}>Tilbage uden at sende en fil</a>
    </p>
  </>
)
