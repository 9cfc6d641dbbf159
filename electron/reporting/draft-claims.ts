/** What a report says in words: who reported, who issued a plan, and the clerk's themes with how many units state each. Pure. */
import type { Themes, ThemeView } from '../../shared/contract/answers.ts'
import { documentKinds } from '../../shared/document/kinds.ts'
import type { Campaign } from '../../shared/domain/campaign.ts'
import { daysBetween, shortDate } from '../../shared/domain/dates.ts'
import type { Directive } from '../../shared/domain/directive.ts'
import { absenceWords } from '../../shared/domain/submission-words.ts'
import { arrivalOf } from '../../shared/domain/timeliness.ts'
import type { Arrival } from '../../shared/domain/timeliness.ts'
import type { CampaignFigures } from '../aggregation/index.ts'
import { addresseeOf } from '../answers/index.ts'
import type { DraftItem } from './draft-items.ts'
import { uncountedWords } from './uncounted-marks.ts'

export interface LateOrMissing { readonly bodyId: string, readonly name: string, readonly words: string, readonly late: boolean }

type Reporting = Pick<CampaignFigures, 'campaign' | 'units' | 'counted' | 'absentWhenCounted'>

/** Units in no figure, or whose report came after the last day, as it stood when the figures were counted. */
export function lateOrMissing({ campaign, units, counted, absentWhenCounted }: Reporting): readonly LateOrMissing[] {
  const absences = new Map(absentWhenCounted.map(({ bodyId, absence }) => [bodyId, absence]))
  const sent = Map.groupBy(counted, ({ bodyId }) => bodyId)
  return units.flatMap(({ id: bodyId, name }): LateOrMissing[] => {
    const absence = absences.get(bodyId)
    if (absence !== undefined) return [{ bodyId, name, words: absenceWords[absence], late: false }]
    const arrival = arrivalOf(campaign, sent.get(bodyId) ?? [])
    return arrival === null || !arrival.late ? [] : [{ bodyId, name, words: lateWords(arrival), late: true }]
  })
}

function lateWords({ receivedOn, due, resent }: Arrival): string {
  return `Gửi ${resent ? 'lại ' : ''}ngày ${shortDate(receivedOn)}, chậm ${daysBetween(due, receivedOn)} ngày${resent ? ' (bản gửi đúng hạn đã bị trả lại)' : ''}`
}

/** "Có 118/130 đơn vị gửi báo cáo …" with the list of those late and missing. */
export function reportingItems(figures: Reporting & Pick<CampaignFigures, 'effective'>): readonly DraftItem[] {
  const { units, effective } = figures
  const named = lateOrMissing(figures)
  const late = named.filter((one) => one.late).length
  const missing = named.length - late
  const reported = units.filter(({ id }) => effective.has(id)).length
  const parts = [`Có ${reported}/${units.length} đơn vị có báo cáo được tổng hợp`, ...late > 0 ? [`${late} đơn vị gửi chậm`] : [], ...missing > 0 ? [`${missing} đơn vị chưa có báo cáo được tổng hợp`] : []]
  const text = `${parts.join('; ')}${named.length > 0 ? ' (danh sách tại Phụ lục)' : ''}`
  const source = { type: 'reporting' } as const
  const list: DraftItem[] = named.length === 0 ? [] : [{
    key: 'table:reporting', source,
    content: { section: 'annexTables', table: { id: 'B-reporting', role: 'reporting', title: 'Đơn vị gửi báo cáo chậm, chưa gửi báo cáo', columns: ['Tình trạng'], rows: named.map(({ name, words }) => ({ unit: name, cells: [words] })), totals: [] } },
  }]
  return [{ key: 'reporting', content: { section: 'deployment', text }, source }, ...list]
}

/** What units had issued to carry a directive out by the day the figures are taken. */
export function responsesBy({ responses }: Pick<Directive, 'responses'>, { cutOff }: Pick<Campaign, 'cutOff'>): Directive['responses'] {
  return responses.filter(({ date }) => date <= cutOff)
}

/** Plans and programmes units issued, from the directive's register; nothing registered says nothing. */
export function responseItems(campaign: Pick<Campaign, 'addresseeIds' | 'cutOff'>, directive: Directive | null): readonly DraftItem[] {
  if (directive === null) return []
  const answered = new Set(responsesBy(directive, campaign).map(({ bodyId }) => bodyId))
  const count = campaign.addresseeIds.filter((id) => answered.has(id)).length
  if (count === 0) return []
  const text = `Có ${count}/${campaign.addresseeIds.length} đơn vị ban hành văn bản triển khai thực hiện ${documentKinds[directive.kind].name} số ${directive.designation}`
  return [{ key: 'responses', content: { section: 'deployment', text }, source: { type: 'responses', directiveId: directive.id } }]
}

