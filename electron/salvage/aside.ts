/** Rows that cannot go into the new office: kept whole, with the reason, for whoever looks into them later. */
import type { TableShape } from '../db/index.ts'
import type { StoredValue } from './stored-row.ts'

export type AsideReason = 'brokenText' | 'indexDisagrees' | 'refusedByRule' | 'bytesChanged' | 'parentLost' | 'unreadableRecord' | 'placeUnknown'

export const asideWords: Readonly<Record<AsideReason, string>> = {
  brokenText: 'chữ trong dòng bị hỏng', indexDisagrees: 'mã của dòng không khớp mục lục của bảng', refusedByRule: 'giá trị trái quy tắc của bảng', bytesChanged: 'nội dung tệp không còn đúng mã kiểm tra',
  parentLost: 'bản ghi mà dòng này thuộc về đã mất', unreadableRecord: 'bản ghi không đọc được theo mẫu', placeUnknown: 'không rõ thuộc bảng nào, hoặc là dòng đã xoá',
}

export interface AsideRow { readonly table: string, readonly reason: string, readonly row: Readonly<Record<string, unknown>> }

export class Aside {
  readonly rows: AsideRow[] = []
  readonly #counts = new Map<string, number>()

  add(table: string, reason: AsideReason, row: Readonly<Record<string, unknown>>): void {
    this.rows.push({ table, reason: asideWords[reason], row: Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)])) })
    this.#counts.set(table, this.count(table) + 1)
  }

  addValues({ name, columns }: TableShape, reason: AsideReason, values: readonly StoredValue[]): void {
    this.add(name, reason, Object.fromEntries(values.map((value, at) => [columns[at]?.name ?? String(at), value])))
  }

  count(table: string): number {
    return this.#counts.get(table) ?? 0
  }

  /** One JSON document. */
  text(): string {
    return `${JSON.stringify({ format: 'vpk-salvage-aside', version: 1, rows: this.rows }, null, 1)}\n`
  }
}

function plain(value: unknown): unknown {
  if (Buffer.isBuffer(value)) return { base64: value.toString('base64') }
  return typeof value === 'bigint' ? String(value) : value
}
