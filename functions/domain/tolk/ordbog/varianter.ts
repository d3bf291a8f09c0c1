import { tabel } from './tabel.ts'

/** Jutland forms, chat spellings and short forms, each group after the word the grammar knows. */
export const VARIANTER = tabel(
  `var war wa|syv syw|fik fæk|nu no|stikpille supp|tirsdag tirs|kunne ku|for f|tolv tol|længde lgd lgde|lavede lav|skulle sku|fem fæm|vægt vu vgt|giver gir giv|skal ska|græder grær|kan ka|græd græj|lørdag lør|hundrede hunnerd hunnred hundred|med mæ m|været wat|fredag fre|onsdag ons|og å|milliliter milliter|i_formiddags iformiddags|aftes awtes|aften awten|morgen mårn|morgenen mårnen|mere mer|i_aften iaften|ble bl|klokken klåk|kvart kvort kwart|vågen vow wow vowen vågn|torsdag tors|otte åt|vil wil|gram gr|i_aftes iaftes|uden u|sovet sowet|den æ|halv hal haal halw|meget møj|nej nææ|have ha|tage ta|tager tar|i_går igår igaar|i_nat inat|jeg a|udslæt udsl|i_forgårs iforgårs|mikstur mikst mixtur|natten natn|til te tel|i_morges imorges imårs imårest|tre_kvarter trekvarter|eftermiddag eft|i_morgen imorn imorgn|to tow|elleve elve|ikke ik ikk it|i_eftermiddags ieftermiddags|flaske flåsk fl fls flaks|fire fir|vaccine vacc vac|temperatur tp tmp|sundhedsplejerske sp spl|i_dag idag|afføring aff|eller æller|vågnede vågned|sov svo sow såw sof|over øwer|lille bette|spiste spåw spi|drukket drukke`
    .split('|')
    .map((group) => [group.slice(0, group.indexOf(' ')), group.slice(group.indexOf(' ') + 1)] as const),
)
