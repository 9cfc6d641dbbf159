/** Who answers for a finding: picked among the objects, the bodies and the people known here, or another name typed. */
import { useState } from 'react'
import type { KeyboardEvent } from 'react'
import { Button, Field, Input, Text, makeStyles, tokens } from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss'
import { useController } from 'react-hook-form'
import { useFieldMessage } from '../../ui/form/field-message.ts'
import { FieldRow } from '../../ui/form/layout.tsx'
import { PickInput } from '../../ui/form/pick-field.tsx'
import type { PickOption } from '../../ui/form/pick-field.tsx'
import { useBodyOptions, usePersonOptions } from '../shared-fields/use-options.ts'
import { groupsOf, useKnownPeople, useObjects, wordsOf } from './case-values.ts'

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS },
  line: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, justifyContent: 'space-between' },
})

interface Responsible { readonly personId: string | null, readonly bodyId: string | null, readonly name: string }
interface Known { readonly option: PickOption, readonly responsible: Responsible }

export function ResponsiblesField({ name }: { readonly name: string }) {
  const styles = useStyles()
  const { field } = useController({ name })
  const message = useFieldMessage(name)
  const known = useKnown()
  const [typed, setTyped] = useState('')
  const chosen = groupsOf(field.value)
  const names = new Set(chosen.map((one) => wordsOf(one, 'name')))
  const add = (responsible: Responsible): void => {
    if (responsible.name !== '' && !names.has(responsible.name)) field.onChange([...chosen, responsible])
  }
  const addTyped = (): void => {
    add({ personId: null, bodyId: null, name: typed.trim() })
    setTyped('')
  }
  const keys = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    addTyped()
  }
  return (
    <div className={styles.list} data-path={name} tabIndex={-1} role="group" aria-label="Chịu trách nhiệm">
      {chosen.map((one, at) => {
        const words = wordsOf(one, 'name')
        return (
          <div key={words} className={styles.line}>
            <Text>{words}</Text>
            <Button appearance="subtle" size="small" icon={<DismissRegular />} aria-label={`Bỏ ${words}`} onClick={() => field.onChange(chosen.toSpliced(at, 1))} />
          </div>
        )
      })}
      <FieldRow>
        <Field label="Chịu trách nhiệm: chọn" validationMessage={message}>
          <PickInput value={null} options={known.filter(({ responsible }) => !names.has(responsible.name)).map(({ option }) => option)} onBlur={field.onBlur}
            onChange={(value) => { const found = known.find(({ option }) => option.value === value); if (found !== undefined) add(found.responsible) }} />
        </Field>
        <Field label="hoặc ghi tên khác (Enter để thêm)">
          <Input value={typed} onKeyDown={keys} onBlur={addTyped} onChange={(_event, { value }) => setTyped(value)} />
        </Field>
      </FieldRow>
    </div>
  )
}

/** Objects of the case first, then people of its minutes, then everyone else known; each name once. */
function useKnown(): readonly Known[] {
  const [objects, met, people, bodies] = [useObjects(), useKnownPeople(), usePersonOptions(), useBodyOptions()]
  const all: readonly Known[] = [
    ...objects.map(({ name, post, bodyId }) => ({ option: { value: `object ${name}`, label: name, detail: post === '' ? 'đối tượng' : post }, responsible: { personId: null, bodyId, name } })),
    ...met.map(({ fullName, post }) => ({ option: { value: `met ${fullName}`, label: fullName, detail: post }, responsible: { personId: null, bodyId: null, name: fullName } })),
    ...people.map((option) => ({ option: { ...option, value: `person ${option.value}` }, responsible: { personId: option.value, bodyId: null, name: option.label } })),
    ...bodies.map((option) => ({ option: { ...option, value: `body ${option.value}` }, responsible: { personId: null, bodyId: option.value, name: option.label } })),
  ]
  const seen = new Set<string>()
  return all.filter(({ responsible: { name } }) => !seen.has(name) && seen.add(name).has(name))
}
