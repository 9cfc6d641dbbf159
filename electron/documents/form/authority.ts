/**
 * Who may issue which kind of paper (`resources/rules/authority.yaml`), by level, organ and date. It informs and warns with the
 * article; nothing here ever stops a paper, since most articles of 399-QĐ/TW are known from reports only.
 */
import { z } from 'zod'
import { ruleStatusSchema } from '../../../shared/document/form.ts'
import { documentKindSchema, documentKinds } from '../../../shared/document/kinds.ts'
import type { DocumentKind } from '../../../shared/document/kinds.ts'
import { requiredLineSchema } from '../../../shared/document/text.ts'
import { calendarDateSchema, isWithin } from '../../../shared/domain/dates.ts'
import type { BodyKind } from '../../../shared/domain/organisation.ts'
import { loadRuleFile } from './read-rule-file.ts'
import type { Loaded, RuleFault, RulePackFile } from './read-rule-file.ts'

/** Level of the issuing body. A commune's đảng uỷ is `superiorCommittee`: directly above the grassroots (298-QĐ/TW). */
export const issuerLevels = ['central', 'province', 'superiorCommittee', 'grassroots', 'cell', 'inspection', 'agency', 'congress', 'workingParty'] as const
export type IssuerLevel = (typeof issuerLevels)[number]

/** Which organ of the body issues: its committee, its standing committee, or an organ of a congress. */
export const issuerOrgans = ['executive', 'standing', 'congress', 'presidium', 'secretariat', 'credentials', 'ballot', 'cellCongress'] as const
export type IssuerOrgan = (typeof issuerOrgans)[number]

const rowSchema = z.strictObject({
  id: z.string().regex(/^[a-z][A-Za-z0-9]*$/u),
  level: z.enum(issuerLevels),
  organ: z.enum([...issuerOrgans, 'any']),
  /** In running text: "chi bộ", "ban thường vụ đảng uỷ cơ sở". */
  who: requiredLineSchema,
  from: calendarDateSchema, to: calendarDateSchema.nullable(),
  /** null: the article was not read. */
  kinds: z.array(documentKindSchema).min(1).nullable(),
  article: requiredLineSchema,
  status: ruleStatusSchema,
  /** The most a check may say: `off` nothing. */
  enforcement: z.enum(['warn', 'info', 'off']),
  source: z.array(z.string()),
  note: requiredLineSchema.optional(),
})
export type AuthorityRow = Readonly<z.output<typeof rowSchema>>

const authoritySchema = z.strictObject({
  schemaVersion: z.literal(1),
  sources: z.record(z.string(), requiredLineSchema),
  /** Slips (giấy tờ hành chính): every body may. */
  slips: z.strictObject({ article: requiredLineSchema, status: ruleStatusSchema, source: z.array(z.string()) }),
  rows: z.array(rowSchema).min(1),
})
export type AuthorityTable = Readonly<z.output<typeof authoritySchema>>

/** Reads `authority.yaml` among the files of the rules folder. All problems at once. */
export function loadAuthority(files: readonly RulePackFile[]): Loaded<AuthorityTable> {
  return loadRuleFile(files, { name: 'authority.yaml', schema: authoritySchema, missing: { code: 'authority.missing', message: 'Thiếu tệp thẩm quyền ban hành.' }, faultsOf })
}

