/** A supplied procedure, to be looked at and copied; it is never changed itself. */
import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { DocumentEditRegular } from '@fluentui/react-icons/svg/document-edit'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { Procedure, ProcedureStep } from '../../../shared/domain/case-procedure.ts'
import { useCommands } from '../../app/commands.tsx'
import { labelOfChoice } from '../../ui/choices.ts'
import { CommandButton } from '../../ui/command-button.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import type { TableColumn } from '../../ui/data-table.tsx'
import { statusWords } from '../../ui/finding-words.tsx'
import { Card, Page } from '../../ui/page.tsx'
import { RestrictedMark } from '../case-access/index.ts'
import { templatesInUseQuery } from '../templates/queries.ts'
import { stepStageChoices } from './words.ts'

const useStyles = makeStyles({ told: { padding: tokens.spacingHorizontalM }, column: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 } })

type Row = ProcedureStep & { readonly place: number }

export function SuppliedProcedure({ procedure }: { readonly procedure: Procedure }) {
  const styles = useStyles()
  const navigate = useNavigate()
  const { data: templates } = useQuery(templatesInUseQuery())
  const { id, name, restricted, source, status, steps } = procedure
  const copy = (): void => void navigate({ to: '/case-procedures/$id', params: { id }, search: { fresh: true } })
  useCommands([{ id: 'copyProcedure', label: 'Sửa thành quy trình của cơ quan', group: 'Soạn', keys: ['Ctrl+N'], run: copy }])
  const nameOf = (stepId: string): string => steps.find((step) => step.id === stepId)?.name ?? stepId
  const columns: readonly TableColumn<Row>[] = [
    { id: 'place', header: 'TT', value: (row) => row.place, width: 48, fixed: true, align: 'end' },
    { id: 'code', header: 'Ký hiệu', value: (row) => row.code ?? '', width: 88, fixed: true, optional: true },
    { id: 'name', header: 'Bước', value: (row) => row.optional ? `${row.name} (có thể bỏ qua)` : row.name, width: 3 },
    { id: 'stage', header: 'Giai đoạn', value: (row) => labelOfChoice(stepStageChoices, row.stage), width: 104, fixed: true },
    { id: 'template', header: 'Văn bản', value: (row) => row.manual ? 'Do nơi khác lập' : row.template === undefined ? 'Không có' : templates === undefined ? '' : templates.find((each) => each.id === row.template)?.name ?? row.template, width: 3 },
    { id: 'after', header: 'Chờ bước', value: (row) => row.after.map(nameOf).join('; '), width: 3, optional: true },
  ]
  return (
    <Page title={name} commands={<CommandButton label="Sửa thành quy trình của cơ quan" icon={<DocumentEditRegular />} shortcut="Ctrl+N" primary onClick={copy} />}>
      <Card fills className={styles.column}>
        <div className={styles.told}>
          <Text>{`Quy trình kèm theo chương trình, ${statusWords[status]}. Nguồn: ${source}.`}{restricted && <> Chỉ người được xem mới thấy cuộc theo quy trình này<RestrictedMark />.</>}</Text>
        </div>
        <DataTable label={`Các bước của quy trình ${name}`} rows={steps.map((step, at) => ({ ...step, place: at + 1 }))} columns={columns} rowKey={(row) => row.id} empty={null} />
      </Card>
    </Page>
  )
}
