/** The trend of a chosen indicator over the periods of a chosen round. Nothing is drawn where no report is called for regularly. */
import { Field, Select, makeStyles, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import type { z } from 'zod'
import type { Series } from '../../../shared/contract/aggregation.ts'
import type { reportingRoundRowSchema } from '../../../shared/contract/desk-records.ts'
import { divideQuantities } from '../../../shared/domain/quantity.ts'
import { service } from '../../api/client.ts'
import { TrendChart } from '../../ui/charts/series-chart.tsx'
import { labelOfChoice } from '../../ui/choices.ts'
import { showDate, today } from '../../ui/dates.ts'
import { roundPeriodChoices } from '../campaigns/words.ts'
import { Panel } from './panel.tsx'
import { chosenOr, useTrendChoice } from './trend-choice.ts'

/** Points of a trend that stand beside one another with their figures; two are a difference, no trend. */
const [fewestPeriods, mostPeriods] = [3, 12]

type Round = Readonly<z.output<typeof reportingRoundRowSchema>>

const useStyles = makeStyles({
  choices: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(260px, 1fr))', gap: tokens.spacingHorizontalM },
})

export function TrendPanel() {
  const styles = useStyles()
  const [choice, setChoice] = useTrendChoice()
  // The one that has run longest first: it has the most periods to draw.
  const rounds = (useQuery(service.reportingRounds.list.queryOptions({ staleTime: 0 })).data ?? []).toSorted((one, other) => one.from < other.from ? -1 : one.from > other.from ? 1 : 0)
  const all = useQuery(service.indicators.indicators.list.queryOptions({ staleTime: 0 })).data ?? []
  const round = chosenOr(rounds, choice.roundId)
  const asked = useQuery({ ...service.reportingRounds.get.queryOptions({ input: { id: round?.id ?? '' }, staleTime: 0 }), enabled: round !== null }).data?.record.indicatorIds
  const indicators = asked === undefined ? [] : all.filter(({ id }) => asked.includes(id))
  const indicator = chosenOr(indicators, choice.indicatorId)
  const series = useQuery({
    ...service.aggregation.series.queryOptions({ input: { roundId: round?.id ?? null, indicatorIds: indicator === null ? [] : [indicator.id], to: today() }, staleTime: 0 }),
    enabled: round !== null && indicator !== null,
  }).data
  if (round === null || indicator === null) return null
  return (
    <Panel title="Diễn biến số liệu" empty="" isEmpty={false}>
      <div className={styles.choices} data-screen-only>
        <Field label="Chế độ báo cáo">
          <Select value={round.id} onChange={(_event, { value }) => setChoice({ ...choice, roundId: value })}>{rounds.map((one) => <option key={one.id} value={one.id}>{roundName(one, rounds)}</option>)}</Select>
        </Field>
        <Field label="Chỉ tiêu">
          <Select value={indicator.id} onChange={(_event, { value }) => setChoice({ ...choice, indicatorId: value })}>{indicators.map(({ id, code, name }) => <option key={id} value={id}>{`${code}. ${name}`}</option>)}</Select>
        </Field>
      </div>
      {series !== undefined && <Trend series={series} round={roundName(round, rounds)} />}
    </Panel>
  )
}

/** Two rounds may bear one title, of the half year and of the year: then the period tells them apart. */
function roundName({ id, title, reportingPeriod }: Round, all: readonly Round[]): string {
  return all.some((other) => other.id !== id && other.title === title) ? `${title} (${labelOfChoice(roundPeriodChoices, reportingPeriod).toLowerCase()})` : title
}

function Trend({ series: { campaigns, rows: [row] }, round }: { readonly series: Series, readonly round: string }) {
  const periods = campaigns.map(({ to }, at) => ({ name: `đến ${showDate(to)}`, value: row?.figures[at]?.value ?? null })).slice(-mostPeriods)
  const known = periods.filter(({ value }) => value !== null).length
  if (row === undefined || known < fewestPeriods) return <p>{`Chỉ tiêu này mới có ${known} kỳ có số liệu trong “${round}”; cần ít nhất ${fewestPeriods} kỳ để vẽ diễn biến.`}</p>
  return (
    <TrendChart data={{
      caption: `${row.name} (${round})`, unit: row.unitOfMeasure, categoryTitle: 'Kỳ', categories: periods.map(({ name }) => name),
      series: [{ name: 'Toàn Đảng bộ', values: periods.map(({ value }) => value === null ? null : divideQuantities(value, '1', row.decimals)) }],
    }} />
  )
}
