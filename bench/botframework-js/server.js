// Microsoft's Bot Framework for JavaScript in process with a bare Direct Line door: an echo, or a form of six steps. State and log live in memory only.
//   node server.js PORT echo|form
const http = require('http');
const { ActivityTypes, BotAdapter, ConversationState, MemoryStorage, TurnContext } = require('botbuilder');
const { ChoicePrompt, DialogSet, DialogTurnStatus, ListStyle, TextPrompt, WaterfallDialog } = require('botbuilder-dialogs');

const [port, kind] = [Number(process.argv[2]), process.argv[3]];
const root = '/v3/directline/';
const sittings = new Map();

class DirectLineAdapter extends BotAdapter {
  async sendActivities(context, activities) {
    const sitting = sittings.get(context.activity.conversation.id);
    return activities.map(activity => ({ id: sitting.add(activity) }));
  }
  updateActivity() { throw new Error('not used'); }
  deleteActivity() { throw new Error('not used'); }
  take(activity, bot) { return this.runMiddleware(new TurnContext(this, activity), bot); }
}

class Sitting {
  constructor(id) { this.id = id; this.log = []; }
  add(activity) {
    const id = `${this.id}|${String(this.log.length + 1).padStart(7, '0')}`;
    this.log.push({ ...activity, id, timestamp: new Date().toISOString(), channelId: 'directline', conversation: { id: this.id } });
    return id;
  }
}

const state = new ConversationState(new MemoryStorage());
const dialogs = new DialogSet(state.createProperty('dialog'));
const choices = new ChoicePrompt('choice');
choices.style = ListStyle.suggestedAction;
dialogs.add(choices).add(new TextPrompt('text'));
const pick = (text, ...labels) => step => step.prompt('choice', { prompt: text, retryPrompt: 'Please pick one of these. ' + text, choices: labels });
dialogs.add(new WaterfallDialog('form', [
  pick('Which of these do you have? It does not matter where it is right now.', 'A passport', 'A driving licence', 'A birth certificate', 'Not sure'),
  pick('Were you born in the UK?', 'Yes', 'No', 'Not sure'),
  step => step.prompt('text', 'Who can send it to you? A name is enough.'),
  pick('Where is it right now?', 'With me', 'With family', 'Lost', 'Not sure'),
  step => step.prompt('text', 'Is there anything else that we should know?'),
  pick('Is it OK to tell your key worker?', 'Yes', 'No'),
  step => step.replaceDialog('form'),
]));

async function form(context) {
  const talk = await dialogs.createContext(context);
  const result = await talk.continueDialog();
  if (result.status === DialogTurnStatus.empty) await talk.beginDialog('form');
  await state.saveChanges(context);
}

const echo = context => context.sendActivity({ type: ActivityTypes.Message, text: `You said: ${context.activity.text}`, inputHint: 'expectingInput', from: { id: 'bot', role: 'bot' } });
const bot = kind === 'form' ? form : echo;
const adapter = new DirectLineAdapter();

const read = request => new Promise((done, failed) => {
  const parts = [];
  request.on('data', part => parts.push(part)).on('error', failed).on('end', () => done(JSON.parse(Buffer.concat(parts).toString() || '{}')));
});

function answer(response, body, status = 200) {
  const text = JSON.stringify(body);
  response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8', 'Content-Length': Buffer.byteLength(text) });
  response.end(text);
}

async function take(sitting, activity) {
  const id = sitting.add(activity);
  await adapter.take({ ...activity, id, channelId: 'directline', conversation: { id: sitting.id }, recipient: { id: 'bot' }, serviceUrl: '' }, bot);
  return id;
}

http.createServer(async (request, response) => {
  const url = new URL(request.url, 'http://bot');
  const [, id] = /^\/v3\/directline\/conversations\/([^/]+)\/activities$/.exec(url.pathname) ?? [];
  if (request.method === 'GET' && id) {
    const { log } = sittings.get(id);
    return answer(response, { activities: log.slice(Number(url.searchParams.get('watermark') || 0)), watermark: String(log.length) });
  }

  const body = await read(request);
  if (id) return answer(response, { id: await take(sittings.get(id), body) });
  if (url.pathname === root + 'tokens/generate') return answer(response, { conversationId: 'new', token: 'none', expires_in: 3600 });
  const sitting = new Sitting(`c${sittings.size + 1}`);
  sittings.set(sitting.id, sitting);
  await take(sitting, { type: 'message', from: { id: 'me' }, text: 'hello' });
  return answer(response, { conversationId: sitting.id, token: 'none', expires_in: 3600 }, 201);
}).listen(port, '127.0.0.1');
