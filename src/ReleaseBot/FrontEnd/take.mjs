// Fetches govuk-frontend as package-lock.json names it and puts what staff pages use under wwwroot/govuk,
// without the parts that belong to GOV.UK alone: the GDS Transport typeface, the crown and the crest.
// Several builds may do this at once: each works in a folder of its own and moves whole files into place.
import { execSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const project = fileURLToPath(new URL('..', import.meta.url))
const from = 'node_modules/govuk-frontend/dist/govuk'
const to = join(project, 'wwwroot', 'govuk')

const takes = {
  'govuk-frontend.min.css': css => css
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/@font-face\{[^}]*\}/g, '')
    .replaceAll('GDS Transport,arial,sans-serif', 'Arial,Helvetica,sans-serif')
    .replace(/url\([^)]*crest[^)]*\)/g, 'none'),
  'govuk-frontend.min.js': js => js.replace(/\/\/# sourceMappingURL=.*/g, '')
}

const notOurs = ['GDS Transport', '@font-face', 'url(', 'crest.svg', 'crown.svg']

mkdirSync(join(project, 'obj'), { recursive: true })
mkdirSync(to, { recursive: true })
const work = mkdtempSync(join(project, 'obj', 'front-end-'))
try {
  for (const name of ['package.json', 'package-lock.json']) copyFileSync(join(project, name), join(work, name))
  execSync('npm ci --ignore-scripts --no-audit --no-fund --loglevel=error', { cwd: work, stdio: ['ignore', 'ignore', 'inherit'] })
  for (const [name, strip] of Object.entries(takes)) {
    const text = strip(readFileSync(join(work, from, name), 'utf8'))
    const left = notOurs.find(part => name.endsWith('.css') && text.includes(part))
    if (left) throw new Error(`${name} still holds "${left}"; take it out in FrontEnd/take.mjs`)
    writeFileSync(join(work, name), text)
    renameSync(join(work, name), join(to, name))
  }
} finally {
  rmSync(work, { recursive: true, force: true })
}
