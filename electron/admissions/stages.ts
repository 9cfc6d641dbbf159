/** Where a person stands on a day, and what there is to say of the way there. Pure. */
import type { AdmissionStage } from '../../shared/contract/year-work.ts'
import type { Admission, AdmissionStep } from '../../shared/domain/admission.ts'
import { addDays, addMonths, daysBetween, shortDate, weekendName } from '../../shared/domain/dates.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import { admissionLimits } from './admission-limits.ts'

type Step = Admission['steps'][number]
export type Trait = Admission['traits'][number]

export const stepNames: Readonly<Record<AdmissionStep, string>> = {
  source: 'đưa vào nguồn', awarenessClass: 'học lớp nhận thức', application: 'đơn, lý lịch', cellResolution: 'nghị quyết chi bộ', committeeResolution: 'nghị quyết đảng uỷ',
  decision: 'quyết định kết nạp', ceremony: 'lễ kết nạp', official: 'công nhận chính thức',
}
const stageOf: Readonly<Record<AdmissionStep, AdmissionStage>> = {
  source: 'source', awarenessClass: 'class', application: 'file', cellResolution: 'file', committeeResolution: 'file', decision: 'file', ceremony: 'admitted', official: 'official',
}

/** The day a step was taken, if by that day. */
export function dateOf({ steps }: Pick<Admission, 'steps'>, step: AdmissionStep, on: string): string | null {
  const date = steps.find((one) => one.step === step)?.date
  return date === undefined || date > on ? null : date
}

export function isStopped({ stopped }: Pick<Admission, 'stopped'>, on: string): boolean {
  return stopped !== null && stopped.date <= on
}

/** The last step taken by that day and the stage it means; null: not begun yet. */
export function standing(admission: Pick<Admission, 'steps'>, on: string): { readonly stage: AdmissionStage, readonly step: Step } | null {
  const step = admission.steps.findLast(({ date }) => date <= on)
  return step === undefined ? null : { stage: stageOf[step.step], step }
}

/** Was the person admitted (the ceremony held) in the closed period? What becomes of them later does not undo it. */
export function isAdmittedIn(admission: Pick<Admission, 'steps'>, from: string, to: string): boolean {
  return dateOf(admission, 'ceremony', to) !== null && (dateOf(admission, 'ceremony', to) ?? '') >= from
}

/** Working days after `from` up to and with `to`: Monday to Friday, holidays not known. */
export function workingDaysBetween(from: string, to: string): number {
  let count = 0
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (weekendName(day) === null) count += 1
  return count
}

/** Everything to be said of a case on a day, as sentences; warnings, for a person to judge. */
export function admissionProblems(admission: Admission, on: string): readonly Problem[] {
  return isStopped(admission, on) ? [] : [...certificate(admission, on), ...ballots(admission, on), ...ceremony(admission, on), ...probation(admission, on), ...intervals(admission, on)]
}

function warning(admission: Admission, code: string, step: AdmissionStep, field: 'date' | 'ballot', message: string, remedy: string, severity: 'warning' | 'info' = 'warning'): Problem {
  const at = admission.steps.findIndex((one) => one.step === step)
  return { severity, code: `admission.${code}`, path: at === -1 ? 'steps' : `steps[${at}].${field}`, value: admission.steps[at]?.date ?? '', message, remedy }
}

/** Judged on the day of the decision; before there is one, on the day asked. */
function certificate(admission: Admission, on: string): readonly Problem[] {
  const [from, decision] = [dateOf(admission, 'awarenessClass', on), dateOf(admission, 'decision', on)]
  if (from === null) return []
  const { value } = admissionLimits.certificateMonths
  const [end, judged] = [addMonths(from, value), decision ?? on]
  if (judged <= end) return []
  return [warning(admission, 'certificateOld', 'awarenessClass', 'date', `Giấy chứng nhận lớp nhận thức cấp ngày ${shortDate(from)} đã quá ${value} tháng (hết hạn ngày ${shortDate(end)}) ${decision === null ? 'mà chưa có quyết định kết nạp' : `khi có quyết định ngày ${shortDate(decision)}`}.`, 'Cho học lại lớp nhận thức, hoặc kiểm tra lại ngày trên giấy chứng nhận.')]
}

