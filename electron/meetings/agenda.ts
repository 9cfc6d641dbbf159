/** The agenda proposed for a meeting: what its kind usually holds (`resources/meetings/agenda.yaml`), with what was left open in its place. Pure. */
import { z } from 'zod'
import { requiredLineSchema } from '../../shared/document/text.ts'
import type { CarriedOver } from '../../shared/contract/meetings.ts'
import { agendaItemSchema, agendaSubjectSchema, meetingKindSchema } from '../../shared/domain/meeting.ts'
import type { AgendaItem, Meeting } from '../../shared/domain/meeting.ts'
import { organSchema } from '../../shared/domain/membership.ts'
import { loadRuleFile } from '../documents/form/index.ts'
import type { Loaded, RuleFault, RulePackFile } from '../documents/form/index.ts'

const standingItemSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-zA-Z0-9-]{0,39}$/u), title: requiredLineSchema, subject: agendaSubjectSchema, minutes: z.number().int().min(1).max(600).nullable().default(null),
  rotates: z.boolean().default(false), last: z.boolean().default(false), takes: z.enum(['lastResolution', 'petitions']).nullable().default(null),
})
const fileSchema = z.strictObject({
  schemaVersion: z.literal(1), id: requiredLineSchema, name: requiredLineSchema,
  agendas: z.array(z.strictObject({
    kinds: z.array(meetingKindSchema).min(1), organs: z.union([z.literal('any'), z.array(organSchema).min(1)]),
    source: requiredLineSchema, status: z.enum(['verified', 'reported', 'custom']), items: z.array(standingItemSchema).min(1),
  })).min(1),
})
export type StandingAgendas = z.output<typeof fileSchema>
type StandingItem = z.output<typeof standingItemSchema>

export const agendaFile = 'agenda.yaml'

/** Reads the standing agendas among the files of their folder. All problems at once. */
export function loadAgendas(files: readonly RulePackFile[]): Loaded<StandingAgendas> {
  return loadRuleFile(files, {
    name: agendaFile, schema: fileSchema, faultsOf: twiceFaults,
    missing: { code: 'agenda.missing', message: 'Thiếu tệp nội dung thường có của sinh hoạt, hội nghị.', remedy: 'Cài lại chương trình, hoặc trả tệp này về thư mục meetings.' },
  })
}

function twiceFaults({ agendas }: StandingAgendas): readonly RuleFault[] {
  return agendas.flatMap(({ items }, at) => items.flatMap(({ id }, index) => items.findIndex((item) => item.id === id) === index ? [] : [{
    code: 'agenda.twice', path: ['agendas', at, 'items', index, 'id'], value: id, message: `“${id}” có hai lần trong một chương trình.`, remedy: 'Mỗi nội dung một mã; sửa mã viết nhầm.',
  }]))
}

/** `newId`: ids of items that are new. `rotatesTo`: whom the last meeting named to prepare this one. */
export interface AgendaAsked {
  readonly meeting: Pick<Meeting, 'kind' | 'organ' | 'topic' | 'agenda'>, readonly carriedOver: readonly CarriedOver[], readonly rotatesTo: string | null, readonly newId: () => string
}

/** Items the meeting already has are kept as they are, in their places; nothing of the person's own is lost. */
export function proposedAgenda(agendas: StandingAgendas, asked: AgendaAsked): readonly AgendaItem[] {
  const { meeting, carriedOver } = asked
  const standing = agendas.agendas.find(({ kinds, organs }) => kinds.includes(meeting.kind) && (organs === 'any' || organs.includes(meeting.organ)))?.items ?? []
  const taken = standing.flatMap(({ takes }) => takes ?? [])
  const left = (type: 'lastResolution' | 'petitions'): readonly AgendaItem[] => carriedOver.filter((each) => each.type === (type === 'petitions' ? 'petition' : 'lastResolution')).map((each) => leftItem(asked, each))
  const placed = (items: readonly StandingItem[]): readonly AgendaItem[] => items.flatMap((item) => [standingItem(asked, item), ...item.takes === null ? [] : left(item.takes)])
  const proposed = [...placed(standing.filter(({ last }) => !last)), ...(['lastResolution', 'petitions'] as const).flatMap((type) => taken.includes(type) ? [] : left(type))]
  const closing = placed(standing.filter(({ last }) => last))
  const ids = new Set([...proposed, ...closing].map(({ id }) => id))
  return [...proposed, ...meeting.agenda.filter(({ id }) => !ids.has(id)), ...closing]
}

function standingItem({ meeting, rotatesTo, newId }: AgendaAsked, { id, title, subject, minutes, rotates }: StandingItem): AgendaItem {
  const there = meeting.agenda.find(({ origin }) => origin.type === 'standing' && origin.standingId === id)
  return there ?? agendaItemSchema.parse({
    id: newId(), subject, plannedMinutes: minutes, origin: { type: 'standing', standingId: id }, preparerPersonId: rotates ? rotatesTo : null,
    title: id === 'report' && meeting.topic !== '' ? `${title}: ${meeting.topic}` : title,
  })
}

function leftItem({ meeting, newId }: AgendaAsked, { type, id, text }: CarriedOver): AgendaItem {
  const isSame = ({ origin }: AgendaItem): boolean => type === 'petition' ? origin.type === 'petition' && origin.petitionId === id : origin.type === 'lastResolution' && origin.meetingId === id
  return meeting.agenda.find(isSame) ?? agendaItemSchema.parse(type === 'petition'
    ? { id: newId(), title: `Trả lời: ${text}`, subject: 'proposals', origin: { type: 'petition', petitionId: id } }
    : { id: newId(), title: text, subject: 'politicalMission', origin: { type: 'lastResolution', meetingId: id } })
}
