import {
  AlignmentType,
  BorderStyle,
  type INumberingOptions,
  type IStylesOptions,
  LevelFormat,
  LineRuleType,
} from 'docx'

/** Width of the text on A4 with 22 mm margins, in twentieths of a point. */
export const TEKSTBREDDE = 9411
export const NUMMERERET = 'nummereret'
export const GRAA = '555555'

/** Sizes are half points, distances twentieths of a point (Word's own units). */
export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: 'Arial', size: 20, language: { value: 'da-DK' } },
      paragraph: { spacing: { after: 120, line: 276, lineRule: LineRuleType.AUTO } },
    },
    title: { run: { font: 'Arial', size: 52, bold: true }, paragraph: { spacing: { after: 120 } } },
    heading1: {
      run: { font: 'Arial', size: 32, bold: true },
      paragraph: { spacing: { before: 360, after: 160 }, keepNext: true },
    },
    heading2: {
      run: { font: 'Arial', size: 25, bold: true },
      paragraph: { spacing: { before: 280, after: 120 }, keepNext: true },
    },
    heading3: {
      run: { font: 'Arial', size: 21, bold: true },
      paragraph: { spacing: { before: 220, after: 100 }, keepNext: true },
    },
    heading4: {
      run: { font: 'Arial', size: 20, bold: true },
      paragraph: { spacing: { before: 200, after: 100 }, keepNext: true },
    },
    hyperlink: { run: { color: '000000', underline: {} } },
  },
  paragraphStyles: [
    {
      id: 'Rammehoved',
      name: 'Rammehoved',
      basedOn: 'Normal',
      run: { size: 19, bold: true },
      paragraph: { spacing: { before: 240, after: 120 }, keepNext: true },
    },
    {
      id: 'Billedtekst',
      name: 'Billedtekst',
      basedOn: 'Normal',
      run: { size: 18, bold: true },
      paragraph: { spacing: { before: 160, after: 80 }, keepNext: true },
    },
    {
      id: 'Datagrundlag',
      name: 'Datagrundlag',
      basedOn: 'Normal',
      run: { size: 17, color: GRAA },
      paragraph: { spacing: { before: 60, after: 200 } },
    },
    { id: 'Citat', name: 'Citat', basedOn: 'Normal', run: { italics: true }, paragraph: { indent: { left: 560 } } },
  ],
}

export const NUMBERING: INumberingOptions = {
  config: [
    {
      reference: NUMMERERET,
      levels: [
        {
          level: 0,
          format: LevelFormat.DECIMAL,
          text: '%1.',
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: { left: 560, hanging: 340 } } },
        },
      ],
    },
  ],
}

const linje = (style: (typeof BorderStyle)[keyof typeof BorderStyle], size: number) => ({
  style,
  size,
  space: 8,
  color: '000000',
})

/** The frame's mark on each paragraph: facts a double thin rule, judgement a thick one; legible without colour. */
export const RAMMER = {
  faktaboks: { border: { left: linje(BorderStyle.DOUBLE, 4) }, indent: { left: 200 } },
  vurderingsboks: { border: { left: linje(BorderStyle.SINGLE, 36) }, indent: { left: 200 } },
} as const

/** Ground of the frame's heading. */
export const RAMMEHOVED = {
  faktaboks: { fill: 'D4D4D4', color: '000000' },
  vurderingsboks: { fill: '000000', color: 'FFFFFF' },
} as const
