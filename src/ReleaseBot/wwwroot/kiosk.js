/* Makes the talk page quicker: sends without a new page, hides at once, locks by itself. Everything works without it too. */
(function () {
  'use strict';

  var main = document.getElementById('talk');
  if (!main || !window.fetch || !window.WebSocket || !window.AbortController || !window.URLSearchParams) {
    return;
  }

  var waits = [1, 2, 4, 8, 15];
  var at = '/v3/directline/conversations/' + main.dataset.conversation;
  var part = function (id) { return document.getElementById(id); };
  var log = part('log');
  var items = part('items');
  var replies = part('replies');
  var say = part('say');
  var box = part('words');
  var status = part('status');
  var offline = part('offline');
  var newest = part('newest');

  var last = Number(main.dataset.last);
  var screen = Number(say.elements.screen.value);
  var token = main.dataset.token;
  var bubbles = [];
  var pending = null;
  var socket = null;
  var gone = false;

  // Small helpers

  function make(tag, text, attributes) {
    var element = document.createElement(tag);
    if (text) {
      element.textContent = text;
    }
    Object.keys(attributes || {}).forEach(function (name) { element.setAttribute(name, attributes[name]); });
    return element;
  }

  function tell(text) {
    if (status.textContent !== text) {
      status.textContent = text;
    }
  }

  function newId() {
    var random = window.crypto.getRandomValues(new Uint32Array(4));
    return 's-' + Array.prototype.map.call(random, function (part) { return part.toString(36); }).join('');
  }

  function wait(attempt) {
    return waits[Math.min(attempt, waits.length - 1)] * (850 + Math.random() * 300);
  }

  function reached(yes) {
    offline.hidden = yes;
  }

  /** Asks the server; a link that hangs counts as none. */
  function ask(path, options) {
    var giveUp = new AbortController();
    var timer = setTimeout(function () { giveUp.abort(); }, 15000);
    return fetch(path, Object.assign({ signal: giveUp.signal, cache: 'no-store', credentials: 'same-origin' }, options)).then(
      function (answer) { clearTimeout(timer); reached(true); return answer; },
      function (fault) { clearTimeout(timer); reached(false); throw fault; });
  }

  function askTalk(path, body) {
    var headers = { Authorization: 'Bearer ' + token };
    if (body) {
      headers['Content-Type'] = 'application/json';
    }
    return ask(at + path, { method: body ? 'POST' : 'GET', headers: headers, body: body && JSON.stringify(body) });
  }

  function post(path, words) {
    var form = new URLSearchParams();
    form.set('words', words);
    form.set('__RequestVerificationToken', say.elements.__RequestVerificationToken.value);
    return ask(path, { method: 'POST', body: form, redirect: 'manual' });
  }

  // What is shown

  function isAtEnd() {
    return Math.abs(log.scrollTop) < 48;
  }

  function add(who, texts, kind) {
    var stay = !isAtEnd();
    var item = make('li', '', { class: kind });
    item.appendChild(make('p', who, { class: 'who' }));
    texts.forEach(function (text) { item.appendChild(make('p', text)); });
    items.appendChild(item);
    if (stay) {
      newest.hidden = false;
    } else {
      log.scrollTop = 0;
    }
  }

  function isTick(shown, action, all) {
    var id = action.value.choice;
    return shown.takesSeveral && id !== shown.alone && id[0] !== '!' && !all.some(function (other) { return other.value.choice === 'done'; });
  }

  function valueOf(action) {
    return action.value.choice + '|' + action.title;
  }

  function tickOf(action) {
    var label = make('label');
    label.appendChild(make('input', '', { type: 'checkbox', name: 'tick', value: valueOf(action) }));
    label.appendChild(document.createTextNode(' '));
    label.appendChild(make('span', action.title));
    return label;
  }

  function showReplies(shown, actions) {
    var ticks = actions.filter(function (action) { return isTick(shown, action, actions); });
    replies.textContent = '';
    if (ticks.length) {
      var set = make('fieldset');
      var holder = make('div', '', { class: 'ticks' });
      set.appendChild(make('legend', main.dataset.pick));
      ticks.forEach(function (action) { holder.appendChild(tickOf(action)); });
      set.appendChild(holder);
      replies.appendChild(set);
      replies.appendChild(make('button', main.dataset.done, { type: 'submit', class: 'main' }));
    }
    actions.forEach(function (action) {
      if (ticks.indexOf(action) < 0) {
        replies.appendChild(make('button', action.title, { type: 'submit', name: 'choice', value: valueOf(action) }));
      }
    });
  }

  function show(activity) {
    var shown = activity.channelData.screen;
    // The words behind "More" stand on this page always.
    var actions = (activity.suggestedActions ? activity.suggestedActions.actions : []).filter(function (action) {
      return action.value.choice !== '!more';
    });
    screen = shown.revision;
    part('topic').textContent = shown.topic || main.dataset.heading;
    part('progress').textContent = shown.progress || '';
    part('box-label').textContent = shown.expectsWords || !actions.length ? main.dataset.boxWords : main.dataset.box;
    box.rows = shown.expectsWords ? 3 : 1;
    showReplies(shown, actions);
    say.elements.screen.value = screen;
    say.elements.turn.value = newId();
  }

  /** Takes what the server stored, in order, each once. A turn of the bot stands as one item. */
  function take(set) {
    set.activities.forEach(function (activity) {
      var number = Number(activity.id.slice(activity.id.lastIndexOf('|') + 1));
      if (gone || number <= last) {
        return;
      }
      last = number;
      if (activity.from.role === 'user') {
        add(main.dataset.you, [activity.text || ''], 'you');
        return;
      }
      bubbles.push(activity.text);
      if (activity.channelData && activity.channelData.screen) {
        add(main.dataset.bot, bubbles, activity.channelData.screen.safety ? 'bot danger' : 'bot');
        bubbles = [];
        show(activity);
      }
    });
  }

  // The link

  function read() {
    return askTalk('/activities?watermark=' + last).then(function (answer) { return answer.ok ? answer.json().then(take) : null; }).catch(function () {});
  }

  function connect(attempt) {
    if (gone) {
      return;
    }
    var again = function () { setTimeout(function () { connect(attempt + 1); }, wait(attempt)); };
    askTalk('?watermark=' + last).then(function (answer) {
      if (answer.status === 401 || answer.status === 403) {
        return leave();
      }
      return answer.ok ? answer.json().then(function (talk) { listen(talk); }) : again();
    }).catch(again);
  }

  function listen(talk) {
    token = talk.token || token;
    var opened = Date.now();
    socket = new WebSocket(talk.streamUrl);
    socket.onmessage = function (message) {
      if (message.data) {
        take(JSON.parse(message.data));
      }
    };
    socket.onclose = function (end) {
      socket = null;
      if (end.code === 1008) {
        leave();
      } else {
        setTimeout(function () { connect(Date.now() - opened > 30000 ? 0 : 1); }, wait(0));
      }
    };
  }

  // Sending: one message at a time, the same id however often it is tried

  function mark(waiting) {
    // Used replies stay disabled until the next ones take their place.
    Array.prototype.forEach.call(document.querySelectorAll('#replies button, #send, #anytime button'), function (button) {
      if (waiting) {
        button.setAttribute('aria-disabled', 'true');
      } else if (!replies.contains(button)) {
        button.removeAttribute('aria-disabled');
      }
    });
    box.readOnly = waiting && pending.isTyped;
  }

  function send(activity, isTyped) {
    if (pending || gone) {
      return;
    }
    activity.type = 'message';
    activity.from = { id: 'me' };
    activity.channelData = { clientActivityID: newId() };
    pending = { activity: activity, isTyped: isTyped, attempt: 0 };
    mark(true);
    tell(main.dataset.sending);
    deliver();
  }

  function deliver() {
    var sent = pending;
    askTalk('/activities', sent.activity).then(function (answer) {
      if (answer.ok) {
        return answer.json().then(function (got) { done(sent, got.id); });
      }
      if (answer.status >= 500 || answer.status === 429) {
        return later(sent);
      }
      return answer.status === 401 || answer.status === 403 ? leave() : window.location.reload();
    }).catch(function () { later(sent); });
  }

  function later(sent) {
    if (gone) {
      return;
    }
    tell(main.dataset.notSent + ' ' + main.dataset.keepOpen);
    setTimeout(function () {
      if (!gone) {
        deliver();
      }
    }, wait(sent.attempt));
    sent.attempt += 1;
  }

  function done(sent, id) {
    var number = Number(id.slice(id.lastIndexOf('|') + 1));
    pending = null;
    mark(false);
    tell('');
    if (sent.isTyped) {
      box.value = '';
      forgetDraft();
    }
    newest.hidden = true;
    log.scrollTop = 0;
    var look = function () { return last <= number ? read() : null; };
    if (socket && socket.readyState === WebSocket.OPEN) {
      setTimeout(look, 1500);
    } else {
      look();
    }
  }

  function sendWords() {
    var words = box.value;
    box.focus();
    if (words.trim()) {
      send({ text: words }, true);
    }
  }

  function sendPress(pressed, isReply, isTicked) {
    if (isReply) {
      log.focus();
    }
    if (!pressed.length) {
      tell(main.dataset.pick);
      return;
    }
    var read = pressed.map(function (value) { return [value.slice(0, value.indexOf('|')), value.slice(value.indexOf('|') + 1)]; });
    var ids = read.map(function (pair) { return pair[0]; });
    send({
      text: read.map(function (pair) { return pair[1]; }).join(', '),
      value: { screen: screen, choice: isTicked ? ids : ids[0] }
    }, false);
  }

  // Words being typed are kept on the server, never here

  var draftTimer = 0;
  var keptAt = Date.now();

  function keepDraft() {
    clearTimeout(draftTimer);
    keptAt = Date.now();
    post('/kiosk/talk/draft', box.value).then(function (answer) {
      if (answer.status === 403 || answer.type === 'opaqueredirect') {
        leave();
      }
    }).catch(function () {});
  }

  function forgetDraft() {
    clearTimeout(draftTimer);
    keepDraft();
  }

  box.addEventListener('input', function () {
    clearTimeout(draftTimer);
    draftTimer = setTimeout(keepDraft, 2000);
  });

  // Hiding and locking

  function empty() {
    gone = true;
    part('cover').hidden = false;
    items.textContent = '';
    replies.textContent = '';
    part('topic').textContent = '';
    part('progress').textContent = '';
    tell('');
    box.value = '';
    if (socket) {
      socket.onclose = null;
      socket.close();
    }
  }

  function leave() {
    empty();
    window.location.replace('/kiosk');
  }

  /** Covers the page first; the lock follows, and is tried until the server has it. */
  function hide() {
    if (gone) {
      return;
    }
    var words = pending && pending.isTyped ? pending.activity.text : box.value;
    empty();
    lock(words, 0);
  }

  function lock(words, attempt) {
    post('/kiosk/lock', words).then(function (answer) {
      window.location.replace(answer.type === 'opaqueredirect' ? '/kiosk' : '/kiosk/lock');
    }).catch(function () { setTimeout(function () { lock(words, attempt + 1); }, wait(attempt)); });
  }

  var seen = Date.now();
  var warning = part('warning');
  var warningText = part('warning-text');
  var lockAfter = Number(main.dataset.minutes) * 60000;

  function here() {
    seen = Date.now();
    if (!warning.hidden) {
      warning.hidden = true;
      warningText.textContent = '';
    }
    if (seen - keptAt > 60000) {
      keepDraft();
    }
  }

  function warn(text) {
    if (warning.hidden || warningText.textContent !== text) {
      warning.hidden = false;
      warningText.textContent = text;
    }
  }

  setInterval(function () {
    var left = lockAfter - (Date.now() - seen);
    if (gone || left > 30000) {
      return;
    }
    if (left <= 0) {
      hide();
    } else {
      warn(left > 10000 ? main.dataset.warning : main.dataset.warningLast);
    }
  }, 1000);

  ['keydown', 'pointerdown', 'touchstart', 'wheel', 'input'].forEach(function (name) {
    document.addEventListener(name, here, { passive: true });
  });

  var shifts = [];
  document.addEventListener('keydown', function (event) {
    if (event.key !== 'Shift') {
      shifts = [];
    } else if (!event.repeat) {
      shifts = shifts.concat(Date.now()).slice(-3);
      if (shifts.length === 3 && shifts[2] - shifts[0] < 2000) {
        hide();
      }
    }
  });

  // Presses

  document.addEventListener('click', function (event) {
    var button = event.target.closest ? event.target.closest('button') : null;
    if (!button || button.id === 'sign-out' || event.defaultPrevented) {
      return;
    }
    event.preventDefault();
    if (button.id === 'hide') {
      hide();
    } else if (button.id === 'stay') {
      box.focus();
    } else if (button.id === 'newest') {
      log.scrollTop = 0;
      log.focus();
    } else if (button.getAttribute('aria-disabled') || event.detail > 1) {
      // The second half of a double press belongs to the question that has gone.
      return;
    } else if (button.id === 'send') {
      sendWords();
    } else if (button.name === 'choice') {
      sendPress([button.value], replies.contains(button));
    } else {
      sendPress(Array.prototype.map.call(replies.querySelectorAll('input:checked'), function (tick) { return tick.value; }), true, true);
    }
  });

  box.addEventListener('keydown', function (event) {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      sendWords();
    }
  });

  log.addEventListener('scroll', function () {
    if (isAtEnd()) {
      newest.hidden = true;
    }
  }, { passive: true });

  window.addEventListener('pageshow', function (event) {
    if (event.persisted) {
      leave();
    }
  });

  connect(0);
}());
