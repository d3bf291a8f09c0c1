import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { compile, type Importer } from 'sass'

const DKFDS = resolve('node_modules/dkfds/src/stylesheets')
const OWN = resolve('forms/assets')
const PALETTE = 'values/colors/_fds-colors.scss'

/** The file a Sass address means, by Sass's own rules of partials and index files. */
function fileOf(path: string): string | undefined {
  const parts = path.split('/')
  const last = parts.pop()!
  const folder = parts.join('/')
  return [join(folder, `_${last}.scss`), join(folder, `${last}.scss`), join(path, '_index.scss')].find((file) =>
    existsSync(join(DKFDS, file)),
  )
}

/** Reads dkfds by path (its package exports no styles) and puts our palette of custom properties for its fixed colours. */
const dkfds: Importer = {
  canonicalize(url) {
    if (!url.startsWith('dkfds:')) return null
    const file = fileOf(new URL(url).pathname.replace(/^\/+/, '').replace(/\.scss$/, ''))
    return file ? new URL(`dkfds:///${file}`) : null
  },
  load(url) {
    const file = url.pathname.replace(/^\/+/, '')
    const source = file === PALETTE ? join(OWN, '_palet.scss') : join(DKFDS, file)
    return { contents: readFileSync(source, 'utf8'), syntax: 'scss' }
  },
}

/** One compressed text, with `asset:` addresses still to be filled in. The pictures dkfds points at don't follow the colour scheme: we draw them. */
export function compileStylesheet(): string {
  const { css } = compile(join(OWN, 'stil.scss'), {
    importers: [dkfds],
    style: 'compressed',
    quietDeps: true,
    silenceDeprecations: ['if-function'],
  })
  return css.replaceAll(/background-image:url\("\.\.\/img[^)]*\)/g, 'background-image:none')
}
