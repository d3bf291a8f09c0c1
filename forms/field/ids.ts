/** The id of a field's first input: what the error summary links to. */
export const idOf = (name: string, prefix = 'felt-'): string => `${prefix}${name}`
