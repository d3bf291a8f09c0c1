import type { Feltfejl } from '../../functions/domain/fejl.ts'
import { idOf } from '../field/ids.ts'

interface FileUploadProps {
  label: string
  /** From the document store: where the browser posts the file, and the signed fields that go with it. */
  upload: { url: string; fields: Record<string, string> }
  /** Media type or ending → what people call it: `{ 'application/pdf': 'PDF' }`. */
  formater: Record<string, string>
  maksMB: number
  /** Where to go when the file is there (the script; without it the signed fields redirect). */
  naeste: string
  navn?: string
  fejl?: readonly Feltfejl[]
  hjaelp?: string
}

const listFormat = new Intl.ListFormat('da', { type: 'disjunction' })

/** A file straight from the browser to the document store, never through our own server. `upload.js` adds progress. */
export function FileUpload({
  label,
  upload,
  formater,
  maksMB,
  naeste,
  navn = 'file',
  fejl = [],
  hjaelp,
}: FileUploadProps) {
  const id = idOf(navn)
  const own = fejl.find(({ felt }) => felt === navn)
  const described = [`${id}-hjaelp`, own && `${id}-fejl`].filter(Boolean).join(' ')
  return (
    <form
      class="upload"
      method="post"
      action={upload.url}
      enctype="multipart/form-data"
      data-upload
      data-naeste={naeste}
      data-maks={String(maksMB * 1024 * 1024)}
    >
      {Object.entries(upload.fields).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <div class={`form-group file-input${own ? ' form-error' : ''}`}>
        <label class="form-label" for={id}>
          {label}
        </label>
        <span class="form-hint" id={`${id}-hjaelp`}>
          {hjaelp && `${hjaelp} `}
          Filen skal være {listFormat.format(Object.values(formater))} og må højst fylde {maksMB} MB.
        </span>
        <span class="form-error-message" id={`${id}-fejl`} data-upload-fejl hidden={!own}>
          <span class="sr-only">Fejl: </span>
          <span data-upload-besked>{own?.besked}</span>
        </span>
        <input
          id={id}
          class="filfelt"
          type="file"
          name={navn}
          accept={Object.keys(formater).join(',')}
          aria-describedby={described}
          aria-invalid={own ? 'true' : undefined}
        />
      </div>
      <div class="upload-forloeb" data-upload-forloeb hidden>
        <label for={`${id}-fremdrift`} data-upload-status>
          Sender filen
        </label>
        <progress id={`${id}-fremdrift`} max="100" value="0"></progress>
      </div>
      <div class="knapper">
        <button class="button button-secondary xs-full-width" type="submit">
          <span>Send filen</span>
        </button>
      </div>
    </form>
  )
}