function faultsOf({ rows, sources }: AuthorityTable): readonly RuleFault[] {
  return rows.flatMap((row, index) => {
    const earlier = rows.slice(0, index)
    const fault = (key: string, code: string, message: string, remedy: string): RuleFault => ({ code: `authority.${code}`, path: ['rows', index, key], value: row.id, message, remedy })
    return [
      ...earlier.some(({ id }) => id === row.id) ? [fault('id', 'idTwice', `Mã “${row.id}” đã có ở phía trên.`, 'Đặt mã khác cho dòng này.')] : [],
      ...row.to !== null && row.to < row.from ? [fault('to', 'period', 'Ngày hết hiệu lực đứng trước ngày có hiệu lực.', 'Sửa lại một trong hai ngày.')] : [],
      ...earlier.some((other) => other.level === row.level && other.organ === row.organ && overlap(other, row))
        ? [fault('from', 'overlap', 'Cùng cấp, cùng cơ quan đã có dòng khác trong thời gian này.', 'Sửa ngày để mỗi ngày chỉ có một dòng.')] : [],
      ...row.source.filter((key) => sources[key] === undefined).map((key) => fault('source', 'sourceUnknown', `Khoá nguồn “${key}” chưa được giải thích ở mục sources.`, 'Thêm nguồn này hoặc sửa khoá.')),
      ...row.status !== 'custom' && row.source.length === 0 ? [fault('source', 'sourceMissing', 'Dòng theo quy định phải có ít nhất một nguồn.', 'Thêm nguồn, hoặc ghi status: custom.')] : [],
      ...row.status === 'verified' ? [fault('status', 'notPrimary', 'Chưa đọc được nguyên văn điều khoản nên không được ghi là đã đối chiếu.', 'Ghi status: reported.')] : [],
      ...row.enforcement === 'warn' && row.status === 'custom' ? [fault('enforcement', 'warnUnread', 'Chỉ cảnh báo khi điều khoản đã được chép lại.', 'Ghi enforcement: info.')] : [],
      ...row.enforcement !== 'off' && row.kinds === null ? [fault('kinds', 'kindsUnread', 'Chưa có danh mục loại văn bản thì không nhắc được.', 'Thêm kinds, hoặc ghi enforcement: off.')] : [],
    ]
  })
}

function overlap(one: AuthorityRow, other: AuthorityRow): boolean {
  return (one.to === null || one.to >= other.from) && (other.to === null || other.to >= one.from)
}

/** What is known of one kind in one body's hands. */
export interface Authority {
  readonly listed: boolean
  /** `off`: known but never said. */
  readonly enforcement: 'warn' | 'info' | 'off'
  readonly article: string
  readonly status: z.infer<typeof ruleStatusSchema>
  readonly who: string
  /** The kinds of the row; empty for slips. */
  readonly kinds: readonly DocumentKind[]
}

/** Question of authority. `organ` null: not known; `date` null: by today's rule (the newest). */
export interface AuthorityQuestion { readonly level: IssuerLevel, readonly organ: IssuerOrgan | null, readonly kind: DocumentKind, readonly date: string | null }

/** May this body issue this kind on this date? null: nothing is known of it. With an unknown organ a kind is listed when any organ may issue it. */
export function authorityOf(table: AuthorityTable, { level, organ, kind, date }: AuthorityQuestion): Authority | null {
  if (documentKinds[kind].group === 'slip') {
    return { listed: true, enforcement: 'info', article: table.slips.article, status: table.slips.status, who: 'mọi cơ quan', kinds: [] }
  }
  const inForce = table.rows.filter((row) => row.level === level && (date === null ? row.to === null : isWithin(date, row.from, row.to)))
  const rows = inForce.filter((row) => row.organ === 'any' || organ === null || row.organ === organ)
  const listing = rows.find(({ kinds }) => kinds?.includes(kind) ?? false)
  const row = listing ?? rows[0]
  return row === undefined || row.kinds === null ? null
    : { listed: listing !== undefined, enforcement: row.enforcement, article: row.article, status: row.status, who: row.who, kinds: row.kinds }
}

/** Level of a body of the office's organisation; null where the rules of authority say nothing of its kind. */
export function issuerLevelOf(kind: BodyKind): IssuerLevel | null {
  switch (kind) {
    case 'superior': return 'province'
    case 'committee': return 'superiorCommittee'
    case 'grassrootsCommittee': return 'grassroots'
    case 'grassrootsCell':
    case 'partyCell': return 'cell'
    case 'inspectionCommittee': return 'inspection'
    case 'board':
    case 'office': return 'agency'
    case 'subCommitteeArea':
    case 'partyGroup':
    case 'external': return null
  }
}
