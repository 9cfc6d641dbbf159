/** What of a meeting is pointed out: nothing here blocks but the want of a quorum and of a closing, which keep the minutes from becoming final. Pure. */
import { momentsOf, quorumAt, voteResult } from '../../shared/domain/counting.ts'
import { addDays, shortDate, weekendName } from '../../shared/domain/dates.ts'
import { entriesOf } from '../../shared/domain/meeting-entry.ts'
import { deliberativeKinds } from '../../shared/domain/meeting.ts'
import { shorten } from '../../shared/domain/problem.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import { voteProblems } from '../../shared/domain/quorum-words.ts'
import { guestsNamed, itemsNamed } from './gone-problems.ts'
import { isExpected, isRecorded } from './meeting-figures.ts'
import type { MeetingFacts } from './minutes.ts'
import { speakerOf } from './minutes.ts'

/** `previous`: the last meeting of this organ whose record was closed; null: there is none. */
export interface PointedOut extends MeetingFacts { readonly previous: Pick<MeetingFacts, 'meeting' | 'entries'> | null }

export function meetingProblems(facts: PointedOut): readonly Problem[] {
  const { meeting } = facts
  if (meeting.state === 'planned') return [...rollProblems(facts), ...planProblems(facts)]
  return [...rollProblems(facts), ...finalProblems(facts), ...voteFaults(facts), ...planProblems(facts), ...recordProblems(facts), ...isRecorded(meeting) ? contentProblems(facts) : []]
}

/** What keeps the minutes from becoming final: no quorum at any moment or at a vote; a record that was not closed. */
export function finalProblems(facts: MeetingFacts): readonly Problem[] {
  const { meeting, entries, roll, rule } = facts
  const problems: Problem[] = []
  if (deliberativeKinds.has(meeting.kind)) {
    const members = roll.map(({ member }) => member)
    if (!momentsOf(entries).some((at) => quorumAt(members, entries, rule, at).met)) {
      problems.push(stops('noQuorum', 'entries', '', 'Cuộc họp không đủ số người phải có mặt nên biên bản chưa thông qua, chưa ký được.', 'Kiểm tra lại điểm danh và danh sách thành viên; nếu đúng là thiếu thì họp lại vào ngày khác.'))
    }
    for (const vote of entriesOf(entries, 'vote')) {
      if (!voteResult(vote, members, entries, rule).faults.some(({ kind }) => kind === 'noQuorum')) continue
      problems.push(stops('voteWithoutQuorum', `entries.${vote.id}`, vote.question, vote.at === null ? `Biểu quyết “${vote.question}” chưa ghi giờ, mà không lúc nào trong cuộc họp đủ số người phải có mặt.` : `Lúc biểu quyết “${vote.question}” không đủ số người phải có mặt.`, 'Kiểm tra giờ biểu quyết, giờ đến và giờ về của từng người; nếu đúng là thiếu thì biểu quyết lại ở cuộc họp khác.'))
    }
  }
  if (isRecorded(meeting) && entriesOf(entries, 'closing').length === 0) {
    problems.push(stops('notClosed', 'entries', '', 'Diễn biến chưa ghi giờ kết thúc cuộc họp.', 'Ghi giờ kết thúc và việc đọc lại biên bản.'))
  }
  return problems
}

function rollProblems({ meeting, roll, bodyName }: MeetingFacts): readonly Problem[] {
  if (roll.length > 0 || !deliberativeKinds.has(meeting.kind)) return []
  return [points('noMembers', 'bodyId', bodyName, `Chưa có danh sách thành viên của ${bodyName} vào ngày họp.`, 'Nhập danh sách ở phần Tổ chức, mục Thành viên.')]
}

function voteFaults({ entries, roll, rule }: MeetingFacts): readonly Problem[] {
  const members = roll.map(({ member }) => member)
  return entriesOf(entries, 'vote').flatMap((vote) => voteProblems(vote, voteResult(vote, members, entries, rule)))
}

