import { tabel } from './tabel.ts'

/** Jutland forms, chat spellings and short forms, each group after the word the grammar knows. */
export const VARIANTER = tabel(
  `var war wa|temperatur tp tmp|tirsdag tirs|kunne ku|fik fæk|skulle sku|fem fæm|og å|med mæ m|uden u|jeg a|kvart kvort kwart|otte åt|den æ|halv hal haal halw|været wat|onsdag ons|aftes awtes|drukket drukke|flaske flåsk fl fls flaks|aften awten|morgen mårn|mikstur mikst mixtur|natten natn|morgenen mårnen|tre_kvarter trekvarter|i_aften iaften|ble bl|vil wil|meget møj|afføring aff|gram gr|i_formiddags iformiddags|milliliter milliter|i_aftes iaftes|elleve elve|fire fir|græder grær|græd græj|udslæt udsl|i_forgårs iforgårs|vågen vow wow vowen vågn|tolv tol|i_eftermiddags ieftermiddags|eller æller|i_nat inat|sovet sowet|kan ka|skal ska|sundhedsplejerske sp spl|mere mer|nej nææ|have ha|tage ta|tager tar|i_går igår igaar|i_morges imorges imårs imårest|syv syw|torsdag tors|over øwer|eftermiddag eft|for f|i_morgen imorn imorgn|to tow|længde lgd lgde|til te tel|i_dag idag|vægt vu vgt|giver gir giv|fredag fre|lørdag lør|hundrede hunnerd hunnred hundred|stikpille supp|vaccine vacc vac|ikke ik ikk it|lavede lav|vågnede vågned|sov svo sow såw sof|klokken klåk|lille bette|spiste spåw spi|nu no`
    .split('|')
    .map((group) => [group.slice(0, group.indexOf(' ')), group.slice(group.indexOf(' ') + 1)] as const),
)
