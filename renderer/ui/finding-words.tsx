/** How bad a finding is and how sure its rule, in the same words and signs wherever findings stand. */
import { Badge } from '@fluentui/react-components'
import { ErrorCircleRegular } from '@fluentui/react-icons/svg/error-circle'
import { InfoRegular } from '@fluentui/react-icons/svg/info'
import { WarningRegular } from '@fluentui/react-icons/svg/warning'
import type { RuleStatus } from '../../shared/document/form.ts'
import type { Severity } from '../../shared/domain/problem.ts'

export const severityWords: Readonly<Record<Severity, string>> = { error: 'Lỗi', warning: 'Chú ý', info: 'Gợi ý' }
export const statusWords: Readonly<Record<RuleStatus, string>> = { verified: 'đã đối chiếu nguyên văn', reported: 'theo nguồn khác', custom: 'lựa chọn của chương trình' }

const signs = {
  error: ['danger', <ErrorCircleRegular key="error" aria-hidden />], warning: ['warning', <WarningRegular key="warning" aria-hidden />], info: ['informative', <InfoRegular key="info" aria-hidden />],
} as const

/** The word with its sign: colour alone says nothing to some eyes. */
export function SeverityBadge({ severity }: { readonly severity: Severity }) {
  const [color, icon] = signs[severity]
  return <Badge appearance="tint" color={color} icon={icon}>{severityWords[severity]}</Badge>
}
