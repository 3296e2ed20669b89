import { googlePresets } from './csvGoogle'
import { hearthPreset } from './csvHearth'
import { outlookPresets } from './csvOutlook'
import { programPresets } from './csvPrograms'
import { headingTable, type Preset } from './csvPreset'

const linkedin = headingTable({
  'First Name': 'given',
  'Last Name': 'family',
  URL: 'url:LinkedIn',
  'Email Address': 'email',
  Company: 'company',
  Position: 'title',
  'Connected On': 'custom',
})

const thunderbird = headingTable({
  'First Name': 'given',
  'Last Name': 'family',
  'Display Name': 'name',
  Nickname: 'nickname',
  'Primary Email': 'email#1',
  'Secondary Email': 'email#2',
  'Screen Name': 'handle:chat',
  'Work Phone': 'phone:work',
  'Home Phone': 'phone:home',
  'Fax Number': 'phone:fax',
  'Pager Number': 'phone:pager',
  'Mobile Number': 'phone:mobile',
  ...Object.fromEntries(
    ['Home', 'Work'].flatMap((start) => {
      const label = start.toLowerCase()
      return [
        [`${start} Address`, `street:${label}`],
        [`${start} Address 2`, `street:${label}`],
        [`${start} City`, `city:${label}`],
        [`${start} State`, `region:${label}`],
        [`${start} ZipCode`, `postalCode:${label}`],
        [`${start} Country`, `country:${label}`],
      ]
    }),
  ),
  'Job Title': 'title',
  Department: 'department',
  Organization: 'company',
  'Web Page 1': 'url:work',
  'Web Page 2': 'url:home',
  'Birth Year': 'birthYear',
  'Birth Month': 'birthMonth',
  'Birth Day': 'birthDay',
  'Custom 1': 'custom',
  'Custom 2': 'custom',
  'Custom 3': 'custom',
  'Custom 4': 'custom',
  Notes: 'note',
})

/** The first whose signs are all there is the one. */
const presets: readonly Preset[] = [
  hearthPreset,
  ...googlePresets,
  { name: 'thunderbird', targetOf: thunderbird, signs: ['Primary Email', 'Display Name', 'Screen Name'] },
  { name: 'linkedin', targetOf: linkedin, signs: ['First Name', 'Last Name', 'URL', 'Connected On'] },
  { name: 'linkedin', targetOf: linkedin, signs: ['First Name', 'Last Name', 'Email Address', 'Connected On'] },
  ...outlookPresets,
  ...programPresets,
]

export function presetFor(headings: readonly string[]): Preset | undefined {
  const there = new Set(headings.map((heading) => heading.trim().toLowerCase()))
  return presets.find(({ signs }) => signs.every((sign) => there.has(sign.toLowerCase())))
}
