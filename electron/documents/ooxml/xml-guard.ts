/**
 * One pass over XML text before a tree is made: no document type (so no entity, and nothing to fetch), no nesting or
 * number of elements, attributes or paragraphs beyond the limits, no character XML 1.0 does not have.
 */
import { mostAttributes, mostParagraphs, mostXmlDepth, mostXmlNodes } from './limits.ts'
import { broken, tooLarge } from './refuse.ts'

const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/u
const forbiddenReference = /&#(?:0*(?:[0-8]|1[124-9]|2\d|3[01])|[xX]0*(?:[0-8bBcCeEfF]|1[0-9a-fA-F]|[fF]{3}[eEfF]));/u

/** Throws a fault where the text must not become a tree; `name` is the part's, said in the fault. */
export function guardXml(text: string, name: string): void {
  if (forbidden.test(text) || forbiddenReference.test(text)) throw broken(`phần “${name}” có ký tự không hợp lệ`)
  let depth = 0
  let nodes = 0
  let paragraphs = 0
  let at = text.indexOf('<')
  while (at !== -1) {
    const next = text.charCodeAt(at + 1)
    if (next === 0x21) at = afterDeclaration(text, at, name)
    else if (next === 0x3F) at = after(text, '?>', at, name)
    else {
      const tag = readTag(text, at, name)
      nodes += 1 + tag.attributes
      depth += next === 0x2F ? -1 : tag.empty ? 0 : 1
      if (depth > mostXmlDepth) throw tooLarge(`phần “${name}” lồng nhau quá ${mostXmlDepth} lớp`)
      if (nodes > mostXmlNodes || tag.attributes > mostAttributes) throw tooLarge(`phần “${name}” có quá nhiều thành phần`)
      if (isParagraph(text, at)) paragraphs++
      if (paragraphs > mostParagraphs) throw tooLarge(`phần “${name}” có quá ${mostParagraphs} đoạn văn`)
      at = tag.end
    }
    at = text.indexOf('<', at)
  }
}

/** Does a paragraph begin here? By its local name, whatever prefix the namespace has. */
function isParagraph(text: string, at: number): boolean {
  paragraphTag.lastIndex = at
  return paragraphTag.test(text)
}

const paragraphTag = /<(?:[\w.-]{1,20}:)?p[\s/>]/uy

interface Tag { readonly end: number, readonly attributes: number, readonly empty: boolean }

/** The tag at `at`: `>` inside a quoted value does not end it. */
function readTag(text: string, at: number, name: string): Tag {
  let attributes = 0
  for (let index = at + 1; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code === 0x3E) return { end: index + 1, attributes, empty: text.charCodeAt(index - 1) === 0x2F }
    if (code !== 0x22 && code !== 0x27) continue
    attributes++
    index = text.indexOf(code === 0x22 ? '"' : '\'', index + 1)
    if (index === -1) break
  }
  throw broken(`phần “${name}” bị cắt cụt`)
}

/** Past a comment or a CDATA section; anything else that begins with `<!` belongs to a document type. */
function afterDeclaration(text: string, at: number, name: string): number {
  if (text.startsWith('<!--', at)) return after(text, '-->', at + 4, name)
  if (text.startsWith('<![CDATA[', at)) return after(text, ']]>', at, name)
  throw broken(`phần “${name}” có khai báo DOCTYPE hoặc ENTITY, không được phép trong tệp Word`)
}

function after(text: string, end: string, from: number, name: string): number {
  const found = text.indexOf(end, from)
  if (found === -1) throw broken(`phần “${name}” bị cắt cụt`)
  return found + end.length
}
