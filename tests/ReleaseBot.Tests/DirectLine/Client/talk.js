// Talks to a server through botframework-directlinejs and prints what came, a JSON object a line.
// node talk.js <domain> <token> <polling|websocket> <says, a JSON list> [conversationId watermark]
'use strict';
global.XMLHttpRequest = require('xhr2');
global.WebSocket = require('ws');
const { DirectLine } = require('botframework-directlinejs');

const [domain, token, mode, saysJson, conversationId, watermark] = process.argv.slice(2);
const says = JSON.parse(saysJson);
const client = new DirectLine({
  domain,
  token,
  webSocket: mode === 'websocket',
  pollingInterval: 200,
  ...(conversationId ? { conversationId, watermark } : {}),
});

const print = (kind, value) => process.stdout.write(JSON.stringify({ kind, value }) + '\n');
let quiet;
let isDone = false;
const done = () => {
  print('end', { conversationId: client.conversationId, watermark: client.watermark });
  isDone = true;
  client.end();
  process.exit(0);
};
// Once something has come, the rest of the same turn comes right behind it. Nothing is said before an answer came, however slow the machine.
const restart = () => {
  clearTimeout(quiet);
  quiet = setTimeout(next, 1200);
};

function next() {
  const text = says.shift();
  if (text === undefined) {
    done();
    return;
  }

  const activity = typeof text === 'string' ? { type: 'message', text } : text;
  client.postActivity({ ...activity, from: { id: 'somebody-else' }, textFormat: 'plain' }).subscribe(
    id => print('posted', id),
    error => {
      print('failed', String(error && error.status));
      restart();
    });
}

const online = 2;
client.connectionStatus$.subscribe(status => {
  print('status', status);
  if (status === online) {
    restart();
  }
});
client.activity$.subscribe(
  activity => {
    print('activity', activity);
    restart();
  },
  error => {
    if (!isDone) {
      print('stream-ended', String(error));
      process.exit(1);
    }
  });
setTimeout(() => process.exit(2), 60000);
