/** What the window asks about units' texts. Reports come in at any time, so each visit asks anew. */
import { keepPreviousData } from '@tanstack/react-query'
import { service } from '../../api/client.ts'

/** Key of everything read of texts; marking or gathering makes it stale. */
export const answersKey = () => service.answers.key()

export const questionsQuery = (campaignId: string) => service.answers.questions.queryOptions({ input: { campaignId }, refetchOnMount: 'always' })

export const sumsQuery = (campaignId: string) => service.answers.sums.queryOptions({ input: { campaignId }, refetchOnMount: 'always' })

export const sheetQuery = (campaignId: string, questionId: string, threshold: number) =>
  service.answers.sheet.queryOptions({ input: { campaignId, questionId, threshold }, placeholderData: keepPreviousData, refetchOnMount: 'always' })

export const addresseesQuery = (campaignId: string) => service.answers.addressees.queryOptions({ input: { campaignId }, refetchOnMount: 'always' })

export const themesQuery = (campaignId: string) => service.answers.themes.queryOptions({ input: { campaignId }, refetchOnMount: 'always' })
