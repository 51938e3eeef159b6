// A bot of somebody else's, made with Microsoft's SDK (npm botbuilder), unmodified: the SDK checks our tokens against our metadata, builds the
// Activities and sends them to our Connector REST. Only where its token comes from is its own: our token endpoint.
// node bot.mjs PORT ISSUER APPID SECRET; GET /seen tells what it was given.
import http from 'node:http';
import { ActivityHandler, ActivityTypes, CloudAdapter, EventFactory, MessageFactory } from 'botbuilder';
import { AuthenticationConfiguration, BotFrameworkAuthenticationFactory, ServiceClientCredentialsFactory } from 'botframework-connector';

const [port, issuer, appId, secret] = process.argv.slice(2);
const seen = [];

class OurCredentials extends ServiceClientCredentialsFactory {
  async isValidAppId(id) { return id === appId; }
  async isAuthenticationDisabled() { return false; }
  async createCredentials() {
    return {
      async signRequest(request) {
        const answer = await fetch(`${issuer}/token`, {
          method: 'POST',
          body: new URLSearchParams({ grant_type: 'client_credentials', client_id: appId, client_secret: secret, scope: issuer }),
        });
        if (!answer.ok) {
          throw new Error(`no token: ${answer.status}`);
        }
        request.headers.set('authorization', `Bearer ${(await answer.json()).access_token}`);
        return request;
      },
    };
  }
}

const authentication = BotFrameworkAuthenticationFactory.create(
  '', true, issuer, issuer, issuer, '', `${issuer}/.well-known/openidconfiguration`, 'http://127.0.0.1:9/none', '', new OurCredentials(), new AuthenticationConfiguration());
const adapter = new CloudAdapter(authentication);
adapter.onTurnError = async (_, error) => { throw error; };

const bot = new ActivityHandler();
bot.onMembersAdded(async (context, next) => {
  await context.sendActivity('Welcome to the other bot.');
  await next();
});
bot.onMessage(async (context, next) => {
  const text = context.activity.text;
  if (text === 'slow') {
    await new Promise(done => setTimeout(done, 4000));
    try {
      await context.sendActivity('too late');
    } catch {
      seen.push({ type: 'refused', conversation: context.activity.conversation });
    }
  } else if (text === 'crash now') {
    throw new Error('broken');
  } else if (text === 'silence') {
    // Says nothing at all.
  } else if (text === 'someone real please') {
    await context.sendActivity('I will ask for a person.');
    await context.sendActivity(EventFactory.createHandoffInitiation(context, { why: 'asked' }));
  } else if (text === 'the end') {
    await context.sendActivity('Goodbye from the other bot.');
    await context.sendActivity({ type: ActivityTypes.EndOfConversation });
  } else {
    await context.sendActivity(MessageFactory.suggestedActions(['One', 'Two'], `Echo: ${text}`));
    await context.sendActivity({
      type: ActivityTypes.Message, text: 'And **this**.', textFormat: 'markdown',
      attachments: [{ contentType: 'image/png', contentUrl: 'https://other.example/picture.png' }],
      suggestedActions: { actions: [{ type: 'openUrl', title: 'A link', value: 'https://other.example' }] },
    });
  }
  await next();
});

http.createServer(async (request, response) => {
  let body = '';
  for await (const chunk of request) {
    body += chunk;
  }
  if (request.method === 'GET') {
    response.end(JSON.stringify(seen));
    return;
  }

  request.body = JSON.parse(body);
  seen.push(request.body);
  // What the SDK expects of an express response.
  const shim = {
    socket: request.socket,
    status(code) { response.statusCode = code; return this; },
    header(name, value) { response.setHeader(name, value); return this; },
    send(value) { response.write(typeof value === 'string' ? value : JSON.stringify(value)); return this; },
    end() { response.end(); return this; },
  };
  try {
    await adapter.process(request, shim, context => bot.run(context));
  } catch {
    response.statusCode = 500;
    response.end();
  }
}).listen(Number(port), '127.0.0.1', () => console.log('ready'));
