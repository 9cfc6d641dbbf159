/** Results over the years: the map of units and years, one unit's history, the averages of a term both ways. */
import { useState } from 'react'
import { Button, Field, Select, Text, ToolbarButton, makeStyles, tokens } from '@fluentui/react-components'
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { RatingMap, TermAverage } from '../../../shared/contract/evaluations.ts'
import type { EvaluationRound } from '../../../shared/domain/evaluation.ts'
import { quantityText } from '../../../shared/domain/quantity.ts'
import { useOffice } from '../../app/office.ts'
import { today } from '../../ui/dates.ts'
import { Card, Page } from '../../ui/page.tsx'
import { QueryView } from '../shared-fields/query-view.tsx'
import { YearInput } from '../year-work/period-choice.tsx'
import { PastRatings } from './past-ratings.tsx'
import { ratingMapQuery, termAverageQuery, unitHistoryQuery } from './queries.ts'
import { averageChoices, objectChoices, ratingChoices, ratingMarks, rateWords, ratingWords } from './words.ts'

const line = `1px solid ${tokens.colorNeutralStroke2}`
const useStyles = makeStyles({
  column: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  card: { padding: tokens.spacingHorizontalM, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  asked: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: tokens.spacingHorizontalM },
  table: { borderCollapse: 'collapse', '& th, & td': { border: line, padding: '4px 8px', textAlign: 'left', fontWeight: tokens.fontWeightRegular }, '& thead th': { backgroundColor: tokens.colorNeutralBackground3, fontWeight: tokens.fontWeightSemibold } },
})

export function EvaluationHistoryPage() {
  const styles = useStyles()
  const navigate = useNavigate()
  const query = useQuery(ratingMapQuery())
  const [bodyId, setBodyId] = useState<string | null>(null)
  return (
    <Page title="Kết quả xếp loại nhiều năm" scrolls commands={<ToolbarButton icon={<ArrowLeftRegular />} onClick={() => void navigate({ to: '/evaluations' })}>Các đợt</ToolbarButton>}>
      <div className={styles.column}>
        <Term />
        <PastRatings />
        <QueryView query={query}>{(map) => <MapTable map={map} onOpen={setBodyId} />}</QueryView>
        {bodyId !== null && <UnitHistory bodyId={bodyId} name={query.data?.rows.find((row) => row.bodyId === bodyId)?.name ?? ''} />}
      </div>
    </Page>
  )
}

