/** The score sheet of a cell's meeting: what can be computed is, the rest is left to be filled in. Pure. */
import { meetingFigures } from '../meeting-figures.ts'
import type { MeetingFigures } from '../meeting-figures.ts'
import { toldOfThinking } from '../meeting-problems.ts'
import { percentNumber, personValue } from '../minutes.ts'
import { pointsFor } from '../score-sheets.ts'
import type { Criterion } from '../score-sheets.ts'
import type { PaperAsked, PaperPlan } from './plan.ts'
import { meetingWords } from './words.ts'

export function scoreSheetPlan(asked: PaperAsked): PaperPlan {
  const { meeting, entries, roll, sheet, grades } = asked
  const figures = meetingFigures(meeting, entries, roll)
  return {
    templateId: 'phieu-cham-diem', kind: 'minutes', prefix: 'CD', subject: `chấm điểm chất lượng ${meetingWords(meeting.title)}`, date: null,
    fields: {
      meeting: meetingWords(meeting.title), date: meeting.start.slice(0, 10), sheet: sheet.name, criteria: sheet.criteria.map((criterion) => rowOf(asked, figures, criterion)),
      bands: `Xếp loại: ${grades.map(({ name, atLeast }, at) => at === grades.length - 1 ? `${name} dưới ${grades[at - 1]?.atLeast ?? 0} điểm` : `${name} từ ${atLeast} điểm`).join('; ')}`,
      chair: personValue(asked, meeting.chairPersonId), minuteTaker: personValue(asked, meeting.minuteTakerPersonId),
    },
    notes: ['Điểm chương trình không tính được để trống; người chấm điền. Đối chiếu khung điểm với hướng dẫn của cấp trên trước khi dùng.'],
  }
}

function rowOf(asked: PaperAsked, figures: MeetingFigures, criterion: Criterion): Record<string, string | number | null> {
  const { found, percent } = foundOf(asked, figures, criterion)
  return { content: criterion.words, most: criterion.most, found, points: percent === null ? null : pointsFor(criterion, percent) }
}

/** What the record says of a criterion; without the counts there is no per cent, and so no points. */
function foundOf({ meeting, entries, tasks, previous }: PaperAsked, figures: MeetingFigures, { computed }: Criterion): { readonly found: string, readonly percent: number | null } {
  switch (computed) {
    case null: return { found: '', percent: null }
    case 'attendance': return ratio(figures.present, figures.called)
    case 'speaking': return ratio(figures.speakers, figures.present)
    case 'lastTasks': {
      const last = tasks.filter(({ task: { source } }) => source.type === 'meeting' && source.meetingId === previous?.id)
      return ratio(last.filter(({ state }) => state === 'done' || state === 'doneLate').length, last.length)
    }
    case 'minutes': return { found: figures.minutes === null ? '' : `${figures.minutes} phút`, percent: null }
    case 'thinking': return { found: toldOfThinking({ meeting, entries }) ? 'có ghi' : 'chưa ghi', percent: null }
    default: return computed satisfies never
  }
}

function ratio(part: number, whole: number): { readonly found: string, readonly percent: number | null } {
  if (whole === 0) return { found: 'chưa có số gốc', percent: null }
  const percent = percentNumber(part, whole)
  return { found: `${part}/${whole} (${String(percent).replace('.', ',')}%)`, percent }
}
