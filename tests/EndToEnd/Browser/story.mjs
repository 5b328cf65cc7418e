// What every story begins and ends with: a browser of its own, a page, and no fault in its console.
import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { chromium } from 'playwright-core'

const [address, password] = process.argv.slice(2)
export const repository = new URL('../../../', import.meta.url)

/** What is counted from the demo's files, by another program than ours (demo/expected.json). */
export const expected = JSON.parse(readFileSync(new URL('demo/expected.json', repository), 'utf8'))

/** A number as the dashboard writes it, but for the no-break spaces. */
export const written = (number, decimals = 0) =>
  new Intl.NumberFormat('nb-NO', { minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(number).replaceAll('\u00a0', ' ')

/** What an element says, with plain spaces. */
export const said = async locator => (await locator.innerText()).replaceAll('\u00a0', ' ')

/** Waits until the keyboard is at the element: it is taken there when the page has been drawn. */
export const focused = locator => locator.and(locator.page().locator(':focus')).waitFor()

/** Runs a story in Debian's Chromium. It fails where the story does, or where a page itself complains: of its policy, of a script, of anything. */
export async function tell(story) {
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    // Chromium's sandbox does not work for root, as whom containers run.
    args: process.getuid() === 0 ? ['--no-sandbox'] : [],
  })
  const complaints = []
  // Somebody at a machine of their own.
  const arrive = async () => {
    const context = await browser.newContext({ baseURL: address, locale: 'nb-NO', timezoneId: 'Europe/Oslo', viewport: { width: 1280, height: 900 } })
    context.setDefaultTimeout(60_000)
    const page = await context.newPage()
    page.on('pageerror', error => complaints.push(error.message))
    // Answers such as 401 and 422 are part of the stories; Chromium writes each into the console.
    page.on('console', message => message.type() === 'error' && !message.text().startsWith('Failed to load resource') && complaints.push(message.text()))
    return page
  }
  try {
    await story(await arrive(), arrive)
    assert.deepEqual(complaints, [])
  }
  finally {
    await browser.close()
  }
}

export async function signIn(page, name, secret = password) {
  await page.goto('/')
  await page.getByLabel('E-post').fill(`${name}@demo.example`)
  await page.getByLabel('Passord').fill(secret)
  await page.getByRole('button', { name: 'Logg inn' }).click()
  await page.getByRole('button', { name: 'Logg ut' }).waitFor()
}

/** RFC 6238, as an authenticator app computes it. */
export function code(base32) {
  const bits = [...base32].map(letter => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0')).join('')
  const key = Buffer.from(bits.match(/.{8}/g).map(byte => parseInt(byte, 2)))
  const counter = Buffer.alloc(8)
  counter.writeBigInt64BE(BigInt(Math.floor(Date.now() / 30_000)))
  const hash = createHmac('sha1', key).update(counter).digest()
  return String((hash.readUInt32BE(hash[19] & 15) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}
