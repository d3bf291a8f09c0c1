import { tabel } from './tabel.ts'

/** Jutland forms, chat spellings and short forms, each group after the word the grammar knows. */
export const VARIANTER = tabel(
  `var war wa|lørdag lør|temperatur tp tmp|kvart kvort kwart|afføring aff|tirsdag tirs|vågnede vågned|sovet sowet|vil wil|sov svo sow såw sof|kunne ku|fik fæk|kan ka|gram gr|lille bette|spiste spåw spi|skulle sku|fem fæm|vægt vu vgt|lavede lav|giver gir giv|eftermiddag eft|skal ska|græder grær|for f|hundrede hunnerd hunnred hundred|med mæ m|været wat|nu no|fire fir|stikpille supp|elleve elve|tre_kvarter trekvarter|ikke ik ikk it|fredag fre|onsdag ons|og å|milliliter milliter|i_formiddags iformiddags|aftes awtes|aften awten|morgen mårn|morgenen mårnen|mere mer|i_aften iaften|ble bl|klokken klåk|tolv tol|i_aftes iaftes|uden u|mikstur mikst mixtur|natten natn|den æ|halv hal haal halw|nej nææ|have ha|tage ta|tager tar|i_går igår igaar|i_nat inat|jeg a|meget møj|græd græj|i_forgårs iforgårs|vågen vow wow vowen vågn|torsdag tors|sundhedsplejerske sp spl|i_dag idag|udslæt udsl|flaske flåsk fl fls flaks|til te tel|i_morges imorges imårs imårest|i_morgen imorn imorgn|to tow|vaccine vacc vac|syv syw|eller æller|over øwer|otte åt|i_eftermiddags ieftermiddags|drukket drukke|længde lgd lgde`
    .split('|')
    .map((group) => [group.slice(0, group.indexOf(' ')), group.slice(group.indexOf(' ') + 1)] as const),
)
