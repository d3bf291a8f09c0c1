/** Rounded to so many decimals, without −0. */
export function rund(value: number, decimaler: number): number {
  const factor = 10 ** decimaler
  return Math.round(value * factor) / factor + 0
}