function MapTable({ map, onOpen }: { readonly map: RatingMap, readonly onOpen: (bodyId: string) => void }) {
  const styles = useStyles()
  if (map.rows.length === 0) return <Card className={styles.card}><Text>Chưa có đợt xếp loại tổ chức đảng theo năm nào.</Text></Card>
  return (
    <Card className={styles.card}>
      <Text weight="semibold">Xếp loại tổ chức đảng theo năm</Text>
      <Text>{ratingChoices.map(({ value, label }) => `${ratingMarks[value]} ${label}`).join('   ')}</Text>
      <table className={styles.table} aria-label="Xếp loại tổ chức đảng theo năm">
        <thead><tr><th scope="col">Đơn vị</th>{map.years.map((year) => <th key={year} scope="col">{year}</th>)}</tr></thead>
        <tbody>
          {map.rows.map(({ bodyId, name, ended, cells }) => (
            <tr key={bodyId}>
              <th scope="row"><Button appearance="transparent" size="small" onClick={() => onOpen(bodyId)}>{ended ? `${name} (đã kết thúc)` : name}</Button></th>
              {cells.map((cell, at) => <td key={map.years[at]}>{cell === null ? '–' : cell === 'unrated' ? 'chưa đánh giá' : `${ratingMarks[cell]} ${ratingWords(cell)}`}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  )
}

function UnitHistory({ bodyId, name }: { readonly bodyId: string, readonly name: string }) {
  const styles = useStyles()
  const query = useQuery(unitHistoryQuery(bodyId))
  return (
    <Card className={styles.card}>
      <Text weight="semibold">{name}</Text>
      <QueryView query={query}>{(rows) => (
        <table className={styles.table} aria-label={`Lịch sử xếp loại, ${name}`}>
          <thead><tr><th scope="col">Đợt</th><th scope="col">Điểm</th><th scope="col">Tự xếp loại</th><th scope="col">Tập thể</th><th scope="col">Quyết định</th><th scope="col">Ghi chú</th></tr></thead>
          <tbody>
            {rows.map(({ roundId, title, total, self, collective, final, unratedReason, decision, withdrawn }) => (
              <tr key={roundId}>
                <td>{title}</td><td>{total === null ? '' : quantityText(total)}</td><td>{ratingWords(self)}</td><td>{ratingWords(collective)}</td><td>{ratingWords(final)}</td>
                <td>{[unratedReason, decision, withdrawn > 0 ? `đã rút để sửa ${withdrawn} lần` : ''].filter((words) => words !== '').join('; ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}</QueryView>
    </Card>
  )
}

function Term() {
  const styles = useStyles()
  const { office } = useOffice()
  const thisYear = Number(today().slice(0, 4))
  const [object, setObject] = useState<EvaluationRound['object']>('organisations')
  const [printed, setPrinted] = useState<EvaluationRound['averagePrinted'] | null>(null)
  const [from, setFrom] = useState(thisYear - 4)
  const [to, setTo] = useState(thisYear)
  const query = useQuery(termAverageQuery({ bodyId: office.bodyId, object, from, to, printed }))
  return (
    <Card className={styles.card}>
      <Text weight="semibold">Bình quân nhiều năm, nhiệm kỳ</Text>
      <div className={styles.asked}>
        <Field label="Xếp loại"><Select value={object} onChange={(_event, data) => setObject(data.value === 'members' ? 'members' : 'organisations')}>{objectChoices.map(({ value, label }) => <option key={value} value={value}>{label}</option>)}</Select></Field>
        <Field label="Từ năm"><YearInput value={from} onChange={setFrom} /></Field>
        <Field label="Đến năm"><YearInput value={to} onChange={setTo} /></Field>
        <Field label="In theo"><Select value={printed ?? ''} onChange={(_event, data) => setPrinted(averageChoices.find(({ value }) => value === data.value)?.value ?? null)}>
          <option value="">Như đã chọn ở đợt</option>{averageChoices.map(({ value, label }) => <option key={value} value={value}>{label}</option>)}
        </Select></Field>
      </div>
      <QueryView query={query}>{(average) => <Averages average={average} />}</QueryView>
    </Card>
  )
}

function Averages({ average: { groups, missingYears, printed, printedName } }: { readonly average: TermAverage }) {
  const styles = useStyles()
  return (
    <>
      {missingYears.length > 0 && <Text>{`Chưa có kết quả của năm: ${missingYears.join(', ')}.`}</Text>}
      {groups.length > 0 && (
        <table className={styles.table} aria-label="Bình quân nhiều năm">
          <thead><tr><th scope="col">Nhóm</th><th scope="col">Cách tính</th>{ratingChoices.map(({ value, label }) => <th key={value} scope="col">{label}</th>)}<th scope="col">Từ Tốt trở lên</th></tr></thead>
          <tbody>
            {groups.flatMap(({ key, name, levels, atLeastGood }) => averageChoices.map(({ value: way, label }) => (
              <tr key={`${key} ${way}`}>
                <th scope="row">{name}</th><td>{way === printed ? `${label} (cách in)` : label}</td>{levels.map(({ rating, ways }) => <td key={rating}>{rateWords(ways[way])}</td>)}<td>{rateWords(atLeastGood.ways[way])}</td>
              </tr>
            )))}
          </tbody>
        </table>
      )}
      {groups.length === 0 ? <Text>{`Chưa có đợt xếp loại theo năm nào trong khoảng này (cách in: ${printedName}).`}</Text> : groups.map(({ key, sentence }) => <Text key={key}>{sentence}</Text>)}
    </>
  )
}
