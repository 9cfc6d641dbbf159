/** Checks of a summary report's content. */
import { isWithin, shortDate } from '../../../../shared/domain/dates.ts'
import type { Problem } from '../../../../shared/domain/problem.ts'
import { isForReview, reportLacks } from '../../../../shared/domain/summary-report.ts'
import type { SummaryReport } from '../../../../shared/domain/summary-report.ts'
import type { OfficeFacts } from '../facts.ts'
import type { CompiledTemplate } from '../template/compile.ts'
import { checkDirective } from './plan.ts'
import { error, warning, when } from './problems.ts'

const reviewNames: Readonly<Record<SummaryReport['review'], string>> = { preliminaryReview: 'sơ kết', finalReview: 'tổng kết', periodic: 'định kỳ', other: 'khác' }

export function checkSummaryReport(report: SummaryReport, facts: OfficeFacts, template: Pick<CompiledTemplate, 'id' | 'name' | 'reviews'>): readonly Problem[] {
  const lacks = reportLacks(report)
  return [
    ...when(!isForReview(template.reviews, report.review), warning({ code: 'template.otherReview', path: 'review', value: template.id, message: `Mẫu “${template.name}” không dành cho báo cáo ${reviewNames[report.review]}.`, remedy: 'Chọn mẫu đúng với loại báo cáo, hoặc đổi loại báo cáo.' })),
    ...checkDirective(report.directiveId, report.paper.bases.length + (report.planId === null ? 0 : 1), facts),
    ...when(report.planId !== null && !facts.plans.has(report.planId), error({ code: 'reference.missing', path: 'planId', value: report.planId, message: 'Không có kế hoạch sơ kết này trong hồ sơ.', remedy: 'Chọn lại kế hoạch, hoặc để trống.' })),
    ...when(lacks.includes('shortcomings'), warning({ code: 'report.shortcomingsMissing', path: 'shortcomings', message: 'Báo cáo không nêu hạn chế, khuyết điểm nào.', remedy: 'Nêu hạn chế, khuyết điểm kèm nguyên nhân, hoặc ghi lý do không có; thiếu cả hai thì chưa ban hành được.' })),
    ...when(lacks.includes('lessons'), warning({ code: 'report.lessonsMissing', path: 'lessons', message: 'Báo cáo tổng kết chưa có bài học kinh nghiệm.', remedy: 'Viết bài học kinh nghiệm ở phần Đánh giá; chưa có thì chưa ban hành được.' })),
    ...when(report.results.length + report.rolledFigures.length === 0, warning({ code: 'report.resultsMissing', path: 'results', message: 'Báo cáo chưa có kết quả theo nội dung.', remedy: 'Thêm kết quả thực hiện từng nội dung.' })),
    ...report.shortcomings.flatMap((shortcoming, index) => when(shortcoming.causes.length === 0,
      warning({ code: 'report.causeMissing', path: `shortcomings[${index}].causes`, value: shortcoming.content, message: `Hạn chế thứ ${index + 1} chưa có nguyên nhân.`, remedy: 'Thêm nguyên nhân khách quan hoặc chủ quan.' }))),
    ...differences(report),
    ...report.figures.flatMap((figure, index) => when(!isWithin(figure.asOf, report.period.from, report.period.to),
      warning({ code: 'report.figureOutsidePeriod', path: `figures[${index}].asOf`, value: figure.asOf, message: `Số liệu “${figure.name}” chốt ngày ${shortDate(figure.asOf)}, ngoài kỳ báo cáo.`, remedy: 'Kiểm tra ngày chốt số liệu hoặc kỳ báo cáo.' }))),
  ]
}

/** Đối chiếu that did not agree in the reports the figures were taken from; the place is the first of these figures the report prints. */
function differences({ draft, rolledFigures }: SummaryReport): readonly Problem[] {
  return (draft?.differences ?? []).map(({ name, indicatorIds, place, sides }) => {
    const at = rolledFigures.findIndex(({ indicatorId }) => indicatorId !== null && indicatorIds.includes(indicatorId))
    return warning({ code: 'report.crossCheckDiffers', path: at < 0 ? 'draft' : `rolledFigures[${at}]`, value: place, message: `Đối chiếu không khớp “${name}”, ${place}: ${sides}.`, remedy: 'Hỏi lại đơn vị số nào đúng rồi cập nhật bản thảo; chương trình không tự sửa.' })
  })
}