/** What was to be set before the meeting: who prepares what, papers sent at least a day before (HD 42-HD/BTCTW, as reported). */
function planProblems({ meeting }: MeetingFacts): readonly Problem[] {
  const lastDay = addDays(meeting.start.slice(0, 10), -1)
  return [
    ...meeting.chairPersonId === null ? [points('noChair', 'chairPersonId', '', 'Chưa chọn người chủ trì.', 'Chọn người chủ trì.')] : [],
    ...meeting.minuteTakerPersonId === null ? [points('noMinuteTaker', 'minuteTakerPersonId', '', 'Chưa chọn người ghi biên bản.', 'Chọn người ghi biên bản.')] : [],
    ...meeting.agenda.flatMap((item, at) => [
      ...item.preparerPersonId === null && item.preparer === '' ? [points('itemWithoutPreparer', `agenda[${at}].preparer`, item.title, `Nội dung “${item.title}” chưa có người chuẩn bị.`, 'Ghi người chuẩn bị.')] : [],
      ...item.papers.flatMap(({ title, sentOn }, index) => {
        const path = `agenda[${at}].papers[${index}].sentOn`
        if (sentOn === null) return [points('paperNotSent', path, title, `Tài liệu “${title}” chưa ghi ngày gửi.`, 'Ghi ngày gửi cho người dự; tài liệu gửi trước ít nhất một ngày.')]
        return sentOn <= lastDay ? [] : [points('paperSentLate', path, title, `Tài liệu “${title}” gửi ngày ${shortDate(sentOn)}, chưa trước cuộc họp một ngày.`, 'Ghi đúng ngày đã gửi; lần sau gửi sớm hơn.')]
      }),
    ]),
  ]
}

function recordProblems(facts: MeetingFacts): readonly Problem[] {
  const { entries } = facts
  return [
    ...goneProblems(facts),
    ...emptyProblems(facts),
    ...entriesOf(entries, 'speech').filter((speech) => speakerOf(facts, speech) === '')
      .map(({ id, text }) => points('speechWithoutSpeaker', `entries.${id}`, text, `Một ý kiến chưa ghi người phát biểu: “${shorten(text)}”.`, 'Chọn người phát biểu.')),
    ...entriesOf(entries, 'task').flatMap(({ id, content, lead, due }) => [
      ...lead.personId === null && lead.bodyId === null && lead.text === '' ? [points('taskWithoutLead', `entries.${id}`, content, `Nhiệm vụ “${shorten(content)}” chưa có người thực hiện.`, 'Ghi người hoặc đơn vị thực hiện.')] : [],
      ...due === null ? [points('taskWithoutDue', `entries.${id}`, content, `Nhiệm vụ “${shorten(content)}” chưa có thời hạn.`, 'Ghi thời hạn.')] : dayOffProblems(id, content, due),
    ]),
  ]
}

/** What stays out of the minutes because it has no words, and who was not called when the record was closed. */
function emptyProblems({ meeting, entries, roll }: MeetingFacts): readonly Problem[] {
  if (!isRecorded(meeting)) return []
  const empty = (code: string, count: number, what: string, remedy: string): readonly Problem[] => count === 0 ? [] : [points(code, 'entries', String(count), `${what}.`, remedy)]
  const speeches = entriesOf(entries, 'speech').filter(({ text }) => text.trim() === '').length
  const tasks = entriesOf(entries, 'task').filter(({ content }) => content === '').length
  const notCalled = roll.filter((line) => isExpected(line) && line.called === 'unknown' && !line.attended).length
  return [
    ...empty('speechEmpty', speeches, `Có ${speeches} ý kiến chưa ghi nội dung nên không vào biên bản`, 'Ghi nội dung, hoặc bỏ dòng ấy.'),
    ...empty('taskEmpty', tasks, `Có ${tasks} nhiệm vụ chưa ghi nội dung nên không vào biên bản`, 'Ghi nội dung nhiệm vụ, hoặc bỏ dòng ấy.'),
    ...empty('notCalled', deliberativeKinds.has(meeting.kind) ? notCalled : 0, `Còn ${notCalled} đồng chí chưa điểm danh`, 'Điểm danh nốt: có mặt, vắng có lý do hoặc vắng không có lý do.'),
  ]
}

