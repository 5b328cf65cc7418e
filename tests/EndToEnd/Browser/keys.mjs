// The administrator gives a program an account and a key, which is shown once and works; when it is withdrawn it is worth nothing.
import assert from 'node:assert/strict'
import { focused, said, signIn, tell } from './story.mjs'

await tell(async page => {
  await signIn(page, 'admin')
  await page.getByRole('link', { name: 'Kontoer' }).click()
  await page.getByRole('link', { name: 'Ny konto' }).click()
  await page.getByLabel('Et program som henter tall').check()
  assert.equal(await page.getByLabel('E-post').count(), 0)
  await page.getByLabel('Navn', { exact: true }).fill('Styringspanelet')
  await page.getByRole('button', { name: 'Opprett kontoen' }).click()
  await page.getByText('Programmet har ingen nøkler').waitFor()

  const expires = page.getByLabel('Nøkkelen skal virke til og med')
  const make = async days => {
    await expires.fill(new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10))
    await page.getByRole('button', { name: 'Lag nøkkel' }).click()
  }
  await make(400)
  assert.match(await said(page.getByRole('alert')), /^Nøkkelen kan ikke lages/)
  await focused(expires)
  await make(30)
  const key = await page.getByLabel('Nøkkel', { exact: true }).inputValue()

  const asked = async () => {
    const answer = await fetch(new URL('/graphql', page.url()), {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
      body: JSON.stringify({ query: '{ me { name } }' }),
    })
    return (await answer.json()).data?.me?.name
  }
  assert.equal(await asked(), 'Styringspanelet')

  await page.getByRole('region', { name: 'Nøkler' }).getByRole('button', { name: 'Trekk tilbake' }).click()
  await page.getByRole('button', { name: 'Ja, trekk tilbake' }).click()
  await page.getByRole('status').getByText(/^Nøkkelen .+ er trukket tilbake/).waitFor()
  assert.equal(await asked(), undefined)
  // What is shown once is not there the next time.
  await page.reload()
  await page.getByText(/trukket tilbake \d/).waitFor()
  assert.ok(!(await page.content()).includes(key))
})
