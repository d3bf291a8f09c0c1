import type { Detaljer } from '../typer.ts'
import { tabel } from './tabel.ts'
import type { Registreringstype } from '../../dagbog/typer.ts'

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
    ['sov', 'v', 'snuede blunder lurede blunde sov blundede sovede snorkede døsede sovt slumrede blundet sover'],
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
    ['vaagen', 'sv', 'vågen vågent vågentid'],
    ['oppe', 'sv', 'oppe'],
    ['op', 'sv', 'op'],
    ['opvaagning', 'n', 'opvågning'],
  ],
  maaltid: [
    ['flaske', 'n', 'flaske flasker flaskemad flasken', { maade: 'flaske' }],
    [
      'mme',
      'n',
      'nan babymælk baby_semp modermælkserstatning tilskud erstatning mme',
      { maade: 'flaske', indhold: 'mme' },
    ],
    ['maelk', 'n', 'mælk mælken'],
    ['maelk', 'n', 'modermælk', { indhold: 'modermaelk' }],
    ['vand', 'sn', 'vand saft'],
    ['amning', 'v', 'diede bryst ammede amning amm am lagt_til_brystet', { maade: 'amning' }],
    ['sonde', 'n', 'sondemad sonde', { maade: 'sonde' }],
    ['fast', 'n', 'skemad øllebrød grød mos vælling', { maade: 'fast', indhold: 'groed' }],
    [
      'fast',
      'n',
      'squash babymad frugt kartofler yoghurt gulerødder frikadelle banan pære ris fingermad æble blomme gulerod æblemos smoothie spinat suppe havregryn broccoli pure avokado rugbrød sveske kiks fisk ærter pasta melon lasagne agurk æg brød bolle ost kartoffel leverpostej kylling',
      { maade: 'fast' },
    ],
    ['mad', 'n', 'morgenmad eftermiddagsmad aftensmad mad frokost måltid'],
    ['spis', 'v', 'ædt indtaget indtog åd spiser smagt spist'],
    ['spise', 'sn', 'spise drikke'],
    ['drik', 'v', 'drak drikker nippede drukket tømt'],
    ['giv', 'sv', 'tog taget gav tage tilbød serverede givede gi tilbudt indgivet får fik fået ga få'],
  ],
  ble: [
    ['ble', 'n', 'bleskift ble bleer'],
    ['skift', 'sv', 'skift skiftede'],
    ['aff', 'n', 'pølse lort fæces lorteble bæ bæble bæet afføring affø afføringsble', { affoering: true }],
    [
      'aff',
      'v',
      'skider skidt_i_bleen lavede|lavet_i_bleen lavede|lavet|lave|gjort|gjorde_stort sked bæet fyldt|fyldte_bleen lavede|lavet_nummer_to skidt_igennem skidt',
      { affoering: true },
    ],
    ['aff', 'n', 'diarré', { affoering: true, konsistens: 'tynd' }],
    ['vaad', 'sn', 'våd tis vådt', { vaad: true }],
    ['beskidt', 'sn', 'beskidt', { affoering: true }],
    ['tis', 'v', 'vandladning tisble tissede|tisset_igennem urin tissede tissebl tisser tisset', { vaad: true }],
  ],
  graad: [
    [
      'graad',
      'v',
      'vrælede tudede peb brokkede klynkede hulkede hylede grædt jamrede skrigte pylrede skrigede skreg brølede græd',
    ],
    ['graad', 'n', 'brød_ud kolik græderi grædetur skrigeanfald gråd grådanfald grådlabil'],
    ['graadende', 'v', 'grædende hylende skrigende'],
    ['ulykke', 'v', 'hysterisk kede_af_det helt_ude_af_den ulykkelig i_panik ked_af_det utrøstelig ude_af_sig_selv'],
    [
      'urolig',
      'v',
      'rastløs uroligt utilfreds urolig irritabelt utilpas urol pylret irritabel uro gnaven motorisk_uro gnavent irritable',
      { art: 'urolig' },
    ],
    ['uroen', 'sv', 'uroen ulvetime', { art: 'urolig' }],
  ],
  troest: [
    ['troest', 'v', 'dyssede tyssede nussede trøstes trøstede beroliges trøstning aede beroligede'],
    ['troeste', 'v', 'trøste berolige', {}],
    ['vugge', 'v', 'vuggede vuggen vugning', { maade: 'vugge' }],
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
    ['bad', 'n', 'badning bad badede brusebad vaskede baljen babybad vasket i_badet badekar'],
    ['pleje', 'n', 'navlepleje klippede_negle negleklip hudpleje klippet_negle'],
  ],
  medicin: [
    ['praep', 'n', 'ibuprofen pamol pinex ipren paracet alvedon paracetamol panodil'],
    [
      'praep',
      'n',
      'vitamindråber vitaminer vitamin_d d-vitamin d_vitamin d_dråber vitamin-d d-dråbe d-vit',
      { praeparat: 'D-vitamin' },
    ],
    [
      'praep',
      'n',
      'jern inhalation zinkpasta metadon antibiotika gaviscon antihistamin fenobarbital movicol probiotika omeprazol primcillin mælkesyrebakterier nystatin fenemal mycostatin lactocare hydrokortison morfin laktulose penicillin salve fucidin simeticon losec kortison minifom amoxicillin ventoline daktacort otrivin saltvand',
      {},
    ],
    [
      'medicin',
      'n',
      'pille dråber stikpille mikstur medicin dosen dosis smertestillende hostesaft medicindosis tablet',
    ],
  ],
  maaling: [
    ['vaegt', 'n', 'vejede veje vægt vejet vejning', { maal: 'vaegt' }],
    ['laengde', 'n', 'længde længdemål lang', { maal: 'laengde' }],
    ['hoved', 'n', 'ho hovedmål hovedomfang', { maal: 'hovedomfang' }],
    ['maalt', 'sv', 'målte målt måler'],
    ['temp', 'n', 'temperatur temp', { maal: 'temperatur' }],
  ],
  symptom: [
    ['feber', 'n', 'feber febrilsk febril', { art: 'feber' }],
    ['symptom', 'v', 'gylpede gylpet|gylpede|gylper_op refluks reflux', { art: 'gylp' }],
    [
      'symptom',
      'v',
      'opkastede brækkede bræk brækkede|brækker|brækket_sig|op opkastning kastede|kaster|kastet|kaste_op|hele',
      { art: 'opkast' },
    ],
    ['symptom', 'v', 'hosteanfald hostede hosteri', { art: 'hoste' }],
    [
      'symptom',
      'v',
      'tilstoppet_næse snottede stoppet_næse snot løbenæse næsen_er_stoppet forkølet forkølelse snøftede snue',
      { art: 'snue' },
    ],
    [
      'symptom',
      'v',
      'prikker numserød svamp hudløs rød_og_irriteret|øm eksem numse|numsen|halen|bagdelen|enden_er|var|bliver_rød|øm|irriteret|hudløs rød|sår|øm|irriteret_i_numsen|enden|skridtet|huden|halen knopper rød|sår|øm|irriteret|skoldet|hudløs_numse|bagi|hale|bagdel|bag|hud trøske udslæt blærer rødme',
      { art: 'udslaet' },
    ],
    [
      'symptom',
      'v',
      'åndenød slap blegnede ondt_i_maven hikkede kløe ondt_i_mave ondt_i_øre ondt_i_øret blodig luft_i_maven hikkeanfald mavekneb mavekramper raller dehydreret betændt hård_mave ondt_i_halsen øreværk vejrtrækningsbesvær mavesmerter mavepine forstoppet luftsmerter tandfrembrud øjenbetændelse hurtig_vejrtrækning ondt_i_tænderne forstoppelse hæs hævelse hæshed maveondt',
    ],
  ],
  samvaer: [['samvaer', 'n', 'morbesøg samvær farbesøg forældrebesøg samværstid']],
  helbred: [
    [
      'laege',
      'n',
      'lægebesøg doktor konsultation lægetjek børnelæge lægetid hos_doktoren praktiserende_læge lægekontrol egen_læge læge',
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
      'sygehus børnemodtagelsen hospital scanning ambulatorie ambulatoriet børneafdelingen skadestue ambulatorium indlagt',
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
      'krampetrækninger tremor trækninger dirren abstinenssymptomer skælvede rystede rykninger dirrede rystelse spjætter krampe skælven sitrede rysten abstinens krampeanfald hypertoni sitren abstinenstegn',
      { tegn: ['rysten'] },
    ],
    ['svagt', 'sv', 'nøs nys nyser nyste nysen', { tegn: ['nysen'] }],
    ['svagt', 'sv', 'svedig sved svedte svedende', { tegn: ['sveder'] }],
    ['svagt', 'sv', 'sutter sutteuro', { tegn: ['sutter'] }],
    ['svagt', 'sv', 'gaber gabte gaben', { tegn: ['gaben'] }],
    [
      'spaendt',
      'sv',
      'spændt stivede marmoreret marmorering anspændt stivner overstrakt stivhed stram',
      { tegn: ['stivhed'] },
    ],
    ['skinger', 'sv', 'skinger skingert skingrende', { tegn: ['skingert'] }],
    ['score', 'n', 'nas finnegan scoret score scorede', { instrument: 'Finnegan' }],
  ],
  aktivitet: [
    [
      'tur',
      'n',
      'køretur skovtur gået_tur gå_tur tur gik_tur trillede_en_tur gåtur trilletur ude_i|med_vognen|barnevognen ude|ud_at|og_gå',
      { art: 'gaatur' },
    ],
    ['sted', 'sn', 'vuggestue park havn zoo skov strand dagpleje fjord', { art: 'andet' }],
    [
      'mave',
      'n',
      'lå|ligget_på_mave maveleje på_maven|mave mavetræning tummytime maveleg tummy_time maveliggende maven_på_gulvet mavetid',
      { art: 'mavetid' },
    ],
    [
      'leg',
      'n',
      'under_uroen på_gulvet på_tæppet legestund i_skråstolen på_aktivitetstæppet legestue på_legetæppet legeplads legetæppe leg legetid lagt|lagde_på_tæppet|gulvet|legetæppet legede aktivitetstæppe',
      { art: 'leg' },
    ],
    [
      'andet',
      'n',
      'biblioteket rytmik kiggede_i_bog babymassage læste_bog babysang svøm babysvøm babysvømning svømmede gyngede svømning svømmehal læste_bøger mødregruppe sangleg babyrytmik massage læste_højt sang_sange',
      { art: 'andet' },
    ],
    [
      'lagt',
      'v',
      'kom_ned_og_ligge i_seng lagt|gik|kom_i_seng|vuggen|tremmesengen sengetid_kl lægger lagt_til_at_sove puttede lagde puttetid lagt_ned|ind lagt lægge',
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
      'kvalt sår fik_noget_galt_i_halsen rift slugt klemt skoldede bed_sig bule blå_mærker kradset_til_blods uheld i_klemme næseblod blåt_mærke slog|slået|stødte|bankede|bumpede_hovedet|sig|munden|panden|ansigtet|læben|næsen|kinden|hagen|knæet|benet|armen|fingeren ulykke blødte brændte bidt',
    ],
  ],
  observation: [
    [
      'obs',
      'v',
      'fjern ansigtsudtryk kærlig tilknytning skridt krammede hovedet engageret betragtede greb mæt blikkontakt glæde puttede_sig reagerede putter_sig rejst|rejste|rejser_sig løftede sidder|sad|står|stod_uden_støtte veltilpas hænderne fundet_hænder fastholder gemmer|gemte_ansigtet efterlignede vinkede vendt hvinede virkede kan_nu kravlede grinede opmærksom øjenkontakt glad strækker grint påvirket løb sidder|sad|står|stod|går_selv udforskede vender pludder genkender strakte trillede genkendte tryg mimik kiggede interesse pegede interesseret responderer afslappet fokuserede trak|trækker_sig lyde slapper pludrede nærværende tosset|vild_med gurglede griber afvisende rakte trives lo udviste undersøger passiv udviser fremstod fremstår fikserede sludrede klappede opmærksomhed øjnene_åbne tryghed række tilfreds omsorgsfuld fraværende søger utryg kontaktsøgende smilede opmærksomt smilte undersøgte nysgerrig følger satte|sætter_sig ler fulgte rullede søgte imiterede hovedkontrol klamrede sparkede sprællede',
    ],
    ['siger', 'sv', 'siger sagde'],
    [
      'milepael',
      'v',
      'for_første_gang første_gang første_smil milepæl fremskridt nyt_fremskridt første_tand',
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
