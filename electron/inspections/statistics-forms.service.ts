/** The statistical forms in use: those supplied with the program, and the office's own, which stand in the place of a supplied one of the same id. */
import type { z } from 'zod'
import type { addedFormsSchema, statisticsFormRowSchema } from '../../shared/contract/inspections.ts'
import { readingIn } from '../db/index.ts'
import type { OfficeDatabase, ReadDatabase } from '../db/index.ts'
import { fault } from '../faults/index.ts'
import { readStored } from '../records/index.ts'
import type { Actor } from '../records/index.ts'
import type { CaseResources } from './case-resources.ts'
import { insertForm, selectNewestForms } from './statistics-form.repository.ts'
import { formSchema, loadStatisticsForms } from './statistics-forms.ts'
import type { StatisticsForm } from './statistics-forms.ts'

export interface FormInUse { readonly form: StatisticsForm, readonly own: boolean }

/** Supplied ones first, in their order; forms only the office has come after. */
export async function formsInUse(db: ReadDatabase, resources: CaseResources): Promise<readonly FormInUse[]> {
  const own = new Map((await selectNewestForms(db)).flatMap(({ id, content }) => content === null ? [] : [[id, readStored(() => formSchema.parse(JSON.parse(content)))] as const]))
  const supplied = resources.statistics().forms
  const known = new Set(supplied.map(({ id }) => id))
  return [...supplied.map((form) => ({ form: own.get(form.id) ?? form, own: own.has(form.id) })), ...[...own.values()].filter(({ id }) => !known.has(id)).map((form) => ({ form, own: true }))]
}

export async function listForms(db: ReadDatabase, resources: CaseResources): Promise<z.output<typeof statisticsFormRowSchema>[]> {
  return (await formsInUse(db, resources)).map(({ form: { id, name, source, status }, own }) => ({ id, name, source, status, own }))
}

const typed = 'bieu-thong-ke.yaml'

/** `text`: a set of forms as YAML or JSON. With a fault nothing is added, and every fault has its line. */
export async function addForms(office: OfficeDatabase, actor: Actor, resources: CaseResources, text: string): Promise<z.output<typeof addedFormsSchema>> {
  const loaded = loadStatisticsForms([{ name: typed, text }], typed)
  if (!loaded.ok) return { outcome: 'refused', problems: loaded.problems.map(({ line, path, value, message, remedy }) => ({ line, path, value, message, remedy })) }
  return office.write(async (transaction) => {
    const db = readingIn(transaction)
    const before = new Map((await selectNewestForms(db)).map((kept) => [kept.id, kept]))
    const known = new Set((await formsInUse(db, resources)).map(({ form }) => form.id))
    for (const form of loaded.value.forms) {
      const last = before.get(form.id)
      const content = JSON.stringify(form)
      if (last?.content === content) continue
      await insertForm(transaction, { id: form.id, version: (last?.version ?? 0) + 1, content }, { at: actor.now().toISOString(), actor: actor.name })
    }
    return { outcome: 'added', forms: loaded.value.forms.map(({ id, name }) => ({ id, name, replaces: known.has(id) })) }
  })
}

/** From now on the supplied form of this id is used again, or none. Faults INPUT_INVALID for a form the office does not have. */
export async function removeForm(office: OfficeDatabase, actor: Actor, id: string): Promise<{ removed: true }> {
  return office.write(async (transaction) => {
    const last = (await selectNewestForms(readingIn(transaction))).find((kept) => kept.id === id)
    if (last === undefined || last.content === null) throw fault('INPUT_INVALID', { happened: 'Biểu này không phải biểu riêng của cơ quan nên không bỏ được.', kept: 'Dữ liệu không thay đổi.', remedy: 'Chọn một biểu do cơ quan đưa vào.' })
    await insertForm(transaction, { id, version: last.version + 1, content: null }, { at: actor.now().toISOString(), actor: actor.name })
    return { removed: true }
  })
}
