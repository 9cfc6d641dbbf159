/** Ratings of past years, unit by year: typed or pasted, stored whole, taken back by the notice's button. */
import { useState } from 'react'
import type { ClipboardEvent, KeyboardEvent } from 'react'
import { Button, Field, MessageBar, MessageBarBody, Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { RatingMap } from '../../../shared/contract/evaluations.ts'
import type { Rating } from '../../../shared/domain/evaluation.ts'
import { client, service } from '../../api/client.ts'
import { useNotices } from '../../app/notices.tsx'
import { useOffice } from '../../app/office.ts'
import { today } from '../../ui/dates.ts'
import { Card } from '../../ui/page.tsx'
import { QueryView } from '../shared-fields/query-view.tsx'
import { YearInput } from '../year-work/period-choice.tsx'
import { isBlock, layBlock, parseBlock, readRating } from './paste.ts'
import type { PasteProblem } from './paste.ts'
import { pastRatingsQuery } from './queries.ts'
import { ratingChoices, ratingMarks } from './words.ts'

const line = `1px solid ${tokens.colorNeutralStroke2}`
const useStyles = makeStyles({
  card: { padding: tokens.spacingHorizontalM, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  asked: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: tokens.spacingHorizontalM },
  scroll: { maxHeight: '52vh', overflow: 'auto' },
  table: { borderCollapse: 'collapse', '& th, & td': { border: line, padding: '3px 8px', textAlign: 'left', fontWeight: tokens.fontWeightRegular }, '& thead th': { backgroundColor: tokens.colorNeutralBackground3, fontWeight: tokens.fontWeightSemibold, position: 'sticky', top: 0 } },
  choice: { minWidth: '130px', height: '30px', fontFamily: 'inherit', fontSize: 'inherit', color: 'inherit', backgroundColor: tokens.colorNeutralBackground1, border: `1px solid ${tokens.colorNeutralStrokeAccessible}`, borderRadius: tokens.borderRadiusMedium },
  changed: { border: `2px solid ${tokens.colorBrandStroke1}` },
})

/** Years shown at once. */
const span = 5

export function PastRatings() {
  const styles = useStyles()
  const { office } = useOffice()
  const lastYear = Number(today().slice(0, 4)) - 1
  const [open, setOpen] = useState(false)
  const [from, setFrom] = useState(lastYear - span + 1)
  const query = useQuery({ ...pastRatingsQuery(office.bodyId), enabled: open })
  const years = Array.from({ length: span }, (_, at) => from + at).filter((year) => year <= lastYear)
  return (
    <Card className={styles.card}>
      <Text weight="semibold">Nhập kết quả các năm trước</Text>
      <div className={styles.asked}>
        <Text>Ghi mức xếp loại từng tổ chức của những năm chưa dùng chương trình, để có lịch sử và số bình quân.</Text>
        <Button onClick={() => setOpen(!open)}>{open ? 'Đóng bảng nhập' : 'Mở bảng nhập'}</Button>
        {open && <Field label="Từ năm"><YearInput value={from} onChange={(year) => setFrom(Math.min(year, lastYear))} /></Field>}
      </div>
      {open && <QueryView query={query}>{(map) => <PastGrid key={years.join(' ')} map={map} years={years} />}</QueryView>}
    </Card>
  )
}

type Typed = ReadonlyMap<string, Rating | null>
const keyOf = (bodyId: string, year: number): string => `${bodyId} ${year}`

function PastGrid({ map, years }: { readonly map: RatingMap, readonly years: readonly number[] }) {
  const styles = useStyles()
  const [typed, setTyped] = useState<Typed>(new Map())
  const [problems, setProblems] = useState<readonly PasteProblem[]>([])
  const store = useSavePast()
  const stored = (bodyId: string, year: number): Rating | null => {
    const cell = map.rows.find((row) => row.bodyId === bodyId)?.cells[map.years.indexOf(year)] ?? null
    return cell === 'unrated' ? null : cell
  }
  const shown = (bodyId: string, year: number): Rating | null => typed.get(keyOf(bodyId, year)) === undefined ? stored(bodyId, year) : typed.get(keyOf(bodyId, year)) ?? null
  const changes = map.rows.flatMap(({ bodyId }) => years.filter((year) => shown(bodyId, year) !== stored(bodyId, year)).map((year) => ({ bodyId, year, rating: shown(bodyId, year) })))
  const take = (event: ClipboardEvent<HTMLElement>): void => {
    const block = parseBlock(event.clipboardData.getData('text/plain'))
    const field = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-column]') : null
    const [key, cell] = [field?.dataset['row'], field?.dataset['column']]
    if (key === undefined || cell === undefined || block.length === 0) return
    event.preventDefault()
    const rows = map.rows.map(({ bodyId, name }) => ({ key: bodyId, name, locked: '' }))
    const laid = layBlock(isBlock(block) ? block : [[block[0]?.[0] ?? '']], rows, years.map((year) => ({ cell: String(year), name: `năm ${year}`, read: readRating })), { key, cell })
    setProblems(laid.problems)
    if (laid.problems.length === 0) setTyped(new Map([...typed, ...laid.cells.map((one) => [keyOf(one.key, Number(one.cell)), ratingOf(one.value)] as const)]))
  }
  const save = async (): Promise<void> => { if (await store(changes)) setTyped(new Map()) }
  return (
    <>
      <Text>Chọn từng ô, hoặc chép bảng từ Excel (tên đơn vị và các năm, hay chỉ các mức) rồi dán vào ô đầu tiên. Mức ghi: XS, T, HT, KHT hoặc chữ đầy đủ. Ô trống giữ nguyên.</Text>
      {problems.length > 0 && (
        <MessageBar intent="error" layout="multiline"><MessageBarBody>
          {`Chưa nhận gì: ${problems.length} ô dán không đọc được. Sửa trong Excel rồi dán lại.`}
          <ul aria-label="Ô không nhận được">{problems.map(({ place, text, message }, at) => <li key={at}>{`${place}: “${text}”. ${message}`}</li>)}</ul>
        </MessageBarBody></MessageBar>
      )}
      <div className={styles.scroll} role="region" tabIndex={0} aria-label="Bảng nhập các năm trước">
        <table className={styles.table} aria-label="Nhập xếp loại các năm trước" onPaste={take} onKeyDown={moveDown}>
          <thead><tr><th scope="col">Đơn vị</th>{years.map((year) => <th key={year} scope="col">{year}</th>)}</tr></thead>
          <tbody>
            {map.rows.map(({ bodyId, name, ended }) => (
              <tr key={bodyId}>
                <th scope="row">{ended ? `${name} (đã kết thúc)` : name}</th>
                {years.map((year) => (
                  <td key={year}>
                    <select className={mergeClasses(styles.choice, shown(bodyId, year) !== stored(bodyId, year) && styles.changed)} data-row={bodyId} data-column={year} aria-label={`${name}, năm ${year}`} value={shown(bodyId, year) ?? ''}
                      onChange={(event) => setTyped(new Map([...typed, [keyOf(bodyId, year), ratingOf(event.target.value)]]))}>
                      <option value="">–</option>{ratingChoices.map(({ value, label }) => <option key={value} value={value}>{`${ratingMarks[value]} ${label}`}</option>)}
                    </select>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className={styles.asked}>
        <Button appearance="primary" disabled={changes.length === 0} onClick={() => void save()}>{`Ghi ${changes.length} mức`}</Button>
        <Button disabled={typed.size === 0} onClick={() => setTyped(new Map())}>Bỏ những gì chưa ghi</Button>
      </div>
    </>
  )
}

function ratingOf(value: string): Rating | null {
  return ratingChoices.find((choice) => choice.value === value)?.value ?? null
}

/** Enter goes to the same year of the next unit; the arrows choose within a cell. */
function moveDown(event: KeyboardEvent<HTMLTableElement>): void {
  if (event.key !== 'Enter' || !(event.target instanceof HTMLSelectElement)) return
  const column = [...event.currentTarget.querySelectorAll<HTMLElement>(`[data-column="${event.target.dataset['column']}"]`)]
  event.preventDefault()
  column[column.indexOf(event.target) + 1]?.focus()
}

function useSavePast(): (ratings: readonly { readonly bodyId: string, readonly year: number, readonly rating: Rating | null }[]) => Promise<boolean> {
  const queries = useQueryClient()
  const { office } = useOffice()
  const { notify, notifyFault } = useNotices()
  const send = async (ratings: readonly { readonly bodyId: string, readonly year: number, readonly rating: Rating | null }[], undoing: boolean): Promise<boolean> => {
    try {
      const answer = await client.evaluations.savePast({ bodyId: office.bodyId, ratings: [...ratings] })
      if (answer.outcome === 'refused') {
        notify({ intent: 'error', text: `Chưa ghi gì. ${answer.problems.map(({ message, remedy }) => `${message} ${remedy}`).join(' ')}` })
        return false
      }
      await queries.invalidateQueries({ queryKey: service.evaluations.key() })
      notify(undoing ? { intent: 'success', text: 'Đã hoàn tác: các năm trước trở lại như cũ.' }
        : { intent: 'success', text: `Đã ghi ${answer.changed} mức của các năm trước.`, actions: [{ label: 'Hoàn tác', run: () => void send(answer.before, true) }] })
      return true
    } catch (error) {
      notifyFault(error)
      return false
    }
  }
  return (ratings) => send(ratings, false)
}
