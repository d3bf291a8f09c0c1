/** Common Danish words that look like a misspelt diary word but are not; words that resemble none are left out. */
export const ALMINDELIGE: ReadonlySet<string> = new Set(
  `barnets barnevogn næsen bedt bestil skridt billede krammer billeder blandet blæste blødt bred brors bund creme datoer ovre folder enten fald
fiske flade forælder frie frisk resten gangen gangs gaver glæder gåben gård aftal hals have stor helst hente hentes hilsen hofte læbe stof
hoppe huen dukkede hårde hårdt klippe skema foroven koldt kopper koster drift aftale falske lade lange fjernet laver lavere rester lejede
levede ligger sale lege lister loft først henter slet langt lugt længe læse læst marte mine pleje roligt spændte minister egne mærket mødte
fylder mørke klokker naboer negl tages mose logge nummeret lufte rystet nyder slut nøgle pande pige pjattede hede plejebørn plejen pruttede
skifte pude pustede pyldret lavt tomt rund rækken sider røde sjove sagt selve sker side sidste ugerne våge sjovt skala sket mødes skift
skiftende vant skove lille rolige skråstol skød slappe slutter slyngen smutter spejlet spille ditte vandt hånden bleet spiller spyttede
stigende stilhed skader stoppe stoppede nætter stopper støtte vasker støtten vejr sulten tæppe tante tabt sutte imellem synge sådant sætter
søvne normal tabe tallet tilbud tilknytningen triste undersøges sort hvid usædvanlig utrolige ende vagt sent smider dragt senge varme varmen
fridag vaske vane vasketøj vejen vejret visit viste vugge sovs våben ører`
    .split(/\s+/)
    .filter(Boolean),
)
