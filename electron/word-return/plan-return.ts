/**
 * What came back, held against what went out and against the paper as it stands now: a row for every difference with what may be done,
 * and for every block the lines it would have. Pure.
 */
import type { WordChoice, WordRow, WordRowKind } from '../../shared/contract/word-return.ts'
import { redlineWords } from '../documents/compare/index.ts'
import { withFacts } from './locked-facts.ts'
import { matchParagraphs } from './match.ts'
import type { Matched } from './match.ts'
import { placeAdded } from './place-added.ts'
import { flat, wordsBack } from './printed-line.ts'
import type { ReturnedPaper, ReturnedParagraph, Unheld } from './returned-paper.ts'
import { pairRoots } from './roots.ts'
import type { RootPairs } from './roots.ts'
import type { SentParagraph, WordsPlace } from './sent-paper.ts'
import { reasons } from './reasons.ts'

/** One line of a block: as it stands now, and what a row puts in its place. */
export interface Piece { readonly rowId: string | null, readonly now: string, readonly word: string, readonly facts: string }
/** `after`: the line (as it went out) it comes behind; -1: before the first. */
export interface AddedPiece extends Piece { readonly root: string, readonly after: number }

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
  const planner = new Planner(sent, returned.paragraphs, now, matched)
  sent.forEach((_paragraph, at) => planner.sentParagraph(at))
  planner.goneFigures()
  returned.paragraphs.forEach((_paragraph, at) => { if (!matched.sentOf.has(at)) planner.added(at) })
  unheldNew(returned.unheld, unheldBefore).forEach(({ what, text }, at) => planner.row({ id: `u${at}`, kind: 'unheld', where: what, returned: text === '' ? what : text, why: reasons.unheld }))
  return planner.plan()
}

