/** Our papers that answer one that came in, picked from those that have a number. */
import { Button, Field, Link, Text, makeStyles, tokens } from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss'
import { useNavigate } from '@tanstack/react-router'
import { useController } from 'react-hook-form'
import { z } from 'zod'
import type { PaperRow } from '../../../shared/contract/papers.ts'
import { answeringPaperSchema } from '../../../shared/domain/incoming-paper.ts'
import { paperCollections, paperSubjects, paperText } from '../../../shared/domain/paper-pointer.ts'
import { showDate } from '../../ui/dates.ts'
import { useFieldMessage } from '../../ui/form/field-message.ts'
import { openPaper } from '../papers/open-paper.ts'
import { PaperPick } from '../papers/paper-pick.tsx'

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
  const answers = answersSchema.parse(field.value)
  const add = (row: PaperRow): void => {
    if (!answers.some((answer) => paperText(answer) === paperText(row))) field.onChange([...answers, answerOf(row)])
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
        <PaperPick name={name} inputRef={field.ref} label="Trả lời bằng văn bản" of={{ numbered: true }} value={null} onChoose={add} onBlur={field.onBlur} />
      </Field>
    </>
  )
}

function answerOf({ templateId, recordId, ownerId, subjectKind, printedNumber, date }: PaperRow) {
  return { templateId, recordId, ownerId, collection: paperCollections[subjectKind], designation: printedNumber, date: date ?? '' }
}
