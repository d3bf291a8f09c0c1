/** Last parts of compounds that aren't diary words alone, and the word they are read as. */
export const EFTERLED_ALIAS: ReadonlyMap<string, string> = new Map([
  ['dråber', 'medicin'],
  ['undersøgelse', 'lægebesøg'],
  ['purre', 'mos'],
  ['flasken', 'flaske'],
  ['luren', 'lur'],
  ['måltidet', 'måltid'],
  ['samværet', 'samvær'],
])
