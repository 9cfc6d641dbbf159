/** Components of the `docx` library as XML text. */
import { Document } from 'docx'
import type { BaseXmlComponent, IContext, IXmlableObject } from 'docx'

/** Characters XML 1.0 cannot hold. The schema refuses them at the door; here they stop the writing, never vanish. */
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/u

/** Text for the inside of an element. Throws on characters XML cannot hold. */
export function escapeText(text: string): string {
  if (forbidden.test(text) || !text.isWellFormed()) throw new Error('The text holds a character that XML cannot hold.')
  return /[&<>]/u.test(text) ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;') : text
}

/** Text for an attribute in double quotes. */
export function escapeAttribute(text: string): string {
  return escapeText(text).replaceAll('"', '&quot;')
}

let shared: IContext | null = null

/** What the library wants to know while writing; our components ask nothing of it (no pictures, links or lists). */
function context(): IContext {
  if (shared === null) {
    const file = new Document({ sections: [] })
    shared = { file, viewWrapper: file.Document, stack: [] }
  }
  return shared
}

/** The XML of one component. */
export function toXml(component: BaseXmlComponent): string {
  const object = component.prepForXml(context())
  return object === undefined ? '' : element(object)
}

function element(object: IXmlableObject): string {
  return Object.entries(object).map(([name, value]: [string, unknown]) => {
    const parts = Array.isArray(value) ? value : [value]
    const attributes = parts.map(attributesOf).join('')
    const inside = parts.map(content).join('')
    return inside === '' ? `<${name}${attributes}/>` : `<${name}${attributes}>${inside}</${name}>`
  }).join('')
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

function attributesOf(part: unknown): string {
  if (!isObject(part) || !isObject(part['_attr'])) return ''
  return Object.entries(part['_attr']).filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${escapeAttribute(String(value))}"`).join('')
}

function content(part: unknown): string {
  if (typeof part === 'string') return escapeText(part)
  if (typeof part === 'number') return String(part)
  if (!isObject(part)) return ''
  return Object.entries(part).filter(([name]) => name !== '_attr').map(([name, value]) => element({ [name]: value })).join('')
}
