/**
 * Lists of the record that stand on its paper line by line as they were typed: căn cứ, Nơi nhận and its last line. Each line is a
 * root of its own ("paper.recipients[2]"), so that a list that grew or shrank is paired as blocks are. Pure.
 */
import type { PaperFacts } from '../../shared/domain/common.ts'
import { basisLines, citationOfWords } from '../documents/compose/index.ts'
import { even } from './printed-line.ts'
import type { PrintedLine } from './printed-line.ts'

export type OwnLists = Pick<PaperFacts, 'bases' | 'recipients' | 'archive'>
export type CitedDirectives = Parameters<typeof basisLines>[1]

export const bases = 'paper.bases'
export const recipients = 'paper.recipients'
const archive = 'paper.archive'

/** `isTyped` false: the words come from a register. */
export interface ListLine { readonly root: string, readonly words: string, readonly isTyped: boolean }

export function basesOf(lists: OwnLists, directives: CitedDirectives): readonly ListLine[] {
  // A directive the register no longer holds prints no line.
  const printed = lists.bases.map((citation, at) => ({ root: `${bases}[${at}]`, citation })).filter(({ citation }) => basisLines([citation], directives).length > 0)
  return basisLines(lists.bases, directives).map((line, at) => ({ root: printed[at]?.root ?? bases, words: bareLine(line), isTyped: printed[at]?.citation.type === 'text' }))
}

export function recipientsOf(lists: OwnLists): readonly ListLine[] {
  return [
    ...lists.recipients.map((recipient, at) => ({ root: `${recipients}[${at}]`, words: wordsOfRecipient(recipient), isTyped: true })),
    ...lists.archive === '' ? [] : [{ root: archive, words: bareLine(lists.archive), isTyped: true }],
  ]
}

function wordsOfRecipient({ name, purpose }: OwnLists['recipients'][number]): string {
  return purpose === '' ? bareLine(name) : `${bareLine(name)} (${purpose})`
}

export function isListRoot(root: string): boolean {
  return root.startsWith(bases) || root.startsWith(recipients) || root === archive
}

/** The line of the file is one of Nơi nhận. */
export function sameList(one: string, other: string): boolean {
  return isListRoot(one) && isListRoot(other) && one.startsWith(bases) === other.startsWith(bases)
}

/** Whether the list can hold a line of these words. */
export function canHold(root: string, words: string): boolean {
  return !root.startsWith(bases) || listLines(words).every((line) => citationOfWords(line) !== null)
}

/** Words of lines of a list without the dash before and the mark behind each, which printing puts there. */
export function listLines(text: string): readonly string[] {
  return even(text).split('\n').map((line) => bareLine(line.replace(/^[-–—•*+]\s*/u, ''))).filter((line) => line !== '')
}

function bareLine(text: string): string {
  return even(text).replace(/[;,.\s]+$/u, '')
}

export function printedListLine(text: string, words: string): PrintedLine {
  return { text, prefix: text.startsWith('- ') ? '- ' : '', words, head: '', end: '', tail: '', separated: true }
}

/** The lists with the lines that are taken, by root. A line that says what an entry says now (`wordsNow`, by root) is that entry. */
export function listsTaken(own: OwnLists, lines: ReadonlyMap<string, readonly string[]>, wordsNow: (root: string) => string | null): OwnLists {
  const given = (root: string): readonly string[] | null => lines.get(root)?.flatMap(listLines) ?? null
  const entries = <Entry>(list: string, kept: readonly Entry[], entriesOf: (line: string) => readonly Entry[]): Entry[] => [
    ...(given(list) ?? []).flatMap(entriesOf),
    ...kept.flatMap((entry, at) => given(`${list}[${at}]`)?.flatMap((line) => line === wordsNow(`${list}[${at}]`) ? [entry] : entriesOf(line)) ?? [entry]),
  ]
  const last = given(archive)
  const at = last?.findIndex((line) => line === wordsNow(archive) || /^Lưu(?!\p{L})/u.test(line)) ?? -1
  return {
    bases: entries(bases, own.bases, (line) => { const citation = citationOfWords(line); return citation === null ? [] : [citation] }),
    // The line of the file is always the last: what was put behind it is one more recipient.
    recipients: [...entries(recipients, own.recipients, (line) => [recipientOf(line)]), ...(last ?? []).filter((_line, index) => index !== at).map(recipientOf)],
    archive: last === null ? own.archive : last[at] ?? '',
  }
}

function recipientOf(line: string): OwnLists['recipients'][number] {
  const [, name, purpose] = /^(.*\S)\s*\(([^()]+)\)$/u.exec(line) ?? []
  return name === undefined || purpose === undefined ? { name: line, purpose: '' } : { name, purpose }
}
