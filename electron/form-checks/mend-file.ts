/** A mended copy of a checked file, and the copy with a comment at each finding. The file itself is never written to. */
import type { z } from 'zod'
import type { changePreviewSchema, FileReport } from '../../shared/contract/form-checks.ts'
import type { FileCheckFacts } from '../documents/check/index.ts'
import { commentCopy, mend } from '../documents/mend/index.ts'
import type { Change, MendComment } from '../documents/mend/index.ts'
import type { PaperResources } from '../documents/papers/index.ts'
import { checkBytes } from './check-bytes.ts'
import type { CheckedFile, CheckedFinding, FileCheckOptions } from './check-bytes.ts'

/** Who the tracked changes and comments are signed by, and when (ISO). */
export interface Signed { readonly author: string, readonly at: string }

export interface MendedFile {
  readonly bytes: Uint8Array
  /** Findings whose change was carried out, and those where it could not be. */
  readonly applied: readonly string[]
  readonly refused: readonly { readonly findingId: string, readonly reason: string }[]
  /** The second check, of the copy. */
  readonly after: FileReport
  readonly checkedCopy: CheckedFile
}

export interface MendOptions extends Signed {
  /** Which findings; absent: every safe one. */
  readonly findingIds?: readonly string[]
  readonly tracked: boolean
  readonly recheck: FileCheckOptions
}

/** Findings that offer a change, as a person sees them before choosing. */
export function previewMend(checked: CheckedFile): z.output<typeof changePreviewSchema>[] {
  return checked.findings.flatMap(({ finding, raw }) => raw.fix === null ? [] : [{
    findingId: finding.id, ruleId: finding.ruleId, description: raw.fix.description, before: finding.found, after: finding.expected, safe: raw.fix.safe, page: finding.page,
  }])
}

export async function mendFile(resources: PaperResources, checked: CheckedFile, options: MendOptions): Promise<MendedFile> {
  const chosen = checked.findings.filter(({ finding, raw }) => raw.fix !== null && (options.findingIds?.includes(finding.id) ?? raw.fix.safe))
  const owner = new Map<Change, string>()
  for (const { finding, raw } of chosen) for (const change of raw.fix?.changes ?? []) owner.set(change, finding.id)
  const { bytes, refused } = mend(checked.pkg, [...owner.keys()], {
    tracked: options.tracked, author: options.author, at: options.at, comments: options.tracked ? chosen.flatMap(commentOf) : [],
  })
  const checkedCopy = await checkBytes(resources, bytes, { ...options.recheck, facts: factsAfter(checked, options) })
  const failed = new Map(refused.map(({ change, reason }) => [owner.get(change) ?? '', reason]))
  return {
    bytes, applied: chosen.map(({ finding }) => finding.id).filter((id) => !failed.has(id)),
    refused: [...failed].map(([findingId, reason]) => ({ findingId, reason })),
    after: checkedCopy.report, checkedCopy,
  }
}

/** Facts of the second check: the changes and comments just asked for are not named as left over in the file. */
function factsAfter({ read }: CheckedFile, { tracked, recheck }: MendOptions): FileCheckFacts {
  return tracked && !read.trackedChanges && read.comments === 0 ? { ...recheck.facts, underReview: true } : recheck.facts ?? {}
}

/** The same words with a comment at each finding; findings of the file as a whole stand at its first paragraph. */
export function commentedCopy(checked: CheckedFile, { author, at }: Signed): Uint8Array {
  return commentCopy(checked.pkg, checked.findings.flatMap(commentOf), { author, at })
}

const wholeFile = { part: 'word/document.xml', index: 0 } as const

function commentOf({ finding, raw }: CheckedFinding): readonly MendComment[] {
  const words = [`${finding.ruleId}. ${finding.message}`, finding.remedy, finding.clause].filter((part) => part !== '').join(' ')
  return [raw.ref === null ? { at: wholeFile, from: 0, to: 0, text: words } : { at: raw.ref, from: raw.from, to: raw.to, text: words }]
}
