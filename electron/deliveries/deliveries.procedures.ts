/** This capability's part of the contract. */
import type { PaperResources } from '../documents/papers/index.ts'
import { writeGranted } from '../files/index.ts'
import type { GrantedPlaces } from '../files/index.ts'
import { collectionProcedures, getRecord } from '../records/index.ts'
import { os } from '../requests/index.ts'
import { deliveryListStore } from './deliveries.repository.ts'
import { listSheet } from './list-sheet.ts'
import { createDeliveries, deliveryRules, listDeliveryLists, proposeDeliveries } from './lists.service.ts'
import { linkScan, scansOf, withdrawScan, writeScan } from './scans.service.ts'
import { makeSlip } from './slip.service.ts'
import { takeOffers, taskOffers } from './task-offers.service.ts'

/** `attachmentPath`: the file behind a grant for a file to be kept. */
export function deliveriesProcedures(places: GrantedPlaces & { readonly resources: PaperResources, attachmentPath(grant: string): string }) {
  const { resources } = places
  const on = os.deliveries
  return {
    lists: collectionProcedures(on.lists, deliveryListStore, deliveryRules, listDeliveryLists),
    propose: on.propose.handler(({ context, input }) => proposeDeliveries(context.office().read, resources, input)),
    create: on.create.handler(({ context, input: { lines, ...key } }) => createDeliveries(context.office(), resources, context.actor, key, lines)),
    makeSlip: on.makeSlip.handler(({ context, input }) => makeSlip(context.office(), resources, context.actor, input)),
    writeList: on.writeList.handler(async ({ context, input: { listId, grant } }) => writeGranted(places, grant, listSheet((await getRecord(context.office().read, deliveryListStore, listId)).record, context.actor.name))),
    scans: on.scans.handler(({ context, input }) => scansOf(context.office().read, input)),
    linkScan: on.linkScan.handler(({ context, input: { grant, note, ...key } }) => linkScan(context.office(), resources, context.actor, key, places.attachmentPath(grant), note)),
    withdrawScan: on.withdrawScan.handler(({ context, input: { scan, reason, ...key } }) => withdrawScan(context.office(), context.actor, key, scan, reason)),
    writeScan: on.writeScan.handler(({ context, input: { scan, grant, ...key } }) => writeScan(context.office().read, key, scan, places, grant)),
    taskOffers: on.taskOffers.handler(({ context, input }) => taskOffers(context.office().read, resources, input)),
    takeTasks: on.takeTasks.handler(({ context, input: { taskIds, ...key } }) => takeOffers(context.office(), resources, context.actor, key, taskIds)),
  }
}
