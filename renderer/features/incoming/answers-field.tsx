/** Our papers that answer one that came in, picked from those that have a number. */
import { useMemo } from 'react'
import { Button, Field, Link, Text, makeStyles, tokens } from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useController } from 'react-hook-form'
import { z } from 'zod'
import type { PaperRow } from '../../../shared/contract/papers.ts'
import { answeringPaperSchema } from '../../../shared/domain/incoming-paper.ts'
import { paperCollections, paperSubjects, paperText } from '../../../shared/domain/paper-pointer.ts'
import { service } from '../../api/client.ts'
import { showDate } from '../../ui/dates.ts'
import { useFieldMessage } from '../../ui/form/field-message.ts'
import { PickInput } from '../../ui/form/pick-field.tsx'
import { openPaper } from '../papers/open-paper.ts'

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, listStyleType: 'none', margin: 0, padding: 0 },
  line: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, minHeight: '32px' },
  words: { flexGrow: 1, minWidth: 0 },
})

const answersSchema = z.array(answeringPaperSchema).catch([])

export function AnswersField({ name }: { readonly name: string }) {
  const styles = useStyles()
  const navigate = useNavigate()
  const { field } = useController({ name })
  const message = useFieldMessage(name)
  const { data: papers } = useQuery(service.papers.list.queryOptions())
  const answers = answersSchema.parse(field.value)
  const numbered = useMemo(() => (papers ?? []).filter(({ printedNumber, date }) => printedNumber !== '' && date !== null), [papers])
  const options = useMemo(() => numbered.map((row) => ({ value: paperText(row), label: `${row.printedNumber}, ngày ${showDate(row.date)}`, detail: row.subject })), [numbered])
  const add = (value: string | null): void => {
    const row = numbered.find((each) => paperText(each) === value)
    if (row !== undefined && !answers.some((answer) => paperText(answer) === value)) field.onChange([...answers, answerOf(row)])
  }
  return (
    <>
      {answers.length > 0 && (
        <ul className={styles.list}>
          {answers.map((answer) => (
            <li key={paperText(answer)} className={styles.line}>
              <Text className={styles.words}>
                <Link as="button" inline onClick={() => void navigate(openPaper({ ...answer, subjectKind: paperSubjects[answer.collection] }))}>{answer.designation}</Link>{`, ngày ${showDate(answer.date)}`}
              </Text>
              <Button appearance="subtle" icon={<DismissRegular />} aria-label={`Bỏ văn bản trả lời ${answer.designation}`} onClick={() => field.onChange(answers.filter((each) => each !== answer))} />
            </li>
          ))}
        </ul>
      )}
      <Field label="Trả lời bằng văn bản" hint="Chọn theo số trong các văn bản đã có số và ngày." validationMessage={message}>
        <PickInput name={name} inputRef={field.ref} label="Trả lời bằng văn bản" value={null} options={options} onChange={add} onBlur={field.onBlur} />
      </Field>
    </>
  )
}

function answerOf({ templateId, recordId, ownerId, subjectKind, printedNumber, date }: PaperRow) {
  return { templateId, recordId, ownerId, collection: paperCollections[subjectKind], designation: printedNumber, date: date ?? '' }
}
