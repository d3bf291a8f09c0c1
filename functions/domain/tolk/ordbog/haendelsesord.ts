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
    ['sov', 'v', 'snuede blunder lurede blunde snorkede døsede blundede sovede slumrede blundet sovt sov sover'],
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
    ['flaske', 'n', 'flasker flaskemad flaske flasken', { maade: 'flaske' }],
    [
      'mme',
      'n',
      'nan baby_semp modermælkserstatning tilskud erstatning babymælk mme',
      { maade: 'flaske', indhold: 'mme' },
    ],
    ['maelk', 'n', 'mælk mælken'],
    ['maelk', 'n', 'modermælk', { indhold: 'modermaelk' }],
    ['vand', 'sn', 'vand saft'],
    ['amning', 'v', 'diede bryst ammede amning lagt_til_brystet am amm', { maade: 'amning' }],
    ['sonde', 'n', 'sondemad sonde', { maade: 'sonde' }],
    ['fast', 'n', 'skemad øllebrød grød mos vælling', { maade: 'fast', indhold: 'groed' }],
    [
      'fast',
      'n',
      'squash babymad frugt gulerødder fingermad frikadelle fisk ærter pasta melon pære gulerod ost rugbrød sveske kiks smoothie kartofler kartoffel kylling brød bolle pure ris agurk æg broccoli spinat suppe havregryn banan lasagne æble blomme leverpostej æblemos avokado yoghurt',
      { maade: 'fast' },
    ],
    ['mad', 'n', 'eftermiddagsmad morgenmad aftensmad mad frokost måltid'],
    ['spis', 'v', 'ædt indtaget indtog åd spiser smagt spist'],
    ['spise', 'sn', 'spise drikke'],
    ['drik', 'v', 'nippede drak drikker tømt'],
    ['giv', 'sv', 'ga gav tilbød tilbudt serverede givede gi taget indgivet får fik fået få tage tog'],
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
    ['tis', 'v', 'vandladning tisser urin tisble tissede|tisset_igennem tissede tissebl tisset', { vaad: true }],
  ],
  graad: [
    [
      'graad',
      'v',
      'hulkede klynkede vrælede tudede brokkede hylede grædt jamrede skrigte pylrede skrigede skreg brølede græd peb',
    ],
    ['graad', 'n', 'kolik græderi grædetur skrigeanfald gråd grådanfald grådlabil'],
    ['graadende', 'v', 'grædende skrigende hylende'],
    ['ulykke', 'v', 'hysterisk kede_af_det helt_ude_af_den ulykkelig i_panik ked_af_det utrøstelig ude_af_sig_selv'],
    [
      'urolig',
      'v',
      'irritabelt utilfreds urolig rastløs uroligt utilpas urol uro gnaven motorisk_uro gnavent irritabel pylret irritable',
      { art: 'urolig' },
    ],
    ['uroen', 'sv', 'uroen ulvetime', { art: 'urolig' }],
  ],
  troest: [
    ['troest', 'v', 'nussede trøstning tyssede trøstede beroliges dyssede trøstes aede beroligede'],
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
    ['bad', 'n', 'vaskede bad badede baljen brusebad badning babybad badekar vasket i_badet'],
    ['pleje', 'n', 'navlepleje klippede_negle negleklip hudpleje klippet_negle'],
  ],
  medicin: [
    ['praep', 'n', 'ibuprofen paracet alvedon pinex ipren pamol paracetamol panodil'],
    [
      'praep',
      'n',
      'vitamindråber vitaminer vitamin_d d-vitamin d_vitamin d_dråber vitamin-d d-dråbe d-vit',
      { praeparat: 'D-vitamin' },
    ],
    [
      'praep',
      'n',
      'inhalation zinkpasta metadon jern antibiotika gaviscon morfin movicol probiotika mælkesyrebakterier nystatin mycostatin omeprazol primcillin fenemal antihistamin fucidin fenobarbital amoxicillin laktulose hydrokortison penicillin simeticon otrivin salve losec ventoline daktacort kortison minifom lactocare saltvand',
      {},
    ],
    ['medicin', 'n', 'pille medicin dosen dosis medicindosis dråber stikpille mikstur smertestillende tablet'],
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
    ['symptom', 'v', 'gylpede gylpet|gylpede|gylper_op refluks reflux', { art: 'gylp' }],
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
      'tilstoppet_næse snottede stoppet_næse snøftede snue snot løbenæse næsen_er_stoppet forkølet forkølelse',
      { art: 'snue' },
    ],
    [
      'symptom',
      'v',
      'eksem numserød svamp hudløs rød_og_irriteret|øm numse|numsen|halen|bagdelen|enden_er|var|bliver_rød|øm|irriteret|hudløs rød|sår|øm|irriteret_i_numsen|enden|skridtet|huden|halen knopper rød|sår|øm|irriteret|skoldet|hudløs_numse|hale|bagdel|bag|hud trøske udslæt blærer rødme',
      { art: 'udslaet' },
    ],
    [
      'symptom',
      'v',
      'kløe blegnede ondt_i_mave ondt_i_halsen øreværk ondt_i_maven hård_mave ondt_i_øre åndenød slap luft_i_maven hikkeanfald mavekramper ondt_i_øret blodig raller dehydreret betændt vejrtrækningsbesvær mavepine forstoppet luftsmerter mavesmerter tandfrembrud øjenbetændelse hurtig_vejrtrækning hikkede ondt_i_tænderne forstoppelse hævelse hæshed mavekneb maveondt hæs',
    ],
  ],
  samvaer: [['samvaer', 'n', 'farbesøg samvær morbesøg forældrebesøg samværstid']],
  helbred: [
    [
      'laege',
      'n',
      'hos_doktoren doktor konsultation lægebesøg egen_læge lægetjek lægekontrol praktiserende_læge lægetid børnelæge læge',
      { art: 'laege' },
    ],
    [
      'laege',
      'n',
      'hjemmesygeplejerske sygeplejerske sundhedsplejerske sundhedspl sundhedsplejerskebesøg',
      { art: 'sundhedsplejerske' },
    ],
    ['laege', 'n', 'lægevagt vagtlæge', { art: 'laegevagt' }],
    [
      'laege',
      'n',
      'skadestue sygehus børnemodtagelsen scanning hospital ambulatorie ambulatoriet børneafdelingen ambulatorium indlagt',
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
      'hypertoni spjætter trækninger tremor krampetrækninger dirrede rystelse abstinens dirren sitren sitrede rystede rysten krampe abstinenssymptomer skælvede rykninger krampeanfald skælven abstinenstegn',
      { tegn: ['rysten'] },
    ],
    ['svagt', 'sv', 'nøs nys nyser nyste nysen', { tegn: ['nysen'] }],
    ['svagt', 'sv', 'svedende svedig svedte sved', { tegn: ['sveder'] }],
    ['svagt', 'sv', 'sutter sutteuro', { tegn: ['sutter'] }],
    ['svagt', 'sv', 'gaber gabte gaben', { tegn: ['gaben'] }],
    [
      'spaendt',
      'sv',
      'spændt anspændt stivede marmorering marmoreret stivner overstrakt stivhed stram',
      { tegn: ['stivhed'] },
    ],
    ['skinger', 'sv', 'skingrende skinger skingert', { tegn: ['skingert'] }],
    ['score', 'n', 'nas score scoret scorede finnegan', { instrument: 'Finnegan' }],
  ],
  aktivitet: [
    [
      'tur',
      'n',
      'køretur skovtur gået_tur gå_tur gik_tur tur trillede_en_tur gåtur trilletur ude_i|med_vognen|barnevognen ude|ud_at|og_gå',
      { art: 'gaatur' },
    ],
    ['sted', 'sn', 'zoo skov vuggestue havn fjord strand dagpleje park', { art: 'andet' }],
    [
      'mave',
      'n',
      'lå|ligget_på_mave maveliggende på_maven|mave maven_på_gulvet maveleje mavetræning tummytime maveleg tummy_time mavetid',
      { art: 'mavetid' },
    ],
    [
      'leg',
      'n',
      'i_skråstolen på_aktivitetstæppet legestue aktivitetstæppe på_tæppet legestund på_legetæppet legetid lagt|lagde_på_tæppet|gulvet|legetæppet legeplads under_uroen på_gulvet legetæppe leg legede',
      { art: 'leg' },
    ],
    [
      'andet',
      'n',
      'rytmik kiggede_i_bog babymassage læste_bog babysvøm babysvømning svømning svømmehal babyrytmik svøm biblioteket sangleg babysang svømmede læste_bøger mødregruppe massage læste_højt sang_sange',
      { art: 'andet' },
    ],
    [
      'lagt',
      'v',
      'kom_ned_og_ligge puttede lægger i_seng lagt_til_at_sove lagt lægge lagt|gik|kom_i_seng|vuggen|tremmesengen sengetid_kl puttetid lagt_ned|ind lagde',
      { art: 'lagt' },
    ],
  ],
  haendelse: [
    [
      'fald',
      'v',
      'faldt|røg_på faldt_fra væltede snublede tabte_ham|hende faldt|tumlede|falder|faldet|trillede|rullede|væltede|gled|røg_ned|af|ud|bagover|forover',
    ],
    [
      'skade',
      'v',
      'kvalt blå_mærker i_klemme slog|slået|stødte|bankede|bumpede_hovedet|sig|munden|panden|ansigtet|læben|næsen|kinden|hagen|knæet|benet|armen|fingeren ulykke kradset_til_blods uheld næseblod klemt bed_sig rift sår fik_noget_galt_i_halsen skoldede slugt blåt_mærke blødte brændte bule bidt',
    ],
  ],
  observation: [
    [
      'obs',
      'v',
      'opmærksomhed interesse pegede kærlig tilknytning krammede hovedet engageret betragtede rullede puttede_sig reagerede putter_sig rejst|rejste|rejser_sig løftede hænderne fundet_hænder genkender gemmer|gemte_sig|ansigtet afslappet fokuserede slapper pludrede øjnene_åbne lyde fjern pludder strækker række kiggede efterlignede vinkede sidder|sad|står|stod_uden_støtte veltilpas omsorgsfuld glæde lo fastholder passiv fremstod fremstår fikserede tilfreds udforskede ansigtsudtryk hvinede virkede kan_nu kravlede grinede tosset|vild_med gurglede opmærksom øjenkontakt grint glad nærværende påvirket strakte opmærksomt greb mæt blikkontakt rakte trillede trives interesseret responderer genkendte tryg mimik utryg vender tryghed sprællede griber afvisende klappede klamrede udviste undersøger vendt løb skridt udviser fraværende søger kontaktsøgende smilede sidder|sad|står|stod|går_selv smilte undersøgte nysgerrig følger satte|sætter_sig ler fulgte imiterede hovedkontrol søgte sparkede',
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
  '🍼flaske 😴sov 💤sov 💩afføring 🛁bad 🛀bad 💊medicin 🤮opkast 🤧snue 🥣grød 🌡temperatur 🤱amning 🍌banan'
    .split(' ')
    .map((par) => [par.slice(2), par.slice(0, 2)] as const),
)
