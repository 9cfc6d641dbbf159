/** The office's own row: without it the office could not be opened. */
import { officeSchema } from '../../shared/domain/office-records.ts'
import type { OpenTables } from '../db/index.ts'
import { lastLine } from './repair-records.ts'

/** What had to be done so that the office has settings; null: they were there. */
export function keepSettings(tables: OpenTables): string | null {
  const [row] = tables.all('SELECT * FROM main.office')
  if (row !== undefined && isReadable(row) && hasBody(tables, String(row['body_id']))) return null
  const last = lastLine(tables, 'office', 'office')
  const kept = last === null ? null : officeSchema.safeParse(JSON.parse(last.text))
  const record = kept?.success === true ? kept.data : null
  if (record !== null && hasBody(tables, record.bodyId)) {
    write(tables, last?.revision ?? 1, record.name, record.bodyId, JSON.stringify(record.houseStyle))
    return 'Cài đặt của văn phòng bị hỏng, đã lập lại từ lịch sử.'
  }
  const [top] = tables.all(`SELECT body.id AS id, current.name AS name FROM main.body AS body JOIN main.body_current AS current ON current.body_id = body.id
    ORDER BY current.parent_id IS NOT NULL, (SELECT count(*) FROM main.term WHERE term.body_id = body.id) DESC, body.rowid LIMIT 1`)
  if (top === undefined) return null
  const style = officeSchema.parse({ name: String(top['name']), bodyId: String(top['id']) }).houseStyle
  write(tables, 1, String(top['name']), String(top['id']), JSON.stringify(style))
  return `Cài đặt của văn phòng đã mất, kể cả trong lịch sử: tên và tổ chức của văn phòng tạm lấy là “${String(top['name'])}”, cách trình bày lấy như mặc định. Xem lại ở Cài đặt.`
}

function isReadable(row: Readonly<Record<string, unknown>>): boolean {
  try {
    return officeSchema.safeParse({ name: row['name'], bodyId: row['body_id'], houseStyle: JSON.parse(String(row['house_style_json'])) }).success
  } catch {
    return false
  }
}

function hasBody(tables: OpenTables, id: string): boolean {
  return tables.all('SELECT 1 FROM main.body WHERE id = ?', id).length > 0
}

function write(tables: OpenTables, revision: number, name: string, bodyId: string, houseStyle: string): void {
  tables.run('INSERT OR REPLACE INTO main.office (id, revision, name, body_id, house_style_json) VALUES (1, ?, ?, ?, ?)', revision, name, bodyId, houseStyle)
}
