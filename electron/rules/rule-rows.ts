/** Rules of every kind as rows of words. Pure: the packs and the office's form come as arguments. */
import type { RuleControl, RuleRow } from '../../shared/contract/rules.ts'
import type { ResolvedForm } from '../../shared/document/form.ts'
import { documentKinds } from '../../shared/document/kinds.ts'
import type { DocumentKind } from '../../shared/document/kinds.ts'
import { shortDate } from '../../shared/domain/dates.ts'
import type { HouseStyle } from '../../shared/domain/house-style.ts'
import type { Severity } from '../../shared/domain/problem.ts'
import { listChecks } from '../documents/check/index.ts'
import type { CheckCatalogue, CheckEntry } from '../documents/check/index.ts'
import { allowedWords, appliesToWords, chosenValue, listRules, toleranceWords, valueWords } from '../documents/form/index.ts'
import type { AuthorityRow, AuthorityTable, ForeignForm, FormProfile, RuleRow as ListedRule } from '../documents/form/index.ts'

export interface RuleSources {
  readonly profile: FormProfile
  /** The profile with the office's choices. */
  readonly form: ResolvedForm
  /** What the office set single rules to. */
  readonly own?: HouseStyle['rules']
  readonly checks: CheckCatalogue
  readonly foreign: ForeignForm
  readonly authority: AuthorityTable
}

const sectionTitles: Readonly<Record<string, string>> = {
  page: 'Khổ giấy và lề', font: 'Phông chữ', type: 'Loại chữ của từng thành phần', paragraph: 'Đoạn văn', letterhead: 'Phần đầu văn bản',
  titleLine: 'Đường kẻ dưới tiêu đề', spacing: 'Khoảng trống', signatures: 'Phần ký', wording: 'Từ ngữ và dấu câu', copies: 'Bản sao',
  images: 'Hình chữ ký và con dấu', drafting: 'Quy tắc soạn thảo',
}

/** What a row says where it has nothing to say. */
const plain = { severity: null, tolerance: '', appliesTo: '', choice: false, officeValue: null, allowed: '', value: '', control: null, own: null } as const

/** All rows: the form, the checks, the State's marks, authority. */
export function ruleRows(sources: RuleSources): readonly RuleRow[] {
  return [...formRows(sources), ...checkRows(sources), ...knownRows(sources), ...foreignRows(sources.foreign), ...authorityRows(sources.authority)]
}

function formRows({ profile, form, own = {} }: RuleSources): readonly RuleRow[] {
  return listRules(profile).map(({ id, clause, text, status, source, value, choice, allowed, severity, tolerance, appliesTo }) => ({
    id, part: 'form', group: sectionTitles[id.split('.')[0] ?? ''] ?? '', text, value: valueWords(id, value), clause, status, source: [...source],
    severity, tolerance: toleranceWords(tolerance ?? undefined), appliesTo: appliesToWords(appliesTo ?? undefined),
    choice, officeValue: choice ? valueWords(id, chosenValue(form, id)) : null, allowed: allowedWords(id, allowed ?? undefined),
    control: choice ? controlOf(id, allowed) : null, own: own[id] === undefined ? null : { value: own[id] },
  }))
}

function controlOf(id: string, allowed: ListedRule['allowed']): RuleControl | null {
  if (allowed === null) return null
  return 'min' in allowed ? { kind: 'range', ...allowed, isSize: id.startsWith('type.') } : { kind: 'list', values: allowed.map((value) => ({ value, words: valueWords(id, value) })) }
}

function checkRows({ profile, checks }: RuleSources): readonly RuleRow[] {
  const entries = new Map(checks.checks.map((entry) => [entry.id, entry]))
  return listChecks(checks, profile.id).map(({ id, group, severity, text, clause, status, source, remedy }) => ({
    ...plain, id, part: 'check', group: checks.groupTitles[group] ?? '', text, value: withoutBraces(remedy), clause, status, source: [...source], severity,
    tolerance: measures(entries.get(id)), appliesTo: kindWords(entries.get(id)?.appliesTo?.kinds ?? []),
  }))
}

/** What a check holds against a paper of a later date, each with its own clause: what ended, and papers whose day is known. */
function knownRows({ profile, checks }: RuleSources): readonly RuleRow[] {
  const sourceWords = (keys: readonly string[]): string[] => keys.map((key) => checks.sources[key] ?? key)
  return checks.checks.filter(({ appliesTo }) => appliesTo?.profiles?.includes(profile.id) ?? true).flatMap(({ id, group, severity, ended = [], dated = [] }) => {
    const row = { ...plain, part: 'check', group: checks.groupTitles[group] ?? '', severity } as const
    return [
      ...ended.map(({ id: of, names, since, by, mild, clause, status, source }) => ({
        ...row, id: `${id}.${of}`, text: `Từ ngày ${shortDate(since)} không còn: ${names.join(', ')}.`, value: by === undefined ? 'ghi tên tổ chức hiện hành' : `ghi ${by}`,
        clause, status, source: sourceWords(source), ...mild === true && { severity: 'info' as const },
      })),
      ...dated.map(({ symbol, date, clause, status, source }) => ({
        ...row, id: `${id}.${symbol}`, text: `Văn bản ${symbol} ghi ngày ${shortDate(date)}.`, value: `ghi “${symbol}, ngày ${shortDate(date)}”`, clause, status, source: sourceWords(source),
      })),
    ]
  })
}

/** What is to be done, without the places that only a finding fills. */
function withoutBraces(remedy: string): string {
  return remedy.replaceAll(/\{(?:found|expected)\}/gu, '…')
}

function measures(entry: CheckEntry | undefined): string {
  return Object.entries(entry?.tolerance ?? {}).map(([name, by]) => `± ${String(by).replace('.', ',')}${name.endsWith('Mm') ? ' mm' : name.endsWith('Pt') ? ' point' : ''}`).join(', ')
}

function foreignRows({ marks, sources, title }: ForeignForm): readonly RuleRow[] {
  return marks.map(({ id, state, party, source, weight, appliesTo }) => ({
    ...plain, id: `nd30.${id}`, part: 'foreign', group: `Dấu hiệu của thể thức nhà nước (${title})`, text: state.text, value: party, clause: `${title}, ${state.clause}`,
    status: state.status, source: source.map((key) => sources[key] ?? key), severity: weight === 0 ? null : 'warning', appliesTo: kindWords(appliesTo?.kinds ?? []),
  }))
}

function authorityRows({ rows, sources }: AuthorityTable): readonly RuleRow[] {
  return rows.map((row) => ({
    ...plain, id: `authority.${row.id}`, part: 'authority', group: 'Thẩm quyền ban hành', text: authorityText(row),
    value: row.kinds === null ? 'chưa đọc được' : kindWords(row.kinds), clause: row.article, status: row.status,
    source: row.source.map((key) => sources[key] ?? key), severity: enforced(row),
  }))
}

function authorityText({ who, from, to, note }: AuthorityRow): string {
  const period = to === null ? `từ ${shortDate(from)}` : `từ ${shortDate(from)} đến ${shortDate(to)}`
  return `Các loại văn bản của ${who} (${period}).${note === undefined ? '' : ` ${note}`}`
}

function enforced({ enforcement }: AuthorityRow): Severity | null {
  switch (enforcement) {
    case 'warn': return 'warning'
    case 'info': return 'info'
    case 'off': return null
  }
}

function kindWords(kinds: readonly DocumentKind[]): string {
  return kinds.map((kind) => documentKinds[kind].name.toLocaleLowerCase('vi')).join(', ')
}
