// Asks once a second whether the alerts have changed; only then is the list fetched. Focus stays where it was.
const list = document.getElementById('alerts-open')
const news = document.getElementById('alerts-news')
const trouble = document.getElementById('alerts-trouble')

async function get (handler) {
  const answer = await fetch('/alerts?handler=' + handler, { redirect: 'manual', signal: AbortSignal.timeout(5000) })
  if (!answer.ok) throw new Error('no answer')
  return answer.text()
}

function shown () {
  const state = document.getElementById('alerts-state')
  return { state: state.dataset.state, count: Number(state.dataset.count) }
}

async function renew () {
  const before = shown()
  if (await get('State') === before.state) return
  const focused = document.activeElement?.id
  list.innerHTML = await get('List')
  if (focused) document.getElementById(focused)?.focus()
  const { count } = shown()
  document.title = count > 0 ? `(${count}) Alerts - ReleaseBot` : 'Alerts - ReleaseBot'
  news.textContent = count > before.count ? `New alert. ${count} open.` : `${count} open.`
}

function tellTime () {
  for (const span of list.querySelectorAll('[data-since]')) {
    const minutes = Math.floor((Date.now() - Number(span.dataset.since)) / 60000)
    span.textContent = minutes < 1 ? 'less than a minute ago' : minutes === 1 ? '1 minute ago' : `${minutes} minutes ago`
  }
}

async function keepRenewing () {
  try {
    await renew()
    trouble.hidden = true
  } catch {
    trouble.hidden = false
  }
  tellTime()
  setTimeout(keepRenewing, 900)
}

keepRenewing()
