const rows = 'li, tr, section, article'

let stop: () => void = () => undefined

/**
 * Before something is done to the book: where the button that was pressed goes with it, the keys go on from the row it stood in, else from the row
 * in the place of that. A row takes the focus, none of its buttons, so that a key held down presses nothing more. Answers what lets go of it all: where
 * nothing came of it, what goes later goes for another reason.
 */
export function keepPlace(): () => void {
  stop()
  const from = document.activeElement
  const page = from?.closest('main')
  if (!from || !page || from === page) return () => undefined
  const way = wayUp(from, page)
  const watch = new MutationObserver(() => {
    if (from.isConnected) return
    letGo()
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) focusOn(placeOf(way) ?? page)
    })
  })
  const letGo = () => {
    watch.disconnect()
    document.removeEventListener('focusin', letGo)
  }
  stop = letGo
  watch.observe(page, { childList: true, subtree: true })
  document.addEventListener('focusin', letGo)
  return letGo
}

interface Step {
  readonly element: Element
  readonly parent: Element
  readonly index: number
}

function wayUp(from: Element, page: Element): readonly Step[] {
  const steps: Step[] = []
  for (let element = from; element !== page && element.parentElement; element = element.parentElement) {
    steps.push({ element, parent: element.parentElement, index: [...element.parentElement.children].indexOf(element) })
  }
  return steps
}

/** What stands where the largest piece was that went. */
function placeOf(way: readonly Step[]): Element | undefined {
  const gone = way.findLast(({ element }) => !element.isConnected)
  if (!gone?.parent.isConnected) return undefined
  const { parent, index, element } = gone
  const next = element.matches(rows) ? (parent.children[index] ?? parent.lastElementChild) : undefined
  return next?.matches(rows) ? next : (parent.closest(rows) ?? undefined)
}

function focusOn(place: Element): void {
  if (!(place instanceof HTMLElement)) return
  if (!place.hasAttribute('tabindex')) place.tabIndex = -1
  place.focus()
}
