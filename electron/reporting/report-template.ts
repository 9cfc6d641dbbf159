/** Which template prints a summary report, and what it fills a drafted one's foot in with. Pure. */
import type { PaperFacts } from '../../shared/domain/common.ts'
import { isForReview } from '../../shared/domain/summary-report.ts'
import type { SummaryReport } from '../../shared/domain/summary-report.ts'
import type { ReadDatabase } from '../db/index.ts'
import type { Template } from '../documents/compose/index.ts'

/** The templates in use in an office. */
export interface ReportTemplates { templatesIn(db: ReadDatabase): Promise<readonly Template[]> }

/** The template a summary report is printed with unless somebody chooses another: one made for such a review before one for any. */
export function reportTemplate(templates: readonly Template[], review: SummaryReport['review']): Template | null {
  const own = templates.filter(({ subjectKind, reviews }) => subjectKind === 'summaryReport' && isForReview(reviews, review))
  return own.find(({ reviews }) => reviews.length > 0) ?? own[0] ?? null
}

/** Nơi nhận and the line of keeping as the office's template has them. */
export function standingFoot(template: Template | null): Pick<PaperFacts, 'recipients' | 'archive'> {
  return { recipients: template?.suggested.recipients.map(({ name, purpose }) => ({ name, purpose })) ?? [], archive: template?.suggested.archive ?? '' }
}
