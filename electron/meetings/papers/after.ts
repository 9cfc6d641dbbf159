/** Papers made of what was decided: nghị quyết, thông báo kết luận, trích biên bản, biên bản kiểm phiếu. Pure. */
import { voteResult } from '../../../shared/domain/counting.ts'
import { shortDate } from '../../../shared/domain/dates.ts'
import { lowerFirst, upperFirst } from '../../../shared/domain/first-letter.ts'
import { entriesOf } from '../../../shared/domain/meeting-entry.ts'
import type { EntryOf, MeetingEntry } from '../../../shared/domain/meeting-entry.ts'
import { voteWords } from '../../../shared/domain/quorum-words.ts'
import { fault } from '../../faults/index.ts'
import type { CarriedTask } from '../carried-over.service.ts'
import { meetingFigures } from '../meeting-figures.ts'
import { absenceWords, conclusionLines, duesWords, leadWords, percentNumber, personValue, speakerOf, voteRow } from '../minutes.ts'
import type { Meeting } from '../../../shared/domain/meeting.ts'
import type { MeetingFacts } from '../minutes.ts'
import type { PaperAsked, PaperPlan } from './plan.ts'
import { isCellMeeting, isOfCell, meetingWords, monthWords, taskStateWords } from './words.ts'

/** A cell's monthly resolution; every other one is a resolution of its conference, a cell's own on a topic too. */
export function resolutionPlan(asked: PaperAsked): PaperPlan {
  const { meeting } = asked
  const isCell = isCellMeeting(meeting) && meeting.kind === 'regular'
  const { vote, notes } = resolutionVote(asked)
  return {
    ...isOfCell(asked) ? { recipientsOf: 'nghi-quyet-chi-bo-thang', archiveOf: 'nghi-quyet-chi-bo-thang' } : {},
    templateId: isCell ? 'nghi-quyet-chi-bo-thang' : 'nghi-quyet-hoi-nghi', kind: 'resolution', prefix: 'NQ', date: null,
    subject: isCell ? `lãnh đạo thực hiện nhiệm vụ ${monthWords(meeting.start)}` : lowerFirst(meeting.topic === '' ? meeting.title : meeting.topic),
    fields: isCell ? cellResolutionFields(asked, vote) : conferenceResolutionFields(asked, vote),
    notes,
  }
}

/** The vote on the resolution as far as the record tells it; null, with the reason, when none can be printed as passed. */
function resolutionVote({ meeting, entries, roll, rule }: MeetingFacts): { readonly vote: EntryOf<'vote'> | null, readonly notes: readonly string[] } {
  const found = resolutionVotes(meeting, entriesOf(entries, 'vote'))
  const vote = found.at(-1)
  const none = (why: string) => ({ vote: null, notes: [`${why}; số phiếu để trống.`] })
  if (vote === undefined) return none('Chưa thấy lần biểu quyết thông qua nghị quyết')
  // The same question put again is one question: the last time counts.
  if (found.some(({ question }) => question !== vote.question)) return none(`Có ${found.length} lần biểu quyết có thể là của nghị quyết; xem lại rồi ghi số phiếu của đúng lần ấy`)
  const { passed, faults } = voteResult(vote, roll.map(({ member }) => member), entries, rule)
  if (faults.length > 0) return none('Lần biểu quyết nghị quyết còn chỗ phải kiểm tra lại ở cuộc họp')
  return passed ? { vote, notes: [] } : none('Lần biểu quyết nghị quyết không được thông qua')
}

/** Those whose question is the resolution, else whose item is, else that speak of one, else all; several are left to a person. */
function resolutionVotes({ agenda }: Meeting, votes: readonly EntryOf<'vote'>[]): readonly EntryOf<'vote'>[] {
  const items = new Set(agenda.filter(({ title }) => isResolution.test(title)).map(({ id }) => id))
  const tiers = [
    votes.filter(({ question }) => isResolution.test(question)), votes.filter(({ agendaItemId }) => agendaItemId !== null && items.has(agendaItemId)), votes.filter(({ question }) => /nghị quyết/iu.test(question)), votes,
  ]
  return tiers.find(({ length }) => length > 0) ?? []
}

