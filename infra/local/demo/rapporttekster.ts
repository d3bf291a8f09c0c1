import type { AfsnitId } from '../../../functions/domain/rapport/afsnit.ts'

/** Brugernavn of who writes each invented section, and the text. */
export const AFSNITSTEKSTER: Partial<Record<AfsnitId, readonly [skriver: string, tekst: string]>> = {
  opgaven: [
    'doegncenter',
    'Døgncentret er bedt om at følge barnet i de første tre måneder i plejefamilien og beskrive **udvikling, trivsel og behov**. Familierådgiveren ønsker særligt belyst:\n\n- hvordan barnet lader sig trøste og regulere\n- hvordan barnet reagerer før og efter samvær\n- hvilken støtte barnet får brug for fremover',
  ],
  metode: [
    'paedagog',
    'Plejefamilien har ført dagbog hver dag. Vi har set registreringerne igennem løbende, stillet spørgsmål til det, der var uklart, og besøgt familien. Egne observationer er skrevet samme dag og holdt adskilt fra dagbogen.\n\nTider er plejefamiliens egne. Hvor der står *omtrentlig*, er tiden et skøn.',
  ],
  forloebet: [
    'doegncenter',
    'Forløbet er gået efter planen. Ved midtvejsmødet aftalte vi, at aftenen skulle have færre skift, og at den samme voksne putter. Plejefamilien har taget imod vejledning og brugt den.',
  ],
  udvikling: [
    'paedagog',
    '### Søvn og regulering\nBarnet har fået en tydeligere døgnrytme. De første uger var aftenerne urolige; fra omkring uge 6 kommer den lange nattesøvn oftere.\n\n### Kontakt\nBarnet søger øjenkontakt under flasken, følger et ansigt og svarer med lyde. Ved uro falder barnet til ro ved kropskontakt og rolig stemme.\n\n### Motorik\nBarnet løfter hovedet på maven og samler hænderne foran sig ved forløbets slutning.',
  ],
  undersoegelser: [
    'psykolog',
    'Prøverne viser samstemmende en alderssvarende udvikling. Kontakten er god, og der er ikke tegn på tilbagetrækning. Resultaterne skal læses sammen med den psykologiske undersøgelse.',
  ],
  samvaer: [
    'doegncenter',
    'Barnet er typisk træt efter samvær og sover længere den følgende lur. Når samværet har været kort og roligt, ses ingen ændring i aftenen.',
  ],
  helbred: ['paedagog', 'Barnet følger sin egen kurve. Sundhedsplejersken har ikke haft bemærkninger.'],
  plejefamilien: [
    'doegncenter',
    'Plejemor Else oplever et barn, der er blevet lettere at læse. Familien har lagt vægt på faste voksne og ro omkring måltiderne.',
  ],
  foraeldre: [
    'doegncenter',
    'Mor har læst et udkast og talt det igennem med familierådgiveren. Hendes egne ord står ovenfor.',
  ],
  konklusion: [
    'doegncenter',
    'Barnet **trives og udvikler sig alderssvarende**. Barnet har haft brug for, at den samme voksne hjælper med at falde til ro, og har haft gavn af en forudsigelig hverdag. Uroen om aftenen er aftaget gennem forløbet.\n\nSamlet vurderer vi, at barnets behov er blevet mødt i plejefamilien.',
  ],
  anbefalinger: [
    'doegncenter',
    '1. Barnet bør fortsat have få og faste voksne omkring sig.\n2. Samvær bør ligge om formiddagen og være korte, med støtte.\n3. Sundhedsplejersken følger vægt og motorik.\n4. Ved skift af omsorgsperson bør overgangen ske over mindst to uger.',
  ],
}

export const UDVIKLINGSBESKRIVELSE =
  '### Kontakt og kommunikation\nBarnet indleder kontakt med blik og lyde og holder den i længere stunder ved forløbets slutning.\n\n### Motorik\nHovedkontrol er sikker. Barnet ruller fra side til ryg.\n\n### Regulering\nBarnet falder til ro på under ti minutter, når en kendt voksen hjælper.\n\n### Samlet\nUdviklingen er alderssvarende.'

export const PSYKOLOGISK_UNDERSOEGELSE =
  '### Grundlag\nUndersøgelsen bygger på to besøg, samtale med plejefamilien og ADBB.\n\n### Fund\nBarnet er vågent, opsøgende og lader sig trøste. Der er ikke set tegn på vedvarende tilbagetrækning.\n\n### Vurdering\nBarnets følelsesmæssige udvikling vurderes som alderssvarende. Barnet er sårbart over for mange skift.'

export const MORS_ORD =
  'Jeg er glad for at kunne følge med i, hvordan han har det. Jeg synes, samværene går bedre, når de ligger om formiddagen.'

export const OPGAVE =
  'At beskrive barnets udvikling, trivsel og behov i de første tre måneder i plejefamilien, og hvordan barnet reagerer før og efter samvær.'
