/** A step of a record that may not have been taken yet: nothing stands for it until it is. */
import type { ReactNode } from 'react'
import { Button } from '@fluentui/react-components'
import { useController } from 'react-hook-form'
import { Section } from './layout.tsx'

interface OptionalStepProps { readonly name: string, readonly title: string, readonly add: string, readonly remove: string, readonly blank: () => object, readonly children: ReactNode }

/** A step that has not been taken is null. */
export function OptionalStep({ name, title, add, remove, blank, children }: OptionalStepProps) {
  const { field } = useController({ name })
  const taken = field.value !== null && field.value !== undefined
  return (
    <Section title={title}>
      {taken && children}
      <div><Button appearance="subtle" data-path={name} onClick={() => field.onChange(taken ? null : blank())}>{taken ? remove : add}</Button></div>
    </Section>
  )
}
