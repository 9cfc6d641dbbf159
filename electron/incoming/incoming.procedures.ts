/** This capability's part of the contract. */
import { attachmentKindSchema } from '../../shared/domain/attachment.ts'
import { noAttachment, readAttachment, storeAttachment, writeAttachment } from '../attachments/index.ts'
import type { GrantedPlaces } from '../files/index.ts'
import { collectionProcedures, getRecord } from '../records/index.ts'
import { os, today } from '../requests/index.ts'
import { incomingHistory } from './incoming-history.ts'
import { incomingPaperStore } from './incoming.repository.ts'
import { directiveOfIncoming, incomingRemoval, incomingRules, listIncomingPapers } from './incoming.service.ts'

/** `attachmentPath`: the file behind a grant for a file to be kept. */
export function incomingProcedures(places: GrantedPlaces & { attachmentPath(grant: string): string }) {
  return {
    ...collectionProcedures(os.incomingPapers, incomingPaperStore, incomingRules, (db, actor, asked) => listIncomingPapers(db, asked, today(actor)), incomingRemoval),
    history: os.incomingPapers.history.handler(({ context, input }) => incomingHistory(context.office().read, input.id)),
    takeFile: os.incomingPapers.takeFile.handler(async ({ context, input: { id, grant } }) => {
      const file = await readAttachment(places.attachmentPath(grant), attachmentKindSchema.options)
      return context.office().write((transaction) => storeAttachment(transaction, file, context.actor.now().toISOString(), { collection: 'incomingPapers', id }))
    }),
    writeFile: os.incomingPapers.writeFile.handler(async ({ context, input: { id, sha256, grant } }) => {
      const db = context.office().read
      const { record } = await getRecord(db, incomingPaperStore, id)
      if (!record.attachments.some((attachment) => attachment.sha256 === sha256)) throw noAttachment()
      return writeAttachment(db, sha256, places, grant)
    }),
    makeDirective: os.incomingPapers.makeDirective.handler(({ context, input: { id, level } }) => directiveOfIncoming(context.office(), context.actor, { id, level, on: today(context.actor) })),
  }
}
