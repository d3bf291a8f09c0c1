import { tabel } from './tabel.ts'

/** Jutland forms, chat spellings and short forms, each group after the word the grammar knows. */
export const VARIANTER = tabel(
  `var war wa|syv syw|længde lgd lgde|fik fæk|kunne ku|for f|skulle sku|fem fæm|vægt vu vgt|giver gir giv|ikke ik ikk it|flaske flåsk fl fls flaks|fire fir|skal ska|græder grær|græd græj|otte åt|lavede lav|torsdag tors|jeg a|og å|med mæ m|været wat|onsdag ons|aftes awtes|aften awten|morgen mårn|morgenen mårnen|mere mer|i_aften iaften|ble bl|milliliter milliter|i_formiddags iformiddags|vaccine vacc vac|afføring aff|stikpille supp|tirsdag tirs|lørdag lør|hundrede hunnerd hunnred hundred|vågen vow wow vowen vågn|tolv tol|klokken klåk|vil wil|i_aftes iaftes|elleve elve|eller æller|i_eftermiddags ieftermiddags|uden u|sovet sowet|den æ|halv hal haal halw|nej nææ|have ha|tage ta|tager tar|i_går igår igaar|i_nat inat|temperatur tp tmp|over øwer|i_forgårs iforgårs|til te tel|i_morges imorges imårs imårest|tre_kvarter trekvarter|eftermiddag eft|i_morgen imorn imorgn|to tow|kvart kvort kwart|i_dag idag|udslæt udsl|meget møj|vågnede vågned|sov svo sow såw sof|spiste spåw spi|kan ka|gram gr|mikstur mikst mixtur|natten natn|sundhedsplejerske sp spl|lille bette|nu no|fredag fre|drukket drukke`
    .split('|')
    .map((group) => [group.slice(0, group.indexOf(' ')), group.slice(group.indexOf(' ') + 1)] as const),
)
