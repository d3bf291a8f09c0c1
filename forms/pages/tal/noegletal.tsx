import { talTekst } from '../../../functions/domain/rapport/dansk.ts'
import { NOEGLETAL, type Noegletalsnavn, type Sammenfatning } from '../../../functions/domain/statistik/schema.ts'
import { INGEN } from '../../components/figurer/tabel.tsx'
import { MAALESTOK } from '../../components/figurer/Ugesoejler.tsx'
import { Table } from '../../components/Table.tsx'

const written = (periode: Sammenfatning, navn: Noegletalsnavn, felt: 'middel' | 'median' | 'min' | 'max'): string => {
  const { delt = 1, decimaler } = MAALESTOK[navn]
  const value = periode[navn][felt]
  return value === null ? '–' : talTekst(value / delt, decimaler)
}

/** The window in one table; a figure nobody wrote anything about says so. */
export const Noegletaltabel = ({ periode }: { periode: Sammenfatning }) => (
  <Table
    titel="Hele perioden"
    raekker={NOEGLETAL}
    kolonner={[
      { titel: 'Hvad', celle: (navn) => `${MAALESTOK[navn].titel} (${MAALESTOK[navn].enhed})` },
      { titel: 'Middel', tal: true, celle: (navn) => (periode[navn].n ? written(periode, navn, 'middel') : INGEN) },
      { titel: 'Median', tal: true, celle: (navn) => written(periode, navn, 'median') },
      {
        titel: 'Mindst–størst',
        tal: true,
        celle: (navn) => (periode[navn].n ? `${written(periode, navn, 'min')}–${written(periode, navn, 'max')}` : '–'),
      },
      { titel: 'Dage med tal', tal: true, celle: (navn) => `${periode[navn].n} af ${periode.dage}` },
    ]}
  />
)