function unheldNew(returned: readonly Unheld[], before: readonly Unheld[]): readonly Unheld[] {
  const left = before.map(({ what, text }) => `${what}\n${text}`)
  return returned.filter(({ what, text }) => {
    const at = left.indexOf(`${what}\n${text}`)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}

type RowGiven = Pick<WordRow, 'id' | 'kind' | 'where' | 'why'> & Partial<Pick<WordRow, 'sent' | 'returned' | 'now' | 'facts' | 'restored' | 'choices'>>

const order: readonly WordRowKind[] = ['conflict', 'locked']

/** Collects rows and pieces while the paragraphs are gone through. */
class Planner {
  readonly #sent: readonly SentParagraph[]
  readonly #returned: readonly ReturnedParagraph[]
  readonly #matched: Matched
  readonly #roots: RootPairs
  readonly #rows: WordRow[] = []
  readonly #lines = new Map<string, Piece[]>()
  readonly #added: AddedPiece[] = []
  readonly #gone = new Map<string, { readonly at: number, readonly where: string, readonly texts: string[] }>()
  #unchanged = 0
  #subject: ReturnPlan['subject'] = null

  constructor(sent: readonly SentParagraph[], returned: readonly ReturnedParagraph[], now: readonly SentParagraph[], matched: Matched) {
    this.#sent = sent
    this.#returned = returned
    this.#matched = matched
    this.#roots = pairRoots(sent, now)
    for (const [root, lines] of this.#roots.nowLines) this.#lines.set(root, lines.map(({ printed: { words } }) => ({ rowId: null, now: words, word: words, facts: words })))
  }

  plan(): ReturnPlan {
    const rank = ({ kind }: WordRow): number => order.includes(kind) ? order.indexOf(kind) : kind === 'unheld' ? order.length + 1 : order.length
    return { rows: this.#rows.toSorted((one, other) => rank(one) - rank(other)), unchanged: this.#unchanged, lines: this.#lines, added: this.#added, subject: this.#subject, matched: this.#matched }
  }

  row({ sent = '', returned = '', now = '', facts = [], restored = '', choices = [], ...given }: RowGiven): void {
    this.#rows.push({ ...given, sent, returned, now, facts, restored, choices, runs: [...redlineWords(sent, returned)] })
  }

  sentParagraph(at: number): void {
    const paragraph = this.#sent[at] as SentParagraph
    const other = this.#matched.returnedOf.get(at)
    const returned = other === undefined ? null : this.#returned[other] ?? null
    if (paragraph.place.is === 'words') this.#words(at, paragraph, paragraph.place, returned)
    else if (returned === null) this.#fixedGone(at, paragraph)
    else if (returned.flat !== paragraph.text) this.#fixedChanged(at, paragraph, returned)
    else this.#same(at, paragraph, returned)
  }

  /** The words are as they went out; they may stand elsewhere or look otherwise. */
  #same(at: number, paragraph: SentParagraph, returned: ReturnedParagraph): void {
    const given = { id: `s${at}`, where: paragraph.where, sent: paragraph.text, returned: returned.flat, now: paragraph.text }
    if (this.#matched.moved.has(at)) this.row({ ...given, kind: 'moved', why: reasons.moved })
    else if (paragraph.look !== '' && paragraph.look !== returned.look) this.row({ ...given, kind: 'looks', why: reasons.looks })
    else this.#unchanged++
  }

  #fixedGone(at: number, { place, where, text }: SentParagraph): void {
    if (place.is !== 'figures') {
      this.row({ id: `s${at}`, kind: 'locked', where, sent: text, now: text, choices: ['record'], why: reasons.fixed })
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

  #fixedChanged(at: number, { place, where, text }: SentParagraph, returned: ReturnedParagraph): void {
    const given = { id: `s${at}`, kind: 'locked' as const, where, sent: text, returned: returned.flat, now: text }
    const words = place.is === 'subject' ? wordsBack(place.printed, returned.flat).words : null
    if (words === null || words === '') {
      this.row({ ...given, choices: ['record'], why: place.is === 'figures' ? reasons.figures : reasons.fixed })
      return
    }
    this.#subject = { rowId: `s${at}`, words }
    this.row({ ...given, choices: ['record', 'word'], why: reasons.subject })
  }

  #words(at: number, paragraph: SentParagraph, place: WordsPlace, returned: ReturnedParagraph | null): void {
    const root = this.#roots.nowOf.get(place.root) ?? null
    const piece = root === null ? undefined : this.#lines.get(root)?.[place.line]
    const now = piece?.now ?? ''
    if (returned === null) {
      if (now === '') this.#unchanged++
      else this.#removed(at, paragraph, place, root, now)
      return
    }
    if (returned.text === paragraph.text) {
      this.#same(at, paragraph, returned)
      return
    }
    const { words, prefix } = wordsBack(place.printed, returned.text)
    const isRenumbered = prefix.trim() !== place.printed.prefix.trim()
    const given = { id: `s${at}`, where: paragraph.where, sent: paragraph.text, returned: returned.flat, now }
    if (words === null) this.row({ ...given, kind: 'unheld', why: reasons.onlyTitle })
    else if (words === place.printed.words) this.row({ ...given, kind: 'locked', choices: ['record'], why: isRenumbered ? reasons.number : reasons.letters })
    else if (words === now) this.#unchanged++
    else if (root === null) this.row({ ...given, kind: 'conflict', why: reasons.gone })
    else this.#changed(given, { root, place, words, now, moved: this.#matched.moved.has(at) })
  }

  #changed(given: Pick<WordRow, 'id' | 'where' | 'sent' | 'returned' | 'now'>, { root, place, words, now, moved }: { readonly root: string, readonly place: WordsPlace, readonly words: string, readonly now: string, readonly moved: boolean }): void {
    const restored = withFacts(place.printed.words, place.facts, words)
    const facts = [...restored.changed]
    this.#set(root, place.line, { rowId: given.id, now, word: words, facts: restored.text })
    // Taken before with its facts put back is no change of ours.
    if (now !== place.printed.words && now !== restored.text) this.row({ ...given, facts, kind: 'conflict', choices: ['record', 'word'], why: reasons.both })
    else if (facts.length === 0) this.row({ ...given, kind: 'changed', choices: ['word', 'record'], why: moved ? reasons.moved : '' })
    else {
      const isAll = flat(restored.text) === flat(now)
      this.row({ ...given, facts, kind: 'locked', why: reasons.facts, ...isAll ? { choices: ['record', 'word'] } : { choices: ['facts', 'word', 'record'], restored: restored.text } })
    }
  }

  #removed(at: number, { where, text }: SentParagraph, place: WordsPlace, root: string | null, now: string): void {
    const given = { id: `s${at}`, where, sent: text, now }
    const lines = root === null ? [] : this.#lines.get(root) ?? []
    // What stands under a heading would take its place and number.
    const isHeadOfMore = place.line === 0 && lines.length > 1 && place.kind !== 'paragraph'
    if (root === null || isHeadOfMore) this.row({ ...given, kind: 'locked', choices: ['record'], why: reasons.headOfMore })
    else {
      this.#set(root, place.line, { rowId: given.id, now, word: '', facts: now })
      if (now !== place.printed.words) this.row({ ...given, kind: 'conflict', choices: ['record', 'word'], why: reasons.both })
      else if (place.facts.length > 0) this.row({ ...given, kind: 'locked', choices: ['record', 'word'], facts: place.facts.map(([from, to]) => ({ record: now.slice(from, to), returned: '' })), why: reasons.facts })
      else this.row({ ...given, kind: 'removed', choices: ['word', 'record'], why: '' })
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
    const words = paragraph.text.replace(/\.\/\.$/u, '.')
    const id = `n${at}`
    const { root, after, where, why } = placeAdded(at, { sent: this.#sent, returned: this.#returned, matched: this.#matched })
    const now = root === null ? null : this.#roots.nowOf.get(root) ?? null
    if (now === null) {
      this.row({ id, kind: 'unheld', where, returned: paragraph.flat, why: why === '' ? reasons.gone : why })
      return
    }
    if (this.#isThere(now, root ?? '', words)) {
      this.#unchanged++
      return
    }
    this.#added.push({ rowId: id, root: now, after, now: '', word: words, facts: words })
    this.row({ id, kind: 'added', where, returned: paragraph.flat, choices: ['word', 'record'], why: '' })
  }

  /** The file was taken in before: its lines stand under the block since. */
  #isThere(now: string, root: string, words: string): boolean {
    const before = new Set((this.#roots.sentLines.get(root) ?? []).map(({ printed }) => printed.words))
    return words.split('\n').every((line) => (this.#lines.get(now) ?? []).some((piece) => flat(piece.now) === line && !before.has(piece.now)))
  }
}

/** Row → choice: as chosen, where the row allows it, else the proposed one; null: nothing can be taken. */
export function chosen({ id, choices }: WordRow, given: Readonly<Record<string, WordChoice>>): WordChoice | null {
  const choice = given[id]
  return choice !== undefined && choices.includes(choice) ? choice : choices[0] ?? null
}

/** The lines of every block that the choices change, by its id. */
export function linesTaken({ rows, lines, added }: ReturnPlan, choices: Readonly<Record<string, WordChoice>>): ReadonlyMap<string, readonly string[]> {
  const taken = new Map(rows.map((row) => [row.id, chosen(row, choices)]))
  const words = (piece: Piece): string => {
    const choice = piece.rowId === null ? 'record' : taken.get(piece.rowId) ?? 'record'
    return choice === 'record' ? piece.now : piece[choice]
  }
  const changed = new Map<string, readonly string[]>()
  for (const root of new Set([...lines.keys(), ...added.map((piece) => piece.root)])) {
    const own = lines.get(root) ?? []
    const behind = (line: number): readonly string[] => added.filter((piece) => piece.root === root && piece.after === line).map(words)
    const given = [...behind(-1), ...own.flatMap((piece, line) => [words(piece), ...behind(line)]), ...added.filter((piece) => piece.root === root && piece.after >= own.length).map(words)]
    const filled = given.filter((line) => line !== '')
    if (filled.join('\n') !== own.map(({ now }) => now).filter((line) => line !== '').join('\n')) changed.set(root, filled)
  }
  return changed
}
