/** Names on the wire between shell and preload. Nothing else may use these names, and these are all there are. */
export const channels = {
  /** Question and answer: verb name, list of arguments. */
  verb: 'vpk:verb',
  /** The window asks for a port to the service. */
  connect: 'vpk:connect',
  /** The shell sends the port. */
  port: 'vpk:port',
  menuCommand: 'vpk:menu-command',
  appearanceChanged: 'vpk:appearance-changed',
  serviceRestarted: 'vpk:service-restarted',
} as const