function ballots(admission: Admission, on: string): readonly Problem[] {
  const { numerator, denominator } = admissionLimits.ballotShare
  return (['cellResolution', 'committeeResolution'] as const).flatMap((name): readonly Problem[] => {
    const step = admission.steps.find((one) => one.step === name && one.date <= on)
    if (step === undefined) return []
    const { ballot } = step
    if (ballot === null) {
      return [warning(admission, 'noBallot', name, 'ballot', `Chưa ghi kết quả biểu quyết của ${stepNames[name]}.`, 'Ghi tổng số, số có mặt và số tán thành.', name === 'cellResolution' ? 'warning' : 'info')]
    }
    if (ballot.inFavour * denominator >= ballot.members * numerator) return []
    const voters = name === 'cellResolution' ? 'đảng viên chính thức' : 'cấp uỷ viên'
    const needed = Math.ceil(ballot.members * numerator / denominator)
    return [warning(admission, 'ballotShort', name, 'ballot', `Biểu quyết của ${stepNames[name]}: tán thành ${ballot.inFavour}/${ballot.members} ${voters}, chưa đủ hai phần ba (cần ít nhất ${needed}).`, 'Kiểm tra lại số phiếu; nếu đúng thì chưa đủ điều kiện đi tiếp.')]
  })
}

function ceremony(admission: Admission, on: string): readonly Problem[] {
  const [decision, held] = [dateOf(admission, 'decision', on), dateOf(admission, 'ceremony', on)]
  if (decision === null) return []
  const { value } = admissionLimits.ceremonyWorkingDays
  const days = workingDaysBetween(decision, held ?? on)
  if (days <= value) return []
  return [held === null
    ? warning(admission, 'ceremonyDue', 'decision', 'date', `Đã ${days} ngày làm việc từ quyết định ngày ${shortDate(decision)} mà chưa làm lễ kết nạp (mức ${value} ngày, chưa trừ ngày lễ, tết).`, 'Nhắc chi bộ tổ chức lễ kết nạp, rồi ghi ngày.')
    : warning(admission, 'ceremonyLate', 'ceremony', 'date', `Lễ kết nạp sau quyết định ${days} ngày làm việc, quá mức ${value} ngày (chưa trừ ngày lễ, tết).`, 'Kiểm tra lại hai ngày này.')]
}

function probation(admission: Admission, on: string): readonly Problem[] {
  const admitted = dateOf(admission, 'ceremony', on)
  if (admitted === null) return []
  const { value } = admissionLimits.probationMonths
  const [end, official] = [addMonths(admitted, value), dateOf(admission, 'official', on)]
  if (official !== null && official < end) return [warning(admission, 'officialEarly', 'official', 'date', `Công nhận chính thức ngày ${shortDate(official)} khi chưa đủ ${value} tháng dự bị (đủ vào ngày ${shortDate(end)}).`, 'Kiểm tra lại ngày lễ kết nạp và ngày công nhận.')]
  if (official === null && on > end) return [warning(admission, 'officialDue', 'ceremony', 'date', `Đã hết ${value} tháng dự bị từ ngày ${shortDate(end)} mà chưa công nhận chính thức (chậm ${daysBetween(end, on)} ngày).`, 'Nhắc chi bộ làm hồ sơ công nhận chính thức, hoặc ghi lý do dừng.')]
  return []
}

/** Days between steps that follow one another; a class and its source may well be one day. */
function intervals(admission: Admission, on: string): readonly Problem[] {
  const taken = admission.steps.filter(({ date }) => date <= on)
  return taken.flatMap((step, at): readonly Problem[] => {
    const before = taken[at - 1]
    if (before === undefined || step.step === 'awarenessClass') return []
    const days = daysBetween(before.date, step.date)
    return days >= admissionLimits.shortIntervalDays.value ? [] : [warning(admission, 'shortInterval', step.step, 'date', `Từ ${stepNames[before.step]} đến ${stepNames[step.step]} chỉ ${days} ngày.`, 'Kiểm tra lại hai ngày này, hoặc việc thẩm tra có đủ thời gian không.', 'info')]
  })
}
