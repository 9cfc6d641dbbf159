/** Whether an account's roles allow a step, by the one table of permissions. The service asks that table again when the step is taken. */
import type { Account } from '../../shared/domain/account.ts'
import type { PaperStep } from '../../shared/domain/paper-state.ts'
import { permissions } from '../accounts/index.ts'

const procedures: Readonly<Record<PaperStep, string>> = {
  submit: 'workflow.submit', approve: 'workflow.approve', sendBack: 'workflow.sendBack', sign: 'workflow.sign', issue: 'registers.issue', file: 'workflow.file',
}

/** `account` null: an office without accounts, where whoever sits at the computer does everything. */
export function mayTake(account: Account | null, step: PaperStep): boolean {
  if (account === null) return true
  const permission = permissions.get(procedures[step])
  return permission !== undefined && permission !== 'beforeSignIn' && permission.some((role) => account.roles.includes(role))
}
