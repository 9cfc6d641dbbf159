/** The campaign itself: which fault in which file, what is found, and what is left of it once everything that can be mended is mended. */
import { fileURLToPath } from 'node:url'
import { fileFinderIds } from '../../electron/documents/check/index.ts'
import type { FileCheckFacts } from '../../electron/documents/check/index.ts'
import { appliesTo } from '../../electron/documents/check/rule.ts'
import { PaperResources, resourceFolders } from '../../electron/documents/papers/index.ts'
import type { ReadBlock, ReadDocument } from '../../electron/documents/read/index.ts'
import { checkBytes, mendFile } from '../../electron/form-checks/index.ts'
import type { CheckedFile } from '../../electron/form-checks/index.ts'
import { layouts } from './bases.ts'
import type { Layout } from './bases.ts'
import type { Fault } from './faults/index.ts'
import { harmed, NotThere, openHarm } from './harm.ts'
import { difference } from './tracked.ts'
import type { Base } from './harm.ts'

const resourcesDir = fileURLToPath(new URL('../../resources', import.meta.url))

/** A finding apart from where it stands in the list. */
interface Said { readonly rule: string, readonly severity: string, readonly words: string, readonly fixable: boolean, readonly id: string }

export interface Outcome {
  readonly name: string
  readonly rule: string
  readonly layout: string
  readonly base: Base
  readonly detected: boolean
  /** Findings of other checks that the unharmed file has not. */
  readonly others: readonly string[]
  /** The check offered to mend it. */
  readonly fixable: boolean
  readonly mended: boolean | null
  /** Findings after mending that were there neither before the harm nor before the mending. */
  readonly added: readonly string[]
  readonly refused: readonly string[]
  /** Words of the mended file that are neither those of the harmed nor of the unharmed one. */
  readonly newWords: string
  /** Of the files that are mended with tracked changes too: where these, accepted, part from the clean copy; '' nowhere, null not tried. */
  readonly tracked: string | null
  readonly bytes: Uint8Array | null
}

const resources = new PaperResources(resourceFolders(resourcesDir))
/** The machine that runs the tests may be on a network. */
const offline: FileCheckFacts = { networkActive: false }
const signed = { author: 'Văn phòng', at: '2026-06-05T00:00:00Z' } as const

export function check(bytes: Uint8Array, facts: FileCheckFacts = {}): Promise<CheckedFile> {
  return checkBytes(resources, bytes, { fileName: 'van-ban.docx', facts: { ...offline, ...facts } })
}

function saidOf({ report }: Pick<CheckedFile, 'report'>): readonly Said[] {
  return report.findings.map(({ ruleId, severity, message, found, expected, fix, id }) => ({ rule: ruleId, severity, words: `${ruleId} ${message} ${found} ${expected}`, fixable: fix !== null, id }))
}

/** What is said now and was not said then; a fault that got more places counts as said anew. */
function anew(now: readonly Said[], then: readonly Said[]): readonly Said[] {
  const known = new Set(then.map(({ words }) => words))
  return now.filter(({ words }) => !known.has(words))
}

/** Every letter and figure of a file in order; marks and blanks apart, and the zeros before a number. */
export function lettersOf({ blocks, footnotes }: ReadDocument): string {
  const of = (block: ReadBlock): string => block.kind === 'paragraph' ? block.text : block.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.blocks.map(of))).join('\n')
  return plainLetters([...blocks.map(of), ...footnotes.map(({ text }) => text)].join('\n'))
}

function plainLetters(text: string): string {
  return text.normalize('NFC').replaceAll(/\d+/gu, (digits) => String(Number(digits))).replaceAll(/[^\p{L}\p{N}]+/gu, '').toLocaleLowerCase('vi')
}

/** How many files each fault is made in: our own styles, direct formatting, and others in turn. */
const filesEach = 3

/** Bases in the order in which a fault takes them: the two clean layouts first, then the others, each time another one and another paper. */
function candidates(bases: readonly Base[], turn: number): readonly Base[] {
  const papers = [...new Set(bases.map(({ paper }) => paper))]
  const by = new Map(bases.map((base) => [`${base.paper} ${base.layout}`, base]))
  const others = layouts.filter((layout) => layout !== 'styled' && layout !== 'direct')
  const turned = <T>(list: readonly T[], by: number): readonly T[] => list.map((_, index) => list[(index + by) % list.length] as T)
  const inLayout = (layout: Layout, shift: number): readonly Base[] => turned(papers, turn + shift).flatMap((paper) => by.get(`${paper} ${layout}`) ?? [])
  const order: readonly Layout[] = ['styled', 'direct', ...turned(others, turn * 3)]
  return order.flatMap((layout, index) => inLayout(layout, index * 5))
}

interface Trial { readonly fault: Fault, readonly base: Base, readonly bytes: Uint8Array, readonly before: CheckedFile }

const unharmed = new Map<string, Promise<CheckedFile>>()
function checkedBase(base: Base, fault: Fault): Promise<CheckedFile> {
  const key = fault.facts === undefined ? base.name : `${base.name} ${fault.rule} ${fault.name}`
  const known = unharmed.get(key) ?? check(base.bytes, fault.facts?.(base.zoned))
  if (fault.facts === undefined) unharmed.set(key, known)
  return known
}

