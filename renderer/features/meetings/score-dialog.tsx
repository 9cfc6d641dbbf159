/** The score sheet of a meeting: which variant, what was computed with its reason, and the points a person gives, asked once. */
import { useState } from 'react'
import { Button, Field, Input, Select, Text, makeStyles, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import type { z } from 'zod'
import type { scoredCriterionSchema } from '../../../shared/contract/meetings.ts'
import { DialogFrame } from '../../ui/dialog-frame.tsx'
import { QueryView } from '../shared-fields/query-view.tsx'
import { scorePreviewQuery, scoreSheetsQuery } from './queries.ts'

type Criterion = Readonly<z.output<typeof scoredCriterionSchema>>

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', '& th, & td': { textAlign: 'left', verticalAlign: 'top', padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`, borderBottom: `1px solid ${tokens.colorNeutralStroke3}` } },
  points: { width: '88px' },
  quiet: { color: tokens.colorNeutralForeground2 },
})

/** Points as typed: `8`, `7,5`; null: nothing typed; undefined: no points. */
function readPoints(typed: string, most: number): number | null | undefined {
  if (typed.trim() === '') return null
  const points = Number(typed.trim().replace(',', '.'))
  return Number.isFinite(points) && points >= 0 && points <= most ? points : undefined
}

const shown = (points: number | null): string => points === null ? '' : String(points).replace('.', ',')

interface ScoreDialogProps { readonly id: string, readonly onMake: (sheetId: string, points: Readonly<Record<string, number | null>>) => void, readonly onClose: () => void }

export function ScoreDialog({ id, onMake, onClose }: ScoreDialogProps) {
  const sheets = useQuery(scoreSheetsQuery())
  const [own, setOwn] = useState<string | null>(null)
  const sheet = sheets.data?.find((each) => each.id === own) ?? sheets.data?.[0]
  const rows = useQuery({ ...scorePreviewQuery(id, sheet?.id ?? ''), enabled: sheet !== undefined })
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({})
  const textOf = (row: Criterion): string => typed[`${sheet?.id} ${row.id}`] ?? shown(row.points)
  const byHand = rows.data?.filter((row) => row.byHand) ?? []
  const read = byHand.map((row) => ({ row, points: readPoints(textOf(row), row.most) }))
  const isReady = rows.data !== undefined && read.every(({ points }) => points !== undefined)
  const make = (): void => {
    if (sheet !== undefined) onMake(sheet.id, Object.fromEntries(read.flatMap(({ row, points }) => points === undefined ? [] : [[row.id, points]])))
  }
  return (
    <DialogFrame title="Phiếu chấm điểm kỳ sinh hoạt" size="wide" onClose={onClose} actions={<><Button appearance="primary" disabled={!isReady} onClick={make}>Lập phiếu chấm điểm</Button><Button onClick={onClose}>Thôi</Button></>}>
      <Field label="Mẫu phiếu">
        <Select value={sheet?.id ?? ''} onChange={(_event, { value }) => setOwn(value)}>{sheets.data?.map(({ id: sheetId, name }) => <option key={sheetId} value={sheetId}>{name}</option>)}</Select>
      </Field>
      {sheet !== undefined && <Text>{`Nguồn: ${sheet.source}. Đối chiếu với hướng dẫn của cấp trên trực tiếp trước khi dùng.`}</Text>}
      <QueryView query={rows}>{(all) => <Criteria rows={all} textOf={textOf} onType={(row, text) => setTyped((current) => ({ ...current, [`${sheet?.id} ${row.id}`]: text }))} />}</QueryView>
    </DialogFrame>
  )
}

interface CriteriaProps { readonly rows: readonly Criterion[], readonly textOf: (row: Criterion) => string, readonly onType: (row: Criterion, text: string) => void }

function Criteria({ rows, textOf, onType }: CriteriaProps) {
  const styles = useStyles()
  const points = rows.map((row) => row.byHand ? readPoints(textOf(row), row.most) ?? null : row.points)
  const blank = points.filter((each) => each === null).length
  const sum = points.reduce<number>((total, each) => total + (each ?? 0), 0)
  return (
    <>
      <table className={styles.table}>
        <thead><tr><th scope="col">Tiêu chí</th><th scope="col">Tối đa</th><th scope="col">Điểm</th></tr></thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td>{row.words}<br /><span className={styles.quiet}>{row.reason}</span></td>
              <td>{shown(row.most)}</td>
              <td>{row.byHand ? <PointsBox row={row} text={textOf(row)} onType={(text) => onType(row, text)} /> : shown(row.points)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Text role="status" weight="semibold">{blank === 0 ? `Tổng: ${shown(sum)} điểm.` : `Còn ${blank} tiêu chí chưa cho điểm; đã có ${shown(sum)} điểm. Tiêu chí để trống thì ghi tay trên phiếu in.`}</Text>
    </>
  )
}

function PointsBox({ row, text, onType }: { readonly row: Criterion, readonly text: string, readonly onType: (text: string) => void }) {
  const styles = useStyles()
  const isWrong = readPoints(text, row.most) === undefined
  return (
    <Field validationMessage={isWrong ? `Ghi số từ 0 đến ${shown(row.most)}.` : undefined}>
      <Input className={styles.points} input={{ style: { minWidth: 0 } }} aria-label={`Điểm: ${row.words}`} inputMode="decimal" value={text} onChange={(_event, { value }) => onType(value)} />
    </Field>
  )
}
