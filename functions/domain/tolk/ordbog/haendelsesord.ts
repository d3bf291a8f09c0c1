import type { Registreringstype } from '../../dagbog/typer.ts'
import type { Detaljer } from '../typer.ts'

/**
 * A word that tells of an event. `rolle` says how it behaves in the grammar; `svag` words need company
 * (an amount, a time, another word) to be an event; `verbum` words are finite or participle verbs.
 */
export type Udloeser = { type: Registreringstype; rolle: string; svag: boolean; verbum: boolean; detaljer?: Detaljer }

type Row = readonly [
  type: Registreringstype,
  rolle: string,
  art: 'v' | 'n' | 'sv' | 'sn',
  forms: string,
  detaljer?: Detaljer,
]

const RAEKKER: readonly Row[] = [
  [
    'soevn',
    'sov',
    'v',
    'blunde blundede blunder døsede blundet boblede_den dormede lurede luret slumrede snorkede snorksov sovt sovede snuede sov sover',
  ],
  ['soevn', 'sove', 'sn', 'sove'],
  [
    'soevn',
    'ind',
    'v',
    'dejsede_om faldt|faldet|falder|falde_hen|omkuld|om faldt|faldet|falder|falde_i_søvn bragt_i_søvn gik|gået|går_omkuld|kold i_søvn indslumrede indsov sov|slumret|slumrede_ind gik|gået_ud_som_et_lys tullet|tullede|døsede|døset|døser_hen',
  ],
  ['soevn', 'lur', 'n', 'lur middagssøvn blund nap powernap slummer'],
  ['soevn', 'soevn', 'n', 'søvnperiode soveperiode sovestund søvn søvntid'],
  [
    'opvaagning',
    'vaagn',
    'v',
    'hentet_op slog_øjnene slog|slår_øjnene_op stod_op tog_hende|ham_op var_vaks vågnede vækker vågner vågnet åbnede_øjnene vækkede',
  ],
  ['opvaagning', 'vaagne', 'sn', 'vågne vække'],
  ['opvaagning', 'vaagen', 'sv', 'klokkevågen lysvågen lysvågent vågent vågen vaks vågentid'],
  ['opvaagning', 'oppe', 'sv', 'oppe'],
  ['opvaagning', 'op', 'sv', 'op'],
  ['opvaagning', 'opvaagning', 'n', 'opvågning'],
  ['maaltid', 'flaske', 'n', 'flaskemad flasker flaske flasken', { maade: 'flaske' }],
  [
    'maaltid',
    'mme',
    'n',
    'baby_semp erstatningsmælk babymælk erstatning modermælkerstatning modermælkserstatning modermælkstilskud nan pulvermælk tilskud mme tilskudsblanding',
    { maade: 'flaske', indhold: 'mme' },
  ],
  ['maaltid', 'maelk', 'n', 'mælk mælken'],
  ['maaltid', 'maelk', 'n', 'modermælk brystmælk udmalket', { indhold: 'modermaelk' }],
  ['maaltid', 'vand', 'sn', 'vand te saft'],
  ['maaltid', 'amning', 'v', 'am amning amm ammede lagt_til_brystet bryst diede', { maade: 'amning' }],
  ['maaltid', 'sonde', 'n', 'sondemåltid sondemad sonde sondeernæring', { maade: 'sonde' }],
  ['maaltid', 'fast', 'n', 'vælling grød mos øllebrød skemad', { maade: 'fast', indhold: 'groed' }],
  [
    'maaltid',
    'fast',
    'n',
    'avokado banan blomme havregryn broccoli brød fingermad frugt gulerod kartoffel kartofler kiks fisk kylling maiskiks pasta leverpostej pære babymad rugbrød smoothie spinat squash suppe gulerødder sveske pure yoghurt ris æble æblemos æg ærter',
    { maade: 'fast' },
  ],
  ['maaltid', 'mad', 'n', 'aftensmad frokost eftermiddagsmad mad morgenmad måltid'],
  ['maaltid', 'spis', 'v', 'ædt guffede gumlede indtaget smovsede indtog smagt spiser spist åd'],
  ['maaltid', 'spise', 'sn', 'spise drikke'],
  ['maaltid', 'drik', 'v', 'bællede drakt drikkede tyllede drak drikker nedsvælgede nippede slubrede tømt'],
  ['maaltid', 'giv', 'sv', 'fik indgivet få fået får gav gi serverede tage taget tilbudt tilbød tog ga givede'],
  ['ble', 'ble', 'n', 'ble bleer bleskift bleskiftning'],
  ['ble', 'skift', 'sv', 'skift skiftede'],
  [
    'ble',
    'aff',
    'n',
    'afføring afføringsble bajs lorteble bleklat bæble bæ bæbæ bæet skideble bæh affø fæces lort lorteri prutlort pølse',
    { affoering: true },
  ],
  [
    'ble',
    'aff',
    'v',
    'fyldt|fyldte_bleen lavede|lavet_i_bleen lavede|lavet_nummer_to sked bæet skider skidt skidt_i_bleen lavede|lavet|lave|gjort|gjorde_stort skidt_igennem',
    { affoering: true },
  ],
  ['ble', 'aff', 'n', 'diarre diarré', { affoering: true, konsistens: 'tynd' }],
  ['ble', 'vaad', 'sn', 'tis tisset våd vådt', { vaad: true }],
  ['ble', 'tis', 'v', 'tisset tisble tissede tissede|tisset_igennem tisser urin vandladning tissebl', { vaad: true }],
  [
    'graad',
    'graad',
    'v',
    'brokkede brokkede_sig ynkede_sig brølede flæbede græd grædt hulkede hylede jamrede klynkede klynkeri peb peber pylder pyldrede pylrede pylret skreg gallede_op skrigede hylen skrigeri skrigte skrålede tudede tuderi vrælede hyl vræleri vrællede vrælt',
  ],
  [
    'graad',
    'graad',
    'n',
    'græderi kolik kolikanfald gråd grådanfald grådlabil grædetur skrigetur skrigetime tudetur skrigeanfald ulvetime',
  ],
  ['graad', 'graadende', 'v', 'grædende skrigende hylende'],
  [
    'graad',
    'ulykke',
    'v',
    'grædefærdig helt_ude_af_den hysterisk i_panik kede_af_det ude_af_sig_selv ked_af_det ulykkelig utrøstelig utrøstlig',
  ],
  [
    'graad',
    'urolig',
    'v',
    'gnaven gnavent irritabel vrissen irritabelt irritable møgknotten motorisk_uro pylret pylderet uroligt rastløs uro urol urolig utilfreds utilpas vrippen',
    { art: 'urolig' },
  ],
  ['graad', 'uroen', 'sv', 'uroen', { art: 'urolig' }],
  ['troest', 'troest', 'v', 'aede beroligede beroliges aet dyssede nussede trøstede trøstes trøstning tyssede'],
  ['troest', 'troeste', 'v', 'trøste berolige', {}],
  ['troest', 'vugge', 'v', 'vuggede vugning vuggen', { maade: 'vugge' }],
  [
    'troest',
    'arm',
    'sv',
    'bar_rundt gik|gået|går_rundt_med båret gået|gik_med_ham|hende i_armene|favnen|arme|vikle|slynge|viklen ind_til_mig|kroppen på_min_mands_arm på_arm|armen|skødet|skulderen|overarmen bæreselen',
    { maade: 'paaArm' },
  ],
  ['troest', 'hud', 'v', 'hud_mod_hud hudkontakt hud_mod_hud-kontakt', { maade: 'hud' }],
  ['troest', 'sang', 'sv', 'sang sunget nynnede'],
  ['troest', 'sut', 'sv', 'sut sutten', { maade: 'sut' }],
  ['troest', 'ro', 'v', 'faldt|faldet|falder_til_ro til_ro blev_rolig faldt_ned_igen'],
  [
    'bad',
    'bad',
    'n',
    'afvasket babybad bad badebalje badede brusebad etagevask vaskede i_badet badekar vasket badning baljen',
  ],
  ['bad', 'pleje', 'n', 'hudpleje klippede_negle klippet_negle navlepleje negleklip'],
  ['medicin', 'praep', 'n', 'alvedon hodigan ibuprofen ipren pamol panodil paracet nurofen paracetamol pinex'],
  [
    'medicin',
    'praep',
    'n',
    'd_dråber d-dråbe d-vit d-vitamin d-vitamindråber d_vitaminer ddråber dvitamin vitamindråber d_vitamin vitaminer',
    { praeparat: 'D-vitamin' },
  ],
  [
    'medicin',
    'praep',
    'n',
    'amoxicillin antibiotika antihistamin bisolvon laktulose daktacort fenemal fenobarbital fucidin gaviscon hydrokortison imadrax kortison lactocare simeticon hydrocortison lactulose losec minifom jern morfin movicol mycostatin mælkesyrebakterier metadon nystatin otrivin omeprazol penicillin primcillin probiotika saltvand salve svampemiddel ventoline zinkpasta zymelin inhalation',
    {},
  ],
  ['medicin', 'medicin', 'n', 'dosen dosis dråber stikpille medicin medicindosis smertestillende pille mikstur tablet'],
  ['maaling', 'vaegt', 'n', 'veje vejet vejning vægt vejede', { maal: 'vaegt' }],
  ['maaling', 'laengde', 'n', 'længde lang længdemål', { maal: 'laengde' }],
  ['maaling', 'hoved', 'n', 'hovedomfang ho hovedmål', { maal: 'hovedomfang' }],
  ['maaling', 'maalt', 'sv', 'målte målt måler'],
  ['maaling', 'temp', 'n', 'temperatur temp', { maal: 'temperatur' }],
  ['symptom', 'feber', 'n', 'feber febril febrilsk', { art: 'feber' }],
  ['samvaer', 'samvaer', 'n', 'morbesøg forældrebesøg mødtes_med_mor farbesøg mødtes_med_far samvær samværstid'],
  [
    'helbred',
    'laege',
    'n',
    'doktor egen_læge hos_doktoren konsultation læge lægebesøg lægetjek lægekontrol børnelæge lægetid praktiserende_læge',
    { art: 'laege' },
  ],
  ['helbred', 'laege', 'n', 'sundhedsplejerske sundhedspl sundhedsplejerskebesøg', { art: 'sundhedsplejerske' }],
  ['helbred', 'laege', 'n', 'lægevagt vagtlæge', { art: 'laegevagt' }],
  [
    'helbred',
    'laege',
    'n',
    'ambulatorie ambulatoriet ambulatorium børneafdelingen børnemodtagelsen indlagt skadestue hospital sygehus scanning',
    { art: 'hospital' },
  ],
  [
    'helbred',
    'laege',
    'n',
    'ergoterapi blodprøve fysioterapi hørescreening kiropraktor kranio osteopat tandlæge vaccination ergoterapeut vaccine vaccinerede vaccineret fysioterapeut zoneterapeut zoneterapi øjenlæge',
    { art: 'andet' },
  ],
  ['helbred', 'us', 'sn', 'undersøgelse kontrol tjek', { art: 'andet' }],
  ['symptom', 'symptom', 'v', 'gulpede gylpede gylpte gylpet|gylpede|gylper_op refluks reflux', { art: 'gylp' }],
  [
    'symptom',
    'symptom',
    'v',
    'opkastning opkastede brækkede bræk brækkede|brækker|brækket_sig|op kastede|kaster|kastet|kaste_op|hele',
    { art: 'opkast' },
  ],
  ['symptom', 'symptom', 'v', 'hostede hosteanfald hosteri', { art: 'hoste' }],
  [
    'symptom',
    'symptom',
    'v',
    'forkølelse forkølet stoppet_næse løbenæse snotnæse snottede snue snøftede snot tilstoppet_næse',
    { art: 'snue' },
  ],
  [
    'symptom',
    'symptom',
    'v',
    'bleeksem blærer knopper eksem hudløs numserød numsen|halen|bagdelen|enden_er|var|bliver_rød|øm|irriteret|hudløs rød|sår|øm|irriteret|skoldet|hudløs_numse|hale|bagdel|bag|hud numserødme rød_og_irriteret|øm udslæt rødme rødnumset rød|sår|øm|irriteret_i_numsen|enden|skridtet|huden|halen svamp trøske',
    { art: 'udslaet' },
  ],
  [
    'symptom',
    'symptom',
    'v',
    'betændt blodig dehydreret blegnede forstoppelse forstoppet hikkeanfald hikkede hurtig_vejrtrækning åndenød hæs hæshed hævelse kløe luft_i_maven luftsmerter mavekneb mavekramper mavesmerter maveonde maveondt mavepine ondt_i_halsen ondt_i_mave ondt_i_maven ondt_i_tænderne hård_mave ondt_i_øre ondt_i_øret raller astma tandfrembrud vejrtrækningsbesvær slap øjenbetændelse øreværk',
  ],
  [
    'abstinens',
    'staerk',
    'v',
    'abstinens abstinenssymptomer abstinenstegn trækninger dirrede dirren hyperton hypertoni krampe krampeanfald krampetrækninger rykninger rystede rysteture rystelse spjætter skælvede sitrede sitren skælven tremor rysten',
    { tegn: ['rysten'] },
  ],
  ['abstinens', 'svagt', 'sv', 'nyseture nyser nys nysen nyste', { tegn: ['nysen'] }],
  ['abstinens', 'svagt', 'sv', 'sved svedende svedig svedte', { tegn: ['sveder'] }],
  ['abstinens', 'svagt', 'sv', 'sutter sutteuro suttebehov', { tegn: ['sutter'] }],
  ['abstinens', 'svagt', 'sv', 'gaber gabte gaben', { tegn: ['gaben'] }],
  [
    'abstinens',
    'spaendt',
    'sv',
    'anspændt stivhed marmoreret marmorering overstrakt spændt stivner stivede stram',
    { tegn: ['stivhed'] },
  ],
  ['abstinens', 'skinger', 'sv', 'skinger skingert skingre skingrende', { tegn: ['skingert'] }],
  ['abstinens', 'score', 'n', 'finnegan nas score scorede scoret', { instrument: 'Finnegan' }],
  [
    'aktivitet',
    'tur',
    'n',
    'cykeltur gik_tur gå_tur gåede legepladstur gået_tur gåtur køretur slyngetur løbetur skovtur spadseretur travetur trillede_en_tur trilletur tur ude_i|med_vognen|barnevognen ude|ud_at|og_gå',
    { art: 'gaatur' },
  ],
  [
    'aktivitet',
    'mave',
    'n',
    'lå|ligget_på_mave på_maven|mave maveliggende maveleje maven_på_gulvet mavetid mavetræning tummy_time maveleg tummytime mavehvil',
    { art: 'mavetid' },
  ],
  [
    'aktivitet',
    'leg',
    'n',
    'aktivitetstæppe legegruppe lagt|lagde_på_tæppet|gulvet|legetæppet i_skråstolen gulvleg legestund leg legestue legede legeplads legetid legetæppe på_aktivitetstæppet på_gulvet på_gulvtæppet på_legeplads på_legetæppet på_tæppet under_uroen',
    { art: 'leg' },
  ],
  [
    'aktivitet',
    'andet',
    'n',
    'babyrytmik babysalmesang babysang babysvøm babysvømning biblioteket babymassage dagpleje babycafé kiggede_i_bog legestuen babycafe lejring svømning læste_bog læste_bøger læste_højt mødregruppe rytmik sang_sange sangleg sansegruppe sansetime svøm svømmede massage svømmehal vuggestue',
    { art: 'andet' },
  ],
  [
    'aktivitet',
    'lagt',
    'v',
    'lagde lagt kom_ned_og_ligge lagt_til_at_sove lagt_ned|ind i_seng lagt|gik|kom_i_seng|vuggen|tremmesengen lægger lægge puttede puttetid sengetid_kl',
    { art: 'lagt' },
  ],
  [
    'haendelse',
    'fald',
    'v',
    'faldt|røg_på_gulvet faldt_fra faldt|falder|faldet|trillede|rullede|væltede|gled|røg_ned|af|ud|bagover|forover tabte_ham|hende væltede',
  ],
  [
    'haendelse',
    'skade',
    'v',
    'bed_sig bidt blå_mærker blåt_mærke blødte brændt_sig næseblod brændte kradset_til_blods bule ulykke faldulykke fik_noget_galt_i_halsen klemt kvalt rift skoldede slog|slået|stødte|bankede_hovedet|sig|munden|panden|ansigtet|læben|næsen|kinden|hagen slugt sår uheld',
  ],
  [
    'observation',
    'obs',
    'v',
    'afslappet afviger afvisende afværgende ansigtsudtryk bablede øjenkontakt banker betragtede blikkontakt fraværende distræt efterlignede engageret fastholder fikserede fjern fokuserede fremmedutryg fremstod fremstår fulgte følger genkender genkendte glad glæde greb griber grinede gurglede hoveddrejning hovedet hovedkontrol hvinede hænderne imiterede indfølt reagerede initierer interesse interesseret jublede kan_nu kiggede kikkede klamrede klappede knuger kommunikerer kontaktsøgende krammede kravlede kærlig legesyg ler lo lyde lydhør løftede mimik mæt nysgerrig nærværende omsorgsfuld opmærksom opmærksomhed opmærksomt passiv pegede pludder pludrede puttede_sig putter_sig påvirket rakte responderer rullede række sidder|sad|står|stod_uden_støtte sidder|sad|står|stod|går_selv slapper smilede smilte sparkede spejlede sprællede søger sprælske spytbobler strakte strækker studerede søgte tilfreds tilknytning trillede trives tryg tryghed udforskede udviser udviste undersøger undersøgte utryg veltilpas vender vendt vinkede virkede vokaliserer vrisser',
  ],
  ['observation', 'siger', 'sv', 'siger sagde'],
  [
    'observation',
    'milepael',
    'v',
    'for_første_gang første_gang første_smil milepæl fremskridt nyt_fremskridt første_tand',
    { milepael: true },
  ],
]

