/** A secretary who writes a meeting down by keys alone, and what the record must hold after each key. Endless, the same for the same seed. */
import type { MeetingEntry } from '../../shared/domain/meeting-entry.ts'
import { memberName, membershipId } from './meeting-script.ts'
import { seededNumbers } from './seeded-numbers.ts'

/** `press`: a key by its name; `write`: a letter. `lines`: the whole record once it was pressed. `opens`: an empty row stands on the page after it, of which the record knows nothing until something is written there. */
export interface Stroke { readonly key: { readonly press: string } | { readonly write: string }, readonly lines: readonly string[], readonly opens?: true }

type Line = string
/** Strokes of one entry, from the record as it stands. */
type Unit = (lines: readonly Line[]) => readonly Stroke[]

/** The record of a meeting in comparable lines, in its order; times left out. A line of words has single spaces, as the record keeps it. */
export function linesOf(entries: readonly MeetingEntry[]): readonly Line[] {
  return entries.map((entry): Line => {
    switch (entry.kind) {
      case 'attendance': return attendance(entry.membershipId, entry.state, entry.reason)
      case 'guest': return `guest ${entry.guestId} ${entry.present}`
      case 'item': return `item ${entry.agendaItemId} ${entry.until === null ? 'on' : 'over'}`
      case 'speech': return speech(entry.membershipId ?? entry.speaker, entry.text)
      case 'note': return `note ${entry.text}`
      case 'conclusion': return `conclusion ${entry.text}`
      case 'vote': return vote(entry.question, entry.against)
      case 'task': return `task ${entry.content}`
      case 'movement': case 'dues': case 'closing': return entry.kind
      default: return entry satisfies never
    }
  })
}

const attendance = (id: string, state: string, reason = ''): Line => `attendance ${id} ${state} ${reason}`
const speech = (who: string, text: string): Line => `speech ${who}: ${text}`
const vote = (question: string, against: number): Line => `vote ${question}: ${against} against`
const oneLine = (words: string): string => words.replaceAll(/\s+/gu, ' ').trim()

const press = (name: string, lines: readonly Line[]): Stroke => ({ key: { press: name }, lines })
const open = (name: string, lines: readonly Line[]): Stroke => ({ ...press(name, lines), opens: true })

/** Letter by letter; `lineOf` tells the line with what stands there so far. */
function written(words: string, before: readonly Line[], lineOf: (sofar: string) => Line): readonly Stroke[] {
  return [...words].map((letter, at) => ({ key: { write: letter }, lines: [...before, lineOf([...words].slice(0, at + 1).join(''))] }))
}

const words = [
  'Nhất trí với báo cáo của Chi uỷ, đề nghị nêu rõ trách nhiệm của từng đồng chí', 'Việc tiếp nhận văn bản trên mạng đã nền nếp; còn vài văn bản đến muộn',
  'Hồ sơ đang để tạm ở hành lang, mùa mưa dễ hỏng', 'Tư tưởng đảng viên ổn định, anh chị em yên tâm công tác',
]
export const secretarysMembers = 12
export const secretarysAgenda = ['thoi-su', 'tu-tuong', 'nhiem-vu', 'phe-binh'] as const
const guests = ['khach-2', 'khach-1']

/** Units one after another: the roll, then items with speeches, notes, votes, conclusions and tasks without end. */
export function* secretary(seed: number): Generator<Unit, never> {
  const random = seededNumbers(seed)
  const pick = (below: number): number => Math.floor(random() * below)
  yield rollCall(2 + pick(8), 2 + pick(8))
  yield restIsPresent
  for (let number = 1; ; number++) {
    const text = `${words[pick(words.length)] ?? ''} (${number})`
    const kind = number % 6 === 1 && number / 6 < secretarysAgenda.length ? 'item' : (['speech', 'speech', 'note', 'vote', 'conclusion', 'task'] as const)[pick(6)] ?? 'speech'
    switch (kind) {
      case 'item': yield nextItem; break
      case 'speech': yield speechOf(pick(secretarysMembers), text); break
      case 'note': yield (lines) => [open('F5', lines), ...written(text, lines, (sofar) => `note ${sofar}`)]; break
      case 'conclusion': yield (lines) => [open('F7', lines), ...written(text, lines, (sofar) => `conclusion ${sofar}`)]; break
      case 'task': yield (lines) => [open('F8', lines), ...written(text, lines, (sofar) => `task ${oneLine(sofar)}`)]; break
      case 'vote': yield voteOn(text, 1 + pick(3)); break
    }
  }
}

/** All are called by one key each; two are absent, one of them with a reason. */
function rollCall(withReason: number, without: number): Unit {
  return (lines) => {
    const strokes: Stroke[] = [press('F2', lines), press('Home', lines)]
    let now = lines
    const call = (key: string, line: Line): void => {
      now = [...now, line]
      strokes.push(press(key, now))
    }
    for (let at = 0; at < secretarysMembers - 2; at++) {
      const id = membershipId(at)
      if (at === withReason) {
        call('l', attendance(id, 'absentWithReason'))
        strokes.push(...written('đi công tác', now.slice(0, -1), (sofar) => attendance(id, 'absentWithReason', oneLine(sofar))))
        now = strokes.at(-1)?.lines ?? now
        strokes.push(press('Enter', now))
      } else call(at === without ? 'k' : 'c', attendance(id, at === without ? 'absentWithoutReason' : 'present'))
    }
    return strokes
  }
}

function restIsPresent(lines: readonly Line[]): readonly Stroke[] {
  const uncalled = Array.from({ length: secretarysMembers }, (_, at) => membershipId(at)).filter((id) => !lines.some((line) => line.startsWith(`attendance ${id} `)))
  const unseen = guests.filter((id) => !lines.some((line) => line.startsWith(`guest ${id} `)))
  return [press('F2', lines), press('a', [...lines, ...uncalled.map((id) => attendance(id, 'present')), ...unseen.map((id) => `guest ${id} true`)])]
}

function nextItem(lines: readonly Line[]): readonly Stroke[] {
  const next = secretarysAgenda.find((id) => !lines.some((line) => line.startsWith(`item ${id} `)))
  if (next === undefined) return []
  return [press('F3', [...lines.map((line) => line.startsWith('item ') ? line.replace(/ on$/u, ' over') : line), `item ${next} on`])]
}

function speechOf(at: number, text: string): Unit {
  return (lines) => {
    const named = written(memberName(at), lines, (sofar) => speech(oneLine(sofar), ''))
    return [open('F4', lines), ...named, press('Enter', [...lines, speech(membershipId(at), '')]), ...written(text, lines, (sofar) => speech(membershipId(at), sofar))]
  }
}

function voteOn(question: string, against: number): Unit {
  return (lines) => {
    const asked = written(question, lines, (sofar) => vote(oneLine(sofar), 0))
    const before = asked.at(-1)?.lines ?? lines
    return [open('F6', lines), ...asked, ...Array.from({ length: 3 }, () => press('Tab', before)), { key: { write: String(against) }, lines: [...lines, vote(oneLine(question), against)] }]
  }
}
