// Somebody signs in at the provider by the button on the page, holds no token, and is signed out at both places.
import assert from 'node:assert/strict'
import { tell } from './story.mjs'

await tell(async page => {
  await page.goto('/')
  const enter = page.getByRole('link', { name: 'Logg inn med Prøve-ID' })
  await enter.click()
  await page.getByRole('button', { name: 'Logg ut' }).waitFor()
  await page.getByText('Kari Nordmann').waitFor()
  const held = await page.evaluate(() => document.cookie + JSON.stringify(localStorage) + JSON.stringify(sessionStorage))
  assert.equal(held, '{}{}')
  const own = new URL(page.url()).hostname
  const cookies = (await page.context().cookies()).filter(cookie => cookie.domain === own && cookie.value.includes('eyJ'))
  assert.deepEqual(cookies, [])

  await page.getByRole('button', { name: 'Logg ut' }).click()
  // The provider asks whether it is meant, and sends the browser back.
  await page.getByRole('button', { name: 'Yes' }).click()
  await enter.waitFor()
  await page.reload()
  await enter.waitFor()
})
