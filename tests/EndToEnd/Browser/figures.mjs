// Somebody in Melhus signs in on a Monday morning, looks at their figures and at one indicator, looks across the fence, and signs out.
import assert from 'node:assert/strict'
import { expected, said, signIn, tell, written } from './story.mjs'

await tell(async page => {
  await page.goto('/')
  await page.getByLabel('E-post').fill('melhus@demo.example')
  await page.getByLabel('Passord').fill('not the password')
  await page.getByRole('button', { name: 'Logg inn' }).click()
  assert.equal(await said(page.getByRole('alert')), 'E-post eller passord stemmer ikke.')

  await signIn(page, 'melhus')
  assert.equal(await said(page.getByRole('heading', { level: 1 })), 'Melhus desember 2024')
  const card = title => page.getByRole('article', { name: title })
  const bedDays = expected.kpi1_bed_days
  const days = await said(card('Antall UKP-døgn'))
  assert.match(days, new RegExp(`\\b${bedDays['5028|2024-12']} døgn`))
  assert.match(days, new RegExp(`Hele fellesskapet\\s+${written(bedDays['all|2024-12'])} døgn`))
  const year = Array.from({ length: 12 }, (_, month) => bedDays[`5028|2024-${String(month + 1).padStart(2, '0')}`] ?? 0)
  assert.match(days, new RegExp(`Siste 12 måneder\\s+${written(year.reduce((sum, month) => sum + month))} døgn`))
  assert.match(days, /Mål\s+høyst 89 døgn/)
  assert.match(days, /Målet nådd|Foran banen|Bak banen|Langt bak banen/)
  const [zero, all] = expected.kpi2_zero_day['5028|2024-12']
  assert.match(await said(card('Andel UKP-opphold med null døgn')), new RegExp(`${written(100 * zero / all, 1)} %`))
  assert.match(await said(card('Andel reinnleggelser innen 30 døgn')), /Ikke vurdert/)

  await page.getByRole('link', { name: 'Antall UKP-døgn' }).click()
  await page.getByRole('heading', { level: 1, name: /Antall UKP-døgn/ }).waitFor()
  const rows = page.getByRole('region', { name: 'Tallene måned for måned' }).getByRole('row')
  assert.equal(await rows.count(), 37)
  assert.match(await said(rows.nth(2)), new RegExp(`^november 2024\\s+${bedDays['5028|2024-11']} døgn`))

  const parts = page.getByRole('region', { name: 'Fordeling i 2024' }).getByRole('row')
  await parts.nth(5).waitFor()
  assert.deepEqual([await parts.count(), (await said(parts.nth(1))).slice(0, 8)], [6, '18–69 år'])
  assert.match(await said(parts.nth(5)), new RegExp(`^Til sammen\\s+${written(year.reduce((sum, month) => sum + month))} døgn`))
  await page.getByLabel('Fordelt på').selectOption({ label: 'Ukedag meldt utskrivningsklar' })
  await parts.filter({ hasText: 'Søndag' }).waitFor()
  await page.getByLabel('Slik de var lastet inn per').fill('2020-01-01')
  const versions = page.getByRole('region', { name: 'Tallene slik de var' }).getByRole('row')
  await versions.nth(36).waitFor()
  assert.match(await said(versions.nth(2)), new RegExp(`^november 2024\\s+mangler\\s+${bedDays['5028|2024-11']} døgn`))

  await page.getByRole('img', { name: /Antall UKP-døgn, måned for måned fra januar 2022 til desember 2024/ }).focus()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  assert.match(await said(page.locator('.readout')), new RegExp(`november 2024: ${bedDays['5028|2024-11']} døgn`))

  const targets = await said(page.getByRole('region', { name: 'Mål som er vedtatt' }))
  assert.match(targets, /89 døgn\s+Melhus\s+tolv måneder\s+01\.01\.2024/)
  assert.match(targets, /100 døgn\s+hele fellesskapet\s+ikke oppgitt\s+01\.10\.2023\s+ASU 5\/24[^\n]*\s+Brukes ikke i vurderingen/)

  // What is the neighbour's and small is not shown, and it is said that it is not.
  await page.goBack()
  await page.getByLabel('Vis tall for').selectOption({ label: 'Tydal' })
  await page.getByRole('heading', { level: 1, name: 'Tydal' }).waitFor()
  await card('Andel UKP som reiser rett hjem').getByText('holdt tilbake').first().waitFor()

  await page.getByRole('button', { name: 'Logg ut' }).click()
  await page.getByLabel('Passord').waitFor()
  await page.reload()
  await page.getByLabel('Passord').waitFor()
})
