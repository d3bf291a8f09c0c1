import type { Registreringstype } from '../../dagbog/typer.ts'
import type { Detaljer } from '../typer.ts'
import { tabel } from './tabel.ts'

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
    ['sov', 'v', 'snuede blunder lurede blundet sov slumrede blunde sovt blundede sovede snorkede døsede sover'],
    ['sove', 'sn', 'sove'],
    [
      'ind',
      'v',
      'faldt|faldet|falder|falde_hen|omkuld|om indsov faldt|faldet|falder|falde_i_søvn bragt_i_søvn gik|gået|går_omkuld|kold i_søvn gik|gået_ud_som_et_lys sov|slumret|slumrede_ind',
    ],
    ['lur', 'n', 'powernap blund nap lur'],
    ['soevn', 'n', 'søvn søvnperiode søvntid'],
  ],
  opvaagning: [
    [
      'vaagn',
      'v',
      'åbnede_øjnene slog_øjnene slog|slår_øjnene_op vækkede tog_hende|ham_op vågner stod_op vågnede vågnet hentet_op vækker',
    ],
    ['vaagne', 'sn', 'vågne vække'],
    ['vaagen', 'sv', 'vågent vågen vågentid'],
    ['oppe', 'sv', 'oppe'],
    ['op', 'sv', 'op'],
    ['opvaagning', 'n', 'opvågning'],
  ],
  maaltid: [
    ['flaske', 'n', 'flaske flaskemad flasken flasker', { maade: 'flaske' }],
    [
      'mme',
      'n',
      'nan baby_semp erstatning tilskud modermælkserstatning babymælk mme',
      { maade: 'flaske', indhold: 'mme' },
    ],
    ['maelk', 'n', 'mælk mælken'],
    ['maelk', 'n', 'modermælk', { indhold: 'modermaelk' }],
    ['vand', 'sn', 'vand saft'],
    ['amning', 'v', 'diede bryst amm ammede am lagt_til_brystet amning', { maade: 'amning' }],
    ['sonde', 'n', 'sondemad sonde', { maade: 'sonde' }],
    ['fast', 'n', 'skemad øllebrød grød mos vælling', { maade: 'fast', indhold: 'groed' }],
    [
      'fast',
      'n',
      'squash babymad frugt kartofler gulerødder frikadelle banan yoghurt kartoffel gulerod ost ris fingermad æble blomme smoothie spinat suppe havregryn lasagne fisk ærter pasta melon pære brød bolle pure agurk æg leverpostej rugbrød sveske kiks broccoli avokado æblemos kylling',
      { maade: 'fast' },
    ],
    ['mad', 'n', 'eftermiddagsmad aftensmad mad morgenmad frokost måltid'],
    ['spis', 'v', 'ædt indtaget indtog åd spiser smagt spist'],
    ['spise', 'sn', 'spise drikke'],
    ['drik', 'v', 'drak drikker nippede drukket tømt'],
    ['giv', 'sv', 'tog taget serverede givede gi ga gav tage tilbød tilbudt indgivet får fik fået få'],
  ],
  ble: [
    ['ble', 'n', 'bleskift ble bleer'],
    ['skift', 'sv', 'skift skiftede'],
    ['aff', 'n', 'pølse lorteble bæ bæble bæet fæces afføring affø lort afføringsble', { affoering: true }],
    [
      'aff',
      'v',
      'skider skidt_i_bleen lavede|lavet_i_bleen lavede|lavet|lave|gjort|gjorde_stort sked bæet fyldt|fyldte_bleen lavede|lavet_nummer_to skidt_igennem skidt',
      { affoering: true },
    ],
    ['aff', 'n', 'diarré', { affoering: true, konsistens: 'tynd' }],
    ['vaad', 'sn', 'våd tis vådt', { vaad: true }],
    ['beskidt', 'sn', 'beskidt', { affoering: true }],
    ['tis', 'v', 'vandladning tisble tisser urin tissede tissede|tisset_igennem tissebl tisset', { vaad: true }],
  ],
  graad: [
    [
      'graad',
      'v',
      'vrælede tudede peb brokkede klynkede hulkede hylede grædt jamrede skrigte pylrede skreg brølede græd skrigede',
    ],
    ['graad', 'n', 'græderi grædetur skrigeanfald gråd kolik grådanfald grådlabil'],
    ['graadende', 'v', 'grædende skrigende hylende'],
    ['ulykke', 'v', 'hysterisk kede_af_det helt_ude_af_den ulykkelig i_panik ked_af_det utrøstelig ude_af_sig_selv'],
    [
      'urolig',
      'v',
      'rastløs uroligt utilfreds uro gnaven motorisk_uro gnavent utilpas urolig urol irritabel pylret irritabelt irritable',
      { art: 'urolig' },
    ],
    ['uroen', 'sv', 'uroen ulvetime', { art: 'urolig' }],
  ],
  troest: [
    ['troest', 'v', 'nussede trøstes trøstede beroligede beroliges trøstning tyssede dyssede aede'],
    ['troeste', 'v', 'trøste berolige', {}],
    ['vugge', 'v', 'vuggede vugning vuggen', { maade: 'vugge' }],
    [
      'arm',
      'sv',
      'båret i_armene|favnen|arme|vikle|slynge|viklen på_arm|armen|skødet|skulderen|overarmen bæreselen på_min_mands_arm ind_til_mig|kroppen gik|gået|går_rundt_med gået|gik_med_ham|hende bar_rundt',
      { maade: 'paaArm' },
    ],
    ['hud', 'v', 'hud_mod_hud hudkontakt', { maade: 'hud' }],
    ['sang', 'sv', 'sang sunget nynnede'],
    ['sut', 'sv', 'sut sutten', { maade: 'sut' }],
    ['ro', 'v', 'faldt|faldet|falder_til_ro blev_rolig til_ro faldt_ned_igen'],
  ],
  bad: [
    ['bad', 'n', 'vaskede bad badede baljen brusebad badning babybad vasket i_badet badekar'],
    ['pleje', 'n', 'navlepleje klippede_negle negleklip hudpleje klippet_negle'],
  ],
  medicin: [
    ['praep', 'n', 'ibuprofen paracet alvedon pinex ipren pamol paracetamol panodil'],
    [
      'praep',
      'n',
      'vitamindråber vitamin_d d-vitamin d_vitamin d_dråber vitamin-d d-dråbe d-vit vitaminer',
      { praeparat: 'D-vitamin' },
    ],
    [
      'praep',
      'n',
      'inhalation zinkpasta metadon otrivin antibiotika gaviscon lactocare hydrokortison movicol probiotika omeprazol primcillin antihistamin fenobarbital amoxicillin simeticon jern fenemal mycostatin salve mælkesyrebakterier nystatin ventoline daktacort kortison minifom laktulose penicillin losec morfin fucidin saltvand',
      {},
    ],
    ['medicin', 'n', 'pille dråber stikpille mikstur smertestillende medicin dosen dosis medicindosis tablet'],
  ],
  maaling: [
    ['vaegt', 'n', 'vejede vejet vægt veje vejning', { maal: 'vaegt' }],
    ['laengde', 'n', 'længde lang længdemål', { maal: 'laengde' }],
    ['hoved', 'n', 'hovedomfang ho hovedmål', { maal: 'hovedomfang' }],
    ['maalt', 'sv', 'målte målt måler'],
    ['temp', 'n', 'temperatur temp', { maal: 'temperatur' }],
  ],
  symptom: [
    ['feber', 'n', 'feber febril febrilsk', { art: 'feber' }],
    ['symptom', 'v', 'gylpede gylpet|gylpede|gylper_op reflux refluks', { art: 'gylp' }],
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
      'tilstoppet_næse snottede stoppet_næse løbenæse snøftede snue næsen_er_stoppet forkølet forkølelse snot',
      { art: 'snue' },
    ],
    [
      'symptom',
      'v',
      'eksem numserød svamp hudløs rød_og_irriteret|øm numse|numsen|halen|bagdelen|enden_er|var|bliver_rød|øm|irriteret|hudløs rød|sår|øm|irriteret_i_numsen|enden|skridtet|huden|halen knopper rød|sår|øm|irriteret|skoldet|hudløs_numse|bagi|hale|bagdel|bag|hud trøske udslæt blærer rødme',
      { art: 'udslaet' },
    ],
    [
      'symptom',
      'v',
      'åndenød slap blegnede ondt_i_maven hikkede kløe ondt_i_mave ondt_i_øre hård_mave ondt_i_halsen øreværk ondt_i_øret blodig luft_i_maven hikkeanfald mavekramper raller dehydreret betændt vejrtrækningsbesvær mavekneb mavesmerter mavepine forstoppet luftsmerter tandfrembrud øjenbetændelse hurtig_vejrtrækning ondt_i_tænderne forstoppelse hævelse hæs hæshed maveondt',
    ],
  ],
  samvaer: [['samvaer', 'n', 'farbesøg samvær morbesøg forældrebesøg samværstid']],
  helbred: [
    [
      'laege',
      'n',
      'lægebesøg doktor konsultation egen_læge lægetjek lægekontrol praktiserende_læge lægetid hos_doktoren børnelæge læge',
      { art: 'laege' },
    ],
    [
      'laege',
      'n',
      'sygeplejerske sundhedsplejerske sundhedsplejerskebesøg hjemmesygeplejerske sundhedspl',
      { art: 'sundhedsplejerske' },
    ],
    ['laege', 'n', 'lægevagt vagtlæge', { art: 'laegevagt' }],
    [
      'laege',
      'n',
      'sygehus børneafdelingen børnemodtagelsen skadestue hospital ambulatoriet scanning ambulatorie ambulatorium indlagt',
      { art: 'hospital' },
    ],
    [
      'laege',
      'n',
      'hørescreening kiropraktor ergoterapeut vaccine fysioterapeut vaccineret blodprøve ergoterapi vaccinerede fysioterapi vaccination zoneterapi osteopat øjenlæge',
      { art: 'andet' },
    ],
    ['us', 'sn', 'undersøgelse kontrol tjek', { art: 'andet' }],
  ],
  abstinens: [
    [
      'staerk',
      'v',
      'krampetrækninger dirrede rystelse spjætter tremor trækninger dirren sitren sitrede rysten skælvede rystede rykninger krampe abstinenssymptomer krampeanfald hypertoni abstinens abstinenstegn skælven',
      { tegn: ['rysten'] },
    ],
    ['svagt', 'sv', 'nøs nys nyser nyste nysen', { tegn: ['nysen'] }],
    ['svagt', 'sv', 'svedende svedig svedte sved', { tegn: ['sveder'] }],
    ['svagt', 'sv', 'sutter sutteuro', { tegn: ['sutter'] }],
    ['svagt', 'sv', 'gaber gabte gaben', { tegn: ['gaben'] }],
    [
      'spaendt',
      'sv',
      'spændt stivede marmoreret stivner overstrakt stram marmorering anspændt stivhed',
      { tegn: ['stivhed'] },
    ],
    ['skinger', 'sv', 'skingrende skinger skingert', { tegn: ['skingert'] }],
    ['score', 'n', 'nas score scorede finnegan scoret', { instrument: 'Finnegan' }],
  ],
  aktivitet: [
    [
      'tur',
      'n',
      'køretur skovtur gået_tur gå_tur tur gik_tur gåtur trillede_en_tur ude_i|med_vognen|barnevognen trilletur ude|ud_at|og_gå',
      { art: 'gaatur' },
    ],
    ['sted', 'sn', 'park strand dagpleje vuggestue havn zoo skov fjord', { art: 'andet' }],
    [
      'mave',
      'n',
      'lå|ligget_på_mave maveliggende på_maven|mave maveleje mavetræning tummytime maveleg tummy_time maven_på_gulvet mavetid',
      { art: 'mavetid' },
    ],
    [
      'leg',
      'n',
      'under_uroen på_gulvet på_tæppet legestund i_skråstolen på_aktivitetstæppet legestue på_legetæppet legetid lagt|lagde_på_tæppet|gulvet|legetæppet legeplads legetæppe aktivitetstæppe leg legede',
      { art: 'leg' },
    ],
    [
      'andet',
      'n',
      'biblioteket rytmik kiggede_i_bog babymassage læste_bog babysvøm babysvømning svømning svømmede svøm babysang svømmehal læste_bøger mødregruppe sangleg babyrytmik massage læste_højt sang_sange',
      { art: 'andet' },
    ],
    [
      'lagt',
      'v',
      'kom_ned_og_ligge lagt_til_at_sove i_seng puttede lægger lagde puttetid lagt_ned|ind lagt|gik|kom_i_seng|vuggen|tremmesengen sengetid_kl lagt lægge',
      { art: 'lagt' },
    ],
  ],
  haendelse: [
    [
      'fald',
      'v',
      'faldt|røg_på|i faldt_fra væltede snublede tabte_ham|hende faldt|tumlede|falder|faldet|trillede|rullede|væltede|gled|røg_ned|af|ud|bagover|forover',
    ],
    [
      'skade',
      'v',
      'kvalt sår fik_noget_galt_i_halsen skoldede blå_mærker kradset_til_blods uheld i_klemme klemt bed_sig rift slugt bule blåt_mærke næseblod slog|slået|stødte|bankede|bumpede_hovedet|sig|munden|panden|ansigtet|læben|næsen|kinden|hagen|knæet|benet|armen|fingeren ulykke blødte brændte bidt',
    ],
  ],
  observation: [
    [
      'obs',
      'v',
      'opmærksomhed ansigtsudtryk kærlig tilknytning krammede hovedet engageret betragtede greb mæt blikkontakt glæde puttede_sig reagerede putter_sig rejst|rejste|rejser_sig løftede sidder|sad|står|stod_uden_støtte veltilpas hænderne fundet_hænder øjnene_åbne efterlignede vinkede hvinede virkede kan_nu kravlede grinede øjenkontakt glad skridt strækker grint påvirket sidder|sad|står|stod|går_selv vender pludder fastholder genkender trak|trækker_sig strakte trillede opmærksom kiggede interesse pegede interesseret responderer afslappet fokuserede rakte trives genkendte tryg mimik tryghed række fjern lo slapper pludrede nærværende tosset|vild_med gurglede griber afvisende rullede klappede udforskede udviste undersøger passiv vendt tilfreds utryg udviser fremstod fremstår fikserede omsorgsfuld fraværende søger kontaktsøgende smilede opmærksomt smilte undersøgte løb nysgerrig følger satte|sætter_sig ler fulgte imiterede hovedkontrol søgte lyde klamrede sparkede sprællede',
    ],
    ['siger', 'sv', 'siger sagde'],
    [
      'milepael',
      'v',
      'milepæl for_første_gang nyt_fremskridt første_gang fremskridt første_smil første_tand',
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
export const EMOJI = tabel(
  '🍼flaske 😴sov 💤sov 💩afføring 🛁bad 🛀bad 💊medicin 🤮opkast 🤧snue 🥣grød 🌡temperatur 🤱amning 🍌banan'
    .split(' ')
    .map((par) => [par.slice(2), par.slice(0, 2)] as const),
)
