/** Last parts of compounds that aren't diary words alone, and the word they are read as. */
export const EFTERLED_ALIAS: Readonly<Record<string, string>> = {
  dråber: 'medicin',
  undersøgelse: 'lægebesøg',
  vaccination: 'vaccination',
  purre: 'mos',
  flasken: 'flaske',
  luren: 'lur',
  måltidet: 'måltid',
  samværet: 'samvær',
}
