/**
 * Issuers (`resources/rules/issuers.yaml`): what stands in the head, how the symbol is composed and who signs how, by kind of body.
 * It suggests; what an office has written of its own bodies always stays.
 */
import { z } from 'zod'
import { profileIdSchema, ruleStatusSchema } from '../../../shared/document/form.ts'
import { signingFormSchema } from '../../../shared/document/model.ts'
import { requiredLineSchema } from '../../../shared/document/text.ts'
import { calendarDateSchema } from '../../../shared/domain/dates.ts'
import { issuerLevels, issuerOrgans } from './authority.ts'
import { loadRuleFile } from './read-rule-file.ts'
import type { Loaded, RuleFault, RulePackFile } from './read-rule-file.ts'

const basis = { clause: requiredLineSchema, status: ruleStatusSchema, source: z.array(z.string()), note: requiredLineSchema.optional() }

const signBlockSchema = z.strictObject({
  /** Who signs, in words. */
  signer: requiredLineSchema,
  form: signingFormSchema,
  /** What may follow T/M, T/L, K/T, Q.; empty: no such line. */
  authority: z.array(requiredLineSchema),
  /** Posts that may be printed; empty: the name alone. */
  post: z.array(requiredLineSchema),
  /** Forms this signer never uses. */
  never: z.array(signingFormSchema).default([]),
  ...basis,
})

const issuerSchema = z.strictObject({
  name: requiredLineSchema,
  level: z.enum(issuerLevels),
  organs: z.array(z.enum(issuerOrgans)),
  /** Upper and lower line of the head, with `{name}`, `{upper}`, `{served}`; `superior` null: none is printed. */
  superior: requiredLineSchema.nullable(), issuer: requiredLineSchema,
  /** `own`: its initials; `joinsServed`: followed by the symbol of the body it serves. */
  symbol: z.strictObject({ own: z.string().regex(/^[A-ZĐƯ][A-Za-zĐƯđư]*$/u), joinsServed: z.boolean().default(false) }),
  signBlocks: z.array(z.string()).min(1),
  /** When such bodies exist; null: not known, or still today. */
  from: calendarDateSchema.nullable(), to: calendarDateSchema.nullable(),
  ...basis,
})

const issuersSchema = z.strictObject({
  schemaVersion: z.literal(1),
  sources: z.record(z.string(), z.strictObject({ title: requiredLineSchema, primaryTextOf: profileIdSchema.optional() })),
  signBlocks: z.record(z.string(), signBlockSchema),
  issuers: z.record(z.string().regex(/^[a-z][A-Za-z]*$/u), issuerSchema),
})
export type IssuerTable = Readonly<z.output<typeof issuersSchema>>
export type SignBlock = Readonly<z.output<typeof signBlockSchema>>

/** Reads `issuers.yaml` among the files of the rules folder. All problems at once. */
export function loadIssuers(files: readonly RulePackFile[]): Loaded<IssuerTable> {
  return loadRuleFile(files, { name: 'issuers.yaml', schema: issuersSchema, missing: { code: 'issuers.missing', message: 'Thiếu tệp cơ quan ban hành.' }, faultsOf })
}

