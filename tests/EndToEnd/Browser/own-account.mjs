// Somebody of the professional council changes the password, is out on both machines, comes in with the new one, and sets up a second factor.
import assert from 'node:assert/strict'
import { code, said, signIn, tell } from './story.mjs'

const fresh = 'gule tog kjører nordover'

await tell(async (page, arrive) => {
  await signIn(page, 'fagraad')
  const elsewhere = await arrive()
  await signIn(elsewhere, 'fagraad')

  await page.getByRole('link', { name: 'Min konto' }).click()
  const change = async (old, again) => {
    await page.getByLabel('Nåværende passord').fill(old)
    await page.getByLabel('Nytt passord', { exact: true }).fill(fresh)
    await page.getByLabel('Gjenta nytt passord').fill(again)
    await page.getByRole('button', { name: 'Bytt passord' }).click()
  }
  await change(process.argv[3], 'noe helt annet')
  assert.match(await said(page.getByRole('alert')), /^De to er ikke like/)
  await change('ikke passordet', fresh)
  assert.match(await said(page.getByRole('alert').filter({ hasText: 'ikke byttet' })), /det nåværende passordet stemmer ikke/)
  await change(process.argv[3], fresh)
  await page.getByRole('status').getByText('Passordet er byttet. Logg inn med det nye.').waitFor()
  await elsewhere.reload()
  await elsewhere.getByLabel('Passord').waitFor()

  await signIn(page, 'fagraad', fresh)
  await page.getByRole('link', { name: 'Min konto' }).click()
  await page.getByRole('button', { name: 'Slå på tofaktor' }).click()
  const key = await said(page.locator('.key code'))
  assert.match(key, /^([A-Z2-7]{4} )+[A-Z2-7]{1,4}$/)
  const secret = key.replaceAll(' ', '')
  assert.ok((await page.getByRole('link', { name: /Åpne nøkkelen i appen/ }).getAttribute('href')).includes(`secret=${secret}&`))
  await page.getByLabel('Kode fra appen').fill('000 000')
  await page.getByRole('button', { name: 'Bekreft koden' }).click()
  assert.match(await said(page.getByRole('alert')), /^Koden stemmer ikke/)
  await page.getByLabel('Kode fra appen').fill(code(secret).replace(/^.../, '$& '))
  await page.getByRole('button', { name: 'Bekreft koden' }).click()
  const codes = (await page.getByLabel('Reservekoder').and(page.getByRole('textbox')).inputValue()).split('\n')
  assert.equal(codes.length, 10)
  await page.getByText('Tofaktor er på. Du har 10 reservekoder igjen.').waitFor()

  // Without the telephone one of the codes will do.
  await page.getByRole('button', { name: 'Logg ut' }).click()
  await page.getByLabel('E-post').fill('fagraad@demo.example')
  await page.getByLabel('Passord').fill(fresh)
  await page.getByRole('button', { name: 'Logg inn' }).click()
  await page.getByRole('button', { name: 'Jeg har ikke telefonen' }).click()
  await page.getByLabel('Reservekode').fill(codes[3])
  await page.getByRole('button', { name: 'Logg inn' }).click()
  await page.getByRole('link', { name: 'Min konto' }).click()
  await page.getByText('Du har 9 reservekoder igjen.').waitFor()

  await page.getByRole('button', { name: 'Slå av tofaktor' }).click()
  await page.getByLabel('Kode fra appen').fill(code(secret))
  await page.getByRole('button', { name: 'Ja, slå av' }).click()
  await page.getByRole('button', { name: 'Slå på tofaktor' }).waitFor()
})
