/**
 * What came back, held against what went out and against the paper as it stands now: a row for every difference with what may be done,
 * and for every block the lines it would have. Pure.
 */
import type { WordRow, WordRowKind } from '../../shared/contract/word-return.ts'
import { redlineWords } from '../documents/compare/index.ts'
import { withFacts } from './locked-facts.ts'
import { emphasisOf, traitsChanged } from './looks.ts'
import { matchParagraphs } from './match.ts'
import type { Matched } from './match.ts'
import { canHold, isListRoot, listLines, sameList } from './own-lists.ts'
import { placeAdded } from './place-added.ts'
import type { AddedPlace, Around } from './place-added.ts'
import { flat, wordsBack } from './printed-line.ts'
import type { ReturnedPaper, ReturnedParagraph } from './returned-paper.ts'
import { reasons } from './reasons.ts'
import { pairRoots } from './roots.ts'
import type { RootPairs } from './roots.ts'
import type { SentParagraph, WordsPlace } from './sent-paper.ts'
import { movedWords, spotWords, trackedWords } from './spots.ts'
import { chart } from './unheld.ts'
import type { Hung, Unheld } from './unheld.ts'

/** One line of a block: as it stands now, and what a row puts in its place. */
export interface Piece { readonly rowId: string | null, readonly now: string, readonly word: string, readonly facts: string }
/** `after`: the line (as it went out) it comes behind; -1: before the first. `at`: its place among the returned paragraphs. */
export interface AddedPiece extends Piece { readonly root: string, readonly after: number, readonly at: number }

export interface ReturnPlan {
  readonly rows: readonly WordRow[]
  readonly unchanged: number
  /** Lines of the blocks as they stand now, by the block's id now: what went out first, then what was put under it since. */
  readonly lines: ReadonlyMap<string, readonly Piece[]>
  readonly added: readonly AddedPiece[]
  /** The subject as Word has it, when its row is taken. */
  readonly subject: { readonly rowId: string, readonly words: string } | null
  readonly matched: Matched
}

export interface Compared {
  readonly sent: readonly SentParagraph[]
  readonly returned: ReturnedPaper
  readonly now: readonly SentParagraph[]
  /** What the file that went out had itself of what a tree cannot hold. */
  readonly unheldBefore: readonly Unheld[]
}

export function planReturn({ sent, returned, now, unheldBefore }: Compared): ReturnPlan {
  const matched = matchParagraphs(sent, returned.paragraphs)
  const planner = new Planner({ sent, returned: returned.paragraphs, matched }, now, returned.trackedAt)
  sent.forEach((_paragraph, at) => planner.sentParagraph(at))
  planner.goneFigures()
  returned.paragraphs.forEach((_paragraph, at) => { if (!matched.sentOf.has(at)) planner.added(at) })
  const { come, gone } = unheldChanged(returned.unheld, unheldBefore)
  come.forEach((thing, at) => planner.unheld(`u${at}`, thing))
  gone.filter(({ what }) => what === chart).forEach((_chart, at) => planner.row({ id: `g${at}`, kind: 'locked', where: chart, sent: chart, now: chart, choices: ['record'], why: reasons.chartGone }))
  return planner.plan()
}

function unheldChanged(returned: readonly Hung[], before: readonly Unheld[]): { readonly come: readonly Hung[], readonly gone: readonly Unheld[] } {
  const gone = [...before]
  const come = returned.filter(({ what, text }) => {
    const at = gone.findIndex((each) => each.what === what && each.text === text)
    if (at >= 0) gone.splice(at, 1)
    return at < 0
  })
  return { come, gone }
}

type RowGiven = Pick<WordRow, 'id' | 'kind' | 'where' | 'why'> & Partial<Pick<WordRow, 'sent' | 'returned' | 'now' | 'facts' | 'restored' | 'choices'>>

const order: readonly WordRowKind[] = ['conflict', 'locked']

/** Collects rows and pieces while the paragraphs are gone through. */
class Planner {
  readonly #around: Around
  readonly #sent: readonly SentParagraph[]
  readonly #returned: readonly ReturnedParagraph[]
  readonly #matched: Matched
  readonly #trackedAt: ReturnedPaper['trackedAt']
  readonly #roots: RootPairs
  readonly #rows: WordRow[] = []
  readonly #lines = new Map<string, Piece[]>()
  readonly #added: AddedPiece[] = []
  readonly #gone = new Map<string, { readonly at: number, readonly where: string, readonly texts: string[] }>()
  #unchanged = 0
  #subject: ReturnPlan['subject'] = null