function faultsOf({ sources, signBlocks, issuers }: IssuerTable): readonly RuleFault[] {
  const based = [...Object.entries(signBlocks).map(([id, one]) => ({ path: ['signBlocks', id], one })), ...Object.entries(issuers).map(([id, one]) => ({ path: ['issuers', id], one }))]
  return [
    ...based.flatMap(({ path, one }) => [
      ...one.source.filter((key) => sources[key] === undefined).map((key) => ({
        code: 'issuers.sourceUnknown', path: [...path, 'source'], value: key, message: `Khoá nguồn “${key}” chưa được giải thích ở mục sources.`, remedy: 'Thêm nguồn này hoặc sửa khoá.',
      })),
      ...one.status !== 'custom' && one.source.length === 0 ? [{ code: 'issuers.sourceMissing', path: [...path, 'source'], message: 'Mục theo quy định phải có ít nhất một nguồn.', remedy: 'Thêm nguồn, hoặc ghi status: custom.' }] : [],
      ...one.status === 'verified' && !one.source.some((key) => sources[key]?.primaryTextOf !== undefined)
        ? [{ code: 'issuers.notPrimary', path: [...path, 'status'], value: 'verified', message: 'Không có nguồn nguyên văn nên không được ghi là đã đối chiếu.', remedy: 'Ghi status: reported.' }] : [],
    ]),
    ...Object.entries(issuers).flatMap(([id, issuer]) => [
      ...issuer.signBlocks.filter((key) => signBlocks[key] === undefined).map((key) => ({
        code: 'issuers.signBlockUnknown', path: ['issuers', id, 'signBlocks'], value: key, message: `Không có phần ký nào mang mã “${key}”.`, remedy: 'Sửa mã, hoặc thêm phần ký vào mục signBlocks.',
      })),
      ...(['superior', 'issuer'] as const).flatMap((key) => [...(issuer[key] ?? '').matchAll(/\{[^}]*\}?/gu)].filter(([brace]) => !['{name}', '{upper}', '{served}'].includes(brace)).map(([brace]) => ({
        code: 'issuers.placeholder', path: ['issuers', id, key], value: brace, message: `Không có giá trị nào cho “${brace}”.`, remedy: 'Chỉ dùng {name}, {upper}, {served}.',
      }))),
      ...issuer.from !== null && issuer.to !== null && issuer.to < issuer.from
        ? [{ code: 'issuers.period', path: ['issuers', id, 'to'], message: 'Ngày kết thúc đứng trước ngày bắt đầu.', remedy: 'Sửa lại một trong hai ngày.' }] : [],
    ]),
  ]
}

/** Names to fill a head with. What the pattern does not ask for is not needed. */
export interface IssuerNames {
  /** The body's own name ("Đảng uỷ xã A"). */
  readonly name?: string
  /** What follows "Đảng bộ" in the name of the area above ("tỉnh Hà Tĩnh"). */
  readonly upper?: string
  /** The committee it serves ("Đảng uỷ xã A") and that one's symbol ("ĐU"). */
  readonly served?: string
  readonly servedSymbol?: string
}

export interface SuggestedIssuer {
  readonly letterhead: { readonly superior: string | null, readonly issuer: string }
  readonly bodySymbol: string
  readonly signBlocks: readonly SignBlock[]
  /** false: such bodies did not exist on the date. */
  readonly exists: boolean
}

/** Head, symbol and sign blocks of a kind of body; null for an unknown kind, or when a name its head needs is missing. */
export function suggestIssuer(table: IssuerTable, id: string, names: IssuerNames, date: string | null): SuggestedIssuer | null {
  const kind = table.issuers[id]
  if (kind === undefined) return null
  const superior = kind.superior === null ? null : filled(kind.superior, names)
  const issuer = filled(kind.issuer, names)
  if (issuer === null || (superior === null && kind.superior !== null) || (kind.symbol.joinsServed && names.servedSymbol === undefined)) return null
  return {
    letterhead: { superior, issuer },
    bodySymbol: `${kind.symbol.own}${kind.symbol.joinsServed ? names.servedSymbol ?? '' : ''}`,
    signBlocks: kind.signBlocks.flatMap((key) => table.signBlocks[key] ?? []),
    exists: date === null ? kind.to === null : (kind.from === null || kind.from <= date) && (kind.to === null || date <= kind.to),
  }
}

function filled(pattern: string, names: IssuerNames): string | null {
  const text = pattern.replaceAll('{name}', names.name ?? '{}').replaceAll('{upper}', names.upper ?? '{}').replaceAll('{served}', names.served ?? '{}')
  return text.includes('{}') ? null : text
}

/** What a body symbol says: the kinds of body that use it alone, or those whose initials begin it when it ends in a served body's symbol. */
export function bodySymbolMeaning(table: IssuerTable, symbol: string): readonly { readonly id: string, readonly name: string, readonly to: string | null }[] {
  const kinds = Object.entries(table.issuers)
  const served = new Set(kinds.filter(([, { symbol: { joinsServed } }]) => !joinsServed).map(([, { symbol: { own } }]) => own))
  return kinds.filter(([, { symbol: { own, joinsServed } }]) => joinsServed ? symbol.startsWith(own) && served.has(symbol.slice(own.length)) : symbol === own)
    .map(([id, { name, to }]) => ({ id, name, to }))
}
