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
    'sov sover sovt sovede slumrede blundede blundet blunder døsede dormede snorkede snorksov lurede luret snuede blunde boblede_den',
  ],
  ['soevn', 'sove', 'sn', 'sove'],
  [
    'soevn',
    'ind',
    'v',
    'indsov indslumrede faldt|faldet|falder|falde_i_søvn faldt|faldet|falder|falde_hen|omkuld|om gik|gået_ud_som_et_lys sov|slumret|slumrede_ind dejsede_om i_søvn gik|gået|går_omkuld|kold tullet|tullede|døsede|døset|døser_hen bragt_i_søvn',
  ],
  ['soevn', 'lur', 'n', 'lur blund powernap nap middagssøvn slummer'],
  ['soevn', 'soevn', 'n', 'søvn søvnperiode soveperiode søvntid sovestund'],
  [
    'opvaagning',
    'vaagn',
    'v',
    'vågnede vågner vågnet vækkede vækker slog|slår_øjnene_op åbnede_øjnene stod_op tog_hende|ham_op slog_øjnene var_vaks hentet_op',
  ],
  ['opvaagning', 'vaagne', 'sn', 'vågne vække'],
  ['opvaagning', 'vaagen', 'sv', 'vågen vågent lysvågen lysvågent klokkevågen vaks vågentid'],
  ['opvaagning', 'oppe', 'sv', 'oppe'],
  ['opvaagning', 'op', 'sv', 'op'],
  ['opvaagning', 'opvaagning', 'n', 'opvågning'],
  ['maaltid', 'flaske', 'n', 'flaske flasken flasker flaskemad', { maade: 'flaske' }],
  [
    'maaltid',
    'mme',
    'n',
    'mme erstatning modermælkserstatning modermælkerstatning tilskud tilskudsblanding baby_semp modermælkstilskud babymælk pulvermælk erstatningsmælk nan',
    { maade: 'flaske', indhold: 'mme' },
  ],
  ['maaltid', 'maelk', 'n', 'mælk mælken'],
  ['maaltid', 'maelk', 'n', 'modermælk brystmælk udmalket', { indhold: 'modermaelk' }],
  ['maaltid', 'vand', 'sn', 'vand te saft'],
  ['maaltid', 'amning', 'v', 'ammede amning am amm lagt_til_brystet diede bryst', { maade: 'amning' }],
  ['maaltid', 'sonde', 'n', 'sonde sondemad sondemåltid sondeernæring', { maade: 'sonde' }],
  ['maaltid', 'fast', 'n', 'grød mos skemad øllebrød vælling', { maade: 'fast', indhold: 'groed' }],
  [
    'maaltid',
    'fast',
    'n',
    'frugt banan pære æble æblemos avokado gulerod gulerødder kartoffel kartofler brød yoghurt kiks broccoli smoothie leverpostej rugbrød squash fisk kylling ærter pasta fingermad babymad suppe havregryn maiskiks æg ris blomme sveske spinat pure',
    { maade: 'fast' },
  ],
  ['maaltid', 'mad', 'n', 'mad måltid morgenmad frokost aftensmad eftermiddagsmad'],
  ['maaltid', 'spis', 'v', 'spist spiser indtog indtaget åd guffede ædt gumlede smagt smovsede'],
  ['maaltid', 'spise', 'sn', 'spise drikke'],
  ['maaltid', 'drik', 'v', 'drak drikker drakt drikkede slubrede tyllede nedsvælgede bællede tømt nippede'],
  ['maaltid', 'giv', 'sv', 'fik gav får fået tog taget få tage tilbudt tilbød gi ga indgivet givede serverede'],
  ['ble', 'ble', 'n', 'ble bleer bleskift bleskiftning'],
  ['ble', 'skift', 'sv', 'skift skiftede'],
  [
    'ble',
    'aff',
    'n',
    'afføring afføringsble lort pølse bæ bæh bæet prutlort bajs lorteble bæble affø skideble lorteri bæbæ fæces bleklat',
    { affoering: true },
  ],
  [
    'ble',
    'aff',
    'v',
    'lavede|lavet|lave|gjort|gjorde_stort lavede|lavet_nummer_to lavede|lavet_i_bleen skidt sked skider fyldt|fyldte_bleen bæet skidt_i_bleen skidt_igennem',
    { affoering: true },
  ],
  ['ble', 'aff', 'n', 'diarre diarré', { affoering: true, konsistens: 'tynd' }],
  ['ble', 'vaad', 'sn', 'våd vådt tis tisset', { vaad: true }],
  ['ble', 'tis', 'v', 'tissede tisser tissebl tisset urin vandladning tisble tissede|tisset_igennem', { vaad: true }],
  [
    'graad',
    'graad',
    'v',
    'græd grædt skreg skrigeri hylede vrælede brølede tudede klynkede pylrede pyldrede pylret hulkede peb peber vræleri vrælt vrællede hyl hylen tuderi flæbede jamrede skrålede klynkeri pylder ynkede_sig brokkede brokkede_sig gallede_op skrigte skrigede',
  ],
  [
    'graad',
    'graad',
    'n',
    'gråd grådlabil grædetur skrigetur tudetur grådanfald græderi skrigeanfald kolik kolikanfald skrigetime ulvetime',
  ],
  ['graad', 'graadende', 'v', 'grædende skrigende hylende'],
  [
    'graad',
    'ulykke',
    'v',
    'ulykkelig utrøstelig ked_af_det hysterisk helt_ude_af_den ude_af_sig_selv kede_af_det utrøstlig i_panik grædefærdig',
  ],
  [
    'graad',
    'urolig',
    'v',
    'urolig uro uroligt rastløs utilfreds utilpas pylret urol irritabel irritabelt irritable gnaven gnavent vrissen vrippen pylderet møgknotten motorisk_uro',
    { art: 'urolig' },
  ],
  ['graad', 'uroen', 'sv', 'uroen', { art: 'urolig' }],
  ['troest', 'troest', 'v', 'trøstede trøstes beroligede beroliges trøstning dyssede nussede tyssede aet aede'],
  ['troest', 'troeste', 'v', 'trøste berolige', {}],
  ['troest', 'vugge', 'v', 'vuggede vugning vuggen', { maade: 'vugge' }],
  [
    'troest',
    'arm',
    'sv',
    'gået|gik_med_ham|hende på_arm|armen|skødet|skulderen|overarmen i_armene|favnen|arme|vikle|slynge|viklen båret bar_rundt gik|gået|går_rundt_med på_min_mands_arm bæreselen ind_til_mig|kroppen',
    { maade: 'paaArm' },
  ],
  ['troest', 'hud', 'v', 'hud_mod_hud hudkontakt hud_mod_hud-kontakt', { maade: 'hud' }],
  ['troest', 'sang', 'sv', 'sang sunget nynnede'],
  ['troest', 'sut', 'sv', 'sut sutten', { maade: 'sut' }],
  ['troest', 'ro', 'v', 'faldt|faldet|falder_til_ro faldt_ned_igen blev_rolig til_ro'],
  [
    'bad',
    'bad',
    'n',
    'bad badede badning badekar babybad brusebad vasket vaskede afvasket i_badet etagevask baljen badebalje',
  ],
  ['bad', 'pleje', 'n', 'negleklip klippet_negle klippede_negle hudpleje navlepleje'],
  ['medicin', 'praep', 'n', 'panodil alvedon pamol paracetamol hodigan ibuprofen nurofen ipren pinex paracet'],
  [
    'medicin',
    'praep',
    'n',
    'ddråber d-vitamin dvitamin d-vit vitamindråber d-vitamindråber vitaminer d_vitamin d_dråber d_vitaminer d-dråbe',
    { praeparat: 'D-vitamin' },
  ],
  [
    'medicin',
    'praep',
    'n',
    'jern morfin metadon fenemal fenobarbital antibiotika penicillin minifom simeticon laktulose lactulose movicol mælkesyrebakterier lactocare nystatin mycostatin svampemiddel saltvand otrivin salve hydrokortison antihistamin primcillin amoxicillin imadrax ventoline inhalation losec omeprazol gaviscon zymelin bisolvon fucidin daktacort zinkpasta probiotika kortison hydrocortison',
    {},
  ],
  ['medicin', 'medicin', 'n', 'medicin dråber stikpille mikstur dosis dosen medicindosis tablet pille smertestillende'],
  ['maaling', 'vaegt', 'n', 'vægt vejede vejet veje vejning', { maal: 'vaegt' }],
  ['maaling', 'laengde', 'n', 'længde lang længdemål', { maal: 'laengde' }],
  ['maaling', 'hoved', 'n', 'hovedomfang ho hovedmål', { maal: 'hovedomfang' }],
  ['maaling', 'temp', 'n', 'temperatur temp', { maal: 'temperatur' }],
  ['symptom', 'feber', 'n', 'feber febril febrilsk', { art: 'feber' }],
  ['samvaer', 'samvaer', 'n', 'samvær forældrebesøg morbesøg farbesøg mødtes_med_mor mødtes_med_far samværstid'],
  [
    'helbred',
    'laege',
    'n',
    'læge lægebesøg lægetid lægekontrol lægetjek egen_læge børnelæge hos_doktoren doktor praktiserende_læge konsultation',
    { art: 'laege' },
  ],
  ['helbred', 'laege', 'n', 'sundhedsplejerske sundhedspl sundhedsplejerskebesøg', { art: 'sundhedsplejerske' }],
  ['helbred', 'laege', 'n', 'lægevagt vagtlæge', { art: 'laegevagt' }],
  [
    'helbred',
    'laege',
    'n',
    'hospital sygehus skadestue ambulatorium ambulatoriet ambulatorie børnemodtagelsen børneafdelingen indlagt scanning',
    { art: 'hospital' },
  ],
  [
    'helbred',
    'laege',
    'n',
    'fysioterapeut fysioterapi ergoterapeut ergoterapi zoneterapi zoneterapeut kiropraktor tandlæge osteopat kranio vaccination vaccine vaccineret vaccinerede blodprøve hørescreening øjenlæge',
    { art: 'andet' },
  ],
  ['helbred', 'us', 'sn', 'undersøgelse kontrol tjek', { art: 'andet' }],
  ['symptom', 'symptom', 'v', 'gylpede gulpede reflux refluks gylpte gylpet|gylpede|gylper_op', { art: 'gylp' }],
  [
    'symptom',
    'symptom',
    'v',
    'opkastning kastede|kaster|kastet|kaste_op|hele brækkede|brækker|brækket_sig|op brækkede bræk opkastede',
    { art: 'opkast' },
  ],
  ['symptom', 'symptom', 'v', 'hostede hosteanfald hosteri', { art: 'hoste' }],
  [
    'symptom',
    'symptom',
    'v',
    'snue snot forkølet forkølelse snotnæse stoppet_næse tilstoppet_næse løbenæse snottede snøftede',
    { art: 'snue' },
  ],
  [
    'symptom',
    'symptom',
    'v',
    'udslæt numsen|halen|bagdelen|enden_er|var|bliver_rød|øm|irriteret|hudløs rød|sår|øm|irriteret|skoldet|hudløs_numse|hale|bagdel|bag|hud rød|sår|øm|irriteret_i_numsen|enden|skridtet|huden|halen knopper eksem bleeksem numserød svamp trøske rødme hudløs rød_og_irriteret|øm rødnumset numserødme blærer',
    { art: 'udslaet' },
  ],
  [
    'symptom',
    'symptom',
    'v',
    'forstoppelse forstoppet mavekneb mavepine mavekramper mavesmerter ondt_i_maven luft_i_maven ondt_i_øret hård_mave tandfrembrud øjenbetændelse betændt øreværk hævelse kløe åndenød vejrtrækningsbesvær astma hæs hæshed dehydreret blodig blegnede slap ondt_i_mave maveonde maveondt ondt_i_tænderne ondt_i_øre ondt_i_halsen raller hurtig_vejrtrækning hikkede hikkeanfald luftsmerter',
  ],
  [
    'abstinens',
    'staerk',
    'v',
    'abstinens abstinenssymptomer abstinenstegn rysten rystede rystelse sitren sitrede skælven skælvede dirrede dirren tremor krampetrækninger trækninger rykninger hyperton hypertoni rysteture spjætter krampe krampeanfald',
    { tegn: ['rysten'] },
  ],
  ['abstinens', 'svagt', 'sv', 'nysen nyser nyste nys nyseture', { tegn: ['nysen'] }],
  ['abstinens', 'svagt', 'sv', 'svedte svedende sved svedig', { tegn: ['sveder'] }],
  ['abstinens', 'svagt', 'sv', 'sutter sutteuro suttebehov', { tegn: ['sutter'] }],
  ['abstinens', 'svagt', 'sv', 'gaber gabte gaben', { tegn: ['gaben'] }],
  [
    'abstinens',
    'spaendt',
    'sv',
    'stivhed stivede stivner spændt anspændt overstrakt stram marmoreret marmorering',
    { tegn: ['stivhed'] },
  ],
  ['abstinens', 'skinger', 'sv', 'skinger skingert skingre skingrende', { tegn: ['skingert'] }],
  ['abstinens', 'score', 'n', 'finnegan nas score scoret scorede', { instrument: 'Finnegan' }],
  [
    'aktivitet',
    'tur',
    'n',
    'tur gåtur spadseretur gik_tur gå_tur ude|ud_at|og_gå gået_tur gåede travetur løbetur cykeltur køretur trilletur skovtur slyngetur legepladstur trillede_en_tur ude_i|med_vognen|barnevognen',
    { art: 'gaatur' },
  ],
  [
    'aktivitet',
    'mave',
    'n',
    'på_maven|mave maveliggende maveleje mavetid mavetræning maveleg tummytime tummy_time lå|ligget_på_mave mavehvil maven_på_gulvet',
    { art: 'mavetid' },
  ],
  [
    'aktivitet',
    'leg',
    'n',
    'leg legede legetid lagt|lagde_på_tæppet|gulvet|legetæppet legestund gulvleg legestue legegruppe på_tæppet på_gulvet på_aktivitetstæppet på_legetæppet aktivitetstæppe legetæppe på_gulvtæppet under_uroen i_skråstolen på_legeplads legeplads',
    { art: 'leg' },
  ],
  [
    'aktivitet',
    'andet',
    'n',
    'babysvømning svømning svømmehal babyrytmik rytmik babymassage massage mødregruppe babysalmesang sansegruppe legestuen svøm babysvøm svømmede sangleg babysang lejring sansetime læste_bog læste_højt læste_bøger sang_sange kiggede_i_bog babycafe babycafé vuggestue dagpleje biblioteket',
    { art: 'andet' },
  ],
  [
    'aktivitet',
    'lagt',
    'v',
    'lagt lagde lægger lægge puttede lagt_til_at_sove puttetid sengetid_kl lagt|gik|kom_i_seng|vuggen|tremmesengen i_seng lagt_ned|ind kom_ned_og_ligge',
    { art: 'lagt' },
  ],
  [
    'haendelse',
    'fald',
    'v',
    'faldt|falder|faldet|trillede|rullede|væltede|gled|røg_ned|af|ud|bagover|forover faldt_fra faldt|røg_på_gulvet væltede tabte_ham|hende',
  ],
  [
    'haendelse',
    'skade',
    'v',
    'slog|slået|stødte|bankede_hovedet|sig|munden|panden|ansigtet brændte brændt_sig skoldede slugt klemt bed_sig blødte bule ulykke uheld faldulykke kvalt fik_noget_galt_i_halsen blå_mærker blåt_mærke rift sår næseblod bidt kradset_til_blods',
  ],
  [
    'observation',
    'obs',
    'v',
    'fremstår fremstod veltilpas udviser udviste trives virkede kan_nu sidder|sad|står|stod|går_selv sidder|sad|står|stod_uden_støtte kærlig nærværende indfølt omsorgsfuld påvirket distræt engageret lydhør smilede grinede ler lo pludrede pludder øjenkontakt blikkontakt kiggede kikkede betragtede følger fulgte løftede rullede vender vendt trillede griber greb rakte række søger søgte genkender genkendte spejlede imiterede efterlignede reagerede responderer fokuserede studerede fastholder nysgerrig tryg tryghed utryg opmærksom opmærksomhed opmærksomt interesseret interesse kravlede mimik ansigtsudtryk hvinede gurglede vokaliserer bablede strækker strakte sprællede sparkede sprælske hoveddrejning fikserede initierer afviger afværgende fremmedutryg knuger klamrede putter_sig puttede_sig krammede glæde jublede tilfreds glad vrisser legesyg udforskede undersøger undersøgte pegede vinkede klappede banker kommunikerer kontaktsøgende afvisende fraværende fjern passiv slapper afslappet hovedet hænderne mæt hovedkontrol tilknytning smilte spytbobler lyde',
  ],
  ['observation', 'siger', 'sv', 'siger sagde'],
  [
    'observation',
    'milepael',
    'v',
    'første_gang for_første_gang første_tand første_smil nyt_fremskridt milepæl fremskridt',
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
