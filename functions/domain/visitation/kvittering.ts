/** `SB-2026-3F9A1C07`: for a receipt and a telephone call; says nothing of the child. */
export const kvitteringOf = (id: string, sendt: string): string =>
  `SB-${sendt.slice(0, 4)}-${id.replaceAll('-', '').slice(0, 8).toUpperCase()}`
