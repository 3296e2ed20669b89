import { headingTable, type Preset } from './csvPreset'

const numbered = /^(E-mail|Phone|IM|Address|Organization|Relation|Website|Event|Custom Field) (\d+) - (.+)$/i
const googleGroups: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'e-mail': { label: 'email.label', type: 'email.label', value: 'email' },
  phone: { label: 'phone.label', type: 'phone.label', value: 'phone' },
  im: { service: 'handle.label', value: 'handle', type: '' },
  address: {
    label: 'address.label',
    type: 'address.label',
    formatted: 'address',
    street: 'street',
    city: 'city',
    'po box': 'poBox',
    region: 'region',
    'postal code': 'postalCode',
    country: 'country',
    'extended address': 'extended',
  },
  organization: { name: 'company', title: 'title', department: 'department', type: '', 'yomi name': '', symbol: '', location: '', 'job description': '' },
  relation: { label: 'relation.label', type: 'relation.label', value: 'relation' },
  website: { label: 'url.label', type: 'url.label', value: 'url' },
  event: { label: 'date.label', type: 'date.label', value: 'date' },
  'custom field': { label: 'custom.label', type: 'custom.label', value: 'custom' },
}

/** Google numbers what repeats: `E-mail 2 - Value`. How many there are differs from file to file. */
function googleGroup(heading: string): string | undefined {
  const parts = numbered.exec(heading.trim())
  const target = parts?.[1] && parts[3] ? googleGroups[parts[1].toLowerCase()]?.[parts[3].toLowerCase()] : undefined
  return target ? `${target}#${parts?.[2] ?? ''}` : target
}

const googleNow = headingTable({
  'First Name': 'given',
  'Middle Name': 'middle',
  'Last Name': 'family',
  'Phonetic First Name': 'phoneticGiven',
  'Phonetic Middle Name': '',
  'Phonetic Last Name': 'phoneticFamily',
  'Name Prefix': 'prefix',
  'Name Suffix': 'suffix',
  Nickname: 'nickname',
  'File As': 'custom',
  'Organization Name': 'company',
  'Organization Title': 'title',
  'Organization Department': 'department',
  Birthday: 'birthday',
  Notes: 'note',
  Photo: 'photoUrl',
  Labels: 'labels',
})

const googleOld = headingTable({
  Name: 'name',
  'Given Name': 'given',
  'Additional Name': 'middle',
  'Family Name': 'family',
  'Yomi Name': '',
  'Given Name Yomi': 'phoneticGiven',
  'Additional Name Yomi': '',
  'Family Name Yomi': 'phoneticFamily',
  'Name Prefix': 'prefix',
  'Name Suffix': 'suffix',
  Initials: '',
  Nickname: 'nickname',
  'Short Name': 'custom',
  'Maiden Name': 'custom',
  Birthday: 'birthday',
  Gender: 'custom',
  Location: 'custom',
  'Billing Information': 'custom',
  'Directory Server': '',
  Mileage: 'custom',
  Occupation: 'custom',
  Hobby: 'interests',
  Sensitivity: '',
  Priority: '',
  Subject: 'custom',
  Notes: 'note',
  Language: 'language',
  Photo: 'photoUrl',
  'Group Membership': 'labels',
})

/** Google Contacts: the layout since 2024 and the one before. */
export const googlePresets: readonly Preset[] = [
  { name: 'google', targetOf: (heading) => googleNow(heading) ?? googleGroup(heading), signs: ['First Name', 'Organization Name', 'Labels'] },
  { name: 'googleOld', targetOf: (heading) => googleOld(heading) ?? googleGroup(heading), signs: ['Given Name', 'Family Name', 'Group Membership'] },
]
