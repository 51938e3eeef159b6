import assert from 'node:assert/strict'
import { ConnectionStatus, chat, domain, expiredToken, generate, say, sockets, unhurried, until } from './client.mjs'

export const behaviours = {
  'connects, is greeted, hears its own words before the answer': async () => {
    const { token } = await generate()
    const { line, shown, states, texts } = chat({ token })
    await until(() => shown.length > 0, 'the greeting')
    const id = await say(line, 'hello', 'c1')
    await until(() => texts().includes('hello') && shown.at(-1).from.role === 'bot', 'echo and answer')
    const echo = shown.find((activity) => activity.text === 'hello')
    assert.equal(echo.id, id)
    assert.equal(echo.channelData.clientActivityID, 'c1')
    assert.equal(echo.from.id, 'dl_node')
    assert.ok(shown.indexOf(echo) < shown.length - 1)
    assert.deepEqual(states, [ConnectionStatus.Uninitialized, ConnectionStatus.Connecting, ConnectionStatus.Online])
    line.end()
  },

  'loses and repeats nothing in two hundred drops': async () => {
    const { token } = await generate()
    const { line, shown, texts } = chat({ token })
    await until(() => shown.length > 0, 'the greeting')
    for (let drop = 0; drop < 200; drop++) {
      const opened = sockets.length
      sockets.at(-1).terminate()
      assert.notEqual(await say(line, `m${drop}`, `c${drop}`), 'retry')
      await until(() => sockets.length > opened && sockets.at(-1).readyState === 1, `socket after drop ${drop}`)
      await until(() => texts().includes(`m${drop}`), `m${drop}`)
    }
    await say(line, 'the end')
    await until(() => texts().includes('the end') && shown.at(-1).from.role === 'bot', 'the end and its answer')
    const ids = shown.map((activity) => activity.id)
    assert.deepEqual(ids, [...new Set(ids)].sort(), 'each once, in order')
    const sequences = ids.map((id) => Number(id.split('|')[1]))
    assert.deepEqual(sequences, sequences.map((_, place) => place + 1), 'no gap')
    line.end()
  },

  'cannot connect with an expired token': async () => {
    const { line, states } = chat({ token: expiredToken })
    await until(() => states.includes(ConnectionStatus.FailedToConnect), 'FailedToConnect')
    line.end()
  },

  'says that the token expired and goes on with a fresh one': async () => {
    const { conversationId, token } = await generate()
    const { line, shown, states, texts } = chat({ token, ...unhurried })
    await until(() => shown.length > 0, 'the greeting')
    line.token = expiredToken
    sockets.at(-1).terminate()
    await until(() => states.includes(ConnectionStatus.ExpiredToken), 'ExpiredToken')
    const fresh = await (await fetch(`${domain}/conversations/${conversationId}`, { headers: { authorization: `Bearer ${token}` } })).json()
    line.reconnect(fresh)
    // Its own retry goes on with the old token meanwhile, so the state may change once more; the new socket stays.
    await until(() => states.lastIndexOf(ConnectionStatus.Online) > states.indexOf(ConnectionStatus.ExpiredToken), 'Online again')
    await until(() => sockets.at(-1).readyState === 1, 'the new socket')
    await say(line, 'back')
    await until(() => texts().includes('back'), 'back')
    // This client opens a socket for the fresh URL and one more for its own retry: each activity may come twice, none is missing.
    const sequences = new Set(shown.map((activity) => Number(activity.id.split('|')[1])))
    assert.deepEqual([...sequences].sort(), [...sequences].map((_, place) => place + 1))
    line.end()
  },

  'stores a message once however often it is sent': async () => {
    const { token } = await generate()
    const { line, shown, texts } = chat({ token })
    await until(() => shown.length > 0, 'the greeting')
    const ids = await Promise.all([1, 2, 3].map(() => say(line, 'once', 'same')))
    assert.equal(new Set(ids).size, 1)
    await say(line, 'after')
    await until(() => texts().includes('after'), 'after')
    assert.equal(texts().filter((text) => text === 'once').length, 1)
    line.end()
  },

  'two clients of one conversation both see everything': async () => {
    const { conversationId, token } = await generate()
    const one = chat({ token })
    await until(() => one.shown.length > 0, 'the greeting')
    const two = chat({ token, conversationId })
    await until(() => two.shown.length > 0, 'the greeting, on the second')
    await say(one.line, 'from one')
    await say(two.line, 'from two')
    for (const { texts } of [one, two]) await until(() => texts().includes('from one') && texts().includes('from two'), 'both')
    await until(() => one.shown.length === two.shown.length, 'the same number')
    assert.deepEqual(one.shown.map((activity) => activity.id), two.shown.map((activity) => activity.id))
    one.line.end()
    two.line.end()
  },

  'a reload with conversation and watermark 0 shows the history': async () => {
    const { conversationId, token } = await generate()
    const first = chat({ token })
    await until(() => first.shown.length > 0, 'the greeting')
    await say(first.line, 'before the reload')
    first.line.end()
    const second = chat({ token, conversationId, watermark: '0' })
    await until(() => second.texts().includes('before the reload'), 'the history')
    assert.match(second.shown[0].id, /\|0000001$/)
    second.line.end()
  },

  'typing and events are answered and echoed and leave no trace': async () => {
    const { conversationId, token } = await generate()
    const { line, shown } = chat({ token })
    await until(() => shown.length > 0, 'the greeting')
    for (const activity of [{ type: 'typing' }, { type: 'event', name: 'webchat/join', value: { language: 'en-GB' } }]) {
      const id = await new Promise((resolve, reject) => line.postActivity({ ...activity, from: { id: 'dl_node' } }).subscribe(resolve, reject))
      assert.notEqual(id, 'retry')
      await until(() => shown.some((one) => one.id === id), activity.type)
    }
    const history = await (await fetch(`${domain}/conversations/${conversationId}/activities`, { headers: { authorization: `Bearer ${token}` } })).json()
    assert.ok(history.activities.every((activity) => activity.type === 'message'))
    line.end()
  },

  'words that come with a picture are kept': async () => {
    const { token } = await generate()
    const { line, shown, texts } = chat({ token })
    await until(() => shown.length > 0, 'the greeting')
    const sent = await fetch(`${domain}/conversations/${line.conversationId}/upload?userId=dl_node`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      body: upload('look'),
    })
    assert.equal(sent.status, 200)
    await until(() => texts().includes('look'), 'the words')
    assert.ok(shown.every((activity) => !activity.attachments))
    line.end()
  },

  'after the visitor has left nothing comes and nothing goes': async () => {
    const { token } = await generate()
    const { line, shown, states } = chat({ token, ...unhurried })
    await until(() => shown.length > 0, 'the greeting')
    await new Promise((resolve) => line.postActivity({ type: 'endOfConversation', from: { id: 'dl_node' } }).subscribe(resolve))
    await until(() => sockets.at(-1).readyState === 3, 'the closed socket')
    await until(() => states.includes(ConnectionStatus.ExpiredToken), 'ExpiredToken')
    assert.equal(await say(line, 'anybody there?'), 'retry')
    line.end()
    assert.equal(states.at(-1), ConnectionStatus.Ended)
  },
}

// As this client's own upload builds it, with node's FormData: the activity first, then the file.
function upload(text) {
  const form = new FormData()
  const activity = JSON.stringify({ type: 'message', text, from: { id: 'dl_node' }, attachments: [{ contentType: 'image/png', name: 'me.png' }] })
  form.append('activity', new Blob([activity], { type: 'application/vnd.microsoft.activity' }))
  form.append('file', new Blob([new Uint8Array(20000)], { type: 'image/png' }), 'me.png')
  return form
}