  constructor(around: Around, now: readonly SentParagraph[], trackedAt: ReturnedPaper['trackedAt']) {
    const { sent, returned, matched } = around
    this.#around = around
    this.#sent = sent
    this.#returned = returned
    this.#matched = matched
    this.#trackedAt = trackedAt
    this.#roots = pairRoots(sent, now)
    for (const [root, lines] of this.#roots.nowLines) this.#lines.set(root, lines.map(({ printed: { words } }) => ({ rowId: null, now: words, word: words, facts: words })))
  }

  plan(): ReturnPlan {
    const rank = ({ kind }: WordRow): number => order.includes(kind) ? order.indexOf(kind) : kind === 'unheld' ? order.length + 1 : order.length
    return { rows: this.#rows.toSorted((one, other) => rank(one) - rank(other)), unchanged: this.#unchanged, lines: this.#lines, added: this.#added.toSorted((one, other) => one.at - other.at), subject: this.#subject, matched: this.#matched }
  }

  row({ sent = '', returned = '', now = '', facts = [], restored = '', choices = [], ...given }: RowGiven): void {
    this.#rows.push({ ...given, sent, returned, now, facts, restored, choices, runs: [...redlineWords(sent, returned)] })
  }

  /** A row of a paragraph that went out; who tracked changes in it, and what of its look is not taken, is said with the reason. */
  #rowOf(at: number, given: Omit<RowGiven, 'id' | 'where' | 'sent'>): void {
    const { where, text, traits } = this.#sent[at] as SentParagraph
    const returned = this.#returnedOf(at)
    const changed = returned === null || given.kind === 'looks' ? '' : traitsChanged(traits, returned.traits)
    const why = [given.why, changed === '' ? '' : `Cách trình bày cũng khác (${changed}); không nhận.`, trackedWords(this.#trackedIn(at))].filter((words) => words !== '').join(' ')
    this.row({ ...given, id: `s${at}`, where, sent: text, why })
  }

  #returnedOf(at: number): ReturnedParagraph | null {
    const other = this.#matched.returnedOf.get(at)
    return other === undefined ? null : this.#returned[other] ?? null
  }

  #trackedIn(at: number): readonly string[] {
    const returned = this.#returnedOf(at)
    return [...new Set([...this.#trackedAt.get(at) ?? [], ...returned?.tracked ?? []])]
  }

  /** What stands in the file and in no paragraph of the paper. */
  unheld(id: string, { what, text, paragraph }: Hung): void {
    const beside = paragraph === null ? undefined : this.#returned[paragraph]
    this.row({ id, kind: 'unheld', where: what, returned: text === '' ? what : text, why: `${beside === undefined ? '' : `Ở đoạn ${spotWords(beside.flat)}. `}${reasons.unheld}` })
  }

  sentParagraph(at: number): void {
    const paragraph = this.#sent[at] as SentParagraph
    const returned = this.#returnedOf(at)
    if (paragraph.place.is === 'words') this.#words(at, paragraph, paragraph.place, returned)
    else if (returned === null) this.#fixedGone(at, paragraph)
    else if (returned.flat !== paragraph.text) this.#fixedChanged(at, paragraph, returned)
    else this.#same(at, paragraph, returned)
  }

  /** The words are as they went out; they may stand elsewhere or look otherwise. */
  #same(at: number, { text, look, traits, place }: SentParagraph, returned: ReturnedParagraph): void {
    const given = { returned: returned.flat, now: text }
    const changed = traitsChanged(traits, returned.traits)
    if (this.#matched.moved.has(at)) this.#moved(at, place, returned)
    else if (changed !== '' || (look !== '' && look !== returned.look)) this.#rowOf(at, { ...given, kind: 'looks', why: `${changed === '' ? reasons.emphasis : `Khác ${changed}.`} ${reasons.looks}` })
    else if (this.#trackedIn(at).length > 0) this.#rowOf(at, { ...given, kind: 'looks', why: '' })
    else this.#unchanged++
  }

  /** Words of a pen may follow to where they stand in Word; the others are only told. */
  #moved(at: number, place: SentParagraph['place'], returned: ReturnedParagraph): void {
    const other = this.#matched.returnedOf.get(at) ?? -1
    const target = placeAdded(other, this.#around)
    const [words, now] = [this.#addedWords(target, returned), this.#rootNow(target)]
    const from = place.is === 'words' ? this.#movable(place) : null
    const why = movedWords(this.#sent, this.#returned, at, other)
    if (now !== null && this.#isThere(now, target.root ?? '', words)) this.#unchanged++
    else if (place.is !== 'words' || from === null || now === null) this.#rowOf(at, { kind: 'moved', returned: returned.flat, now: returned.flat, why: `${why} ${reasons.moved}` })
    else {
      const piece = { rowId: `s${at}`, now: place.printed.words, word: '', facts: '' }
      this.#set(from, place.line, piece)
      this.#added.push({ rowId: piece.rowId, root: now, after: target.after, at: other, now: '', word: words, facts: words })
      this.#rowOf(at, { kind: 'moved', returned: returned.flat, now: returned.flat, choices: ['record', 'word'], why: isListRoot(place.root) ? why : `${why} ${reasons.movable}` })
    }
  }

  /** The block now of a line that may go elsewhere: free words that stand as they went out, and no head of more. */
  #movable(place: WordsPlace): string | null {
    const root = this.#roots.nowOf.get(place.root) ?? null
    const lines = root === null ? [] : this.#lines.get(root) ?? []
    const isFree = ['paragraph', 'item', 'listed'].includes(place.kind) && place.facts.length === 0 && (place.line > 0 || lines.length === 1)
    return isFree && lines[place.line]?.now === place.printed.words ? root : null
  }

  #fixedGone(at: number, { place, where, text }: SentParagraph): void {
    if (place.is !== 'figures') {
      this.#rowOf(at, { kind: 'locked', now: text, choices: ['record'], why: place.is === 'list' ? reasons.list : reasons.fixed })
      return
    }
    const known = this.#gone.get(place.root)
    if (known === undefined) this.#gone.set(place.root, { at, where, texts: [text] })
    else known.texts.push(text)
  }

  /** Cells that are gone are told in one row for each table. */
  goneFigures(): void {
    for (const { at, where, texts } of this.#gone.values()) this.row({ id: `s${at}`, kind: 'locked', where, sent: texts.join(' | '), now: texts.join(' | '), choices: ['record'], why: reasons.figures })
  }

  #fixedChanged(at: number, { place, text }: SentParagraph, returned: ReturnedParagraph): void {
    const given = { kind: 'locked' as const, returned: returned.flat, now: text }
    const words = place.is === 'subject' ? wordsBack(place.printed, returned.flat).words : null
    if (words === null || words === '') {
      this.#rowOf(at, { ...given, choices: ['record'], why: place.is === 'figures' ? reasons.figures : place.is === 'list' ? reasons.list : reasons.fixed })
      return
    }
    this.#subject = { rowId: `s${at}`, words }
    this.#rowOf(at, { ...given, choices: ['record', 'word'], why: reasons.subject })
  }

  #words(at: number, paragraph: SentParagraph, place: WordsPlace, returned: ReturnedParagraph | null): void {
    const root = this.#roots.nowOf.get(place.root) ?? null
    const piece = root === null ? undefined : this.#lines.get(root)?.[place.line]
    const now = piece?.now ?? ''
    if (returned === null) {
      if (now === '') this.#unchanged++
      else this.#removed(at, place, root, now)
      return
    }
    if (returned.text === paragraph.text) {
      this.#same(at, paragraph, returned)
      return
    }
    const { words, prefix } = wordsBack(place.printed, returned.text)
    const isRenumbered = prefix.trim() !== place.printed.prefix.trim()
    const given = { returned: returned.flat, now }
    if (words === null) this.#rowOf(at, { ...given, kind: 'unheld', why: reasons.onlyTitle })
    // The mark behind a line of a list goes by its place in the list.
    else if (words === place.printed.words && place.printed.separated && !isRenumbered) this.#same(at, paragraph, returned)
    else if (words === place.printed.words) this.#rowOf(at, { ...given, kind: 'locked', choices: ['record'], why: isRenumbered ? reasons.number : reasons.letters })
    else if (words === now) this.#unchanged++
    else if (root === null) this.#rowOf(at, { ...given, kind: 'conflict', why: reasons.gone })
    else if (!canHold(root, words)) this.#rowOf(at, { ...given, kind: 'unheld', why: reasons.notBasis })
    else this.#changed(at, given, { root, place, words, now })
  }

  #changed(at: number, given: Pick<WordRow, 'returned' | 'now'>, { root, place, words, now }: { readonly root: string, readonly place: WordsPlace, readonly words: string, readonly now: string }): void {
    const restored = withFacts(place.printed.words, place.facts, words)
    const facts = [...restored.changed]
    this.#set(root, place.line, { rowId: `s${at}`, now, word: words, facts: restored.text })
    const moved = this.#matched.moved.has(at) ? `${movedWords(this.#sent, this.#returned, at, this.#matched.returnedOf.get(at) ?? -1)} ${reasons.movedChanged}` : ''
    // Taken before with its facts put back is no change of ours.
    if (now !== place.printed.words && now !== restored.text) this.#rowOf(at, { ...given, facts, kind: 'conflict', choices: ['record', 'word'], why: reasons.both })
    else if (facts.length === 0) this.#rowOf(at, { ...given, kind: 'changed', choices: ['word', 'record'], why: moved })
    else {
      const isAll = flat(restored.text) === flat(now)
      this.#rowOf(at, { ...given, facts: isListRoot(root) ? [] : facts, kind: 'locked', why: isListRoot(root) ? reasons.register : reasons.facts, ...isAll ? { choices: ['record', 'word'] } : { choices: ['facts', 'word', 'record'], restored: restored.text } })
    }
  }

  #removed(at: number, place: WordsPlace, root: string | null, now: string): void {
    const lines = root === null ? [] : this.#lines.get(root) ?? []
    // What stands under a heading would take its place and number.
    const isHeadOfMore = place.line === 0 && lines.length > 1 && place.kind !== 'paragraph'
    if (root === null || isHeadOfMore) this.#rowOf(at, { now, kind: 'locked', choices: ['record'], why: reasons.headOfMore })
    else {
      this.#set(root, place.line, { rowId: `s${at}`, now, word: '', facts: now })
      if (now !== place.printed.words) this.#rowOf(at, { now, kind: 'conflict', choices: ['record', 'word'], why: reasons.both })
      else if (place.facts.length > 0 && place.kind === 'listed') this.#rowOf(at, { now, kind: 'locked', choices: ['record', 'word'], why: reasons.inRegister })
      else if (place.facts.length > 0) this.#rowOf(at, { now, kind: 'locked', choices: ['record', 'word'], facts: place.facts.map(([from, to]) => ({ record: now.slice(from, to), returned: '' })), why: reasons.facts })
      else this.#rowOf(at, { now, kind: 'removed', choices: ['word', 'record'], why: '' })
    }
  }

  #set(root: string, line: number, piece: Piece): void {
    const lines = this.#lines.get(root) ?? []
    while (lines.length < line) lines.push({ rowId: null, now: '', word: '', facts: '' })
    lines[line] = piece
    this.#lines.set(root, lines)
  }

  /** A paragraph nobody sent. */
  added(at: number): void {
    const paragraph = this.#returned[at] as ReturnedParagraph
    const id = `n${at}`
    const target = placeAdded(at, this.#around)
    const [now, words] = [this.#rootNow(target), this.#addedWords(target, paragraph)]
    const tracked = trackedWords(paragraph.tracked)
    if (now === null) {
      this.row({ id, kind: 'unheld', where: target.where, returned: paragraph.flat, why: `${target.why === '' ? reasons.gone : target.why} ${tracked}`.trim() })
      return
    }
    if (this.#isThere(now, target.root ?? '', words)) {
      this.#unchanged++
      return
    }
    this.#added.push({ rowId: id, root: now, after: target.after, at, now: '', word: words, facts: words })
    const emphasis = emphasisOf(paragraph.traits)
    this.row({ id, kind: 'added', where: target.where, returned: paragraph.flat, choices: ['word', 'record'], why: `${emphasis === '' ? '' : `Không nhận cách trình bày (${emphasis}).`} ${tracked}`.trim() })
  }

  #rootNow({ root }: AddedPlace): string | null {
    return root === null ? null : this.#roots.nowOf.get(root) ?? null
  }

  #addedWords({ root }: AddedPlace, { text }: ReturnedParagraph): string {
    return root !== null && isListRoot(root) ? listLines(text).join('\n') : text.replace(/\.\/\.$/u, '.')
  }

  /** The file was taken in before: its lines stand under the block, or in the list, since. */
  #isThere(now: string, root: string, words: string): boolean {
    const linesOf = <Line>(lines: ReadonlyMap<string, readonly Line[]>, own: string): readonly Line[] => isListRoot(own) ? [...lines].flatMap(([each, found]) => sameList(each, own) ? found : []) : lines.get(own) ?? []
    const before = new Set(linesOf(this.#roots.sentLines, root).map(({ printed }) => printed.words))
    const there = linesOf(this.#lines, now).filter((piece) => !before.has(piece.now)).map((piece) => flat(piece.now))
    return words.split('\n').every((line) => there.includes(line))
  }
}
