/** Common Danish words that look like a misspelt diary word but are not, by their stem; words that resemble none are left out. */
export const ALMINDELIGE: ReadonlySet<string> = new Set(
  `langs lunge blande blandede stillede hage gnider savle køle bærer klør gnave passede tosset væg tænker tænkte barnets barnevogn
næsen bedt bestil skridt krammer blandet blæs blæste blødt bred brors bund datoer ovre folder fald fiske flade forælder frie
frisk rest glæder gård aftal hals have stor helst hente hilsen hofte læbe hoppe huen hård klippe skema foroven koldt
kopper koster drift falske lade fjernet laver lejede levede ligger sale lege lister loft slet langt længe læse marte
pleje roligt spændte egne mærket fylder mørke klokker naboer negl tages mose logge nummeret lufte rystet slut pande pige
hede plejebørn pruttede skifte pustede pyldret lavt rund rækken sider sikke røde sagt selve side sidste ugerne våge
sjove sjovt skala skift skiftende skove lille rolige skoldhed skråstol skød slappe slutter slyngen smutter spille ditte vandt
hånden bleet stilhed skader stoppe stoppede nætter støtte vejr vækkeur sulten tæppe tabt sutte imellem synge sådant sætter søvne
normal tabe tallet tilbud tilknytningen triste undersøges sort hvid usædvanlig utrolige ende smider senge varme fridag
vaske vasketøj vejen visit viste vugge sovs våben ører`.split(/\s+/),
)
