/** The score sheet of a cell's meeting: what can be computed is, with its reason; the rest a person gives. Pure. */
import type { FreeDocument } from '../../../shared/domain/free-document.ts'
import { meetingFigures } from '../meeting-figures.ts'
import type { MeetingFigures } from '../meeting-figures.ts'
import { toldOfThinking } from '../meeting-problems.ts'
import { percentNumber, personValue } from '../minutes.ts'
import { pointsFor } from '../score-sheets.ts'
import type { Criterion, ScoreSheet } from '../score-sheets.ts'
import type { PaperAsked, PaperPlan } from './plan.ts'
import { meetingWords } from './words.ts'

export function scoreSheetPlan(asked: PaperAsked): PaperPlan {
  const { meeting, entries, roll, sheet, grades } = asked
  const criteria = scoredCriteria(asked, meetingFigures(meeting, entries, roll))
  return {
    templateId: 'phieu-cham-diem', kind: 'minutes', prefix: 'CD', subject: `chấm điểm chất lượng ${meetingWords(meeting.title)}`, date: null,
    fields: {
      meeting: meetingWords(meeting.title), date: meeting.start.slice(0, 10), sheet: sheet.name, criteria: criteria.map(({ words, most, found, points }) => ({ content: words, most, found, points })),
      bands: `Xếp loại: ${grades.map(({ name, atLeast }, at) => at === grades.length - 1 ? `${name} dưới ${grades[at - 1]?.atLeast ?? 0} điểm` : `${name} từ ${atLeast} điểm`).join('; ')}`,
      chair: personValue(asked, meeting.chairPersonId), minuteTaker: personValue(asked, meeting.minuteTakerPersonId),
    },
    // The other variant is a sheet of its own.
    isSame: ({ fields }) => fields['sheet'] === sheet.name,
    notes: [`${criteria.some(({ points }) => points === null) ? 'Điểm chương trình không tính được để trống; người chấm điền. ' : ''}Đối chiếu khung điểm với hướng dẫn của cấp trên trước khi dùng.`],
  }
}

export interface ScoredCriterion { readonly id: string, readonly words: string, readonly most: number, readonly found: string, readonly points: number | null, readonly byHand: boolean, readonly reason: string }

/** Criteria as listed; points of those the record cannot tell are the person's. */
export function scoredCriteria(asked: PaperAsked, figures: MeetingFigures): readonly ScoredCriterion[] {
  return asked.sheet.criteria.map((criterion) => {
    const { id, words, most } = criterion
    const { found, percent } = foundOf(asked, figures, criterion)
    const computed = percent === null ? null : pointsFor(criterion, percent)
    const byHand = computed === null
    return { id, words, most, found, byHand, points: byHand ? asked.points[id] ?? null : computed, reason: byHand ? handReason(criterion, found, percent) : `${found}: đạt mức ${bandWords(criterion, computed)} nên được ${computed} điểm` }
  })
}

function handReason({ computed }: Criterion, found: string, percent: number | null): string {
  if (computed === null) return 'Người chấm cho điểm'
  return percent === null ? `Biên bản ghi: ${found === '' ? 'chưa có' : found}; người chấm cho điểm` : `${found}; phiếu này không ghi mức điểm theo tỷ lệ ấy, người chấm cho điểm`
}

function bandWords({ bands }: Criterion, points: number): string {
  const band = bands.find((each) => each.points === points)
  return band === undefined ? '' : 'atLeast' in band ? `từ ${band.atLeast}%` : `trên ${band.above}%`
}

/** Points in a sheet made before, by criterion; the words of a criterion tell it. */
export function pointsIn({ fields }: Pick<FreeDocument, 'fields'>, { criteria }: ScoreSheet): Readonly<Record<string, number>> {
  const rows = fields['criteria']
  return Object.fromEntries((Array.isArray(rows) ? rows : []).flatMap((row) => {
    if (typeof row !== 'object' || row === null) return []
    const known = criteria.find(({ words }) => words === row['content'])
    return known === undefined || typeof row['points'] !== 'number' ? [] : [[known.id, row['points']]]
  }))
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