/** What the record names and the lists do not: members, guests, items; figures of a record signed before they were kept. */
function goneProblems({ meeting, entries, roll }: MeetingFacts): readonly Problem[] {
  const guests = [...guestsNamed(entries)].filter((id) => !meeting.guests.some((guest) => guest.id === id))
  const items = [...itemsNamed(entries)].filter((id) => !meeting.agenda.some((item) => item.id === id))
  return [
    ...roll.filter(({ belongs }) => !belongs).map(({ fullName }) => points('notOnList', 'entries', fullName, `Đồng chí ${fullName} có trong diễn biến nhưng không có trong danh sách thành viên vào ngày họp; vẫn được tính như đã ghi.`, 'Sửa thời gian ở phần Tổ chức, mục Thành viên, hoặc bỏ các dòng ghi về đồng chí ấy.')),
    ...guests.length > 0 ? [points('guestGone', 'guests', '', `Diễn biến ghi ${guests.length} đại biểu không có trong danh sách mời.`, 'Thêm đại biểu vào cuộc họp, hoặc sửa các dòng ấy trong diễn biến.')] : [],
    ...items.length > 0 ? [points('itemGone', 'agenda', '', `Diễn biến có dòng ghi theo ${items.length} nội dung không có trong chương trình.`, 'Thêm lại nội dung, hoặc chọn nội dung khác cho các dòng ấy.')] : [],
    ...meeting.state === 'signed' && meeting.signedRoll === null && deliberativeKinds.has(meeting.kind) ? [points('countedAnew', 'state', '', 'Biên bản này ký khi chương trình chưa lưu số liệu lúc ký; số liệu ở đây tính theo danh sách thành viên hiện có.', 'Số liệu đúng là số liệu trên bản đã ký.')] : [],
  ]
}

function dayOffProblems(id: string, content: string, due: string): readonly Problem[] {
  const day = weekendName(due)
  return day === null ? [] : [points('taskDueDayOff', `entries.${id}`, content, `Thời hạn của “${shorten(content)}” là ${day}, ${shortDate(due)}.`, 'Chọn một ngày làm việc.')]
}

/** Seed 1-35, 001:26: a resolution without a task for the political mission; nothing on thinking twice running. */
function contentProblems({ meeting, entries, previous }: PointedOut): readonly Problem[] {
  const isCell = meeting.organ === 'members' && meeting.kind === 'regular'
  const hasTasks = entriesOf(entries, 'task').some(({ politicalMission }) => politicalMission)
  return [
    ...isCell && previous !== null && !toldOfThinking({ meeting, entries }) && !toldOfThinking(previous)
      ? [points('thinkingEmptyTwice', 'entries', '', 'Hai kỳ liền không ghi gì về tình hình tư tưởng.', 'Bổ sung nếu cuộc họp đã nêu; nếu chưa thì đưa vào chương trình kỳ sau.')] : [],
    ...deliberativeKinds.has(meeting.kind) && !hasTasks
      ? [points('noPoliticalTask', 'entries', '', 'Chưa có nhiệm vụ nào về lãnh đạo nhiệm vụ chính trị.', 'Đánh dấu nhiệm vụ chính trị trong danh sách nhiệm vụ, hoặc bổ sung nếu cuộc họp đã giao.')] : [],
  ]
}

/** As a note, or as what was said on an item of that subject. */
export function toldOfThinking({ meeting, entries }: Pick<MeetingFacts, 'meeting' | 'entries'>): boolean {
  const items = new Set(meeting.agenda.filter(({ subject }) => subject === 'thinking').map(({ id }) => id))
  return entriesOf(entries, 'note').some(({ about, text }) => about === 'thinking' && text.trim() !== '')
    || entriesOf(entries, 'speech').some(({ agendaItemId, text }) => agendaItemId !== null && items.has(agendaItemId) && text.trim() !== '')
}

function points(code: string, path: string, value: string, message: string, remedy: string): Problem {
  return { severity: 'warning', code: `meeting.${code}`, path, value: shorten(value), message, remedy }
}

function stops(code: string, path: string, value: string, message: string, remedy: string): Problem {
  return { ...points(code, path, value, message, remedy), severity: 'error' }
}
