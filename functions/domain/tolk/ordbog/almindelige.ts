/** Common Danish words that look like a misspelt diary word but are not; words that resemble none are left out. */
export const ALMINDELIGE: ReadonlySet<string> = new Set(
  `billede billeder koldt henter hentes smider senge dragt mødte smutter pude vane stilhed negl loft lavere sætter sale datoer blandet
    fjernet skema tomt læst nummeret logge undersøges helst tallet stof nyder ditte mødes plejebørn visit selve utrolige rystet minister
    skift skader aftal aftale barnets barnevogn bedt bestil bleet blæste blødt bred brors bund drift dukkede egne ende enten fald falske
    fiske flade folder foroven forælder fridag frie frisk fylder først gangen gangs gaver glæder gåben gård hals have hede hente hilsen hofte
    hoppe huen hvid hånden hårde hårdt imellem klippe klokker kopper koster creme krammer lade lange langt laver lavt lege lejede levede
    ligger lille lister lufte lugt læbe længe læse marte mine mose mærket mørke naboer normal næsen nætter nøgle ovre pande pige pjattede
    pleje plejen pruttede pustede pyldret resten rester rolige roligt rund røde rækken sagt sent side sider sidste sjove sjovt skala sker
    sket skifte skiftende skove skridt skråstol skød slappe slet slut slutter slyngen sort sovs spejlet spille spiller spyttede spændte
    stigende stoppe stoppede stopper stor støtte støtten sulten sutte synge sådant søvne tabe tabt tages tante tilbud tilknytningen triste
    tæppe ugerne usædvanlig vagt vandt vant varme varmen vaske vasker vasketøj vejen vejr vejret viste vugge våben våge ører`
    .split(/\s+/)
    .filter(Boolean),
)
