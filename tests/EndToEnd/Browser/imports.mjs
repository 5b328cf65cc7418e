// The hospital loads a file that is wrong, one that would remove nearly all of a month, and one that is right; the same again changes nothing. A large one is seen on
// its way.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { repository, said, signIn, tell } from './story.mjs'

const [header, ...stays] = readFileSync(new URL('demo/ukp-stays.csv', repository), 'utf8').trimEnd().split('\n')
// A month that no other story looks at.
const february = stays.filter(stay => stay.split(';')[4].startsWith('2022-02'))
const csv = (name, rows) => ({ name, mimeType: 'text/csv', buffer: Buffer.from([header, ...rows, ''].join('\n')) })

await tell(async page => {
  await signIn(page, 'stolav')
  await page.getByRole('link', { name: 'Last inn tall' }).click()
  const [template] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Last ned mal' }).click()])
  assert.equal(readFileSync(await template.path(), 'utf8').replace('\ufeff', '').trim(), header)

  const file = page.getByLabel('Fil (CSV eller Excel)')
  const load = page.getByRole('button', { name: 'Last inn', exact: true })
  const outcome = page.locator('.outcome')
  const check = async chosen => {
    await file.setInputFiles(chosen)
    await page.getByRole('button', { name: 'Kontroller filen' }).click()
    await outcome.waitFor()
    return said(outcome)
  }

  const refused = await check(fileURLToPath(new URL('tests/Kpi/Data/bad/month-13-and-cfs-12.csv', repository)))
  assert.match(refused, /Filen kan ikke lastes inn\s+Ingenting er endret/)
  assert.match(refused, /3\s+ready_at\s+\S+/)
  assert.match(refused, /3\s+cfs\s+\S+/)
  assert.equal(await load.count(), 0)

  const few = await check(csv('few.csv', february.slice(0, 3)))
  assert.match(few, /Mye blir borte/)
  assert.ok(await load.isDisabled())
  await page.getByRole('checkbox').check()
  assert.ok(await load.isEnabled())

  const ready = await check(csv('corrected.csv', february.slice(0, -1)))
  assert.match(ready, /Filen kan lastes inn\s+Periode\s+februar 2022/)
  assert.match(ready, /Linjer som blir borte\s+1\b/)
  await load.click()
  await outcome.getByRole('heading', { name: 'Filen er lastet inn' }).waitFor()

  assert.match(await check(csv('corrected.csv', february.slice(0, -1))), /Filen er lastet inn fra før/)
  assert.equal(await load.count(), 0)

  // Long ago, so that no other story sees it, and over a line that takes some seconds for it.
  const many = Array.from({ length: 60_000 }, (_, i) => `L${i};5001;80-89;2010-01-01 10:00;2010-01-10 12:00;2010-01-12 11:00;home;;6`)
  const line = await page.context().newCDPSession(page)
  await line.send('Network.enable')
  await line.send('Network.emulateNetworkConditions', { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: 1_000_000 })
  await file.setInputFiles(csv('large.csv', many))
  await page.getByRole('button', { name: 'Kontroller filen' }).click()
  const progress = page.locator('.progress')
  await progress.getByText(/Leser filen: [1-9][\d\s]* linjer/).waitFor()
  assert.ok(await progress.getByRole('progressbar', { name: 'Fremdrift' }).evaluate(bar => bar.position > 0 && bar.position < 1))
  await outcome.getByRole('heading', { name: 'Filen kan lastes inn' }).waitFor()
  assert.match(await said(outcome), /Linjer i filen\s+60 000/)
  assert.equal(await progress.count(), 0)
})
