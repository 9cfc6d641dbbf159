/** Lines of a delivery list while they are typed: what is no date or number yet stays as its words. */
import { z } from 'zod'
import { deliveryHowSchema } from '../../../shared/domain/delivery.ts'
import { newId } from '../../ui/new-id.ts'

const draftLineSchema = z.object({
  id: z.string(), bodyId: z.string().nullable(), name: z.string(), purpose: z.string(), copies: z.union([z.number(), z.string()]).nullable(), how: deliveryHowSchema.nullable(),
  sentOn: z.string().nullable(), sentUnder: z.string(), received: z.object({ on: z.string().nullable(), by: z.string(), receipt: z.string() }).nullable(), slipId: z.string().nullable(), note: z.string(),
})
export type DraftLine = Readonly<z.output<typeof draftLineSchema>>

/** What the form holds. */
export function draftLines(value: unknown): readonly DraftLine[] {
  return z.array(draftLineSchema).catch([]).parse(value)
}

export function blankLine(): DraftLine {
  return { id: newId('dong'), bodyId: null, name: '', purpose: '', copies: 1, how: null, sentOn: null, sentUnder: '', received: null, slipId: null, note: '' }
}
