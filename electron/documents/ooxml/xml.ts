/**
 * XML of a part as a tree, and back to text. A part is judged before a tree is made of it (`guardXml`), and whatever the
 * parser would mend by guessing is refused: a form is not checked on a guess.
 */
import { DOMParser, XMLSerializer } from '@xmldom/xmldom'
import type { Document } from '@xmldom/xmldom'
import { mostXmlBytes } from './limits.ts'
import { broken, tooLarge } from './refuse.ts'
import { guardXml } from './xml-guard.ts'

/** The tree of a part; `name` is said when it is broken. Throws a fault. */
export function parseXml(bytes: Uint8Array, name: string): Document {
  if (bytes.length > mostXmlBytes) throw tooLarge(`phần “${name}” lớn hơn ${mostXmlBytes / 1024 ** 2} MB`)
  const text = decoded(bytes, name)
  guardXml(text, name)
  try {
    return parser.parseFromString(text, 'text/xml')
  } catch (error) {
    throw broken(`phần “${name}” không đúng cú pháp XML`, error)
  }
}

const parser = new DOMParser({
  locator: false,
  onError: (_level, message) => {
    throw new Error(message)
  },
  // XML 1.0 §2.11; the parser's own rule is that of XML 1.1, which would turn U+2028 of a text into a line end.
  normalizeLineEndings: (text: string) => text.replace(/\r\n?/gu, '\n'),
})

/** Characters of the part: UTF-8, or UTF-16 by its mark (ECMA-376-2 §8.1 allows no other). */
function decoded(bytes: Uint8Array, name: string): string {
  const encoding = bytes[0] === 0xFF && bytes[1] === 0xFE ? 'utf-16le' : bytes[0] === 0xFE && bytes[1] === 0xFF ? 'utf-16be' : 'utf-8'
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch (error) {
    throw broken(`phần “${name}” không phải là chữ Unicode`, error)
  }
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** The document as the text of a part, with its declaration. Spaces stay as they are in the tree. */
export function serialize(document: Document): string {
  const root = document.documentElement
  return root === null ? declaration : declaration + new XMLSerializer().serializeToString(root).replaceAll('\r', '&#13;')
}
