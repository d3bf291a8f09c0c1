import { tabel } from './tabel.ts'
import type { Detaljer } from '../typer.ts'
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
    ['sov', 'v', 'snuede blunder lurede blundet sov blunde sovt blundede sovede snorkede slumrede døsede sover'],
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
    ['flaske', 'n', 'flaske flasken flaskemad flasker', { maade: 'flaske' }],
    [
      'mme',
      'n',
      'nan baby_semp babymælk modermælkserstatning erstatning tilskud mme',
      { maade: 'flaske', indhold: 'mme' },
    ],
    ['maelk', 'n', 'mælk mælken'],
    ['maelk', 'n', 'modermælk', { indhold: 'modermaelk' }],
    ['vand', 'sn', 'vand saft'],
    ['amning', 'v', 'diede bryst ammede amning am lagt_til_brystet amm', { maade: 'amning' }],
    ['sonde', 'n', 'sondemad sonde', { maade: 'sonde' }],
    ['fast', 'n', 'skemad øllebrød grød mos vælling', { maade: 'fast', indhold: 'groed' }],
    [
      'fast',
      'n',
      'squash babymad frugt kartofler gulerødder frikadelle banan pære brød bolle broccoli gulerod yoghurt kartoffel leverpostej ris fingermad æble blomme æblemos smoothie spinat suppe havregryn pure avokado ost rugbrød sveske kiks fisk ærter pasta melon lasagne agurk æg kylling',
      { maade: 'fast' },
    ],
    ['mad', 'n', 'eftermiddagsmad mad aftensmad morgenmad frokost måltid'],
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
    ['tis', 'v', 'vandladning tisble tissede|tisset_igennem urin tisser tissebl tissede tisset', { vaad: true }],
  ],
  graad: [
    [
      'graad',
      'v',
      'vrælede tudede peb brokkede klynkede hulkede hylede grædt jamrede skrigte pylrede skreg brølede græd skrigede',
    ],
    ['graad', 'n', 'græderi grædetur skrigeanfald grådanfald gråd brød_ud kolik grådlabil'],
    ['graadende', 'v', 'grædende skrigende hylende'],
    ['ulykke', 'v', 'hysterisk kede_af_det helt_ude_af_den ulykkelig i_panik ked_af_det utrøstelig ude_af_sig_selv'],
    [
      'urolig',
      'v',
      'rastløs uroligt uro gnaven motorisk_uro gnavent utilfreds utilpas urolig urol irritabel pylret irritabelt irritable',
      { art: 'urolig' },
    ],
    ['uroen', 'sv', 'uroen ulvetime', { art: 'urolig' }],
  ],
  troest: [
    ['troest', 'v', 'trøstes trøstede beroliges trøstning nussede tyssede dyssede aede beroligede'],
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
    ['bad', 'n', 'vaskede bad badede badning brusebad baljen babybad vasket i_badet badekar'],
    ['pleje', 'n', 'navlepleje klippede_negle negleklip hudpleje klippet_negle'],
  ],
  medicin: [
    ['praep', 'n', 'ibuprofen paracet alvedon pamol ipren pinex paracetamol panodil'],
    [
      'praep',
      'n',
      'vitamindråber vitamin_d d-vitamin d_vitamin d_dråber vitaminer vitamin-d d-dråbe d-vit',
      { praeparat: 'D-vitamin' },
    ],
    [
      'praep',
      'n',
      'inhalation zinkpasta metadon antibiotika gaviscon antihistamin fenobarbital movicol probiotika omeprazol primcillin jern fenemal mycostatin mælkesyrebakterier nystatin penicillin simeticon amoxicillin lactocare hydrokortison morfin laktulose otrivin salve ventoline daktacort kortison minifom losec fucidin saltvand',
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
    ['symptom', 'v', 'gylpede gylpet|gylpede|gylper_op reflux refluks', { art: 'gylp' }],
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
      'tilstoppet_næse snottede stoppet_næse snot forkølelse snøftede snue løbenæse næsen_er_stoppet forkølet',
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
      'åndenød slap blegnede ondt_i_maven hikkede kløe ondt_i_mave ondt_i_øre ondt_i_øret blodig luft_i_maven hikkeanfald mavekneb mavekramper raller dehydreret betændt hård_mave ondt_i_halsen øreværk vejrtrækningsbesvær mavepine forstoppet luftsmerter mavesmerter tandfrembrud øjenbetændelse hurtig_vejrtrækning ondt_i_tænderne forstoppelse hæs hævelse hæshed maveondt',
    ],
  ],
  samvaer: [['samvaer', 'n', 'farbesøg samvær morbesøg forældrebesøg samværstid']],
  helbred: [
    [
      'laege',
      'n',
      'lægebesøg doktor konsultation lægekontrol egen_læge lægetjek børnelæge lægetid hos_doktoren praktiserende_læge læge',
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
    ['us', 'sn', 'kontrol tjek undersøgelse', { art: 'andet' }],
  ],
  abstinens: [
    [
      'staerk',
      'v',
      'krampetrækninger tremor trækninger dirren skælvede rystede rykninger dirrede rystelse spjætter krampe abstinens abstinenssymptomer krampeanfald hypertoni sitren skælven sitrede rysten abstinenstegn',
      { tegn: ['rysten'] },
    ],
    ['svagt', 'sv', 'nøs nys nyser nyste nysen', { tegn: ['nysen'] }],
    ['svagt', 'sv', 'svedende svedig svedte sved', { tegn: ['sveder'] }],
    ['svagt', 'sv', 'sutter sutteuro', { tegn: ['sutter'] }],
    ['svagt', 'sv', 'gaber gabte gaben', { tegn: ['gaben'] }],
    [
      'spaendt',
      'sv',
      'spændt stivede marmoreret marmorering anspændt stivner overstrakt stivhed stram',
      { tegn: ['stivhed'] },
    ],
    ['skinger', 'sv', 'skinger skingert skingrende', { tegn: ['skingert'] }],
    ['score', 'n', 'nas finnegan score scoret scorede', { instrument: 'Finnegan' }],
  ],
  aktivitet: [
    [
      'tur',
      'n',
      'køretur skovtur gået_tur gå_tur gik_tur trillede_en_tur tur trilletur ude_i|med_vognen|barnevognen gåtur ude|ud_at|og_gå',
      { art: 'gaatur' },
    ],
    ['sted', 'sn', 'skov park havn zoo strand dagpleje vuggestue fjord', { art: 'andet' }],
    [
      'mave',
      'n',
      'lå|ligget_på_mave maveleje på_maven|mave mavetræning tummytime maven_på_gulvet maveleg tummy_time maveliggende mavetid',
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
      'biblioteket rytmik kiggede_i_bog babymassage læste_bog babysang svøm babysvøm babysvømning svømning svømmede gyngede svømmehal læste_bøger mødregruppe sangleg babyrytmik massage læste_højt sang_sange',
      { art: 'andet' },
    ],
    [
      'lagt',
      'v',
      'kom_ned_og_ligge lagt_til_at_sove puttede lægger puttetid lagt_ned|ind i_seng lagt|gik|kom_i_seng|vuggen|tremmesengen sengetid_kl lagt lægge lagde',
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
      'kvalt sår fik_noget_galt_i_halsen uheld i_klemme klemt bed_sig rift slugt skoldede bule blå_mærker kradset_til_blods næseblod blåt_mærke slog|slået|stødte|bankede|bumpede_hovedet|sig|munden|panden|ansigtet|læben|næsen|kinden|hagen|knæet|benet|armen|fingeren ulykke blødte brændte bidt',
    ],
  ],
  observation: [
    [
      'obs',
      'v',
      'opmærksomhed ansigtsudtryk løb kærlig tilknytning krammede hovedet engageret betragtede greb mæt blikkontakt glæde puttede_sig reagerede putter_sig rejst|rejste|rejser_sig løftede sidder|sad|står|stod_uden_støtte veltilpas hænderne fundet_hænder fastholder gemmer|gemte_ansigtet efterlignede vinkede skridt hvinede virkede kan_nu kravlede grinede opmærksom øjenkontakt glad strækker grint påvirket fjern sidder|sad|står|stod|går_selv vender pludder genkender strakte trillede genkendte tryg mimik kiggede interesse pegede interesseret responderer afslappet fokuserede trak|trækker_sig rakte trives lo slapper pludrede nærværende tosset|vild_med gurglede griber afvisende udviste undersøger passiv vendt udviser fremstod fremstår fikserede klappede udforskede omsorgsfuld fraværende sludrede søger tilfreds utryg øjnene_åbne tryghed række kontaktsøgende smilede opmærksomt smilte undersøgte nysgerrig følger satte|sætter_sig ler fulgte rullede søgte imiterede hovedkontrol lyde klamrede sparkede sprællede',
    ],
    ['siger', 'sv', 'siger sagde'],
    [
      'milepael',
      'v',
      'for_første_gang første_smil milepæl fremskridt nyt_fremskridt første_gang første_tand',
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
