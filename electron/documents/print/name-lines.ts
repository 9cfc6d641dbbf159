/**
 * Long names in the letterhead. A name too long for its column would leave its last word alone ("… CƠ QUAN ĐẢNG /
 * TỈNH"); offices break it where the sense does ("ĐẢNG UỶ / CÁC CƠ QUAN ĐẢNG TỈNH"). Widths are estimated from the
 * widths of Times New Roman; when no good place is found the name is left to wrap by itself.
 */
import type { TypeStyle } from '../../../shared/document/form.ts'
import { estimateWidth, pointsPerMm } from './text-width.ts'

/** Words that begin a new part of a body's name. */
const partWords = new Set(['các', 'của', 'tỉnh', 'thành', 'huyện', 'xã', 'phường', 'khối', 'trung', 'uỷ', 'ủy', 'ban', 'chi', 'văn', 'hội', 'trường', 'đảng'])
/** Words that never begin a line: they end a compound ("ĐẢNG UỶ", "CƠ QUAN", "UỶ BAN"). */
const joined = new Set(['đảng uỷ', 'đảng ủy', 'đảng bộ', 'chi bộ', 'chi uỷ', 'cơ quan', 'uỷ ban', 'ủy ban', 'các cơ', 'các ban', 'quan đảng', 'tỉnh uỷ', 'tỉnh ủy', 'thành uỷ', 'huyện uỷ'])
const fitting = 0.97

/** The name, with one line end (two where one is not enough) where it is better broken by sense than by room. */
export function nameLines(name: string, type: TypeStyle, widthMm: number): string {
  const room = widthMm * pointsPerMm * fitting
  const width = (words: readonly string[]): number => estimateWidth(words.join(' '), type)
  const words = name.split(' ')
  if (width(words) <= room) return name
  const places = words.flatMap((_, at) => at > 0 && mayBegin(words, at) ? [at] : [])
  const twoLines = places.map((at) => [words.slice(0, at), words.slice(at)])
  const threeLines = places.flatMap((first) => places.filter((second) => second > first)
    .map((second) => [words.slice(0, first), words.slice(first, second), words.slice(second)]))
  for (const ways of [twoLines, threeLines]) {
    const best = ways.map((lines) => ({ lines, longest: Math.max(...lines.map(width)) }))
      .filter(({ longest }) => longest <= room).toSorted((a, b) => a.longest - b.longest)[0]
    if (best !== undefined) return best.lines.map((line) => line.join(' ')).join('\n')
  }
  return name
}

function mayBegin(words: readonly string[], at: number): boolean {
  const word = words[at]?.toLocaleLowerCase('vi') ?? ''
  const before = words[at - 1]?.toLocaleLowerCase('vi') ?? ''
  return partWords.has(word) && !joined.has(`${before} ${word}`)
}
