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

/** The name, with one line end where it is better broken by sense than by room. */
export function nameLines(name: string, type: TypeStyle, widthMm: number): string {
  const room = widthMm * pointsPerMm * fitting
  const width = (words: readonly string[]): number => estimateWidth(words.join(' '), type)
  const words = name.split(' ')
  if (width(words) <= room) return name
  const breaks = words.flatMap((_, at) => {
    if (at === 0 || !mayBegin(words, at)) return []
    const longest = Math.max(width(words.slice(0, at)), width(words.slice(at)))
    return longest <= room ? [{ at, longest }] : []
  })
  const best = breaks.toSorted((a, b) => a.longest - b.longest)[0]
  return best === undefined ? name : `${words.slice(0, best.at).join(' ')}\n${words.slice(best.at).join(' ')}`
}

function mayBegin(words: readonly string[], at: number): boolean {
  const word = words[at]?.toLocaleLowerCase('vi') ?? ''
  const before = words[at - 1]?.toLocaleLowerCase('vi') ?? ''
  return partWords.has(word) && !joined.has(`${before} ${word}`)
}
