/**
 * What a check of a file finds: places, what was found, what was expected, and the changes that would mend it.
 * One fault is one finding, however many paragraphs share it: a clerk reads eight lines, not three hundred.
 */
import type { Finding } from '../../../../shared/contract/papers.ts'
import type { ProfileId } from '../../../../shared/document/form.ts'
import type { Change } from '../../mend/index.ts'
import type { ParagraphRef, ReadParagraph } from '../../read/index.ts'
import type { Sureness, Zone } from '../../zones/index.ts'
import type { CheckEntry } from '../catalogue.ts'
import { around } from '../paper.ts'
import { findingOf } from '../rule.ts'
import type { FilePaper } from './file-paper.ts'

/** Changes that mend a finding, said in Vietnamese. `safe`: pure form, selected beforehand. */
export interface FileFix { readonly changes: readonly Change[], readonly description: string, readonly safe: boolean }

/** A finding before it has an id, a page and a box. `from`–`to` is the stretch of the paragraph's text. */
export type RawFileFinding = Finding & {
  readonly ref: ParagraphRef | null
  readonly from: number
  readonly to: number
  readonly zone: string
  readonly sure: Sureness
  readonly fix: FileFix | null
  /** The words were converted from an old font in memory: `from`–`to` is the whole word in which the place lies. */
  readonly approximate?: true
}

/** A stretch of a paragraph and what it was taken for. */
export interface Spot { readonly paragraph: ReadParagraph, readonly from: number, readonly to: number, readonly zone: string, readonly sure: Sureness }

/** One fault. `at` empty: the file as a whole, `place` then names what of it (`page`, `file`). */
export interface FileHit {
  readonly at: readonly Spot[]
  readonly found: string
  readonly expected: string
  readonly place?: string
  readonly excerpt?: string
  /** Name of the case in the entry's `variants`; absent: `file` where the entry has it. */
  readonly variant?: string | undefined
  /** The clause of this very case, when other data than the catalogue gives it. */
  readonly basis?: { readonly clause: string, readonly status: Finding['status'] } | undefined
  readonly fix?: FileFix | null
}

/** The code of one check of a file. */
export interface FileFinder { readonly id: string, readonly find: (paper: FilePaper, entry: CheckEntry) => readonly FileHit[] }

/** A zone as a spot. */
export function spot(zone: Zone): Spot {
  return { paragraph: zone.paragraph, from: zone.from, to: zone.to, zone: zone.id, sure: zone.sure }
}

/** A stretch inside a zone. */
export function within(zone: Zone, from: number, to: number): Spot {
  return { ...spot(zone), from, to }
}

/** The findings of one check. Places that were only guessed are told apart from the sure ones, so that these keep their severity. */
export function rawFindings(entry: CheckEntry, profileId: ProfileId, hit: FileHit): readonly RawFileFinding[] {
  const sure = hit.at.filter((one) => one.sure !== 'guess')
  const at = sure.length > 0 ? sure : hit.at
  const [first] = at
  const variant = hit.variant ?? (entry.variants?.['file'] === undefined ? undefined : 'file')
  const finding = findingOf(entry, profileId, {
    place: hit.place ?? first?.zone ?? 'file', excerpt: hit.excerpt ?? (first === undefined ? '' : excerptOf(first)), found: hit.found, expected: hit.expected,
    ...variant !== undefined && { variant }, ...hit.basis !== undefined && { basis: hit.basis },
  })
  const guessed = first?.sure === 'guess'
  return [{
    ...finding,
    severity: guessed && finding.severity === 'error' ? 'warning' : finding.severity,
    message: counted(finding.message, hit.at.length),
    ref: first?.paragraph.ref ?? null, from: first?.from ?? 0, to: first?.to ?? 0, zone: first?.zone ?? 'file', sure: first?.sure ?? 'certain',
    fix: fixOf(hit, guessed),
  }]
}

function fixOf({ fix }: FileHit, guessed: boolean): FileFix | null {
  if (fix === undefined || fix === null || fix.changes.length === 0) return null
  return guessed ? { ...fix, safe: false } : fix
}

/** "… (12 chỗ)." when there are several places. */
function counted(message: string, places: number): string {
  return places > 1 ? `${message.replace(/\.$/u, '')} (${places} chỗ).` : message
}

function excerptOf({ paragraph, from, to }: Spot): string {
  return around(paragraph.text, from, to - from).replaceAll(/\s+/gu, ' ').trim()
}
