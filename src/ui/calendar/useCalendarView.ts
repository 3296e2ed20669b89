import { create } from 'zustand'

const REMEMBERED_AS = 'hearth.calendarView'

interface CalendarView {
  readonly view: 'month' | 'agenda'
  readonly choose: (view: 'month' | 'agenda') => void
}

/** Month or list: a thing of this device. */
export const useCalendarView = create<CalendarView>((set) => ({
  view: localStorage.getItem(REMEMBERED_AS) === 'agenda' ? 'agenda' : 'month',
  choose: (view) => {
    localStorage.setItem(REMEMBERED_AS, view)
    set({ view })
  },
}))
