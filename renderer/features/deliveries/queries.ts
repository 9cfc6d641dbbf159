/** What the window asks about deliveries and scans. */
import { service } from '../../api/client.ts'

interface PaperKey { readonly templateId: string, readonly recordId: string }

export const deliveryListsQuery = () => service.deliveries.lists.list.queryOptions()
export const deliveryProposalQuery = (input: PaperKey) => service.deliveries.propose.queryOptions({ input })
export const scansQuery = (input: PaperKey) => service.deliveries.scans.queryOptions({ input })
export const taskOffersQuery = (input: PaperKey) => service.deliveries.taskOffers.queryOptions({ input })
