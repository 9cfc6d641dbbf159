/** What a call that may not be made is answered. */
import { roles, roleWords } from '../../shared/domain/account.ts'
import type { Role } from '../../shared/domain/account.ts'
import { fault } from '../faults/index.ts'
import type { FaultError } from '../faults/index.ts'

export function signInNeeded(): FaultError {
  return fault('SIGN_IN_NEEDED', { happened: 'Văn phòng này có tài khoản; chưa có ai đăng nhập, hoặc phiên làm việc đã hết.', kept: 'Không có gì bị thay đổi.', remedy: 'Đăng nhập rồi làm lại.' })
}

export function passwordToChange(): FaultError {
  return fault('PASSWORD_TO_CHANGE', { happened: 'Mật khẩu này do quản trị đặt, phải đổi trước khi làm việc.', kept: 'Không có gì bị thay đổi.', remedy: 'Đặt mật khẩu của riêng mình.' })
}

export function notPermitted(allowed: readonly Role[]): FaultError {
  const named = roles.filter((role) => allowed.includes(role)).map((role) => roleWords[role].name)
  return fault('NOT_PERMITTED', {
    happened: 'Tài khoản của đồng chí không có quyền làm việc này.', kept: 'Không có gì bị thay đổi.',
    remedy: named.length === 0 ? 'Việc này chưa được giao cho vai trò nào; báo cho người hỗ trợ.' : `Nhờ người có vai trò ${named.join(', ')} làm, hoặc đề nghị quản trị giao thêm vai trò.`,
  })
}
