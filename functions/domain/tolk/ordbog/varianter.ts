import { tabel } from './tabel.ts'

/** Jutland forms, chat spellings and short forms, each group after the word the grammar knows. */
export const VARIANTER = tabel(
  `var war wa|afføring aff|kan ka|gram gr|tirsdag tirs|sovet sowet|vil wil|vaccine vacc vac|eftermiddag eft|vågnede vågned|sov svo sow såw sof|temperatur tp tmp|spiste spåw spi|kunne ku|fik fæk|længde lgd lgde|lavede lav|skulle sku|fem fæm|vægt vu vgt|giver gir giv|skal ska|græder grær|græd græj|for f|nu no|lørdag lør|hundrede hunnerd hunnred hundred|med mæ m|været wat|flaske flåsk fl fls flaks|syv syw|mikstur mikst mixtur|natten natn|fire fir|elleve elve|tre_kvarter trekvarter|ikke ik ikk it|fredag fre|onsdag ons|stikpille supp|og å|milliliter milliter|i_formiddags iformiddags|aftes awtes|aften awten|morgen mårn|morgenen mårnen|mere mer|i_aften iaften|ble bl|klokken klåk|tolv tol|i_aftes iaftes|uden u|kvart kvort kwart|den æ|halv hal haal halw|nej nææ|have ha|tage ta|tager tar|i_går igår igaar|i_nat inat|jeg a|i_forgårs iforgårs|vågen vow wow vowen vågn|torsdag tors|sundhedsplejerske sp spl|i_dag idag|til te tel|i_morges imorges imårs imårest|i_morgen imorn imorgn|to tow|over øwer|eller æller|otte åt|i_eftermiddags ieftermiddags|lille bette|meget møj|drukket drukke|udslæt udsl`
    .split('|')
    .map((group) => [group.slice(0, group.indexOf(' ')), group.slice(group.indexOf(' ') + 1)] as const),
)
