/** What the window asks about petitions and proposals. */
import { service } from '../../api/client.ts'

export const petitionsQuery = () => service.petitions.list.queryOptions()
