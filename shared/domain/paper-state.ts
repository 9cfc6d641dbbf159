/**
 * The way of a paper from draft to filed: its states, the steps between them and the words people read of both. Nothing
 * jumps: a step may be taken from the states named here and from no other.
 */
import { z } from 'zod'
import { requiredTextSchema } from '../document/text.ts'

/** In the order a paper goes through them. `issued`: it has its number, its bytes are kept; `filed`: it lies in its case file. */
export const paperStateSchema = z.enum(['draft', 'submitted', 'approved', 'signed', 'issued', 'filed'])
export type PaperState = z.infer<typeof paperStateSchema>

/** `issue` is taken by the register alone, together with the number. */
export const paperStepSchema = z.enum(['submit', 'approve', 'sendBack', 'sign', 'issue', 'file'])
export type PaperStep = z.infer<typeof paperStepSchema>

export interface StepRule {
  readonly from: readonly PaperState[]
  readonly to: PaperState
  /** The button. */
  readonly label: string
  /** What the button will do, said before it is done. */
  readonly effect: string
  /** Whether it must be said why. */
  readonly reasonNeeded: boolean
}

export const paperSteps: Readonly<Record<PaperStep, StepRule>> = {
  submit: {
    from: ['draft'], to: 'submitted', label: 'Trình duyệt', reasonNeeded: false,
    effect: 'Văn bản chuyển sang “Trình duyệt”. Nội dung được khoá để người duyệt xem đúng bản này; muốn sửa thì trả lại dự thảo.',
  },
  approve: {
    from: ['submitted'], to: 'approved', label: 'Duyệt', reasonNeeded: false,
    effect: 'Văn bản chuyển sang “Đã duyệt” và chờ ký. Nội dung vẫn khoá.',
  },
  sendBack: {
    from: ['submitted', 'approved', 'signed'], to: 'draft', label: 'Trả lại…', reasonNeeded: true,
    effect: 'Văn bản trở về “Dự thảo” và sửa được; lý do trả lại được giữ cùng văn bản. Chưa duyệt, chưa ký lại thì chưa ban hành được.',
  },
  sign: {
    from: ['approved'], to: 'signed', label: 'Ghi nhận đã ký', reasonNeeded: false,
    effect: 'Ghi nhận người có thẩm quyền đã ký bản giấy hoặc bản điện tử. Văn bản chờ văn thư cấp số và ban hành.',
  },
  issue: {
    from: ['signed'], to: 'issued', label: 'Cấp số, ban hành…', reasonNeeded: false,
    effect: 'Văn bản nhận số tiếp theo trong sổ, tệp ban hành được giữ nguyên từng byte. Sau đó không sửa được nữa; muốn đính chính thì ban hành văn bản khác.',
  },
  file: {
    from: ['issued'], to: 'filed', label: 'Đưa vào lưu', reasonNeeded: false,
    effect: 'Ghi nhận bản gốc đã vào hồ sơ lưu. Việc này không đổi gì trên văn bản.',
  },
}

/** In the order of {@link paperStateSchema}. */
export const paperStateNames: Readonly<Record<PaperState, string>> = {
  draft: 'Dự thảo', submitted: 'Trình duyệt', approved: 'Đã duyệt', signed: 'Đã ký', issued: 'Đã ban hành', filed: 'Đã lưu',
}

/** What a paper in this state waits for, and so where its next step is to be found. */
export const paperStateWaits: Readonly<Record<PaperState, string>> = {
  draft: 'Đang soạn; xong thì trình duyệt.', submitted: 'Chờ người kiểm tra duyệt hoặc trả lại.', approved: 'Chờ người có thẩm quyền ký.',
  signed: 'Chờ văn thư cấp số và ban hành.', issued: 'Chờ đưa vào hồ sơ lưu.', filed: 'Đã xong.',
}

/** Steps that may be taken now, in the order of {@link paperStepSchema}. */
export function stepsFrom(state: PaperState): readonly PaperStep[] {
  return paperStepSchema.options.filter((step) => paperSteps[step].from.includes(state))
}

/** The step that leads from one state to another; null: none does. */
export function stepBetween(from: PaperState, to: PaperState): PaperStep | null {
  return stepsFrom(from).find((step) => paperSteps[step].to === to) ?? null
}

/** Only a draft may be changed. */
export function isLocked(state: PaperState): boolean {
  return state !== 'draft'
}

/** Why a paper was sent back, or what is to be known of another step. */
export const stepReasonSchema = requiredTextSchema.max(2000, 'Lý do quá dài (tối đa 2.000 ký tự). Viết ngắn lại.')
