/** The template's own values: over the body its names, number and căn cứ; under it how the paper is signed and who it goes to. */
import { Checkbox, Text, makeStyles, tokens } from '@fluentui/react-components'
import type { TemplateStructure } from '../../../shared/contract/templates.ts'
import { RuleHelpGuide, WithRuleHelp } from '../rules/rule-help.tsx'
import { useDraft } from './draft-context.ts'
import { PartValueField } from './part-value-field.tsx'
import { SuggestedList } from './suggested-list.tsx'
import { archiveValue, basesPath, basisValues, recipientsPath, recipientValues, valuesOfHead, valuesOfSigning } from './template-parts.ts'
import type { PartValue } from './template-parts.ts'

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  note: { color: tokens.colorNeutralForeground2 },
})

interface OwnValuesProps { readonly structure: TemplateStructure }

/** The rule a value of the head is about. */
const ruleOf: Readonly<Record<string, string>> = { subject: 'subject', number: 'paper.number' }

export function HeadValues({ structure }: OwnValuesProps) {
  const styles = useStyles()
  const draft = useDraft()
  const { basesText, subjectKind, suggested } = structure
  const isFree = subjectKind === 'freeDocument'
  const setBases = (has: boolean): void => void draft.change(has ? { type: 'addBases' } : { type: 'set', path: [], key: 'bases', value: null })
  return (
    <RuleHelpGuide date={null}>
      <div className={styles.part}>
        {valuesOfHead(structure).filter(({ path }) => path.length === 0).map((value) => <HelpedValue key={value.key} value={value} />)}
        {subjectKind !== 'session' && (
          <WithRuleHelp field="paper.bases" label="Căn cứ">
            <Checkbox label="Văn bản có phần căn cứ" checked={basesText !== null} onChange={(_event, data) => setBases(data.checked === true)} />
          </WithRuleHelp>
        )}
        {valuesOfHead(structure).filter(({ path }) => path.length > 0).map((value) => <HelpedValue key={value.key} value={value} />)}
        {((isFree && basesText !== null) || suggested.bases.length > 0) && (
          <SuggestedList title="Căn cứ điền sẵn khi lập văn bản mới" item="Căn cứ" list={basesPath} rows={basisValues(structure)} blank="" />
        )}
        {!isFree && basesText !== null && <Text size={200} className={styles.note}>Căn cứ của từng văn bản lấy từ hồ sơ.</Text>}
      </div>
    </RuleHelpGuide>
  )
}

function HelpedValue({ value }: { readonly value: PartValue }) {
  const field = value.path.length === 0 ? ruleOf[value.key] : undefined
  const drawn = <PartValueField part={value.path} value={value} />
  return field === undefined ? drawn : <WithRuleHelp field={field} label={value.label}>{drawn}</WithRuleHelp>
}

export function FootValues({ structure }: OwnValuesProps) {
  const styles = useStyles()
  const draft = useDraft()
  const { recipients, subjectKind, suggested } = structure
  const isFilledIn = subjectKind === 'freeDocument' || subjectKind === 'summaryReport'
  return (
    <RuleHelpGuide date={null}>
      <div className={styles.part}>
        {valuesOfSigning(structure).map((value) => <PartValueField key={JSON.stringify([value.path, value.key])} part={value.path} value={value} />)}
        <WithRuleHelp field="paper.recipients" label="Nơi nhận">
          {/* Not written is "yes". */}
          <Checkbox label="Văn bản có phần Nơi nhận" checked={recipients}
            onChange={(_event, data) => void draft.change({ type: 'set', path: [], key: 'recipients', value: data.checked === true ? null : false })} />
        </WithRuleHelp>
        {((isFilledIn && recipients) || suggested.recipients.length > 0) && (
          <SuggestedList title="Nơi nhận điền sẵn khi lập văn bản mới" item="Nơi nhận" list={recipientsPath} rows={recipientValues(structure)} blank={{ name: '' }} />
        )}
        {((isFilledIn && recipients) || suggested.archive !== '') && (
          <WithRuleHelp field="paper.archive" label="Nơi lưu"><PartValueField part={recipientsPath} value={archiveValue(structure)} /></WithRuleHelp>
        )}
        {!isFilledIn && recipients && <Text size={200} className={styles.note}>Nơi nhận và dòng lưu của từng văn bản lấy từ hồ sơ.</Text>}
      </div>
    </RuleHelpGuide>
  )
}
