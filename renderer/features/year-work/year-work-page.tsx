/** "Theo dõi" begins with the study of resolutions. */
import { Navigate } from '@tanstack/react-router'

export function YearWorkPage() {
  return <Navigate to="/study-sessions" replace />
}
