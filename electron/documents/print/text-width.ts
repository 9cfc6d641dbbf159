/** Widths of Times New Roman, in thousandths of the size, for decisions that come before setting. */
import type { TypeStyle } from '../../../shared/document/form.ts'

export const pointsPerMm = 72 / 25.4

const capitalsBold = [722, 667, 722, 722, 667, 611, 778, 778, 389, 500, 778, 667, 944, 722, 778, 611, 778, 722, 556, 667, 722, 722, 1000, 722, 722, 667]
const capitalsRegular = [722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889, 722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611]
/** Small letters, figures and signs: near enough for a decision about lines. */
const otherWidth = 500
const spaceWidth = 250

/** Points the text takes in one line, near enough for decisions about lines; never for placing anything. */
export function estimateWidth(text: string, type: Pick<TypeStyle, 'sizePt' | 'bold'>): number {
  let thousandths = 0
  for (const character of text.normalize('NFD').replace(/\p{M}/gu, '')) {
    const index = (character === 'Đ' ? 'D' : character).charCodeAt(0) - 65
    const capital = (type.bold ? capitalsBold : capitalsRegular)[index]
    thousandths += capital ?? (character === ' ' || character === '\u00A0' ? spaceWidth : otherWidth)
  }
  return thousandths * type.sizePt / 1000
}