/** The clerk's themes. One that no unit's report holds any more, and a cause tied to no shortcoming, are left out and named in the notes. */
export function themeItems({ themes }: Pick<Themes, 'themes'>, outline: Campaign['outline']): readonly DraftItem[] {
  const places = placesOf(outline)
  const stated = new Map(themes.filter((theme) => theme.stated > 0).map((theme) => [theme.themeId, theme]))
  // Results stand as the outline asks for them; everything else as the clerk ordered it.
  const results = [...stated.values()].filter(({ kind }) => kind === 'result').toSorted((one, other) => placeFor(one, places).at - placeFor(other, places).at)
  const ordered = [...results, ...[...stated.values()].filter(({ kind }) => kind !== 'result')]
  return ordered.flatMap((theme): DraftItem[] => {
    const content = contentOf(theme, stated, places)
    return content === null ? [] : [{ key: keyOf(theme.themeId), content, source: { type: 'theme', themeId: theme.themeId, unitIds: theme.units.map(({ bodyId }) => bodyId) } }]
  })
}

const keyOf = (themeId: string): string => `theme:${themeId}`

function contentOf(theme: ThemeView, stated: ReadonlyMap<string, ThemeView>, places: ReadonlyMap<string, Place>): DraftItem['content'] | null {
  const text = claimText(theme)
  switch (theme.kind) {
    case 'strength': return { section: 'strengths', text }
    case 'shortcoming': return { section: 'shortcomings', text }
    case 'lesson': return { section: 'lessons', text }
    case 'task': return { section: 'tasksAhead', text }
    case 'proposal': return { section: 'proposals', to: addresseeOf(theme).name, text }
    case 'result': {
      const { part, title } = placeFor(theme, places)
      return { section: 'results', part, title, text }
    }
    case 'objectiveCause': case 'subjectiveCause': {
      if (theme.shortcomingThemeId === null || !stated.has(theme.shortcomingThemeId)) return null
      return { section: 'causes', kind: theme.kind === 'objectiveCause' ? 'objective' : 'subjective', text, under: keyOf(theme.shortcomingThemeId) }
    }
  }
}

/** "Sinh hoạt chi bộ chưa đều (12/130 tổ chức nêu)". */
function claimText({ wording, stated, of }: ThemeView): string {
  return `${wording.replace(/[\s.;,]+$/u, '')} (${stated}/${of} tổ chức nêu)`
}

/** Where a question stands in the outline: under which smaller heading, and how far down. */
interface Place { readonly part: string, readonly title: string, readonly at: number }

function placesOf(outline: Campaign['outline']): ReadonlyMap<string, Place> {
  let part = ''
  return new Map(outline.map((question, at): [string, Place] => {
    if (question.type === 'heading') part = question.level === 2 ? question.title : ''
    return [question.id, { part, title: question.title, at }]
  }))
}

/** The question most of its passages answer. */
function placeFor({ units }: ThemeView, places: ReadonlyMap<string, Place>): Place {
  const questions = Map.groupBy(units.flatMap(({ passages }) => passages), ({ questionId }) => questionId)
  const most = [...questions].toSorted(([, one], [, other]) => other.length - one.length)[0]?.[0]
  return places.get(most ?? '') ?? { part: '', title: 'Kết quả chung', at: places.size }
}

/** What a draft leaves out, so that nothing is lost unseen. */
export function leftOut({ campaign: { frozen }, themes, loose }: Themes): readonly string[] {
  const stated = new Set(themes.filter((theme) => theme.stated > 0).map(({ themeId }) => themeId))
  const untied = themes.filter(({ kind, themeId, shortcomingThemeId }) => (kind === 'objectiveCause' || kind === 'subjectiveCause') && stated.has(themeId) && (shortcomingThemeId === null || !stated.has(shortcomingThemeId)))
  const uncounted = uncountedWords(themes.flatMap(({ notCounted }) => notCounted), frozen)
  return [
    ...loose.length > 0 ? [`Còn ${loose.length} đoạn đã đánh dấu chưa gom vào chủ đề nào; dự thảo không dùng các đoạn này.`] : [],
    ...themes.filter(({ themeId }) => !stated.has(themeId)).map(({ wording }) => `Chủ đề “${wording}” không còn đơn vị nào nêu nên không đưa vào dự thảo.`),
    ...untied.map(({ wording }) => `Nguyên nhân “${wording}” chưa gắn với hạn chế nào nên chưa đưa vào dự thảo.`),
    ...themes.filter(({ kind, themeId }) => kind === 'proposal' && stated.has(themeId)).flatMap((theme) => {
      const { name, others } = addresseeOf(theme)
      return others.length === 0 ? [] : [`Kiến nghị “${theme.wording}” được đưa vào phần kiến nghị với ${name}; có đơn vị kiến nghị với ${others.join('; ')}.`]
    }),
    ...uncounted === null ? [] : [uncounted],
  ]
}
