/** What the window asks about registers of commitments. */
import { service } from '../../api/client.ts'

export const commitmentsQuery = () => service.commitments.list.queryOptions()
export const coverageQuery = (asked: { readonly year: number, readonly type: string | null }) => service.commitments.coverage.queryOptions({ input: asked })
