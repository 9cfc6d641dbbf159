/** The way from a finding to the page of its rule. */
import { Link } from '@fluentui/react-components'
import type { ProfileId } from '../../shared/document/form.ts'

interface RuleLinkProps {
  readonly ruleId: string
  /** The guide the finding was made by; absent: the one of today. */
  readonly profile?: ProfileId
}

export function RuleLink({ ruleId, profile }: RuleLinkProps) {
  const search = new URLSearchParams({ rule: ruleId, ...profile !== undefined && { profile } })
  return <Link inline href={`#/rules?${search.toString()}`}>{`Xem quy tắc ${ruleId}`}</Link>
}
