/** What came of the case for each of its objects, as the statistics count it, and the conference that weighed it. */
import { Button, Text } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useFormContext, useWatch } from 'react-hook-form'
import { disciplinesOf } from '../../../shared/domain/case-outcome.ts'
import { ChoiceField } from '../../ui/form/choice-field.tsx'
import { DateField } from '../../ui/form/date-field.tsx'
import { FieldRow, Section } from '../../ui/form/layout.tsx'
import { NumberField } from '../../ui/form/number-field.tsx'
import { useEditor, useEditorState } from '../record-editor/use-editor.ts'
import { groupsOf, useObjects } from './case-values.ts'
import type { CaseObject } from './case-values.ts'
import { caseViewQuery } from './queries.ts'
import { focusField } from './focus-field.ts'
import { disciplineWords, resultChoices } from './words.ts'

export function ResultsForm() {
  const objects = useObjects()
  return (
    <>
      <Section title="Hội nghị xem xét" path="reviewMeeting">
        <FieldRow narrow><DateField name="reviewMeeting.on" label="Ngày hội nghị" hint="Tự lấy khi ghi hoàn thành bước hội nghị." /></FieldRow>
      </Section>
      {objects.length === 0 && <Text>Ghi đối tượng ở trang Hồ sơ cuộc trước.</Text>}
      {objects.map((object) => <ObjectOutcome key={object.id} object={object} />)}
    </>
  )
}

function ObjectOutcome({ object }: { readonly object: CaseObject }) {
  const { setValue, getValues } = useFormContext()
  const at = groupsOf(useWatch({ name: 'outcomes' })).findIndex(({ objectId }) => objectId === object.id)
  const begin = (): void => {
    const standing = groupsOf(getValues('outcomes'))
    setValue('outcomes', [...standing, { objectId: object.id, result: null, discipline: null, vote: null }], { shouldDirty: true })
    focusField(`outcomes.${standing.length}.result`)
  }
  if (at < 0) {
    return (
      <Section title={object.name}>
        <Button style={{ alignSelf: 'flex-start' }} onClick={begin}>{`Ghi kết quả: ${object.name}`}</Button>
      </Section>
    )
  }
  return <Section title={object.name} path={`outcomes.${at}`}><OutcomeWords objectId={object.id} /><OutcomeFields row={`outcomes.${at}`} object={object} /></Section>
}

/** What is stored in words, and what a vote comes to by the rules. */
function OutcomeWords({ objectId }: { readonly objectId: string }) {
  const { id } = useEditor()
  const stored = useEditorState(({ revision }) => revision !== null)
  const { data } = useQuery({ ...caseViewQuery(id), enabled: stored })
  const found = data?.objects.find((each) => each.objectId === objectId)
  const words = [found?.words ?? '', found?.vote?.words ?? ''].filter((one) => one !== '')
  return words.length === 0 ? null : <Text role="status">{words.join(' ')}</Text>
}

/** A supervision concludes no violation and no discipline, so it is not asked for them. */
function OutcomeFields({ row, object }: { readonly row: string, readonly object: CaseObject }) {
  const { setValue } = useFormContext()
  const [kind, discipline, vote]: readonly unknown[] = useWatch({ name: ['kind', `${row}.discipline`, `${row}.vote`] })
  const supervised = kind === 'supervision'
  const forms = disciplinesOf[object.type]
  return (
    <>
      <FieldRow>
        <ChoiceField name={`${row}.result`} label="Kết quả" choices={supervised ? resultChoices.slice(0, 2) : resultChoices} none="Chưa có kết quả" />
        {(!supervised || discipline !== null) && <ChoiceField name={`${row}.discipline`} label="Kỷ luật" choices={forms.map((value) => ({ value, label: disciplineWords[value] }))} none="Không" />}
      </FieldRow>
      {!supervised && vote === null && (
        <Button size="small" style={{ alignSelf: 'flex-start' }} onClick={() => setValue(`${row}.vote`, { entitled: null, voters: null, counts: { none: 0, reprimand: 0, warning: 0, dismissal: 0, dissolution: 0, expulsion: 0, invalid: 0 } }, { shouldDirty: true })}>Ghi kết quả bỏ phiếu kỷ luật</Button>
      )}
      {vote !== null && vote !== undefined && (
        <>
          <FieldRow narrow>
            <NumberField name={`${row}.vote.entitled`} label="Tổng số được bỏ phiếu" required />
            <NumberField name={`${row}.vote.voters`} label="Số người bỏ phiếu" required />
          </FieldRow>
          <FieldRow narrow>
            {(['none', ...forms, 'invalid'] as const).map((level) => <NumberField key={level} name={`${row}.vote.counts.${level}`} label={disciplineWords[level]} />)}
          </FieldRow>
          <Button size="small" style={{ alignSelf: 'flex-start' }} onClick={() => setValue(`${row}.vote`, null, { shouldDirty: true })}>Bỏ phần bỏ phiếu</Button>
        </>
      )}
    </>
  )
}
