// Somebody of the patient and user committee has set up a second factor, and is asked for its code from then on.
import assert from 'node:assert/strict'
import { code, said, signIn, tell } from './story.mjs'

await tell(async page => {
  await signIn(page, 'psu')
  const manage = body => page.evaluate(async body => {
    const answer = await fetch('/account/manage/2fa', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
    return answer.json()
  }, body)
  const { sharedKey } = await manage({})
  const { isTwoFactorEnabled } = await manage({ enable: true, twoFactorCode: code(sharedKey) })
  assert.equal(isTwoFactorEnabled, true)
  await page.getByRole('button', { name: 'Logg ut' }).click()

  await page.getByLabel('E-post').fill('psu@demo.example')
  await page.getByLabel('Passord').fill(process.argv[3])
  await page.getByRole('button', { name: 'Logg inn' }).click()
  const field = page.getByLabel('Engangskode')
  await field.waitFor()
  assert.equal(await page.getByRole('button', { name: 'Logg ut' }).count(), 0)

  await field.fill('000000')
  await page.getByRole('button', { name: 'Logg inn' }).click()
  assert.equal(await said(page.getByRole('alert')), 'Koden stemmer ikke, eller den er gått ut på tid.')
  await field.fill(code(sharedKey))
  await page.getByRole('button', { name: 'Logg inn' }).click()
  await page.getByRole('button', { name: 'Logg ut' }).waitFor()
})
