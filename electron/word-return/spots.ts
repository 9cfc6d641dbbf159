/** Places of a paper as a person would point at them: by the words that stand there. Pure. */
import type { ReturnedParagraph } from './returned-paper.ts'
import type { SentParagraph } from './sent-paper.ts'

const longestSpot = 60

export function spotWords(text: string): string {
  const [cut] = /^.{0,60}(?=\s|$)/u.exec(text) ?? []
  return `“${text.length <= longestSpot ? text : `${cut === undefined || cut === '' ? text.slice(0, longestSpot) : cut} …`}”`
}

/** "Chuyển từ sau đoạn “…” đến sau đoạn “…”." */
export function movedWords(sent: readonly SentParagraph[], returned: readonly ReturnedParagraph[], from: number, to: number): string {
  const behind = (text: string | undefined): string => text === undefined ? 'đầu văn bản' : `sau đoạn ${spotWords(text)}`
  return `Chuyển từ ${behind(sent[from - 1]?.text)} đến ${behind(returned[to - 1]?.flat)}.`
}

export function trackedWords(authors: readonly string[]): string {
  return authors.length === 0 ? '' : `Có vết theo dõi thay đổi của ${authors.join(', ')}, đọc như đã chấp nhận.`
}
