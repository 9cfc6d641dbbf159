/** Words a file keeps outside its paragraphs: title and keywords, descriptions of pictures, choices of a form, drawn words. */
import { attribute, descendants, elements, nameOf } from '../ooxml/index.ts'
import type { XmlDocument, XmlElement } from '../ooxml/index.ts'
import { spotOf } from './drawing-lines.ts'
import type { Line } from './file-plan.ts'
import { drawnFont, setAttribute } from './font-names.ts'

const texts: ReadonlySet<string> = new Set(['title', 'subject', 'description', 'keywords', 'category', 'creator', 'lastModifiedBy'])

/** `docProps/core.xml`. */
export function propertyLines(part: string, root: XmlElement): readonly Line[] {
  return elements(root).filter((element) => texts.has(nameOf(element))).map((element) => ({ part, place: 'Thuộc tính của tệp', spots: [spotOf(element, null)] }))
}

/** Element, attribute with words, place. */
const worded: readonly (readonly [string, string, string])[] = [
  ['wp:docPr', 'descr', 'Mô tả hình'], ['wp:docPr', 'title', 'Mô tả hình'], ['w:alias', 'w:val', 'Tên ô nhập'], ['w:listItem', 'w:displayText', 'Mục chọn'], ['v:textpath', 'string', 'Chữ nghệ thuật'],
]

/** Words kept as attributes in a Word part. Only drawn words (`v:textpath`) name a font. */
export function attributeLines(document: XmlDocument, part: string): readonly Line[] {
  return worded.flatMap(([element, name, place]) => descendants(document, element).flatMap((found) => {
    const text = attribute(found, name)
    return text === null || text === '' ? [] : [{ part, place, spots: [{ text, font: drawnFont(found), replace: (now: string) => { setAttribute(found, name, now) } }] }]
  }))
}