/** The harmed files of one fault: one in each layout that can have it, until there are enough. */
async function trialsOf(fault: Fault, bases: readonly Base[], turn: number): Promise<readonly Trial[]> {
  const trials: Trial[] = []
  const used = new Set<string>()
  for (const base of candidates(bases, turn)) {
    if (trials.length === filesEach) break
    if (used.has(base.layout)) continue
    const trial = await trialOf(fault, base)
    if (trial === null) continue
    trials.push(trial)
    used.add(base.layout)
  }
  return trials
}

/** Faults that the file does not show: what is known beside it makes them. */
const inFactsAlone: ReadonlySet<string> = new Set(['P03', 'X01', 'D09'])

/** null: the fault cannot be made there, or stands there already. */
async function trialOf(fault: Fault, base: Base): Promise<Trial | null> {
  const harm = await openHarm(base)
  try {
    fault.harm(harm)
  } catch (error) {
    if (error instanceof NotThere) return null
    throw new Error(`${fault.rule} ${fault.name} in ${base.name}`, { cause: error })
  }
  const before = inFactsAlone.has(fault.rule) ? await check(base.bytes) : await checkedBase(base, fault)
  if (fault.wants?.(before) === false) return null
  return before.report.findings.some(({ ruleId }) => ruleId === fault.rule) ? null : { fault, base, bytes: harmed(harm), before }
}

/** Every so many of the mended files are mended with tracked changes too. */
const trackedEach = 12

async function tried({ fault, base, bytes, before }: Trial, count: number): Promise<Outcome> {
  const facts = fault.facts?.(base.zoned) ?? {}
  const checked = await check(bytes, facts)
  const fresh = anew(saidOf(checked), saidOf(before))
  const own = fresh.filter(({ rule }) => rule === fault.rule)
  const outcome = {
    name: `${fault.rule} ${fault.name} · ${base.paper} · ${base.layout}`, rule: fault.rule, layout: base.layout, base, detected: own.length > 0,
    others: fresh.filter(({ rule }) => rule !== fault.rule).map(({ words }) => words), fixable: own.length > 0 && own.every(({ fixable }) => fixable),
  }
  const chosen = saidOf(checked).filter(({ fixable }) => fixable).map(({ id }) => id)
  if (chosen.length === 0) return { ...outcome, mended: null, added: [], refused: [], newWords: '', tracked: null, bytes: null }
  const options = { ...signed, findingIds: chosen, recheck: { fileName: 'van-ban.docx', facts: { ...offline, ...facts } } } as const
  const mended = await mendFile(resources, checked, { ...options, tracked: false })
  const tracked = count % trackedEach === 0 ? await mendFile(resources, checked, { ...options, tracked: true }) : null
  const after = saidOf({ report: mended.after })
  const known = new Set([...saidOf(checked), ...saidOf(before)].map(({ rule }) => rule))
  return {
    ...outcome, mended: outcome.fixable ? !after.some(({ rule }) => rule === fault.rule) : null,
    added: after.filter(({ rule }) => !known.has(rule)).map(({ words }) => words), refused: mended.refused.map(({ findingId, reason }) => `${findingId} ${reason}`),
    newWords: otherLetters(mended.checkedCopy.read, fault.reads, checked, before), bytes: mended.bytes,
    tracked: tracked === null ? null : difference(tracked.checkedCopy.read, mended.checkedCopy.read),
  }
}

/** '' when the mended file's letters are those of the harmed or of the unharmed file; otherwise where they part. */
function otherLetters(mended: ReadDocument, reads: Fault['reads'], ...known: readonly CheckedFile[]): string {
  const now = lettersOf(mended)
  const then = known.map(({ read }) => reads === undefined ? lettersOf(read) : lettersOf(read).replace(plainLetters(reads[0]), plainLetters(reads[1])))
  if (then.includes(now)) return ''
  const [first = ''] = then
  const at = [...now].findIndex((letter, index) => letter !== first[index])
  return `${first.slice(Math.max(0, at - 10), at + 20)} → ${now.slice(Math.max(0, at - 10), at + 20)}`
}

export interface Campaign { readonly outcomes: readonly Outcome[], readonly unmade: readonly string[] }

/** Tries these faults in the files of `bases`; the same call makes the same files. */
export async function runCampaign(faults: readonly Fault[], bases: readonly Base[]): Promise<Campaign> {
  const outcomes: Outcome[] = []
  const unmade: string[] = []
  for (const [turn, fault] of faults.entries()) {
    const trials = await trialsOf(fault, bases, turn)
    if (trials.length === 0) unmade.push(`${fault.rule} ${fault.name}`)
    for (const trial of trials) outcomes.push(await tried(trial, outcomes.length))
  }
  return { outcomes, unmade }
}

/** What is found in the unharmed files, errors and warnings, and how many checks were made in each. */
export async function checkUnharmed(bases: readonly Base[]): Promise<readonly { readonly base: Base, readonly findings: readonly string[], readonly checks: number }[]> {
  const all: { base: Base, findings: readonly string[], checks: number }[] = []
  for (const base of bases) {
    const checked = await check(base.bytes)
    const about = { kind: checked.zoned.kind?.id ?? null, profileId: checked.form.profileId, level: undefined }
    const checks = resources.checks().checks.filter((entry) => fileFinderIds.includes(entry.id) && appliesTo(entry, about)).length
    all.push({ base, checks, findings: saidOf(checked).filter(({ severity }) => severity !== 'info').map(({ words }) => words) })
  }
  return all
}
