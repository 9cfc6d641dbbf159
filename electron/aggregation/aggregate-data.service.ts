/** The office's own roll-up of a campaign as the report it sends to the body above: frozen figures where there are some, each with the cells it is made of. */
import { askedForm } from '../campaigns/index.ts'
import type { ReadDatabase } from '../db/index.ts'
import type { Cell } from '../../shared/contract/aggregation.ts'
import type { AggregateChoice } from '../../shared/contract/packets.ts'
import type { Campaign } from '../../shared/domain/campaign.ts'
import { isRate } from '../../shared/domain/indicator.ts'
import type { Indicator } from '../../shared/domain/indicator.ts'
import type { RolledFigure } from '../../shared/domain/rolled-figure.ts'
import type { SubmissionData } from '../../shared/domain/submission.ts'
import { campaignOf, loadEach } from './campaign-figures.ts'
import type { CampaignFigures } from './campaign-figures.ts'
import { cellsOf } from './drill-down.service.ts'

/** `bodyName`: of the body that called. */
export interface AggregateData { readonly data: SubmissionData, readonly title: string, readonly bodyName: string, /** Too many cells to go along: the figures go without them. */ readonly withoutCells: boolean }

/** Who prepared the file, and the day. */
export interface Prepared { readonly by: string, /** `YYYY-MM-DD`. */ readonly on: string }

/** Cells of one data file: below what makes it too large to be read. */
const mostCells = 60_000

/** The roll-ups a person may choose: of each campaign that has indicators and at least one report that counts. */
export async function aggregateChoices(db: ReadDatabase, campaigns: readonly Campaign[]): Promise<AggregateChoice[]> {
  const choices: AggregateChoice[] = []
  for (const campaign of campaigns) {
    // One indicator's figures are enough to know who reported.
    const figures = campaign.indicatorIds.length === 0 ? null : await settled(db, campaign, campaign.indicatorIds.slice(0, 1))
    if (figures === null || figures.absent.length === figures.units.length) continue
    const { head: { campaignId, title, from, to }, freeze, asked, units, absent } = figures
    choices.push({ campaignId, title, bodyName: callerOf(figures), from, to, indicators: asked.length, units: units.length, missing: absent.map(({ name }) => name), frozenAt: freeze?.at ?? null })
  }
  return choices
}

export async function aggregateData(db: ReadDatabase, campaignId: string, { by, on }: Prepared, most = mostCells): Promise<AggregateData> {
  const figures = await settled(db, await campaignOf(db, campaignId))
  const { campaign, asked, units, effective, freeze } = figures
  const withoutCells = asked.length * units.length > most
  const given = asked.flatMap((indicator) => givenBy(indicator, figures))
  return {
    title: campaign.title, bodyName: callerOf(figures), withoutCells,
    data: {
      format: 'vpk-submission', version: 1, campaignId, bodyId: campaign.bodyId, preparedOn: on, preparedBy: by, form: askedForm(campaign, asked),
      aggregate: {
        basis: figures.frozen ? 'frozen' : 'current', frozenAt: freeze?.at ?? null,
        units: units.map(({ id, name }) => {
          const version = effective.get(id)
          return { bodyId: id, name, report: version === undefined ? null : { version: version.version, file: version.fileName, receivedOn: version.receivedOn } }
        }),
        figures: withoutCells ? [] : given.map(({ made }) => made),
      },
      measurements: given.map(({ measurement }) => measurement), answers: [],
    },
  }
}

/** Of several loaded together the frozen ones of those that are frozen. */
async function settled(db: ReadDatabase, campaign: Campaign, indicatorIds: readonly string[] = []): Promise<CampaignFigures> {
  const [figures] = await loadEach(db, [campaign], { basis: 'frozen', include: 'accepted', indicatorIds })
  if (figures === undefined) throw new Error('a campaign has its figures')
  return figures
}

function callerOf({ nodes, campaign }: CampaignFigures): string {
  return nodes[0]?.name ?? campaign.bodyId
}

type Given = SubmissionData['measurements'][number]
type FigureCells = NonNullable<SubmissionData['aggregate']>['figures'][number]

interface FigureGiven { readonly measurement: Given, readonly made: FigureCells }

/** A figure nobody gave is left out. */
function givenBy(indicator: Indicator, figures: CampaignFigures): readonly FigureGiven[] {
  const { figure, cells } = cellsOf(figures, indicator, { type: 'all' }, new Map())
  const value = valueOf(indicator, figure)
  if (value.numerator === null && value.rate === null) return []
  const { code } = indicator
  return [{ measurement: { code, ...value, place: `tổng hợp từ ${figure.counted}/${figure.units} đơn vị` }, made: { code, cells: cells.flatMap(cellOf) } }]
}

/** An average of units' rates goes as it stands: the counts would make another rate. */
function valueOf({ rollUp }: Indicator, { numerator, denominator, value, stated }: RolledFigure): Pick<Given, 'numerator' | 'denominator' | 'rate'> {
  if (!isRate({ rollUp })) return { numerator, denominator: null, rate: null }
  if (rollUp === 'averageOfRates' || numerator === null) return { numerator: null, denominator: null, rate: value ?? stated ?? null }
  return { numerator, denominator, rate: null }
}

function cellOf({ bodyId, counts, submission }: Cell): FigureCells['cells'] {
  return counts === null || submission === null ? [] : [{ bodyId, ...counts, place: submission.place }]
}
