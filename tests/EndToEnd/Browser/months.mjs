// The hospital vouches for a month, the analysis group publishes it, finds a fault and opens it again with a reason; what was done and why stays to be read.
import assert from 'node:assert/strict'
import { focused, said, signIn, tell } from './story.mjs'

// A month that no other story looks at.
const month = 'mars 2023'

await tell(async (analysis, arrive) => {
  const open = async (page, name) => {
    await signIn(page, name)
    await page.getByRole('link', { name: 'Måneder' }).click()
    await page.getByLabel('År').selectOption('2023')
    await page.getByRole('link', { name: month }).click()
  }
  const close = async page => {
    await page.getByRole('button', { name: 'Lukk måneden' }).click()
    await page.getByLabel(/^Kommentar/).fill('Kontrollert mot journalen')
    await page.getByRole('button', { name: 'Ja, lukk måneden' }).click()
  }
  const closed = page => page.getByRole('status').getByText('Mars 2023 er lukket.').waitFor()

  await open(analysis, 'analyse')
  await close(analysis)
  assert.equal(await said(analysis.getByRole('alert')), 'Den som leverer tallene, må lukke måneden først.')
  assert.match(await said(analysis.getByRole('region', { name: 'Leveranser' })), /Melhus\s+For sent/)

  const hospital = await arrive()
  await open(hospital, 'stolav')
  await close(hospital)
  await closed(hospital)
  await hospital.getByText('Lukket av den som leverer').waitFor()

  await analysis.getByRole('button', { name: 'Ja, lukk måneden' }).click()
  await closed(analysis)
  await analysis.getByText('Lukket og publisert av analysegruppen').waitFor()
  // What the analysis group has closed is not the hospital's to open.
  await hospital.reload()
  await hospital.getByText('Lukket og publisert av analysegruppen').waitFor()
  assert.equal(await hospital.getByRole('button', { name: 'Åpne måneden igjen' }).count(), 0)

  const reopen = async page => {
    await page.getByRole('button', { name: 'Åpne måneden igjen' }).click()
    await page.getByRole('button', { name: 'Ja, åpne måneden' }).click()
    assert.equal(await said(page.getByRole('alert')), 'Skriv en begrunnelse for å åpne måneden.')
    const reason = page.getByLabel('Begrunnelse')
    await focused(reason)
    await reason.fill('Feil i filen')
    await page.getByRole('button', { name: 'Ja, åpne måneden' }).click()
    await page.getByRole('status').getByText('Mars 2023 er åpnet igjen.').waitFor()
  }
  await reopen(analysis)
  await hospital.reload()
  await reopen(hospital)
  const history = hospital.getByRole('region', { name: 'Lukking' }).getByRole('listitem')
  await history.filter({ hasText: 'stolav åpnet den igjen' }).last().waitFor()
  assert.match((await history.allInnerTexts()).join('\n'), /analyse lukket måneden [^\n]+ Kommentar: «Kontrollert mot journalen»\. analyse åpnet den igjen [^\n]+ Begrunnelse: «Feil i filen»\./)

  await analysis.getByRole('link', { name: 'Tilbake til månedene' }).click()
  assert.match(await said(analysis.getByRole('row', { name: /^mars 2023/ })), /\d+ for sent\s+Åpen/)
})
