/** Why something was refused, in sentences: what is wrong and what to do. */
import { MessageBar, MessageBarBody } from '@fluentui/react-components'
import type { Problem } from '../../../shared/domain/problem.ts'

const mostShown = 8

export function ProblemLines({ problems, label }: { readonly problems: readonly Problem[], readonly label: string }) {
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        <strong>{label}</strong>
        <ul>{problems.slice(0, mostShown).map(({ message, remedy }, at) => <li key={at}>{`${message} ${remedy}`}</li>)}</ul>
        {problems.length > mostShown && `Và ${problems.length - mostShown} chỗ nữa.`}
      </MessageBarBody>
    </MessageBar>
  )
}
