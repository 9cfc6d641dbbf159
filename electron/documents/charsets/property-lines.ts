/** Title, subject, keywords … of a file (`docProps/core.xml`). */
import { elements, nameOf } from '../ooxml/index.ts'
import type { XmlElement } from '../ooxml/index.ts'
import { spotOf } from './drawing-lines.ts'
import type { Line } from './file-plan.ts'

const texts: ReadonlySet<string> = new Set(['title', 'subject', 'description', 'keywords', 'category', 'creator', 'lastModifiedBy'])

export function propertyLines(part: string, root: XmlElement): readonly Line[] {
  return elements(root).filter((element) => texts.has(nameOf(element))).map((element) => ({ part, place: 'Thuộc tính của tệp', spots: [spotOf(element, null)] }))
}
