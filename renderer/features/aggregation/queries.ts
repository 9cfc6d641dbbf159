/** What the window asks about a campaign's figures. Read anew whenever a page shows it: every accepted report changes them. */
import { keepPreviousData } from '@tanstack/react-query'
import type { Basis, FigurePlace, Include } from '../../../shared/contract/aggregation.ts'
import { service } from '../../api/client.ts'

/** Which figures are looked at. `bodyId`: only beneath this unit; null: the whole campaign. */
export interface FiguresShown { readonly campaignId: string, readonly basis: Basis, readonly include: Include, readonly bodyId: string | null }

/** One figure that is opened. */
export interface OpenedFigure { readonly campaignId: string, readonly basis: Basis, readonly include: Include, readonly indicatorId: string, readonly place: FigurePlace, readonly placeName: string }

export const tableQuery = (input: FiguresShown) => service.aggregation.table.queryOptions({ input, staleTime: 0, placeholderData: keepPreviousData })
export const unitsQuery = (input: FiguresShown & { readonly indicatorIds: string[] }) => service.aggregation.units.queryOptions({ input, staleTime: 0, placeholderData: keepPreviousData })
export const cellsQuery = ({ campaignId, basis, include, indicatorId, place }: OpenedFigure) => service.aggregation.cells.queryOptions({ input: { campaignId, basis, include, indicatorId, place }, staleTime: 0 })
export const crossChecksQuery = ({ campaignId, basis, include }: FiguresShown) => service.aggregation.crossChecks.queryOptions({ input: { campaignId, basis, include }, staleTime: 0, placeholderData: keepPreviousData })
export const amendmentsQuery = (campaignId: string) => service.aggregation.amendments.queryOptions({ input: { campaignId }, staleTime: 0 })
export const changesQuery = ({ campaignId, basis, include }: FiguresShown) => service.aggregation.changesSince.queryOptions({ input: { campaignId, basis, include }, staleTime: 0, placeholderData: keepPreviousData })
