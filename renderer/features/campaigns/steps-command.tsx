/** The way back from a page of a campaign to its five steps. */
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left'
import { useNavigate } from '@tanstack/react-router'
import { CommandButton } from '../../ui/command-button.tsx'

export function StepsCommand({ campaignId }: { readonly campaignId: string }) {
  const navigate = useNavigate()
  return <CommandButton label="Các bước của đợt" icon={<ArrowLeftRegular />} onClick={() => void navigate({ to: '/campaigns/$id', params: { id: campaignId } })} />
}
