/** What an item rests on, in words a clerk reads. */
import { shortDate } from '../../shared/domain/dates.ts'
import type { ClaimSource } from '../../shared/domain/report-parts.ts'
import { rollUpName } from '../../shared/domain/rolled-figure.ts'
import type { MadeDraft } from './campaign-draft.ts'
import { differencesAbout } from './check-notes.ts'

export function sourceWords(source: ClaimSource, { indicators, themes, figures, directive, sums, registers, campaign, differences }: MadeDraft): string {
  const units = figures.units.length
  switch (source.type) {
    case 'indicator': {
      const known = source.indicatorIds.flatMap((id) => indicators.get(id) ?? [])
      const [one] = known
      if (one === undefined) return 'Chỉ tiêu không còn trong danh mục'
      const unlike = differencesAbout(differences, source.indicatorIds).length
      const differing = unlike === 0 ? '' : `; đối chiếu không khớp ở ${unlike} chỗ`
      if (known.length > 1) return `${known.length} chỉ tiêu, ${figures.effective.size}/${units} đơn vị có báo cáo${differing}`
      return `Chỉ tiêu ${one.code}, ${figures.rolled(one).total.figure.reporting}/${units} đơn vị có số liệu, ${rollUpName(one)}${differing}`
    }
    case 'theme': {
      const theme = themes.themes.find(({ themeId }) => themeId === source.themeId)
      return theme === undefined ? 'Chủ đề đã bị xoá' : `Chủ đề “${theme.wording}”, ${theme.stated}/${theme.of} tổ chức nêu`
    }
    case 'responses': return directive === null ? 'Văn bản chỉ đạo không còn trong sổ' : `Sổ văn bản chỉ đạo, ${directive.designation}`
    case 'question': {
      const [one] = sums.sums.filter(({ questionId }) => questionId === source.questionId)
      return one === undefined ? 'Câu hỏi không còn trong đề cương' : `Câu ${one.questionId}, ${one.gave}/${units} đơn vị ghi số`
    }
    case 'reporting': return `Tình hình gửi báo cáo của ${units} đơn vị`
    case 'organisations': return `Cây tổ chức ngày ${shortDate(campaign.cutOff)}, ${registers.organisations.length} tổ chức cơ sở đảng`
    case 'issued': return `Sổ văn bản, ${registers.issued.length} văn bản ghi đủ số, ngày trong kỳ`
    case 'studies': return `Sổ học tập, quán triệt, ${registers.studies.length} lớp trong kỳ`
  }
}
