import { Button } from '@fluentui/react-components'
import { useNavigate } from '@tanstack/react-router'
import { EmptyState } from '../ui/empty-state.tsx'

export function NotFound() {
  const navigate = useNavigate()
  return (
    <EmptyState title="Không có trang này" action={<Button appearance="primary" onClick={() => void navigate({ to: '/' })}>Về Tổng quan</Button>}>
      Địa chỉ trang không còn dùng được. Hồ sơ không bị ảnh hưởng.
    </EmptyState>
  )
}
