/** Checks of a summary report's content. */
import { isWithin, shortDate } from '../../../../shared/domain/dates.ts'
import type { Problem } from '../../../../shared/domain/problem.ts'
import type { SummaryReport } from '../../../../shared/domain/summary-report.ts'
import type { OfficeFacts } from '../facts.ts'
import { checkDirective } from './plan.ts'
import { error, warning, when } from './problems.ts'

/** Only said of a draft; stops the issue (see the gate). */
export const shortcomingsMissing = 'report.shortcomingsMissing'

export function checkSummaryReport(report: SummaryReport, facts: OfficeFacts): readonly Problem[] {
  return [
    ...checkDirective(report.directiveId, report.paper.bases.length + (report.planId === null ? 0 : 1), facts),
    ...when(report.planId !== null && !facts.plans.has(report.planId), error({ code: 'reference.missing', path: 'planId', value: report.planId, message: 'Không có kế hoạch sơ kết này trong hồ sơ.', remedy: 'Chọn lại kế hoạch, hoặc để trống.' })),
    ...when(report.shortcomings.length === 0 && report.noShortcomingsReason === '', warning({ code: shortcomingsMissing, path: 'shortcomings', message: 'Báo cáo không nêu hạn chế, khuyết điểm nào.', remedy: 'Nêu hạn chế, khuyết điểm kèm nguyên nhân, hoặc ghi lý do không có; thiếu cả hai thì chưa phát hành được.' })),
    ...when(report.results.length + report.rolledFigures.length === 0, warning({ code: 'report.resultsMissing', path: 'results', message: 'Báo cáo chưa có kết quả theo nội dung.', remedy: 'Thêm kết quả thực hiện từng nội dung.' })),
    ...report.shortcomings.flatMap((shortcoming, index) => when(shortcoming.causes.length === 0,
      warning({ code: 'report.causeMissing', path: `shortcomings[${index}].causes`, value: shortcoming.content, message: `Hạn chế thứ ${index + 1} chưa có nguyên nhân.`, remedy: 'Thêm nguyên nhân khách quan hoặc chủ quan.' }))),
    ...report.figures.flatMap((figure, index) => when(!isWithin(figure.asOf, report.period.from, report.period.to),
      warning({ code: 'report.figureOutsidePeriod', path: `figures[${index}].asOf`, value: figure.asOf, message: `Số liệu “${figure.name}” chốt ngày ${shortDate(figure.asOf)}, ngoài kỳ báo cáo.`, remedy: 'Kiểm tra ngày chốt số liệu hoặc kỳ báo cáo.' }))),
  ]
}
