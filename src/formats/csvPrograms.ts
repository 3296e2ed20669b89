import { headingTable, type Preset } from './csvPreset'

const hubspot = headingTable({
  'Record ID': '',
  'Contact ID': '',
  'First Name': 'given',
  'Last Name': 'family',
  Email: 'email#1',
  'Additional email addresses': 'email#2',
  'Phone Number': 'phone:work',
  'Mobile Phone Number': 'phone:mobile',
  'Fax Number': 'phone:fax',
  'Company Name': 'company',
  'Associated Company': 'company',
  'Primary Associated Company': 'company',
  'Associated Company IDs': '',
  'Primary Associated Company ID': '',
  'Associated Contact IDs': '',
  'Associated Note': 'note',
  'Associated Note IDs': '',
  Message: 'note',
  'Job Title': 'title',
  'Street Address': 'street',
  City: 'city',
  'State/Region': 'region',
  'Postal Code': 'postalCode',
  'Country/Region': 'country',
  'Website URL': 'url',
  'LinkedIn URL': 'url:LinkedIn',
  'Twitter Username': 'handle:Twitter',
  'Date of birth': 'birthday',
  'Last Contacted': 'lastSpoke',
  'Preferred language': 'language',
  'Contact owner': 'custom',
  'Create Date': '',
  'Create Date (GMT)': '',
  'Last Modified Date': '',
  'Last Activity Date': '',
  'Last Activity Date (GMT)': '',
  'Created By User ID': '',
  'Marketing contact status': '',
})

const nexus = headingTable({
  first_name: 'given',
  last_name: 'family',
  email: 'email',
  phone: 'phone',
  company: 'company',
  job_title: 'title',
  linkedin_url: 'url:LinkedIn',
  website: 'url',
  twitter_url: 'url:Twitter',
  facebook_url: 'url:Facebook',
  instagram_url: 'url:Instagram',
  address: 'address',
  notes: 'note',
  how_we_met: 'howWeMet',
  birthday: 'birthday',
  keep_in_touch_days: 'cadenceDays',
  tags: 'tags',
  groups: 'tags',
  created_at: '',
})

/** Dex names its fields as its programming interface does; what the headings of its table are called is guessed. */
const dex = headingTable({
  id: '',
  image_url: '',
  birthday_current_year: '',
  last_seen_at: 'lastSpoke',
  'Last Seen': 'lastSpoke',
  'Met Via': 'howWeMet',
  'How We Met': 'howWeMet',
  description: 'note',
  'Keep-in-touch Frequency': 'cadenceDays',
})

const clay = headingTable({ Bio: 'note', Headline: 'title', Organization: 'company', 'Last Contacted': 'lastSpoke', Groups: 'tags', Lists: 'tags' })

const atomic = headingTable({ first_name: 'given', last_name: 'family', title: 'title', background: 'note', last_seen: 'lastSpoke', first_seen: '', has_newsletter: '', status: 'custom', tags: 'tags', linkedin_url: 'url:LinkedIn', company: 'company', ...labelledColumns() })

function labelledColumns(): Record<string, string> {
  return Object.fromEntries(['work', 'home', 'other'].flatMap((label) => [[`email_${label}`, `email:${label}`], [`phone_${label}`, `phone:${label}`]]))
}

/** Other programs people keep their contacts in. What they do not name goes where it would in any table. */
export const programPresets: readonly Preset[] = [
  { name: 'hubspot', targetOf: hubspot, signs: ['First Name', 'Last Name', 'Lifecycle Stage'], suggests: true },
  { name: 'hubspot', targetOf: hubspot, signs: ['Record ID', 'First Name', 'Last Name', 'Email'], suggests: true },
  { name: 'nexus', targetOf: nexus, signs: ['first_name', 'last_name', 'how_we_met', 'keep_in_touch_days'], suggests: true },
  { name: 'dex', targetOf: dex, signs: ['first_name', 'last_name', 'last_seen_at'], suggests: true },
  { name: 'dex', targetOf: dex, signs: ['First Name', 'Last Name', 'Met Via'], suggests: true },
  { name: 'dex', targetOf: dex, signs: ['First Name', 'Last Name', 'Email 1'], suggests: true },
  { name: 'dex', targetOf: dex, signs: ['First Name', 'Last Name', 'How We Met'], suggests: true },
  { name: 'clay', targetOf: clay, signs: ['First name', 'Last name', 'Organization', 'Last Contacted'], suggests: true },
  { name: 'atomic', targetOf: atomic, signs: ['first_name', 'last_name', 'has_newsletter'], suggests: true },
]
