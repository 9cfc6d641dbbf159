/** How a paragraph looks, as far as a person changes it in Word: told, and never taken, since the form is the program's. Pure. */
import { z } from 'zod'
import type { ReadParagraph, ReadRun } from '../documents/read/index.ts'
import { flat } from './printed-line.ts'

/** What a trait is called ("cỡ chữ") → how the paragraph has it ("14"). */
export const traitsSchema = z.record(z.string(), z.string())
export type Traits = Readonly<Record<string, string>>

/** Emphasis of the words, so that a change of looks alone is seen: stretches that are bold, italic, underlined, struck out or coloured. */
export function lookOf({ runs }: ReadParagraph): string {
  let look = ''
  let last = ''
  for (const run of runs) {
    if (run.text.trim() === '') continue
    const own = `${run.bold ? 'b' : ''}${run.italic ? 'i' : ''}${run.underline === null ? '' : 'u'}${run.strike ? 's' : ''}${run.highlight === null ? '' : 'h'}${run.position === 'baseline' ? '' : run.position}`
    if (own === last) look += run.text
    else look += `|${own}:${run.text}`
    last = own
  }
  return flat(look)
}

const alignments: Readonly<Record<ReadParagraph['align'], string>> = { left: 'trái', centre: 'giữa', right: 'phải', justify: 'đều hai bên' }
const positions: Readonly<Record<ReadRun['position'], string>> = { baseline: 'không', superscript: 'trên', subscript: 'dưới' }

export function traitsOf(paragraph: ReadParagraph): Traits {
  const runs = paragraph.runs.filter(({ text, field }) => field === null && text.trim() !== '')
  const each = (say: (run: ReadRun) => string): string => [...new Set(runs.map(say))].toSorted().join(' và ')
  const partly = (holds: (run: ReadRun) => boolean): string => runs.some(holds) ? runs.every(holds) ? 'có' : 'một phần' : 'không'
  return {
    'căn lề': alignments[paragraph.align], 'cỡ chữ': each(({ sizePt }) => String(sizePt).replace('.', ',')), 'phông chữ': each(({ font }) => font),
    'màu chữ': each(({ colour }) => colourName(colour, 'đen')), 'màu nền': each(({ highlight }) => colourName(highlight, 'không')),
    'chữ đậm': partly(({ bold }) => bold), 'chữ nghiêng': partly(({ italic }) => italic), 'gạch chân': partly(({ underline }) => underline !== null),
    'gạch ngang chữ': partly(({ strike }) => strike), 'chữ ẩn': partly(({ hidden }) => hidden), 'chỉ số': each(({ position }) => positions[position]),
  }
}

const colourNames: Readonly<Record<string, string>> = {
  FF0000: 'đỏ', C00000: 'đỏ sẫm', FFFF00: 'vàng', FFC000: 'cam', '00FF00': 'xanh lá', '00B050': 'xanh lá', '92D050': 'xanh lá nhạt', '0000FF': 'xanh dương', '0070C0': 'xanh dương', '00B0F0': 'xanh da trời',
  '002060': 'xanh sẫm', '7030A0': 'tím', FFFFFF: 'trắng', '808080': 'xám', '00FFFF': 'xanh ngọc', FF00FF: 'hồng',
}

function colourName(colour: string | null, none: string): string {
  if (colour === null || (none === 'đen' && colour === '000000')) return none
  return colourNames[colour.toUpperCase()] ?? colour
}

/** "cỡ chữ: 14 → 16; màu chữ: đen → đỏ"; '' where nothing is different, or nothing known. */
export function traitsChanged(sent: Traits | null, returned: Traits): string {
  return Object.entries(sent ?? {}).flatMap(([name, before]) => returned[name] === undefined || returned[name] === before ? [] : [`${name}: ${before} → ${returned[name]}`]).join('; ')
}

const plain = new Set(['', 'không', 'đen'])
const emphases = ['chữ đậm', 'chữ nghiêng', 'gạch chân', 'gạch ngang chữ', 'màu chữ', 'màu nền', 'chữ ẩn', 'chỉ số']

/** What a person gave to a paragraph of their own: "chữ đậm, màu chữ đỏ"; '' where nothing. */
export function emphasisOf(traits: Traits): string {
  return emphases.flatMap((name) => { const value = traits[name] ?? ''; return plain.has(value) ? [] : [value === 'có' ? name : `${name} ${value}`] }).join(', ')
}
