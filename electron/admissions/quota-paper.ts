/** Phân bổ chỉ tiêu kết nạp as a draft paper: the quota of the year, what of it was given to the units, how far it is, and the table by unit (document-catalogue 15). Pure. */
import type { AdmissionQuotas } from '../../shared/contract/year-work.ts'
import { noMarks } from '../../shared/domain/common.ts'
import { freeDocumentSchema } from '../../shared/domain/free-document.ts'
import type { FreeDocument } from '../../shared/domain/free-document.ts'
import { quantityOfNumber, quantityText } from '../../shared/domain/quantity.ts'
import type { Quantity } from '../../shared/domain/quantity.ts'
import { workRate, workRateText } from '../../shared/domain/work-table.ts'
import type { Template } from '../documents/compose/index.ts'
import { workTableRows } from '../work-tables/index.ts'

export const quotaTemplate = 'thong-bao-chi-tieu-ket-nap'

/** `whole`: the office's quota of the year, null when only units have one; `on`: the day the figures are of. */
export interface QuotaPaperFacts {
  readonly id: string, readonly bodyId: string, readonly template: Template, readonly quotas: AdmissionQuotas, readonly year: number, readonly period: string
  readonly whole: { readonly value: Quantity, readonly setBy: string } | null, readonly on: string
}

export function quotaPaper({ id, bodyId, template, quotas, year, period, whole, on }: QuotaPaperFacts): FreeDocument {
  const { rows, totals } = workTableRows(quotas.byUnit)
  return freeDocumentSchema.parse({
    id, kind: template.kind ?? 'announcement', subject: `phân bổ chỉ tiêu kết nạp đảng viên năm ${year}`, templateId: quotaTemplate,
    paper: { ...noMarks, bodyId, recipients: template.suggested.recipients, archive: template.suggested.archive },
    fields: {
      year: String(year), reason: whole?.setBy ?? '', period, asOf: on, ...progressOf(whole?.value ?? null, totals['totalYear']), without: withoutQuota(quotas), nobody: quotas.nobody.map(({ name }) => name),
      requests: [], units: rows, ...totals, notes: [...quotas.byUnit.notes],
    },
  })
}

/** How far the office's own quota is: what units admitted beyond theirs counts for it. */
function progressOf(whole: Quantity | null, admitted = '0'): { readonly whole: string, readonly reached: string, readonly remaining: string } {
  if (whole === null) return { whole: '', reached: '', remaining: '' }
  const done = Number(admitted.replaceAll('.', ''))
  return { whole: quantityText(whole), reached: workRateText(workRate(done, Number(whole))), remaining: quantityText(quantityOfNumber(Math.max(0, Number(whole) - done))) }
}

/** Units nobody gave a quota yet, by name; the office itself has none to get. */
function withoutQuota({ byUnit }: AdmissionQuotas): string[] {
  const at = byUnit.columns.findIndex(({ id }) => id === 'unit')
  return byUnit.rows.flatMap(({ flag, cells }) => {
    const cell = cells[at]
    return flag === '' || cell?.type !== 'text' ? [] : [cell.text]
  })
}
