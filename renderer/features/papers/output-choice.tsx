/** Word or PDF, and how it is printed: asked wherever a paper is written out for good (issue, copies). */
import { useState } from 'react'
import { Button, Field, MessageBar, MessageBarBody, Radio, RadioGroup, Text, makeStyles, tokens } from '@fluentui/react-components'
import { OptionsRegular } from '@fluentui/react-icons/svg/options'
import { choiceWords, noRecipientsWords, usePrintChoice } from './print-choice.ts'
import { PrintOptionsDialog } from './print-options-dialog.tsx'
import type { Format } from './use-export-run.ts'

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalL },
  words: { flexGrow: 1, minWidth: 0 },
})

interface OutputChoiceProps {
  readonly format: Format
  readonly onFormat: (format: Format) => void
  /** How many receive what is written; null: not known yet. */
  readonly recipients: number | null
}

export function OutputChoice({ format, onFormat, recipients }: OutputChoiceProps) {
  const styles = useStyles()
  const [choice, setChoice] = usePrintChoice()
  const [choosing, setChoosing] = useState(false)
  const chosen = choiceWords(choice)
  const nobody = noRecipientsWords(choice, recipients)
  return (
    <>
      <div className={styles.row}>
        <Field label="Ghi ra tệp">
          <RadioGroup layout="horizontal" value={format} onChange={(_event, data) => onFormat(data.value === 'pdf' ? 'pdf' : 'docx')}>
            <Radio value="docx" label="Word" />
            <Radio value="pdf" label="PDF" />
          </RadioGroup>
        </Field>
        <Text className={styles.words}>{chosen === '' ? 'In một mặt, một bản.' : `Đang dùng: ${chosen}.`}</Text>
        <Button icon={<OptionsRegular />} onClick={() => setChoosing(true)}>Tuỳ chọn in, xuất…</Button>
      </div>
      {nobody !== null && <MessageBar intent="warning" layout="multiline"><MessageBarBody>{nobody}</MessageBarBody></MessageBar>}
      {choosing && <PrintOptionsDialog choice={choice} recipients={recipients} onChoose={setChoice} onClose={() => setChoosing(false)} />}
    </>
  )
}
