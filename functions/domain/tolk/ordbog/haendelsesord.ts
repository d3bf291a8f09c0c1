import type { Registreringstype } from '../../dagbog/typer.ts'
import type { Detaljer } from '../typer.ts'

/**
 * A word that tells of an event. `rolle` says how it behaves in the grammar; `svag` words need company
 * (an amount, a time, another word) to be an event; `verbum` words are finite or participle verbs.
 */
export type Udloeser = { type: Registreringstype; rolle: string; svag: boolean; verbum: boolean; detaljer?: Detaljer }

type Row = readonly [rolle: string, art: 'v' | 'n' | 'sv' | 'sn', forms: string, detaljer?: Detaljer]

/**
 * Base forms and what no rule inflects (see opslag.ts); `a|b_c` are the phrases "a c" and "b c".
 * The order within a list means nothing: it is the one that packs best.
 */
const RAEKKER: Readonly<Record<Registreringstype, readonly Row[]>> = {
  soevn: [
    ['sov', 'v', 'blunder blunde sovt blundet blundede sov sovede snuede slumrede snorkede døsede lurede sover'],
    ['sove', 'sn', 'sove'],
    [
      'ind',
      'v',
      'faldt|faldet|falder|falde_hen|omkuld|om faldt|faldet|falder|falde_i_søvn bragt_i_søvn gik|gået|går_omkuld|kold sov|slumret|slumrede_ind i_søvn gik|gået_ud_som_et_lys indsov',
    ],
    ['lur', 'n', 'lur blund nap powernap'],
    ['soevn', 'n', 'søvn søvnperiode søvntid'],
  ],
  opvaagning: [
    [
      'vaagn',
      'v',
      'åbnede_øjnene slog_øjnene slog|slår_øjnene_op stod_op vækker vågnede vågnet hentet_op tog_hende|ham_op vækkede vågner',
    ],
    ['vaagne', 'sn', 'vågne vække'],
    ['vaagen', 'sv', 'vågent vågen vågentid'],
    ['oppe', 'sv', 'oppe'],
    ['op', 'sv', 'op'],
    ['opvaagning', 'n', 'opvågning'],
  ],
  maaltid: [
    ['flaske', 'n', 'flaskemad flasker flaske flasken', { maade: 'flaske' }],
    [
      'mme',
      'n',
      'baby_semp mme tilskud nan modermælkserstatning erstatning babymælk',
      { maade: 'flaske', indhold: 'mme' },
    ],
    ['maelk', 'n', 'mælk mælken'],
    ['maelk', 'n', 'modermælk', { indhold: 'modermaelk' }],
    ['vand', 'sn', 'vand saft'],
    ['amning', 'v', 'am amning amm ammede lagt_til_brystet bryst diede', { maade: 'amning' }],
    ['sonde', 'n', 'sondemad sonde', { maade: 'sonde' }],
    ['fast', 'n', 'skemad grød mos øllebrød vælling', { maade: 'fast', indhold: 'groed' }],
    [
      'fast',
      'n',
      'suppe brød kartoffel ærter æblemos yoghurt broccoli blomme avokado havregryn sveske fingermad frugt kiks gulerod gulerødder fisk rugbrød pære kylling banan pasta babymad smoothie spinat squash kartofler ris pure leverpostej æble æg',
      { maade: 'fast' },
    ],
    ['mad', 'n', 'aftensmad frokost morgenmad mad eftermiddagsmad måltid'],
    ['spis', 'v', 'ædt indtog åd smagt spiser spist indtaget'],
    ['spise', 'sn', 'spise drikke'],
    ['drik', 'v', 'drikker drak nippede tømt'],
    ['giv', 'sv', 'serverede indgivet tilbudt få gav ga fået fik gi tage taget får tilbød tog givede'],
  ],
  ble: [
    ['ble', 'n', 'bleskift ble bleer'],
    ['skift', 'sv', 'skift skiftede'],
    ['aff', 'n', 'afføring afføringsble bæble pølse lorteble bæ bæet affø fæces lort', { affoering: true }],
    [
      'aff',
      'v',
      'skider fyldt|fyldte_bleen lavede|lavet_i_bleen lavede|lavet_nummer_to bæet skidt_i_bleen lavede|lavet|lave|gjort|gjorde_stort sked skidt_igennem skidt',
      { affoering: true },
    ],
    ['aff', 'n', 'diarré', { affoering: true, konsistens: 'tynd' }],
    ['vaad', 'sn', 'våd tis vådt', { vaad: true }],
    ['beskidt', 'sn', 'beskidt', { affoering: true }],
    ['tis', 'v', 'urin tisser vandladning tisset tisble tissede tissede|tisset_igennem tissebl', { vaad: true }],
  ],
  graad: [
    [
      'graad',
      'v',
      'brokkede hulkede pylrede hylede grædt brølede græd klynkede peb skreg jamrede skrigede skrigte tudede vrælede',
    ],
    ['graad', 'n', 'græderi grådlabil ulvetime grædetur skrigeanfald grådanfald gråd kolik'],
    ['graadende', 'v', 'grædende skrigende hylende'],
    ['ulykke', 'v', 'hysterisk kede_af_det helt_ude_af_den i_panik ked_af_det ulykkelig utrøstelig ude_af_sig_selv'],
    [
      'urolig',
      'v',
      'gnaven urolig gnavent uro motorisk_uro utilfreds pylret irritabelt irritable rastløs irritabel utilpas uroligt urol',
      { art: 'urolig' },
    ],
    ['uroen', 'sv', 'uroen', { art: 'urolig' }],
  ],
  troest: [
    ['troest', 'v', 'dyssede tyssede trøstede beroligede trøstes nussede trøstning aede beroliges'],
    ['troeste', 'v', 'trøste berolige', {}],
    ['vugge', 'v', 'vuggede vugning vuggen', { maade: 'vugge' }],
    [
      'arm',
      'sv',
      'gik|gået|går_rundt_med på_arm|armen|skødet|skulderen|overarmen bæreselen i_armene|favnen|arme|vikle|slynge|viklen båret på_min_mands_arm gået|gik_med_ham|hende bar_rundt ind_til_mig|kroppen',
      { maade: 'paaArm' },
    ],
    ['hud', 'v', 'hud_mod_hud hudkontakt', { maade: 'hud' }],
    ['sang', 'sv', 'sang sunget nynnede'],
    ['sut', 'sv', 'sut sutten', { maade: 'sut' }],
    ['ro', 'v', 'faldt|faldet|falder_til_ro blev_rolig til_ro faldt_ned_igen'],
  ],
  bad: [
    ['bad', 'n', 'bad babybad badning vasket vaskede badede baljen i_badet brusebad badekar'],
    ['pleje', 'n', 'navlepleje klippede_negle hudpleje klippet_negle negleklip'],
  ],
  medicin: [
    ['praep', 'n', 'alvedon panodil ipren pamol ibuprofen paracet paracetamol pinex'],
    [
      'praep',
      'n',
      'd-vitamin d_dråber vitamindråber d-vit vitaminer vitamin_d vitamin-d d-dråbe d_vitamin',
      { praeparat: 'D-vitamin' },
    ],
    [
      'praep',
      'n',
      'zinkpasta jern ventoline fenobarbital fenemal antibiotika gaviscon hydrokortison kortison laktulose inhalation losec simeticon lactocare minifom fucidin morfin movicol mælkesyrebakterier nystatin otrivin omeprazol mycostatin penicillin primcillin metadon amoxicillin probiotika daktacort saltvand salve antihistamin',
      {},
    ],
    ['medicin', 'n', 'dosis dråber stikpille mikstur pille medicin medicindosis dosen smertestillende tablet'],
  ],
  maaling: [
    ['vaegt', 'n', 'vejede veje vejning vægt vejet', { maal: 'vaegt' }],
    ['laengde', 'n', 'længde lang længdemål', { maal: 'laengde' }],
    ['hoved', 'n', 'hovedomfang ho hovedmål', { maal: 'hovedomfang' }],
    ['maalt', 'sv', 'målte målt måler'],
    ['temp', 'n', 'temperatur temp', { maal: 'temperatur' }],
  ],
  symptom: [
    ['feber', 'n', 'feber febril febrilsk', { art: 'feber' }],
    ['symptom', 'v', 'reflux refluks gylpede gylpet|gylpede|gylper_op', { art: 'gylp' }],
    [
      'symptom',
      'v',
      'opkastede brækkede bræk brækkede|brækker|brækket_sig|op opkastning kastede|kaster|kastet|kaste_op|hele',
      { art: 'opkast' },
    ],
    ['symptom', 'v', 'hostede hosteanfald hosteri', { art: 'hoste' }],
    [
      'symptom',
      'v',
      'forkølet snottede stoppet_næse løbenæse snot snøftede snue tilstoppet_næse forkølelse',
      { art: 'snue' },
    ],
    [
      'symptom',
      'v',
      'blærer numserød hudløs rød_og_irriteret|øm numsen|halen|bagdelen|enden_er|var|bliver_rød|øm|irriteret|hudløs rød|sår|øm|irriteret|skoldet|hudløs_numse|hale|bagdel|bag|hud svamp rød|sår|øm|irriteret_i_numsen|enden|skridtet|huden|halen udslæt eksem rødme knopper trøske',
      { art: 'udslaet' },
    ],
    [
      'symptom',
      'v',
      'raller blegnede hikkede åndenød dehydreret ondt_i_maven blodig hæs hævelse kløe ondt_i_øre vejrtrækningsbesvær forstoppet øreværk luft_i_maven mavepine luftsmerter mavesmerter maveondt ondt_i_mave ondt_i_tænderne øjenbetændelse slap hæshed ondt_i_øret tandfrembrud hikkeanfald hurtig_vejrtrækning betændt hård_mave ondt_i_halsen mavekramper mavekneb forstoppelse astma',
    ],
  ],
  samvaer: [['samvaer', 'n', 'farbesøg samvær forældrebesøg morbesøg samværstid']],
  helbred: [
    [
      'laege',
      'n',
      'doktor konsultation hos_doktoren egen_læge lægebesøg praktiserende_læge lægetjek lægetid børnelæge læge lægekontrol',
      { art: 'laege' },
    ],
    ['laege', 'n', 'sundhedsplejerske sundhedspl sundhedsplejerskebesøg', { art: 'sundhedsplejerske' }],
    ['laege', 'n', 'lægevagt vagtlæge', { art: 'laegevagt' }],
    [
      'laege',
      'n',
      'scanning ambulatorium ambulatorie børnemodtagelsen hospital sygehus ambulatoriet indlagt skadestue børneafdelingen',
      { art: 'hospital' },
    ],
    [
      'laege',
      'n',
      'hørescreening blodprøve fysioterapi vaccination osteopat tandlæge ergoterapi vaccinerede ergoterapeut kiropraktor fysioterapeut zoneterapi vaccine vaccineret øjenlæge',
      { art: 'andet' },
    ],
    ['us', 'sn', 'undersøgelse kontrol tjek', { art: 'andet' }],
  ],
  abstinens: [
    [
      'staerk',
      'v',
      'abstinens rystede abstinenstegn krampe krampeanfald trækninger dirrede abstinenssymptomer dirren hypertoni krampetrækninger spjætter skælvede sitrede sitren rykninger tremor skælven rysten rystelse',
      { tegn: ['rysten'] },
    ],
    ['svagt', 'sv', 'nysen nys nyste nyser', { tegn: ['nysen'] }],
    ['svagt', 'sv', 'svedende svedte sved svedig', { tegn: ['sveder'] }],
    ['svagt', 'sv', 'sutter sutteuro', { tegn: ['sutter'] }],
    ['svagt', 'sv', 'gaber gabte gaben', { tegn: ['gaben'] }],
    [
      'spaendt',
      'sv',
      'spændt stivhed marmoreret marmorering anspændt stivner stivede overstrakt stram',
      { tegn: ['stivhed'] },
    ],
    ['skinger', 'sv', 'skingrende skinger skingert', { tegn: ['skingert'] }],
    ['score', 'n', 'nas score scoret scorede finnegan', { instrument: 'Finnegan' }],
  ],
  aktivitet: [
    [
      'tur',
      'n',
      'gik_tur gået_tur gå_tur køretur tur skovtur trillede_en_tur ude_i|med_vognen|barnevognen gåtur trilletur ude|ud_at|og_gå',
      { art: 'gaatur' },
    ],
    [
      'mave',
      'n',
      'lå|ligget_på_mave maveliggende maven_på_gulvet på_maven|mave mavetræning tummy_time maveleje mavetid maveleg tummytime',
      { art: 'mavetid' },
    ],
    [
      'leg',
      'n',
      'aktivitetstæppe i_skråstolen leg legestund på_aktivitetstæppet legestue legeplads legetæppe på_gulvet på_legetæppet legede på_tæppet legetid lagt|lagde_på_tæppet|gulvet|legetæppet under_uroen',
      { art: 'leg' },
    ],
    [
      'andet',
      'n',
      'massage babysang babysvøm biblioteket mødregruppe babysvømning svømning sangleg svøm legestuen dagpleje kiggede_i_bog læste_bog læste_højt vuggestue rytmik svømmede babymassage svømmehal læste_bøger sang_sange',
      { art: 'andet' },
    ],
    [
      'lagt',
      'v',
      'lagt puttede puttetid lagde lagt_til_at_sove lagt_ned|ind i_seng lægger lægge kom_ned_og_ligge lagt|gik|kom_i_seng|vuggen|tremmesengen sengetid_kl',
      { art: 'lagt' },
    ],
  ],
  haendelse: [
    [
      'fald',
      'v',
      'faldt|røg_på_gulvet faldt_fra faldt|falder|faldet|trillede|rullede|væltede|gled|røg_ned|af|ud|bagover|forover tabte_ham|hende væltede',
    ],
    [
      'skade',
      'v',
      'bidt blå_mærker kradset_til_blods slog|slået|stødte|bankede_hovedet|sig|munden|panden|ansigtet|læben|næsen|kinden|hagen blåt_mærke brændte bule næseblod skoldede bed_sig sår ulykke fik_noget_galt_i_halsen klemt rift slugt kvalt uheld blødte',
    ],
  ],
  observation: [
    [
      'obs',
      'v',
      'sprællede afvisende omsorgsfuld række ansigtsudtryk afslappet betragtede strakte fraværende efterlignede fastholder engageret fikserede slapper kærlig pludder fokuserede genkendte fremstod fulgte følger genkender glad griber gurglede øjenkontakt klamrede hovedet trillede kravlede hovedkontrol hænderne imiterede reagerede puttede_sig interesse interesseret kan_nu kiggede klappede kontaktsøgende krammede ler lo lyde fjern greb blikkontakt løftede mæt nysgerrig nærværende rakte opmærksom glæde opmærksomhed pludrede opmærksomt pegede putter_sig vinkede rullede fremstår sidder|sad|står|stod_uden_støtte sidder|sad|står|stod|går_selv smilede sparkede søger mimik strækker tilfreds tilknytning trives tryg påvirket tryghed hvinede udforskede grinede udviser passiv udviste undersøger undersøgte utryg veltilpas tosset|vild_med vender vendt responderer virkede smilte søgte',
    ],
    ['siger', 'sv', 'siger sagde'],
    [
      'milepael',
      'v',
      'for_første_gang første_gang første_smil fremskridt nyt_fremskridt milepæl første_tand',
      { milepael: true },
    ],
  ],
}

/** "faldt|faldet_i_søvn" stands for both phrases. */
const phrases = (form: string): string[] =>
  form
    .split('_')
    .map((ord) => ord.split('|'))
    .reduce((all, ord) => all.flatMap((a) => ord.map((b) => `${a}_${b}`)))

/** Form → how it triggers; forms with `_` are phrases of several words. */
export const UDLOESERE: ReadonlyMap<string, Udloeser> = new Map(
  (Object.keys(RAEKKER) as Registreringstype[]).flatMap((type) =>
    RAEKKER[type].flatMap(([rolle, art, forms, detaljer]) =>
      forms
        .split(' ')
        .flatMap(phrases)
        .map((form): [string, Udloeser] => [
          form,
          { type, rolle, svag: art.startsWith('s'), verbum: art.endsWith('v'), ...(detaljer && { detaljer }) },
        ]),
    ),
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
