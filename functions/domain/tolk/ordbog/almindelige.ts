/** Common Danish words that look like a misspelt diary word but are not; words that resemble none are left out. */
export const ALMINDELIGE: ReadonlySet<string> = new Set(
  `bare billede billeder koldt kold husker henter hentes smider trækker senge smurt dragt mødte smutter pude vane stilhed dukke negl loft vinder lavere føler sørger sætter sale datoer grunde blandet ben fjernet skema tomt huller læst nummeret steder tryk logge korte haster klage undersøges helst tallet banner stof nyder ditte skrå galt mødes plejebørn bobler visit selve utrolige køre kørt rystet minister skift skader skade synlige både hvil hvile suppleret aftal aftale barnets barnevogn bedt bestil bleet blæste blødt bred brors bund drift dukkede dukket egne ende enten fald falske fiske flade folder
    foroven forælder fridag frie frisk fylder følge først gade gangen gangs gardinet gaver glas glæder grynet gåben gård gården hals have hede hente
    hilsen hofte hofter hoppe huen hvid hvilede hviler hånden hårde hårdt igang imellem klarede klarer klippe klokker kopper koster creme krammer kærligt
    lade lagen lange langt laver lavt lege lejede levede ligge ligger lille lister loftet lufte lugt lyse læbe længe læse marte mine mose mærket mørke
    naboer normal næsen nætter nøgle ovre pande pige pjattede pleje plejen pruttede prutter pustede puster pyldret resten rester rolige roligt rund rød røde rødt rækken
    sagt samme sent siddende side sider sidste sige sigter sjove sjovt skala sker sket skifte skiftende skove skravler skrevet skridt skriver skråstol
    skød slappe slet slipper slut slutter slyngen smule sort sovs spejlet spille spiller spyttede spændte stand stigende stiger stoppe stoppede stopper
    stor strække støtte støtten sulten sutte synge sådant søvne tabe taber tabt tages tante tider tilbud tilknytningen triste trække tæppe tørst ugerne
    urolighed usædvanlig vagt vagten vandt vant varme varmen vaske vasker vasketøj vejen vejr vejret venner vent vente venter vinter viste vugge våben
    våge ører`
    .split(/\s+/)
    .filter(Boolean),
)