/** "Nghị quyết tháng 5", "Biểu quyết thông qua dự thảo Nghị quyết …": not "kết quả thực hiện Nghị quyết …". */
const isResolution = /^(?:(?:về|việc|biểu quyết|bỏ phiếu|thảo luận|ban hành|thông qua|toàn văn|nội dung|dự thảo)[,:]?\s+(?:và\s+)?)*nghị quyết/iu

function voteFields(vote: EntryOf<'vote'> | null): { votesFor: number | null, voters: number | null, votePercent: number | null } {
  if (vote === null) return { votesFor: null, voters: null, votePercent: null }
  const voters = vote.for + vote.against + vote.other
  return { votesFor: vote.for, voters, votePercent: percentNumber(vote.for, voters) }
}

function cellResolutionFields(asked: PaperAsked, vote: EntryOf<'vote'> | null): PaperPlan['fields'] {
  const { meeting, entries, roll, tasks } = asked
  const figures = meetingFigures(meeting, entries, roll)
  return {
    month: monthWords(meeting.start), lastMonth: monthWords(meeting.start, -1), meetingDate: meeting.start.slice(0, 10), cell: asked.bodyName, total: figures.total, present: figures.present,
    absent: figures.absentWithReason + figures.absentWithoutReason, minutes: figures.minutes, chair: personValue(asked, meeting.chairPersonId), secretary: personValue(asked, meeting.minuteTakerPersonId),
    dues: duesWords(entries), thinking: [...notesOf(entries, 'thinking')], results: [...notesOf(entries, 'strengths')],
    lastTasks: tasks.map(({ task, state }) => ({ content: task.content, start: stateBefore(task, asked), result: resultWords({ task, state }) })),
    shortcomings: notesOf(entries, 'shortcomings').map((content) => ({ content, cause: '' })),
    tasks: taskRows(asked).map(({ content, lead, due }) => ({ content, lead, due: due === null ? '' : shortDate(due), report: '' })),
    ...voteFields(vote), opinions: entriesOf(entries, 'speech').filter(({ text }) => text.trim() !== '').map((speech) => ({ speaker: upperFirst(speakerOf(asked, speech)), content: speech.text })),
  }
}

function conferenceResolutionFields(asked: PaperAsked, vote: EntryOf<'vote'> | null): PaperPlan['fields'] {
  const { meeting, entries, tasks } = asked
  return {
    conference: upperFirst(meetingWords(meeting.title)), results: [...notesOf(entries, 'strengths'), ...toldOf(tasks.filter(({ state }) => !isBehind(state)))], shortcomings: [...notesOf(entries, 'shortcomings'), ...toldOf(tasks.filter(({ state }) => isBehind(state)))],
    tasks: taskRows(asked).map(({ content, lead, due, product }) => ({
      title: content, content: [...lead === '' ? [] : [`Thực hiện: ${lead}`], ...due === null ? [] : [`Thời hạn: ${shortDate(due)}`], ...product === '' ? [] : [`Sản phẩm: ${product}`]],
    })), ...voteFields(vote),
  }
}

/** What was not done in time is no result. */
function isBehind(state: CarriedTask['state']): boolean {
  return state === 'late' || state === 'dropped'
}

function toldOf(tasks: readonly CarriedTask[]): readonly string[] {
  return tasks.map((each) => `${each.task.content}: ${resultWords(each)}`)
}

function notesOf(entries: readonly MeetingEntry[], about: EntryOf<'note'>['about']): readonly string[] {
  return entriesOf(entries, 'note').filter((note) => note.about === about && note.text.trim() !== '').map(({ text }) => text)
}

/** Set at the last meeting it was new; what is older was under way. */
function stateBefore(task: CarriedTask['task'], { previous }: PaperAsked): string {
  return task.source.type === 'meeting' && task.source.meetingId === previous?.id ? 'mới giao' : 'chuyển từ kỳ trước'
}

