/** The campaign itself: which fault in which file, what is found, and what is left of it once everything that can be mended is mended. */
import { fileURLToPath } from 'node:url'
import type { FileCheckFacts } from '../../electron/documents/check/index.ts'
import { openPackage } from '../../electron/documents/ooxml/index.ts'
import { PaperResources, resourceFolders } from '../../electron/documents/papers/index.ts'
import { readDocument } from '../../electron/documents/read/index.ts'
import type { ReadBlock, ReadDocument } from '../../electron/documents/read/index.ts'
import { checkBytes, mendFile } from '../../electron/form-checks/index.ts'
import type { CheckedFile } from '../../electron/form-checks/index.ts'
import { campaignBases, layouts } from './bases.ts'
import type { Layout } from './bases.ts'
import { faults } from './faults/index.ts'
import type { Fault } from './faults/index.ts'
import { harmed, NotThere, openHarm } from './harm.ts'
import type { Base } from './harm.ts'

const resourcesDir = fileURLToPath(new URL('../../resources', import.meta.url))

/** A finding apart from where it stands in the list. */
interface Said { readonly rule: string, readonly severity: string, readonly words: string, readonly fixable: boolean, readonly id: string }

export interface Outcome {
  readonly name: string
  readonly rule: string
  readonly layout: string
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

/** Every letter and figure of a file in order, marks and blanks apart. */
export function lettersOf({ blocks, footnotes, sections }: ReadDocument): string {
  const of = (block: ReadBlock): string => block.kind === 'paragraph' ? block.text : block.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.blocks.map(of))).join('\n')
  return [...blocks.map(of), ...footnotes.map(({ text }) => text), ...sections.map(() => '')].join('\n').normalize('NFC').replaceAll(/[^\p{L}\p{N}]+/gu, '').toLocaleLowerCase('vi')
}

/** How many files each fault is made in: our own styles, direct formatting, and others in turn. */
const filesEach = 5

/** Bases in the order in which a fault takes them: the two clean layouts first, then the others, each time another one and another paper. */
function candidates(bases: readonly Base[], turn: number): readonly Base[] {
  const papers = [...new Set(bases.map(({ paper }) => paper))]
  const by = new Map(bases.map((base) => [`${base.paper} ${base.layout}`, base]))
  const others = layouts.filter((layout) => layout !== 'styled' && layout !== 'direct')
  const turned = <T>(list: readonly T[], by: number): readonly T[] => list.map((_, index) => list[(index + by) % list.length] as T)
  const inLayout = (layout: Layout, shift: number): readonly Base[] => turned(papers, turn + shift).flatMap((paper) => by.get(`${paper} ${layout}`) ?? [])
  const order: readonly Layout[] = ['styled', 'direct', ...turned(others, turn * 3)]
  return order.map((layout, index) => inLayout(layout, index * 5)).flatMap((list) => [list]).flatMap((list) => list)
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

/** null: the fault cannot be made there, or stands there already. */
async function trialOf(fault: Fault, base: Base): Promise<Trial | null> {
  const harm = await openHarm(base)
  try {
    fault.harm(harm)
  } catch (error) {
    if (error instanceof NotThere) return null
    throw new Error(`${fault.rule} ${fault.name} in ${base.name}`, { cause: error })
  }
  // What comes of the network or of two-sided printing is in the facts alone.
  const before = fault.rule === 'P03' || fault.rule === 'X01' ? await check(base.bytes) : await checkedBase(base, fault)
  return before.report.findings.some(({ ruleId }) => ruleId === fault.rule) ? null : { fault, base, bytes: harmed(harm), before }
}

async function tried({ fault, base, bytes, before }: Trial): Promise<Outcome> {
  const facts = fault.facts?.(base.zoned) ?? {}
  const checked = await check(bytes, facts)
  const fresh = anew(saidOf(checked), saidOf(before))
  const own = fresh.filter(({ rule }) => rule === fault.rule)
  const outcome = {
    name: `${fault.rule} ${fault.name} · ${base.paper} · ${base.layout}`, rule: fault.rule, layout: base.layout, detected: own.length > 0,
    others: fresh.filter(({ rule }) => rule !== fault.rule).map(({ words }) => words), fixable: own.length > 0 && own.every(({ fixable }) => fixable),
  }
  const chosen = saidOf(checked).filter(({ fixable }) => fixable).map(({ id }) => id)
  if (chosen.length === 0) return { ...outcome, mended: null, added: [], refused: [], newWords: '', bytes: null }
  const mended = await mendFile(resources, checked, { ...signed, findingIds: chosen, tracked: false, recheck: { fileName: 'van-ban.docx', facts: { ...offline, ...facts } } })
  const after = saidOf({ report: mended.after })
  const known = new Set([...saidOf(checked), ...saidOf(before)].map(({ rule }) => rule))
  return {
    ...outcome, mended: outcome.fixable ? !after.some(({ rule }) => rule === fault.rule) : null,
    added: after.filter(({ rule }) => !known.has(rule)).map(({ words }) => words), refused: mended.refused.map(({ findingId, reason }) => `${findingId} ${reason}`),
    newWords: await otherLetters(mended.bytes, checked, before), bytes: mended.bytes,
  }
}

/** '' when the mended file's letters are those of the harmed or of the unharmed file; otherwise where they part. */
async function otherLetters(bytes: Uint8Array, ...known: readonly CheckedFile[]): Promise<string> {
  const now = lettersOf(readDocument(await openPackage(bytes)))
  const then = known.map(({ read }) => lettersOf(read))
  if (then.includes(now)) return ''
  const [first = ''] = then
  const at = [...now].findIndex((letter, index) => letter !== first[index])
  return `${first.slice(Math.max(0, at - 10), at + 20)} → ${now.slice(Math.max(0, at - 10), at + 20)}`
}

export interface Campaign { readonly outcomes: readonly Outcome[], readonly bases: readonly Base[], readonly clean: readonly { readonly base: Base, readonly findings: readonly string[] }[], readonly unmade: readonly string[], readonly checks: number }

export async function runCampaign(): Promise<Campaign> {
  const bases = await campaignBases()
  const outcomes: Outcome[] = []
  const unmade: string[] = []
  for (const [turn, fault] of faults.entries()) {
    const trials = await trialsOf(fault, bases, turn)
    if (trials.length === 0) unmade.push(`${fault.rule} ${fault.name}`)
    for (const trial of trials) outcomes.push(await tried(trial))
  }
  const clean: { base: Base, findings: readonly string[] }[] = []
  for (const base of bases) clean.push({ base, findings: saidOf(await checkedBase(base, { rule: '', name: '', harm: () => undefined })).filter(({ severity }) => severity !== 'info').map(({ words }) => words) })
  return { outcomes, bases, clean, unmade, checks: resources.checks().checks.length }
}
