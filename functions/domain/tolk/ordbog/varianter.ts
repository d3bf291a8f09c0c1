import { tabel } from './tabel.ts'

/** Jutland forms, chat spellings and short forms, each group after the word the grammar knows. */
export const VARIANTER = tabel(
  `aftes awtes|aften awten|til te tel|og å|den æ|jeg a|meget møj|lille bette|flaske flåsk fl fls flaks|vågen vow wow vowen vågn|sov sow såw sof|græd græj|græder grær|to tow|fire fir|fem fæm|syv syw|otte åt|hundrede hunnerd hunnred hundred|været wat|var war wa|drukket drukke|ikke ik ikk it|elleve elve|med mæ m|have ha|vil wil|kunne ku|skulle sku|nej nææ|i_dag idag|i_går igår igaar|i_morges imorges imårs imårest|i_nat inat|i_aftes iaftes|i_aften iaften|i_forgårs iforgårs|i_formiddags iformiddags|i_eftermiddags ieftermiddags|eftermiddag eft|uden u|for f|ble bl|afføring aff|temperatur tp tmp|mere mer|sovet sowet|vågnede vågned|giver gir giv|tage ta|tager tar|skal ska|kan ka|nu no|klokken klåk|spiste spåw spi|kvart kvort kwart|halv hal haal halw|tolv tol|eller æller|i_morgen imorn imorgn|morgen mårn|morgenen mårnen|natten natn|sundhedsplejerske sp spl|vægt vu vgt|udslæt udsl|mikstur mikst|milliliter milliter|tirsdag tirs|onsdag ons|torsdag tors|fredag fre|lørdag lør|lavede lav|gram gr|længde lgd lgde|vaccine vacc vac|stikpille supp`
    .split('|')
    .map((group) => [group.slice(0, group.indexOf(' ')), group.slice(group.indexOf(' ') + 1)] as const),
)
