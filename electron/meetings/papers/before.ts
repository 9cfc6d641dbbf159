/** Papers made before a meeting: giấy mời, thông báo, danh sách điểm danh, kịch bản của chủ trì. Pure. */
import { neededFor, baseOf, quorumAt, wasPresent } from '../../../shared/domain/counting.ts'
import { lowerFirst, upperFirst } from '../../../shared/domain/first-letter.ts'
import { entriesOf } from '../../../shared/domain/meeting-entry.ts'
import type { MeetingEntry } from '../../../shared/domain/meeting-entry.ts'
import { deliberativeKinds } from '../../../shared/domain/meeting.ts'
import type { AgendaSubject } from '../../../shared/domain/meeting.ts'
import type { FieldValues } from '../../../shared/domain/template-field.ts'
import type { CountedDecision } from '../counting-rules.ts'
import { addressed } from '../address.ts'
import { meetingFigures } from '../meeting-figures.ts'
import { personValue, preparerName } from '../minutes.ts'
import { guestsBy, moveWords } from '../roll.ts'
import type { RollLine } from '../roll.ts'
import type { PaperAsked, PaperPlan } from './plan.ts'
import { isCellMeeting, isOfCell, meetingWords, memberWord, monthWords, taskStateWords } from './words.ts'

/** For one guest, or for all of them with their list. */
export function invitationPlan({ meeting, entries, guest, view }: PaperAsked): PaperPlan {
  const guests = guestsBy(meeting, entries).invited
  const addressees = [guest === null ? guests.length === 0 ? 'Các đồng chí đại biểu' : 'Các đồng chí có tên trong danh sách kèm theo' : `${upperFirst(addressed(guest.fullName))}${guest.title === '' ? '' : `, ${guest.title}`}`]
  return {
    ...isOfCell({ meeting, view }) ? { archiveOf: 'thong-bao-sinh-hoat' } : {},
    templateId: 'giay-moi', kind: 'invitation', prefix: 'GM', subject: `dự ${meetingWords(meeting.title)}`, date: null,
    fields: {
      event: meetingWords(meeting.title), start: meeting.start, place: meeting.place, contents: meeting.agenda.map(({ title }) => lowerFirst(title)),
      requests: guest === null || guest.request === '' ? [] : [guest.request],
      guests: guest === null ? guests.map(({ fullName, title, request }) => ({ fullName, title, request })) : [],
    },
    addressees, isSame: (paper) => paper.addressees.join('\n') === addressees.join('\n'),
    notes: guest === null && guests.length === 0 ? ['Cuộc họp chưa mời đại biểu nào; giấy mời để chung.'] : [],
  }
}

/** Who prepares what, and who prepares the next one. */
export function noticePlan(asked: PaperAsked): PaperPlan {
  const { meeting, view, programmeTitle } = asked
  return {
    ...isCellMeeting(meeting) ? {} : { recipientsOf: 'thong-bao-ket-luan-hoi-nghi', archiveOf: 'thong-bao-ket-luan-hoi-nghi' },
    templateId: 'thong-bao-sinh-hoat', kind: 'announcement', prefix: 'TB', subject: lowerFirst(meeting.title), date: null,
    fields: {
      basis: programmeTitle, month: monthWords(meeting.start), event: isCellMeeting(meeting) && meeting.kind === 'regular' ? '' : meeting.title, start: meeting.start, place: meeting.place,
      chair: personValue(asked, meeting.chairPersonId), items: meeting.agenda.map((item) => ({ content: item.title, preparer: preparerName(asked, item) })),
      nextPreparer: meeting.nextPreparerPersonId === null ? '' : view.people.get(meeting.nextPreparerPersonId)?.fullName ?? '',
    },
    notes: [],
  }
}

const standingWords = { full: 'chính thức', probationary: 'dự bị', temporary: 'sinh hoạt tạm thời' } as const
const [empty, ticked] = ['☐', '☒']

/** Every member with boxes, empty before the roll call and ticked after it. */
export function attendanceSheetPlan(asked: PaperAsked): PaperPlan {
  const { meeting, entries, roll } = asked
  const figures = meetingFigures(meeting, entries, roll)
  const isCalled = entriesOf(entries, 'attendance').length > 0
  const counts: FieldValues = isCalled ? { called: figures.called, present: figures.present, absentExcused: figures.absentWithReason, absentUnexcused: figures.absentWithoutReason, percent: figures.attendance === null ? null : Number(figures.attendance) } : {}
  const there = new Set(guestsBy(meeting, entries).present.map(({ id }) => id))
  return {
    templateId: 'danh-sach-diem-danh', kind: 'minutes', prefix: 'DD', subject: `điểm danh ${lowerFirst(meeting.title)}`, date: meeting.start.slice(0, 10),
    fields: {
      start: meeting.start, place: meeting.place, memberWord: memberWord(meeting.organ), total: figures.total, ...counts, members: roll.map((line) => sheetRow(entries, line)),
      guests: guestsBy(meeting, entries).invited.map(({ id, fullName, title }) => ({ fullName, title, present: there.has(id) ? ticked : empty })),
      chair: personValue(asked, meeting.chairPersonId), minuteTaker: personValue(asked, meeting.minuteTakerPersonId),
    },
    notes: roll.length > 0 ? [] : ['Chưa có danh sách thành viên vào ngày họp; nhập ở phần Tổ chức, mục Thành viên.'],
  }
}

