/** What the window asks about directives. */
import { service } from '../../api/client.ts'

export const directivesQuery = () => service.directives.list.queryOptions()
export const reviewsQuery = (on: string) => service.directives.reviews.queryOptions({ input: { on } })
export const matrixQuery = (on: string) => service.directives.matrix.queryOptions({ input: { on } })
export const relationsQuery = (id: string) => service.directives.relations.queryOptions({ input: { id } })
