import { tabel } from './tabel.ts'
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
    ['sov', 'v', 'snuede blunder døsede sovt blunde sovede snorkede slumrede blundede sov lurede blundet sover'],
    ['sove', 'sn', 'sove'],
    [
      'ind',
      'v',
      'faldt|faldet|falder|falde_hen|omkuld|om indsov faldt|faldet|falder|falde_i_søvn bragt_i_søvn gik|gået|går_omkuld|kold i_søvn gik|gået_ud_som_et_lys sov|slumret|slumrede_ind',
    ],
    ['lur', 'n', 'nap blund powernap lur'],
    ['soevn', 'n', 'søvn søvnperiode søvntid'],
  ],
  opvaagning: [
    [
      'vaagn',
      'v',
      'åbnede_øjnene slog_øjnene slog|slår_øjnene_op vækkede tog_hende|ham_op vågnede vågnet hentet_op vågner stod_op vækker',
    ],
    ['vaagne', 'sn', 'vågne vække'],
    ['vaagen', 'sv', 'vågent vågen vågentid'],
    ['oppe', 'sv', 'oppe'],
    ['op', 'sv', 'op'],
    ['opvaagning', 'n', 'opvågning'],
  ],
  maaltid: [
    ['flaske', 'n', 'flaske flaskemad flasker flasken', { maade: 'flaske' }],
    [
      'mme',
      'n',
      'nan erstatning tilskud modermælkserstatning babymælk baby_semp mme',
      { maade: 'flaske', indhold: 'mme' },
    ],
    ['maelk', 'n', 'mælk mælken'],
    ['maelk', 'n', 'modermælk', { indhold: 'modermaelk' }],
    ['vand', 'sn', 'vand saft'],
    ['amning', 'v', 'diede bryst am amm ammede amning lagt_til_brystet', { maade: 'amning' }],
    ['sonde', 'n', 'sondemad sonde', { maade: 'sonde' }],
    ['fast', 'n', 'skemad øllebrød grød mos vælling', { maade: 'fast', indhold: 'groed' }],
    [
      'fast',
      'n',
      'leverpostej squash babymad frugt gulerødder frikadelle fingermad fisk ærter pasta melon pære æblemos kiks gulerod kartoffel kylling brød bolle pure æble blomme ris ost rugbrød sveske agurk æg broccoli spinat suppe havregryn banan lasagne avokado kartofler yoghurt smoothie',
      { maade: 'fast' },
    ],
    ['mad', 'n', 'eftermiddagsmad mad aftensmad morgenmad frokost måltid'],
    ['spis', 'v', 'ædt indtaget indtog åd spiser smagt spist'],
    ['spise', 'sn', 'spise drikke'],
    ['drik', 'v', 'tømt nippede drak drikker'],
    ['giv', 'sv', 'ga gav tilbød tilbudt serverede givede gi taget indgivet får fik fået få tage tog'],
  ],
  ble: [
    ['ble', 'n', 'bleskift ble bleer'],
    ['skift', 'sv', 'skift skiftede'],
    ['aff', 'n', 'lorteble bæet fæces pølse lort afføring affø afføringsble bæ bæble', { affoering: true }],
    [
      'aff',
      'v',
      'skider skidt_i_bleen lavede|lavet_i_bleen lavede|lavet|lave|gjort|gjorde_stort sked bæet fyldt|fyldte_bleen lavede|lavet_nummer_to skidt_igennem skidt',
      { affoering: true },
    ],
    ['aff', 'n', 'diarré', { affoering: true, konsistens: 'tynd' }],
    ['vaad', 'sn', 'våd tis vådt', { vaad: true }],
    ['beskidt', 'sn', 'beskidt', { affoering: true }],
    ['tis', 'v', 'vandladning tisble urin tissede tissede|tisset_igennem tisset tisser tissebl', { vaad: true }],
  ],
  graad: [
    [
      'graad',
      'v',
      'hulkede tudede jamrede skrigede vrælede brokkede peb hylede grædt klynkede pylrede skrigte skreg brølede græd',
    ],
    ['graad', 'n', 'græderi grædetur skrigeanfald gråd kolik grådanfald grådlabil'],
    ['graadende', 'v', 'grædende skrigende hylende'],
    ['ulykke', 'v', 'hysterisk kede_af_det helt_ude_af_den ulykkelig i_panik ked_af_det utrøstelig ude_af_sig_selv'],
    [
      'urolig',
      'v',
      'irritabelt utilfreds urolig rastløs uroligt irritabel utilpas urol uro gnaven motorisk_uro gnavent pylret irritable',
      { art: 'urolig' },
    ],
    ['uroen', 'sv', 'uroen ulvetime', { art: 'urolig' }],
  ],
  troest: [
    ['troest', 'v', 'tyssede trøstes trøstede beroliges dyssede nussede aede beroligede trøstning'],
    ['troeste', 'v', 'trøste berolige', {}],
    ['vugge', 'v', 'vuggede vugning vuggen', { maade: 'vugge' }],
    [
      'arm',
      'sv',
      'båret i_armene|favnen|arme|vikle|slynge|viklen på_arm|armen|skødet|skulderen|overarmen gik|gået|går_rundt_med bæreselen på_min_mands_arm gået|gik_med_ham|hende bar_rundt ind_til_mig|kroppen',
      { maade: 'paaArm' },
    ],
    ['hud', 'v', 'hud_mod_hud hudkontakt', { maade: 'hud' }],
    ['sang', 'sv', 'sang sunget nynnede'],
    ['sut', 'sv', 'sut sutten', { maade: 'sut' }],
    ['ro', 'v', 'faldt|faldet|falder_til_ro blev_rolig til_ro faldt_ned_igen'],
  ],
  bad: [
    ['bad', 'n', 'baljen vaskede bad badede brusebad badning babybad badekar vasket i_badet'],
    ['pleje', 'n', 'navlepleje klippede_negle negleklip hudpleje klippet_negle'],
  ],
  medicin: [
    ['praep', 'n', 'ibuprofen paracet alvedon pinex ipren pamol paracetamol panodil'],
    [
      'praep',
      'n',
      'vitamin_d d-vitamin d_vitamin d_dråber vitamindråber vitaminer vitamin-d d-dråbe d-vit',
      { praeparat: 'D-vitamin' },
    ],
    [
      'praep',
      'n',
      'inhalation zinkpasta metadon salve laktulose hydrokortison penicillin fenemal antibiotika gaviscon saltvand jern simeticon minifom antihistamin losec mælkesyrebakterier nystatin morfin movicol probiotika ventoline daktacort kortison otrivin mycostatin omeprazol primcillin fenobarbital amoxicillin fucidin lactocare',
      {},
    ],
    ['medicin', 'n', 'smertestillende dråber stikpille mikstur pille medicin dosen dosis medicindosis tablet'],
  ],
  maaling: [
    ['vaegt', 'n', 'vejede veje vægt vejet vejning', { maal: 'vaegt' }],
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
      'tilstoppet_næse snottede stoppet_næse snøftede snue snot forkølelse løbenæse forkølet',
      { art: 'snue' },
    ],
    [
      'symptom',
      'v',
      'eksem numserød svamp hudløs rød_og_irriteret|øm numsen|halen|bagdelen|enden_er|var|bliver_rød|øm|irriteret|hudløs rød|sår|øm|irriteret_i_numsen|enden|skridtet|huden|halen knopper rød|sår|øm|irriteret|skoldet|hudløs_numse|hale|bagdel|bag|hud trøske udslæt blærer rødme',
      { art: 'udslaet' },
    ],
    [
      'symptom',
      'v',
      'dehydreret åndenød slap blegnede ondt_i_maven ondt_i_mave ondt_i_øre ondt_i_øret blodig raller hikkeanfald luft_i_maven øreværk hård_mave mavekramper ondt_i_halsen betændt kløe vejrtrækningsbesvær mavekneb mavesmerter mavepine forstoppet luftsmerter maveondt tandfrembrud hæshed øjenbetændelse hæs ondt_i_tænderne forstoppelse hævelse hikkede hurtig_vejrtrækning',
    ],
  ],
  samvaer: [['samvaer', 'n', 'farbesøg morbesøg samvær forældrebesøg samværstid']],
  helbred: [
    [
      'laege',
      'n',
      'hos_doktoren konsultation doktor lægekontrol praktiserende_læge lægetid børnelæge lægebesøg egen_læge lægetjek læge',
      { art: 'laege' },
    ],
    [
      'laege',
      'n',
      'hjemmesygeplejerske sundhedsplejerske sundhedsplejerskebesøg sygeplejerske sundhedspl',
      { art: 'sundhedsplejerske' },
    ],
    ['laege', 'n', 'lægevagt vagtlæge', { art: 'laegevagt' }],
    [
      'laege',
      'n',
      'sygehus børnemodtagelsen børneafdelingen scanning skadestue hospital ambulatorie ambulatoriet ambulatorium indlagt',
      { art: 'hospital' },
    ],
    [
      'laege',
      'n',
      'hørescreening ergoterapeut vaccine fysioterapeut vaccineret osteopat blodprøve ergoterapi vaccinerede fysioterapi vaccination zoneterapi kiropraktor øjenlæge',
      { art: 'andet' },
    ],
    ['us', 'sn', 'undersøgelse kontrol tjek', { art: 'andet' }],
  ],
  abstinens: [
    [
      'staerk',
      'v',
      'hypertoni spjætter trækninger krampetrækninger krampe rystelse abstinenssymptomer tremor dirrede skælvede rystede rykninger krampeanfald skælven abstinens dirren sitren abstinenstegn sitrede rysten',
      { tegn: ['rysten'] },
    ],
    ['svagt', 'sv', 'nyser nyste nys nysen', { tegn: ['nysen'] }],
    ['svagt', 'sv', 'svedende svedig svedte sved', { tegn: ['sveder'] }],
    ['svagt', 'sv', 'sutter sutteuro', { tegn: ['sutter'] }],
    ['svagt', 'sv', 'gaber gabte gaben', { tegn: ['gaben'] }],
    [
      'spaendt',
      'sv',
      'spændt stivede marmorering anspændt stivner overstrakt marmoreret stivhed stram',
      { tegn: ['stivhed'] },
    ],
    ['skinger', 'sv', 'skingrende skinger skingert', { tegn: ['skingert'] }],
    ['score', 'n', 'nas score scoret scorede finnegan', { instrument: 'Finnegan' }],
  ],
  aktivitet: [
    [
      'tur',
      'n',
      'køretur skovtur gået_tur gåtur gå_tur tur gik_tur trillede_en_tur trilletur ude_i|med_vognen|barnevognen ude|ud_at|og_gå',
      { art: 'gaatur' },
    ],
    ['sted', 'sn', 'zoo skov park vuggestue havn fjord strand dagpleje', { art: 'andet' }],
    [
      'mave',
      'n',
      'lå|ligget_på_mave maveliggende på_maven|mave maven_på_gulvet mavetræning tummy_time maveleg tummytime mavetid maveleje',
      { art: 'mavetid' },
    ],
    [
      'leg',
      'n',
      'på_aktivitetstæppet legestue på_gulvet aktivitetstæppe på_legetæppet legestund under_uroen legetæppe leg på_tæppet legeplads i_skråstolen legetid lagt|lagde_på_tæppet|gulvet|legetæppet legede',
      { art: 'leg' },
    ],
    [
      'andet',
      'n',
      'kiggede_i_bog babymassage læste_bog babysang babysvøm babysvømning svømning svømmede rytmik mødregruppe svøm babyrytmik massage læste_højt biblioteket sangleg svømmehal læste_bøger sang_sange',
      { art: 'andet' },
    ],
    [
      'lagt',
      'v',
      'kom_ned_og_ligge lægger puttede lagde puttetid lagt_ned|ind lagt lægge lagt_til_at_sove i_seng lagt|gik|kom_i_seng|vuggen|tremmesengen sengetid_kl',
      { art: 'lagt' },
    ],
  ],
  haendelse: [
    [
      'fald',
      'v',
      'faldt|røg_på faldt_fra væltede snublede tabte_ham|hende faldt|falder|faldet|trillede|rullede|væltede|gled|røg_ned|af|ud|bagover|forover',
    ],
    [
      'skade',
      'v',
      'kvalt blå_mærker skoldede slugt blåt_mærke blødte brændte bidt klemt ulykke kradset_til_blods uheld i_klemme slog|slået|stødte|bankede|bumpede_hovedet|sig|munden|panden|ansigtet|læben|næsen|kinden|hagen|knæet|benet|armen|fingeren bed_sig rift næseblod sår fik_noget_galt_i_halsen bule',
    ],
  ],
  observation: [
    [
      'obs',
      'v',
      'engageret strækker betragtede puttede_sig reagerede putter_sig rejst|rejste|rejser_sig løftede hænderne ansigtsudtryk krammede slapper fundet_hænder genkender gemmer|gemte_sig|ansigtet trillede interesse skridt løb fikserede pludder fokuserede pludrede fjern sparkede tosset|vild_med række hovedet efterlignede vinkede sidder|sad|står|stod_uden_støtte veltilpas fastholder hvinede undersøgte virkede sidder|sad|står|stod|går_selv kravlede grinede udviser smilede lyde udforskede tilfreds strakte pegede øjnene_åbne trives hovedkontrol tryghed sprællede gurglede interesseret afslappet glad kan_nu nærværende påvirket udviste undersøger passiv tryg grinte vender greb mæt rakte opmærksom opmærksomt opmærksomhed fremstod fremstår mimik søger utryg kontaktsøgende griber afvisende glæde kærlig tilknytning kiggede smilte nysgerrig følger omsorgsfuld fraværende rullede klappede klamrede søgte ler fulgte lo blikkontakt øjenkontakt responderer genkendte vendt imiterede',
    ],
    ['siger', 'sv', 'siger sagde'],
    [
      'milepael',
      'v',
      'for_første_gang nyt_fremskridt første_gang fremskridt første_smil milepæl første_tand',
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
  '🍼flaske 😴sov 💤sov 💩afføring 🛁bad 🛀bad 😭græd 💊medicin 🤮opkast 🤧snue 🥣grød 🌡temperatur 🤱amning 🍌banan'
    .split(' ')
    .map((par) => [par.slice(2), par.slice(0, 2)] as const),
)
