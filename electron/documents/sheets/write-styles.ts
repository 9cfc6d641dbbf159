/** Looks of cells as the styles of a workbook: each different font, fill and format once, in the order they are met. */
import type { CellLook } from './spec.ts'
import { declaration, escapeText, mainNamespace } from './xml.ts'

const family = 'Times New Roman'
const usualSizePt = 12
const thin = ['left', 'right', 'top', 'bottom'].map((side) => `<${side} style="thin"><color auto="1"/></${side}>`).join('')
const borders = ['<border><left/><right/><top/><bottom/><diagonal/></border>', `<border>${thin}<diagonal/></border>`]

/** Numbers of Excel's own formats; ours begin at 164. */
const textFormat = 49
const firstOwnFormat = 164

/** A list that gives each different entry a number. */
class Numbered {
  readonly entries: string[]

  constructor(...first: readonly string[]) {
    this.entries = [...first]
  }

  of(entry: string): number {
    const known = this.entries.indexOf(entry)
    return known === -1 ? this.entries.push(entry) - 1 : known
  }
}

export class StyleBook {
  readonly #fonts = new Numbered(fontOf({}))
  readonly #fills = new Numbered('<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>')
  readonly #formats = new Numbered()
  readonly #looks = new Numbered('<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>')

  /** Index of the look, for `s` of a cell. `quoted`: typing in the cell never makes a formula of its words (the apostrophe Excel does not show). */
  of(look: CellLook, quoted = false): number {
    const format = this.#format(look)
    const font = this.#fonts.of(fontOf(look))
    const fill = look.fill === undefined ? 0 : this.#fills.of(`<fill><patternFill patternType="solid"><fgColor rgb="FF${look.fill}"/><bgColor indexed="64"/></patternFill></fill>`)
    const { align = 'left', wrap = false, border = false, unlocked = false } = look
    return this.#looks.of(`<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border ? 1 : 0}" xfId="0"${quoted ? ' quotePrefix="1"' : ''} applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1" applyProtection="1">`
      + `<alignment horizontal="${align === 'centre' ? 'center' : align}" vertical="${wrap ? 'top' : 'center'}"${wrap ? ' wrapText="1"' : ''}/><protection locked="${unlocked ? 0 : 1}"/></xf>`)
  }

  #format({ format }: CellLook): number {
    if (format === undefined) return 0
    if (format === 'text') return textFormat
    const code = format === 'date' ? 'dd/mm/yyyy' : format.number === 0 ? '#,##0' : `#,##0.${'0'.repeat(format.number)}`
    return firstOwnFormat + this.#formats.of(code)
  }

  /** `xl/styles.xml`. */
  xml(): string {
    const list = (name: string, entries: readonly string[]): string => entries.length === 0 ? '' : `<${name} count="${entries.length}">${entries.join('')}</${name}>`
    const formats = this.#formats.entries.map((code, at) => `<numFmt numFmtId="${firstOwnFormat + at}" formatCode="${escapeText(code)}"/>`)
    return `${declaration}<styleSheet xmlns="${mainNamespace}">${list('numFmts', formats)}${list('fonts', this.#fonts.entries)}${list('fills', this.#fills.entries)}${list('borders', borders)}`
      + `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>${list('cellXfs', this.#looks.entries)}`
      + '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
  }
}

function fontOf({ bold = false, italic = false, sizePt = usualSizePt, colour }: CellLook): string {
  return `<font>${bold ? '<b/>' : ''}${italic ? '<i/>' : ''}<sz val="${sizePt}"/><color ${colour === undefined ? 'auto="1"' : `rgb="FF${colour}"`}/><name val="${family}"/><family val="1"/></font>`
}
