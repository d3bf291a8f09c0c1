/** Common Danish words that look like a misspelt diary word but are not, by their stem; words that resemble none are left out. */
export const ALMINDELIGE: ReadonlySet<string> = new Set(
  `blande blandede stillede hage tåge maler gnider savle sank køle bærer klør gnave passede tosset græsset tænker tænkte barnets barnevogn næsen bedt bestil skridt billede krammer blandet blæste blødt bred brors bund creme datoer ovre folder enten fald
fiske flade forælder frie frisk rest gaver glæder gåben gård aftal hals have stor helst hente hilsen hofte læbe stof hoppe huen dukkede
hård klippe skema foroven koldt kopper koster drift falske lade fjernet laver lejede levede ligger sale lege lister loft først slet
langt lugt længe læse marte mine pleje roligt spændte minister egne mærket mødte fylder mørke klokker naboer negl tages mose logge
nummeret lufte rystet nyder slut nøgle pande pige pjattede hede plejebørn pruttede skifte pude pustede pyldret lavt tomt rund rækken
sider røde sagt selve sker side sidste ugerne våge sjove sjovt skala sket mødes skift skiftende vant skove lille rolige skråstol skød slappe
slutter slyngen smutter spejlet spille ditte vandt hånden bleet spyttede stigende stilhed skader stoppe stoppede nætter støtte vejr sulten tæppe
tante tabt sutte imellem synge sådant sætter søvne normal tabe tallet tilbud tilknytningen triste undersøges sort hvid usædvanlig
utrolige ende vagt sent smider dragt senge varme fridag vaske vane vasketøj vejen visit viste vugge sovs våben ører`.split(
    /\s+/,
  ),
)