/** How it stands, with what shows it. */
function resultWords({ task, state }: CarriedTask): string {
  const last = task.reports.at(-1)
  const told = last === undefined ? '' : [last.text, last.proof].filter((part) => part !== '').join('; ')
  return told === '' ? taskStateWords[state] : `${taskStateWords[state]} (${told})`
}

interface TaskRow { readonly content: string, readonly lead: string, readonly partners: string, readonly due: string | null, readonly product: string }

function taskRows({ meeting, entries, view }: PaperAsked): readonly TaskRow[] {
  return entriesOf(entries, 'task').filter(({ content }) => content !== '')
    .map(({ content, lead, partners, due, product }) => ({ content, lead: leadWords({ view, meeting }, lead), partners, due, product }))
}

/** The chair's conclusions with who does what by when. */
export function conclusionNoticePlan(asked: PaperAsked): PaperPlan {
  const { meeting, entries } = asked
  const tasks = taskRows(asked)
  return {
    ...isOfCell(asked) ? { recipientsOf: 'thong-bao-sinh-hoat', archiveOf: 'thong-bao-sinh-hoat' } : {},
    templateId: 'thong-bao-ket-luan-hoi-nghi', kind: 'announcement', prefix: 'TB', subject: `kết luận ${lowerFirst(meeting.title)}`, date: null,
    fields: {
      date: meeting.start.slice(0, 10), conference: lowerFirst(meeting.title), chair: personValue(asked, meeting.chairPersonId), inputs: reported(meeting.agenda).map(({ title }) => lowerFirst(title)).join('; '),
      assessment: conclusionLines(entries), assignments: tasks.map(({ lead, content, due }) => ({ agency: lead, duty: due === null ? lowerFirst(content) : `${lowerFirst(content)}; chậm nhất ngày ${shortDate(due)}`, due: null })),
      tasks: tasks.map(({ lead, partners, content, due, product }) => ({ lead: upperFirst(lead), partners, content, due: due === null ? '' : shortDate(due), report: product })),
    },
    notes: tasks.length > 0 ? [] : ['Diễn biến chưa ghi nhiệm vụ nào; phần nhiệm vụ để trống.'],
  }
}

/** Items on which something was laid before the meeting: opening and conclusion are its frame. All, where there is nothing else. */
function reported(agenda: PaperAsked['meeting']['agenda']): PaperAsked['meeting']['agenda'] {
  const found = agenda.filter(({ title, origin }) => !(origin.type === 'standing' && frameIds.has(origin.standingId)) && !/^(?:kết luận|tuyên bố lý do|khai mạc|phát biểu chỉ đạo|tham luận|thảo luận|ý kiến)/iu.test(title))
  return found.length > 0 ? found : agenda
}

const frameIds: ReadonlySet<string> = new Set(['opening', 'reason', 'conclusion'])

/** Of the entries that were chosen; without any, what was concluded and voted. */
export function extractPlan(asked: PaperAsked): PaperPlan {
  const { meeting, entries, roll, entryIds } = asked
  const chosen = entries.filter(({ id, kind }) => entryIds.length === 0 ? kind === 'conclusion' || kind === 'vote' : entryIds.includes(id))
  refuseUnknown(asked)
  const figures = meetingFigures(meeting, entries, roll)
  const contents = chosen.flatMap((entry) => extractLine(asked, entry))
  return {
    templateId: 'trich-bien-ban', kind: 'minutes', prefix: 'TBB', subject: lowerFirst(meeting.title), date: null,
    fields: {
      meeting: lowerFirst(meeting.title), start: meeting.start, place: meeting.place, present: figures.present, members: figures.total, absent: figures.absentWithReason + figures.absentWithoutReason,
      reason: absenceWords(asked), chair: personValue(asked, meeting.chairPersonId), minuteTaker: personValue(asked, meeting.minuteTakerPersonId), contents,
      votes: entriesOf(chosen, 'vote').map((vote) => voteRow(asked, vote)).map(({ result: _result, ...row }) => row),
    },
    // Each choice of entries is an extract of its own.
    isSame: ({ fields }) => JSON.stringify(fields['contents'] ?? []) === JSON.stringify(contents), notes: [],
  }
}

