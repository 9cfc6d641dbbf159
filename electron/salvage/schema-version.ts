/** Which version of the schema a damaged office has: by its header, or by the list of migrations it keeps. */
import { knownVersions, versionNamed } from '../db/index.ts'
import { fault } from '../faults/index.ts'
import type { PageFile } from './page-file.ts'
import { findSchema } from './schema-rows.ts'
import { readRow } from './stored-row.ts'
import { pageOf, walkTree } from './tree-walk.ts'

export function versionOf(file: PageFile): number {
  const versions = knownVersions()
  const newest = versions.at(-1) ?? 0
  const { sound, schemaVersion } = file.header
  if (sound && versions.includes(schemaVersion)) return schemaVersion
  const kept = keptVersion(file)
  if (kept > 0) return kept
  if (sound && schemaVersion > newest) {
    throw fault('OFFICE_NEWER', {
      happened: `Tệp văn phòng do phiên bản chương trình mới hơn tạo ra (cấu trúc ${schemaVersion}, chương trình này đọc được đến ${newest}).`,
      kept: 'Tệp hỏng được giữ nguyên; không có tệp nào được tạo.', remedy: 'Cài phiên bản chương trình mới nhất rồi làm lại.',
    })
  }
  return newest
}

/** 0: the list is lost too. */
function keptVersion(file: PageFile): number {
  const root = findSchema(file).roots.get('kysely_migration')
  if (root === undefined) return 0
  const names = walkTree(file, root, 'table').leaves.flatMap((number) => pageOf(file, number)?.cells ?? []).map((cell) => readRow(file, cell)?.values[0])
  return Math.max(0, ...names.map((name) => typeof name === 'string' ? versionNamed(name) : 0))
}
