/** A fault as a message bar: what happened, what was kept, what to do, and every problem behind it. */
import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss'
import type { Fault } from '../../shared/domain/problem.ts'

interface FaultBarProps {
  readonly fault: Fault
  readonly onRetry?: () => void
  readonly onDismiss?: () => void
}

export function FaultBar({ fault, onRetry, onDismiss }: FaultBarProps) {
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>
        <MessageBarTitle>{fault.happened}</MessageBarTitle>
        {` ${fault.kept} ${fault.remedy}`}
        {fault.problems.length > 0 && (
          <ul>
            {fault.problems.slice(0, 20).map((problem, index) => <li key={index}>{`${problem.message} ${problem.remedy}`}</li>)}
            {fault.problems.length > 20 && <li>{`… và ${fault.problems.length - 20} lỗi nữa.`}</li>}
          </ul>
        )}
      </MessageBarBody>
      <MessageBarActions
        containerAction={onDismiss === undefined ? undefined
          : <Button appearance="transparent" size="small" icon={<DismissRegular />} aria-label="Đóng thông báo" onClick={onDismiss} />}>
        {onRetry !== undefined && <Button size="small" onClick={onRetry}>Thử lại</Button>}
      </MessageBarActions>
    </MessageBar>
  )
}
