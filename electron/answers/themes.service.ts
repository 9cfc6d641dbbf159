/** Themes: like passages under one wording of the clerk's, counted by units; and which passages may belong together. */
import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import type { MarkStatus, PassageView, suggestionsSchema, Themes, ThemeView } from '../../shared/contract/answers.ts'
import { foldText } from '../../shared/domain/fold.ts'
import { passageKindSchema } from '../../shared/domain/submission.ts'
import type { PassageKind } from '../../shared/domain/submission.ts'
import { campaignOf } from '../aggregation/index.ts'
import type { CampaignFigures } from '../aggregation/index.ts'
import { readingIn } from '../db/index.ts'
import type { OfficeDatabase, PassageTable, ReadDatabase, ThemeTable } from '../db/index.ts'
import { fault } from '../faults/index.ts'
import { readStored } from '../records/index.ts'
import { deleteTheme, insertTheme, selectPassagesById, selectTheme, selectThemes, updatePassageTheme, updateTheme } from './answers.repository.ts'
import { campaignHead, loadAnswers } from './campaign-answers.ts'
import type { AnswersAsked } from './campaign-answers.ts'
import { onlyProposals } from './passages.service.ts'
import { alikePassages } from './suggest.ts'

/** The themes of a campaign, each with the units that say it and their words. */
export async function listThemes(db: ReadDatabase, asked: AnswersAsked): Promise<Themes> {
  const { figures, passages } = await loadAnswers(db, asked)
  const gathered = Map.groupBy(passages, ({ themeId }) => themeId)
  const rows = await selectThemes(db, asked.campaignId)
  const views = rows.map((row) => themeView(row, gathered.get(row.id) ?? [], figures))
  return { campaign: campaignHead(figures), themes: passageKindSchema.options.flatMap((kind) => views.filter((view) => view.kind === kind)), loose: gathered.get(null) ?? [] }
}

function themeView(row: ThemeTable, passages: readonly PassageView[], { units }: CampaignFigures): ThemeView {
  const owing = new Set(units.map(({ id }) => id))
  const counts = ({ status, bodyId }: PassageView): boolean => isRead(status) && owing.has(bodyId)
  const byUnit = Map.groupBy(passages.filter(counts), ({ bodyId }) => bodyId)
  return {
    themeId: row.id, kind: kindOf(row), wording: row.wording, shortcomingThemeId: row.shortcoming_theme_id, position: row.position, addressee: row.addressee,
    stated: byUnit.size, of: units.length, notCounted: passages.filter((passage) => !counts(passage)),
    units: units.flatMap(({ id, name }) => {
      const some = byUnit.get(id)
      return some === undefined ? [] : [{ bodyId: id, name, passages: some }]
    }),
  }
}

/** Do the words stand in the report that is read? */
const isRead = (status: MarkStatus): boolean => status === 'fits' || status === 'moved'

const kindOf = (row: { readonly kind: string }): PassageKind => readStored(() => passageKindSchema.parse(row.kind))

const isCause = (kind: PassageKind): boolean => kind === 'objectiveCause' || kind === 'subjectiveCause'

export interface ThemeAsked {
  readonly campaignId: string, readonly themeId: string | null, readonly kind: PassageKind, readonly wording: string
  readonly shortcomingThemeId: string | null, readonly passageIds: readonly string[]
  /** null: as it stands. */
  readonly addressee?: string | null
}

/** A new theme stands last of its kind. */
export async function saveTheme(office: OfficeDatabase, asked: ThemeAsked): Promise<{ themeId: string }> {
  return office.write(async (transaction) => {
    const db = readingIn(transaction)
    await campaignOf(db, asked.campaignId)
    const themes = await selectThemes(db, asked.campaignId)
    refuseTie(asked, themes)
    const addressee = asked.addressee ?? null
    if (addressee !== null && addressee !== '' && asked.kind !== 'proposal') throw onlyProposals()
    const changes = { kind: asked.kind, wording: asked.wording, shortcoming_theme_id: asked.shortcomingThemeId, ...addressee === null ? {} : { addressee } }
    const themeId = asked.themeId ?? `CD-${randomUUID()}`
    if (asked.themeId === null) {
      await insertTheme(transaction, { id: themeId, campaign_id: asked.campaignId, addressee: '', ...changes, position: 1 + Math.max(-1, ...themes.map(({ position }) => position)) })
    } else {
      const stored = themes.find(({ id }) => id === asked.themeId)
      if (stored === undefined) throw unknownTheme()
      if (stored.kind !== asked.kind) throw otherKind()
      await updateTheme(transaction, themeId, changes)
    }
    await putInto(transaction, db, asked.passageIds, { id: themeId, campaign_id: asked.campaignId, kind: asked.kind })
    return { themeId }
  })
}

