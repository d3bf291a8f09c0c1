import { type FunctionName, type FunctionRow, functions } from './functions.ts'

interface Entry {
  name: FunctionName
  pattern: RegExp
  weight: number
}

const toPattern = (route: string) =>
  new RegExp(
    `^${route
      .replace(/[.]/g, '\\.')
      .replace(/\/\{\w+\}/g, '/[^/]+')
      .replace(/\*$/, '(?:/.*)?')}$`,
  )

/** Literal characters decide, as in API Gateway: the more of them, the more specific. */
const weigh = (route: string) => route.replace(/\{\w+\}/g, '').length - (route.endsWith('*') ? 0.5 : 0)

const entries: Entry[] = Object.entries(functions as Record<string, FunctionRow>)
  .flatMap(([name, { routes }]) =>
    routes.map((route) => ({ name: name as FunctionName, pattern: toPattern(route), weight: weigh(route) })),
  )
  .sort((a, b) => b.weight - a.weight)

/** The function that answers a path, or undefined. */
export const functionOf = (path: string): FunctionName | undefined =>
  entries.find(({ pattern }) => pattern.test(path))?.name

/** The route keys that mean the same to an HTTP API: the path itself, and with `*` whatever is below it. */
export const routeKeysOf = (route: string): string[] =>
  route.endsWith('*') ? [route.slice(0, -1), `${route.slice(0, -1)}/{proxy+}`] : [route]
