import { tabel } from './tabel.ts'

/** Jutland forms, chat spellings and short forms, each group after the word the grammar knows. */
export const VARIANTER = tabel(
  `var war wa|mikstur mikst mixtur|natten natn|temperatur tp tmp|drukket drukke|jeg a|fik fæk|kunne ku|for f|skulle sku|fem fæm|vægt vu vgt|giver gir giv|stikpille supp|og å|med mæ m|været wat|onsdag ons|længde lgd lgde|torsdag tors|aftes awtes|kan ka|afføring aff|otte åt|lavede lav|den æ|halv hal haal halw|flaske flåsk fl fls flaks|aften awten|morgen mårn|morgenen mårnen|mere mer|i_aften iaften|ble bl|tirsdag tirs|milliliter milliter|gram gr|i_formiddags iformiddags|vil wil|i_aftes iaftes|elleve elve|vaccine vacc vac|i_forgårs iforgårs|sovet sowet|skal ska|meget møj|fredag fre|sundhedsplejerske sp spl|klokken klåk|vågen vow wow vowen vågn|tolv tol|eller æller|i_eftermiddags ieftermiddags|nej nææ|have ha|tage ta|tager tar|i_går igår igaar|i_nat inat|tre_kvarter trekvarter|til te tel|i_morges imorges imårs imårest|over øwer|eftermiddag eft|i_morgen imorn imorgn|to tow|ikke ik ikk it|kvart kvort kwart|i_dag idag|vågnede vågned|sov svo sow såw sof|lørdag lør|hundrede hunnerd hunnred hundred|lille bette|spiste spåw spi|syv syw|uden u|fire fir|græder grær|græd græj|udslæt udsl|nu no`
    .split('|')
    .map((group) => [group.slice(0, group.indexOf(' ')), group.slice(group.indexOf(' ') + 1)] as const),
)
