/** What a conclusion stands on (document-catalogue 7 (ii)): Điều lệ, the programme, the conference, the decision, the report of the team; each as far as the case knows it. Pure. */
import type { Citation } from '../../../shared/domain/common.ts'
import { shortDate } from '../../../shared/domain/dates.ts'
import { issuedDocument } from '../../documents/compose/index.ts'
import { decisionBases, wordOf } from './plan.ts'
import type { StepAsked } from './plan.ts'

export function conclusionBases(asked: StepAsked): readonly Citation[] {
  const { programme, inspection, reviewed } = asked
  const on = inspection.reviewMeeting.on ?? reviewed?.on ?? null
  return [
    basis('Điều lệ Đảng Cộng sản Việt Nam'), ...programme === '' ? [] : [basis(programme)], ...on === null ? [] : [basis(`kết quả hội nghị xem xét ngày ${shortDate(on)}`)],
    ...decisionBases(asked), ...reportBasis(asked),
  ]
}

function basis(text: string): Citation {
  return { type: 'text', link: 'basis', text }
}

/** It is the team that reports; while its report has no number or day it is no basis yet. */
function reportBasis(asked: StepAsked): readonly Citation[] {
  const paper = asked.papers.get('report')
  const issued = paper === undefined ? null : issuedDocument(paper, asked.view)
  return issued === null ? [] : [{ type: 'document', link: 'considering', kind: issued.kind, designation: issued.designation, date: issued.date, issuer: `Đoàn ${wordOf(asked)}`, subject: '' }]
}
