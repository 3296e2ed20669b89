/** A program whose tables Hearth knows by their headings. */
export interface Preset {
  readonly name: string
  /** Where a heading goes; undefined: this program does not write it. */
  readonly targetOf: (heading: string) => string | undefined
  /** Headings that only this program writes, all of them together. */
  readonly signs: readonly string[]
  /** Takes the formula guard off its cells. */
  readonly guarded?: boolean
}

/** `A: b, C: d` as a lookup that does not mind case. */
function table(entries: Readonly<Record<string, string>>): (heading: string) => string | undefined {
  const targets = new Map(Object.entries(entries).map(([heading, target]) => [heading.toLowerCase(), target]))
  return (heading) => targets.get(heading.trim().toLowerCase())
}

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

const googleNow = table({
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

const googleOld = table({
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

const place = (start: string, label: string): Record<string, string> => ({
  [`${start} Street`]: `street:${label}`,
  [`${start} Street 2`]: `street:${label}`,
  [`${start} Street 3`]: `street:${label}`,
  [`${start} City`]: `city:${label}`,
  [`${start} State`]: `region:${label}`,
  [`${start} Postal Code`]: `postalCode:${label}`,
  [`${start} Country`]: `country:${label}`,
  [`${start} Country/Region`]: `country:${label}`,
  [`${start} Address`]: `address:${label}`,
  [`${start} Address PO Box`]: `poBox:${label}`,
})

/** Outlook.com, classic Outlook, and what Google calls "Outlook CSV". */
const outlook = table({
  Title: 'prefix',
  'First Name': 'given',
  'Middle Name': 'middle',
  'Last Name': 'family',
  Suffix: 'suffix',
  Nickname: 'nickname',
  'Given Yomi': 'phoneticGiven',
  'Surname Yomi': 'phoneticFamily',
  'Company Yomi': '',
  Company: 'company',
  Department: 'department',
  'Job Title': 'title',
  ...place('Business', 'work'),
  ...place('Home', 'home'),
  ...place('Other', 'other'),
  'E-mail Address': 'email#1',
  'E-mail 2 Address': 'email#2',
  'E-mail 3 Address': 'email#3',
  'E-mail Type': '',
  'E-mail Display Name': '',
  'E-mail 2 Type': '',
  'E-mail 2 Display Name': '',
  'E-mail 3 Type': '',
  'E-mail 3 Display Name': '',
  'Mobile Phone': 'phone:mobile',
  'Business Phone': 'phone:work',
  'Business Phone 2': 'phone:work',
  'Home Phone': 'phone:home',
  'Home Phone 2': 'phone:home',
  'Other Phone': 'phone:other',
  'Primary Phone': 'phone:main',
  'Company Main Phone': 'phone:company main',
  'Car Phone': 'phone:car',
  'Radio Phone': 'phone:radio',
  "Assistant's Phone": 'phone:assistant',
  'TTY/TDD Phone': 'phone:TTY',
  Pager: 'phone:pager',
  Callback: 'phone:callback',
  ISDN: 'phone:ISDN',
  Telex: 'phone:telex',
  'Business Fax': 'phone:work fax',
  'Home Fax': 'phone:home fax',
  'Other Fax': 'phone:other fax',
  IMAddress: 'handle:IM',
  "Manager's Name": 'relation:manager',
  "Assistant's Name": 'relation:assistant',
  Spouse: 'spouse',
  Children: 'children',
  'Referred By': 'relation:referred by',
  Hobby: 'interests',
  Birthday: 'birthday',
  Anniversary: 'anniversary',
  Notes: 'note',
  Categories: 'tags',
  'Web Page': 'url',
  'Personal Web Page': 'url:home',
  Language: 'language',
  Initials: '',
  'Internet Free Busy': '',
  Priority: '',
  Private: '',
  Sensitivity: '',
  'Directory Server': '',
  ...Object.fromEntries(
    ['Schools', 'Location', 'Office Location', 'Account', 'Billing Information', 'Gender', 'Government ID Number', 'Keywords', 'Mileage', 'Organizational ID Number', 'Profession', 'User 1', 'User 2', 'User 3', 'User 4'].map((heading) => [heading, 'custom']),
  ),
})

const linkedin = table({
  'First Name': 'given',
  'Last Name': 'family',
  URL: 'url:LinkedIn',
  'Email Address': 'email',
  Company: 'company',
  Position: 'title',
  'Connected On': 'custom',
})

const thunderbird = table({
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

const either = (...lookups: readonly ((heading: string) => string | undefined)[]) => (heading: string) => lookups.map((lookup) => lookup(heading)).find((target) => target !== undefined)

/** The first whose signs are all there is the one. */
export const presets: readonly Preset[] = [
  { name: 'google', targetOf: either(googleNow, googleGroup), signs: ['First Name', 'Organization Name', 'Labels'] },
  { name: 'googleOld', targetOf: either(googleOld, googleGroup), signs: ['Given Name', 'Family Name', 'Group Membership'] },
  { name: 'thunderbird', targetOf: thunderbird, signs: ['Primary Email', 'Display Name', 'Screen Name'] },
  { name: 'linkedin', targetOf: linkedin, signs: ['First Name', 'Last Name', 'URL', 'Connected On'] },
  { name: 'linkedin', targetOf: linkedin, signs: ['First Name', 'Last Name', 'Email Address', 'Connected On'] },
  { name: 'outlook', targetOf: outlook, signs: ['First Name', 'Last Name', 'E-mail Address', 'Job Title', 'Business Phone'] },
]

export function presetFor(headings: readonly string[], known: readonly Preset[] = presets): Preset | undefined {
  const there = new Set(headings.map((heading) => heading.trim().toLowerCase()))
  return known.find(({ signs }) => signs.every((sign) => there.has(sign.toLowerCase())))
}