/** "faldt|faldet_i_søvn" stands for both phrases. */
const phrases = (form: string): string[] =>
  form
    .split('_')
    .map((ord) => ord.split('|'))
    .reduce((all, ord) => all.flatMap((a) => ord.map((b) => `${a}_${b}`)))

/** Form → how it triggers; forms with `_` are phrases of several words. */
export const UDLOESERE: ReadonlyMap<string, Udloeser> = new Map(
  RAEKKER.flatMap(([type, rolle, art, forms, detaljer]) =>
    forms
      .split(' ')
      .flatMap(phrases)
      .map((form): [string, Udloeser] => [
        form,
        { type, rolle, svag: art.startsWith('s'), verbum: art.endsWith('v'), ...(detaljer && { detaljer }) },
      ]),
  ),
)

/** Emoji stand in for a word when the sentence has none of the kind. */
export const EMOJI: Readonly<Record<string, string>> = {
  '🍼': 'flaske',
  '😴': 'sov',
  '💤': 'sov',
  '💩': 'afføring',
  '🛁': 'bad',
  '🛀': 'bad',
  '😭': 'græd',
  '💊': 'medicin',
  '🤮': 'opkast',
  '🤧': 'snue',
  '🥣': 'grød',
  '🌡': 'temperatur',
  '🤱': 'amning',
  '🍌': 'banan',
}
