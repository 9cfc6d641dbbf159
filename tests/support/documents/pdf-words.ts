/** What stands where in a PDF, read with poppler's `pdftotext -bbox-layout`; positions in points from the top left. */
import { execFileSync } from 'node:child_process'

export interface PdfWord { readonly text: string, readonly left: number, readonly right: number, readonly top: number, readonly bottom: number }
/** Words of one line, left to right. */
export interface PdfLine { readonly top: number, readonly words: readonly PdfWord[], readonly text: string }
export interface PdfPage { readonly width: number, readonly height: number, readonly lines: readonly PdfLine[] }

/** Pages of the file, their lines from the top; words whose middles are within 4 points share a line. */
export function readPdf(path: string): readonly PdfPage[] {
  const xml = execFileSync('pdftotext', ['-bbox-layout', path, '-'], { encoding: 'utf8', maxBuffer: 64 << 20, stdio: ['ignore', 'pipe', 'ignore'] })
  return [...xml.matchAll(/<page width="([\d.]+)" height="([\d.]+)">(.*?)<\/page>/gsu)].map(([, width, height, content = '']) => ({
    width: Number(width), height: Number(height), lines: linesOf(wordsOf(content)),
  }))
}

function wordsOf(page: string): readonly PdfWord[] {
  const pattern = /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)<\/word>/gsu
  return [...page.matchAll(pattern)].map(([, left, top, right, bottom, text = '']) => ({
    text: unescape(text), left: Number(left), top: Number(top), right: Number(right), bottom: Number(bottom),
  }))
}

function linesOf(words: readonly PdfWord[]): readonly PdfLine[] {
  const sorted = words.toSorted((a, b) => a.bottom - b.bottom)
  const lines: PdfWord[][] = []
  for (const word of sorted) {
    const line = lines.at(-1)
    if (line?.[0] !== undefined && word.bottom - line[0].bottom < 4) line.push(word)
    else lines.push([word])
  }
  return lines.map((line) => {
    const ordered = line.toSorted((a, b) => a.left - b.left)
    return { top: Math.min(...ordered.map((word) => word.top)), words: ordered, text: ordered.map((word) => word.text).join(' ').normalize('NFC') }
  })
}

function unescape(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', '\'').replaceAll('&amp;', '&')
}
