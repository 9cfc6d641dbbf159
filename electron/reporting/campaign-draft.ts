/** The draft a campaign gives now: all its items with their sources, gathered from figures, themes and registers. */
import type { Campaign } from '../../shared/domain/campaign.ts'
import type { Directive } from '../../shared/domain/directive.ts'
import type { Indicator } from '../../shared/domain/indicator.ts'
import { notOpenedWords } from '../../shared/domain/submission-words.ts'
import { aggregateTable, aggregateUnits, campaignOf, checkDifferences, loadFigures, loadSettled } from '../aggregation/index.ts'
import type { CampaignFigures, CheckDifference } from '../aggregation/index.ts'
import { listThemes, loadAnswers, questionSums } from '../answers/index.ts'
import type { ReadDatabase } from '../db/index.ts'
import { directiveStore } from '../directives/index.ts'
import type { QuestionSums, Themes } from '../../shared/contract/answers.ts'
import { calledBy } from './called-by.ts'
import type { CalledBy } from './called-by.ts'
import { differenceNotes } from './check-notes.ts'
import { leftOut, reportingItems, responseItems, themeItems } from './draft-claims.ts'
import { annexItems, chartItems, figureItems, leastPeriods } from './draft-figures.ts'
import { registerItems } from './draft-registers.ts'
import type { Registers } from './draft-registers.ts'
import { questionItems } from './draft-questions.ts'
import type { DraftAsked, DraftItem } from './draft-items.ts'
import { readRegisters } from './registers.service.ts'
import { termPeriods, trendOf } from './trend.ts'

export interface MadeDraft {
  readonly campaign: Campaign, readonly directive: Directive | null, readonly figures: CampaignFigures, readonly themes: Themes
  readonly indicators: ReadonlyMap<string, Indicator>
  /** Numbers of the outline added up. */
  readonly sums: QuestionSums
  readonly items: readonly DraftItem[]
  readonly called: CalledBy
  readonly registers: Registers
  /** Đối chiếu that do not agree in the figures used. */
  readonly differences: readonly CheckDifference[]
  readonly notes: readonly string[]
}

export async function makeDraft(db: ReadDatabase, asked: DraftAsked): Promise<MadeDraft> {
  const campaign = await campaignOf(db, asked.campaignId)
  const figures = await loadFigures(db, campaign, asked)
  const table = await aggregateTable(db, { ...asked, bodyId: null })
  const units = await aggregateUnits(db, { ...asked, bodyId: null, indicatorIds: [] })
  const themes = await listThemes(db, asked)
  const directive = campaign.directiveId === null ? null : (await directiveStore.find(db, campaign.directiveId))?.record ?? null
  const called = await calledBy(db, campaign)
  const registers = await readRegisters(db, campaign, directive)
  const sums = questionSums(await loadAnswers(db, asked))
  const differences = await checkDifferences(db, figures, asked)
  const term = await termPeriods(db, campaign, asked)
  // Too few periods of its own for a trend: what came before is one.
  const charted = term.length >= leastPeriods ? term : await trendOf(db, campaign, { rows: table.groups.flatMap(({ rows }) => rows), figures }, asked)
  const compared = { now: figures, previous: await loadSettled(db, campaign.previousId, asked), yearAgo: await loadSettled(db, campaign.yearAgoId, asked) }
  return {
    campaign, directive, figures, themes, indicators: figures.indicators, sums, called, registers, differences,
    items: [
      ...registerItems(campaign, directive, registers), ...reportingItems(figures), ...responseItems(campaign, directive), ...shortcomingsFirst(themeItems(themes, campaign.outline)),
      ...figureItems(table, term, compared), ...chartItems(table, charted), ...annexItems(units, figures.absentWhenCounted), ...questionItems(sums, figures.absentWhenCounted),
    ],
    notes: [
      ...campaign.state === 'draft' ? [notOpenedWords] : [], ...leftOut(themes), ...called.note === null ? [] : [called.note],
      ...directive !== null && directive.responses.length === 0 ? [`Sổ văn bản chỉ đạo chưa ghi văn bản triển khai của đơn vị nào cho ${directive.designation}.`] : [],
      ...campaign.kind === 'finalReview' && term.length === 0 ? ['Chưa có đợt báo cáo nào trong giai đoạn được tổng kết nên báo cáo không có bảng so sánh cả giai đoạn.'] : [],
      ...table.notes.map(({ message }) => message), ...differenceNotes(differences),
    ],
  }
}

/** A cause can only be put under a shortcoming that is already there. */
function shortcomingsFirst(items: readonly DraftItem[]): readonly DraftItem[] {
  return [...items.filter(({ content }) => content.section !== 'causes'), ...items.filter(({ content }) => content.section === 'causes')]
}
