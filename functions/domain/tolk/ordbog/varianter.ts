import { tabel } from './tabel.ts'

/** Jutland forms, chat spellings and short forms, each group after the word the grammar knows. */
export const VARIANTER = tabel(
  `var war wa|udslæt udsl|klokken klåk|tolv tol|længde lgd lgde|fire fir|vil wil|meget møj|jeg a|to tow|lille bette|flaske flåsk fl fls flaks|drukket drukke|fik fæk|torsdag tors|aftes awtes|aften awten|fem fæm|og å|mikstur mikst|i_formiddags iformiddags|nu no|tre_kvarter trekvarter|i_aften iaften|ble bl|i_aftes iaftes|temperatur tp tmp|kvart kvort kwart|i_eftermiddags ieftermiddags|gram gr|græder grær|græd græj|til te tel|stikpille supp|mere mer|over øwer|onsdag ons|kunne ku|vågen vow wow vowen vågn|elleve elve|natten natn|eller æller|uden u|tirsdag tirs|skulle sku|vægt vu vgt|giver gir giv|tage ta|kan ka|med mæ m|otte åt|den æ|sovet sowet|vaccine vacc vac|sundhedsplejerske sp spl|milliliter milliter|i_dag idag|hundrede hunnerd hunnred hundred|nej nææ|sov svo sow såw sof|tager tar|i_går igår igaar|i_morges imorges imårs imårest|i_nat inat|afføring aff|i_morgen imorn imorgn|morgen mårn|morgenen mårnen|have ha|i_forgårs iforgårs|halv hal haal halw|fredag fre|lørdag lør|eftermiddag eft|syv syw|været wat|skal ska|lavede lav|vågnede vågned|for f|spiste spåw spi|ikke ik ikk it`
    .split('|')
    .map((group) => [group.slice(0, group.indexOf(' ')), group.slice(group.indexOf(' ') + 1)] as const),
)
