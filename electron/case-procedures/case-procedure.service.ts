/** The procedures in force, and what an own procedure must agree with. */
import type { z } from 'zod'
import type { caseProcedureRowSchema } from '../../shared/contract/case-procedures.ts'
import { proceduresInForce } from '../../shared/domain/case-procedure.ts'
import type { Procedure } from '../../shared/domain/case-procedure.ts'
import { warning } from '../../shared/domain/problem.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import type { ReadDatabase } from '../db/index.ts'
import type { Template } from '../documents/compose/index.ts'
import type { RecordRules } from '../records/index.ts'
import { countCasesOf, selectCaseProcedures } from './case-procedure.repository.ts'

/** The supplied procedures with the office's own before and beside them, on a day. */
export async function proceduresOfOffice(db: ReadDatabase, supplied: readonly Procedure[], on: string): Promise<readonly Procedure[]> {
  return proceduresInForce(supplied, (await selectCaseProcedures(db)).map(({ record }) => record), on)
}

export async function listCaseProcedures(db: ReadDatabase): Promise<z.output<typeof caseProcedureRowSchema>[]> {
  return (await selectCaseProcedures(db)).map(({ revision, record: { id, name, kind, restricted, from, to, steps } }) => ({ id, revision, name, kind, restricted, from, to, steps: steps.length }))
}

/** Templates are named by the office's own library, which may change later: told, never refused. */
export function procedureRules(templatesIn: (db: ReadDatabase) => Promise<readonly Template[]>): RecordRules<'caseProcedures'> {
  return async (db, { steps }) => {
    const templates = new Map((await templatesIn(db)).map((template) => [template.id, template]))
    return steps.flatMap(({ template: id, session, name }, at): readonly Problem[] => {
      if (id === null) return []
      const path = `steps[${at}].template`
      const template = templates.get(id)
      if (template === undefined) return [warning('procedure.template', path, id, `Văn phòng chưa có mẫu “${id}” của bước “${name}”.`, 'Chọn mẫu khác, hoặc bổ sung mẫu này ở phần Mẫu văn bản.')]
      return session === null || template.kind === 'minutes' ? [] : [warning('procedure.sessionTemplate', path, id, `Bước “${name}” là một buổi làm việc nhưng mẫu “${template.name}” không phải biên bản.`, 'Chọn một mẫu biên bản.')]
    })
  }
}

/** A procedure nobody else supplies stays while cases follow it. */
export function removalRules(supplied: () => readonly Procedure[]): RecordRules<'caseProcedures'> {
  return async (db, { id, name }) => {
    const cases = supplied().some((each) => each.id === id) ? 0 : await countCasesOf(db, id)
    return cases === 0 ? [] : [{
      severity: 'error', code: 'procedure.inUse', path: '', value: id, message: `Còn ${cases} cuộc theo quy trình “${name}”.`, remedy: 'Ghi ngày hết hiệu lực để cuộc mới không theo quy trình này nữa, hoặc chuyển các cuộc ấy sang quy trình khác trước.',
    }]
  }
}
