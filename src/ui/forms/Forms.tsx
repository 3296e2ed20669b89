import { Shortcuts } from '../actions/Shortcuts'
import { MoreKinds } from '../areas/MoreKinds'
import { CardForm } from '../cards/CardForm'
import { ComplaintForm } from '../complaints/ComplaintForm'
import { ExportForm } from '../exchange/ExportForm'
import { FavourForm } from '../favours/FavourForm'
import { EraseDialog } from '../history/EraseDialog'
import { HardshipForm } from '../hardships/HardshipForm'
import { GiftFinder } from '../gifts/GiftFinder'
import { type OpenForm, useScreen } from '../layout/screen'
import { MergeWithForm } from '../merge/MergeWithForm'
import { PromiseForm } from '../promises/PromiseForm'
import { QuickAdd } from '../quickAdd/QuickAdd'
import { LeavingForm } from '../sales/LeavingForm'
import { PurchaseForm } from '../sales/PurchaseForm'
import { ReferralForm } from '../sales/ReferralForm'
import { Palette } from '../search/Palette'
import { SuggestionForm } from '../suggestions/SuggestionForm'
import { GiftForm } from './GiftForm'
import { InterestForm } from './InterestForm'
import { LogForm } from './LogForm'
import { NoteForm } from './NoteForm'
import { PersonForm } from './PersonForm'
import { ReminderForm } from './ReminderForm'

/** The form that is open on top of the page, if one is. */
export function Forms() {
  const form = useScreen((screen) => screen.form)
  return form ? <FormOf key={JSON.stringify(form)} open={form} /> : null
}

function FormOf({ open }: { readonly open: OpenForm }) {
  switch (open.form) {
    case 'interaction':
      return <LogForm open={open} />
    case 'note':
      return <NoteForm open={open} />
    case 'gift':
      return <GiftForm open={open} />
    case 'reminder':
      return <ReminderForm open={open} />
    case 'purchase':
      return <PurchaseForm open={open} />
    case 'referral':
      return <ReferralForm open={open} />
    case 'leaving':
      return <LeavingForm open={open} />
    case 'giftFinder':
      return <GiftFinder personId={open.personId} />
    case 'favour':
      return <FavourForm open={open} />
    case 'card':
      return <CardForm open={open} />
    case 'moreKinds':
      return <MoreKinds />
    case 'promise':
      return <PromiseForm open={open} />
    case 'complaint':
      return <ComplaintForm open={open} />
    case 'suggestion':
      return <SuggestionForm open={open} />
    case 'hardship':
      return <HardshipForm open={open} />
    case 'interest':
      return <InterestForm open={open} />
    case 'person':
      return <PersonForm open={open} />
    case 'quickAdd':
      return <QuickAdd open={open} />
    case 'export':
      return <ExportForm ids={open.ids} query={open.query} />
    case 'mergeWith':
      return <MergeWithForm personId={open.personId} />
    case 'erase':
      return <EraseDialog open={open} />
    case 'palette':
      return <Palette />
    case 'shortcuts':
      return <Shortcuts />
  }
}
