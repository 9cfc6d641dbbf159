/** Relationships of a part: what it points to inside the package, and outside it (named, never followed). */
import type { Document } from '@xmldom/xmldom'
import { attribute, elements } from './elements.ts'

export interface Relationship {
  readonly id: string
  readonly type: string
  /** Part name inside the package (`word/media/image1.png`), or the address as written when `external`. */
  readonly target: string
  readonly external: boolean
}

/** Part that holds the relationships of `part`; '' is the package itself. */
export function relationshipPart(part: string): string {
  const slash = part.lastIndexOf('/')
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`
}

/** The part whose relationships `rels` holds; null: it is no such part. */
export function ownerOf(rels: string): string | null {
  const found = /^(.*\/)?_rels\/([^/]*)\.rels$/u.exec(rels)
  return found === null ? null : `${found[1] ?? ''}${found[2] ?? ''}`
}

/** Last word of a relationship's type: `header`, `image` (transitional and strict differ before it). */
export function relationshipKind(relationship: Relationship): string {
  return relationship.type.slice(relationship.type.lastIndexOf('/') + 1)
}

/** Relationships in a part's list; `named` gives the stored spelling of a part name. */
export function readRelationships(list: Document, owner: string, named: (part: string) => string): readonly Relationship[] {
  const root = list.documentElement
  if (root === null) return []
  return elements(root, 'Relationship').map((element) => {
    const target = attribute(element, 'Target') ?? ''
    const external = attribute(element, 'TargetMode')?.toLowerCase() === 'external'
    return { id: attribute(element, 'Id') ?? '', type: attribute(element, 'Type') ?? '', target: external ? target : named(resolved(owner, target)), external }
  })
}

/** `../media/a.png` of `word/document.xml` → `media/a.png`; steps above the root stay at the root. */
function resolved(owner: string, target: string): string {
  const path = unescaped(target.split('#')[0] ?? '')
  const steps = path.startsWith('/') ? [] : owner.split('/').slice(0, -1)
  for (const step of path.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