/** Only a cause is tied, and only to a shortcoming of its own campaign. */
function refuseTie({ kind, shortcomingThemeId }: ThemeAsked, themes: readonly ThemeTable[]): void {
  if (shortcomingThemeId === null) return
  if (isCause(kind) && themes.some(({ id, kind: other }) => id === shortcomingThemeId && other === 'shortcoming')) return
  throw fault('INPUT_INVALID', {
    happened: 'Chỉ nguyên nhân mới gắn được với một hạn chế, khuyết điểm của cùng đợt.', kept: 'Chủ đề chưa được lưu.', remedy: 'Chọn một hạn chế trong danh sách, hoặc để trống.',
  })
}

/** Changes places with the neighbour of the same kind; at the end of the list nothing happens. */
export async function moveTheme(office: OfficeDatabase, themeId: string, direction: 'up' | 'down'): Promise<{ themeId: string }> {
  return office.write(async (transaction) => {
    const db = readingIn(transaction)
    const theme = await themeOf(db, themeId)
    const same = (await selectThemes(db, theme.campaign_id)).filter(({ kind }) => kind === theme.kind)
    const at = same.findIndex(({ id }) => id === themeId)
    const order = same.map(({ id }) => id)
    const to = direction === 'up' ? at - 1 : at + 1
    const other = order[to]
    if (other === undefined) return { themeId }
    order[to] = themeId
    order[at] = other
    // Written anew from the same set of places, so that places given twice are mended too.
    const places = same.map(({ position }) => position).toSorted((one, two) => one - two)
    for (const [index, id] of order.entries()) await updateTheme(transaction, id, { position: (places[0] ?? 0) + index })
    return { themeId }
  })
}

export async function removeTheme(office: OfficeDatabase, themeId: string): Promise<{ themeId: string }> {
  return office.write(async (transaction) => {
    await themeOf(readingIn(transaction), themeId)
    await deleteTheme(transaction, themeId)
    return { themeId }
  })
}

export async function gatherPassages(office: OfficeDatabase, passageIds: readonly string[], themeId: string | null): Promise<{ gathered: number }> {
  return office.write(async (transaction) => {
    const db = readingIn(transaction)
    return { gathered: await putInto(transaction, db, passageIds, themeId === null ? null : await themeOf(db, themeId)) }
  })
}

async function putInto(
  transaction: Parameters<typeof updatePassageTheme>[0], db: ReadDatabase, passageIds: readonly string[], theme: Pick<ThemeTable, 'id' | 'campaign_id' | 'kind'> | null,
): Promise<number> {
  const ids = [...new Set(passageIds)]
  const passages: readonly PassageTable[] = await selectPassagesById(db, ids)
  if (passages.length < ids.length) {
    throw fault('RECORD_UNKNOWN', { happened: 'Có đoạn đã chọn không còn được đánh dấu.', kept: 'Chưa gom đoạn nào.', remedy: 'Tải lại danh sách đoạn rồi chọn lại.' })
  }
  if (theme !== null && passages.some(({ campaign_id, kind }) => campaign_id !== theme.campaign_id || kind !== theme.kind)) throw otherKind()
  await updatePassageTheme(transaction, ids, theme?.id ?? null)
  return ids.length
}

async function themeOf(db: ReadDatabase, id: string): Promise<ThemeTable> {
  const theme = await selectTheme(db, id)
  if (theme === null) throw unknownTheme()
  return theme
}

function unknownTheme(): Error {
  return fault('RECORD_UNKNOWN', { happened: 'Chủ đề này không còn trong đợt.', kept: 'Dữ liệu không thay đổi.', remedy: 'Tải lại danh sách chủ đề rồi làm lại.' })
}

function otherKind(): Error {
  return fault('INPUT_INVALID', {
    happened: 'Đoạn đánh dấu và chủ đề không cùng loại hoặc không cùng đợt.', kept: 'Chưa gom đoạn nào.', remedy: 'Chọn chủ đề cùng loại, hoặc đổi loại của đoạn trước.',
  })
}

/** Pairs of passages of a kind that share many words; `search` keeps those with these words in one of the two. */
export async function suggestPassages(
  db: ReadDatabase, asked: AnswersAsked & { readonly kind: PassageKind, readonly leastPercent: number, readonly search: string },
): Promise<z.output<typeof suggestionsSchema>> {
  const { passages } = await loadAnswers(db, asked)
  const ofKind = passages.filter(({ kind, status }) => kind === asked.kind && isRead(status))
  const views = new Map(ofKind.map((passage) => [passage.passageId, passage]))
  const wanted = foldText(asked.search)
  return alikePassages(ofKind.map(({ passageId, words, themeId }) => ({ id: passageId, words, themeId })), asked.leastPercent)
    .flatMap(({ first, second, percent, sharedWords }) => {
      const [one, other] = [views.get(first), views.get(second)]
      if (one === undefined || other === undefined) return []
      const matches = wanted === '' || foldText(`${one.words} ${other.words}`).includes(wanted)
      return matches ? [{ first: one, second: other, percent, sharedWords: [...sharedWords] }] : []
    }).slice(0, mostSuggested)
}

const mostSuggested = 200
