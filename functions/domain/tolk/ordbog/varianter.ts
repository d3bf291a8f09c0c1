/** Jutland forms, chat spellings and short forms → the word the grammar knows. */
export const VARIANTER: Readonly<Record<string, string>> = Object.fromEntries(
  `awtes aftes, aavtes aftes, awten aften, te til, tel til, å og, æ den, a jeg, møj meget, bette lille, flask flaske, flåsk flaske, vow vågen, wow vågen, vowen vågen, vågn vågen, sow sov, græj græd, grær græder, tow to, fir fire, fæm fem, sæks seks, syw syv, åt otte, hunnerd hundrede, hunnred hundrede, hundred hundrede, wat været, war var, drukke drukket, ik ikke, ikk ikke, elve elleve, ås også, mæ med, ha have, wil vil, ku kunne, sku skulle, nææ nej, idag i_dag, igår i_går, igaar i_går, imorges i_morges, inat i_nat, iaftes i_aftes, iaften i_aften, iforgårs i_forgårs, iformiddags i_formiddags, ieftermiddags i_eftermiddags, eft eftermiddag, m med, u uden, f for, fl flaske, fls flaske, bl ble, aff afføring, tp temperatur, tmp temperatur, kæft meget`
    .split(', ')
    .map((pair) => pair.split(' ')),
)
