// Every page passes the checks of WCAG 2.1 A and AA that axe can make, also where it is narrow, and reflows without a bar to scroll sideways.
import assert from 'node:assert/strict'
import axe from 'axe-core'
import { signIn, tell } from './story.mjs'

const rules = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'] }

async function check(page, name) {
  for (const width of [1280, 640, 320]) {
    await page.setViewportSize({ width, height: 900 })
    await page.evaluate(axe.source)
    const { violations, passes } = await page.evaluate(options => globalThis.axe.run(document, options), rules)
    assert.ok(passes.length > 10, `${name}: axe found little to check`)
    assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' ')}`), [], `${name} at ${width}`)
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    assert.ok(overflow <= 0, `${name} at ${width} is ${overflow} pixels too wide`)
  }
  await page.setViewportSize({ width: 1280, height: 900 })
}

await tell(async page => {
  await page.goto('/')
  await page.getByLabel('Passord').waitFor()
  await check(page, 'sign-in')

  await signIn(page, 'trondheim')
  await page.getByRole('article').first().waitFor()
  await check(page, 'overview')

  await page.getByRole('link', { name: 'Andel UKP som reiser rett hjem' }).click()
  await page.getByRole('table').first().waitFor()
  await check(page, 'indicator')

  await page.getByRole('link', { name: 'Last inn tall' }).click()
  await page.getByRole('button', { name: 'Kontroller filen' }).waitFor()
  await check(page, 'import')

  // The first stop of the keyboard leads past the menu.
  await page.reload()
  await page.getByRole('button', { name: 'Kontroller filen' }).waitFor()
  await page.keyboard.press('Tab')
  assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Hopp til innholdet')

  await page.getByRole('link', { name: 'Min konto' }).click()
  await page.getByRole('button', { name: 'Slå på tofaktor' }).click()
  await check(page, 'own account')

  const change = async name => {
    await page.getByRole('button', { name: 'Logg ut' }).click()
    await page.getByLabel('E-post').waitFor()
    await signIn(page, name)
  }
  await change('analyse')
  await page.getByRole('link', { name: 'Måneder' }).click()
  await page.getByRole('table').waitFor()
  await check(page, 'months')

  await page.getByRole('link', { name: 'april 2024' }).click()
  await page.getByRole('button', { name: 'Lukk måneden' }).click()
  await check(page, 'month')

  await change('admin')
  await page.getByRole('link', { name: 'Kontoer' }).click()
  await page.getByRole('link', { name: 'melhus-leder' }).waitFor()
  await check(page, 'accounts')

  await page.getByRole('link', { name: 'Ny konto' }).click()
  await page.getByRole('button', { name: 'Opprett kontoen' }).waitFor()
  await check(page, 'new account')

  await page.goBack()
  await page.getByRole('link', { name: 'melhus-leder' }).click()
  await page.getByRole('button', { name: 'Trekk tilbake' }).click()
  await check(page, 'account')
})
