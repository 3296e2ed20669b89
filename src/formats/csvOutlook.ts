import { outlookWords } from './csvOutlookWords'
import { headingTable, type Preset } from './csvPreset'

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

const english: Readonly<Record<string, string>> = {
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
}

const outlook = headingTable(english)

/** The headings of the other languages go where the English ones go. */
const translated = headingTable(Object.fromEntries(outlookWords.flatMap(([heading, others]) => others.map((other) => [other, english[heading] ?? 'custom']))))

/** Outlook.com, classic Outlook, and what Google calls "Outlook CSV". */
export const outlookPresets: readonly Preset[] = [
  { name: 'outlook', targetOf: outlook, signs: ['First Name', 'Last Name', 'E-mail Address', 'Job Title', 'Business Phone'] },
  // Outlook in German, French and Spanish.
  ...[
    ['Vorname', 'Nachname', 'E-Mail-Adresse', 'Telefon geschäftlich'],
    ['Prénom', 'Nom', 'Adresse de messagerie', 'Téléphone (bureau)'],
    ['Prénom', 'Nom', 'Adresse e-mail', 'Téléphone (bureau)'],
    ['Nombre', 'Apellidos', 'Dirección de correo electrónico', 'Teléfono del trabajo'],
  ].map((signs): Preset => ({ name: 'outlook', targetOf: translated, signs, suggests: true })),
]
