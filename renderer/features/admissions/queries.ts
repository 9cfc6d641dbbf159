/** What the window asks about admissions. */
import { service } from '../../api/client.ts'

export const admissionsQuery = () => service.admissions.list.queryOptions()
export const pipelineQuery = (on: string | null) => service.admissions.pipeline.queryOptions({ input: { on } })
export const progressQuery = (on: string | null) => service.admissions.progress.queryOptions({ input: { on } })
export const quotasQuery = (asked: { readonly from: string, readonly to: string }) => service.admissions.quotas.queryOptions({ input: asked })
