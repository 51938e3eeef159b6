// Microsoft's published client under Node, unmodified. What a browser has and Node lacks comes from xhr2 and ws.
import { createRequire } from 'node:module'

const require = createRequire(new URL('../../web/package.json', import.meta.url))
globalThis.XMLHttpRequest = require('xhr2')

const sockets = []
globalThis.WebSocket = class extends require('ws') {
  constructor(url) {
    super(url)
    sockets.push(this)
  }
}

// The client waits 3 to 15 seconds before it comes back after a drop; two hundred drops must not take an hour. Its own clock,
// and nothing else, runs a hundred times faster.
const { async } = createRequire(require.resolve('botframework-directlinejs'))('rxjs/scheduler/async')
const began = Date.now()
const scheduler = Object.assign(Object.create(async), {
  now: () => began + (Date.now() - began) * 100,
  schedule: (work, delay = 0, state) => async.schedule(work, delay / 100, state),
})

// For what must not be over before it is looked at: the client's own pace, at its shortest.
export const unhurried = { scheduler: async, random: () => 0, timeout: 5000 }

const { DirectLine, ConnectionStatus } = require('botframework-directlinejs')

const [domain, secret] = [process.env.DIRECTLINE_URL, process.env.DIRECTLINE_SECRET]

export { ConnectionStatus, domain, secret, sockets }

export const expiredToken = process.env.DIRECTLINE_EXPIRED_TOKEN

export async function generate(userId = 'dl_node') {
  const answer = await fetch(`${domain}/tokens/generate`, {
    method: 'POST',
    headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
    body: JSON.stringify({ user: { id: userId } }),
  })
  return answer.json()
}

// A chat as a page would hold it: every activity that was shown, and the connection's states.
export function chat(options) {
  const line = new DirectLine({ domain, scheduler, ...options })
  const shown = []
  const states = []
  const errors = []
  line.connectionStatus$.subscribe((state) => states.push(state))
  line.activity$.subscribe((activity) => shown.push(activity), (error) => errors.push(error))
  return { line, shown, states, errors, texts: () => shown.map((activity) => activity.text) }
}

export const say = (line, text, clientActivityID) => new Promise((resolve, reject) =>
  line.postActivity({
    type: 'message',
    text,
    from: { id: 'dl_node' },
    ...(clientActivityID ? { channelData: { clientActivityID } } : {}),
  }).subscribe(resolve, reject))

export async function until(there, what, limit = 20000) {
  const end = Date.now() + limit
  while (!there()) {
    if (Date.now() > end) throw new Error(`never came: ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}
