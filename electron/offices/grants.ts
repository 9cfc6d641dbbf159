/** Files the person picked in a native dialog, as the shell announces them: token → path, each good for one purpose. */
import type { GrantPurpose } from '../../shared/contract/shell.ts'
import { fault } from '../faults/index.ts'

export class GrantBook {
  readonly #paths = new Map<string, { readonly path: string, readonly purpose: GrantPurpose }>()

  add(token: string, path: string, purpose: GrantPurpose): void {
    this.#paths.set(token, { path, purpose })
  }

  /** The path behind a token; unknown tokens and tokens for another purpose are refused alike. */
  pathFor(token: string, ...purposes: readonly GrantPurpose[]): string {
    const grant = this.#paths.get(token)
    if (grant !== undefined && purposes.includes(grant.purpose)) return grant.path
    throw fault('GRANT_UNKNOWN', {
      happened: 'Tệp này chưa được chọn trong hộp thoại của chương trình.', kept: 'Không có gì bị thay đổi.', remedy: 'Chọn lại tệp rồi làm lại.',
    })
  }
}
