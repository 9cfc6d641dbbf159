/** Whatever a call threw, as the fault a person reads. */
import { ORPCError } from '@orpc/client'
import { faultSchema } from '../../shared/domain/problem.ts'
import type { Fault, FaultCode } from '../../shared/domain/problem.ts'

/** Thrown into calls that were under way when the service ended. */
export class ServiceEnded extends Error {}

const unexpected: Fault = {
  code: 'INTERNAL',
  happened: 'Chương trình gặp lỗi ngoài dự kiến khi thực hiện việc này.',
  kept: 'Hồ sơ đã lưu vẫn nguyên vẹn; chữ đang gõ được giữ trên máy này.',
  remedy: 'Thử lại. Nếu vẫn lỗi, đóng chương trình rồi mở lại.',
  problems: [],
}

const ended: Fault = {
  ...unexpected,
  happened: 'Phần xử lý của chương trình vừa dừng và đang được khởi động lại.',
  remedy: 'Chờ vài giây rồi làm lại việc vừa rồi.',
}

const codes: ReadonlySet<string> = new Set(faultSchema.shape.code.options)

/** The typed fault inside an error; anything else becomes the general sentence, without its technical words. */
export function toFault(error: unknown): Fault {
  if (error instanceof ServiceEnded) return ended
  if (error instanceof ORPCError) {
    const parsed = faultSchema.safeParse(error.data)
    if (parsed.success) return parsed.data
  }
  return unexpected
}

/** True when the error is a fault with this code. */
export function hasFaultCode(error: unknown, code: FaultCode): boolean {
  return codes.has(code) && toFault(error).code === code
}
