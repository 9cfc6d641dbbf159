/** The supplied set beside what the office has, and adding it: what is there already is never touched. */
import type { AddedSet, SuppliedSetView } from '../../shared/contract/indicators.ts'
import { readingIn } from '../db/index.ts'
import type { OfficeDatabase, ReadDatabase } from '../db/index.ts'
import { fault } from '../faults/index.ts'
import { suppliedRules } from '../files/index.ts'
import { writeRecord } from '../records/index.ts'
import type { Actor } from '../records/index.ts'
import { crossCheckStore, indicatorStore, selectCrossChecks, selectIndicators } from './indicators.repository.ts'
import { codesOf, crossCheckOf, indicatorOf, loadSuppliedSet } from './supplied-set.ts'
import type { SuppliedSet } from './supplied-set.ts'

/** Reads the set from a resources folder; one with faults is refused with file, line and remedy. */
export function readSuppliedSet(resourcesDir: string): SuppliedSet {
  return suppliedRules(resourcesDir, ['indicators', 'supplied.yaml'], loadSuppliedSet, 'Bộ chỉ tiêu kèm theo viết sai nên chưa dùng được.')()
}

export async function viewSuppliedSet(db: ReadDatabase, set: SuppliedSet): Promise<SuppliedSetView> {
  const known = await idsByCode(db)
  const checks = new Set((await selectCrossChecks(db)).map(({ record }) => record.id))
  return {
    indicators: set.indicators.map(({ code, name, group, unitOfMeasure, rollUp, period, numeratorName, denominatorName }) =>
      ({ code, name, group, unitOfMeasure, rollUp, period, numeratorName, denominatorName, present: known.has(code) })),
    crossChecks: set.crossChecks.map((check) => ({ id: check.id, name: check.name, codes: codesOf(check), present: checks.has(check.id) })),
  }
}

/** Adds the indicators of these codes (none named: all) and every check whose indicators the office then has. One transaction. */
export async function addSuppliedSet(office: OfficeDatabase, actor: Actor, set: SuppliedSet, codes: readonly string[]): Promise<AddedSet> {
  const unknown = codes.filter((code) => !set.indicators.some((one) => one.code === code))
  if (unknown.length > 0) throw unknownCodes(unknown)
  return office.write(async (transaction) => {
    const db = readingIn(transaction)
    const had = await idsByCode(db)
    const wanted = set.indicators.filter(({ code }) => codes.length === 0 || codes.includes(code))
    const known = new Map(had)
    for (const supplied of wanted.filter(({ code }) => !had.has(code))) {
      const record = { ...indicatorOf(supplied), id: freeId(supplied.code, known) }
      await writeRecord(transaction, indicatorStore, null, record, actor)
      known.set(record.code, record.id)
    }
    const checks = new Set((await selectCrossChecks(db)).map(({ record }) => record.id))
    const fitting = set.crossChecks.filter((check) => codesOf(check).every((code) => known.has(code)))
    for (const check of fitting.filter(({ id }) => !checks.has(id))) {
      await writeRecord(transaction, crossCheckStore, null, crossCheckOf(check, (code) => known.get(code) ?? code), actor)
    }
    const count = (all: number, kept: number) => ({ added: all - kept, kept })
    return {
      indicators: count(wanted.length, wanted.filter(({ code }) => had.has(code)).length),
      crossChecks: count(fitting.length, fitting.filter(({ id }) => checks.has(id)).length),
    }
  })
}

async function idsByCode(db: ReadDatabase): Promise<ReadonlyMap<string, string>> {
  return new Map((await selectIndicators(db)).map(({ record }) => [record.code, record.id]))
}

/** The code, or with a number when the office gave that id to an indicator of another code. */
function freeId(code: string, known: ReadonlyMap<string, string>): string {
  const taken = new Set(known.values())
  let id = code
  for (let count = 2; taken.has(id); count++) id = `${code}-${count}`
  return id
}

function unknownCodes(codes: readonly string[]): Error {
  return fault('INPUT_INVALID', {
    happened: `Bộ kèm theo không có chỉ tiêu mang mã ${codes.slice(0, 5).map((code) => `“${code}”`).join(', ')}.`, kept: 'Chưa có chỉ tiêu nào được thêm.', remedy: 'Chọn lại trong danh sách bộ kèm theo.',
  })
}
