/** The last net: a page that cannot be drawn says so, keeps what was typed, and offers a way on. */
import { Component } from 'react'
import type { ReactNode } from 'react'
import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components'

interface State { readonly failed: boolean }

export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { failed: false }

  static getDerivedStateFromError(): State {
    return { failed: true }
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children
    return (
      <MessageBar intent="error" layout="multiline" role="alert">
        <MessageBarBody>
          <MessageBarTitle>Trang này không hiển thị được vì lỗi của chương trình.</MessageBarTitle>
          {' Hồ sơ đã lưu vẫn nguyên vẹn; chữ đang gõ được giữ trên máy này. Tải lại cửa sổ để làm tiếp.'}
        </MessageBarBody>
        <MessageBarActions>
          <Button onClick={() => this.setState({ failed: false })}>Thử lại</Button>
          <Button appearance="primary" onClick={() => window.location.reload()}>Tải lại cửa sổ</Button>
        </MessageBarActions>
      </MessageBar>
    )
  }
}
