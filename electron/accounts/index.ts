/** Accounts on the office: passwords, sign-in, roles, and the one table of who may call what. */
export { AccountSession } from './account-session.ts'
export type { Standing } from './account-session.ts'
export { findAccount, hasAccounts } from './accounts.repository.ts'
export { accountsProcedures } from './accounts.procedures.ts'
export { permissions } from './permissions.ts'
export type { Permission } from './permissions.ts'
export { checkPassword } from './sign-in.service.ts'