function extractLine(asked: PaperAsked, entry: MeetingEntry): readonly string[] {
  switch (entry.kind) {
    case 'speech': return entry.text.trim() === '' ? [] : [`${upperFirst(speakerOf(asked, entry))}: ${entry.text}`]
    case 'conclusion': return entry.text.trim() === '' ? [] : [`Kết luận của chủ trì: ${entry.text}`]
    case 'task': {
      const lead = leadWords(asked, entry.lead)
      return entry.content === '' ? [] : [`Giao nhiệm vụ: ${entry.content}${lead === '' ? '' : `; thực hiện: ${lead}`}${entry.due === null ? '' : `; thời hạn: ${shortDate(entry.due)}`}`]
    }
    case 'note': return entry.text.trim() === '' ? [] : [entry.text]
    case 'item': return asked.meeting.agenda.filter(({ id }) => id === entry.agendaItemId).map(({ title }) => `Nội dung: ${title}`)
    case 'vote': case 'attendance': case 'movement': case 'guest': case 'dues': case 'closing': return []
    default: return entry satisfies never
  }
}

/** Of one vote by slips: the one that was chosen, else the last. */
export function countingMinutesPlan(asked: PaperAsked): PaperPlan {
  const { meeting, entries, entryIds, roll, rule } = asked
  refuseUnknown(asked)
  const vote = entriesOf(entries, 'vote').filter(({ method }) => method === 'ballot').findLast(({ id }) => entryIds.length === 0 || entryIds.includes(id))
  if (vote === undefined) throw fault('INPUT_INVALID', { happened: 'Cuộc họp này không có lần bỏ phiếu kín nào như vậy.', kept: 'Chưa có văn bản nào được lập.', remedy: 'Ghi lần bỏ phiếu (hình thức: phiếu kín) trong diễn biến, rồi chọn lần ấy.' })
  const result = voteResult(vote, roll.map(({ member }) => member), entries, rule)
  const returned = vote.returned ?? result.voters
  const valid = vote.valid ?? result.voters
  const rows = vote.options.length > 0 ? vote.options.map(({ text, votes }) => ({ name: text, votes })) : [{ name: 'Tán thành', votes: vote.for }, { name: 'Không tán thành', votes: vote.against }, { name: 'Ý kiến khác', votes: vote.other }]
  const named = (name: string | undefined) => name === undefined ? null : { fullName: name, title: '' }
  return {
    templateId: 'bien-ban-kiem-phieu', kind: 'minutes', prefix: 'KP', subject: `kiểm phiếu về việc ${lowerFirst(vote.question)}`, date: (vote.at ?? meeting.start).slice(0, 10),
    fields: {
      meeting: meetingWords(meeting.title), question: vote.question, start: vote.at ?? meeting.start, place: meeting.place, tellers: [...vote.tellers], entitled: result.entitled, handedOut: vote.handedOut ?? returned, returned, valid, invalid: valid > returned ? null : returned - valid,
      votes: rows.map(({ name, votes }) => ({ name, votes, percent: percentNumber(votes, result.voters), percentOfBase: percentNumber(votes, result.base.counted.length) })),
      result: voteWords(vote, result, meeting.organ).text, leader: named(vote.tellers[0]), secretary: named(vote.tellers[1]),
    },
    isSame: ({ fields }) => fields['question'] === vote.question,
    notes: result.faults.length === 0 ? [] : ['Số phiếu của lần này chưa khớp; xem lại ở cuộc họp trước khi ký.'],
  }
}

function refuseUnknown({ entries, entryIds }: PaperAsked): void {
  if (entryIds.every((id) => entries.some((entry) => entry.id === id))) return
  throw fault('INPUT_INVALID', { happened: 'Có dòng đã chọn không còn trong diễn biến cuộc họp.', kept: 'Chưa có văn bản nào được lập.', remedy: 'Mở lại cuộc họp rồi chọn lại.' })
}
