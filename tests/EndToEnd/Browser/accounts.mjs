// The administrator makes an account and gives it a role; the new person follows the link, chooses a password and sees what the role allows, until it is withdrawn.
import assert from 'node:assert/strict'
import { focused, said, signIn, tell } from './story.mjs'

const name = `kari-${Date.now()}`
const chosen = 'blå elver renner oppover'

await tell(async (page, arrive) => {
  // Who has no figures to see begins with the accounts.
  await signIn(page, 'admin')
  await page.getByRole('heading', { level: 1, name: 'Kontoer' }).waitFor()
  await page.getByRole('link', { name: 'Ny konto' }).click()
  await page.getByLabel('Navn', { exact: true }).fill('Kari Nordmann')
  const email = page.getByLabel('E-post')
  await email.fill('melhus@demo.example')
  await page.getByRole('button', { name: 'Opprett kontoen' }).click()
  assert.equal(await said(page.getByRole('alert')), 'En annen konto har denne e-postadressen.')
  await focused(email)
  assert.equal(await email.getAttribute('aria-invalid'), 'true')
  await email.fill(`${name}@demo.example`)
  await page.getByRole('button', { name: 'Opprett kontoen' }).click()
  const link = await page.getByLabel('Lenke for å velge passord').inputValue()

  await page.getByRole('link', { name: 'Gi kontoen en rolle' }).click()
  await page.getByLabel('Rolle', { exact: true }).selectOption({ label: 'Koordinator i kommune' })
  await page.getByLabel('Organisasjon').selectOption({ label: 'Melhus' })
  await page.getByLabel(/^Fra og med/).fill('2024-02-01')
  await page.getByLabel(/^Til og med/).fill('2024-01-01')
  await page.getByRole('button', { name: 'Gi rollen' }).click()
  assert.equal(await said(page.getByRole('alert')), 'Perioden slutter før den begynner.')
  await page.getByLabel(/^Til og med/).fill('')
  await page.getByRole('button', { name: 'Gi rollen' }).click()
  const done = page.getByRole('status')
  await done.getByText('Kari Nordmann har fått rollen Koordinator i kommune, Melhus.').waitFor()
  const role = page.getByRole('region', { name: 'Roller' }).getByRole('listitem')
  assert.match(await said(role), /Koordinator i kommune, Melhus\s+fra 01\.02\.2024/)

  const kari = await arrive()
  await kari.goto(link)
  await kari.getByLabel(/Nytt passord/).fill(chosen)
  await kari.getByRole('button', { name: 'Lagre passordet' }).click()
  await kari.getByRole('status').waitFor()
  await signIn(kari, name, chosen)
  await kari.getByRole('heading', { level: 1, name: 'Melhus desember 2024' }).waitFor()
  const menu = await kari.getByRole('navigation').getByRole('link').allInnerTexts()
  assert.ok(menu.includes('Last inn tall') && !menu.includes('Kontoer'), menu.join())

  // It is asked once, and nothing has happened until it is answered.
  await role.getByRole('button', { name: 'Trekk tilbake' }).click()
  await page.keyboard.press('Escape')
  await focused(role.getByRole('button', { name: 'Trekk tilbake Koordinator i kommune, Melhus', exact: true }))
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Ja, trekk tilbake' }).click()
  await done.getByText(/er trukket tilbake/).waitFor()
  await page.getByText('Kontoen har ingen roller.').waitFor()
  await kari.reload()
  await kari.getByText('Rollen din gir ikke innsyn').waitFor()

  await page.getByRole('button', { name: 'Steng kontoen' }).click()
  await page.getByRole('button', { name: 'Ja, steng for godt' }).click()
  await done.getByText('Kontoen til Kari Nordmann er stengt.').waitFor()
  await page.getByText(/^Stengt \d/).waitFor()
  assert.equal(await page.getByRole('button', { name: 'Gi rollen' }).count(), 0)
  await kari.reload()
  await kari.getByLabel('Passord').waitFor()

  // The search finds a name however it is written; nobody can lock the last administrator out.
  await page.getByRole('link', { name: 'Tilbake til kontoene' }).click()
  await page.getByLabel('Søk etter navn eller e-post').fill('ADMIN')
  await page.keyboard.press('Enter')
  await page.getByText('1 konto', { exact: true }).waitFor()
  await page.getByRole('link', { name: 'admin', exact: true }).click()
  await page.getByRole('button', { name: 'Steng kontoen' }).click()
  await page.getByRole('button', { name: 'Ja, steng for godt' }).click()
  assert.equal(await said(page.getByRole('alert')), 'Den siste administratoren kan ikke stenges eller miste rollen.')
})
