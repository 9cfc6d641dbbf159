/** Settings and properties of the file as a whole. Word tracks no change of these, so they are made clean always. */
import { child, elements, nameOf } from '../ooxml/index.ts'
import type { Draft } from './draft.ts'
import { partsOfKind } from './draft.ts'
import { ensureChild, isOn, remove, removeChildren, removeValue } from './word-xml.ts'

/** Turns mirrored margins for two-sided print on or off. False: they are so already. */
export function setMirrorMargins(draft: Draft, on: boolean): boolean {
  const part = partsOfKind(draft.pkg, 'settings')[0]
  const known = part === undefined ? null : draft.xml(part)?.documentElement ?? null
  if (isOn(child(known, 'w:mirrorMargins')) === on) return false
  const root = known ?? draft.addPart('settings').root
  if (on) removeValue(ensureChild('settings', root, 'mirrorMargins'), 'val')
  else removeChildren(root, 'mirrorMargins')
  return true
}

/** Entries that name people, their organisation or machine. The title and the dates are no such thing. */
const naming = new Set(['creator', 'lastModifiedBy', 'Company', 'Manager', 'Template', 'HyperlinkBase'])

/** Removes names from the file's properties. False: there are none. */
export function clearProperties(draft: Draft): boolean {
  const parts = draft.pkg.relationships('').filter(({ type, external }) => !external && /\/(?:core|extended)-?properties$/iu.test(type))
  let cleared = false
  for (const { target } of parts) {
    const root = draft.xml(target)?.documentElement ?? null
    for (const entry of root === null ? [] : elements(root)) {
      if (!naming.has(nameOf(entry)) || (entry.textContent ?? '') === '') continue
      remove(entry)
      cleared = true
    }
  }
  return cleared
}
