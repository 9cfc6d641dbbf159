/** Looks of the cells of a form. */
import type { CellLook, CellSpec } from '../../documents/sheets/index.ts'

export const titleLook: CellLook = { bold: true, sizePt: 14, align: 'centre' }
export const noteLook: CellLook = { italic: true, wrap: true, sizePt: 11 }
export const headLook: CellLook = { bold: true, border: true, wrap: true, align: 'centre', fill: 'D9E2F3' }
/** What the unit does not change. */
export const fixedLook: CellLook = { border: true, wrap: true }
const answer: CellLook = { border: true, unlocked: true, fill: 'FFF9DB' }
export const textAnswerLook: CellLook = { ...answer, wrap: true, format: 'text' }
export const dateAnswerLook: CellLook = { ...answer, align: 'right', format: 'date' }

/** A figure's cell; null: as many decimals as are typed. */
export function answerLook(decimals: number | null): CellLook {
  return { ...answer, align: 'right', ...(decimals !== null && { format: { number: decimals } }) }
}

export function cell(text: string, look: CellLook): CellSpec {
  return { content: text === '' ? null : { text }, look }
}
