/**
 * The part of the shell's API that runs in the page itself. Its text is handed to the page by the preload script,
 * so it must use nothing from outside its own body but what every page has.
 */

/** Makes `window.vpkShell` out of the bridge, adding `connectService`. */
export function installShellApi(portMessage: string): void {
  const bridge: { readonly requestPort: () => void } = Reflect.get(window, 'vpkShellBridge')
  /** Each call asks for a new port; the shell answers in the order it was asked. */
  const connectService = (): Promise<MessagePort> =>
    new Promise((resolve) => {
      const receive = (event: MessageEvent<unknown>): void => {
        const port = event.ports[0]
        if (event.source !== window || event.data !== portMessage || port === undefined) return
        window.removeEventListener('message', receive)
        event.stopImmediatePropagation()
        resolve(port)
      }
      window.addEventListener('message', receive)
      bridge.requestPort()
    })
  const { requestPort: _requestPort, ...verbs } = bridge
  Object.defineProperty(window, 'vpkShell', { value: Object.freeze({ ...verbs, connectService }), writable: false })
}