function sheetRow(entries: readonly MeetingEntry[], { membership, member, fullName, title, called, reason, moves }: RollLine): Record<string, string> {
  const there = wasPresent(entries, membership.id)
  const box = (holds: boolean): string => holds ? ticked : empty
  const hour = (at: string): string => `${at.slice(11, 13)}:${at.slice(14, 16)}`
  const notes = [
    reason, ...moves.map(({ how, at }) => `${moveWords[how]} ${hour(at)}`),
    ...member.exempt ? ['được miễn sinh hoạt'] : [], ...member.elsewhere ? ['đang sinh hoạt tạm thời nơi khác'] : [], ...member.suspended ? ['bị đình chỉ sinh hoạt'] : [],
  ]
  return {
    fullName, title, standing: standingWords[membership.standing], present: box(there), excused: box(!there && called === 'absentWithReason'),
    unexcused: box(!there && called === 'absentWithoutReason'), note: notes.filter((note) => note !== '').join('; '),
  }
}

/** Items with their hours, what must be voted on and how many votes it takes, who is introduced, what is left of the last time. */
export function chairScriptPlan(asked: PaperAsked): PaperPlan {
  const { meeting, entries, tasks } = asked
  return {
    templateId: 'kich-ban-chu-tri', kind: 'programme', prefix: 'KB', subject: `điều hành ${lowerFirst(meeting.title)}`, date: null,
    fields: {
      start: meeting.start, place: meeting.place, quorum: quorumLine(asked), guests: guestsBy(meeting, entries).invited.map(({ fullName, title }) => `${addressed(fullName)}${title === '' ? '' : `, ${title}`}`),
      items: itemRows(asked), votes: decisionRows(asked), carried: tasks.map(({ task, state }) => `${task.content}: ${taskStateWords[state]}`), chair: personValue(asked, meeting.chairPersonId), minuteTaker: personValue(asked, meeting.minuteTakerPersonId),
    },
    notes: meeting.agenda.some(({ plannedMinutes }) => plannedMinutes === null) ? ['Có nội dung chưa ghi số phút; giờ của các nội dung sau để trống.'] : [],
  }
}

function quorumLine({ meeting, roll, entries, rule }: PaperAsked): string {
  if (!deliberativeKinds.has(meeting.kind) || roll.length === 0) return ''
  const { base, needed } = quorumAt(roll.map(({ member }) => member), entries, rule, null)
  return `Được tính ${base.counted.length} ${memberWord(meeting.organ)}; cần có mặt ít nhất ${needed} (${rule.quorum.words}) thì họp được`
}

/** Hours run on from the beginning as long as every item says how long it takes. */
function itemRows(asked: PaperAsked): Record<string, string | number | null>[] {
  let at: number | null = minutesOf(asked.meeting.start)
  return asked.meeting.agenda.map((item) => {
    const from: number | null = at
    at = from === null || item.plannedMinutes === null ? null : from + item.plannedMinutes
    return {
      time: from === null ? '' : at === null ? hourOf(from) : `${hourOf(from)}–${hourOf(at)}`, minutes: item.plannedMinutes, content: item.title,
      presenter: preparerName(asked, item), papers: item.papers.map(({ title }) => title).join('; '),
    }
  })
}

function minutesOf(at: string): number {
  return Number(at.slice(11, 13)) * 60 + Number(at.slice(14, 16))
}

function hourOf(minutes: number): string {
  return `${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}

const majorityWords = { moreThanHalf: 'quá nửa số được tính', twoThirds: 'ít nhất hai phần ba số được tính' } as const

/** Which decisions an item of this subject may bring to the vote, by their ids in `counting.yaml`; the resolution always. */
const decisionsOf: Readonly<Partial<Record<AgendaSubject, readonly string[]>>> = {
  members: ['admission', 'recognition', 'removal', 'discipline', 'expulsion'], personnel: ['discipline', 'expulsion'],
}

/** Votes that were written down already, else the decisions these items bring; needed of those counted as the roll stands. */
function decisionRows({ meeting, entries, roll, rule, decisions }: PaperAsked): { question: string, majority: string, needed: string }[] {
  if (!deliberativeKinds.has(meeting.kind)) return []
  const base = baseOf(roll.map(({ member }) => member), entries, rule.majorityLeavesOut).counted.length
  const row = (question: string, majority: CountedDecision['majority']) => ({ question, majority: majorityWords[majority], needed: base === 0 ? '' : `${neededFor(majority, base)} trong ${base} người` })
  const votes = entriesOf(entries, 'vote')
  if (votes.length > 0) return votes.map(({ question, majority }) => row(question, majority))
  const wanted = new Set(['general', ...meeting.agenda.flatMap(({ subject }) => decisionsOf[subject] ?? [])])
  return decisions.filter(({ id }) => wanted.has(id)).map(({ words, majority }) => row(words, majority))
}
