/** This capability's part of the contract. */
import type { PaperResources } from '../documents/papers/index.ts'
import { writeGranted } from '../files/index.ts'
import type { GrantedPlaces } from '../files/index.ts'
import { collectionProcedures } from '../records/index.ts'
import { os } from '../requests/index.ts'
import { deliveryListStore } from './deliveries.repository.ts'
import { createDeliveries, deliveryRules, listBytes, listDeliveryLists, proposeDeliveries } from './lists.service.ts'
import { linkScan, scansOf, withdrawScan, writeScan } from './scans.service.ts'
import { makeSlips, slipsPdf } from './slip.service.ts'
import { takeOffers, taskOffers } from './task-offers.service.ts'

/** `attachmentPath`: the file behind a grant for a file to be kept. */
export function deliveriesProcedures(places: GrantedPlaces & { readonly resources: PaperResources, attachmentPath(grant: string): string }) {
  const { resources } = places
  const on = os.deliveries
  return {
    lists: collectionProcedures(on.lists, deliveryListStore, deliveryRules, listDeliveryLists),
    propose: on.propose.handler(({ context, input }) => proposeDeliveries(context.office().read, resources, input)),
    create: on.create.handler(({ context, input: { lines, ...key } }) => createDeliveries(context.office(), resources, context.actor, key, lines)),
    makeSlips: on.makeSlips.handler(({ context, input }) => makeSlips(context.office(), resources, context.actor, input)),
    writeSlips: on.writeSlips.handler(async ({ context, input: { listId, grant } }) => writeGranted(places, grant, await slipsPdf(context.office().read, resources, listId))),
    writeList: on.writeList.handler(async ({ context, input: { listId, format, grant } }) => writeGranted(places, grant, await listBytes(context.office().read, resources, context.actor, listId, format))),
    scans: on.scans.handler(({ context, input }) => scansOf(context.office().read, input)),
    linkScan: on.linkScan.handler(({ context, input: { grant, note, ...key } }) => linkScan(context.office(), resources, context.actor, key, places.attachmentPath(grant), note)),
    withdrawScan: on.withdrawScan.handler(({ context, input: { scan, reason, ...key } }) => withdrawScan(context.office(), context.actor, key, scan, reason)),
    writeScan: on.writeScan.handler(({ context, input: { scan, grant, ...key } }) => writeScan(context.office().read, key, scan, places, grant)),
    taskOffers: on.taskOffers.handler(({ context, input }) => taskOffers(context.office().read, resources, input)),
    takeTasks: on.takeTasks.handler(({ context, input: { taskIds, ...key } }) => takeOffers(context.office(), resources, context.actor, key, taskIds)),
  }
}
