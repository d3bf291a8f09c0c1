/** Common Danish words that look like a misspelt diary word but are not; words that resemble none are left out. */
export const ALMINDELIGE: ReadonlySet<string> = new Set(
  `aftal aftale barnets barnevogn bedt bestil billede billeder blandet bleet blæste blødt bred brors bund creme datoer ditte dragt drift dukkede
egne ende enten fald falske fiske fjernet flade folder foroven forælder fridag frie frisk fylder først gangen gangs gaver glæder gåben gård
hals have hede helst hente henter hentes hilsen hofte hoppe huen hvid hånden hårde hårdt imellem klippe klokker koldt kopper koster krammer
lade lange langt laver lavere lavt lege lejede levede ligger lille lister loft logge lufte lugt læbe længe læse læst marte mine minister mose
mærket mødes mødte mørke naboer negl normal nummeret nyder næsen nætter nøgle ovre pande pige pjattede pleje plejebørn plejen pruttede pude
pustede pyldret resten rester rolige roligt rund rystet rækken røde sagt sale selve senge sent side sider sidste sjove sjovt skader skala
skema sker sket skift skifte skiftende skove skridt skråstol skød slappe slet slut slutter slyngen smider smutter sort sovs spejlet spille
spiller spyttede spændte stigende stilhed stof stoppe stoppede stopper stor støtte støtten sulten sutte synge sådant sætter søvne tabe tabt
tages tallet tante tilbud tilknytningen tomt triste tæppe ugerne undersøges usædvanlig utrolige vagt vandt vane vant varme varmen vaske
vasker vasketøj vejen vejr vejret visit viste vugge våben våge ører`
    .split(/\s+/)
    .filter(Boolean),
)
