import type { Forloeb } from './forloeb.ts'

/** Why a professional's observation or test can't be of that day, or undefined; it may be written after the forløb. */
export function fagligDatoFejl({ start }: Pick<Forloeb, 'start'>, dato: string, today: string): string | undefined {
  if (dato > today) return 'Datoen ligger i fremtiden'
  return dato < start ? 'Datoen ligger før forløbet begyndte' : undefined
}
