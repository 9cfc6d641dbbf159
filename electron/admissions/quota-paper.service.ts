/** Phân bổ chỉ tiêu kết nạp, stored as a draft like any other paper. */
import type { AdmissionQuotas } from '../../shared/contract/year-work.ts'
import { dateParts } from '../../shared/domain/dates.ts'
import { countedUntil } from '../../shared/domain/reporting-periods.ts'
import type { PeriodSpan } from '../../shared/domain/reporting-periods.ts'
import type { OfficeDatabase } from '../db/index.ts'
import { fault } from '../faults/index.ts'
import type { Actor } from '../records/index.ts'
import { getOffice } from '../settings/index.ts'
import { spanWords, storeRegisterPaper, targetsFor } from '../work-tables/index.ts'
import type { RegisterTemplates } from '../work-tables/index.ts'
import { admissionIndicator, admissionQuotas } from './admissions-overview.service.ts'
import { quotaPaper, quotaTemplate } from './quota-paper.ts'
import { quotaFrom } from './quota-table.ts'

/** `on`: who was admitted by that day. Faults PAPER_NOT_READY when the year has no quota, neither of the office nor of a unit. */
export async function makeQuotaPaper(office: OfficeDatabase, resources: RegisterTemplates, actor: Actor, { on, ...span }: PeriodSpan & { readonly on: string }): Promise<{ recordId: string }> {
  const db = office.read
  const to = countedUntil(span, on)
  const { year } = dateParts(to)
  const quotas = await admissionQuotas(db, { ...span, to })
  const { record: { bodyId } } = await getOffice(db)
  const whole = quotaFrom(await targetsFor(db, admissionIndicator), bodyId, to)
  if (whole === null && !hasQuota(quotas)) {
    throw fault('PAPER_NOT_READY', {
      happened: `Năm ${year} chưa đặt chỉ tiêu kết nạp nào để phân bổ.`, kept: 'Chưa có văn bản nào được lập.', remedy: `Đặt mức phấn đấu của chỉ tiêu ${admissionIndicator} cho năm ${year}, chia cho các đơn vị, rồi lập lại.`,
    })
  }
  return storeRegisterPaper(office, resources, actor, { templateId: quotaTemplate, prefix: 'CT', on: to, what: 'bảng chỉ tiêu này' }, (id, template) =>
    quotaPaper({ id, bodyId, template, quotas, year, period: spanWords(span), whole, on: to }))
}

/** The last row has the sum of what units were given. */
function hasQuota({ byUnit: { columns, rows } }: AdmissionQuotas): boolean {
  const cell = rows.find(({ total }) => total)?.cells[columns.findIndex(({ id }) => id === 'quota')]
  return cell?.type === 'count' && cell.count !== null
}
